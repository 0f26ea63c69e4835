import { describe, expect, it } from 'vitest';
import { allowedActions, missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { excludedAct } from '../../lifecycle/excluded-act.ts';
import { matches } from '../../pack/matches.ts';
import { judge } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { accepted, answer, before, pack, received, until } from './test-school.ts';

const verified = until('written_result_submitted');
const proposal: Line = ['personnel_measure_proposed', '2026-09-30 09:00', { measure: 'written_self_criticism' }];
const hearing: Line = ['hearing_recorded', '2026-09-30 10:00'];
const tried = (measure: string, values: Record<string, number | boolean> = {}, action = 'propose_personnel_measure'): string | undefined => excludedAct(pack, action, { measure, ...values })?.clause;

describe('the school committee', () => {
  it('school/5.4-b decides the handling opinion, nobody else, and not who wrote the result', () => {
    expect(pack.approvals.find(({ id }) => id === 'handling_opinion')).toMatchObject({ approver: 'school_committee', asks: 'submit_written_result', gives: 'decide_handling_opinion' });
    expect(answer('decide_handling_opinion', verified, { roles: ['principal_office'] })).toBe('ROLE_DOES_NOT_ALLOW school/5.4-b');
    expect(answer('decide_handling_opinion', verified, { id: 'p1', doneBy: { written_result_submitted: 'p1' } })).toBe('SAME_PERSON school/5.4-b');
    expect(answer('decide_handling_opinion', [...verified, ['handling_opinion_decided', '2026-09-30 09:00']])).toBe('OPINION_ALREADY_DECIDED school/5.4-b');
  });
  it('school/5.4-a the result comes to the leader in writing, from the handling department, after the finding', () => {
    expect(pack.reports.find(({ id }) => id === 'written_result')).toMatchObject({ author: 'handling_department', audience: ['responsible_leader'], onEvent: 'finding_submitted', clauses: ['school/5.4-a'] });
    expect(missingActionFields(pack, 'complaint', 'submit_written_result', {}).map(({ field }) => field)).toEqual(['result', 'proposal']);
    expect(answer('submit_written_result', verified)).toBe('RESULT_ALREADY_REPORTED school/5.4-a');
  });
});

describe('more time', () => {
  const complex = [received({ complexity: 'especially_complex' }), accepted()];
  const asked = [...complex, ['extension_requested', '2026-09-28 11:00'] as Line];
  it.each([
    ['school/7.4-c', 'request_extension', [received(), accepted()], 'NOT_ESPECIALLY_COMPLEX school/7.4-c'],
    ['school/7.4-c', 'request_extension', complex, 'allowed'],
    ['school/7.4-c', 'request_extension', [...asked, ['extension_approved', '2026-09-28 12:00']], 'EXTENSION_USED school/7.4-c'],
    ['school/7.4-c', 'approve_extension', complex, 'NO_EXTENSION_REQUESTED school/7.4-c'],
    ['school/7.4-c', 'approve_extension', asked, 'allowed'],
    ['school/7.4-c', 'approve_extension', [...asked, ['extension_refused', '2026-09-28 12:00']], 'NO_EXTENSION_REQUESTED school/7.4-c'],
    ['school/7.4-d', 'tell_extension', asked, 'NO_EXTENSION_TO_TELL school/7.4-d'],
    ['school/7.4-d', 'tell_extension', [...asked, ['extension_approved', '2026-09-28 12:00']], 'allowed'],
  ] as [string, string, Line[], string][])('%s %s after %j: %s', (_clause, action, lines, expected) => {
    expect(answer(action, lines)).toBe(expected);
  });
  it('school/7.4-c only the leader in charge decides, and not on a request of his own', () => {
    expect(answer('approve_extension', asked, { roles: ['supervision_office'] })).toBe('ROLE_DOES_NOT_ALLOW school/7.4-c');
    expect(answer('approve_extension', asked, { id: 'p1', doneBy: { extension_requested: 'p1' } })).toBe('SAME_PERSON school/7.4-c');
    expect(pack.approvals.find(({ id }) => id === 'reply_extension')).toMatchObject({ approver: 'leader_in_charge', asks: 'request_extension', gives: 'approve_extension' });
  });
  it.each([
    ['school/7.4-d', 'extension_notice', 'extension_approved', 'complainant', 'handle'],
    ['school/5.2-b', 'leader_told', 'complaint_filed', 'responsible_leader', 'leader_told'],
  ])('%s the notice %s is due on %s to the %s by the clock %s', (clause, id, onEvent, audience, clockKey) => {
    expect(pack.notices.find((notice) => notice.id === id)).toMatchObject({ onEvent, audience: [audience], clockKey, clauses: [clause] });
  });
});

describe('what follows for the person at fault', () => {
  it.each([
    ['school/6-a', before('finding_submitted'), ['NOT_VERIFIED', 'WRITTEN_REPORT_MISSING', 'GRAVITY_NOT_SET']],
    ['school/6-a', until('finding_submitted'), ['WRITTEN_REPORT_MISSING']],
    ['school/6-a', [...verified, ['complaint_classified', '2026-09-29 17:30', { validity: 'invalid' }]], ['NOT_VERIFIED']],
    ['school/6-a', [...verified, ['complaint_classified', '2026-09-29 17:30', { staff_fault: false }]], ['NOT_VERIFIED']],
    ['school/6-a', [...verified, ['complaint_classified', '2026-09-29 17:30', { severity: null }]], ['GRAVITY_NOT_SET']],
  ] as [string, Line[], string[]][])('%s no measure is proposed %#', (_clause, lines, codes) => {
    expect(answer('propose_personnel_measure', lines)).toBe(codes.map((code) => `${code} school/6-a`).join(', '));
  });
  it('school/6-a verified and reported, the committee decides after hearing the person, who may appeal', () => {
    expect(answer('propose_personnel_measure', verified)).toBe('allowed');
    expect(answer('approve_personnel_measure', verified)).toContain('NO_MEASURE_PROPOSED school/6-a');
    expect(answer('approve_personnel_measure', [...verified, proposal])).toBe('HEARING_MISSING school/6-a');
    expect(answer('approve_personnel_measure', [...verified, proposal, hearing])).toBe('allowed');
    expect(answer('approve_personnel_measure', [...verified, proposal, hearing], { roles: ['supervision_office'] })).toContain('ROLE_DOES_NOT_ALLOW');
    expect(answer('approve_personnel_measure', [...verified, proposal, hearing], { id: 'p1', doneBy: { personnel_measure_proposed: 'p1' } })).toContain('SAME_PERSON');
    expect(missingActionFields(pack, 'complaint', 'approve_personnel_measure', {}).map(({ field }) => field)).toEqual(['measure', 'appeal_route']);
  });
  it('school/6-a each proposal has its own hearing, and may be turned down', () => {
    expect(answer('approve_personnel_measure', [...verified, ['hearing_recorded', '2026-09-30 08:00'], proposal])).toBe('HEARING_MISSING school/6-a');
    expect(answer('approve_personnel_measure', [...verified, proposal, ['personnel_measure_refused', '2026-09-30 11:00']])).toContain('NO_MEASURE_PROPOSED');
  });
  it('school/6-a what is true starts it, under rules that the school names', () => {
    const trigger = pack.personnel.find(({ kind }) => kind === 'trigger')!;
    expect(matches(trigger.when!, judge(pack, '2026-10-01 12:00', verified).facts)).toBe(true);
    for (const facts of [{ validity: 'valid', staff_fault: false }, { validity: 'invalid', staff_fault: true }, {}]) expect(matches(trigger.when!, facts)).toBe(false);
    expect(pack.personnel.find(({ id }) => id === 'discipline_rules')).toMatchObject({ kind: 'basis', basisParameter: 'discipline_rule_ref' });
    expect(pack.parameters.find(({ id }) => id === 'discipline_rule_ref')!.sourcePlaceholder).toBe(false);
  });
  it('school/6-b six measures, from the mildest to the gravest, none of them excluded', () => {
    const ladder = pack.personnel.filter(({ rank }) => rank !== undefined);
    expect(ladder.map(({ id, rank }) => `${rank} ${id}`)).toEqual(['1 written_self_criticism', '2 circular_criticism', '3 suspension', '4 administrative_discipline', '5 removal', '6 dismissal']);
    expect(ladder.filter(({ id }) => tried(id))).toEqual([]);
  });
});

describe('what is never carried out', () => {
  it.each([
    ['school/6-c', 'withhold_workload_pay'],
    ['school/6-d', 'fine'],
    ['school/6-d', 'compensation'],
    ['school/6-e', 'resignation'],
    ['school/6-e', 'blame_resignation'],
  ])('%s %s, neither proposed nor decided', (clause, measure) => {
    expect([tried(measure), tried(measure, {}, 'approve_personnel_measure')]).toEqual([clause, clause]);
    expect([tried('written_self_criticism'), tried('written_self_criticism', {}, 'approve_personnel_measure')]).toEqual([undefined, undefined]);
  });
  it('school/6-c a performance review touches the variable part only', () => {
    expect(tried('performance_review', { variable_part_only: true })).toBeUndefined();
    expect(tried('performance_review', { variable_part_only: false })).toBe('school/6-c');
    expect(tried('performance_review')).toBe('school/6-c');
  });
  it.each([
    ['school/6-d', 1000, 5000, 4000, 2500, undefined],
    ['school/6-d', 1000.01, 5000, 3999.99, 2500, 'school/6-d'],
    ['school/6-d', 500, 2900, 2400, 2500, 'school/6-d'],
    ['school/6-d', 500, 3000, 2500, 2500, undefined],
  ])('%s recovering %d of %d leaves %d, minimum %d: %s', (_clause, recovery_amount, monthly_wage, wage_left, minimum_wage, clause) => {
    expect(tried('recovery_decision', { recovery_amount, monthly_wage, wage_left, minimum_wage })).toBe(clause);
  });
  it('school/6-d a recovery that names no amounts has no cap', () => {
    expect(tried('recovery_decision')).toBe('school/6-d');
  });
  it('school/6-e a resignation is recorded when it is voluntary', () => {
    expect(excludedAct(pack, 'record_voluntary_resignation', { demanded_by_school: true })?.clause).toBe('school/6-e');
    expect(excludedAct(pack, 'record_voluntary_resignation', { demanded_by_school: false })).toBeNull();
    const { facts, stage } = judge(pack, '2026-12-01 12:00', until('complaint_closed'));
    expect(allowedActions(pack, 'complaint', { facts, stage }, { roles: ['principal_office'] }).find(({ action }) => action === 'record_voluntary_resignation')!.allowed).toBe(true);
  });
  it.each([
    ['school/6-c', ['personnel/performance_review']],
    ['school/6-d', ['personnel/recovery_decision']],
    ['school/6-e', ['actions/record_voluntary_resignation', 'personnel/voluntary_resignation', 'personnel/dismissal']],
  ])('%s has its lawful substitute: %j', (clause, substitutes) => {
    expect(pack.excluded.find(({ clauses }) => clauses[0] === clause)!.substitutes).toEqual(substitutes);
  });
});
