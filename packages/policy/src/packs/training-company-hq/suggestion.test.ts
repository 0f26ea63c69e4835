import { describe, expect, it } from 'vitest';
import { timelinessOf } from '../../clock/timeliness.ts';
import { missingActionFields, missingRecordFields } from '../../lifecycle/allowed-actions.ts';
import { settlementRefusals } from '../../lifecycle/settlement-refusals.ts';
import { proposeClassification } from '../../pack/propose-classification.ts';
import { at, clockOf, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { codes, judgeAs, pack, received, walk } from './test-case.ts';
import type { Deed } from './test-case.ts';

const open = (time: string): Line => received(time, { complaint_type: 'suggestion' });
const dispatched = (time: string, task = 't1'): Line => ['department_task_dispatched', time, { department: 'teaching' }, task];
const answered = (time: string, task = 't1'): Line => ['department_task_answered', time, {}, task];
const judge = (now: string, ...lines: Line[]) => judgeAs('complaint', now, lines);

describe('passing a suggestion on', () => {
  it.each([
    ['training-company-hq/4.1-d', '2026-10-01 16:00:00', 'met'],
    ['training-company-hq/4.1-d', '2026-10-01 16:00:01', 'breached'],
  ])('%s: 24 natural hours, into the holiday too: passed on at %s is %s', (clause, time, status) => {
    const result = judge('2026-10-02 09:00', open('2026-09-30 16:00'), dispatched(time));
    expect(clockOf(result, 'forward_to_department')).toMatchObject({ status, clauses: [clause], dueAt: at('2026-10-01 16:00'), dueInclusive: true });
  });
  it('has no such clock for a problem, and late word goes to the general manager', () => {
    expect(judge('2026-10-12 10:00', received('2026-10-12 09:00', { complaint_type: 'problem' })).clocks.map(({ key }) => key)).not.toContain('forward_to_department');
    expect(steps(clockOf(judge('2026-10-13 10:00', open('2026-10-12 09:00')), 'forward_to_department')).at(-1)).toBe('escalated@09:00 general_manager');
  });
});

describe('the report of the department', () => {
  // Wednesday 30 September; the holiday lasts until 7 October, Saturday the 10th is a make-up working day.
  it.each([
    ['training-company-hq/4.1-g', '2026-10-13 18:00:00', 'met', 'timely'],
    ['training-company-hq/4.1-g', '2026-10-13 18:00:01', 'breached', 'late'],
  ])('%s: five working days after passing on, over holiday and make-up day: %s is %s', (clause, time, status, verdict) => {
    const result = judge('2026-10-14 09:00', open('2026-09-30 10:00'), dispatched('2026-09-30 15:00'), answered(time));
    expect(clockOf(result, 'department_report')).toMatchObject({ status, clauses: [clause], dueAt: at('2026-10-13 18:00') });
    expect(timelinessOf(pack, result.clocks)).toBe(verdict);
  });
  it('is owed by each department for itself, and administration hears of a late one', () => {
    const result = judge('2026-10-21 09:00', open('2026-10-12 09:00'), dispatched('2026-10-12 10:00'), dispatched('2026-10-13 10:00', 't2'), answered('2026-10-14 10:00'));
    expect(result.clocks.filter(({ key }) => key === 'department_report').map(({ correlation, status, dueAt }) => [correlation, status, shown(dueAt)])).toEqual([
      ['t1', 'met', '2026-10-19 18:00'], ['t2', 'breached', '2026-10-20 18:00'],
    ]);
    expect(pack.escalations.find(({ id }) => id === 'department_report_overdue')).toMatchObject({ onBreachOf: 'department_report', to: 'admin_department' });
  });
});

describe('the review of administration and word to the client', () => {
  const lines = [open('2026-09-17 09:00'), dispatched('2026-09-17 10:00'), answered('2026-09-18 16:00')] as const;
  it.each([
    ['training-company-hq/4.1-h', '2026-09-21 18:00:00', 'met'],
    ['training-company-hq/4.1-h', '2026-09-21 18:00:01', 'breached'],
  ])('%s: two working days after the report, the make-up Sunday counts: %s is %s', (clause, time, status) => {
    const result = judge('2026-09-22 09:00', ...lines, ['report_passed_to_gm', time]);
    expect(clockOf(result, 'admin_review')).toMatchObject({ status, clauses: [clause], dueAt: at('2026-09-21 18:00') });
  });
  it('waits for the last department', () => {
    const two = [open('2026-09-17 09:00'), dispatched('2026-09-17 10:00'), dispatched('2026-09-17 10:00', 't2'), answered('2026-09-18 16:00')] as const;
    expect(judge('2026-09-18 17:00', ...two).clocks.map(({ key }) => key)).not.toContain('admin_review');
    expect(shown(clockOf(judge('2026-09-20 17:00', ...two, answered('2026-09-20 16:00', 't2')), 'admin_review').startedAt)).toBe('2026-09-20 16:00');
  });
  it.each([
    ['training-company-hq/4.1-i', '2026-09-28 18:00:00', 'met'],
    ['training-company-hq/4.1-i', '2026-09-28 18:00:01', 'breached'],
  ])('%s: the client hears back within one working day, after the three days off: %s is %s', (clause, time, status) => {
    const result = judge('2026-09-29 09:00', ...lines, ['report_passed_to_gm', '2026-09-24 11:00'], ['customer_reply_given', time]);
    expect(clockOf(result, 'client_feedback.suggestion')).toMatchObject({ status, clauses: [clause], dueAt: at('2026-09-28 18:00') });
  });
});

describe('what is written down', () => {
  const asked = (facts: Record<string, string | boolean>): string[] => missingRecordFields(pack, 'hq_phone', {}, facts).map(({ field }) => field);
  it.each([
    ['training-company-hq/4.1-c', { complaint_type: 'suggestion' }, ['matter', 'demand', 'opinion', 'complainant_name', 'complainant_phone']],
    ['training-company-hq/4.1-c', { complaint_type: 'suggestion', anonymous: true }, ['matter', 'demand', 'opinion']],
    ['training-company-hq/0.2-b', { complaint_type: 'problem' }, ['matter', 'complainant_name', 'complainant_phone']],
  ])('%s: %j wants %j', (_clause, facts, fields) => {
    expect(asked(facts as Record<string, string | boolean>)).toEqual(fields);
  });
  it('training-company-hq/0.2-b: headquarters is reached by phone and in person', () => {
    expect(pack.channels.map(({ id, ticketType }) => [id, ticketType])).toEqual([['hq_phone', 'complaint'], ['hq_visit', 'complaint']]);
  });
  it('training-company-hq/4.1-e: the report of a suggestion waits for what the department learnt', () => {
    const lines = [open('2026-10-12 09:00'), dispatched('2026-10-12 10:00')];
    expect(codes('complaint', 'answer_department_task', '2026-10-12 11:00', lines, ['department_concerned'])).toEqual(['IMPROVEMENT_NOT_RECORDED']);
    expect(missingActionFields(pack, 'complaint', 'record_improvement', {}).map(({ field }) => field)).toEqual(['lesson', 'improvement']);
    expect(codes('complaint', 'answer_department_task', '2026-10-12 11:00', [...lines, ['improvement_recorded', '2026-10-12 10:30']], ['department_concerned'])).toEqual([]);
    expect(pack.improvements).toMatchObject([{ id: 'department_learns', action: 'record_improvement' }]);
  });
});

describe('hints for whoever classifies', () => {
  it.each([
    ['training-company-hq/4.1-a', { client_aim: 'be_heard' }, 'suggestion'],
    ['training-company-hq/4.1-b', { feedback_expected: false }, 'suggestion'],
    ['training-company-hq/4.2-a', { rights_infringed: true, client_aim: 'be_heard' }, 'problem'],
    ['training-company-hq/4.2-b', { wants_mental_compensation: true, feedback_expected: false }, 'problem'],
    ['training-company-hq/4.2-b', { wants_material_compensation: true }, 'problem'],
    ['training-company-hq/4.1-b', { feedback_expected: true }, undefined],
  ])('%s: %j suggests %s', (clause, facts, value) => {
    const [hint] = proposeClassification(pack, facts as Record<string, string | boolean>);
    expect(hint?.value).toBe(value);
    if (hint) expect(hint.rule.clauses).toEqual([clause]);
  });
});

describe('a gift of thanks', () => {
  const constructive = { complaint_type: 'suggestion', constructive: true, thanks: 'met' };
  it.each([
    ['training-company-hq/4.1-f', constructive, 200, []],
    ['training-company-hq/4.1-f', constructive, 201, ['ABOVE_CAP']],
    ['training-company-hq/4.1-f', { ...constructive, thanks: 'declined' }, 50, ['NOT_THANKED_IN_PERSON']],
    ['training-company-hq/4.1-f', { complaint_type: 'problem' }, 50, ['GIFT_ONLY_FOR_SUGGESTIONS', 'NOT_CONSTRUCTIVE', 'NOT_THANKED_IN_PERSON']],
  ])('%s: %j, %d CNY: %j', (_clause, facts, amount, refused) => {
    expect(settlementRefusals(pack, 'goodwill_gift', facts, amount).map(({ code }) => code)).toEqual(refused);
  });
});

describe('the way of a suggestion', () => {
  const deeds: readonly Deed[] = [
    ['classify', 'admin_department', '2026-10-12 09:10', { complaint_type: 'suggestion', constructive: true }],
    ['dispatch', 'admin_department', '2026-10-12 10:00', { department: 'teaching' }, 't1'],
    ['record_improvement', 'department_concerned', '2026-10-13 10:00'],
    ['thank_client', 'department_head', '2026-10-13 15:00', { thanks: 'met' }],
    ['propose_settlement', 'department_head', '2026-10-13 15:10', { settlement: 'goodwill_gift', amount: 80, bearer: 'company' }],
    ['approve_settlement', 'general_manager', '2026-10-13 16:00'],
    ['answer_department_task', 'department_concerned', '2026-10-14 10:00', {}, 't1'],
    ['pass_report_to_gm', 'admin_department', '2026-10-15 10:00'],
    ['reply', 'admin_department', '2026-10-15 15:00'],
    ['close', 'admin_department', '2026-10-15 16:00'],
  ];
  it('leads through every stage to its end', () => {
    expect(walk('complaint', received('2026-10-12 09:00'), deeds).stages).toEqual([
      'received', 'received', 'forwarded', 'improvement', 'thanked', 'thanked', 'thanked', 'admin_review', 'with_general_manager', 'client_feedback', 'closed',
    ]);
  });
  it.each([
    ['training-company-hq/4.1-i', 'reply', 'RESULT_NOT_TOLD'],
    ['training-company-hq/4.1-f', 'thank_client', 'CLIENT_NOT_THANKED'],
  ])('%s: without %s it cannot be closed: %s', (_clause, left, code) => {
    const { lines } = walk('complaint', received('2026-10-12 09:00'), deeds.slice(0, -1));
    const event = pack.lifecycles[0]!.actions.find(({ id }) => id === left)!.event;
    expect(codes('complaint', 'close', '2026-10-15 16:00', lines.filter(([type]) => type !== event), ['admin_department'])).toEqual([code]);
  });
  it.each<[string, Line[], string[]]>([
    ['training-company-hq/4.1-g', [open('2026-10-12 09:00'), dispatched('2026-10-12 10:00')], ['RESULT_NOT_TOLD', 'DEPARTMENT_TASK_OPEN', 'REPORT_NOT_WITH_GM']],
    ['training-company-hq/4.1-h', [open('2026-10-12 09:00')], ['RESULT_NOT_TOLD', 'REPORT_NOT_WITH_GM']],
    ['training-company-hq/4.1-a', [received('2026-10-12 09:00')], ['RESULT_NOT_TOLD', 'NOT_CLASSIFIED']],
  ])('%s: closing waits for report, review and classification: %j', (_clause, lines, refused) => {
    expect(codes('complaint', 'close', '2026-10-12 11:00', lines, ['admin_department'])).toEqual(refused);
  });
  it.each<[string, string, Line[], string[]]>([
    ['training-company-hq/4.1-d', 'record_improvement', [open('2026-10-12 09:00')], ['NOT_PASSED_ON']],
    ['training-company-hq/4.1-f', 'thank_client', [open('2026-10-12 09:00')], ['NOT_CONSTRUCTIVE']],
    ['training-company-hq/4.1-h', 'pass_report_to_gm', [open('2026-10-12 09:00'), dispatched('2026-10-12 10:00')], ['NO_REPORT_YET']],
    ['training-company-hq/4.1-h', 'pass_report_to_gm', [received('2026-10-12 09:00', { complaint_type: 'problem' }), dispatched('2026-10-12 10:00'), answered('2026-10-12 10:30')], ['ONLY_FOR_SUGGESTIONS']],
  ])('%s: %s has its time', (_clause, action, lines, refused) => {
    expect(codes('complaint', action, '2026-10-12 11:00', lines, ['admin_department', 'department_head'])).toEqual(refused);
  });
  it('is not told a result before there is one', () => {
    expect(codes('complaint', 'reply', '2026-10-12 10:00', [open('2026-10-12 09:00')], ['admin_department'])).toEqual(['NOTHING_TO_TELL_YET']);
  });
});
