import { randomUUID } from 'node:crypto'
import { lifecycleOf, type PolicyPack } from '@huiyin/policy'
import { judge, type ClockRow, type Judgement } from '../../clocks/index.ts'
import type { Actor } from '../../shared/viewer.ts'
import { isoOf } from '../../shared/time.ts'
import type { CaseRules } from '../complaint-services.ts'
import type { EntryRow, TaskRow } from '../complaint.entity.ts'
import { subjectOf } from './case.ts'
import type { NewCase } from './case.store.ts'
import { projectCase } from './project-case.ts'

/** What is known of a complaint when it is taken in. Ids are uuids of the chain, instants epoch milliseconds. */
export interface Intake {
  /** Kind of case in the policy; a complaint when absent. */
  caseType?: string
  campusId: string
  channel: string
  matter: string
  demand: string | null
  anonymous: boolean
  complainantName: string | null
  complainantPhone: string | null
  complainantRelation: string | null
  clientId: string | null
  touchpointId: string | null
  subjectStaffId: string | null
  receivedAt: number
  /** When it was written down and by whom, if not now by the one who stores it: of generated cases. */
  registeredAt?: number
  registeredBy?: Actor
  /** Values by dimension and other facts of the policy known at intake. */
  classification: EntryRow['facts']
  /** Further fields the policy asks for, which are no facts. */
  record?: EntryRow['record']
  /** A time of reply agreed at intake. */
  agreedTargetAt: number | null
  firstContactOwnerId: string | null
  assigneeId: string | null
  /** From another system: its number and verdict. */
  sourceNumber?: string | null
  sourceVerdict?: string | null
  /** What had happened since, when a case is taken over from elsewhere. */
  later?: readonly LaterEntry[]
  /** Its department tasks; entries refer to them by `correlation`. */
  tasks?: readonly Omit<TaskRow, 'complaint_id'>[]
}

/** A line of the history of a case taken over. `type` is an event type of its policy. */
export interface LaterEntry {
  type: string
  at: number
  facts?: EntryRow['facts']
  record?: EntryRow['record']
  text?: string | null
  correlation?: string | null
  /** When it was written down and by whom, if not now by the one who stores it. */
  recordedAt?: number
  actor?: Actor
}

/** A case with its clocks, ready to be stored. */
export interface OpenedCase extends NewCase {
  judgement: Judgement
  clockRows: ClockRow[]
}

/** Words every pack for complaints shares: the event a history begins with, and that of an agreed time of reply. */
const RECEIVED = 'complaint_received'
const AGREED = { event: 'reply_promised', fact: 'agreed_reply_at' } as const

/** Makes a case of an intake and judges its clocks as of now. Nothing is stored. */
export function openCase(chainId: string, intake: Intake, { policy, calendar }: CaseRules, { actor, now }: { actor: Actor; now: number }): OpenedCase {
  const { pack } = policy
  const { caseType = 'complaint' } = intake
  const id = randomUUID()
  const entries = historyOf(id, intake, openingOf(pack, caseType), actor, now)
  const tasks = (intake.tasks ?? []).map((task) => ({ ...task, complaint_id: id }))
  const opened: NewCase = {
    year: Number(calendar.localDate(intake.receivedAt).slice(0, 4)), sourceNumber: intake.sourceNumber ?? null, entries, tasks,
    complaint: {
      id, number: '', case_type: caseType, version: 1, campus_id: intake.campusId, channel: intake.channel, anonymous: intake.anonymous, complainant_name: intake.complainantName,
      complainant_phone: intake.complainantPhone, complainant_relation: intake.complainantRelation, client_id: intake.clientId,
      touchpoint_id: intake.touchpointId, matter: intake.matter, demand: intake.demand, subject_staff_id: intake.subjectStaffId,
      received_at: isoOf(intake.receivedAt), registered_at: entries[0]!.recorded_at, updated_at: entries.at(-1)!.recorded_at, first_contact_owner_id: intake.firstContactOwnerId,
      assignee_id: intake.assigneeId, department_id: tasks.at(-1)?.department_id ?? null, policy_version_id: policy.id, source_verdict: intake.sourceVerdict ?? null,
      // What follows is overwritten by the projection of the judged history.
      status: 'open', stage: lifecycleOf(pack, caseType).initial, topic: null, urgency: null, severity: null, validity: null, classification: [], closed_at: null,
      timeliness: 'no_target', next_due_at: null,
    },
  }
  const { judgement, rows } = judge(chainId, { subject: subjectOf(opened), pack, calendar }, [], now, actor)
  Object.assign(opened.complaint, projectCase(pack, entries, judgement))
  return { ...opened, judgement, clockRows: rows }
}

/** The event a history begins with. */
const openingOf = (pack: PolicyPack, caseType: string): string => (caseType === 'complaint' ? RECEIVED : lifecycleOf(pack, caseType).opens ?? 'case_opened')

function historyOf(complaintId: string, intake: Intake, opening: string, actor: Actor, now: number): EntryRow[] {
  const { channel, anonymous, classification, receivedAt, agreedTargetAt, registeredAt: recordedAt = now, registeredBy = actor, later = [] } = intake
  const lines: LaterEntry[] = [{ type: opening, at: receivedAt, facts: { channel, anonymous, ...classification }, ...(intake.record && { record: intake.record }), recordedAt, actor: registeredBy }]
  if (agreedTargetAt !== null) lines.push({ type: AGREED.event, at: receivedAt, facts: { [AGREED.fact]: agreedTargetAt } })
  return [...lines, ...later].map(({ type, at, facts = {}, record = {}, text = null, correlation = null, recordedAt: written = now, actor: by = actor }, index) => ({
    complaint_id: complaintId, position: index + 1, id: randomUUID(), type, at: isoOf(at), recorded_at: isoOf(written),
    actor_kind: by.kind, actor_id: by.id, correlation, facts, text, record,
  }))
}
