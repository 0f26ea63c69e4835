import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import type { Calendar, CalendarSpec, DayOverride, OpeningInterval, Weekday } from '../calendar/types.ts';
import type { ClockDefinition, Comparator } from '../pack/clock-definition.ts';
import { makeOracle } from '../testing/calendar-oracle.ts';
import { resolved } from '../testing/scene.ts';
import { clock, smallPack } from '../testing/small-pack.ts';
import { explain } from './explain.ts';
import { replay } from './replay.ts';
import type { HistoryEvent } from './types.ts';

// The oracle asks the runtime for the wall clock of every minute.
vi.setConfig({ testTimeout: 120_000 });

const MINUTE = 60_000;
const DAY = 86_400_000;
const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** The days around which clocks change in New York, Berlin and Lord Howe, and a week of holidays in between. */
const SEASONS = ['2026-03-06', '2026-03-27', '2026-04-03', '2026-10-02', '2026-10-23', '2026-10-30'] as const;

const hours: readonly (readonly OpeningInterval[])[] = [
  [], [{ from: '08:00', to: '18:00' }], [{ from: '09:00', to: '12:00' }, { from: '13:30', to: '17:45' }], [{ from: '00:00', to: '24:00' }], [{ from: '22:00', to: '24:00' }, { from: '00:00', to: '03:30' }],
];
const overrideOf = (date: string): fc.Arbitrary<DayOverride> => fc.oneof(
  fc.constant<DayOverride>({ date, kind: 'rest' }), fc.constant<DayOverride>({ date, kind: 'closed' }), fc.constant<DayOverride>({ date, kind: 'work' }),
  fc.constant<DayOverride>({ date, kind: 'half_day', until: '12:00' }), fc.constant<DayOverride>({ date, kind: 'hours', open: [{ from: '10:00', to: '11:30' }] }),
);
const dates = (from: string, days: number): string[] => Array.from({ length: days }, (_, n) => new Date(Date.parse(`${from}T12:00:00Z`) + n * DAY).toISOString().slice(0, 10));

/** Calendars that open at some time of a week, over a season in which something changes. */
const worlds = fc.record({
  season: fc.constantFrom(...SEASONS), zone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu'),
  week: fc.array(fc.constantFrom(...hours), { minLength: 7, maxLength: 7 }).filter((week) => week.filter((day) => day.length > 0).length >= 2),
}).chain(({ season, zone, week }) => fc.tuple(...dates(season, 6).map((date) => fc.option(overrideOf(date), { freq: 3, nil: null }))).map((overrides) => {
  const spec: CalendarSpec = { id: 'random', zone, weekly: Object.fromEntries(WEEK.map((day, i) => [day, week[i]!])) as CalendarSpec['weekly'], overrides: overrides.filter((override) => override !== null) };
  return { spec, season };
}));

interface Life {
  readonly start: number;
  readonly marks: readonly { readonly at: number; readonly kind: 'pause' | 'resume' }[];
  readonly classified: readonly { readonly at: number; readonly urgency: 'high' | 'low' }[];
  readonly stop: number;
}

/** A start, pauses and resumes in turn, reclassifications, and an end; all on whole minutes. */
const livesFrom = (start: number): fc.Arbitrary<Life> => fc.record({
  first: fc.integer({ min: 0, max: 3 * 1440 }), turns: fc.array(fc.integer({ min: 1, max: 700 }), { maxLength: 5 }), classes: fc.array(fc.tuple(fc.integer({ min: 0, max: 2500 }), fc.constantFrom('high' as const, 'low' as const)), { maxLength: 3 }),
  stop: fc.integer({ min: 1, max: 4200 }),
}).map(({ first, turns, classes, stop }) => {
  const from = start + first * MINUTE;
  let at = from;
  const marks = turns.map((minutes, i) => ({ at: (at += minutes * MINUTE), kind: i % 2 === 0 ? ('pause' as const) : ('resume' as const) }));
  return { start: from, marks, classified: classes.map(([minutes, urgency]) => ({ at: from + minutes * MINUTE, urgency })).sort((a, b) => a.at - b.at), stop: from + stop * MINUTE };
});

function historyOf({ start, marks, classified, stop }: Life): HistoryEvent[] {
  const events: Omit<HistoryEvent, 'id' | 'seq'>[] = [
    { type: 'received', at: start, facts: { urgency: 'low' } }, ...classified.map(({ at, urgency }) => ({ type: 'classified', at, facts: { urgency } })),
    ...marks.map(({ at, kind }) => ({ type: kind === 'pause' ? 'waiting_began' : 'waiting_ended', at })), { type: 'replied', at: stop },
  ];
  return events.sort((a, b) => a.at - b.at).map((event, i) => ({ ...event, id: `e${i}`, seq: i }));
}

const urgencyOf = ({ classified, stop }: Life): 'high' | 'low' => classified.findLast(({ at }) => at <= stop)?.urgency ?? 'low';
const limits = (counted: 'natural' | 'opening', high: number, low: number, comparator: Comparator): ClockDefinition[] => (['high', 'low'] as const).map((urgency) => clock({
  id: urgency, key: 'reply', when: { fact: 'urgency', is: urgency }, comparator, limit: { amount: urgency === 'high' ? high : low, unit: 'minutes', counted },
  pause: [{ event: 'waiting_began' }], resume: [{ event: 'waiting_ended' }],
}));

/** Counts minute by minute: pauses stand still, closed hours too where opening time counts. Null when the limit is never reached. */
function stepMinutes(oracle: ReturnType<typeof makeOracle>, { start, marks, stop }: Life, limit: number, opening: boolean): { due: number | null; counted: number } {
  let [left, counted, paused, next, due]: [number, number, boolean, number, number | null] = [limit, 0, false, 0, limit === 0 ? start : null];
  for (let at = start; at < Math.max(stop, start + 14 * DAY) && (due === null || at < stop); at += MINUTE) {
    // Whatever befalls a clock after its deadline changes nothing: from then on it runs until it is stopped.
    while (next < marks.length && marks[next]!.at <= at) {
      if (marks[next]!.at < stop && (due === null || due > marks[next]!.at)) paused = marks[next]!.kind === 'pause';
      next++;
    }
    if (paused || (opening && !oracle.isOpen(at))) continue;
    if (at < stop) counted++;
    if (due === null && --left === 0) due = at + MINUTE;
  }
  return { due, counted };
}

const engine = (definitions: ClockDefinition[], life: Life, calendar: Calendar) => {
  const pack = resolved(smallPack(definitions));
  const result = replay(pack, { id: 'c1', type: 'complaint' }, historyOf(life), calendar, life.stop);
  return { pack, reply: result.clocks.find(({ status }) => status !== 'superseded' && status !== 'cancelled')! };
};

describe('a limit in minutes, against a clock that steps through every one', () => {
  it.each<['natural' | 'opening', Comparator]>([['opening', 'lte'], ['opening', 'lt'], ['natural', 'lte'], ['natural', 'lt']])('%s time, %s: the same deadline, verdict and time used, whatever zone, pause or reclassification', (counted, comparator) => {
    fc.assert(fc.property(
      worlds.chain((world) => fc.tuple(fc.constant(world), livesFrom(Date.parse(`${world.season}T00:00:00Z`)), fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }))),
      ([{ spec }, life, high, low]) => {
        const calendar = compileCalendar(spec, { fromYear: 2026, toYear: 2026 });
        const { pack, reply } = engine(limits(counted, high, low, comparator), life, calendar);
        const limit = urgencyOf(life) === 'high' ? high : low;
        const { due, counted: minutes } = stepMinutes(makeOracle(spec), life, limit, counted === 'opening');
        // An end on the minute of the deadline decides between under and within.
        const late = due !== null && (comparator === 'lt' ? life.stop >= due : life.stop > due);
        expect(reply.status).toBe(late ? 'breached' : 'met');
        expect(reply.elapsedMs).toBe(minutes * MINUTE);
        if (late) expect(reply.dueAt).toBe(due);
        expect(explain(pack, reply, calendar, life.stop).elapsedMs).toBe(minutes * MINUTE);
      },
    ), { numRuns: 60 });
  });
});

describe('a limit in days, against a calendar that steps through every one', () => {
  const definition = (counted: 'natural' | 'working', amount: number) => clock({ id: 'handle', limit: { amount, unit: 'days', counted }, pause: [{ event: 'waiting_began' }], resume: [{ event: 'waiting_ended' }] });
  /** Days after the day of an instant, up to and including the day of another, that count. */
  const daysBetween = (calendar: Calendar, oracle: ReturnType<typeof makeOracle>, from: number, to: number, working: boolean): number =>
    stepDays(calendar, from).takeWhile(({ date }) => date <= calendar.localDate(to)).filter(({ at }) => !working || oracle.isWorkingDay(at)).length;
  const stepDays = (calendar: Calendar, from: number) => {
    const days: { date: string; at: number }[] = [];
    let date = calendar.localDate(from);
    for (let i = 0; i < 80; i++) {
      date = new Date(Date.parse(`${date}T12:00:00Z`) + DAY).toISOString().slice(0, 10);
      days.push({ date, at: calendar.instantOf(date, '12:00') });
    }
    return { takeWhile: (holds: (day: { date: string; at: number }) => boolean) => days.slice(0, Math.max(days.findIndex((day) => !holds(day)), 0)), days };
  };
  it.each(['natural', 'working'] as const)('%s days do not count the day of the event, and move by the counted days of each pause', (counted) => {
    fc.assert(fc.property(
      worlds.chain((world) => fc.tuple(fc.constant(world), livesFrom(Date.parse(`${world.season}T00:00:00Z`)), fc.integer({ min: 1, max: 9 }))),
      ([{ spec }, life, amount]) => {
        const calendar = compileCalendar(spec, { fromYear: 2026, toYear: 2026 });
        const oracle = makeOracle(spec);
        const { reply } = engine([definition(counted, amount)], { ...life, classified: [], stop: life.start + 40 * DAY }, calendar);
        const working = counted === 'working';
        const counting = stepDays(calendar, life.start).days.filter(({ at }) => !working || oracle.isWorkingDay(at));
        const deadline = (days: number): number => (working ? calendar.instantOf(counting[days - 1]!.date, '18:00') : calendar.endOfDay(counting[days - 1]!.at));
        let [days, due] = [amount, deadline(amount)];
        for (const [i, mark] of life.marks.entries()) {
          const until = life.marks[i + 1];
          if (mark.kind !== 'pause' || !until || (working ? mark.at > due : mark.at >= due)) continue;
          days += daysBetween(calendar, oracle, mark.at, until.at, working);
          due = deadline(days);
        }
        // A pause without end leaves a clock without deadline.
        if (life.marks.length % 2 === 1 && (working ? life.marks.at(-1)!.at <= due : life.marks.at(-1)!.at < due)) return;
        expect(reply.dueAt).toBe(due);
        expect(reply.status).toBe('breached');
      },
    ), { numRuns: 120 });
  });
});
