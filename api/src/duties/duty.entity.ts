import type { Facts } from '@huiyin/policy'

/** One return of a duty, as it is stored. Instants are ISO text, `infinity` where a limit is not known. */
export interface DutyRow {
  id: string
  scope: 'campus' | 'chain'
  /** Whose it is; of a duty of the chain, the campus that answers for it. */
  campus_id: string
  policy_version_id: string
  pack_key: string
  /** Id of its definition in the pack. */
  key: string
  period_from: string
  period_to: string
  opens_at: string
  due_at: string
  due_inclusive: boolean
  provisional: boolean
  planning: DutyPlanning
  version: number
  done_at: string | null
  cancelled_at: string | null
  settled_at: string | null
  /** `kind:id` of who did it or called it off. */
  settled_by: string | null
  facts: Record<string, string | number | boolean | null>
  record: Record<string, string>
  reason: string | null
}

/** The event its history begins with, and the key of its clock; `at` in epoch milliseconds. */
export interface DutyPlanning {
  type: string
  at: number
  facts: Record<string, Exclude<Facts[string], undefined>>
  clockKey: string
}

export const dutyColumns = [
  'id', 'scope', 'campus_id', 'policy_version_id', 'pack_key', 'key', 'period_from', 'period_to', 'opens_at', 'due_at', 'due_inclusive', 'provisional', 'planning',
  'version', 'done_at', 'cancelled_at', 'settled_at', 'settled_by', 'facts', 'record', 'reason',
] as const satisfies readonly (keyof DutyRow)[]
