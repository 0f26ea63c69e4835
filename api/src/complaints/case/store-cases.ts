import { writeClocks, writeWakeUps } from '../../clocks/index.ts'
import type { NewEvent } from '../../events/index.ts'
import type { Sql } from '../../shared/database.ts'
import type { Actor } from '../../shared/viewer.ts'
import type { CaseRules, ComplaintServices } from '../complaint-services.ts'
import { saveNewCases } from './case.store.ts'
import { openCase, type Intake, type OpenedCase } from './open-case.ts'
import { summaryOf } from './summary.ts'

export interface Intakes {
  chainId: string
  actor: Actor
  /** Epoch milliseconds. */
  now: number
  intakes: readonly { intake: Intake; rules: CaseRules }[]
}

/**
 * Takes in complaints, judges their clocks and stores them: three statements however many they are. The caller appends `events` last in the
 * same transaction. Cases come in the order of the intakes, with their numbers.
 */
export async function storeCases({ listeners }: Pick<ComplaintServices, 'listeners'>, sql: Sql, { chainId, actor, now, intakes }: Intakes): Promise<{ cases: OpenedCase[]; events: NewEvent[] }> {
  const cases = intakes.map(({ intake, rules }) => openCase(chainId, intake, rules, { actor, now }))
  const [numbers] = await Promise.all([
    saveNewCases(sql, chainId, cases),
    writeClocks(sql, chainId, cases.flatMap(({ clockRows }) => clockRows), now),
    writeWakeUps(sql, chainId, cases.map(({ judgement }) => judgement)),
    listeners.tell(sql, chainId, cases.map(({ complaint }) => ({ before: null, after: summaryOf(complaint) }))),
  ])
  for (const { complaint } of cases) complaint.number = numbers.get(complaint.id)!
  return { cases, events: cases.flatMap((one) => [registered(one, actor), ...one.judgement.events]) }
}

const registered = ({ complaint }: OpenedCase, actor: Actor): NewEvent => ({
  type: 'ComplaintRegistered', subjectType: 'Complaint', subjectId: complaint.id, campusId: complaint.campus_id, actor,
  occurredAt: Date.parse(complaint.received_at),
  facts: {
    channel: complaint.channel, stage: complaint.stage, urgency: complaint.urgency, anonymous: complaint.anonymous,
    clientId: complaint.client_id, touchpointId: complaint.touchpoint_id, version: complaint.version,
  },
})
