import type { TouchpointRow } from '../client.entity.ts'

export type TouchpointStatusName = 'planned' | 'due' | 'overdue' | 'done' | 'cancelled'

/** Where a touchpoint stands at an instant (epoch milliseconds). */
export function touchpointStatus({ done_at, cancelled_at, planned_for, due_at }: Pick<TouchpointRow, 'done_at' | 'cancelled_at' | 'planned_for' | 'due_at'>, now: number): TouchpointStatusName {
  if (done_at !== null) return 'done'
  if (cancelled_at !== null) return 'cancelled'
  if (now > Date.parse(due_at)) return 'overdue'
  return now >= Date.parse(planned_for) ? 'due' : 'planned'
}

/** The same as a condition on `touchpoint t`; `now` is a placeholder. */
export const statusConditions = (now: string): Record<TouchpointStatusName, string> => ({
  done: 't.done_at is not null',
  cancelled: '(t.done_at is null and t.cancelled_at is not null)',
  overdue: `(t.done_at is null and t.cancelled_at is null and t.due_at < ${now})`,
  due: `(t.done_at is null and t.cancelled_at is null and t.due_at >= ${now} and t.planned_for <= ${now})`,
  planned: `(t.done_at is null and t.cancelled_at is null and t.due_at >= ${now} and t.planned_for > ${now})`,
})
