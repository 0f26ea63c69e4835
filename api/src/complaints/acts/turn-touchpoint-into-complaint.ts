import { viewerOf, type RequestContext } from '../../shared/context.ts'
import type { Sql } from '../../shared/database.ts'
import { inputInvalid, recordNotFound } from '../../shared/errors.graphql.ts'
import { toGlobalId } from '../../shared/relay.ts'
import { grantOf, reaches } from '../../shared/viewer.ts'
import type { ComplaintServices } from '../complaint-services.ts'
import type { TurnTouchpointIntoComplaintInput } from './act-input.graphql.ts'
import { InputCheck } from '../../shared/input-check.ts'
import { readAnswer, sentId, type IntakeValues } from './read-intake.ts'
import { takeIn, type RegisterOutcome } from './register-complaint.ts'

/** childcare-institution/2.3.03-b: what is raised in a follow-up comes in by this channel, received when the answer was given. */
const CHANNEL = 'satisfaction_followup'

interface Answered { campus_id: string; client_id: string; done_at: string | null; name: string | null; phone: string | null; relation: string | null }

export async function turnTouchpointIntoComplaint(services: ComplaintServices, context: RequestContext, input: TurnTouchpointIntoComplaintInput): Promise<RegisterOutcome> {
  const viewer = viewerOf(context)
  const now = context.now()
  const check = new InputCheck(now)
  const { touchpoint, answeredAt, ...words } = readAnswer(input, check)
  if (check.issues.length > 0) return inputInvalid(check.issues)
  return takeIn(services, context, 'turnTouchpointIntoComplaint', input, async (sql, chainId): Promise<IntakeValues | ReturnType<typeof recordNotFound>> => {
    const answered = touchpoint.id === undefined ? undefined : await readAnswered(sql, chainId, touchpoint.id)
    if (!answered || !reaches(grantOf(viewer, 'complaints:write'), answered.campus_id)) return recordNotFound(touchpoint.sent, [touchpoint.field])
    return {
      ...words, touchpoint, channel: CHANNEL, anonymous: false, subjectStaff: null, agreedTargetAt: null, values: [],
      receivedAt: answeredAt ?? (answered.done_at === null ? now : Date.parse(answered.done_at)),
      campus: sentId(touchpoint.field, toGlobalId('Campus', answered.campus_id), 'Campus'),
      client: sentId(touchpoint.field, toGlobalId('Client', answered.client_id), 'Client'),
      complainantName: answered.name, complainantPhone: answered.phone, complainantRelation: answered.relation,
    }
  })
}

/** The touchpoint with the guardian who is asked in follow-ups: the first one with a phone. */
function readAnswered(sql: Sql, chainId: string, id: string): Promise<Answered | undefined> {
  return sql.one<Answered>('complaints.answered_touchpoint', `select t.campus_id, t.client_id, t.done_at, g.name, g.phone, g.relation
    from touchpoint t left join lateral (
      select name, phone, relation from guardian where chain_id = t.chain_id and client_id = t.client_id order by phone is null, id limit 1) g on true
    where t.chain_id = $1 and t.id = $2`, [chainId, id])
}
