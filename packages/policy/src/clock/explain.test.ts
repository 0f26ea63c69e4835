import { describe, expect, it } from 'vitest';
import { at, calendar, clockOf, judge, resolved, shown } from '../testing/scene.ts';
import type { Line } from '../testing/scene.ts';
import { clock, smallPack } from '../testing/small-pack.ts';
import type { ClockDefinition } from '../pack/clock-definition.ts';
import { explain } from './explain.ts';
import { describeLimit } from './sentence.ts';

const waiting: Partial<ClockDefinition> = { pause: [{ event: 'waiting_began' }], resume: [{ event: 'waiting_ended' }] };
function told(definition: ClockDefinition, now: string, lines: readonly Line[]) {
  const pack = resolved(smallPack([definition]));
  return explain(pack, clockOf(judge(pack, now, lines), 'x'), calendar, at(now));
}
const rows = ({ segments }: ReturnType<typeof told>): string[] =>
  segments.map(({ from, to, counted, reason, name }) => `${shown(from)!.slice(5)} – ${shown(to)!.slice(5)} ${counted ? '+' : '-'} ${reason}${name ? ` ${name.zh}` : ''}`);

describe('the segments of a clock', () => {
  it('in opening hours show nights, the holiday by name, and the make-up day', () => {
    const result = told(clock({ id: 'x', limit: { amount: 30, unit: 'hours', counted: 'opening' } }), '2026-10-10 10:00', [['received', '2026-09-30 17:00']]);
    expect(rows(result)).toEqual([
      '09-30 17:00 – 09-30 18:00 + running', '09-30 18:00 – 10-01 00:00 - outside_hours', '10-01 00:00 – 10-08 00:00 - holiday 国庆节',
      '10-08 00:00 – 10-08 08:00 - outside_hours', '10-08 08:00 – 10-08 18:00 + running', '10-08 18:00 – 10-09 08:00 - outside_hours', '10-09 08:00 – 10-09 18:00 + running',
      '10-09 18:00 – 10-10 00:00 - outside_hours', '10-10 00:00 – 10-10 08:00 - outside_hours 国庆节调休上班', '10-10 08:00 – 10-10 10:00 + make_up_day 国庆节调休上班',
    ]);
    expect(result.elapsedMs).toBe(23 * 3_600_000);
  });
  it('in working days leave out the day of the event and every day of rest', () => {
    const result = told(clock({ id: 'x', limit: { amount: 3, unit: 'days', counted: 'working' } }), '2026-10-13 12:00', [['received', '2026-10-09 15:00']]);
    expect(rows(result)).toEqual([
      '10-09 15:00 – 10-10 00:00 - start_day', '10-10 00:00 – 10-11 00:00 + make_up_day 国庆节调休上班', '10-11 00:00 – 10-12 00:00 - rest_day', '10-12 00:00 – 10-13 12:00 + running',
    ]);
  });
  it('show a pause and what caused it', () => {
    const result = told(clock({ id: 'x', limit: { amount: 4, unit: 'hours', counted: 'natural' }, ...waiting }), '2026-10-12 15:00', [['received', '2026-10-12 09:00'], ['waiting_began', '2026-10-12 10:00'], ['waiting_ended', '2026-10-12 13:00']]);
    expect(rows(result)).toEqual(['10-12 09:00 – 10-12 10:00 + running', '10-12 10:00 – 10-12 13:00 - paused', '10-12 13:00 – 10-12 15:00 + running']);
    expect(result.segments.map(({ causeEventId }) => causeEventId)).toEqual(['e1', 'e2', 'e3']);
  });
  it('of a clock that has not begun are none', () => {
    expect(told(clock({ id: 'x', limit: { amount: 4, unit: 'hours', counted: 'natural' }, delay: { until: 'next_opening' } }), '2026-10-11 15:00', [['received', '2026-10-11 09:00']])).toMatchObject({ segments: [], elapsedMs: 0 });
  });
  it('cannot be told with another pack', () => {
    const pack = resolved(smallPack([clock({ id: 'x', limit: { amount: 4, unit: 'hours', counted: 'natural' } })]));
    const state = clockOf(judge(pack, '2026-10-12 15:00', [['received', '2026-10-12 09:00']]), 'x');
    expect(() => explain(resolved(smallPack([])), state, calendar, at('2026-10-12 15:00'))).toThrow(RangeError);
  });
});

describe('the sentence', () => {
  it('ends a natural day at 24:00 and says when the calendar is not official', () => {
    expect(told(clock({ id: 'x', limit: { amount: 1, unit: 'days', counted: 'natural' } }), '2026-10-12 15:00', [['received', '2026-10-12 09:00']]).sentence).toEqual({
      zh: '测试：1 个自然日以内，自 2026-10-12 09:00 起，截止 2026-10-13 24:00，计时中。', en: 'test within 1 natural day; since 2026-10-12 09:00; due 2026-10-13 24:00; running.',
    });
    expect(told(clock({ id: 'x', limit: { amount: 7, unit: 'days', counted: 'working' } }), '2026-12-30 15:00', [['received', '2026-12-29 09:00']]).sentence.zh).toContain('暂定（节假日安排尚未公布）');
  });
  it('of a paused clock names no deadline', () => {
    const { sentence } = told(clock({ id: 'x', limit: { amount: 4, unit: 'hours', counted: 'opening' }, ...waiting }), '2026-10-12 15:00', [['received', '2026-10-12 09:00'], ['waiting_began', '2026-10-12 10:00']]);
    expect(sentence.zh).toBe('测试：4 小时（开放时间）以内，自 2026-10-12 09:00 起，已暂停。');
  });
});

describe('a limit in words', () => {
  it.each<[Parameters<typeof describeLimit>[0], string, string]>([
    [{ limit: { amount: 60, unit: 'minutes', counted: 'natural' }, comparator: 'lt' }, '不满 60 分钟（自然时间）', 'in under 60 minutes of natural time'],
    [{ limit: { amount: 1, unit: 'hours', counted: 'opening' }, comparator: 'lte' }, '1 小时（开放时间）以内', 'within 1 hour of opening time'],
    [{ limit: { amount: 7, unit: 'days', counted: 'working' }, comparator: 'lte' }, '7 个工作日以内', 'within 7 working days'],
    [{ limit: { amount: 0, unit: 'days', counted: 'natural' }, comparator: 'lte' }, '当天之内', 'by the end of the day'],
    [{ limit: { amount: 1, unit: 'months', counted: 'natural' }, comparator: 'gte' }, '至少满 1 个月', 'not before the end of 1 month'],
    [{ limit: { instant: 'agreed_at' }, comparator: 'lte' }, '在约定时间之前', 'by the agreed time'],
    [{ limit: { instant: 'agreed_at' }, comparator: 'gte' }, '不早于约定时间', 'not before the agreed time'],
    [{ limit: { sameAs: 'reply' }, comparator: 'lt' }, '与同类时限相同', 'as long as the limit it follows'],
    [{ limit: { point: { period: 'month', day: 5, counted: 'working', time: '18:00' } }, comparator: 'lte' }, '下月第 5 个工作日 18:00 前', 'by 18:00 on working day 5 of next month'],
    [{ limit: { point: { period: 'week', day: 1, counted: 'natural', time: '12:00' } }, comparator: 'lte' }, '下周第 1 天 12:00 前', 'by 12:00 on day 1 of next week'],
  ])('%j', (limit, zh, en) => {
    expect(describeLimit(limit)).toEqual({ zh, en });
  });
});
