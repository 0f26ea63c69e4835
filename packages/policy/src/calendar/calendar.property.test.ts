import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { makeOracle } from '../testing/calendar-oracle.ts';
import { formatDate, parseDate } from './civil.ts';
import { compileCalendar } from './compile-calendar.ts';
import type { CalendarSpec, DayOverride, OpeningInterval } from './types.ts';

// Many random cases; a busy machine may need its time.
vi.setConfig({ testTimeout: 60_000 });

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** A zone and a day within it that lies near a change of clocks (or not). */
const places = fc.constantFrom(
  ['Asia/Shanghai', '2026-09-30'], ['America/New_York', '2026-03-08'], ['America/New_York', '2026-11-01'], ['Europe/London', '2025-10-26'],
  ['Australia/Lord_Howe', '2026-04-05'], ['Australia/Lord_Howe', '2026-10-04'], ['America/Sao_Paulo', '2018-11-04'], ['America/Sao_Paulo', '2018-02-18'],
  ['Africa/Cairo', '2026-04-24'], ['Asia/Kathmandu', '2026-01-01'], ['America/St_Johns', '2026-03-08'], ['America/Havana', '2026-11-01'],
  ['Africa/Casablanca', '2026-02-15'], ['Pacific/Chatham', '2026-09-27'],
) as fc.Arbitrary<[string, string]>;

const time = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Up to three disjoint intervals; borders may be 00:00, 24:00 and touch each other. */
const openings: fc.Arbitrary<OpeningInterval[]> = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.constantFrom(0, 60, 90, 120, 150, 180, 540, 720, 1080, 1440)), { maxLength: 6 })
  .map((borders) => {
    const sorted = [...borders].sort((a, b) => a - b);
    const intervals: OpeningInterval[] = [];
    for (let i = 0; i + 1 < sorted.length; i += 2) intervals.push({ from: time(sorted[i]!), to: time(sorted[i + 1]!) });
    return intervals;
  });

const overrideOn = (date: string): fc.Arbitrary<DayOverride> =>
  fc.oneof(
    fc.constantFrom<DayOverride>({ date, kind: 'rest' }, { date, kind: 'closed' }, { date, kind: 'work' }),
    fc.constantFrom<DayOverride>({ date, kind: 'half_day', until: '12:00' }, { date, kind: 'half_day', from: '11:15' }, { date, kind: 'half_day', from: '09:00', until: '13:30' }),
    openings.map<DayOverride>((open) => ({ date, kind: 'hours', open })),
  );

const scenes = fc
  .tuple(places, fc.tuple(openings, openings, openings, openings, openings, openings, openings), fc.array(fc.integer({ min: -4, max: 6 }), { maxLength: 4 }))
  .chain(([[zone, date], [mon, tue, wed, thu, fri, sat, sun], offsets]) => {
    const around = [...new Set(offsets)].map((offset) => formatDate(parseDate(date)! + offset));
    return fc.record({
      spec: fc.tuple(...around.map(overrideOn)).map<CalendarSpec>((overrides) => ({ id: 'any', zone, weekly: { mon: mon.length > 0 ? mon : [{ from: '09:00', to: '17:00' }], tue, wed, thu, fri, sat, sun }, overrides })),
      from: fc.integer({ min: -2 * 1440, max: 1440 }).map((minutes) => parseDate(date)! * DAY + minutes * MINUTE),
      minutes: fc.integer({ min: 0, max: 3 * 1440 }),
    });
  });

describe('calendar arithmetic', () => {
  it('agrees with stepping through every minute', () => {
    fc.assert(
      fc.property(scenes, ({ spec, from, minutes }) => {
        const calendar = compileCalendar(spec, { fromYear: 2026, toYear: 2026 });
        const oracle = makeOracle(spec);
        expect(calendar.elapsed(from, from + minutes * MINUTE)).toBe(oracle.openMinutes(from, minutes) * MINUTE);
        expect(calendar.isOpen(from)).toBe(oracle.isOpen(from));
        expect(calendar.isWorkingDay(from)).toBe(oracle.isWorkingDay(from));
        expect(calendar.localDate(from)).toBe(oracle.localDate(from));
        const open = oracle.openMinutes(from, minutes);
        if (open > 0) expect(calendar.addWorkingMinutes(from, open)).toBe(oracle.addWorkingMinutes(from, open, minutes + 1));
      }),
      { numRuns: 100 },
    );
  });

  it('is monotone, additive and its own inverse', () => {
    const week = openings.filter((open) => open.length > 0);
    fc.assert(
      fc.property(places, week, openings, fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 0, max: 6000 }),
        ([zone, date], weekdays, saturday, shift, a, b) => {
          const calendar = compileCalendar(
            { id: 'any', zone, weekly: { mon: weekdays, tue: weekdays, wed: weekdays, thu: weekdays, fri: weekdays, sat: saturday, sun: [] } },
            { fromYear: Number(date.slice(0, 4)), toYear: Number(date.slice(0, 4)) },
          );
          const from = parseDate(date)! * DAY + shift * MINUTE;
          const due = calendar.addWorkingMinutes(from, a);
          expect(calendar.elapsed(from, due)).toBe(a * MINUTE);
          expect(calendar.addWorkingMinutes(due, b)).toBe(calendar.addWorkingMinutes(from, a + b));
          expect(calendar.addWorkingMinutes(from + b * MINUTE, a)).toBeGreaterThanOrEqual(due);
          const back = calendar.addWorkingMinutes(due, -a);
          expect(calendar.elapsed(back, due)).toBe(a * MINUTE);
          const opening = calendar.nextOpening(from);
          expect(opening).toBeGreaterThanOrEqual(from);
          expect(calendar.isOpen(opening)).toBe(true);
          expect(calendar.elapsed(from, opening)).toBe(0);
        }),
      { numRuns: 200 },
    );
  });

  it('counts working days like a person ticking off dates', () => {
    fc.assert(
      fc.property(scenes, fc.integer({ min: 1, max: 12 }), ({ spec, from }, days) => {
        const calendar = compileCalendar({ ...spec, workdays: ['mon', 'tue', 'wed', 'thu', 'fri'] }, { fromYear: 2026, toYear: 2026 });
        const dates: string[] = [];
        for (let date = parseDate(calendar.localDate(from))! + 1; dates.length < days; date++) {
          if (calendar.day(formatDate(date)).working) dates.push(formatDate(date));
        }
        const due = calendar.addWorkingDays(from, days);
        expect(calendar.localDateTime(due)).toBe(`${dates.at(-1)} 18:00`);
        expect(calendar.localDate(calendar.addWorkingDays(due, -1))).toBe(calendar.localDate(calendar.addWorkingDays(calendar.instantOf(dates.at(-1)!), -1)));
      }),
      { numRuns: 100 },
    );
  });
});
