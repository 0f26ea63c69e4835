import type { Recorded } from '../events/index.ts'
import type { RequestContext } from '../shared/context.ts'
import { inputInvalid, type IdempotencyKeyReused, type InputInvalid, type RecordNotFound } from '../shared/errors.graphql.ts'
import { InputCheck } from '../shared/input-check.ts'
import { fromGlobalId } from '../shared/relay.ts'
import { isoOf } from '../shared/time.ts'
import { changeClient, judgeClients } from './change-client.ts'
import type { EndEnrolmentInput } from './client-input.graphql.ts'
import { calendarOf, type ClientServices } from './client-services.ts'
import type { ClientRow } from './client.entity.ts'
import { summaryOf } from './listeners.ts'

export interface Ended { __typename: 'EnrolmentEnded'; clientId: string }
export type EndOutcome = Recorded<Ended> | InputInvalid | RecordNotFound | IdempotencyKeyReused

/** Ends an enrolment: nobody owes the family a follow-up any more, so what is open is cancelled with its clocks. */
export function endEnrolment(services: ClientServices, context: RequestContext, input: EndEnrolmentInput): Promise<EndOutcome> | EndOutcome {
  const check = new InputCheck(context.now())
  const reason = check.text('reason', input.reason, { longest: 500 })
  check.idempotencyKey(input.idempotencyKey)
  if (check.issues.length > 0) return inputInvalid(check.issues)
  const target = { command: 'endEnrolment', globalId: input.clientId, path: 'clientId', input, find: () => fromGlobalId(input.clientId, 'Client') }

  return changeClient<Ended, InputInvalid>(services, context, target, async ({ sql, chainId, actor, now, client }) => {
    const calendar = (await calendarOf(services, sql, chainId, client.campus_id))!
    if (client.status !== 'enrolled') check.add('clientId', 'NOT_ENROLLED', `The family is not enrolled; its status is ${client.status}.`)
    if (input.leftOn > calendar.localDate(now)) check.add('leftOn', 'IN_THE_FUTURE', 'The last day lies in the future.')
    if (client.enrolled_at !== null && input.leftOn < calendar.localDate(Date.parse(client.enrolled_at))) check.add('leftOn', 'BEFORE_ENROLMENT', 'The last day lies before the day of enrolment.')
    if (check.issues.length > 0) return inputInvalid(check.issues)

    const after: ClientRow = { ...client, status: input.graduated ? 'graduated' : 'left', left_on: input.leftOn, left_reason: reason, version: client.version + 1 }
    await Promise.all([
      sql.rows('clients.end', 'update client set status = $3, left_on = $4, left_reason = $5, version = $6 where chain_id = $1 and id = $2', [chainId, client.id, after.status, after.left_on, reason, after.version]),
      sql.rows('clients.cancel_touchpoints', 'update touchpoint set cancelled_at = $3 where chain_id = $1 and client_id = $2 and done_at is null and cancelled_at is null', [chainId, client.id, isoOf(now)]),
      services.listeners.tell(sql, chainId, [{ before: summaryOf(client), after: summaryOf(after) }]),
    ])
    const clocks = await judgeClients(services, sql, { chainId, clientIds: [client.id], now, actor })
    return {
      done: { __typename: 'EnrolmentEnded', clientId: client.id },
      events: [{ type: 'EnrolmentEnded', subjectType: 'Client', subjectId: client.id, campusId: client.campus_id, actor, occurredAt: now, facts: { leftOn: input.leftOn, graduated: input.graduated } }, ...clocks],
    }
  })
}
