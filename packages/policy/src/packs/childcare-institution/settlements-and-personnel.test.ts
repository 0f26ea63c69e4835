import { describe, expect, it } from 'vitest';
import { allowedActions } from '../../lifecycle/allowed-actions.ts';
import { excludedAct } from '../../lifecycle/excluded-act.ts';
import { settlementRefusals } from '../../lifecycle/settlement-refusals.ts';
import { matches } from '../../pack/matches.ts';
import type { Facts } from '../../pack/fact.ts';
import { judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { childcareInstitution } from './pack.ts';

const pack = resolved(childcareInstitution);
const settlement = (id: string) => pack.settlements.find((rule) => rule.id === id)!;
const measure = (id: string) => pack.personnel.find((element) => element.id === id)!;
const received: Line = ['complaint_received', '2026-10-08 14:00', { channel: 'hotline' }];
const decide = (action: string, roles: readonly string[], lines: readonly Line[] = [received], id?: string, doneBy?: Record<string, string>) =>
  allowedActions(pack, 'complaint', judge(pack, '2026-10-08 18:00', lines), { roles, ...(id ? { id } : {}), ...(doneBy ? { doneBy } : {}) }).find((decision) => decision.action === action)!;

describe('what may be given to a family', () => {
  const loss = { validity: 'valid', direct_economic_loss: true };
  const attitude = { topic: 'attitude' };
  it.each<[clause: string, id: string, facts: Facts, amount: number, codes: string[]]>([
    ['childcare-institution/2.7.1.1-a', 'non_payout', {}, 0, []],
    ['childcare-institution/2.7.1.1-a', 'non_payout', { validity: 'invalid', direct_economic_loss: false }, 0, []],
    ['childcare-institution/2.5.4.1-c', 'payout', { ...loss, validity: 'invalid' }, 0.01, ['PAYOUT_NOT_ALLOWED', 'VALIDITY_NOT_FOUND']],
    ['childcare-institution/2.7.1.2-a', 'payout', loss, 100_000, []],
    ['childcare-institution/2.7.1.2-a', 'payout', { direct_economic_loss: true }, 100, ['VALIDITY_NOT_FOUND']],
    ['childcare-institution/2.7.1.2-a', 'payout', { ...loss, direct_economic_loss: false }, 100, ['NO_ECONOMIC_LOSS']],
    ['childcare-institution/2.7.1.2-a', 'payout', { validity: 'valid' }, 100, ['NO_ECONOMIC_LOSS']],
    ['childcare-institution/2.7.2', 'gift', attitude, 200, []],
    ['childcare-institution/2.7.2', 'gift', attitude, 200.01, ['ABOVE_CAP']],
    ['childcare-institution/2.7.2', 'gift', { ...attitude, direct_economic_loss: true }, 80, ['GIFT_NOT_FITTING']],
    ['childcare-institution/2.7.2', 'gift', { topic: 'care' }, 201, ['GIFT_NOT_FITTING', 'ABOVE_CAP']],
    ['childcare-institution/2.7.3-a', 'refund', { outcome: 'refund' }, 100, ['REFUND_WITHOUT_CAUSE']],
    ['childcare-institution/2.7.3-a', 'refund', { outcome: 'refund', outcome_cause: 'staff_mishandled' }, 100, []],
  ])('%s: %s, where %j, of %d is refused by %j', (clause, id, facts, amount, codes) => {
    const refusals = settlementRefusals(pack, id, facts, amount);
    expect(refusals.map(({ code }) => code)).toEqual(codes);
    if (codes.length > 0) expect(refusals.flatMap(({ clauses }) => clauses)).toContain(clause);
  });
  it('childcare-institution/2.7.2: how much a gift may cost is for the chain to say', () => {
    const generous = resolved(childcareInstitution, { gift_cap: 500 });
    expect([500, 501].map((amount) => settlementRefusals(generous, 'gift', attitude, amount).map(({ code }) => code))).toEqual([[], ['ABOVE_CAP']]);
    expect(pack.approvals.find(({ id }) => id === 'gift_above_cap')).toMatchObject({ approver: 'director', clauses: ['childcare-institution/2.7.2'] });
  });
  it.each([
    ['childcare-institution/2.7.1.2-b', ['client_consent']],
    ['childcare-institution/2.7.1.2-c', ['mode', 'amount', 'agreed_at', 'agreed_by']],
  ])('%s: what was agreed about a payout holds %j', (clause, fields) => {
    expect(settlement('payout').fields.filter(({ required, clauses }) => required && clauses.includes(clause as never)).map(({ id }) => id)).toEqual(fields);
  });
  it.each([
    ['childcare-institution/2.7.1.1-a', 'non_payout', 'intake_officer', true],
    ['childcare-institution/2.7.1.2-b', 'payout', 'director', true],
    ['childcare-institution/2.7.1.2-b', 'payout', 'responsible_department', false],
  ])('%s: %s may be proposed by the %s: %s', (clause, id, role, may) => {
    expect(settlement(id).clauses).toContain(clause);
    if (may) expect(settlement(id).actor).toBe(role);
    expect(decide('propose_settlement', [role]).allowed).toBe(may);
  });
  it.each(['intake_officer', 'teaching_supervisor'])('childcare-institution/2.7.1.2-b: the %s proposes, another person, the director, decides', (role) => {
    const lines: Line[] = [received, ['settlement_proposed', '2026-10-08 15:00', { settlement: 'payout', amount: 300 }]];
    expect(decide('propose_settlement', [role]).allowed).toBe(true);
    expect(decide('approve_settlement', [role], lines, 's1')).toMatchObject({ allowed: false, code: 'ROLE_DOES_NOT_ALLOW' });
    expect(decide('approve_settlement', ['director'], lines, 's1', { settlement_proposed: 's1' })).toMatchObject({ allowed: false, code: 'SAME_PERSON' });
    expect(decide('approve_settlement', ['director'], lines, 's2', { settlement_proposed: 's1' }).allowed).toBe(true);
    expect(decide('approve_settlement', ['director'], [...lines, ['settlement_approved', '2026-10-08 16:00']], 's2')).toMatchObject({ code: 'NO_SETTLEMENT_PROPOSED' });
  });
  it('childcare-institution/2.8.02-a: a payout is borne by the institution, and by nobody who works there', () => {
    expect(pack.settlements.filter(({ clauses }) => clauses.includes('childcare-institution/2.8.02-a')).map(({ kind }) => kind)).toEqual(['payout']);
    const bearers = pack.facts.find(({ id }) => id === 'measure')!.values!.filter((value) => value.endsWith('_bears_payout'));
    expect(bearers.map((value) => [value, excludedAct(pack, 'propose_personnel_measure', { measure: value })?.clause])).toEqual([
      ['employee_bears_payout', 'childcare-institution/2.8.02-b'], ['department_bears_payout', 'childcare-institution/2.8.02-b'],
    ]);
  });
});

describe('what follows for those at fault', () => {
  it('childcare-institution/2.8.01-b: four rungs in order, the last on statutory grounds and with notice to the union', () => {
    const rungs = pack.personnel.filter(({ clauses }) => clauses.includes('childcare-institution/2.8.01-b'));
    expect(rungs.map(({ id, kind, rank, legalNote }) => [id, kind, rank, legalNote !== undefined])).toEqual([
      ['warning', 'measure', 1, false], ['serious_warning', 'measure', 2, false], ['probation_on_post', 'measure', 3, false], ['dismissal', 'measure', 4, true],
    ]);
    expect(measure('dismissal').legalNote!.en).toMatch(/statutory grounds.*39, 40, 43.*union/);
    expect(measure('recovery_decision').legalNote!.en).toMatch(/20 %.*local minimum.*appeal/);
  });
  it('childcare-institution/2.8.01-b: every lawful measure can be proposed, and nothing else goes unanswered', () => {
    const lawful = pack.personnel.filter(({ kind }) => kind === 'measure').map(({ id }) => id);
    const proposable = pack.facts.find(({ id }) => id === 'measure')!.values!.filter((value) => excludedAct(pack, 'propose_personnel_measure', { measure: value }) === null);
    expect(proposable).toEqual(lawful);
  });
  it('childcare-institution/2.8.01-b: a measure waits for the hearing and for another person', () => {
    const proposed: Line[] = [received, ['personnel_measure_proposed', '2026-10-08 15:00', { measure: 'warning' }]];
    const heard: Line[] = [...proposed, ['hearing_recorded', '2026-10-08 16:00']];
    const approve = (lines: readonly Line[], id: string) => decide('approve_personnel_measure', ['director'], lines, id, { personnel_measure_proposed: 's1' });
    expect(approve([received], 's2')).toMatchObject({ code: 'NO_MEASURE_PROPOSED', clauses: ['childcare-institution/2.8.01-b'] });
    expect(approve(proposed, 's2')).toMatchObject({ code: 'PERSON_NOT_HEARD', clauses: ['childcare-institution/2.4.04'] });
    expect(approve(heard, 's1')).toMatchObject({ code: 'SAME_PERSON' });
    expect(approve(heard, 's2').allowed).toBe(true);
    expect(decide('approve_personnel_measure', ['teaching_supervisor'], heard, 's2')).toMatchObject({ code: 'ROLE_DOES_NOT_ALLOW' });
  });
  it.each<[clause: string, id: string, kind: string, facts: Facts, applies: boolean]>([
    ['childcare-institution/2.7.3-b', 'refund_due_to_mishandling', 'trigger', { outcome: 'refund' }, true],
    ['childcare-institution/2.7.3-b', 'refund_due_to_mishandling', 'trigger', {}, false],
    ['childcare-institution/2.8.01-a', 'internal_rules', 'basis', {}, true],
    ['childcare-institution/2.8.01-a', 'internal_rules', 'basis', { payout_amount: 0 }, true],
    ['childcare-institution/2.8.01-a', 'internal_rules', 'basis', { payout_amount: 0.01 }, false],
  ])('%s: %s is a %s, where %j: %s', (clause, id, kind, facts, applies) => {
    expect(measure(id)).toMatchObject({ kind, clauses: [clause] });
    expect(matches(measure(id).when!, facts)).toBe(applies);
  });
  it('childcare-institution/2.7.3-b: every cause a refund may have is a failing of ours', () => {
    const causes = pack.dimensions.find(({ id }) => id === 'outcome_cause')!.values.map(({ id }) => id);
    expect(causes).toEqual(['emergency_not_handled', 'emergency_mishandled', 'staff_mishandled']);
    for (const cause of causes) expect(settlementRefusals(pack, 'refund', { outcome_cause: cause }, 100)).toEqual([]);
  });
});
