import { describe, expect, it } from 'vitest';
import { allowedActions, missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { excludedAct } from '../../lifecycle/excluded-act.ts';
import type { ActingPerson } from '../../lifecycle/types.ts';
import { judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { MEASURES } from './measures.ts';
import { kindergartenLiangfeng } from './pack.ts';

const pack = resolved(kindergartenLiangfeng);
const { actions } = pack.lifecycles[0]!;
const MEETING: ActingPerson = { roles: ['director_office_meeting'] };
const received: Line = ['complaint_received', '2026-10-08 09:00', { channel: 'phone' }];
const found = (finding: string): Line => ['finding_submitted', '2026-10-09 10:00', { finding }];
const proposed = (measure: string, facts: Line[2] = {}): Line => ['personnel_measure_proposed', '2026-10-10 10:00', { measure, ...facts }];
const heard: Line = ['hearing_recorded', '2026-10-10 15:00'];

function refused(lines: readonly Line[], action: string, person: ActingPerson = MEETING): string[] {
  const decision = allowedActions(pack, 'complaint', judge(pack, '2026-10-12 12:00', lines), person).find((candidate) => candidate.action === action)!;
  return decision.allowed ? [] : decision.all.map(({ code }) => code);
}

describe('consequences for staff', () => {
  it.each<[string, string, Line[], string[]]>([
    ['kindergarten-liangfeng/3-a', 'after it was verified and the person heard', [received, found('verified'), proposed('written_self_criticism'), heard], []],
    ['kindergarten-liangfeng/3-a', 'where nothing was verified', [received, found('not_verified'), proposed('written_self_criticism'), heard], ['NOT_VERIFIED']],
    [
      'kindergarten-liangfeng/3-a', 'with a finding merely chosen',
      [['complaint_received', '2026-10-08 09:00', { finding: 'verified' }], proposed('written_self_criticism'), heard], ['NOT_VERIFIED'],
    ],
    ['kindergarten-liangfeng/3-a', 'without a hearing', [received, found('verified'), proposed('suspension')], ['HEARING_MISSING']],
    ['kindergarten-liangfeng/3-a', 'without a proposal', [received, found('verified')], ['NO_MEASURE_PROPOSED', 'HEARING_MISSING']],
    ['kindergarten-liangfeng/3-b', 'a bonus withheld without an adopted rule', [received, found('verified'), proposed('withhold_quality_bonus'), heard], ['BONUS_RULE_MISSING']],
    ['kindergarten-liangfeng/3-b', 'a bonus withheld under an adopted rule', [received, found('verified'), proposed('withhold_quality_bonus', { bonus_rule_adopted: true }), heard], []],
    ['kindergarten-liangfeng/3-b', 'dismissal without notice to the union', [received, found('verified'), proposed('dismissal'), heard], ['UNION_NOT_INFORMED']],
    ['kindergarten-liangfeng/3-b', 'dismissal with notice', [received, found('verified'), proposed('dismissal', { union_informed: true }), heard], []],
  ])('%s: %s', (_clause, _name, lines, expected) => {
    expect(refused(lines, 'approve_personnel_measure')).toEqual(expected);
  });
  it('kindergarten-liangfeng/3-a: the meeting decides, on gravity and a rule, never whoever proposed', () => {
    const ready = [received, found('verified'), proposed('removal'), heard];
    expect(refused(ready, 'approve_personnel_measure', { roles: ['director_office', 'responsible_leader'] })).toEqual(['ROLE_DOES_NOT_ALLOW']);
    expect(refused(ready, 'approve_personnel_measure', { ...MEETING, id: 'staff:1', doneBy: { personnel_measure_proposed: 'staff:1' } })).toEqual(['SAME_PERSON']);
    expect(missingActionFields(pack, 'complaint', 'propose_personnel_measure', {}).map(({ field }) => field)).toEqual(['person', 'measure', 'gravity', 'legal_basis']);
    expect(pack.personnel.find(({ kind }) => kind === 'trigger')).toMatchObject({ when: { fact: 'finding', is: 'verified' }, clauses: ['kindergarten-liangfeng/3-a'] });
  });
  it('kindergarten-liangfeng/3-b: the ladder has seven rungs, mildest first', () => {
    const rungs = pack.personnel.filter(({ kind }) => kind === 'measure');
    expect(rungs.map(({ id }) => id)).toEqual(MEASURES);
    expect(rungs.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const measure of MEASURES) expect(excludedAct(pack, 'propose_personnel_measure', { measure })).toBeNull();
  });
  it.each([
    ['kindergarten-liangfeng/3-c', 'propose_personnel_measure', { measure: 'resignation' }],
    ['kindergarten-liangfeng/3-c', 'propose_personnel_measure', { measure: 'blame_resignation' }],
    ['kindergarten-liangfeng/3-c', 'approve_personnel_measure', { measure: 'resignation' }],
    ['kindergarten-liangfeng/3-c', 'record_voluntary_resignation', { voluntary: false }],
  ])('%s: %s with %j is refused', (clause, action, values) => {
    expect(excludedAct(pack, action, values)).toMatchObject({
      clause, excluded: { substitutes: ['actions/record_voluntary_resignation', 'personnel/removal', 'personnel/dismissal', 'actions/file_appeal'] },
    });
  });
  it('kindergarten-liangfeng/3-c: a resignation of one’s own will is merely recorded', () => {
    expect(excludedAct(pack, 'record_voluntary_resignation', { voluntary: true })).toBeNull();
    expect(refused([received], 'record_voluntary_resignation', { roles: ['director_office'] })).toEqual([]);
    expect(judge(pack, '2026-10-12 12:00', [received, ['voluntary_resignation_recorded', '2026-10-09 10:00', { voluntary: true }]]).facts.measures_approved).toBe(0);
  });
  it('an appeal is open after a measure, and decided by somebody else', () => {
    const approved: Line[] = [received, found('verified'), proposed('removal'), heard, ['personnel_measure_approved', '2026-10-11 10:00']];
    expect(refused([received], 'file_appeal')).toEqual(['NOTHING_TO_APPEAL']);
    expect(refused(approved, 'file_appeal', { roles: [] })).toEqual([]);
    expect(refused(approved, 'decide_appeal')).toEqual(['NO_APPEAL']);
    const appealed: Line[] = [...approved, ['personnel_appeal_filed', '2026-10-11 15:00']];
    expect(refused(appealed, 'decide_appeal', { ...MEETING, id: 'staff:2', doneBy: { personnel_measure_approved: 'staff:2' } })).toEqual(['SAME_PERSON']);
  });
});

describe('a fault of staff', () => {
  it.each([
    ['kindergarten-liangfeng/4.1-b', { conduct: 'argued_with_parent' }, true],
    ['kindergarten-liangfeng/4.1-b', { conduct: 'argued_with_parent', staff_fault: false }, true],
    ['kindergarten-liangfeng/4.1-b', { staff_fault: false }, false],
    ['kindergarten-liangfeng/4.1-b', {}, undefined],
  ])('%s: %j makes it one: %s', (_clause, facts, fault) => {
    const result = judge(pack, '2026-10-08 12:00', [received, ['complaint_classified', '2026-10-08 10:00', facts]]);
    expect(result.facts.staff_fault).toBe(fault);
  });
  it('kindergarten-liangfeng/4.2-b: a quarrel is not closed without an apology and a correction', () => {
    const quarrel: Line[] = [received, ['complaint_classified', '2026-10-08 10:00', { conduct: 'argued_with_parent' }], ['matter_solved_on_spot', '2026-10-08 11:00']];
    expect(refused(quarrel, 'close', { roles: ['director_office'] })).toEqual(['APOLOGY_OWED', 'CORRECTION_MISSING']);
    expect(refused([...quarrel, ['apology_made', '2026-10-08 12:00'], ['corrective_measure_filed', '2026-10-09 10:00']], 'close', { roles: ['director_office'] })).toEqual([]);
  });
  it('kindergarten-liangfeng/4.2-b: the person apologises and says how it is put right', () => {
    expect(actions.find(({ id }) => id === 'apologise')!.roles[0]).toBe('respondent');
    expect(missingActionFields(pack, 'complaint', 'apologise', {}).map(({ field }) => field)).toEqual(['apology', 'put_right']);
  });
  it('kindergarten-liangfeng/4.2-c: a correction starts with methods, rules or a special meeting', () => {
    expect(pack.improvements).toMatchObject([{ id: 'corrective_measure', action: 'file_corrective_measure', when: { fact: 'staff_fault', is: true } }]);
    expect(actions.find(({ id }) => id === 'file_corrective_measure')!.fields[0]!.choices!.map(({ id }) => id)).toEqual(['work_method', 'revise_rule', 'special_meeting']);
  });
});

describe('who decides what', () => {
  it.each([
    ['kindergarten-liangfeng/2.2-b', 'handling_direction', 'responsible_leader', 'ask_for_direction', 'give_direction'],
    ['kindergarten-liangfeng/2.4-b', 'handling_opinion', 'director_office_meeting', 'report_result', 'decide_opinion'],
    ['kindergarten-liangfeng/4.4-b', 'reply_extension', 'leader_in_charge', 'request_extension', 'approve_extension'],
    ['kindergarten-liangfeng/3-a', 'personnel_measure', 'director_office_meeting', 'propose_personnel_measure', 'approve_personnel_measure'],
  ])('%s: %s is given by %s, and by nobody else', (clause, id, approver, asks, gives) => {
    expect(pack.approvals.find((approval) => approval.id === id)).toMatchObject({ approver, asks, gives, clauses: [clause] });
    expect(actions.find((action) => action.id === gives)!.roles).toEqual([approver]);
  });
  it.each<[string, string, Line[], string, string[]]>([
    ['kindergarten-liangfeng/4.4-b', 'what is not especially complex', [received], 'request_extension', ['NOT_ESPECIALLY_COMPLEX']],
    ['kindergarten-liangfeng/4.4-b', 'what is', [['complaint_received', '2026-10-08 09:00', { complexity: 'especially_complex' }]], 'request_extension', []],
    [
      'kindergarten-liangfeng/4.4-b', 'what was extended before',
      [['complaint_received', '2026-10-08 09:00', { complexity: 'especially_complex' }], ['extension_requested', '2026-10-09 09:00'], ['extension_approved', '2026-10-09 10:00']],
      'request_extension', ['ALREADY_EXTENDED'],
    ],
    ['kindergarten-liangfeng/4.4-b', 'what nobody asked for', [received], 'approve_extension', ['NO_EXTENSION_REQUESTED']],
    ['kindergarten-liangfeng/4.4-c', 'what was not approved', [received, ['extension_requested', '2026-10-09 09:00']], 'tell_extension', ['NO_EXTENSION_TO_TELL']],
  ])('%s: %s, %j, %s: %j', (_clause, _name, lines, action, expected) => {
    expect(refused(lines, action, { roles: ['director_office', 'leader_in_charge'] })).toEqual(expected);
  });
  it('kindergarten-liangfeng/2.2-b, kindergarten-liangfeng/4.4-b: nobody grants what he asked for himself', () => {
    expect(actions.filter(({ notBy }) => notBy).map(({ id, notBy }) => [id, ...notBy!])).toEqual([
      ['give_direction', 'direction_asked'], ['approve_extension', 'extension_requested'],
      ['approve_personnel_measure', 'personnel_measure_proposed'], ['decide_appeal', 'personnel_appeal_filed', 'personnel_measure_approved'],
    ]);
  });
  it.each([
    ['kindergarten-liangfeng/2.4-a', 'written_result', 'finding_submitted', 'responsible_department', ['responsible_leader']],
    ['kindergarten-liangfeng/2.5', 'reply_to_authority', 'opinion_decided', 'director_office', ['higher_authority']],
  ])('%s: %s follows %s', (clause, id, onEvent, author, audience) => {
    expect(pack.reports.find((report) => report.id === id)).toMatchObject({ onEvent, author, audience, clauses: [clause] });
  });
  it.each([
    ['kindergarten-liangfeng/2.3-b', 'administrative_meeting', 'investigation_started'],
    ['kindergarten-liangfeng/2.4-b', 'director_office_meeting', 'result_reported'],
  ])('%s: %s has it on its agenda after %s', (clause, id, onEvent) => {
    const meeting = pack.meetings.find((candidate) => candidate.id === id)!;
    expect(meeting.onEvent).toBe(onEvent);
    expect(meeting.clauses).toContain(clause);
  });
});
