import { describe, expect, it } from 'vitest';
import { allowedActions } from '../../lifecycle/allowed-actions.ts';
import { excludedAct } from '../../lifecycle/excluded-act.ts';
import type { ActingPerson } from '../../lifecycle/types.ts';
import { validatePack } from '../../pack/validate.ts';
import { judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { trainingCompanyCampusClauses } from './clauses.ts';
import { MEASURES } from './measures.ts';
import { trainingCompanyCampus } from './pack.ts';

const pack = resolved(trainingCompanyCampus);
const BOSS: ActingPerson = { roles: ['general_manager'] };
const received: Line = ['complaint_received', '2026-10-08 10:00', { channel: 'phone' }];
const found = (facts: Line[2] = {}): Line => ['finding_submitted', '2026-10-08 16:00', { finding: 'at_fault', ...facts }];
const proposed = (measure: string, facts: Line[2] = {}): Line => ['personnel_measure_proposed', '2026-10-09 10:00', { measure, measure_basis: 'complaint_rules', ...facts }];
const heard: Line = ['hearing_recorded', '2026-10-09 15:00'];

function refused(lines: readonly Line[], action: string, person: ActingPerson = BOSS): string[] {
  const decision = allowedActions(pack, 'complaint', judge(pack, '2026-10-12 12:00', lines), person).find((candidate) => candidate.action === action)!;
  return decision.allowed ? [] : decision.all.map(({ code }) => code);
}
const clauseOf = (code: string) => pack.lifecycles[0]!.actions.flatMap(({ requires }) => requires).find((requirement) => requirement.code === code)?.clauses[0];

describe('what the source asks for and nobody may do', () => {
  it.each([
    ['training-company-campus/3.1.1-b', 'fine_for_late_transfer', ['escalations/transfer_overdue', 'personnel/warning', 'personnel/performance_review', 'actions/file_appeal']],
    ['training-company-campus/3.1.2-b', 'fine_and_zero_for_no_solution', ['escalations/no_solution_no_word', 'personnel/performance_review', 'actions/file_appeal']],
    ['training-company-campus/3.1.3-b', 'fine_for_recurrence', ['improvements/corrective_action_plan', 'actions/file_corrective_plan', 'personnel/performance_review', 'actions/file_appeal']],
    ['training-company-campus/3.2.1-b', 'fine_for_campus_fault', ['personnel/warning', 'personnel/training_order', 'actions/file_appeal']],
    ['training-company-campus/3.2.2-b', 'fine_for_improper_service', ['personnel/warning', 'personnel/training_order', 'personnel/performance_review', 'actions/file_appeal']],
    ['training-company-campus/3.2.2-c', 'fine_of_superior', ['personnel/management_review', 'actions/file_appeal']],
    ['training-company-campus/3.3-a', 'fine_per_item', ['actions/submit_finding', 'actions/propose_personnel_measure', 'approvals/personnel_measure']],
    ['training-company-campus/3.3-b', 'performance_zero', ['personnel/performance_review', 'actions/file_appeal']],
    ['training-company-campus/3.3-c', 'management_performance_zero', ['personnel/management_review', 'actions/file_appeal']],
  ])('%s: %s is refused when proposed and when approved, and has its substitutes', (clause, measure, substitutes) => {
    expect(excludedAct(pack, 'propose_personnel_measure', { measure })).toMatchObject({ clause, excluded: { substitutes } });
    expect(excludedAct(pack, 'approve_personnel_measure', {}, { measure })).toMatchObject({ clause });
  });
  it('are exactly the excluded clauses; lawful measures pass', () => {
    const clauses = trainingCompanyCampusClauses.filter(({ kind }) => kind === 'excluded').map(({ id }) => id);
    expect(pack.excluded.map((excluded) => excluded.clauses[0])).toEqual(clauses);
    for (const measure of MEASURES) expect(excludedAct(pack, 'propose_personnel_measure', { measure })).toBeNull();
    const values = pack.facts.find(({ id }) => id === 'measure')!.values;
    expect(values).toEqual([...MEASURES, ...pack.excluded.map(({ id }) => id)]);
  });
  it('a substitute that is not there is noticed', () => {
    const without = { ...trainingCompanyCampus, personnel: trainingCompanyCampus.personnel.filter(({ id }) => id !== 'warning') };
    expect(validatePack(without).map(({ code }) => code)).toContain('UNKNOWN_SUBSTITUTE');
  });
});

describe('a personnel measure', () => {
  const ready = [received, found(), proposed('warning'), heard];
  it.each<[string, string, readonly Line[], string[]]>([
    ['training-company-campus/3.2.1-b', 'after finding, proposal and hearing', ready, []],
    ['training-company-campus/3.3-a', 'without any finding', [received, proposed('warning'), heard], ['FAULT_NOT_FOUND']],
    ['training-company-campus/3.3-a', 'where nobody was at fault', [received, found({ finding: 'not_at_fault' }), proposed('warning'), heard], ['FAULT_NOT_FOUND']],
    [
      'training-company-campus/3.3-a', 'with a finding merely chosen, not made',
      [['complaint_received', '2026-10-08 10:00', { finding: 'at_fault' }], proposed('warning'), heard], ['FAULT_NOT_FOUND'],
    ],
    ['training-company-campus/3.2.1-b', 'without a hearing', [received, found(), proposed('warning')], ['HEARING_MISSING']],
    ['training-company-campus/3.2.1-b', 'with the hearing of an earlier proposal', [...ready, ['personnel_measure_proposed', '2026-10-10 10:00', { measure: 'warning' }]], ['HEARING_MISSING']],
    ['training-company-campus/3.2.1-c', 'twice', [...ready, ['personnel_measure_approved', '2026-10-10 10:00']], ['NO_MEASURE_PROPOSED']],
    ['training-company-campus/3.1.2-b', 'with 20 % of performance pay', [received, found(), proposed('performance_review', { performance_deduction_percent: 20 }), heard], []],
    ['training-company-campus/3.1.2-b', 'with more', [received, found(), proposed('performance_review', { performance_deduction_percent: 20.5 }), heard], ['ABOVE_CAP']],
    [
      'training-company-campus/3.2.2-c', 'against a superior without own fault',
      [received, found(), proposed('management_review', { measure_basis: 'management_responsibility_rules' }), heard], ['OWN_FAULT_NOT_FOUND'],
    ],
    ['training-company-campus/3.4-b', 'against a superior under other rules', [received, found({ superior_own_fault: true }), proposed('management_review'), heard], ['MANAGEMENT_RULES_APPLY']],
    [
      'training-company-campus/3.4-b', 'against a superior under the rules on management',
      [received, found({ superior_own_fault: true }), proposed('management_review', { measure_basis: 'management_responsibility_rules' }), heard], [],
    ],
    [
      'training-company-campus/3.4-a', 'after a teaching accident under other rules', [received, found({ teaching_accident: true }), proposed('warning'), heard],
      ['TEACHING_ACCIDENT_RULES_APPLY'],
    ],
    [
      'training-company-campus/3.4-a', 'after a teaching accident under its own',
      [received, found({ teaching_accident: true }), proposed('warning', { measure_basis: 'teaching_accident_rules' }), heard], [],
    ],
  ])('%s: approved %s', (_clause, _name, lines, expected) => {
    expect(refused(lines, 'approve_personnel_measure')).toEqual(expected);
  });
  const lawful = { statutory_ground: 'serious_breach_of_rules', union_informed: true };
  it.each<[string, string, Line[2], Line[2], string[]]>([
    ['training-company-campus/3.2.1-c', 'in a serious case with ground and notice', { serious: true }, lawful, []],
    ['training-company-campus/3.2.1-c', 'in any other case', { serious: false }, lawful, ['NOT_SERIOUS']],
    ['training-company-campus/3.2.2-d', 'without a ground', { serious: true }, { union_informed: true }, ['STATUTORY_GROUND_MISSING']],
    ['training-company-campus/3.2.2-d', 'without notice to the union', { serious: true }, { statutory_ground: 'serious_breach_of_rules' }, ['STATUTORY_GROUND_MISSING']],
  ])('%s: dismissal %s', (_clause, _name, finding, proposal, expected) => {
    expect(refused([received, found(finding), proposed('dismissal', proposal), heard], 'approve_personnel_measure')).toEqual(expected);
    expect(pack.personnel.find(({ id }) => id === 'dismissal')).toMatchObject({
      clauses: ['training-company-campus/3.2.1-c', 'training-company-campus/3.2.2-d'], when: { fact: 'serious', is: true },
    });
  });
  it('is not approved by whoever proposed it, nor by the campus itself', () => {
    expect(refused(ready, 'approve_personnel_measure', { ...BOSS, id: 'staff:1', doneBy: { personnel_measure_proposed: 'staff:1' } })).toEqual(['SAME_PERSON']);
    expect(refused(ready, 'approve_personnel_measure', { ...BOSS, id: 'staff:2', doneBy: { personnel_measure_proposed: 'staff:1' } })).toEqual([]);
    expect(refused(ready, 'approve_personnel_measure', { roles: ['campus_supervisor'] })).toEqual(['ROLE_DOES_NOT_ALLOW']);
  });
  it.each([
    ['training-company-campus/3.4-a', 'teaching_accident_rules', 'external_rule_ref'],
    ['training-company-campus/3.4-b', 'management_responsibility_rules', 'management_rule_ref'],
  ])('%s: %s names the document it rests on', (clause, id, parameter) => {
    expect(pack.personnel.find((measure) => measure.id === id)).toMatchObject({ kind: 'basis', clauses: [clause], basisParameter: parameter });
  });
  it('each demand says which clause it comes from', () => {
    expect(['FAULT_NOT_FOUND', 'NOT_SERIOUS', 'STATUTORY_GROUND_MISSING', 'OWN_FAULT_NOT_FOUND', 'ABOVE_CAP'].map(clauseOf)).toEqual(
      ['3.3-a', '3.2.1-c', '3.2.2-d', '3.2.2-c', '3.1.2-b'].map((number) => `training-company-campus/${number}`));
  });
});

describe('the appeal', () => {
  const approved: Line[] = [received, found(), proposed('warning'), heard, ['personnel_measure_approved', '2026-10-10 10:00']];
  it('waits for a measure, and its answer for an appeal', () => {
    expect(refused([received], 'file_appeal')).toEqual(['NOTHING_TO_APPEAL']);
    expect(refused(approved, 'file_appeal', { roles: [] })).toEqual([]);
    expect(refused(approved, 'decide_appeal')).toEqual(['NO_APPEAL']);
  });
  it('is not decided by whoever approved the measure', () => {
    const appealed: Line[] = [...approved, ['personnel_appeal_filed', '2026-10-11 10:00']];
    expect(refused(appealed, 'decide_appeal', { ...BOSS, id: 'staff:2', doneBy: { personnel_measure_approved: 'staff:2' } })).toEqual(['SAME_PERSON']);
    expect(refused(appealed, 'decide_appeal', { ...BOSS, id: 'staff:3', doneBy: { personnel_measure_approved: 'staff:2' } })).toEqual([]);
  });
});
