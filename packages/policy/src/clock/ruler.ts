import type { Calendar, Counting } from '../calendar/types.ts';
import type { Duration } from '../pack/clock-definition.ts';
import type { FactReader } from '../pack/matches.ts';
import type { Instant } from '../text.ts';
import type { CompiledDefinition } from './compile-pack.ts';
import { amountOf, countingOfDuration, dayDeadline, pointDeadline, timeMs } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import type { Run } from './runs.ts';

/** A limit as a way to find the deadline of a stretch that begins at `from`. */
export interface Ruler {
  readonly counting: Counting;
  /** First instant that counts when counting begins at `from`. */
  countsFrom(from: Instant): Instant;
  deadline(from: Instant): Deadline;
  pause(from: Instant, at: Instant): void;
  resume(pausedAt: Instant, at: Instant): void;
  reset(at: Instant): void;
  extend(amount: number): void;
}

function timeRuler(calendar: Calendar, duration: Duration, ms: number): Ruler {
  const counting = countingOfDuration(duration);
  const unitMs = ms / amountOf(duration);
  let [limit, used] = [ms, 0];
  return {
    counting,
    countsFrom: (from) => from,
    deadline: (from) => ({ at: calendar.advance(counting, from, limit - used), exclusive: false }),
    pause(from, at) { used += calendar.elapsed(from, at, counting); },
    resume() {},
    reset() { used = 0; },
    extend(amount) { limit += amount * unitMs; },
  };
}

/** Days do not count the day of the event; a pause moves the end by the counted days it lasted. */
function dayRuler(calendar: Calendar, startsAt: Instant, duration: Duration, rollForward: boolean): Ruler {
  let [base, amount, shift] = [startsAt, amountOf(duration), 0];
  const counting = duration.counted === 'natural' ? 'natural' : 'working';
  return {
    counting,
    countsFrom: (from) => Math.max(from, calendar.endOfDay(base)),
    deadline: () => dayDeadline(calendar, base, duration, amount, shift, rollForward),
    pause() {},
    resume(pausedAt, at) { shift += calendar.daysBetween(pausedAt, at, counting); },
    reset(at) { [base, shift] = [at, 0]; },
    extend(more) { amount += more; },
  };
}

const fixedRuler = (deadline: Deadline): Ruler => ({
  counting: 'natural', countsFrom: (from) => from, deadline: () => deadline, pause() {}, resume() {}, reset() {}, extend() {},
});

/** How a definition counts elapsed time. */
export function countingOf({ limit }: CompiledDefinition['definition']): Counting {
  if ('instant' in limit || 'point' in limit) return 'natural';
  const counting = countingOfDuration(limit);
  return timeMs({ ...limit, amount: 1 }) === null && counting === 'opening' ? 'working' : counting;
}

/** Null when the agreed instant is not known (yet). */
export function rulerOf(run: Run, startsAt: Instant, calendar: Calendar, lastRead: FactReader): Ruler | null {
  const { limit } = run.compiled.definition;
  if ('instant' in limit) {
    const at = run.start.read(limit.instant) ?? lastRead(limit.instant);
    return typeof at === 'number' ? fixedRuler({ at, exclusive: false }) : null;
  }
  if ('point' in limit) return fixedRuler(pointDeadline(calendar, startsAt, limit.point));
  const ms = timeMs(limit);
  return ms === null ? dayRuler(calendar, startsAt, limit, limit.rollForward ?? false) : timeRuler(calendar, limit, ms);
}

/** The first instant that is too late. */
export const tooLateFrom = (deadline: Deadline, comparator: 'lt' | 'lte' | 'gte'): Instant =>
  deadline.exclusive || comparator === 'lt' ? deadline.at : deadline.at + 1;

/** The most an extension may add, in the unit of the limit. */
export function maxExtension({ compiled: { definition: { extension, limit } } }: Run): number {
  const max = extension?.max;
  if (typeof max !== 'number') throw new TypeError('Extension is not resolved');
  return extension?.maxIsTotal && 'unit' in limit ? Math.max(max - amountOf(limit), 0) : max;
}
