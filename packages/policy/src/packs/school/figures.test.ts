import { describe, expect, it } from 'vitest';
import { missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { computeMetric } from '../../metrics/compute-metric.ts';
import { coverage } from '../../pack/coverage.ts';
import { matches } from '../../pack/matches.ts';
import { validatePack } from '../../pack/validate.ts';
import { judge } from '../../testing/scene.ts';
import { schoolClauses } from './clauses.ts';
import { school } from './pack.ts';
import { answer, before, pack, until } from './test-school.ts';

describe('the regulation as a pack', () => {
  it('is sound, and carries out every clause', () => {
    expect(validatePack(school)).toEqual([]);
    expect(coverage(school, schoolClauses)).toMatchObject({ missing: [], uncited: [], unknown: [] });
    expect(schoolClauses).toHaveLength(75);
  });
  it('decides each contradiction and names what else could be decided', () => {
    expect(school.conflicts.map(({ id }) => id)).toEqual(['C17', 'C18', 'C19', 'C20', 'C21']);
    expect(school.conflicts.filter(({ alternatives }) => !alternatives || alternatives.length === 0)).toEqual([]);
  });
});

describe('words that guide', () => {
  it.each([
    ['school/1', 'purpose', 'principle'],
    ['school/2-a', 'complaints_are_welcome', 'principle'],
    ['school/2-c', 'attitude', 'principle'],
    ['school/3.1-c', 'phone_manner', 'principle'],
    ['school/3.2-b', 'visit_manner', 'principle'],
    ['school/4.0-a', 'conduct_of_staff', 'principle'],
    ['school/4.0-b', 'what_may_be_complained_about', 'definition'],
    ['school/7.1-a', 'listen_and_explain', 'principle'],
    ['school/7.1-b', 'never_quarrel', 'principle'],
    ['school/8', 'in_force', 'provision'],
  ])('%s %s is a %s', (clause, id, kind) => {
    expect(school.guidance.find((words) => words.id === id)).toMatchObject({ kind, clauses: [clause] });
  });
});

describe('figures', () => {
  it.each([
    ['school/2-b', { attitude: 90, timeliness: 80, method: 70 }, 83],
    ['school/2-b', { attitude: 100, timeliness: 0, method: 0 }, 50],
    ['school/2-b', { attitude: 0, timeliness: 100, method: 0 }, 30],
    ['school/2-b', { attitude: 0, timeliness: 0, method: 100 }, 20],
  ])('%s quality of handling from %j is %d', (_clause, inputs, value) => {
    expect(computeMetric(pack, 'handling_quality_score', inputs).value).toBe(value);
  });
  it('school/2-b without one of the three there is no score, and the leader who scores gives all three', () => {
    expect(computeMetric(pack, 'handling_quality_score', { attitude: 90, timeliness: 80 }).value).toBeNull();
    expect(missingActionFields(pack, 'complaint', 'score_handling', {}).map(({ field }) => field)).toEqual(['attitude', 'timeliness', 'method']);
    expect(answer('score_handling', until('complaint_closed'), { roles: ['responsible_leader'] })).toBe('allowed');
    expect(answer('score_handling', before('complaint_closed'))).toContain('STAGE_DOES_NOT_ALLOW');
  });
  it.each([
    ['school/2-a', 0, false],
    ['school/2-a', 1, true],
  ])('%s %d complaints in a period: nothing to ask about is %s', (_clause, received, onTarget) => {
    expect(computeMetric(pack, 'complaints_received', { received })).toMatchObject({ value: received, onTarget });
  });
  it('school/7.3-e every matter has a result', () => {
    expect(computeMetric(pack, 'result_rate', { with_result: 40, received: 40 })).toMatchObject({ value: 100, onTarget: true });
    expect(computeMetric(pack, 'result_rate', { with_result: 39, received: 40 })).toMatchObject({ value: 97.5, onTarget: false });
  });
});

describe('the weekly report', () => {
  it('school/5.6 comes from the supervision office, goes to the school committee and tracks the corrections', () => {
    expect(pack.reports.find(({ id }) => id === 'weekly_statistics')).toMatchObject({ author: 'supervision_office', audience: ['school_committee'], duty: 'weekly_statistics', period: 'week' });
    expect(pack.duties.find(({ id }) => id === 'weekly_statistics')!.fields.map(({ id }) => id)).toEqual(['received', 'handled_count', 'corrections', 'tracking']);
    expect(pack.supervision[0]).toMatchObject({ ownerRole: 'supervision_office', duty: 'weekly_statistics' });
  });
});

describe('no recurrence', () => {
  it('school/7.2-c where staff are at fault a method, a rule or a meeting follows', () => {
    const [improvement] = pack.improvements;
    expect(improvement).toMatchObject({ action: 'take_improvement', clauses: ['school/7.2-c'] });
    expect(matches(improvement!.when!, judge(pack, '2026-10-01 12:00', until('finding_submitted')).facts)).toBe(true);
    const action = pack.lifecycles[0]!.actions.find(({ id }) => id === 'take_improvement')!;
    expect(action.fields[0]!.choices!.map(({ id }) => id)).toEqual(['work_method', 'revise_rule', 'special_meeting']);
  });
});
