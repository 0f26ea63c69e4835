import type { ResolvedPack } from '../pack/types.ts';
import { compiledPack } from './compile-pack.ts';
import type { ClockState, ClockStatus } from './types.ts';

/** Whether a case kept the times that count. `not_yet_due`: a clock still runs and none is late. `no_target`: no clock counts. */
export type Timeliness = 'timely' | 'extended' | 'late' | 'late_excused' | 'not_yet_due' | 'no_target';

/** From worst to best: one late clock makes a late case. */
const ORDER = ['late', 'late_excused', 'not_yet_due', 'extended', 'timely'] as const satisfies readonly Timeliness[];

const VERDICT: Record<ClockStatus, Timeliness | null> = {
  scheduled: 'not_yet_due', running: 'not_yet_due', paused: 'not_yet_due', warning: 'not_yet_due',
  met: 'timely', met_extended: 'extended', late_excused: 'late_excused', breached: 'late', cancelled: null, superseded: null,
};

/** The verdict on a case from its clocks that count for timeliness. */
export function timelinessOf(pack: ResolvedPack, clocks: readonly ClockState[]): Timeliness {
  const { definitionOf } = compiledPack(pack);
  const verdicts = new Set(clocks.filter(({ definitionId }) => definitionOf.get(definitionId)?.definition.countsForTimeliness).map(({ status }) => VERDICT[status]));
  return ORDER.find((verdict) => verdicts.has(verdict)) ?? 'no_target';
}

/** Whether somebody still has to act for this clock: not ended, and not merely kept for the trace. */
export const isOpen = ({ stoppedAt, status }: ClockState): boolean => stoppedAt === null && status !== 'superseded' && status !== 'cancelled';
