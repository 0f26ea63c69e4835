import type { DutyRow } from './duty.entity.ts'

export type DutyStatusName = 'planned' | 'open' | 'missed' | 'done' | 'cancelled'

/** Where a duty stands at an instant (epoch milliseconds). */
export function dutyStatus({ done_at, cancelled_at, opens_at, due_at, due_inclusive }: DutyRow, now: number): DutyStatusName {
  if (done_at !== null) return 'done'
  if (cancelled_at !== null) return 'cancelled'
  if (now < Date.parse(opens_at)) return 'planned'
  // Infinity is no date: it is never passed.
  const due = Date.parse(due_at)
  return now > due || (now === due && !due_inclusive) ? 'missed' : 'open'
}

/** The same as a condition on `duty d`. @param now gives the placeholder of the instant; a statement must not hold one that it does not use */
export function statusCondition(status: DutyStatusName, now: () => string): string {
  if (status === 'done') return 'd.done_at is not null'
  if (status === 'cancelled') return 'd.cancelled_at is not null'
  const at = now()
  const isOwed = 'd.done_at is null and d.cancelled_at is null'
  if (status === 'planned') return `(${isOwed} and d.opens_at > ${at})`
  const isPast = `(d.due_at < ${at} or (d.due_at = ${at} and not d.due_inclusive))`
  return `(${isOwed} and d.opens_at <= ${at} and ${status === 'missed' ? '' : 'not '}${isPast})`
}
