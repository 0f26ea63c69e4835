import { describe, expect, it } from 'vitest';
import { missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { matches } from '../../pack/matches.ts';
import { at, judge } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { WAY, accepted, answer, before, pack, received, until } from './test-school.ts';

const LATE = '2026-12-01 12:00';
const lifecycle = pack.lifecycles[0]!;

describe('the way of a complaint', () => {
  it.each([
    ['school/5.1', 'complaint_received', 'recorded'],
    ['school/5.1', 'complaint_accepted', 'accepted'],
    ['school/5.2-a', 'complaint_filed', 'filed'],
    ['school/5.3-a', 'first_reply_given', 'first_reply'],
    ['school/5.3-b', 'department_task_dispatched', 'investigation'],
    ['school/7.2-a', 'finding_submitted', 'investigation'],
    ['school/5.3-c', 'status_told', 'status_reply'],
    ['school/7.3-d', 'first_explanation_given', 'explanation'],
    ['school/5.4-a', 'written_result_submitted', 'written_result'],
    ['school/5.4-b', 'handling_opinion_decided', 'committee_decision'],
    ['school/7.4-a', 'complaint_handled', 'handled'],
    ['school/5.4-c', 'customer_reply_given', 'result_told'],
    ['school/7.2-b', 'apology_given', 'apology'],
    ['school/7.3-e', 'complaint_closed', 'closed'],
    ['school/5.5', 'complaint_archived', 'archived'],
  ])('%s %s leads to the stage %s', (clause, event, stage) => {
    expect(judge(pack, LATE, until(event)).stage).toBe(stage);
    expect(lifecycle.stages.find(({ id }) => id === stage)!.clauses).toContain(clause);
  });
  it('each step of it is allowed when its turn comes', () => {
    const refused = WAY.slice(1).filter(([event]) => answer(lifecycle.actions.find((action) => action.event === event)!.id, before(event)) !== 'allowed');
    expect(refused).toEqual([]);
  });
  it('school/7.3-c or it is solved on the spot, and closed', () => {
    const lines: Line[] = [received(), ['complaint_solved_on_spot', '2026-09-28 09:20']];
    expect(judge(pack, LATE, lines)).toMatchObject({ stage: 'solved_on_spot', facts: { result_told: true, handled: true } });
    expect(answer('close', lines)).toBe('allowed');
    expect(missingActionFields(pack, 'complaint', 'solve_on_spot', {}).map(({ field, clauses }) => `${field} ${clauses}`)).toEqual(['facts_verified school/7.2-a', 'solution school/7.3-c']);
  });
  it('school/4.3.1 harm to pupils is never settled on the spot', () => {
    expect(answer('solve_on_spot', [received({ complaint_ground: 'corporal_punishment' })])).toBe('NOT_ON_THE_SPOT school/4.3.1');
  });
  it('each stage can be reached, and each action belongs to a stage', () => {
    const reached = new Set([lifecycle.initial, ...lifecycle.moves.map(({ to }) => to)]);
    expect(lifecycle.stages.filter(({ id }) => !reached.has(id))).toEqual([]);
    expect(lifecycle.actions.filter(({ id }) => !lifecycle.stages.some(({ actions }) => actions.includes(id)))).toEqual([]);
  });
});

describe('nothing is left out', () => {
  it.each([
    ['school/5.3-b', 'finish_handling', before('complaint_handled', 'department_task_answered'), 'DEPARTMENT_TASK_OPEN school/5.3-b'],
    ['school/5.3-a', 'finish_handling', before('complaint_handled', 'first_reply_given'), 'FIRST_REPLY_MISSING school/5.3-a'],
    ['school/5.3-c', 'finish_handling', before('complaint_handled', 'status_told'), 'STATUS_NOT_TOLD school/5.3-c'],
    ['school/5.4-a', 'submit_written_result', before('written_result_submitted', 'finding_submitted'), 'FINDING_MISSING school/5.4-a'],
    ['school/5.4-a', 'decide_handling_opinion', before('handling_opinion_decided', 'written_result_submitted'), 'WRITTEN_RESULT_MISSING school/5.4-a'],
    ['school/5.4-b', 'finish_handling', before('complaint_handled', 'handling_opinion_decided'), 'OPINION_NOT_DECIDED school/5.4-b'],
    ['school/7.4-a', 'reply', before('customer_reply_given', 'complaint_handled'), 'NOT_HANDLED school/7.4-a'],
    ['school/7.2-a', 'close', before('complaint_closed', 'customer_reply_given'), 'RESULT_NOT_TOLD school/7.2-a'],
    ['school/7.2-a', 'close', [...before('complaint_closed', 'finding_submitted'), ['complaint_classified', '2026-09-30 15:30', { staff_fault: true }]], 'NOT_INVESTIGATED school/7.2-a'],
    ['school/7.3-d', 'close', before('complaint_closed', 'first_explanation_given'), 'CAUSE_NOT_EXPLAINED school/7.3-d'],
    ['school/5.4-c', 'close', before('complaint_closed', 'complainant_feedback_recorded'), 'SOLUTION_NOT_CONFIRMED school/5.4-c'],
    ['school/7.2-b', 'close', before('complaint_closed', 'apology_given'), 'APOLOGY_MISSING school/7.2-b'],
    ['school/7.2-c', 'close', before('complaint_closed', 'improvement_taken'), 'IMPROVEMENT_MISSING school/7.2-c'],
    ['school/4.3.1', 'close', [...before('complaint_closed'), ['complaint_classified', '2026-09-30 15:30', { complaint_ground: 'corporal_punishment' }]], 'AUTHORITY_REPORT_MISSING school/4.3.1'],
  ] as [string, string, Line[], string][])('%s %s waits', (_clause, action, lines, refusal) => {
    expect(answer(action, lines)).toBe(refusal);
  });
  it('school/4.3.1 the mandatory report, or the reason why there is none, opens the way', () => {
    const lines: Line[] = [...before('complaint_closed'), ['complaint_classified', '2026-09-30 15:30', { complaint_ground: 'corporal_punishment' }]];
    expect(answer('withdraw', lines)).toBe('AUTHORITY_REPORT_MISSING school/4.3.1');
    const decided: Line[] = [...lines, ['authority_report_decided', '2026-09-30 15:40', { authority_report: 'no_suspicion' }]];
    expect([answer('close', decided), answer('withdraw', decided), answer('withdraw', before('complaint_closed'))]).toEqual(['allowed', 'allowed', 'allowed']);
    expect(answer('report_to_authority', before('complaint_closed'))).toBe('NO_HARM_REPORTED school/4.3.1');
  });
  it('school/7.2-b nobody apologises for what staff did not do', () => {
    const innocent = [...before('apology_given'), ['complaint_classified', '2026-09-30 13:00', { staff_fault: false }] as Line];
    expect(answer('apologise', innocent)).toBe('NO_FAULT_FOUND school/7.2-b');
    expect(answer('close', innocent)).toBe('allowed');
  });
  it('without a name there is nobody to call, yet the matter is investigated', () => {
    const lines = before('customer_reply_given', 'first_reply_given', 'status_told', 'first_explanation_given').map((line, i) => (i === 0 ? received({ anonymous: true }) : line));
    expect(answer('close', [...lines, ['apology_given', '2026-09-30 14:00'], ['improvement_taken', '2026-09-30 15:00']])).toBe('allowed');
    expect(answer('finish_handling', lines.slice(0, -1))).toBe('allowed');
    expect(answer('close', [received({ anonymous: true }), accepted(), ['complaint_filed', '2026-09-28 11:00']])).toBe('NOT_HANDLED school/7.4-a, NOT_INVESTIGATED school/7.2-a');
  });
});

describe('hearing both sides', () => {
  it.each([
    ['school/7.3-a', 'respondent_statement_recorded'],
    ['school/7.3-a', 'complainant_statement_recorded'],
  ])('%s no finding without %s', (_clause, event) => {
    expect(answer('submit_finding', before('finding_submitted', event))).toBe('BOTH_STATEMENTS_REQUIRED school/7.3-a');
  });
  it('school/7.3-a a recorded refusal to speak is enough', () => {
    expect(answer('submit_finding', [...before('finding_submitted', 'respondent_statement_recorded'), ['respondent_statement_recorded', '2026-09-29 14:00', { refused: true }]])).toBe('allowed');
  });
});

describe('telling the result until it is solved', () => {
  const round = (day: number): Line[] => [['customer_reply_given', `2026-10-${day} 09:00`], ['complainant_feedback_recorded', `2026-10-${day} 10:00`, { solved: false }]];
  const open = before('customer_reply_given');
  it('school/5.4-c three rounds, then the leader decides, and it counts as dissatisfied', () => {
    const two = [...open, ...round(12), ...round(13)];
    expect(answer('end_unsolved', two)).toBe('ROUNDS_LEFT school/5.4-c');
    expect(answer('reply', two)).toBe('allowed');
    const three = [...two, ...round(14)];
    expect(answer('reply', three)).toBe('ROUNDS_USED_UP school/5.4-c');
    expect(answer('close', three)).toContain('SOLUTION_NOT_CONFIRMED school/5.4-c');
    expect(answer('end_unsolved', three)).toBe('allowed');
    expect(answer('end_unsolved', three, { roles: ['principal_office'] })).toBe('ROLE_DOES_NOT_ALLOW school/5.4-c');
    expect(lifecycle.actions.find(({ id }) => id === 'end_unsolved')!.sets).toEqual({ dissatisfied: true });
    expect(answer('close', [...three, ['unsolved_ended', '2026-10-15 09:00'], ['apology_given', '2026-10-15 10:00'], ['improvement_taken', '2026-10-15 10:10']])).toBe('allowed');
  });
  it('school/5.4-c the leader does not end what is solved, and nobody asks whether it is before the result is told', () => {
    expect(answer('end_unsolved', [...open, ...round(12), ...round(13), ['customer_reply_given', '2026-10-14 09:00'], ['complainant_feedback_recorded', '2026-10-14 10:00', { solved: true }]])).toBe('ALREADY_SOLVED school/5.4-c');
    expect(answer('record_feedback', open)).toBe('RESULT_NOT_TOLD school/5.4-c');
  });
});

describe('the end', () => {
  it.each(['complaint_withdrawn', 'complaint_merged'])('%s closes the case and stops its clocks', (event) => {
    const { clocks, stage } = judge(pack, LATE, [received(), accepted(), [event, '2026-09-28 11:00']]);
    expect(stage).toBe('closed');
    expect(clocks.every(({ stoppedAt }) => stoppedAt !== null && stoppedAt <= at('2026-09-28 11:00'))).toBe(true);
  });
  it('school/5.5 a closed case is archived; both can be reopened', () => {
    expect(answer('archive', until('complaint_closed'))).toBe('allowed');
    expect(answer('archive', before('complaint_closed'))).toContain('STAGE_DOES_NOT_ALLOW');
    for (const end of ['complaint_closed', 'complaint_archived']) expect(answer('reopen', until(end))).toBe('allowed');
  });
  it('school/5.5 the file keeps what was told and found, and respondents write in none of it', () => {
    expect(pack.records.find(({ id }) => id === 'case_file')).toMatchObject({ kind: 'archive', actions: ['open_file', 'tell_status', 'archive'] });
    const asRespondent = { acting_person_is_respondent: true } as never;
    expect(answer('tell_status', before('status_told'), {}, asRespondent)).toBe('RESPONDENT_CANNOT_WRITE school/5.5');
    expect(answer('record_respondent_statement', before('status_told'), {}, asRespondent)).toBe('allowed');
    const openTo = (facts: Record<string, boolean>) => lifecycle.actions.filter(({ requires }) => requires.every(({ code, when }) => code !== 'RESPONDENT_CANNOT_WRITE' || matches(when, facts)));
    expect(openTo({ acting_person_is_respondent: true }).map(({ id }) => id)).toEqual(['record_respondent_statement']);
    expect(openTo({})).toHaveLength(lifecycle.actions.length);
  });
});
