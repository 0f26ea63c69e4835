import { describe, expect, it } from 'vitest';
import type { ClockDefinition } from '../pack/clock-definition.ts';
import type { Duty, Period } from '../pack/duty.ts';
import { childcareInstitution } from '../packs/childcare-institution/pack.ts';
import { calendar, resolved, shown } from '../testing/scene.ts';
import { clock, smallPack } from '../testing/small-pack.ts';
import { planDuties } from './plan-duties.ts';

const title = { zh: '测试', en: 'test' };
const duty = (id: string, every: Duty['every'], more: Partial<Duty> = {}): Duty => ({
  id, clauses: ['test/1'], title, scope: 'campus', every, opens: 'first_day', clockKey: id, ownerRole: 'owner', fields: [], ...more,
});
const limitOf = (id: string, limit: ClockDefinition['limit'], comparator: ClockDefinition['comparator'] = 'lte'): ClockDefinition =>
  clock({ id, limit, comparator, subject: 'duty', start: [{ event: 'duty_opened', when: { fact: 'duty', is: id } }], stop: [{ event: 'duty_done' }] });
const pack = (duties: readonly Duty[], clocks: readonly ClockDefinition[]) => resolved(smallPack(clocks, {
  subjects: [{ id: 'complaint', title }, { id: 'duty', title }], duties, events: ['duty_opened', 'duty_done'].map((type) => ({ type, title })),
  facts: [{ id: 'duty', type: 'text', title, scope: 'event' }, { id: 'period_end', type: 'instant', title, scope: 'event' }],
}));
const plan = (id: string, every: Period, limit: ClockDefinition['limit'], from: string, to: string, more: Partial<Duty> = {}, comparator: ClockDefinition['comparator'] = 'lte') =>
  planDuties(pack([duty(id, every, more)], [limitOf(id, limit, comparator)]), calendar, { from, to });

describe('the daily complaint box', () => {
  const box = plan('box', 'day', { amount: 0, unit: 'days', counted: 'working' }, '2026-09-28', '2026-10-12');
  it('is opened on working days, make-up days included, and never on a holiday', () => {
    expect(box.map(({ periodFrom }) => periodFrom)).toEqual(['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12']);
  });
  it('is due at close of business of its day', () => {
    expect(box.map(({ dueAt }) => shown(dueAt)).slice(0, 4)).toEqual(['2026-09-28 18:00', '2026-09-29 18:00', '2026-09-30 18:00', '2026-10-08 18:00']);
  });
  it('on days of rest it is somebody else who watches', () => {
    const watch = plan('watch', 'day', { instant: 'period_end' }, '2026-10-06', '2026-10-11', { on: 'days_of_rest' }, 'lt');
    expect(watch.map(({ periodFrom, dueAt }) => [periodFrom, shown(dueAt)])).toEqual([['2026-10-06', '2026-10-07 00:00'], ['2026-10-07', '2026-10-08 00:00'], ['2026-10-11', '2026-10-12 00:00']]);
  });
});

describe('reports', () => {
  it.each<[string, Period, ClockDefinition['limit'], string, string, (string | null)[]]>([
    ['the fifth working day of the next month', 'month', { point: { period: 'month', day: 5, counted: 'working', time: '18:00' } }, '2026-09-01', '2026-10-31', ['2026-10-13 18:00', '2026-11-06 18:00']],
    ['next Monday noon, rolled over a holiday', 'week', { point: { period: 'week', day: 1, counted: 'natural', time: '12:00', rollForward: true } }, '2026-09-21', '2026-10-04', ['2026-09-28 12:00', '2026-10-08 12:00']],
    ['the third of the next half month', 'half_month', { point: { period: 'half_month', day: 3, counted: 'natural', time: '18:00', rollForward: true } }, '2026-09-01', '2026-09-30', ['2026-09-18 18:00', '2026-10-08 18:00']],
    ['the 27th of the month itself', 'month', { point: { period: 'month', of: 'this', day: 27, counted: 'natural', time: '18:00' } }, '2026-10-01', '2026-10-31', ['2026-10-27 18:00']],
    ['the tenth day after the quarter', 'quarter', { point: { period: 'quarter', day: 10, counted: 'natural', time: '18:00', rollForward: true } }, '2026-01-01', '2026-12-31', ['2026-04-10 18:00', '2026-07-10 18:00', '2026-10-10 18:00', '2027-01-11 18:00']],
  ])('due on %s', (_name, every, limit, from, to, due) => {
    const reports = plan('report', every, limit, from, to, { opens: every === 'month' && 'point' in limit && limit.point.of === 'this' ? 'first_day' : 'last_day' });
    expect(reports.map(({ dueAt }) => shown(dueAt))).toEqual(due);
  });
});

describe('what is held regularly', () => {
  it.each<[Period, string[]]>([
    ['term', ['2026-02-01', '2026-09-01']], ['school_year', ['2026-09-01']], ['half_year', ['2026-01-01', '2026-07-01']], ['quarter', ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']], ['year', ['2026-01-01']],
  ])('each %s opens on its first day', (every, days) => {
    expect(plan('held', every, { instant: 'period_end' }, '2026-01-01', '2026-12-31', {}, 'lt').map(({ periodFrom }) => periodFrom)).toEqual(days);
  });
  it('a term ends when the next begins, over the turn of the year', () => {
    expect(plan('held', 'term', { instant: 'period_end' }, '2026-09-01', '2026-09-01', {}, 'lt')).toMatchObject([{ periodFrom: '2026-09-01', periodTo: '2027-01-31' }]);
  });
  it('follows the period the chain chose', () => {
    const meetings = (parent_meeting_period: string) => planDuties(resolved(childcareInstitution, { parent_meeting_period }), calendar, { from: '2026-01-01', to: '2026-12-31' }).filter((planned) => planned.duty === 'parent_meeting');
    expect(meetings('month')).toHaveLength(12);
    expect(meetings('term').map(({ periodFrom, clauses }) => [periodFrom, ...clauses])).toEqual([['2026-02-01', 'childcare-institution/1.2.03-a'], ['2026-09-01', 'childcare-institution/1.2.03-a']]);
  });
  it('planned in two halves it is planned the same', () => {
    const whole = plan('box', 'week', { instant: 'period_end' }, '2026-01-01', '2026-06-30', {}, 'lt');
    const halves = [...plan('box', 'week', { instant: 'period_end' }, '2026-01-01', '2026-03-31', {}, 'lt'), ...plan('box', 'week', { instant: 'period_end' }, '2026-04-01', '2026-06-30', {}, 'lt')];
    expect(halves).toEqual(whole);
  });
});
