import { Clock, clockLoader } from '../../clocks/index.ts'
import { viewerOf, type RequestContext } from '../../shared/context.ts'
import { readComplaints } from '../complaint.reader.ts'
import type { ComplaintServices } from '../complaint-services.ts'
import { showComplaint } from '../complaint-view.ts'
import type { Complaint } from '../complaint.graphql.ts'
import { showComplaints, taskLoader } from '../complaint.loader.ts'
import { DepartmentTask } from '../department-task.graphql.ts'
import type { ActOutcome } from './perform-act.ts'
import type { RegisterOutcome } from './register-complaint.ts'
import { isRefusal } from './refusals.ts'

/** An outcome as the API shows it: records for ids. What was just written is not read again. */
export async function showOutcome(services: ComplaintServices, context: RequestContext, outcome: ActOutcome | RegisterOutcome): Promise<object> {
  if (isRefusal(outcome)) return outcome
  const { __typename, cursor, complaintId, written } = outcome
  const taskId = 'taskId' in outcome ? outcome.taskId : null
  const clockId = 'clockId' in outcome ? outcome.clockId : null
  const complaint = written ? showComplaint(written.case.complaint, written.policy, viewerOf(context)) : await readBack(services, context, complaintId)
  const task = taskId === null ? undefined : written?.case.tasks.find(({ id }) => id === taskId) ?? await taskLoader(context).load(taskId)
  const clock = clockId === null ? undefined : await clockLoader(context).load(clockId)
  return { __typename, cursor, complaint, ...(task && { task: new DepartmentTask(task) }), ...(clock && { clock: new Clock(clock) }) }
}

/** The complaint of an earlier call with the same key. Who could act on it may see it, whatever has become of it since. */
async function readBack(services: ComplaintServices, context: RequestContext, complaintId: string): Promise<Complaint> {
  const rows = await readComplaints(await context.sql(), viewerOf(context).chainId, { campusIds: null, ownOf: null }, [complaintId])
  return (await showComplaints(services, context, rows))[0]!
}
