/** What is stored of a complaint: the columns readers and commands share. Instants are ISO text. */
export interface ComplaintRow {
  id: string
  number: string
  /** Kind of case in the policy: `complaint`, or another one such as `proposal`. */
  case_type: string
  version: number
  status: 'open' | 'closed'
  stage: string
  campus_id: string
  channel: string
  anonymous: boolean
  complainant_name: string | null
  complainant_phone: string | null
  complainant_relation: string | null
  client_id: string | null
  touchpoint_id: string | null
  matter: string
  demand: string | null
  subject_staff_id: string | null
  topic: string | null
  urgency: string | null
  severity: string | null
  validity: string | null
  classification: ClassificationValue[]
  received_at: string
  registered_at: string
  closed_at: string | null
  updated_at: string
  first_contact_owner_id: string | null
  assignee_id: string | null
  department_id: string | null
  policy_version_id: string
  timeliness: Timeliness
  source_verdict: string | null
  next_due_at: string | null
}

export type Timeliness = 'timely' | 'extended' | 'late' | 'late_excused' | 'not_yet_due' | 'no_target'

/** A classification in force. `rule`: the rule of the pack that set it, whatever was chosen. */
export interface ClassificationValue {
  dimension: string
  value: string
  reason?: string
  rule?: string
}

/** One line of a case's append-only history. */
export interface EntryRow {
  complaint_id: string
  position: number
  id: string
  /** Type of the event in the pack. */
  type: string
  at: string
  recorded_at: string
  actor_kind: 'staff' | 'partner' | 'system'
  actor_id: string | null
  /** The department task or promise it concerns. */
  correlation: string | null
  /** Facts the engine learns from it. */
  facts: Record<string, string | number | boolean | null>
  text: string | null
  /** Fields of the policy that are no facts. */
  record: Record<string, string>
}

export interface TaskRow {
  id: string
  complaint_id: string
  department_id: string
  liaison_id: string | null
  dispatched_at: string
  answered_at: string | null
  facts_verified: string | null
  responsibility: string | null
  solution: string | null
}

/** Columns of `complaint` that readers fetch; `search` stays behind. */
export const complaintColumns = [
  'id', 'number', 'case_type', 'version', 'status', 'stage', 'campus_id', 'channel', 'anonymous', 'complainant_name', 'complainant_phone',
  'complainant_relation', 'client_id', 'touchpoint_id', 'matter', 'demand', 'subject_staff_id', 'topic', 'urgency', 'severity', 'validity',
  'classification', 'received_at', 'registered_at', 'closed_at', 'updated_at', 'first_contact_owner_id', 'assignee_id', 'department_id',
  'policy_version_id', 'timeliness', 'source_verdict', 'next_due_at',
] as const satisfies readonly (keyof ComplaintRow)[]
