import type { Calendar, Counting } from '../calendar/types.ts';
import type { WarningPoint } from '../pack/clock-definition.ts';
import type { RoleId } from '../pack/lifecycle-definition.ts';
import type { FactReader } from '../pack/matches.ts';
import type { Instant } from '../text.ts';
import { after, before, timeMs } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { maxExtension, rulerOf, tooLateFrom } from './ruler.ts';
import type { Run } from './runs.ts';
import type { ClockStretch } from './types.ts';

/** Warn once when three quarters of a limit are used, unless the clock says otherwise. */
const DEFAULT_WARNINGS: readonly WarningPoint[] = [{ share: 0.75 }];

/** Something that befalls a clock by its own nature, whether or not it is the effective one. */
export interface Happening {
  readonly kind: 'started' | 'due_soon' | 'breached' | 'escalated' | 'paused' | 'resumed' | 'reset' | 'extended' | 'ended';
  /** From when on it can be known. */
  readonly at: Instant;
  /** When it is said to have happened, if not then: a limit that allows its last instant is exceeded at that instant, known one millisecond later. */
  readonly saidAt?: Instant;
  readonly toRole?: RoleId;
}

/** A run measured against its limit: deadlines over time, what happens when, and the stretches that count. */
export interface Measured {
  readonly counting: Counting;
  readonly startsAt: Instant;
  /** The deadline in force from each moment on; the last entry is the present one. */
  readonly deadlines: readonly { readonly from: Instant; readonly deadline: Deadline }[];
  readonly deadline: Deadline;
  readonly paused: boolean;
  readonly extended: boolean;
  readonly warnAt: Instant | null;
  /** The first instant that was too late. */
  readonly breachedAt: Instant | null;
  /** In time order, future ones of an open run included. */
  readonly happenings: readonly Happening[];
  readonly stretches: readonly ClockStretch[];
}

/** Measures a run up to its end, or on into the future while it is open. Null when its limit is unknown. */
export function measure(run: Run, calendar: Calendar, lastRead: FactReader): Measured | null {
  const { definition } = run.compiled;
  const { startsAt } = run;
  const ruler = startsAt === null ? null : rulerOf(run, startsAt, calendar, lastRead);
  if (startsAt === null || ruler === null) return null;
  const { counting } = ruler;
  const points = definition.comparator === 'gte' ? [] : definition.warnings ?? DEFAULT_WARNINGS;
  const endsAt = run.end?.at ?? Number.POSITIVE_INFINITY;

  const deadlines: { from: Instant; deadline: Deadline }[] = [];
  const happenings: Happening[] = [];
  const stretches: ClockStretch[] = [];
  if (startsAt > run.start.at && startsAt <= endsAt) happenings.push({ kind: 'started', at: startsAt });
  let [from, usedMs, cause, paused, extended] = [startsAt, 0, run.start.id, false, false];
  let warned: ReadonlySet<number> = new Set();
  let [warnAt, breachedAt]: [Instant | null, Instant | null] = [null, null];

  function warningMoment(point: WarningPoint, counts: Instant, due: Instant): Instant {
    const left = calendar.elapsed(counts, due, counting);
    if ('before' in point) {
      const ms = timeMs(point.before);
      return ms !== null && point.before.counted === counting && ms <= left ? calendar.advance(counting, counts, left - ms) : before(calendar, due, point.before);
    }
    const at = calendar.advance(counting, counts, Math.round(point.share * (usedMs + left)) - usedMs);
    // A share of working days may fall into the night; it is of use when the doors open.
    if (counting !== 'working' || calendar.isOpen(at)) return at;
    const opening = calendar.nextOpening(at);
    return opening < due ? opening : at;
  }

  /** A running stretch until `to`: notes deadline, warnings and breach that fall into it. */
  function runUntil(to: Instant): void {
    const deadline = ruler!.deadline(from);
    deadlines.push({ from, deadline });
    const counts = Math.min(ruler!.countsFrom(from), Math.max(deadline.at, from));
    if (counts > from) stretches.push({ kind: 'start_day', from, to: to < counts ? to : counts, causeEventId: cause });
    if (to > counts) stretches.push({ kind: 'running', from: counts, to: to === Number.POSITIVE_INFINITY ? null : to, causeEventId: cause });
    if (definition.comparator === 'gte') return;
    const late = tooLateFrom(deadline, definition.comparator);
    const moments = points.map((point) => warningMoment(point, counts, deadline.at));
    warnAt = moments.length > 0 ? Math.min(...moments) : null;
    if (breachedAt !== null) return;
    for (const [i, moment] of moments.entries()) {
      const at = Math.max(moment, from);
      if (warned.has(i) || at > to || at >= late) continue;
      warned = new Set([...warned, i]);
      happenings.push({ kind: 'due_soon', at });
    }
    if (late > to) return;
    breachedAt = Math.max(late, startsAt!);
    const saidAt = Math.max(deadline.at, startsAt!);
    happenings.push({ kind: 'breached', at: breachedAt, saidAt });
    for (const { toRole, after: delay } of definition.onBreach ?? []) {
      const at = delay ? after(calendar, saidAt, delay) : saidAt;
      if (Math.max(at, breachedAt) <= endsAt) happenings.push({ kind: 'escalated', at: Math.max(at, breachedAt), saidAt: at, toRole });
    }
  }

  for (const mark of run.marks) {
    const at = Math.max(mark.at, startsAt);
    if (paused !== (mark.kind === 'resume')) continue;
    if (paused) {
      stretches.push({ kind: 'paused', from, to: at, causeEventId: cause });
      ruler.resume(from, at);
      [from, cause, paused] = [at, mark.eventId, false];
      happenings.push({ kind: 'resumed', at });
      continue;
    }
    // What comes after the deadline mends nothing: from then on the clock just runs until it is stopped.
    if (definition.comparator !== 'gte' && tooLateFrom(ruler.deadline(from), definition.comparator) <= at) break;
    runUntil(at);
    ruler.pause(from, at);
    usedMs += calendar.elapsed(from, at, counting);
    [from, cause] = [at, mark.eventId];
    if (mark.kind === 'pause') {
      paused = true;
      happenings.push({ kind: 'paused', at });
      continue;
    }
    warned = new Set();
    if (mark.kind === 'reset') {
      ruler.reset(at);
      usedMs = 0;
      happenings.push({ kind: 'reset', at });
    } else {
      ruler.extend(mark.amount === null ? maxExtension(run) : Math.min(mark.amount, maxExtension(run)));
      extended = true;
      happenings.push({ kind: 'extended', at });
    }
  }
  if (paused) stretches.push({ kind: 'paused', from, to: run.end?.at ?? null, causeEventId: cause });
  else runUntil(Math.max(endsAt, from));
  if (run.end) happenings.push({ kind: 'ended', at: run.end.at });
  happenings.sort((a, b) => a.at - b.at);
  return { counting, startsAt, deadlines, deadline: deadlines.at(-1)!.deadline, paused, extended, warnAt, breachedAt, happenings, stretches };
}
