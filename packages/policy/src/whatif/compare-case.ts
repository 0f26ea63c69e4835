import type { Calendar } from '../calendar/types.ts';
import { compiledPack } from '../clock/compile-pack.ts';
import { houseEvents } from '../clock/house-events.ts';
import { replay } from '../clock/replay.ts';
import { timelinessOf } from '../clock/timeliness.ts';
import type { ClockState, ClockStatus, HistoryEvent, ReplayResult, Subject } from '../clock/types.ts';
import type { ResolvedPack } from '../pack/types.ts';
import type { Instant } from '../text.ts';
import type { AlertCount, CaseComparison, ClockComparison, Outcome } from './types.ts';

/** Rules and calendar to judge by. */
export interface Rules {
  readonly pack: ResolvedPack;
  readonly calendar: Calendar;
}

const OUTCOMES: Record<ClockStatus, Outcome | null> = {
  scheduled: 'open', running: 'open', paused: 'open', warning: 'open', met: 'in_time', met_extended: 'extended', late_excused: 'late_excused', breached: 'late',
  cancelled: null, superseded: null,
};

const outcomeOf = ({ status, stoppedAt }: ClockState): Outcome | null => (status === 'breached' && stoppedAt === null ? 'overdue' : OUTCOMES[status]);

interface Judged { readonly outcome: Outcome; readonly clock: ClockState }

/** Effective clocks by the duty they stand for; of returning ones, one a return. */
function judgedOf({ clocks }: ReplayResult): Map<string, Judged> {
  const judged = new Map<string, Judged>();
  const returns = new Map<string, number>();
  for (const clock of [...clocks].sort((a, b) => a.triggeredAt - b.triggeredAt)) {
    const outcome = outcomeOf(clock);
    if (outcome === null) continue;
    const duty = `${clock.key} ${clock.correlation ?? ''}`;
    const nth = (returns.get(duty) ?? 0) + 1;
    returns.set(duty, nth);
    judged.set(`${duty} ${nth}`, { outcome, clock });
  }
  return judged;
}

function comparisons(before: Map<string, Judged>, after: Map<string, Judged>): ClockComparison[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((duty): ClockComparison[] => {
    const [old, fresh] = [before.get(duty), after.get(duty)];
    if (old?.outcome === fresh?.outcome) return [];
    return [{
      key: (old ?? fresh)!.clock.key, before: old?.outcome ?? null, after: fresh?.outcome ?? null,
      beforeClauses: old?.clock.clauses ?? [], afterClauses: fresh?.clock.clauses ?? [],
    }];
  });
}

/** Warnings reach whoever owns the clock, escalations the role they name. */
function countAlerts(clocks: readonly ClockState[], calendar: Calendar, side: 'before' | 'after', into: Map<string, { before: number; after: number }>): void {
  for (const { transitions, ownerRole } of clocks) {
    for (const { kind, at, toRole } of transitions) {
      if (kind !== 'due_soon' && kind !== 'breached' && kind !== 'escalated') continue;
      const place = `${toRole ?? ownerRole} ${calendar.localDate(at)}`;
      const counts = into.get(place) ?? { before: 0, after: 0 };
      counts[side]++;
      into.set(place, counts);
    }
  }
}

/**
 * Judges one history under two sets of rules as of the same instant and says what differs. Pure: nothing is written, and each side is exactly
 * what `replay` gives for it.
 */
export function compareCase(subject: Subject, history: readonly HistoryEvent[], before: Rules, after: Rules, now: Instant): CaseComparison {
  const [old, fresh] = [before, after].map(({ pack, calendar }) => replay(pack, subject, history, calendar, now)) as [ReplayResult, ReplayResult];
  const counts = new Map<string, { before: number; after: number }>();
  countAlerts(old.clocks, before.calendar, 'before', counts);
  countAlerts(fresh.clocks, after.calendar, 'after', counts);
  const known = compiledPack(after.pack).eventTypes;
  return {
    timeliness: { before: timelinessOf(before.pack, old.clocks), after: timelinessOf(after.pack, fresh.clocks) },
    clocks: comparisons(judgedOf(old), judgedOf(fresh)),
    alerts: [...counts].map(([place, count]): AlertCount => {
      const [role, day] = place.split(' ') as [string, string];
      return { role, day, ...count };
    }),
    evaluations: old.clocks.length + fresh.clocks.length,
    unknownEvents: [...new Set(history.filter(({ type }) => !known.has(type) && !houseEvents.has(type)).map(({ type }) => type))],
  };
}

const LATE: ReadonlySet<Outcome> = new Set(['late', 'late_excused', 'overdue']);

/** Whether the new rules turn a limit from late to in time (`gained`) or the other way (`lost`). */
export function turnOf({ before, after }: Pick<ClockComparison, 'before' | 'after'>): 'gained' | 'lost' | null {
  const [wasLate, isLate] = [before !== null && LATE.has(before), after !== null && LATE.has(after)];
  return wasLate === isLate ? null : wasLate ? 'gained' : 'lost';
}
