import type { RequestContext } from '../shared/context.ts'
import type { Feature } from '../shared/feature.ts'
import { ActsResolver } from './acts/acts.resolver.ts'
import { CaseTypesOfCampusResolver, ComplaintOfClockResolver, ComplaintOfSlaChangeResolver, ComplaintsOfClientResolver } from './complaint-links.resolver.ts'
import { complaintLoader, taskLoader } from './complaint.loader.ts'
import { ComplaintResolver } from './complaint.resolver.ts'
import type { ComplaintServices } from './complaint-services.ts'
import { ComplaintStreamResolver } from './complaint-stream.resolver.ts'
import { complaintSubjects } from './complaint-subjects.ts'
import { DepartmentTask } from './department-task.graphql.ts'
import { DepartmentTaskResolver } from './department-task.resolver.ts'

export { Complaint } from './complaint.graphql.ts'
export { Timeliness } from './complaint-enum.graphql.ts'
export { complaintLoader } from './complaint.loader.ts'
export type { CaseRules, ComplaintServices } from './complaint-services.ts'
export { ComplaintListeners, type ComplaintChanged, type ComplaintListener, type ComplaintSummary } from './listeners.ts'
export { repinCases } from './case/repin-cases.ts'
export { storeCases, type Intakes } from './case/store-cases.ts'
export type { Intake, LaterEntry, OpenedCase } from './case/open-case.ts'

export function complaintsFeature(services: ComplaintServices): Feature {
  services.clocks.kinds.register(complaintSubjects(services.listeners, services.clocks))
  return {
    name: 'complaints',
    resolvers: [
      new ComplaintResolver(services), new DepartmentTaskResolver(services), new ActsResolver(services), new ComplaintStreamResolver(services),
      new ComplaintsOfClientResolver(services), new ComplaintOfClockResolver(services),
      new ComplaintOfSlaChangeResolver(services), new CaseTypesOfCampusResolver(services),
    ],
    nodeTypes: [
      { type: 'Complaint', permission: 'complaints:read', load: async (context, uuids) => (await Promise.all(uuids.map((uuid) => complaintLoader(services, context).load(uuid)))) },
      { type: 'DepartmentTask', permission: 'complaints:read', load: (context, uuids) => Promise.all(uuids.map((uuid) => loadVisibleTask(services, context, uuid))) },
    ],
  }
}

/** A department task is as visible as its case. */
async function loadVisibleTask(services: ComplaintServices, context: RequestContext, uuid: string): Promise<DepartmentTask | undefined> {
  const task = await taskLoader(context).load(uuid)
  return task && (await complaintLoader(services, context).load(task.complaint_id)) && new DepartmentTask(task)
}
