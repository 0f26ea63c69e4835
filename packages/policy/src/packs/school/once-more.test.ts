import { describe, expect, it } from 'vitest';
import { ownershipLedger } from '../../clock/ownership-ledger.ts';
import { at, calendar, history, judge, shown } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { WAY, accepted, answer, before, pack, received, until } from './test-school.ts';

const LATE = '2026-12-01 12:00';
const stageAfter = (lines: readonly Line[]): string => judge(pack, LATE, lines).stage;

describe('a reopened complaint', () => {
  const more: Line[] = [
    ['extension_requested', '2026-09-29 08:00'], ['extension_approved', '2026-09-29 08:10'], ['extension_requested', '2026-09-29 08:20'],
    ['department_task_dispatched', '2026-09-30 15:10', {}, 't2'], ['unsolved_ended', '2026-09-30 15:20'], ['complaint_solved_on_spot', '2026-09-30 15:30'],
  ];
  const ended = [...until('complaint_closed'), ...more];
  const reopened = [...ended, ['complaint_reopened', '2026-10-20 09:00'] as Line];
  it.each([
    'status_told', 'finding_made', 'written_result_made', 'opinion_decided', 'handled', 'solved_on_spot', 'explained', 'result_told', 'rounds', 'ended_by_leader', 'apologised', 'improved',
    'open_department_tasks', 'extension_requests', 'extensions', 'extensions_untold',
  ])('starts anew with %s', (fact) => {
    expect(judge(pack, LATE, ended).facts[fact]).not.toBe(typeof judge(pack, LATE, reopened).facts[fact] === 'number' ? 0 : false);
    expect([0, false]).toContain(judge(pack, LATE, reopened).facts[fact]);
  });
  it('keeps what was accepted, called and heard', () => {
    expect(judge(pack, LATE, reopened)).toMatchObject({ stage: 'investigation', facts: { accepted: true, first_reply_told: true, complainant_heard: true, respondent_heard: true } });
  });
  it('school/5.4-c is not solved any more, nor ended dissatisfied', () => {
    expect(pack.lifecycles[0]!.actions.find(({ id }) => id === 'reopen')!.sets).toEqual({ solved: false, dissatisfied: false });
  });
});

describe('nothing is done twice, or before its time', () => {
  const complex = [received({ complexity: 'especially_complex' }), accepted()];
  const verified = until('written_result_submitted');
  const proposal: Line = ['personnel_measure_proposed', '2026-09-30 09:00'];
  it.each<[string, string, Line[], string]>([
    ['school/5.3-b', 'answer_department_task', before('department_task_answered', 'department_task_dispatched'), 'NO_OPEN_DEPARTMENT_TASK school/5.3-b'],
    ['school/5.3-b', 'submit_finding', before('finding_submitted', 'department_task_answered'), 'DEPARTMENT_TASK_OPEN school/5.3-b'],
    ['school/7.4-a', 'finish_handling', until('complaint_handled'), 'ALREADY_HANDLED school/7.4-a'],
    ['school/7.4-c', 'request_extension', [...complex, ['complaint_filed', '2026-09-28 11:00'], ['complaint_handled', '2026-09-28 12:00']], 'ALREADY_HANDLED school/7.4-c'],
    ['school/7.4-c', 'refuse_extension', complex, 'NO_EXTENSION_REQUESTED school/7.4-c'],
    ['school/7.4-c', 'refuse_extension', [...complex, ['extension_requested', '2026-09-28 11:00']], 'allowed'],
    ['school/7.4-c', 'approve_extension', [...complex, ['extension_requested', '2026-09-28 11:00'], ['extension_approved', '2026-09-28 12:00']], 'NO_EXTENSION_REQUESTED school/7.4-c'],
    ['school/7.4-d', 'tell_extension', [...complex, ['extension_requested', '2026-09-28 11:00'], ['extension_approved', '2026-09-28 12:00'], ['extension_told', '2026-09-28 13:00']], 'NO_EXTENSION_TO_TELL school/7.4-d'],
    ['school/6-a', 'record_hearing', verified, 'NO_MEASURE_PROPOSED school/6-a'],
    ['school/6-a', 'record_hearing', [...verified, proposal], 'allowed'],
    ['school/6-a', 'refuse_personnel_measure', verified, 'NO_MEASURE_PROPOSED school/6-a'],
    ['school/6-a', 'refuse_personnel_measure', [...verified, proposal], 'allowed'],
    ['school/6-a', 'approve_personnel_measure', [...verified, proposal, ['hearing_recorded', '2026-09-30 10:00'], ['personnel_measure_approved', '2026-09-30 11:00']], 'NO_MEASURE_PROPOSED school/6-a'],
  ])('%s %s after %j: %s', (_clause, action, lines, expected) => {
    expect(answer(action, lines)).toBe(expected);
  });
});

describe('stages follow the work, and do not fall back', () => {
  const FILED: Line[] = [received(), accepted(), ['complaint_filed', '2026-09-28 11:00']];
  const LEADING = { first_reply: 'first_reply_given', investigation: 'department_task_dispatched', status_reply: 'status_told', explanation: 'first_explanation_given' };
  const FOLLOWING = {
    department_task_dispatched: 'investigation', complainant_statement_recorded: 'investigation', respondent_statement_recorded: 'investigation', finding_submitted: 'investigation',
    status_told: 'status_reply', first_explanation_given: 'explanation',
  };
  const cases = [['filed', FILED] as const, ...Object.entries(LEADING).map(([stage, event]) => [stage, [...FILED, [event, '2026-09-28 12:00'] as Line]] as const)]
    .flatMap(([from, lines]) => Object.entries(FOLLOWING).map(([event, to]) => [from, event, to, lines] as const));
  it.each(cases)('from %s, %s leads to %s', (from, event, to, lines) => {
    expect([stageAfter(lines), stageAfter([...lines, [event, '2026-09-28 13:00']])]).toEqual([from, to]);
  });
  it.each([...Object.keys(FOLLOWING), 'box_note_sorted', 'complaint_accepted', 'complaint_filed', 'first_reply_given'])('%s late in the day leaves the result reported', (event) => {
    expect(stageAfter([...until('written_result_submitted'), [event, '2026-09-29 17:30']])).toBe('written_result');
  });
  it('school/5.3-a a first reply before the file is open leaves the case accepted', () => {
    expect(stageAfter([received(), accepted(), ['first_reply_given', '2026-09-28 10:30']])).toBe('accepted');
  });
});

describe('who holds the case', () => {
  const spells = (lines: readonly Line[]) => ownershipLedger(pack, { id: 'c1', type: 'complaint' }, history(...lines), calendar, at('2026-09-30 18:00')).map(({ party, holder, from }) => [party, holder, shown(from)]);
  it('school/5.3-b school/5.4-b the offices, the department while it investigates, the committee while it decides', () => {
    expect(spells([received({ channel: 'letter' }), ...WAY.slice(1)])).toEqual([
      ['principal_office', null, '2026-09-28 09:00'], ['supervision_office', null, '2026-09-28 10:00'], ['department', 'grade_office', '2026-09-28 15:00'],
      ['supervision_office', null, '2026-09-29 10:00'], ['school_committee', null, '2026-09-29 17:00'], ['supervision_office', null, '2026-09-30 09:00'],
    ]);
  });
  it('of two departments the case comes back with the last answer', () => {
    const two: Line[] = [...until('department_task_dispatched'), ['department_task_dispatched', '2026-09-28 15:10', { department: 'canteen' }, 't2'], ['department_task_answered', '2026-09-29 10:00', {}, 't1']];
    expect(spells(two).at(-1)![0]).toBe('department');
    expect(spells([...two, ['department_task_answered', '2026-09-29 11:00', {}, 't2']]).at(-1)).toEqual(['supervision_office', null, '2026-09-29 11:00']);
  });
  it.each(['complaint_closed', 'complaint_withdrawn', 'complaint_merged'])('%s: nobody, until it is reopened', (end) => {
    const lines: Line[] = [received({ channel: 'visit' }), [end, '2026-09-28 12:00'], ['complaint_reopened', '2026-09-29 09:00']];
    const ledger = ownershipLedger(pack, { id: 'c1', type: 'complaint' }, history(...lines), calendar, at('2026-09-30 18:00'));
    expect(ledger.map(({ party, from, to }) => [party, shown(from), shown(to)])).toEqual([['principal_office', '2026-09-28 09:00', '2026-09-28 12:00'], ['supervision_office', '2026-09-29 09:00', '2026-09-30 18:00']]);
  });
});
