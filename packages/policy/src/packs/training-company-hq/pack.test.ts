import { describe, expect, it } from 'vitest';
import { ownershipLedger } from '../../clock/ownership-ledger.ts';
import { missingActionFields, missingRecordFields } from '../../lifecycle/allowed-actions.ts';
import { coverage } from '../../pack/coverage.ts';
import { matches } from '../../pack/matches.ts';
import { validatePack } from '../../pack/validate.ts';
import { at, calendar, history, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { trainingCompanyHqClauses } from './clauses.ts';
import { trainingCompanyHq } from './pack.ts';
import { codes, decision, judgeAs, pack, received } from './test-case.ts';

describe('the pack of the headquarters', () => {
  it('is sound, and every clause has an element that cites it', () => {
    expect(validatePack(JSON.parse(JSON.stringify(trainingCompanyHq)))).toEqual([]);
    expect(coverage(trainingCompanyHq, trainingCompanyHqClauses)).toMatchObject({ missing: [], uncited: [], unknown: [] });
    expect(trainingCompanyHqClauses).toHaveLength(63);
  });
  it('every stage but the first is reached by a move', () => {
    for (const { initial, stages, moves } of pack.lifecycles) {
      expect(new Set([initial, ...moves.map(({ to }) => to)])).toEqual(new Set(stages.map(({ id }) => id)));
    }
  });
  it('every approval is asked for and given by actions that exist, the latter by its approver only', () => {
    const actions = new Map(pack.lifecycles.flatMap((lifecycle) => lifecycle.actions.map((action) => [action.id, action])));
    for (const { id, approver, delegableTo = [], asks, gives } of pack.approvals) {
      expect([id, actions.get(gives!)!.roles, actions.get(gives!)!.notBy]).toEqual([id, [approver, ...delegableTo], [actions.get(asks!)!.event]]);
    }
    expect(pack.approvals.map(({ id, approver }) => [id, approver])).toEqual([
      ['handling_opinion', 'general_manager'], ['final_plan', 'general_manager'], ['settlement', 'general_manager'], ['malicious_label', 'admin_department'],
      ['personnel_measure', 'general_manager'], ['spokesperson_contact', 'spokesperson'], ['spokesperson_release', 'spokesperson'], ['media_interview', 'regional_manager'],
    ]);
  });
  it('decides each contradiction of the source and says what else could be decided', () => {
    expect(trainingCompanyHq.conflicts.map(({ id, alternatives }) => [id, (alternatives ?? []).length > 0])).toEqual(['C06', 'C07', 'C08', 'C09', 'C10'].map((id) => [id, true]));
  });
  it.each([
    ['training-company-hq/4.1-d', 'forward_counted', ['forward_to_department']],
    ['training-company-hq/4.2-f', 'opinion_counted', ['opinion_to_gm.problem']],
    ['training-company-hq/4.3-f', 'opinion_malicious_counted', ['opinion_to_gm.malicious']],
    ['training-company-hq/4.2-d', 'meeting_counted', ['meeting_offer', 'client_meeting']],
  ])('%s: a chain may count these hours in opening time: %s', (_clause, parameter, ids) => {
    const chosen = resolved(trainingCompanyHq, { [parameter]: 'opening' }).clocks.filter(({ limit }) => 'counted' in limit && limit.counted === 'opening');
    expect(chosen.map(({ id }) => id)).toEqual(ids);
  });
  it.each([
    ['training-company-hq/0.2-a', 'hq_phone'],
    ['training-company-hq/0.2-a', 'hq_visit'],
  ])('%s: %s keeps the link to what the campus has on record', (clause, channel) => {
    const link = pack.channels.find(({ id }) => id === channel)!.fields.find(({ id }) => id === 'campus_case')!;
    expect(link).toMatchObject({ required: false, clauses: [clause] });
    expect(missingRecordFields(pack, channel, { matter: 'x', complainant_name: 'x', complainant_phone: 'x' })).toEqual([]);
  });
});

describe('the first contact', () => {
  const lines: Line[] = [received('2026-10-12 09:00'), ['handed_over', '2026-10-12 09:30']];
  it('training-company-hq/3.2: holds the case until somebody has accepted the hand-over', () => {
    const parties = (...more: Line[]): string[] =>
      ownershipLedger(pack, { id: 'c1', type: 'complaint' }, history(...lines, ...more), calendar, at('2026-10-12 12:00')).map(({ party }) => party);
    expect(parties()).toEqual(['first_contact']);
    expect(parties(['hand_over_accepted', '2026-10-12 10:00'])).toEqual(['first_contact', 'administration']);
  });
  it('training-company-hq/3.2: nobody accepts what he handed over himself, and the first contact learns the result', () => {
    const accept = (id: string) => decision('complaint', 'accept_hand_over', '2026-10-12 10:00', lines, { roles: ['admin_department'], id, doneBy: { handed_over: 'f1' } });
    expect(accept('f1')).toMatchObject({ allowed: false, code: 'SAME_PERSON', clauses: ['training-company-hq/3.2'] });
    expect(accept('a1').allowed).toBe(true);
    expect(codes('complaint', 'accept_hand_over', '2026-10-12 09:10', lines.slice(0, 1), ['admin_department'])).toEqual(['NO_HAND_OVER_OFFERED']);
    expect(pack.notices.find(({ id }) => id === 'first_contact_informed')).toMatchObject({ onEvent: 'customer_reply_given', audience: ['first_contact_owner'] });
    expect(pack.roles.find(({ id }) => id === 'first_contact_owner')!.clauses).toEqual(['training-company-hq/3.2']);
  });
});

describe('a group complaint', () => {
  const joined = (time: string, reported_by: string): Line => ['same_matter_reported', time, { reported_by }];
  const first = received('2026-10-12 09:00', { reported_by: 'p1' });
  it.each<[string, string | undefined, Line[]]>([
    ['training-company-hq/0.4', undefined, [first, joined('2026-10-13 09:00', 'p2')]],
    ['training-company-hq/0.4', undefined, [first, joined('2026-10-13 09:00', 'p2'), joined('2026-10-14 09:00', 'p1')]],
    ['training-company-hq/0.4', 'group_complaint', [first, joined('2026-10-13 09:00', 'p2'), joined('2026-11-12 23:00', 'p3')]],
    ['training-company-hq/0.4', undefined, [first, joined('2026-10-13 09:00', 'p2'), joined('2026-11-13 00:00', 'p3')]],
    ['training-company-hq/0.4', undefined, [received('2026-10-12 09:00', { collective_size: 2 })]],
    ['training-company-hq/0.4', 'group_complaint', [received('2026-10-12 09:00', { collective_size: 3 })]],
  ])('%s: three persons with the same matter within a month: %s', (_clause, family, lines) => {
    expect(judgeAs('complaint', '2026-12-01 09:00', lines).facts.case_family).toBe(family);
  });
  it('goes to the general manager', () => {
    expect(pack.escalations.find(({ id }) => id === 'group_complaint')).toMatchObject({ to: 'general_manager', onBecomes: { fact: 'case_family', is: 'group_complaint' } });
  });
});

describe('personnel decisions', () => {
  const executed: Line[] = [received('2026-10-12 09:00', { complaint_type: 'problem' }), ['plan_executed', '2026-10-13 09:00']];
  const proposed: Line[] = [...executed, ['personnel_measure_proposed', '2026-10-13 10:00', { measure: 'company_rule_measure' }]];
  const heard: Line[] = [...proposed, ['hearing_recorded', '2026-10-13 11:00']];
  it('training-company-hq/4.2-j: come after the client, with a finding, a rule, a hearing and another person', () => {
    expect(codes('complaint', 'propose_personnel_measure', '2026-10-12 10:00', executed.slice(0, 1), ['admin_department'])).toEqual(['CLIENT_COMES_FIRST']);
    const known = { measure: 'company_rule_measure', person: 'p' };
    expect(missingActionFields(pack, 'complaint', 'propose_personnel_measure', known).map(({ field }) => field)).toEqual(['fault_finding', 'rule_reference']);
    expect(codes('complaint', 'approve_personnel_measure', '2026-10-13 12:00', proposed, ['general_manager'])).toEqual(['HEARING_NOT_HELD']);
    expect(codes('complaint', 'approve_personnel_measure', '2026-10-13 12:00', heard, ['general_manager'])).toEqual([]);
    const proposer = { roles: ['general_manager'], id: 'g', doneBy: { personnel_measure_proposed: 'g' } };
    expect(decision('complaint', 'approve_personnel_measure', '2026-10-13 12:00', heard, proposer)).toMatchObject({ code: 'SAME_PERSON' });
    expect(missingActionFields(pack, 'complaint', 'approve_personnel_measure', {}).map(({ field }) => field)).toEqual(['decision', 'appeal_told']);
    expect(codes('complaint', 'report_result', '2026-10-13 12:00', heard, ['admin_department'])).toEqual(['PERSONNEL_DECISION_OPEN']);
  });
  it.each([
    ['training-company-hq/4.2-j', 'problem_plan_executed', { complaint_type: 'problem', plan_executed: true }],
    ['training-company-hq/5.3', 'campus_rules', { complaint_type: 'problem', campus_concerned: true }],
    ['training-company-hq/5.4-a', 'teaching_accident_rules', { teaching_accident: true }],
    ['training-company-hq/5.4-b', 'management_rules', { management_failing: true }],
  ])('%s: %s applies to %j', (clause, id, facts) => {
    const applying = trainingCompanyHq.personnel.filter(({ when }) => when && matches(when, facts));
    expect(applying.map((element) => [element.id, ...element.clauses])).toEqual([[id, clause]]);
  });
  it.each([
    ['training-company-hq/5.4-a', 'teaching_accident_rules'],
    ['training-company-hq/5.4-b', 'management_rules'],
  ])('%s: %s names the document of the chain', (_clause, id) => {
    expect(trainingCompanyHq.personnel.find((element) => element.id === id)!.basisParameter).toBe('external_rule_ref');
  });
  it('training-company-hq/5.3: the impact on a campus is weighed', () => {
    const missing = missingActionFields(pack, 'complaint', 'propose_personnel_measure', { measure: 'x', person: 'x', fault_finding: 'x', rule_reference: 'x' }, { campus_concerned: true });
    expect(missing.map(({ field, clauses }) => [field, ...clauses])).toEqual([['impact', 'training-company-hq/5.3']]);
  });
  it.each([
    ['training-company-hq/5.1', 'recovery_decision'],
    ['training-company-hq/5.2-a', 'performance_review'],
    ['training-company-hq/5.2-b', 'management_responsibility_review'],
  ])('%s: %s is the lawful form, with its limits said', (clause, id) => {
    const measure = trainingCompanyHq.personnel.find((element) => element.id === id)!;
    expect(measure.clauses).toContain(clause);
    expect(measure.legalNote!.en).toMatch(/appeal/);
  });
  it('may still be taken after the case is closed', () => {
    const closed: Line[] = [...executed, ['complaint_closed', '2026-10-14 09:00']];
    expect(codes('complaint', 'propose_personnel_measure', '2026-10-15 09:00', closed, ['admin_department'])).toEqual([]);
    expect(codes('complaint', 'reply', '2026-10-15 09:00', closed, ['admin_department'])).toEqual(['STAGE_DOES_NOT_ALLOW']);
  });
});

describe('settlements', () => {
  it.each([
    ['training-company-hq/4.1-f', 'g1', undefined],
    ['training-company-hq/4.1-f', 's1', 'SAME_PERSON'],
  ])('%s: proposed by s1, approved by %s: %s', (clause, id, code) => {
    const lines: Line[] = [received('2026-10-12 09:00'), ['settlement_proposed', '2026-10-12 10:00', { settlement: 'goodwill_gift', amount: 80 }]];
    const found = decision('complaint', 'approve_settlement', '2026-10-12 11:00', lines, { roles: ['general_manager'], id, doneBy: { settlement_proposed: 's1' } });
    expect(found.allowed ? undefined : found.code).toBe(code);
    expect(pack.approvals.find(({ gives }) => gives === 'approve_settlement')!.clauses).toContain(clause);
  });
});
