import { describe, expect, it } from 'vitest';
import { checkCalendarSpec } from './check-spec.ts';
import { chinaMainland } from './china-mainland.ts';
import { compileCalendar } from './compile-calendar.ts';
import { mergeCalendarLayers } from './merge-layers.ts';
import type { CalendarSpec, DayOverride } from './types.ts';
import { weekOf } from './week.ts';
import { workingDatesBetween } from './working-dates.ts';

const years = { fromYear: 2025, toYear: 2027 };
const split = weekOf([{ from: '08:00', to: '12:00' }, { from: '14:00', to: '18:00' }]);
const kindergarten: CalendarSpec = mergeCalendarLayers({ id: 'kindergarten', zone: 'Asia/Shanghai', weekly: split }, chinaMainland());
const calendar = compileCalendar(kindergarten, years);
const at = (text: string): number => calendar.instantOf(text.slice(0, 10), text.slice(11));
const shown = (instant: number): string => calendar.localDateTime(instant);

describe('the mainland table of 2026', () => {
  const range = (month: string, from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, i) => `2026-${month}-${String(from + i).padStart(2, '0')}`);
  const off = [
    ...range('01', 1, 3), ...range('02', 15, 23), ...range('04', 4, 6), ...range('05', 1, 5), ...range('06', 19, 21), ...range('09', 25, 27), ...range('10', 1, 7),
  ];
  const makeUp = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];
  const overrides = chinaMainland([2026]).overrides;

  it('has exactly the days off and the make-up days of the notice of 4 November 2025', () => {
    expect(overrides.filter(({ kind }) => kind === 'rest').map(({ date }) => date).sort()).toEqual(off);
    expect(overrides.filter(({ kind }) => kind === 'work').map(({ date }) => date).sort()).toEqual(makeUp);
  });
  it.each(makeUp)('%s is a make-up day with the hours of a Monday', (date) => {
    expect(calendar.day(date)).toMatchObject({ kind: 'make_up', working: true, official: true });
    expect(calendar.elapsed(at(`${date} 00:00`), at(`${date} 24:00`))).toBe(8 * 3_600_000);
  });
  it('names holidays, and the festivals families are greeted on', () => {
    expect(calendar.day('2026-10-01')).toMatchObject({ kind: 'holiday', name: { zh: '国庆节', en: 'National Day' } });
    expect(Object.fromEntries(calendar.festivals(2026).map(({ id, date }) => [id, date]))).toMatchObject({
      spring_festival: '2026-02-17', childrens_day: '2026-06-01', mid_autumn: '2026-09-25', national_day: '2026-10-01',
    });
  });
  it('covers every year from 2021 to 2026', () => {
    expect(chinaMainland().officialYears).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
  });
});

describe('working days', () => {
  it.each([
    ['2026-09-22 09:30', 7, '2026-10-09 18:00'],
    ['2026-09-30 15:00', 7, '2026-10-15 18:00'],
    ['2026-10-08 16:00', 1, '2026-10-09 18:00'],
    ['2026-10-09 16:00', 1, '2026-10-10 18:00'],
    ['2026-10-10 16:00', 1, '2026-10-12 18:00'],
    ['2026-02-13 10:00', 1, '2026-02-14 18:00'],
    ['2026-02-14 10:00', 1, '2026-02-24 18:00'],
    ['2026-10-04 10:00', 0, '2026-10-08 18:00'],
    ['2026-10-08 10:00', -1, '2026-09-30 18:00'],
  ])('from %s, %i working days end at %s', (from, days, due) => {
    expect(shown(calendar.addWorkingDays(at(from), days))).toBe(due);
  });
  it('daily duties skip holidays and keep make-up days', () => {
    expect(workingDatesBetween(calendar, '2026-09-28', '2026-10-12')).toEqual([
      '2026-09-28', '2026-09-29', '2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12',
    ]);
  });
  it('end with the last closing when the chain says so', () => {
    const own = compileCalendar(
      mergeCalendarLayers({ ...kindergarten, closeOfBusiness: 'last_closing' }, { id: 'campus', overrides: [{ date: '2026-10-09', kind: 'half_day', until: '12:00' }] }), years);
    expect(own.localDateTime(own.addWorkingDays(at('2026-10-08 09:00'), 1))).toBe('2026-10-09 12:00');
  });
});

describe('opening hours', () => {
  const office = compileCalendar({ id: 'office', zone: 'Asia/Shanghai', weekly: weekOf([{ from: '09:00', to: '17:00' }]) }, years);
  const shop = compileCalendar({ id: 'shop', zone: 'Asia/Shanghai', weekly: weekOf([{ from: '08:00', to: '18:00' }]) }, years);

  it('Friday 16:30 plus one working hour is Monday 9:30', () => {
    expect(shown(office.addWorkingMinutes(at('2026-11-06 16:30'), 60))).toBe('2026-11-09 09:30');
  });
  it('Monday 17:00 plus four hours is Tuesday 11:00, one working hour before it Tuesday 10:00', () => {
    const due = shop.addWorkingMinutes(at('2026-11-09 17:00'), 240);
    expect(shown(due)).toBe('2026-11-10 11:00');
    expect(shown(shop.addWorkingMinutes(due, -60))).toBe('2026-11-10 10:00');
  });
  it('a limit used up at closing time ends at closing time, not next morning', () => {
    expect(shown(office.addWorkingMinutes(at('2026-11-09 16:00'), 60))).toBe('2026-11-09 17:00');
  });
  it('two intervals a day lose no minute between them', () => {
    expect(shown(calendar.addWorkingMinutes(at('2026-11-09 11:30'), 60))).toBe('2026-11-09 14:30');
    expect(calendar.elapsed(at('2026-11-09 00:00'), at('2026-11-10 00:00'))).toBe(8 * 3_600_000);
  });
  it('a day open until 24:00 keeps its last minute', () => {
    const always = compileCalendar({ id: 'always', zone: 'Asia/Shanghai', weekly: weekOf([{ from: '00:00', to: '24:00' }]) }, years);
    expect(always.elapsed(at('2026-11-09 00:00'), at('2026-11-10 00:00'))).toBe(86_400_000);
    expect(shown(always.addWorkingMinutes(at('2026-11-09 23:59'), 2))).toBe('2026-11-10 00:01');
  });
  it('a week without Wednesdays simply has none', () => {
    const spec: CalendarSpec = { id: 'partial', zone: 'Asia/Shanghai', weekly: { ...weekOf([{ from: '09:00', to: '17:00' }]), wed: [] } };
    const partial = compileCalendar(spec, years);
    expect(shown(partial.addWorkingMinutes(at('2026-11-10 16:30'), 60))).toBe('2026-11-12 09:30');
  });
  it('is open from the first instant of an interval to the last before its end', () => {
    expect([office.isOpen(at('2026-11-09 09:00') - 1), office.isOpen(at('2026-11-09 09:00')), office.isOpen(at('2026-11-09 17:00') - 1), office.isOpen(at('2026-11-09 17:00'))]).toEqual([false, true, true, false]);
    expect(shown(office.nextOpening(at('2026-11-09 09:00')))).toBe('2026-11-09 09:00');
    expect(shown(office.nextOpening(at('2026-11-06 17:00')))).toBe('2026-11-09 09:00');
  });
  it('counts to the millisecond', () => {
    expect(office.advance('opening', at('2026-11-06 16:30') + 1, 3_600_000)).toBe(at('2026-11-09 09:30') + 1);
  });
});

describe('daylight saving', () => {
  const boston = compileCalendar({ id: 'boston', zone: 'America/New_York', weekly: weekOf([{ from: '00:00', to: '24:00' }], [{ from: '00:00', to: '24:00' }], [{ from: '00:00', to: '24:00' }]) }, years);
  it('the night of the spring change has 23 hours, that of the autumn change 25', () => {
    expect(boston.elapsed(boston.instantOf('2026-03-08'), boston.instantOf('2026-03-09'))).toBe(23 * 3_600_000);
    expect(boston.elapsed(boston.instantOf('2026-11-01'), boston.instantOf('2026-11-02'))).toBe(25 * 3_600_000);
  });
  it('a wall-clock time that is skipped moves to the first moment after the gap', () => {
    expect(boston.localDateTime(boston.instantOf('2026-03-08', '02:30'))).toBe('2026-03-08 03:00');
  });
  it('natural days end at local midnight on either side of a change', () => {
    expect(boston.localDateTime(boston.endOfDay(boston.instantOf('2026-03-07', '12:00'), 1))).toBe('2026-03-09 00:00');
  });
});

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-03-01 00:00'],
    ['2024-02-29', 12, '2025-03-01 00:00'],
    ['2026-09-12', 1, '2026-10-13 00:00'],
    ['2026-07-12', 3, '2026-10-13 00:00'],
  ])('%s plus %i months ends (exclusively) at %s', (from, months, end) => {
    expect(shown(calendar.endOfCorrespondingDay(at(`${from} 10:00`), months))).toBe(end);
  });
});

describe('layers and years', () => {
  it('the campus overrules the chain, the chain the nation, date by date', () => {
    const rest = (date: string): DayOverride => ({ date, kind: 'rest' });
    const merged = compileCalendar(
      mergeCalendarLayers({ id: 'x', zone: 'Asia/Shanghai', weekly: split }, chinaMainland(),
        { id: 'chain', overrides: [{ date: '2026-10-07', kind: 'work' }, rest('2026-10-09')] },
        { id: 'campus', overrides: [{ date: '2026-10-09', kind: 'hours', open: [{ from: '10:00', to: '11:00' }] }, { date: '2026-10-12', kind: 'closed' }] }), years);
    expect(workingDatesBetween(merged, '2026-10-01', '2026-10-13')).toEqual(['2026-10-07', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-13']);
    expect(merged.elapsed(at('2026-10-09 00:00'), at('2026-10-10 00:00'))).toBe(3_600_000);
  });
  it('a year without official table is named, and only where a table is required', () => {
    const only2026 = compileCalendar(mergeCalendarLayers({ id: 'x', zone: 'Asia/Shanghai', weekly: split }, chinaMainland([2026])), years);
    expect(only2026.missingYears(at('2026-12-29 10:00'), at('2027-01-07 18:00'))).toEqual([2027]);
    expect(only2026.missingYears(at('2026-11-09 10:00'), at('2026-12-31 18:00'))).toEqual([]);
    expect(compileCalendar({ id: 'x', zone: 'Asia/Shanghai', weekly: split }, years).missingYears(0, at('2027-01-07 18:00'))).toEqual([]);
  });
  it('answers beyond the prepared years by preparing more', () => {
    const small = compileCalendar(kindergarten, { fromYear: 2026, toYear: 2026 });
    expect(small.localDate(small.addWorkingMinutes(at('2026-11-09 08:00'), 480 * 3000))).toBe(calendar.localDate(calendar.addWorkingMinutes(at('2026-11-09 08:00'), 480 * 3000)));
    expect(small.isWorkingDay(Date.UTC(1999, 0, 4, 12))).toBe(true);
  });
  it('refuses to answer beyond 2199 instead of searching for ever', () => {
    expect(() => calendar.addWorkingMinutes(at('2026-11-09 08:00'), 1e9)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(at('2026-11-09 08:00'), -100_000)).toThrow(RangeError);
    expect(() => calendar.isOpen(Number.NaN)).toThrow(RangeError);
  });
});

describe('a faulty calendar', () => {
  it('lists every fault with its place', () => {
    const spec: CalendarSpec = {
      id: 'faulty', zone: 'Asia/Nowhere', closeOfBusiness: '25:00',
      weekly: { ...split, mon: [{ from: '08:00', to: '12:00' }, { from: '11:00', to: '13:00' }], tue: [{ from: '18:00', to: '08:00' }], wed: [{ from: '24:00', to: '24:00' }] },
      overrides: [{ date: '2026-02-30', kind: 'rest' }, { date: '2026-03-01', kind: 'half_day' }, { date: '2026-03-02', kind: 'hours', open: [{ from: '8', to: '9' }] }],
    };
    expect(checkCalendarSpec(spec).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'zone ZONE_UNKNOWN', 'weekly.mon.1.from INTERVALS_OVERLAP', 'weekly.tue.0.to INTERVAL_EMPTY', 'weekly.wed.0.from TIME_INVALID',
      'closeOfBusiness TIME_INVALID', 'overrides.0.date DATE_INVALID', 'overrides.1 HALF_DAY_UNBOUNDED', 'overrides.2.open.0.from TIME_INVALID',
    ]);
    expect(() => compileCalendar(spec, years)).toThrow(RangeError);
  });
  it('that never opens is refused at once', () => {
    expect(checkCalendarSpec({ ...kindergarten, weekly: weekOf([]) })).toMatchObject([{ path: 'weekly', code: 'NEVER_OPEN' }]);
    expect(checkCalendarSpec({ ...kindergarten, workdays: [] })).toMatchObject([{ path: 'weekly', code: 'NEVER_OPEN' }]);
  });
});
