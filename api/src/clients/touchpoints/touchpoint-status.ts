import type { TouchpointRow } from '../client.entity.ts'

export type TouchpointStatusName = 'planned' | 'due' | 'overdue' | 'done' | 'cancelled'

/** Where a touchpoint stands at an instant (epoch milliseconds). */
export function touchpointStatus({ done_at, cancelled_at, planned_for, due_at }: Pick<TouchpointRow, 'done_at' | 'cancelled_at' | 'planned_for' | 'due_at'>, now: number): TouchpointStatusName {
  if (done_at !== null) return 'done'
  if (cancelled_at !== null) return 'cancelled'
  if (now > Date.parse(due_at)) return 'overdue'
  return now >= Date.parse(planned_for) ? 'due' : 'planned'
}

/** The same as a condition on `touchpoint t`. @param now gives the placeholder of the instant; a statement must not hold one that it does not use */
export function statusCondition(status: TouchpointStatusName, now: () => string): string {
  if (status === 'done') return 't.done_at is not null'
  if (status === 'cancelled') return '(t.done_at is null and t.cancelled_at is not null)'
  const isOwed = 't.done_at is null and t.cancelled_at is null'
  if (status === 'overdue') return `(${isOwed} and t.due_at < ${now()})`
  return `(${isOwed} and t.due_at >= ${now()} and t.planned_for ${status === 'due' ? '<=' : '>'} ${now()})`
}
