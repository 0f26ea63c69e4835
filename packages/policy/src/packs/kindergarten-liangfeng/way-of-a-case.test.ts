import { describe, expect, it } from 'vitest';
import { ownershipLedger } from '../../clock/ownership-ledger.ts';
import { allowedActions, missingActionFields } from '../../lifecycle/allowed-actions.ts';
import type { ActingPerson } from '../../lifecycle/types.ts';
import { at, calendar, history, judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { kindergartenLiangfeng } from './pack.ts';

const pack = resolved(kindergartenLiangfeng);
const ALL: ActingPerson = { roles: pack.roles.map(({ id }) => id) };

const received: Line = ['complaint_received', '2026-10-08 09:00', { channel: 'phone' }];
const explained: Line = ['first_explanation_given', '2026-10-08 09:20'];
const filed: Line = ['case_filed', '2026-10-08 09:30'];
const asked: Line = ['direction_asked', '2026-10-08 09:40'];
const directed: Line = ['direction_given', '2026-10-08 10:00'];
const started: Line = ['investigation_started', '2026-10-08 10:10'];
const dispatched: Line = ['department_task_dispatched', '2026-10-08 10:20', { department: 'kitchen' }, 't1'];
const answered: Line = ['department_task_answered', '2026-10-09 10:00', {}, 't1'];
const heardOne: Line = ['complainant_statement_recorded', '2026-10-09 10:30'];
const heardOther: Line = ['respondent_statement_recorded', '2026-10-09 11:00'];
const status: Line = ['status_told', '2026-10-09 11:30'];
const found: Line = ['finding_submitted', '2026-10-10 10:00', { finding: 'verified', staff_fault: true }];
const reported: Line = ['result_reported', '2026-10-10 11:00'];
const decided: Line = ['opinion_decided', '2026-10-12 10:00'];
const replied: Line = ['customer_reply_given', '2026-10-12 11:00', { satisfied: true }];
const sorry: Line = ['apology_made', '2026-10-12 14:00'];
const corrected: Line = ['corrective_measure_filed', '2026-10-12 15:00'];
const closed: Line = ['complaint_closed', '2026-10-12 16:00'];
const archived: Line = ['complaint_archived', '2026-10-13 09:00'];
const whole = [received, explained, filed, asked, directed, started, dispatched, answered, heardOne, heardOther, status, found, reported, decided, replied, sorry, corrected, closed, archived];
const without = (...left: readonly Line[]): Line[] => whole.slice(0, -2).filter((line) => !left.includes(line));

const stageOf = (lines: readonly Line[]): string => judge(pack, '2026-10-14 12:00', lines).stage;
const decisionOn = (lines: readonly Line[], action: string, person: ActingPerson = ALL) =>
  allowedActions(pack, 'complaint', judge(pack, '2026-10-14 12:00', lines), person).find((decision) => decision.action === action)!;
const codes = (lines: readonly Line[], action: string, person?: ActingPerson): string[] => {
  const decision = decisionOn(lines, action, person);
  return decision.allowed ? [] : decision.all.map(({ code }) => code);
};

describe('the way from acceptance to the archive', () => {
  it.each<[string, Line, string]>([
    ['kindergarten-liangfeng/2.1-a', received, 'accepted'],
    ['kindergarten-liangfeng/4.3-d', explained, 'explanation'],
    ['kindergarten-liangfeng/2.2-a', filed, 'filed'],
    ['kindergarten-liangfeng/2.2-b', directed, 'direction_given'],
    ['kindergarten-liangfeng/2.3-a', started, 'investigation'],
    ['kindergarten-liangfeng/4.2-a', heardOther, 'investigation'],
    ['kindergarten-liangfeng/2.3-c', status, 'status_reply'],
    ['kindergarten-liangfeng/2.4-a', reported, 'result_reported'],
    ['kindergarten-liangfeng/2.4-b', decided, 'opinion_decided'],
    ['kindergarten-liangfeng/2.4-c', replied, 'result_told'],
    ['kindergarten-liangfeng/4.2-b', sorry, 'apology'],
    ['kindergarten-liangfeng/4.3-e', closed, 'closed'],
    ['kindergarten-liangfeng/2.6', archived, 'archived'],
  ])('%s: after %j the case is at %s', (clause, line, stage) => {
    expect(stageOf(whole.slice(0, whole.indexOf(line) + 1))).toBe(stage);
    expect(pack.lifecycles[0]!.stages.find(({ id }) => id === stage)!.clauses).toContain(clause);
  });
  it('kindergarten-liangfeng/4.3-d: the complainant hears the cause, from the office or the department, in words that are kept', () => {
    const may = pack.roles.map(({ id }) => id).filter((role) => decisionOn([received], 'explain', { roles: [role] }).allowed);
    expect(may).toEqual(['director_office', 'responsible_department']);
    expect(missingActionFields(pack, 'complaint', 'explain', {}).map(({ field, clauses }) => [field, ...clauses])).toEqual([['explanation', 'kindergarten-liangfeng/4.3-d']]);
  });
  it('each step is allowed when those before were done', () => {
    const actionOf = Object.fromEntries(pack.lifecycles[0]!.actions.map(({ id, event }) => [event, id]));
    const steps = whole.slice(1).map(([event], i) => [event, codes(whole.slice(0, i + 1), actionOf[event]!)]);
    expect(steps).toEqual(whole.slice(1).map(([event]) => [event, []]));
  });
  it('kindergarten-liangfeng/4.3-c: what is solved on the spot is closed at once, with its result', () => {
    const solved: Line[] = [received, ['matter_solved_on_spot', '2026-10-08 09:10']];
    expect(stageOf(solved)).toBe('solved_on_spot');
    expect(codes(solved, 'close')).toEqual([]);
    expect(missingActionFields(pack, 'complaint', 'close', {}).map(({ field, clauses }) => [field, ...clauses])).toEqual([['conclusion', 'kindergarten-liangfeng/4.3-e']]);
  });
  it('a withdrawn complaint is closed, a reopened one is handled anew', () => {
    expect(stageOf([received, ['complaint_withdrawn', '2026-10-08 12:00']])).toBe('closed');
    const again: Line[] = [...whole, ['complaint_reopened', '2026-10-13 12:00']];
    expect(stageOf(again)).toBe('accepted');
    expect(codes(again, 'start_investigation')).toEqual(['CASE_NOT_FILED', 'DIRECTION_MISSING']);
    expect(codes(again, 'close')).toContain('NOT_INVESTIGATED');
  });
});

describe('what may not be done yet', () => {
  it.each<[string, string, Line[], string, string]>([
    ['kindergarten-liangfeng/2.2-a', 'asking for direction before a file is open', [received], 'ask_for_direction', 'CASE_NOT_FILED'],
    ['kindergarten-liangfeng/2.2-b', 'direction nobody asked for', [received, filed], 'give_direction', 'NO_DIRECTION_ASKED'],
    ['kindergarten-liangfeng/2.2-b', 'investigating without direction', [received, filed, asked], 'start_investigation', 'DIRECTION_MISSING'],
    ['kindergarten-liangfeng/2.3-a', 'calling in a department before', [received, filed, asked, directed], 'dispatch', 'INVESTIGATION_NOT_STARTED'],
    ['kindergarten-liangfeng/2.3-a', 'an answer nobody asked for', [received, filed, asked, directed, started], 'answer_department_task', 'NO_OPEN_DEPARTMENT_TASK'],
    ['kindergarten-liangfeng/2.3-a', 'a finding while a department is silent', [received, started, dispatched, heardOne, heardOther], 'submit_finding', 'DEPARTMENT_TASK_OPEN'],
    ['kindergarten-liangfeng/4.3-a', 'a finding after one side only', [received, started, heardOne], 'submit_finding', 'BOTH_STATEMENTS_REQUIRED'],
    ['kindergarten-liangfeng/4.3-a', 'a finding after the other side only', [received, started, heardOther], 'submit_finding', 'BOTH_STATEMENTS_REQUIRED'],
    ['kindergarten-liangfeng/2.4-a', 'a report without a finding', [received, started, status], 'report_result', 'FINDING_MISSING'],
    ['kindergarten-liangfeng/2.3-c', 'a report before the complainant was called', [received, started, found], 'report_result', 'STATUS_NOT_TOLD'],
    ['kindergarten-liangfeng/2.4-a', 'a decision without a report', [received, started, found], 'decide_opinion', 'RESULT_NOT_REPORTED'],
    ['kindergarten-liangfeng/2.4-b', 'telling a result nobody decided', [received, started, found, reported], 'reply', 'OPINION_NOT_DECIDED'],
    ['kindergarten-liangfeng/4.2-a', 'closing without an investigation', [received], 'close', 'NOT_INVESTIGATED'],
    ['kindergarten-liangfeng/4.2-a', 'closing without a word to the parents', without(replied), 'close', 'RESULT_NOT_TOLD'],
    ['kindergarten-liangfeng/4.2-b', 'closing without the apology', without(sorry), 'close', 'APOLOGY_OWED'],
    ['kindergarten-liangfeng/4.2-c', 'closing without a correction', without(corrected), 'close', 'CORRECTION_MISSING'],
    ['kindergarten-liangfeng/2.3-a', 'closing while a department is silent', without(answered), 'close', 'DEPARTMENT_TASK_OPEN'],
    ['kindergarten-liangfeng/4.2-b', 'an apology where nobody was at fault', [received], 'apologise', 'NO_FAULT'],
    ['kindergarten-liangfeng/4.3-b', 'solving what is outside our duty', [['complaint_received', '2026-10-08 09:00', { within_duty: false }]], 'solve_on_spot', 'OUTSIDE_DUTY'],
    ['kindergarten-liangfeng/4.3-c', 'on the spot after the result was told', without(), 'solve_on_spot', 'RESULT_ALREADY_TOLD'],
    ['kindergarten-liangfeng/2.5', 'answering an authority that relayed nothing', without(), 'answer_authority', 'NOT_RELAYED'],
  ])('%s: %s', (clause, _name, lines, action, code) => {
    const decision = decisionOn(lines, action);
    expect(codes(lines, action)).toContain(code);
    expect(decision.demands.find((demand) => demand.code === code)).toMatchObject({ met: false, clauses: [clause] });
  });
  it('kindergarten-liangfeng/4.3-a: a refusal to speak on record counts as heard', () => {
    expect(codes([received, started, heardOne, ['respondent_statement_recorded', '2026-10-09 11:00', { refused: true }]], 'submit_finding')).toEqual([]);
  });
  it('kindergarten-liangfeng/4.3-a: a finding merely chosen is none', () => {
    expect(codes([received, ['complaint_classified', '2026-10-08 12:00', { finding: 'verified' }]], 'close')).toContain('NOT_INVESTIGATED');
  });
  it('kindergarten-liangfeng/4.3-b: what is outside our duty is explained and closed', () => {
    const outside: Line[] = [['complaint_received', '2026-10-08 09:00', { channel: 'visit', within_duty: false }], explained];
    expect(codes(outside, 'reply')).toEqual([]);
    expect(codes([...outside, ['customer_reply_given', '2026-10-08 10:00']], 'close')).toEqual([]);
  });
  it('kindergarten-liangfeng/2.5: a relayed matter is closed after the authority was answered', () => {
    const relayed: Line[] = [['complaint_received', '2026-10-08 09:00', { channel: 'higher_authority' }], ...without(received)];
    expect(codes(relayed, 'close')).toEqual(['AUTHORITY_NOT_ANSWERED']);
    expect(codes([...relayed, ['authority_answered', '2026-10-12 15:30']], 'close')).toEqual([]);
  });
  it('who stays anonymous can be neither called nor asked, and the case still ends', () => {
    const nameless: Line[] = [['complaint_received', '2026-10-08 09:00', { channel: 'complaint_box', anonymous: true }], ...without(received, status, replied)];
    expect(codes(nameless.filter((line) => line !== decided && line !== reported), 'report_result')).toEqual([]);
    expect(codes(nameless, 'close')).toEqual([]);
  });
});

describe('until the complainant is content', () => {
  const unhappy = (rounds: number): Line[] => [
    ...without(replied), ...Array.from({ length: rounds }, (_, i): Line => ['customer_reply_given', `2026-10-13 1${i}:00`, { satisfied: false }]),
  ];
  it.each([
    ['kindergarten-liangfeng/2.4-c', 2, ['ROUNDS_LEFT']],
    ['kindergarten-liangfeng/2.4-c', 3, []],
  ])('%s: after %i rounds the leader may end it: %j', (_clause, rounds, refusals) => {
    expect(codes(unhappy(rounds), 'close')).toEqual(['NOT_SATISFIED']);
    expect(codes(unhappy(rounds), 'end_handling')).toEqual(refusals);
    expect(codes(unhappy(rounds), 'end_handling', { roles: ['director_office'] })[0]).toBe('ROLE_DOES_NOT_ALLOW');
  });
  it('kindergarten-liangfeng/2.4-c: what the leader ended is closed and stays not content', () => {
    const ended: Line[] = [...unhappy(3), ['handling_ended', '2026-10-13 15:00']];
    expect(codes(ended, 'close')).toEqual([]);
    expect(judge(pack, '2026-10-14 12:00', ended).facts.satisfied).toBe(false);
    expect(codes(without(), 'end_handling')).toEqual(['ROUNDS_LEFT', 'ALREADY_SATISFIED']);
  });
});

it('at every moment one party holds the case', () => {
  const spells = ownershipLedger(pack, { id: 'c1', type: 'complaint' }, history(...whole), calendar, at('2026-10-14 12:00'));
  expect(spells.map(({ party }) => party)).toEqual(['director_office', 'leader', 'director_office', 'department', 'director_office', 'meeting', 'director_office']);
});
