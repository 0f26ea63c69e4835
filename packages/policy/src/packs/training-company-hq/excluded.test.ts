import { describe, expect, it } from 'vitest';
import { excludedAct } from '../../lifecycle/excluded-act.ts';
import type { Facts } from '../../pack/fact.ts';
import type { Line } from '../../testing/scene.ts';
import { trainingCompanyHqClauses } from './clauses.ts';
import { codes, decision, judgeAs, pack, received } from './test-case.ts';

const clauseOf = (action: string, values: Facts, facts: Facts = {}): string | undefined => excludedAct(pack, action, values, facts)?.clause;

describe('what nobody may do', () => {
  it.each<[string, string, Facts]>([
    ['training-company-hq/4.4-c', 'propose_crisis_measure', { crisis_measure: 'hospitality' }],
    ['training-company-hq/4.4-c', 'plan_contact', { hospitality: true }],
    ['training-company-hq/4.4-d', 'propose_crisis_measure', { crisis_measure: 'press_suppression' }],
    ['training-company-hq/4.4-d', 'carry_out_crisis_measure', { crisis_measure: 'press_suppression' }],
    ['training-company-hq/4.5-b', 'propose_crisis_measure', { crisis_measure: 'buy_back_print' }],
    ['training-company-hq/4.5-c', 'propose_crisis_measure', { crisis_measure: 'seek_indulgence' }],
    ['training-company-hq/4.5-d', 'propose_crisis_measure', { crisis_measure: 'planted_articles' }],
    ['training-company-hq/4.5-e', 'propose_crisis_measure', { crisis_measure: 'paid_post_deletion' }],
    ['training-company-hq/4.6-d', 'decline_visit', { decline_manner: 'awaiting_consent', visitor_kind: 'authority' }],
    ['training-company-hq/4.6-d', 'decline_visit', { decline_manner: 'awaiting_consent' }],
    ['training-company-hq/4.6-f', 'decline_visit', { decline_manner: 'asked_to_leave', visitor_kind: 'authority' }],
    ['training-company-hq/4.6-f', 'decline_visit', { decline_manner: 'asked_to_leave', visitor_kind: 'media' }],
    ['training-company-hq/5.1', 'propose_personnel_measure', { measure: 'full_recovery' }],
    ['training-company-hq/5.1', 'propose_personnel_measure', { measure: 'recovery_decision' }],
    ['training-company-hq/5.1', 'propose_personnel_measure', { measure: 'recovery_decision', within_wage_cap: false }],
    ['training-company-hq/5.1', 'propose_settlement', { settlement: 'negotiated_compensation', bearer: 'employee' }],
    ['training-company-hq/5.2-a', 'propose_personnel_measure', { measure: 'performance_zero' }],
    ['training-company-hq/5.2-b', 'propose_personnel_measure', { measure: 'management_performance_zero' }],
  ])('%s: %s with %j is refused with its clause', (clause, action, values) => {
    expect(clauseOf(action, values)).toBe(clause);
  });
  it.each<[string, string, Facts]>([
    ['a statement with evidence', 'propose_crisis_measure', { crisis_measure: 'factual_statement' }],
    ['a request for correction', 'propose_crisis_measure', { crisis_measure: 'right_of_reply' }],
    ['a public statement', 'propose_crisis_measure', { crisis_measure: 'public_statement' }],
    ['a report to the authority', 'propose_crisis_measure', { crisis_measure: 'authority_report' }],
    ['a press release', 'propose_crisis_measure', { crisis_measure: 'press_release' }],
    ['a notice to the platform', 'propose_crisis_measure', { crisis_measure: 'platform_infringement_notice' }],
    ['open contact', 'plan_contact', { hospitality: false }],
    ['asking for consent before the media film', 'decline_visit', { decline_manner: 'awaiting_consent', visitor_kind: 'media' }],
    ['sending a private visitor away', 'decline_visit', { decline_manner: 'asked_to_leave', visitor_kind: 'private' }],
    ['recovery within the cap', 'propose_personnel_measure', { measure: 'recovery_decision', within_wage_cap: true }],
    ['a performance review', 'propose_personnel_measure', { measure: 'performance_review' }],
    ['a review of management responsibility', 'propose_personnel_measure', { measure: 'management_responsibility_review' }],
  ])('%s is lawful', (_name, action, values) => {
    expect(clauseOf(action, values)).toBeUndefined();
  });
  it('every excluded clause has an act that is refused and something in its place', () => {
    const clauses = trainingCompanyHqClauses.filter(({ kind }) => kind === 'excluded').map(({ id }) => id);
    expect(pack.excluded.flatMap((element) => element.clauses)).toEqual(clauses);
    for (const { attempts, substitutes } of pack.excluded) expect(Math.min(attempts.length, substitutes.length)).toBeGreaterThan(0);
  });
});

describe('stalling', () => {
  const lines: Line[] = [received('2026-10-12 09:00'), ['malicious_proposed', '2026-10-12 10:00'], ['malicious_confirmed', '2026-10-12 11:00', { complaint_type: 'malicious' }]];
  const facts = (...more: Line[]): Facts => judgeAs('complaint', '2026-10-12 15:00', [...lines, ...more]).facts;
  it.each([
    ['training-company-hq/4.3-d', 'awaiting_approval'],
    ['training-company-hq/4.3-d', 'missing_authority'],
  ])('%s: "%s" without anything submitted for approval is refused', (clause, delay_reason) => {
    const found = excludedAct(pack, 'note_progress', { delay_reason }, facts())!;
    expect(found.clause).toBe(clause);
    expect(found.excluded.substitutes).toContain('actions/promise');
  });
  it('the truth may be told: an approval that is under way, a client who is awaited', () => {
    const submitted: Line = ['opinion_submitted_to_gm', '2026-10-12 14:00'];
    expect(clauseOf('note_progress', { delay_reason: 'awaiting_approval' }, facts(submitted))).toBeUndefined();
    expect(clauseOf('note_progress', { delay_reason: 'awaiting_approval' }, facts(submitted, ['opinion_approved', '2026-10-12 14:30']))).toBe('training-company-hq/4.3-d');
    expect(clauseOf('note_progress', { delay_reason: 'awaiting_client' }, facts())).toBeUndefined();
  });
  it('a dated promise is accepted in its place', () => {
    expect(codes('complaint', 'promise', '2026-10-12 15:00', lines, ['admin_department'])).toEqual([]);
    expect(clauseOf('promise', { agreed_reply_at: 1 }, facts())).toBeUndefined();
  });
});

describe('a crisis after media exposure', () => {
  const opened: Line = ['crisis_opened', '2026-10-12 20:00', { crisis_trigger: 'media_received' }];
  it('lets only the lawful of five measures through, and those wait for the spokesperson', () => {
    const submitted = ['paid_post_deletion', 'press_suppression', 'buy_back_print', 'platform_infringement_notice', 'right_of_reply'];
    const accepted = submitted.filter((crisis_measure) => clauseOf('propose_crisis_measure', { crisis_measure }) === undefined);
    expect(accepted).toEqual(['platform_infringement_notice', 'right_of_reply']);
    const lines = [opened, ...accepted.map((crisis_measure, i): Line => ['crisis_measure_proposed', `2026-10-12 20:${30 + i}`, { crisis_measure }, `m${i}`])];
    expect(judgeAs('crisis', '2026-10-12 21:00', lines)).toMatchObject({ stage: 'statement_prepared', facts: { pending_measures: 2 } });
    expect(codes('crisis', 'approve_crisis_measure', '2026-10-12 21:00', lines, ['spokesperson'])).toEqual([]);
    expect(codes('crisis', 'approve_crisis_measure', '2026-10-12 21:00', lines, ['admin_department'])).toEqual(['ROLE_DOES_NOT_ALLOW']);
    const proposer = { roles: ['spokesperson'], id: 's1', doneBy: { crisis_measure_proposed: 's1' } };
    expect(decision('crisis', 'approve_crisis_measure', '2026-10-12 21:00', lines, proposer)).toMatchObject({ allowed: false, code: 'SAME_PERSON' });
    expect(codes('crisis', 'carry_out_crisis_measure', '2026-10-12 21:00', lines, ['admin_department'])).toEqual(['MEASURE_NOT_APPROVED']);
    expect(pack.records.find(({ id }) => id === 'evidence_log')!.actions).toContain('propose_crisis_measure');
  });
  it('an untrue report goes to the executives for correction or reply', () => {
    expect(pack.escalations.find(({ id }) => id === 'correction_request')).toMatchObject({ to: 'company_executives', onBecomes: { fact: 'report_untrue', is: true } });
  });
});
