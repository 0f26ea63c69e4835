import type { CompiledPack } from './compile-pack.ts';
import type { ClockState } from './types.ts';

/** Turns a late clock into late_excused once it was stopped and the explanation its breach called for came in time. */
export function excuse(pack: CompiledPack, clocks: readonly ClockState[]): ClockState[] {
  const known = new Map(clocks.map((clock) => [clock.instanceId, clock]));
  /** The breach may have been noticed on a rival that was effective then. */
  const concerns = (explanation: ClockState, clock: ClockState): boolean => {
    const cause = explanation.causedBy === null ? undefined : known.get(explanation.causedBy);
    return cause !== undefined && cause.key === clock.key && cause.correlation === clock.correlation && cause.stoppedAt === clock.stoppedAt;
  };
  return clocks.map((clock) => {
    const excusedBy = pack.definitionOf.get(clock.definitionId)?.definition.excusedBy;
    if (!excusedBy || clock.status !== 'breached' || clock.stoppedAt === null) return clock;
    const explanation = clocks.find((other) => other.key === excusedBy && (other.status === 'met' || other.status === 'met_extended') && concerns(other, clock));
    if (!explanation) return clock;
    const at = Math.max(clock.stoppedAt, explanation.stoppedAt!);
    return { ...clock, status: 'late_excused', transitions: [...clock.transitions, { kind: 'late_excused', at }] };
  });
}
