import { describe, expect, it } from 'vitest';
import { pack } from './test-school.ts';

const { actions, stages } = pack.lifecycles[0]!;
const RECEIVERS = ['principal_office', 'supervision_office'];
const HANDLERS = [...RECEIVERS, 'handling_department'];
const SUPERVISION = ['supervision_office'];
const COMMITTEE = ['school_committee'];
const LEADER = ['responsible_leader'];
const IN_CHARGE = ['leader_in_charge'];

describe('who does what, and what is written down', () => {
  it.each<[string, string, string[], string[]]>([
    ['school/3.4-c', 'sort_box_note', ['principal_office'], ['ticket_kind']],
    ['school/4.0-b', 'classify', RECEIVERS, []],
    ['school/5.1', 'accept', RECEIVERS, ['complainant_name', 'complainant_phone', 'respondent', 'matter', 'arrangement']],
    ['school/7.3-c', 'solve_on_spot', RECEIVERS, ['facts_verified', 'solution']],
    ['school/5.2-a', 'open_file', RECEIVERS, ['situation']],
    ['school/5.2-b', 'send_notice', RECEIVERS, ['notice', 'content']],
    ['school/5.3-a', 'give_first_reply', RECEIVERS, ['call_note']],
    ['school/4.3.1', 'report_to_authority', [...RECEIVERS, ...LEADER], ['authority_report', 'reason']],
    ['school/5.2-a', 'note_progress', [], ['note']],
    ['school/7.3-e', 'withdraw', RECEIVERS, ['reason']],
    ['school/5.3-b', 'dispatch', RECEIVERS, ['department']],
    ['school/5.3-b', 'answer_department_task', HANDLERS, ['facts_verified', 'responsibility', 'solution']],
    ['school/7.3-a', 'record_complainant_statement', HANDLERS, ['statement']],
    ['school/7.3-a', 'record_respondent_statement', [...HANDLERS, 'respondent'], ['statement']],
    ['school/6-a', 'submit_finding', SUPERVISION, ['validity', 'staff_fault', 'facts_found']],
    ['school/5.3-c', 'tell_status', RECEIVERS, ['status', 'process']],
    ['school/7.3-d', 'explain', HANDLERS, ['cause', 'explanation']],
    ['school/5.4-a', 'submit_written_result', HANDLERS, ['result', 'proposal']],
    ['school/5.4-b', 'decide_handling_opinion', COMMITTEE, ['opinion']],
    ['school/7.4-a', 'finish_handling', SUPERVISION, ['carried_out']],
    ['school/5.4-c', 'reply', RECEIVERS, ['reply']],
    ['school/5.4-c', 'record_feedback', RECEIVERS, ['solved']],
    ['school/5.4-c', 'end_unsolved', LEADER, ['reason']],
    ['school/7.2-b', 'apologise', HANDLERS, ['apology', 'correction']],
    ['school/7.2-c', 'take_improvement', HANDLERS, ['improvement_kind', 'improvement']],
    ['school/7.2-a', 'close', [...RECEIVERS, ...LEADER], ['conclusion']],
    ['school/2-b', 'score_handling', LEADER, ['attitude', 'timeliness', 'method']],
    ['school/5.5', 'archive', RECEIVERS, ['file_summary']],
    ['school/5.4-c', 'reopen', RECEIVERS, ['reason']],
    ['school/7.4-c', 'request_extension', SUPERVISION, ['reason']],
    ['school/7.4-c', 'approve_extension', IN_CHARGE, ['extension_days']],
    ['school/7.4-c', 'refuse_extension', IN_CHARGE, ['reason']],
    ['school/7.4-d', 'tell_extension', RECEIVERS, ['situation']],
    ['school/6-a', 'propose_personnel_measure', SUPERVISION, ['measure', 'reason']],
    ['school/6-a', 'record_hearing', SUPERVISION, ['statement']],
    ['school/6-a', 'approve_personnel_measure', COMMITTEE, ['measure', 'appeal_route']],
    ['school/6-a', 'refuse_personnel_measure', COMMITTEE, ['reason']],
    ['school/6-e', 'record_voluntary_resignation', ['principal_office'], ['own_statement', 'demanded_by_school']],
  ])('%s %s is for %j, with %j', (clause, id, roles, fields) => {
    const action = actions.find((one) => one.id === id)!;
    expect([action.clauses[0], action.roles, action.fields.filter(({ required }) => required).map((field) => field.id)]).toEqual([clause, roles, fields]);
    expect(action.fields.filter(({ clauses }) => clauses.length === 0)).toEqual([]);
  });
  it('there is nothing else to do', () => {
    expect(actions).toHaveLength(38);
  });
  it.each([
    ['school/5.4-b', 'decide_handling_opinion', ['written_result_submitted']],
    ['school/7.4-c', 'approve_extension', ['extension_requested']],
    ['school/7.4-c', 'refuse_extension', ['extension_requested']],
    ['school/6-a', 'approve_personnel_measure', ['personnel_measure_proposed']],
    ['school/6-a', 'refuse_personnel_measure', ['personnel_measure_proposed']],
  ])('%s %s needs another person than %j', (_clause, id, events) => {
    expect(actions.find((action) => action.id === id)!.notBy).toEqual(events);
  });
});

describe('what each stage allows', () => {
  const ALWAYS = ['classify', 'note_progress', 'report_to_authority', 'withdraw'];
  const MORE_TIME = ['request_extension', 'approve_extension', 'refuse_extension', 'tell_extension'];
  const MEASURES = ['propose_personnel_measure', 'record_hearing', 'approve_personnel_measure', 'refuse_personnel_measure', 'record_voluntary_resignation'];
  it.each<[string, string, string[]]>([
    ['school/5.1', 'recorded', [...ALWAYS, 'solve_on_spot', 'accept']],
    ['school/3.4-c', 'box_triage', ['classify', 'note_progress', 'withdraw', 'sort_box_note']],
    ['school/5.1', 'accepted', [...ALWAYS, 'solve_on_spot', 'open_file', 'give_first_reply', ...MORE_TIME]],
    ['school/7.3-c', 'solved_on_spot', [...ALWAYS, 'close']],
    ['school/7.3-e', 'closed', ['reopen', 'score_handling', 'report_to_authority', ...MEASURES, 'archive']],
    ['school/5.5', 'archived', ['reopen', 'score_handling', 'report_to_authority', ...MEASURES]],
  ])('%s %s: %j', (clause, id, allowed) => {
    const stage = stages.find((one) => one.id === id)!;
    expect([stage.clauses[0], stage.actions, stage.terminal ?? false]).toEqual([clause, allowed, id === 'closed' || id === 'archived']);
  });
  it('once the file is open every other act is there', () => {
    const elsewhere = ['sort_box_note', 'accept', 'open_file', 'score_handling', 'archive', 'reopen'];
    const open = stages.filter(({ actions: allowed }) => allowed.includes('reply'));
    expect(open.map(({ id }) => id)).toEqual(['filed', 'first_reply', 'investigation', 'status_reply', 'explanation', 'written_result', 'committee_decision', 'handled', 'result_told', 'apology']);
    for (const { actions: allowed } of open) expect([...allowed, ...elsewhere].toSorted()).toEqual(actions.map(({ id }) => id).toSorted());
  });
});

describe('who the regulation speaks of', () => {
  it.each([
    ['school/3.1-b', SUPERVISION],
    ['school/5.0', ['principal_office']],
    ['school/5.4-a', ['handling_department', 'responsible_leader']],
    ['school/5.4-b', COMMITTEE],
    ['school/7.4-c', IN_CHARGE],
    ['school/7.4-d', ['complainant']],
    ['school/5.5', ['respondent']],
  ])('%s: %j', (clause, roles) => {
    expect(pack.roles.filter(({ clauses }) => clauses.includes(clause as `${string}/${string}`)).map(({ id }) => id)).toEqual(roles);
  });
});
