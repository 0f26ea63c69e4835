import { randomUUID } from 'node:crypto'
import type { Recorded } from '../events/index.ts'
import type { RequestContext } from '../shared/context.ts'
import { inputInvalid, type IdempotencyKeyReused, type InputInvalid, type RecordNotFound } from '../shared/errors.graphql.ts'
import { InputCheck } from '../shared/input-check.ts'
import { fromGlobalId } from '../shared/relay.ts'
import { changeClient } from './change-client.ts'
import type { RecordReferralInput } from './client-input.graphql.ts'
import { calendarOf, type ClientServices } from './client-services.ts'
import { gradeClients } from './grading/grade-clients.ts'

export interface Referred { __typename: 'ReferralRecorded'; clientId: string }
export type ReferralOutcome = Recorded<Referred> | InputInvalid | RecordNotFound | IdempotencyKeyReused

/** Records that a family brought somebody in; its grade follows (kindergarten-grading/2.2.3). */
export function recordReferral(services: ClientServices, context: RequestContext, input: RecordReferralInput): Promise<ReferralOutcome> | ReferralOutcome {
  const check = new InputCheck(context.now())
  const name = check.text('name', input.name, { longest: 100, required: true })
  check.idempotencyKey(input.idempotencyKey)
  if (check.issues.length > 0) return inputInvalid(check.issues)
  const target = { command: 'recordReferral', globalId: input.clientId, path: 'clientId', input, find: () => fromGlobalId(input.clientId, 'Client') }

  return changeClient<Referred, InputInvalid>(services, context, target, async ({ sql, chainId, actor, now, client }) => {
    const calendar = (await calendarOf(services, sql, chainId, client.campus_id))!
    if (input.referredOn > calendar.localDate(now)) check.add('referredOn', 'IN_THE_FUTURE', 'The day of the referral lies in the future.')
    if (check.issues.length > 0) return inputInvalid(check.issues)
    const converted = input.converted ?? false
    await sql.rows('clients.refer', `with fresh as (insert into referral (chain_id, id, client_id, referred_on, name, converted) values ($1, $2, $3, $4, $5, $6))
      update client set version = version + 1 where chain_id = $1 and id = $3`, [chainId, randomUUID(), client.id, input.referredOn, name, converted])
    const graded = await gradeClients(sql, services.clocks.policies, { chainId, clientIds: [client.id], now, actor })
    return {
      done: { __typename: 'ReferralRecorded', clientId: client.id },
      events: [{ type: 'ReferralRecorded', subjectType: 'Client', subjectId: client.id, campusId: client.campus_id, actor, occurredAt: now, facts: { converted } }, ...graded],
    }
  })
}
