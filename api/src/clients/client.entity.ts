import type { Facts, GradeResult, Text } from '@huiyin/policy'

export type ClientStatusName = 'enrolled' | 'graduated' | 'left' | 'prospect'
export type GradeName = 'A' | 'B' | 'C' | 'D'

/** A family file as it is stored. Instants are ISO text, dates `2026-10-12`. */
export interface ClientRow {
  id: string
  campus_id: string
  number: string
  name: string
  status: ClientStatusName
  enrolled_at: string | null
  first_class_on: string | null
  left_on: string | null
  left_reason: string | null
  cooperation_intent: 'strong' | 'moderate' | 'weak_to_moderate' | 'weak' | null
  /** As judged where nobody was referred. */
  referral_willingness: 'rare' | 'none' | null
  transfer_risk: boolean
  grade: GradeName | null
  grade_mean: string | null
  grade_detail: StoredGrade | null
  graded_at: string | null
  version: number
}

/** Why a family has its grade: the whole result, so that it can be shown as it was decided. */
export type StoredGrade = Pick<GradeResult, 'grade' | 'mean' | 'scores' | 'gates' | 'reasons' | 'clauses'>

export interface GuardianRow { id: string; client_id: string; name: string; relation: string; phone: string | null }
export interface ChildRow { id: string; client_id: string; name: string; birthday: string | null; class_name: string | null }
export interface PaymentRow { id: string; client_id: string; paid_on: string; amount: string; currency: string; item: string }
export interface ReferralRow { id: string; client_id: string; referred_on: string; name: string; converted: boolean }

/** A planned contact with a family. */
export interface TouchpointRow {
  id: string
  client_id: string
  campus_id: string
  child_id: string | null
  /** Id of its definition in the pack. */
  kind: string
  /** What makes it one per client; the correlation of its clock. */
  plan_key: string
  planned_for: string
  due_at: string
  done_at: string | null
  cancelled_at: string | null
  outcome: string | null
  checked: string[]
  assignee_id: string | null
  policy_version_id: string
  planning: Planning
}

/** The event a touchpoint's clock starts from, as it was planned; `at` in epoch milliseconds. */
export interface Planning {
  type: string
  at: number
  facts: Record<string, Exclude<Facts[string], undefined>>
  /** Name with the occasion. */
  title?: Text
}

/** Columns of `client` that readers fetch; `search` stays behind. */
export const clientColumns = [
  'id', 'campus_id', 'number', 'name', 'status', 'enrolled_at', 'first_class_on', 'left_on', 'left_reason', 'cooperation_intent', 'referral_willingness', 'transfer_risk',
  'grade', 'grade_mean', 'grade_detail', 'graded_at', 'version',
] as const satisfies readonly (keyof ClientRow)[]

export const touchpointColumns = [
  'id', 'client_id', 'campus_id', 'child_id', 'kind', 'plan_key', 'planned_for', 'due_at', 'done_at', 'cancelled_at', 'outcome', 'checked',
  'assignee_id', 'policy_version_id', 'planning',
] as const satisfies readonly (keyof TouchpointRow)[]
