import { describe, expect, it } from 'vitest';
import { isOpen } from '../../clock/timeliness.ts';
import { clockOf, judge, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { accepted, pack, received } from './test-school.ts';

const LATE = '2026-12-01 12:00';
const FILED: Line[] = [received({ complaint_ground: 'corporal_punishment', reply_requested: true }), accepted(), ['complaint_filed', '2026-09-28 10:10']];

describe('the end of a case ends its clocks', () => {
  const states: [string, Line[]][] = [['recorded', FILED.slice(0, 1)], ['filed', FILED], ['handled', [...FILED, ['complaint_handled', '2026-09-28 10:20']]]];
  it.each(['complaint_closed', 'complaint_withdrawn', 'complaint_merged'].flatMap((end) => states.map(([state, lines]) => [end, state, lines] as const)))('%s when %s', (end, _state, lines) => {
    const open = (more: readonly Line[]): string[] => judge(pack, '2026-09-28 10:40', more).clocks.filter(isOpen).map(({ definitionId }) => definitionId);
    expect(open(lines).length).toBeGreaterThan(1);
    // What is owed to the pupil by law is not ended by the end of the case.
    expect(open([...lines, [end, '2026-09-28 10:30']])).toEqual(end === 'complaint_merged' ? [] : ['authority_report']);
  });
  it('an ordinary complaint, too', () => {
    const { clocks } = judge(pack, LATE, [received(), accepted(), ['complaint_closed', '2026-09-28 12:00']]);
    expect(clocks.map(({ definitionId, status }) => `${definitionId} ${status}`)).toEqual(['acceptance met', 'first_reply.ordinary cancelled', 'handle cancelled']);
  });
  it('school/7.3-c solved on the spot, each is met', () => {
    const spot: Line = ['complaint_solved_on_spot', '2026-09-28 10:05'];
    expect(clockOf(judge(pack, LATE, [received(), spot]), 'acceptance').status).toBe('met');
    expect(clockOf(judge(pack, LATE, [received({ urgency: 'urgent' }), accepted(), spot]), 'first_reply.urgent').status).toBe('met');
  });
});

describe('what is late goes up', () => {
  it.each([
    ['school/5.3-a', 'first_reply.urgent', 'responsible_leader'],
    ['school/4.3.1', 'authority_report', 'responsible_leader'],
    ['school/7.4-a', 'handle', 'leader_in_charge'],
    ['school/7.4-b', 'customer_reply.on_demand', 'leader_in_charge'],
  ])('%s %s to the %s', (_clause, definition, role) => {
    const { clocks } = judge(pack, LATE, definition.startsWith('customer') ? [...FILED, ['complaint_handled', '2026-09-28 10:20']] : FILED);
    expect(steps(clocks.find(({ definitionId }) => definitionId === definition)!).at(-1)).toContain(role);
  });
  it('school/7.2-a customer_reply.always to the leader in charge', () => {
    expect(steps(clockOf(judge(pack, LATE, [received(), accepted(), ['complaint_handled', '2026-09-28 10:20']]), 'customer_reply.always')).at(-1)).toContain('leader_in_charge');
  });
  it.each([
    ['school/4.3.1', 'harm_to_pupils', 'principal_office', 'responsible_leader', { onBecomes: { fact: 'complaint_ground', is: 'corporal_punishment' } }],
    ['school/7.4-a', 'not_handled_in_time', 'supervision_office', 'leader_in_charge', { onBreachOf: 'handle' }],
    ['school/5.4-c', 'rounds_used_up', 'supervision_office', 'responsible_leader', { onBecomes: { all: [{ fact: 'rounds', gte: 3 }, { fact: 'solved', is: false }] } }],
  ])('%s the escalation %s, from the %s to the %s', (clause, id, from, to, why) => {
    expect(pack.escalations.find((escalation) => escalation.id === id)).toMatchObject({ from, to, clauses: [clause], ...why });
  });
});

describe('whose consent is needed', () => {
  it.each([
    ['school/5.4-b', 'handling_opinion', { approver: 'school_committee', asks: 'submit_written_result', gives: 'decide_handling_opinion' }],
    ['school/7.4-c', 'reply_extension', { approver: 'leader_in_charge', asks: 'request_extension', gives: 'approve_extension', when: { fact: 'complexity', is: 'especially_complex' } }],
    ['school/5.4-c', 'unsolved_end', { approver: 'responsible_leader', gives: 'end_unsolved', needs: { fact: 'rounds', gte: 3 } }],
    ['school/6-a', 'personnel_decision', { approver: 'school_committee', asks: 'propose_personnel_measure', gives: 'approve_personnel_measure', needs: { fact: 'person_heard', is: true } }],
  ])('%s %s: %j', (clause, id, approval) => {
    expect(pack.approvals.find((one) => one.id === id)).toMatchObject({ ...approval, clauses: [clause] });
  });
});

describe('clocks that do not run', () => {
  it.each([
    ['urgency', { urgency: 'urgent' }],
    ['a wish for an answer', { reply_requested: true }],
  ])('without a name nobody is called, in spite of %s', (_what, facts) => {
    expect(judge(pack, LATE, [received({ anonymous: true, ...facts }), accepted(), ['complaint_handled', '2026-09-28 12:00']]).clocks.map(({ key }) => key)).toEqual(['acceptance', 'handle']);
  });
  it('school/7.4-c time is extended once, whatever is told', () => {
    const again = (hour: string): Line[] => [['extension_requested', `2026-09-29 ${hour}:00`], ['extension_approved', `2026-09-29 ${hour}:10`], ['extension_told', `2026-09-29 ${hour}:20`]];
    const start = [received({ complexity: 'especially_complex' }), accepted()];
    expect([[], again('09'), [...again('09'), ...again('10')]].map((more) => shown(clockOf(judge(pack, LATE, [...start, ...more]), 'handle').dueAt))).toEqual(['2026-10-13 18:00', '2026-10-22 18:00', '2026-10-22 18:00']);
  });
  it.each(['box_opening', 'weekly_statistics'])('the duty %s runs its own clock only, and none once cancelled', (duty) => {
    const { clocks } = judge(pack, LATE, [['duty_opened', '2026-10-12 00:00', { duty }], ['duty_cancelled', '2026-10-12 08:00']], { id: 'd1', type: 'duty' });
    expect(clocks.map(({ key, status }) => [key, status])).toEqual([[duty, 'cancelled']]);
  });
});
