import { describe, expect, it } from 'vitest';
import { planDuties } from '../../duty/plan-duties.ts';
import type { PlannedDuty } from '../../duty/types.ts';
import type { ParameterValues } from '../../pack/types.ts';
import { calendar, clockOf, judge, resolved, shown } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { childcareInstitution } from './pack.ts';

const pack = resolved(childcareInstitution);
const plan = (duty: string, from: string, to: string, values?: ParameterValues): PlannedDuty[] =>
  planDuties(values ? resolved(childcareInstitution, values) : pack, calendar, { from, to }).filter((planned) => planned.duty === duty);

describe('what is held regularly', () => {
  it.each([
    ['childcare-institution/1.2.03-a', 'parent_meeting', undefined, [
      ['2026-01-01', '2026-03-31'], ['2026-04-01', '2026-06-30'], ['2026-07-01', '2026-09-30'], ['2026-10-01', '2026-12-31'],
    ]],
    ['childcare-institution/1.2.03-a', 'parent_meeting', { parent_meeting_period: 'half_year' }, [['2026-01-01', '2026-06-30'], ['2026-07-01', '2026-12-31']]],
    ['childcare-institution/1.2.03-c', 'open_day', undefined, [['2026-02-01', '2026-08-31'], ['2026-09-01', '2027-01-31']]],
    ['childcare-institution/1.2.03-c', 'open_day', { open_day_period: 'year' }, [['2026-01-01', '2026-12-31']]],
  ])('%s: the %s, with %j, is owed once in each of %j, by the director of each campus', (clause, duty, values, periods) => {
    const held = plan(duty, '2026-01-01', '2026-12-31', values);
    expect(held.map(({ periodFrom, periodTo }) => [periodFrom, periodTo])).toEqual(periods);
    for (const { clauses, ownerRole, scope, opensAt, periodFrom } of held) {
      expect([clauses, ownerRole, scope, shown(opensAt)]).toEqual([[clause], 'director', 'campus', `${periodFrom} 00:00`]);
    }
  });
  it.each([
    ['childcare-institution/1.2.03-a', 'parent_meeting', '2026-07-01', '2026-09-30 23:59:59', '2026-10-01 00:00:00'],
    ['childcare-institution/1.2.03-c', 'open_day', '2026-02-01', '2026-08-31 23:59:59', '2026-09-01 00:00:00'],
  ])('%s: the %s that opens on %s is held in time until %s, too late at %s', (clause, duty, opens, last, late) => {
    const [owed, ...more] = plan(duty, opens, opens);
    expect(more).toEqual([]);
    const opened: Line = ['duty_opened', `${opens} 00:00`, owed!.event.facts];
    const judged = (now: string, ...lines: Line[]) => clockOf(judge(pack, now, [opened, ...lines], { id: 'd1', type: 'duty' }), duty);
    expect(judged('2026-12-31 12:00', ['duty_done', last])).toMatchObject({ status: 'met', clauses: [clause] });
    expect(judged('2026-12-31 12:00', ['duty_done', late]).status).toBe('breached');
    expect([last, late].map((now) => judged(now).status)).toEqual(['warning', 'breached']);
    expect(judged('2026-12-31 12:00', ['duty_cancelled', `${opens} 12:00`]).status).toBe('cancelled');
  });
  it.each([
    ['childcare-institution/1.2.03-a', 'parent_meeting', 'open_day'],
    ['childcare-institution/1.2.03-c', 'open_day', 'parent_meeting'],
  ])('%s: the %s leaves its minutes, and does not count as the %s', (clause, duty, other) => {
    const [owed] = plan(duty, '2026-01-01', '2026-12-31');
    expect(owed!.fields.filter(({ required }) => required).map(({ id, clauses }) => [id, clauses])).toEqual([['minutes', [clause]]]);
    const { clocks } = judge(pack, '2026-12-31 12:00', [['duty_opened', '2026-02-01 00:00', owed!.event.facts]], { id: 'd1', type: 'duty' });
    expect(clocks.map(({ key }) => key)).toEqual([duty]);
    expect(pack.meetings.find(({ id }) => id === duty)).toMatchObject({ duty, clauses: [clause] });
    expect(pack.meetings.find(({ id }) => id === other)!.duty).toBe(other);
  });
});
