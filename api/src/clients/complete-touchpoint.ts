import { missingChecklistItems } from '@huiyin/policy'
import type { Recorded } from '../events/index.ts'
import type { RequestContext } from '../shared/context.ts'
import { inputInvalid, type IdempotencyKeyReused, type InputInvalid, type RecordNotFound } from '../shared/errors.graphql.ts'
import { InputCheck } from '../shared/input-check.ts'
import { fromGlobalId } from '../shared/relay.ts'
import { isoOf } from '../shared/time.ts'
import { changeClient, judgeClients } from './change-client.ts'
import { checklistIncomplete, type ChecklistIncomplete } from './client-result.graphql.ts'
import type { CompleteTouchpointInput } from './client-input.graphql.ts'
import type { ClientServices } from './client-services.ts'
import { readTouchpoints } from './family/client.loader.ts'
import { definitionOf } from './touchpoints/touchpoint-title.ts'

export interface Completed { __typename: 'TouchpointCompleted'; touchpointId: string }
export type CompleteOutcome = Recorded<Completed> | ChecklistIncomplete | InputInvalid | RecordNotFound | IdempotencyKeyReused

/** Records that a follow-up was done: its clock stops. A required item that is not ticked stands in the way (childcare-institution/1.1.01-c). */
export function completeTouchpoint(services: ClientServices, context: RequestContext, input: CompleteTouchpointInput): Promise<CompleteOutcome> | CompleteOutcome {
  const check = new InputCheck(context.now())
  const at = check.past('occurredAt', input.occurredAt)
  const outcome = check.text('outcome', input.outcome, { longest: 2000 })
  check.idempotencyKey(input.idempotencyKey)
  if (check.issues.length > 0) return inputInvalid(check.issues)
  const id = fromGlobalId(input.touchpointId, 'Touchpoint')

  return changeClient<Completed, ChecklistIncomplete | InputInvalid>(services, context, {
    command: 'completeTouchpoint', globalId: input.touchpointId, path: 'touchpointId', input,
    find: async (sql, chainId) => (id === undefined ? undefined : (await readTouchpoints(sql, chainId, [id]))[0]?.client_id),
  }, async ({ sql, chainId, actor, now, client }) => {
    // Read again: the family is locked now.
    const touchpoint = (await readTouchpoints(sql, chainId, [id!]))[0]!
    const { pack } = await services.clocks.policies.pinned(sql, chainId, touchpoint.policy_version_id)
    if (touchpoint.done_at !== null) check.add('touchpointId', 'ALREADY_DONE', `This follow-up was done at ${touchpoint.done_at}.`)
    else if (touchpoint.cancelled_at !== null) check.add('touchpointId', 'CANCELLED', `This follow-up was cancelled at ${touchpoint.cancelled_at}.`)
    if (at < touchpoint.planning.at) check.add('occurredAt', 'BEFORE_START', `This follow-up counts from ${isoOf(touchpoint.planning.at)}; it cannot have been done before.`)
    const items = definitionOf(pack, touchpoint.kind)?.checklist ?? []
    input.checked.forEach((key, index) => {
      if (!items.some((item) => item.id === key)) check.add(['checked', String(index)], 'VALUE_UNKNOWN', `The checklist has no item ${key}; it has ${items.map((item) => item.id).join(', ') || 'none'}.`)
    })
    if (check.issues.length > 0) return inputInvalid(check.issues)
    const missing = missingChecklistItems(pack, touchpoint.kind, input.checked)
    if (missing.length > 0) return checklistIncomplete(missing)

    await sql.rows('clients.complete', 'update touchpoint set done_at = $3, outcome = $4, checked = $5 where chain_id = $1 and id = $2',
      [chainId, touchpoint.id, isoOf(at), outcome, [...new Set(input.checked)]])
    const clocks = await judgeClients(services, sql, { chainId, clientIds: [client.id], now, actor })
    return {
      done: { __typename: 'TouchpointCompleted', touchpointId: touchpoint.id },
      events: [{ type: 'TouchpointCompleted', subjectType: 'Touchpoint', subjectId: touchpoint.id, campusId: client.campus_id, actor, occurredAt: at, facts: { kind: touchpoint.kind, clientId: client.id } }, ...clocks],
    }
  })
}
