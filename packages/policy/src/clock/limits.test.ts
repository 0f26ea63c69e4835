import { describe, expect, it } from 'vitest';
import { chinaMainland } from '../calendar/china-mainland.ts';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import { mergeCalendarLayers } from '../calendar/merge-layers.ts';
import { weekOf } from '../calendar/week.ts';
import type { ClockDefinition } from '../pack/clock-definition.ts';
import { at, calendar, clockOf, history, judge, resolved, shown } from '../testing/scene.ts';
import type { Line } from '../testing/scene.ts';
import { clock, smallPack } from '../testing/small-pack.ts';
import { changesBetween } from './changes-between.ts';
import { replay } from './replay.ts';

type Limit = ClockDefinition['limit'];
const dueOf = (limit: Limit, start: string, more: Partial<ClockDefinition> = {}): string | null =>
  shown(clockOf(judge(resolved(smallPack([clock({ id: 'x', limit, ...more })])), start, [['received', start, { agreed_at: at('2026-10-20 12:00') }]]), 'x').dueAt);

describe('the deadline of a limit', () => {
  it.each<[string, Limit, string, string]>([
    ['24 natural hours', { amount: 24, unit: 'hours', counted: 'natural' }, '2026-09-30 15:00', '2026-10-01 15:00'],
    ['4 opening hours over the holiday', { amount: 4, unit: 'hours', counted: 'opening' }, '2026-09-30 16:00', '2026-10-08 10:00'],
    ['30 opening minutes on a Sunday', { amount: 30, unit: 'minutes', counted: 'opening' }, '2026-10-11 12:00', '2026-10-12 08:30'],
    ['the end of the day', { amount: 0, unit: 'days', counted: 'natural' }, '2026-09-20 19:30', '2026-09-21 00:00'],
    ['7 natural days without roll-over', { amount: 7, unit: 'days', counted: 'natural' }, '2026-10-01 11:00', '2026-10-09 00:00'],
    ['2 natural days rolled forward', { amount: 2, unit: 'days', counted: 'natural', rollForward: true }, '2026-10-01 11:00', '2026-10-09 00:00'],
    ['7 working days over Mid-Autumn and National Day', { amount: 7, unit: 'days', counted: 'working' }, '2026-09-22 09:30', '2026-10-09 18:00'],
    ['7 working days from the eve of National Day', { amount: 7, unit: 'days', counted: 'working' }, '2026-09-30 15:00', '2026-10-15 18:00'],
    ['one week', { amount: 1, unit: 'weeks', counted: 'natural' }, '2026-10-05 00:00', '2026-10-13 00:00'],
    ['one month from the 31st', { amount: 1, unit: 'months', counted: 'natural' }, '2026-08-31 10:00', '2026-10-01 00:00'],
    ['three years', { amount: 3, unit: 'years', counted: 'natural' }, '2024-02-29 10:00', '2027-03-01 00:00'],
    ['an agreed instant', { instant: 'agreed_at' }, '2026-10-12 10:00', '2026-10-20 12:00'],
    ['the 5th working day of next month', { point: { period: 'month', day: 5, counted: 'working', time: '18:00' } }, '2026-09-10 10:00', '2026-10-13 18:00'],
    ['next Monday noon, rolled over the holiday', { point: { period: 'week', day: 1, counted: 'natural', time: '12:00', rollForward: true } }, '2026-09-30 10:00', '2026-10-08 12:00'],
    ['the 10th day after the quarter', { point: { period: 'quarter', day: 10, counted: 'natural', time: '24:00' } }, '2026-08-10 10:00', '2026-10-11 00:00'],
    ['the second half of the month', { point: { period: 'half_month', day: 1, counted: 'working', time: '09:00' } }, '2026-10-03 10:00', '2026-10-16 09:00'],
    ['the first day of the year', { point: { period: 'year', day: 1, counted: 'natural', time: '00:00' } }, '2026-10-03 10:00', '2027-01-01 00:00'],
    ['the 31st of a shorter month', { point: { period: 'month', day: 31, counted: 'natural', time: '18:00' } }, '2026-10-03 10:00', '2026-11-30 18:00'],
  ])('%s', (_name, limit, start, due) => {
    expect(dueOf(limit, start)).toBe(due);
  });
  it.each([
    ['2026-10-09 20:00', '2026-10-10 09:00'],
    ['2026-10-09 12:00', '2026-10-09 13:00'],
  ])('60 minutes after the next opening, from %s', (start, due) => {
    expect(dueOf({ amount: 60, unit: 'minutes', counted: 'natural' }, start, { delay: { until: 'next_opening' } })).toBe(due);
  });
});

describe('the last moment', () => {
  const verdict = (limit: Limit, stop: string, comparator: 'lt' | 'lte' = 'lte'): string =>
    clockOf(judge(resolved(smallPack([clock({ id: 'x', limit, comparator })])), '2026-11-30 00:00', [['received', '2026-10-12 10:00'], ['replied', stop]]), 'x').status;

  it('of natural days is before midnight, also when the limit says within', () => {
    expect(verdict({ amount: 1, unit: 'days', counted: 'natural' }, '2026-10-13 23:59:59')).toBe('met');
    expect(verdict({ amount: 1, unit: 'days', counted: 'natural' }, '2026-10-14 00:00:00')).toBe('breached');
  });
  it('of working days is close of business', () => {
    expect(verdict({ amount: 1, unit: 'days', counted: 'working' }, '2026-10-13 18:00:00')).toBe('met');
    expect(verdict({ amount: 1, unit: 'days', counted: 'working' }, '2026-10-13 18:00:01')).toBe('breached');
    expect(verdict({ amount: 1, unit: 'days', counted: 'working' }, '2026-10-13 18:00:00', 'lt')).toBe('breached');
  });
  it('a limit that must pass first is kept by waiting', () => {
    const limit: Limit = { amount: 1, unit: 'months', counted: 'natural' };
    const pack = resolved(smallPack([clock({ id: 'call', limit, comparator: 'gte', start: [{ event: 'call_sent' }], stop: [{ event: 'session_opened' }] })]));
    const session = (time: string): string => clockOf(judge(pack, '2026-12-01 00:00', [['call_sent', '2026-09-10 10:00'], ['session_opened', time]]), 'call').status;
    expect(session('2026-10-10 23:59')).toBe('breached');
    expect(session('2026-10-11 00:00')).toBe('met');
    expect(clockOf(judge(pack, '2026-12-01 00:00', [['call_sent', '2026-09-10 10:00']]), 'call')).toMatchObject({ status: 'running', nextTransitionAt: null });
  });
  it('a breach is known the instant after the last allowed one, never early', () => {
    const pack = resolved(smallPack([clock({ id: 'x', limit: { amount: 60, unit: 'minutes', counted: 'natural' } })]));
    const due = at('2026-10-12 11:00');
    const state = (now: number) => clockOf(replay(pack, { id: 'c1', type: 'complaint' }, history(['received', '2026-10-12 10:00']), calendar, now), 'x');
    expect(state(due)).toMatchObject({ status: 'warning', nextTransitionAt: due + 1 });
    expect(state(due + 1)).toMatchObject({ status: 'breached', breachedAt: due, nextTransitionAt: null });
  });
});

describe('warnings', () => {
  const warnAt = (limit: Limit, more: Partial<ClockDefinition> = {}, start = '2026-10-12 10:00'): string | null =>
    shown(clockOf(judge(resolved(smallPack([clock({ id: 'x', limit, ...more })])), start, [['received', start]]), 'x').warnAt);

  it.each<[string, Limit, Partial<ClockDefinition>, string, string]>([
    ['three quarters of natural hours', { amount: 4, unit: 'hours', counted: 'natural' }, {}, '2026-10-12 17:00', '2026-10-12 20:00'],
    ['three quarters of opening hours', { amount: 4, unit: 'hours', counted: 'opening' }, {}, '2026-10-12 17:00', '2026-10-13 10:00'],
    ['one working hour before Tuesday 11:00', { amount: 4, unit: 'hours', counted: 'opening' }, { warnings: [{ before: { amount: 1, unit: 'hours', counted: 'opening' } }] }, '2026-10-12 17:00', '2026-10-13 10:00'],
    ['one natural hour before Tuesday 11:00', { amount: 4, unit: 'hours', counted: 'opening' }, { warnings: [{ before: { amount: 1, unit: 'hours', counted: 'natural' } }] }, '2026-10-12 17:00', '2026-10-13 10:00'],
    ['three quarters of working days, when the doors open', { amount: 4, unit: 'days', counted: 'working' }, {}, '2026-10-12 17:00', '2026-10-16 08:00'],
    ['one working day before', { amount: 3, unit: 'days', counted: 'working' }, { warnings: [{ before: { amount: 1, unit: 'days', counted: 'working' } }] }, '2026-10-12 17:00', '2026-10-14 18:00'],
    ['one natural day before', { amount: 3, unit: 'days', counted: 'natural' }, { warnings: [{ before: { amount: 1, unit: 'days', counted: 'natural' } }] }, '2026-10-12 17:00', '2026-10-15 00:00'],
  ])('%s', (_name, limit, more, start, expected) => {
    // 75 % of four working days (3 × 24 h + 18 h) from Tuesday 00:00 is Thursday 19:30: after closing, so the next morning.
    expect(warnAt(limit, more, start)).toBe(expected);
  });
  it('several points each warn once', () => {
    const pack = resolved(smallPack([clock({ id: 'x', limit: { amount: 100, unit: 'minutes', counted: 'natural' }, warnings: [{ share: 0.5 }, { share: 0.9 }] })]));
    expect(clockOf(judge(pack, '2026-10-12 11:35', [['received', '2026-10-12 10:00']]), 'x').transitions.map(({ kind, at: time }) => `${kind} ${shown(time)}`)).toEqual([
      'clock_started 2026-10-12 10:00', 'due_soon 2026-10-12 10:50', 'due_soon 2026-10-12 11:30',
    ]);
  });
  it('an empty list warns never', () => {
    expect(warnAt({ amount: 4, unit: 'hours', counted: 'natural' }, { warnings: [] })).toBeNull();
  });
});

describe('a year without official calendar', () => {
  const spec = (years: readonly number[]) => mergeCalendarLayers({ id: 'k', zone: 'Asia/Shanghai', weekly: weekOf([{ from: '08:00', to: '18:00' }]) }, chinaMainland(years));
  const pack = resolved(smallPack([clock({ id: 'x', limit: { amount: 7, unit: 'days', counted: 'working' }, start: [{ event: 'accepted' }] })]));
  const lines: Line = ['accepted', '2026-12-29 10:00'];
  const judged = (years: readonly number[], overrides: readonly string[] = []) => replay(
    pack, { id: 'c1', type: 'complaint' }, history(lines),
    compileCalendar({ ...mergeCalendarLayers(spec(years), { id: 'table', overrides: overrides.map((date) => ({ date, kind: 'rest' })) }), officialYears: years }, { fromYear: 2026, toYear: 2027 }),
    at('2026-12-30 10:00'));

  it('makes the deadline provisional and says which year is missing', () => {
    const result = judged([2026]);
    expect(clockOf(result, 'x')).toMatchObject({ provisional: true, warnings: ['CALENDAR_MISSING_2027'], dueAt: at('2027-01-07 18:00') });
    expect(result.warnings).toEqual([{ code: 'CALENDAR_MISSING_2027', instanceId: 'c1/x/e1' }]);
  });
  it('once its table arrives the deadline is judged anew, and that is announced', () => {
    const [before, after] = [judged([2026]), judged([2026, 2027], ['2027-01-01'])];
    expect(clockOf(after, 'x')).toMatchObject({ provisional: false, warnings: [], dueAt: at('2027-01-08 18:00') });
    expect(changesBetween(before.clocks, after.clocks)).toMatchObject([{ kind: 'rejudged', instanceId: 'c1/x/e1', status: 'running', dueAt: at('2027-01-08 18:00') }]);
  });
  it('leaves natural limits alone', () => {
    const natural = resolved(smallPack([clock({ id: 'x', limit: { amount: 30, unit: 'days', counted: 'natural' } })]));
    expect(clockOf(judge(natural, '2026-12-30 10:00', [['received', '2026-12-29 10:00']]), 'x').provisional).toBe(false);
  });
});
