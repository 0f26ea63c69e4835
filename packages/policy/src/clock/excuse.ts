import type { Instant } from '../text.ts';
import type { CompiledPack } from './compile-pack.ts';
import type { ClockState, ClockTransition, TransitionKind } from './types.ts';

const REIGNS: Partial<Record<TransitionKind, boolean>> = { scheduled: true, clock_started: true, reinstated: true, superseded: false, cancelled: false };

/** Where in its telling a clock is both effective and ended late, from `since` on; null when nowhere. */
function placeOfExcuse(transitions: readonly ClockTransition[], since: Instant): { readonly index: number; readonly at: Instant } | null {
  let [reigning, late] = [false, false];
  for (const [i, { kind, at }] of transitions.entries()) {
    reigning = REIGNS[kind] ?? reigning;
    if (kind === 'stopped_late') late = true;
    const next = transitions[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    if (reigning && late && next > Math.max(since, at)) return { index: i + 1, at: Math.max(since, at) };
  }
  return null;
}

/** When the explanation called for by this clock's breach, noticed on it or on a rival, was filed in time; null when it was not. */
function explainedAt(clock: ClockState, excusedBy: string, clocks: readonly ClockState[]): Instant | null {
  for (const explanation of clocks) {
    if (explanation.key !== excusedBy || explanation.stoppedAt === null || (explanation.status !== 'met' && explanation.status !== 'met_extended')) continue;
    const cause = clocks.find(({ instanceId }) => instanceId === explanation.causedBy);
    if (cause && cause.key === clock.key && cause.correlation === clock.correlation && cause.stoppedAt === clock.stoppedAt) return explanation.stoppedAt;
  }
  return null;
}

/** Turns a late clock into late_excused once it was stopped and the explanation its breach called for came in time. */
export function excuse(pack: CompiledPack, clocks: readonly ClockState[]): readonly ClockState[] {
  return clocks.map((clock) => {
    const excusedBy = pack.definitionOf.get(clock.definitionId)?.definition.excusedBy;
    if (!excusedBy || clock.stoppedAt === null) return clock;
    const explained = explainedAt(clock, excusedBy, clocks);
    const place = explained === null ? null : placeOfExcuse(clock.transitions, explained);
    if (!place) return clock;
    const transitions = clock.transitions.toSpliced(place.index, 0, { kind: 'late_excused', at: place.at });
    return { ...clock, transitions, status: clock.status === 'breached' ? 'late_excused' : clock.status };
  });
}
