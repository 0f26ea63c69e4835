import { describe, expect, it } from 'vitest';
import { timelinessOf } from '../../clock/timeliness.ts';
import { missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { settlementRefusals } from '../../lifecycle/settlement-refusals.ts';
import { at, clockOf, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { codes, decision, judgeAs, pack, received, walk } from './test-case.ts';
import type { Deed } from './test-case.ts';

const open = (time: string): Line => received(time, { complaint_type: 'problem' });
const judge = (now: string, ...lines: Line[]) => judgeAs('complaint', now, lines);
const registered = (time: string, meeting_needed: boolean): Line => ['registered_by_phone', time, { meeting_needed }];

describe('the meeting', () => {
  it.each([
    ['training-company-hq/4.2-d', '2026-09-26 10:30:00', 'met'],
    ['training-company-hq/4.2-d', '2026-09-26 10:30:01', 'breached'],
  ])('%s: is offered within 24 hours of being found necessary: %s is %s', (clause, time, status) => {
    const result = judge('2026-09-27 09:00', open('2026-09-25 09:00'), registered('2026-09-25 10:30', true), ['meeting_offered', time]);
    expect(clockOf(result, 'meeting_offer')).toMatchObject({ status, clauses: [clause], dueAt: at('2026-09-26 10:30') });
  });
  it('has no clock where it is not necessary', () => {
    expect(judge('2026-09-25 11:00', open('2026-09-25 09:00'), registered('2026-09-25 10:30', false)).clocks.map(({ key }) => key)).not.toContain('meeting_offer');
  });
  it.each([
    ['training-company-hq/4.2-c', 'register_by_phone', ['phone_log', 'registration', 'meeting_needed']],
    ['training-company-hq/4.2-e', 'record_meeting', ['apology', 'true_concern', 'compensation_demand']],
  ])('%s: %s records %j', (clause, action, fields) => {
    expect(missingActionFields(pack, 'complaint', action, {}).map(({ field }) => field)).toEqual(fields);
    const record = pack.records.find(({ actions }) => actions?.includes(action))!;
    expect(record.clauses).toEqual([clause]);
    expect(codes('complaint', action, '2026-10-12 10:00', [received('2026-10-12 09:00', { complaint_type: 'suggestion' })], ['admin_department'])).toEqual(['NOT_FOR_SUGGESTIONS']);
  });
});

describe('the handling opinion', () => {
  it.each([
    ['training-company-hq/4.2-f', '2026-10-02 15:00:00', 'met'],
    ['training-company-hq/4.2-f', '2026-10-02 15:00:01', 'breached'],
  ])('%s: is with the general manager 24 hours after the meeting, holiday or not: %s is %s', (clause, time, status) => {
    const result = judge('2026-10-03 09:00', open('2026-09-30 09:00'), registered('2026-09-30 10:00', true), ['client_meeting_held', '2026-10-01 15:00'], ['opinion_submitted_to_gm', time]);
    expect(clockOf(result, 'opinion_to_gm.problem')).toMatchObject({ status, clauses: expect.arrayContaining([clause]), dueAt: at('2026-10-02 15:00') });
  });
  it.each<[string, Line[], string | null]>([
    ['without a meeting it runs from the registration', [registered('2026-10-12 10:00', false)], '2026-10-13 10:00'],
    ['where a meeting is to come it waits for it', [registered('2026-10-12 10:00', true)], null],
    ['a declined meeting starts it', [registered('2026-10-12 10:00', true), ['meeting_declined', '2026-10-12 14:00']], '2026-10-13 14:00'],
    ['a later meeting does not move it', [registered('2026-10-12 10:00', false), ['client_meeting_held', '2026-10-12 15:00']], '2026-10-13 10:00'],
  ])('%s', (_name, lines, due) => {
    const result = judge('2026-10-12 16:00', open('2026-10-12 09:00'), ...lines);
    expect(shown(result.clocks.find(({ key }) => key === 'opinion_to_gm')?.dueAt ?? null)).toBe(due);
  });
  it('a meeting about the plan asks for no second opinion', () => {
    const lines: Line[] = [open('2026-10-12 09:00'), registered('2026-10-12 10:00', false), ['opinion_submitted_to_gm', '2026-10-12 17:00'], ['client_meeting_held', '2026-10-13 10:00']];
    const result = judge('2026-10-15 09:00', ...lines);
    expect(result.clocks.filter(({ key }) => key === 'opinion_to_gm')).toHaveLength(1);
  });
});

describe('the final plan', () => {
  const negotiated: readonly Line[] = [
    open('2026-09-29 20:00'), registered('2026-09-30 09:00', false), ['opinion_submitted_to_gm', '2026-09-30 17:00'], ['opinion_approved', '2026-10-08 09:00'],
  ];
  it.each([
    ['training-company-hq/4.2-g', '2026-10-12 18:00:00', 'met', 'timely'],
    ['training-company-hq/4.2-g', '2026-10-12 18:00:01', 'breached', 'late'],
  ])('%s: five working days from receipt, over holiday and make-up Saturday, whatever the approval takes: %s is %s', (clause, time, status, verdict) => {
    const result = judge('2026-10-13 09:00', ...negotiated, ['final_plan_submitted_to_gm', time]);
    expect(clockOf(result, 'final_plan')).toMatchObject({ status, clauses: [clause], dueAt: at('2026-10-12 18:00') });
    expect(timelinessOf(pack, result.clocks)).toBe(verdict);
  });
  it('an unclassified complaint keeps the times of a problem, and a suggestion is freed of them', () => {
    expect(clockOf(judge('2026-10-12 10:00', received('2026-10-12 09:00')), 'final_plan').status).toBe('running');
    const told = judge('2026-10-12 11:00', received('2026-10-12 09:00'), ['complaint_classified', '2026-10-12 10:00', { complaint_type: 'suggestion' }]);
    expect(clockOf(told, 'final_plan').status).toBe('cancelled');
  });
  it('late, it goes to the general manager', () => {
    expect(steps(clockOf(judge('2026-10-20 09:00', open('2026-10-12 09:00')), 'final_plan')).slice(-2)).toEqual(['breached@18:00', 'escalated@18:00 general_manager']);
    expect(pack.escalations.find(({ id }) => id === 'final_plan_overdue')).toMatchObject({ onBreachOf: 'final_plan', to: 'general_manager', clauses: ['training-company-hq/4.2-g'] });
  });
  it('is judged anew from a reopening', () => {
    const lines: Line[] = [open('2026-10-12 09:00'), ['final_plan_submitted_to_gm', '2026-10-14 09:00'], ['complaint_closed', '2026-10-20 09:00'], ['complaint_reopened', '2026-11-02 09:00']];
    const result = judge('2026-11-03 09:00', ...lines);
    expect(clockOf(result, 'final_plan', 2)).toMatchObject({ status: 'running', dueAt: at('2026-11-09 18:00') });
    expect(result).toMatchObject({ stage: 'received', facts: { plan_submitted: false, times_reopened: 1 } });
  });
});

describe('the general manager', () => {
  it.each([
    ['training-company-hq/4.2-h', 'opinion', 'approve_opinion', 'NO_OPINION_WAITING'],
    ['training-company-hq/4.2-h', 'final_plan', 'approve_final_plan', 'NO_PLAN_WAITING'],
  ])('%s: decides on the %s, never the one who submitted it', (clause, thing, action, code) => {
    const lines: Line[] = [open('2026-10-12 09:00'), [`${thing}_submitted_to_gm`, '2026-10-13 09:00']];
    const by = (roles: string[], id = 'g1') => decision('complaint', action, '2026-10-13 10:00', lines, { roles, id, doneBy: { [`${thing}_submitted_to_gm`]: 's1' } });
    expect(by(['general_manager']).allowed).toBe(true);
    expect(by(['general_manager'], 's1')).toMatchObject({ code: 'SAME_PERSON', clauses: [clause] });
    expect(by(['admin_department'])).toMatchObject({ code: 'ROLE_DOES_NOT_ALLOW', clauses: [clause] });
    expect(codes('complaint', action, '2026-10-12 10:00', [open('2026-10-12 09:00')], ['general_manager'])).toEqual([code]);
    expect(pack.approvals.find(({ gives }) => gives === action)).toMatchObject({ approver: 'general_manager', clauses: [clause] });
  });
  it.each([
    ['training-company-hq/4.2-h', 'gm_decision.opinion', 'opinion_submitted_to_gm', 'opinion_approved'],
    ['training-company-hq/4.2-h', 'gm_decision.plan', 'final_plan_submitted_to_gm', 'final_plan_returned'],
  ])('%s: is reminded after one working day (%s)', (_clause, id, submitted, decided) => {
    const result = judge('2026-10-10 18:00', open('2026-10-08 09:00'), [submitted, '2026-10-09 15:00']);
    expect(clockOf(result, id)).toMatchObject({ dueAt: at('2026-10-10 18:00'), ownerRole: 'general_manager' });
    expect(clockOf(judge('2026-10-12 18:00', open('2026-10-08 09:00'), [submitted, '2026-10-09 15:00'], [decided, '2026-10-10 18:00']), id).status).toBe('met');
    expect(steps(clockOf(judge('2026-10-12 18:00', open('2026-10-08 09:00'), [submitted, '2026-10-09 15:00']), id)).at(-1)).toBe('escalated@18:00 general_manager');
  });
});

describe('after the approval', () => {
  const approved: readonly Line[] = [open('2026-09-22 09:00'), ['final_plan_submitted_to_gm', '2026-09-23 09:00'], ['final_plan_approved', '2026-09-24 10:00']];
  it.each([
    ['training-company-hq/4.2-i', '2026-09-29 18:00:00', 'met'],
    ['training-company-hq/4.2-i', '2026-09-29 18:00:01', 'breached'],
  ])('%s: the plan is carried out within two working days: %s is %s', (clause, time, status) => {
    const result = judge('2026-09-30 09:00', ...approved, ['plan_executed', time]);
    expect(clockOf(result, 'execute_plan')).toMatchObject({ status, clauses: [clause], dueAt: at('2026-09-29 18:00') });
  });
  it.each([
    ['training-company-hq/4.2-k', '2026-09-29 18:00:00', 'met'],
    ['training-company-hq/4.2-k', '2026-09-29 18:00:01', 'breached'],
  ])('%s: the results are reported by the same time: %s is %s', (clause, time, status) => {
    const result = judge('2026-09-30 09:00', ...approved, ['plan_executed', '2026-09-28 09:00'], ['result_reported_to_gm', time]);
    expect(clockOf(result, 'result_report~execute_plan')).toMatchObject({ status, clauses: expect.arrayContaining([clause]) });
    const report = pack.reports.find(({ id }) => id === 'execution_and_penalty_result')!;
    expect([report.clockKey, report.audience, report.content!.map(({ id }) => id)]).toEqual(['result_report', ['general_manager'], ['execution_result', 'personnel_result']]);
  });
  it.each([
    ['training-company-hq/4.2-l', '2026-10-08 18:00:00', 'met'],
    ['training-company-hq/4.2-l', '2026-10-08 18:00:01', 'breached'],
  ])('%s: the client hears back within one working day, here after the holiday: %s is %s', (clause, time, status) => {
    const result = judge('2026-10-09 09:00', ...approved, ['plan_executed', '2026-09-30 17:00'], ['customer_reply_given', time]);
    expect(clockOf(result, 'client_feedback.problem')).toMatchObject({ status, clauses: [clause], dueAt: at('2026-10-08 18:00') });
  });
});

describe('the way of a problem', () => {
  const deeds: readonly Deed[] = [
    ['classify', 'first_contact_owner', '2026-10-12 09:10', { complaint_type: 'problem' }],
    ['hand_over', 'first_contact_owner', '2026-10-12 09:20'],
    ['accept_hand_over', 'admin_department', '2026-10-12 09:30'],
    ['register_by_phone', 'admin_department', '2026-10-12 10:00', { meeting_needed: true }],
    ['offer_meeting', 'campus_supervisor', '2026-10-12 11:00'],
    ['record_meeting', 'admin_department', '2026-10-13 10:00'],
    ['submit_opinion', 'department_head', '2026-10-13 16:00'],
    ['return_opinion', 'general_manager', '2026-10-13 17:00'],
    ['submit_opinion', 'department_head', '2026-10-14 09:00'],
    ['approve_opinion', 'general_manager', '2026-10-14 10:00'],
    ['record_negotiation', 'admin_department', '2026-10-14 15:00', { negotiation: 'failed' }],
    ['offer_mediation', 'admin_department', '2026-10-14 16:00'],
    ['record_negotiation', 'admin_department', '2026-10-15 15:00', { negotiation: 'agreed' }],
    ['submit_final_plan', 'admin_department', '2026-10-15 16:00'],
    ['approve_final_plan', 'general_manager', '2026-10-15 17:00'],
    ['execute_plan', 'admin_department', '2026-10-16 10:00'],
    ['report_result', 'admin_department', '2026-10-16 11:00'],
    ['reply', 'admin_department', '2026-10-16 12:00'],
    ['close', 'admin_department', '2026-10-16 13:00'],
  ];
  it('leads through every stage to its end', () => {
    expect(walk('complaint', received('2026-10-12 09:00'), deeds).stages).toEqual([
      'received', 'received', 'received', 'received', 'registered', 'client_meeting', 'client_meeting_record', 'opinion_waiting', 'registered', 'opinion_waiting', 'negotiation',
      'deadlocked_mediation', 'deadlocked_mediation', 'negotiation', 'plan_waiting', 'execution', 'executed', 'result_reported', 'client_feedback', 'closed',
    ]);
  });
  it.each([
    ['training-company-hq/4.2-i', 'plan_executed', 'PLAN_NOT_EXECUTED'],
    ['training-company-hq/4.2-k', 'result_reported_to_gm', 'RESULT_NOT_REPORTED'],
    ['training-company-hq/4.2-l', 'customer_reply_given', 'RESULT_NOT_TOLD'],
  ])('%s: without %s it cannot be closed: %s', (_clause, left, code) => {
    const { lines } = walk('complaint', received('2026-10-12 09:00'), deeds.slice(0, -1));
    expect(codes('complaint', 'close', '2026-10-16 13:00', lines.filter(([type]) => type !== left), ['admin_department'])).toEqual([code]);
  });
  it('no plan without negotiation, none past a deadlock without mediation', () => {
    const { lines } = walk('complaint', received('2026-10-12 09:00'), deeds.slice(0, 11));
    const plan = (history: readonly Line[]): string[] => codes('complaint', 'submit_final_plan', '2026-10-14 15:30', history, ['admin_department']);
    expect(plan(lines)).toEqual(['PLAN_NOT_NEGOTIATED']);
    expect(plan([...lines, ['mediation_offered', '2026-10-14 15:20']])).toEqual([]);
    expect(plan([open('2026-10-12 09:00')])).toEqual(['OPINION_NOT_APPROVED', 'PLAN_NOT_NEGOTIATED']);
  });
  it('compensation is paid on an approved plan only', () => {
    const refused = (facts: Record<string, string | boolean>): string[] => settlementRefusals(pack, 'negotiated_compensation', facts, 900).map(({ code }) => code);
    expect(refused({ complaint_type: 'problem' })).toEqual(['PLAN_NOT_APPROVED']);
    expect(refused({ complaint_type: 'problem', plan_approved: true })).toEqual([]);
  });
});
