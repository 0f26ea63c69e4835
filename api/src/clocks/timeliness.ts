import type { ClockState, ClockStatus } from '@huiyin/policy'
import type { Timeliness } from './clock-subject.ts'

/** The worst of the clocks decides; a clock still running hides no breach, but an extension only shows once all is settled. */
const worstFirst: readonly (readonly [Timeliness, readonly ClockStatus[]])[] = [
  ['late', ['breached']],
  ['late_excused', ['late_excused']],
  ['not_yet_due', ['scheduled', 'running', 'paused', 'warning']],
  ['extended', ['met_extended']],
  ['timely', ['met']],
]

/** Verdict over the effective clocks of a subject: superseded and cancelled ones do not count, nor those that only set an earliest instant. */
export function timelinessOf(clocks: readonly Pick<ClockState, 'status' | 'comparator'>[]): Timeliness {
  const statuses = new Set(clocks.flatMap(({ status, comparator }) => (comparator === 'gte' ? [] : status)))
  return worstFirst.find(([, found]) => found.some((status) => statuses.has(status)))?.[0] ?? 'no_target'
}
