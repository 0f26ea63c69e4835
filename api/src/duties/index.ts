import type { CampusRules } from '../organization/index.ts'
import type { Feature } from '../shared/feature.ts'
import { ClockDutyResolver, SlaChangeDutyResolver } from './duty-links.resolver.ts'
import { dutyLoader } from './duty.loader.ts'
import type { DutyPlanner } from './duty-planner.ts'
import { DutyResolver } from './duty.resolver.ts'
import type { DutyServices } from './duty-services.ts'
import { dutySubjects } from './duty-subject.ts'
import { markStale } from './plan.store.ts'

export { DutyPlanner } from './duty-planner.ts'
export type { DutyServices } from './duty-services.ts'
export { verifyDuties } from './verify-duties.ts'

/** What regulations ask for again and again. Registers each return of it as a subject of clocks. */
export function dutiesFeature(services: DutyServices, planner: DutyPlanner, campusRules: CampusRules): Feature {
  services.clocks.kinds.register(dutySubjects)
  campusRules.onChanged(markStale)
  return {
    name: 'duties',
    resolvers: [new DutyResolver(services), new ClockDutyResolver(services), new SlaChangeDutyResolver(services)],
    nodeTypes: [{
      type: 'Duty', permission: 'complaints:read',
      load: async (context, uuids) => (await dutyLoader(services, context).loadMany(uuids)).map((duty) => (duty instanceof Error ? undefined : duty)),
    }],
    start: () => planner.start(),
    stop: () => planner.stop(),
  }
}
