import { describe, expect, it } from 'vitest';
import { timelinessOf } from '../../clock/timeliness.ts';
import { missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { at, clockOf, shown } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { codes, decision, judgeAs, pack, received, walk } from './test-case.ts';
import type { Deed } from './test-case.ts';

const judge = (now: string, ...lines: Line[]) => judgeAs('complaint', now, lines);
const open = (time: string): Line => received(time, { complaint_type: 'problem' });
const proposed = (time: string): Line => ['malicious_proposed', time, { malicious_ground: 'extortion' }];
const confirmed = (time: string): Line => ['malicious_confirmed', time, { complaint_type: 'malicious' }];
const labelled = (time: string): Line[] => [proposed(time), confirmed(time)];

describe('the malicious label', () => {
  const failed: readonly Line[] = [open('2026-10-12 09:00'), ['negotiation_recorded', '2026-10-13 09:00', { negotiation: 'failed' }]];
  it('training-company-hq/4.3-b: failed talks never set it; mediation is offered instead', () => {
    const { facts, stage } = judge('2026-10-13 10:00', ...failed);
    expect(facts).toMatchObject({ complaint_type: 'problem', dispute_state: 'deadlocked_mediation' });
    expect(facts.malicious_label).toBeUndefined();
    expect(stage).toBe('deadlocked_mediation');
    expect(codes('complaint', 'offer_mediation', '2026-10-13 10:00', failed, ['admin_department'])).toEqual([]);
    expect(codes('complaint', 'offer_mediation', '2026-10-12 10:00', failed.slice(0, 1), ['admin_department'])).toEqual(['NOT_DEADLOCKED']);
    expect(pack.facts.find(({ id }) => id === 'malicious_ground')!.values).toEqual(['deceit', 'extortion', 'harm_to_credit']);
  });
  it('training-company-hq/4.3-a: one person alone leaves it pending, whether proposed or simply chosen', () => {
    for (const line of [proposed('2026-10-13 10:00'), ['complaint_classified', '2026-10-13 10:00', { complaint_type: 'malicious' }] as Line]) {
      expect(judge('2026-10-13 11:00', ...failed, line).facts).toMatchObject({ complaint_type: 'problem', malicious_label: 'pending_confirmation' });
    }
    expect(judge('2026-10-13 11:00', ...failed, proposed('2026-10-13 10:00')).stage).toBe('two_person_confirmation');
    expect(missingActionFields(pack, 'complaint', 'propose_malicious', {}).map(({ field }) => field)).toEqual(['malicious_ground', 'malicious_evidence']);
  });
  it('training-company-hq/4.3-a: a second person confirms it, and every clock of the problem runs on', () => {
    const before = judge('2026-10-13 10:30', ...failed, proposed('2026-10-13 10:00'));
    const after = judge('2026-10-13 11:00', ...failed, ...labelled('2026-10-13 10:00'));
    expect(after.facts).toMatchObject({ complaint_type: 'malicious', malicious_label: 'confirmed' });
    for (const { definitionId, dueAt } of before.clocks) expect(after.clocks.find((clock) => clock.definitionId === definitionId)).toMatchObject({ status: 'running', dueAt });
    expect(before.clocks.length).toBeGreaterThan(0);
  });
  it.each([
    ['p1', 'SAME_PERSON'],
    ['p2', undefined],
  ])('training-company-hq/4.3-a: proposed by p1, confirmed by %s: %s', (id, code) => {
    const person = { roles: ['admin_department'], id, doneBy: { malicious_proposed: 'p1' } };
    const found = decision('complaint', 'confirm_malicious', '2026-10-13 11:00', [...failed, proposed('2026-10-13 10:00')], person);
    expect(found.allowed ? undefined : found.code).toBe(code);
    expect(pack.approvals.find(({ gives }) => gives === 'confirm_malicious')!.clauses).toEqual(['training-company-hq/4.3-a']);
  });
  it('lifted, the case is a problem again; undecided, it cannot be closed', () => {
    const lifted = judge('2026-10-14 10:00', ...failed, ...labelled('2026-10-13 10:00'), ['malicious_lifted', '2026-10-14 09:00', { complaint_type: 'problem' }]);
    expect(lifted.facts).toMatchObject({ complaint_type: 'problem', malicious_confirmed: false });
    expect(lifted.facts.malicious_label).toBeUndefined();
    expect(codes('complaint', 'close', '2026-10-13 11:00', [...failed, proposed('2026-10-13 10:00')], ['admin_department'])).toContain('LABEL_UNDECIDED');
  });
});

describe('the clocks of a malicious complaint', () => {
  it.each([
    ['training-company-hq/4.3-c', '2026-09-26 11:00:00', 'met'],
    ['training-company-hq/4.3-c', '2026-09-26 11:00:01', 'breached'],
  ])('%s: the client is met within 24 hours of the label: %s is %s', (clause, time, status) => {
    const result = judge('2026-09-27 09:00', open('2026-09-25 09:00'), ...labelled('2026-09-25 11:00'), ['client_meeting_held', time]);
    expect(clockOf(result, 'client_meeting')).toMatchObject({ status, clauses: [clause], dueAt: at('2026-09-26 11:00') });
  });
  it.each([
    ['training-company-hq/4.3-f', '2026-09-26 09:00:00', 'met'],
    ['training-company-hq/4.3-f', '2026-09-26 09:00:01', 'breached'],
  ])('%s: the opinion is with the general manager 24 hours after receipt: %s is %s', (clause, time, status) => {
    const result = judge('2026-09-27 09:00', open('2026-09-25 09:00'), ...labelled('2026-09-25 11:00'), ['opinion_submitted_to_gm', time]);
    expect(clockOf(result, 'opinion_to_gm.malicious')).toMatchObject({ status, clauses: expect.arrayContaining([clause]), dueAt: at('2026-09-26 09:00') });
  });
  it('of the two limits for the opinion the earlier is effective, and a label set afterwards makes nothing late', () => {
    const both = judge('2026-10-12 13:00', open('2026-10-12 09:00'), ['client_meeting_held', '2026-10-12 11:00'], ...labelled('2026-10-12 12:00'));
    expect(clockOf(both, 'opinion_to_gm.malicious').status).toBe('running');
    expect(clockOf(both, 'opinion_to_gm.problem').status).toBe('superseded');
    const lines: Line[] = [open('2026-10-12 09:00'), ['client_meeting_held', '2026-10-14 11:00'], ['opinion_submitted_to_gm', '2026-10-14 15:00']];
    const after = judge('2026-10-16 09:00', ...lines, ...labelled('2026-10-15 09:00'));
    expect(after.clocks.filter(({ key }) => key === 'opinion_to_gm').map(({ definitionId, status }) => [definitionId, status])).toEqual([['opinion_to_gm.problem', 'met']]);
  });
  it.each([
    ['training-company-hq/4.3-g', '2026-10-14 18:00:00', 'met', 'timely'],
    ['training-company-hq/4.3-g', '2026-10-14 18:00:01', 'breached', 'late'],
  ])('%s: visit and final opinion within five working days of receipt: %s is %s', (clause, time, status, verdict) => {
    const result = judge('2026-10-15 09:00', open('2026-10-08 22:00'), ...labelled('2026-10-09 09:00'), ['final_opinion_formed', time]);
    expect(clockOf(result, 'visit_and_final_opinion')).toMatchObject({ status, clauses: [clause], dueAt: at('2026-10-14 18:00') });
    expect(clockOf(result, 'final_plan')).toMatchObject({ status, dueAt: at('2026-10-14 18:00') });
    expect(timelinessOf(pack, result.clocks)).toBe(verdict);
  });
  it.each([
    ['training-company-hq/4.3-h', '2026-09-29 18:00:00', 'met'],
    ['training-company-hq/4.3-h', '2026-09-29 18:00:01', 'breached'],
  ])('%s: the result is with the general manager two working days after the final opinion, over the days off: %s is %s', (clause, time, status) => {
    const result = judge('2026-09-30 09:00', open('2026-09-22 09:00'), ...labelled('2026-09-22 10:00'), ['final_opinion_formed', '2026-09-24 15:00'], ['result_submitted_to_gm', time]);
    expect(clockOf(result, 'result_to_gm')).toMatchObject({ status, clauses: [clause], dueAt: at('2026-09-29 18:00') });
    expect(pack.reports.find(({ clockKey }) => clockKey === 'result_to_gm')!.content!.map(({ id }) => id)).toEqual(['result', 'response_plan']);
  });
});

describe('keeping in contact', () => {
  const base: readonly Line[] = [open('2026-09-29 09:00'), ...labelled('2026-09-29 10:00')];
  const told = (time: string): Line => ['progress_noted', time, { told_complainant: true }];
  it.each([
    ['training-company-hq/4.3-e', '2026-10-08 18:00:00', 'met'],
    ['training-company-hq/4.3-e', '2026-10-08 18:00:01', 'breached'],
  ])('%s: at least every two working days, and each contact begins anew: %s is %s', (clause, time, status) => {
    const result = judge('2026-10-09 09:00', ...base, told(time));
    expect(clockOf(result, 'keep_contact')).toMatchObject({ status, clauses: [clause], dueAt: at('2026-10-08 18:00') });
    expect(clockOf(result, 'keep_contact', 2)).toMatchObject({ status: 'running', dueAt: at('2026-10-10 18:00') });
  });
  it('a note nobody told the client is no contact; the result ends the duty', () => {
    const noted = judge('2026-09-30 09:00', ...base, ['progress_noted', '2026-09-29 15:00', { told_complainant: false }]);
    expect(noted.clocks.filter(({ key }) => key === 'keep_contact')).toHaveLength(1);
    const ended = judge('2026-10-12 09:00', ...base, ['result_submitted_to_gm', '2026-09-30 09:00'], ['customer_reply_given', '2026-09-30 10:00']);
    expect(ended.clocks.filter(({ key }) => key === 'keep_contact').map(({ status }) => status)).toEqual(['met']);
    expect(clockOf(ended, 'client_feedback.malicious').status).toBe('met');
  });
  it('training-company-hq/4.3-a: a label set later ends no clock of the problem', () => {
    const lines: Line[] = [open('2026-10-12 09:00'), ['opinion_submitted_to_gm', '2026-10-12 10:00'], ['final_plan_approved', '2026-10-12 11:00'], ['plan_executed', '2026-10-12 12:00']];
    const before = judge('2026-10-12 13:00', ...lines).clocks.map(({ definitionId, status }) => [definitionId, status]);
    const after = judge('2026-10-12 13:00', ...lines, ...labelled('2026-10-12 12:30')).clocks.map(({ definitionId, status }) => [definitionId, status]);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(before.map(([id]) => id)).toEqual(['final_plan', 'gm_decision.opinion', 'execute_plan', 'result_report~execute_plan', 'client_feedback.problem']);
  });
  it('a problem has no such clock', () => {
    expect(judge('2026-09-30 09:00', open('2026-09-29 09:00'), told('2026-09-29 15:00')).clocks.map(({ key }) => key)).not.toContain('keep_contact');
  });
});

describe('the way of a malicious complaint', () => {
  const deeds: readonly Deed[] = [
    ['register_by_phone', 'admin_department', '2026-10-12 10:00', { meeting_needed: false }],
    ['propose_malicious', 'admin_department', '2026-10-12 11:00', { malicious_ground: 'extortion' }],
    ['confirm_malicious', 'department_head', '2026-10-12 11:30'],
    ['record_meeting', 'admin_department', '2026-10-12 15:00'],
    ['note_progress', 'admin_department', '2026-10-12 16:00', { told_complainant: true }],
    ['submit_opinion', 'department_head', '2026-10-12 17:00'],
    ['approve_opinion', 'general_manager', '2026-10-13 09:00'],
    ['ask_visit_consent', 'admin_department', '2026-10-13 10:00', { visit_consent: 'other_place' }],
    ['visit_client', 'department_head', '2026-10-14 10:00'],
    ['form_final_opinion', 'department_head', '2026-10-14 16:00'],
    ['submit_result', 'admin_department', '2026-10-15 10:00'],
    ['reply', 'admin_department', '2026-10-15 11:00'],
    ['close', 'admin_department', '2026-10-15 12:00'],
  ];
  it('leads through every stage to its end', () => {
    expect(walk('complaint', received('2026-10-12 09:00'), deeds).stages).toEqual([
      'received', 'registered', 'two_person_confirmation', 'malicious_confirmed', 'client_meeting_record', 'keep_contact', 'opinion_waiting', 'keep_contact', 'keep_contact',
      'client_visited', 'final_opinion', 'result_with_gm', 'client_feedback', 'closed',
    ]);
  });
  it.each([
    ['training-company-hq/4.3-g', 'visit_client', 'declined', ['VISIT_WITHOUT_CONSENT']],
    ['training-company-hq/4.3-g', 'visit_client', null, ['VISIT_WITHOUT_CONSENT']],
    ['training-company-hq/4.3-g', 'form_final_opinion', null, ['VISIT_NOT_OFFERED']],
    ['training-company-hq/4.3-g', 'form_final_opinion', 'declined', []],
    ['training-company-hq/4.3-h', 'submit_result', 'at_home', ['NO_FINAL_OPINION']],
  ])('%s: %s with consent %s: %j', (clause, action, consent, refused) => {
    const asked: Line[] = consent === null ? [] : [['visit_consent_asked', '2026-10-12 12:00', { visit_consent: consent }]];
    const lines = [open('2026-10-12 09:00'), ...labelled('2026-10-12 10:00'), ...asked];
    expect(codes('complaint', action, '2026-10-12 13:00', lines, ['admin_department'])).toEqual(refused);
    expect(pack.lifecycles[0]!.actions.find(({ id }) => id === action)!.clauses).toContain(clause);
  });
  it('its acts are refused to any other complaint', () => {
    expect(codes('complaint', 'visit_client', '2026-10-12 13:00', [open('2026-10-12 09:00')], ['department_head'])).toContain('ONLY_FOR_MALICIOUS');
    const { lines } = walk('complaint', received('2026-10-12 09:00'), deeds.slice(0, -1));
    expect(codes('complaint', 'close', '2026-10-15 12:00', lines.filter(([type]) => type !== 'result_submitted_to_gm'), ['admin_department'])).toEqual(['RESULT_NOT_WITH_GM']);
  });
  it('a promise is kept by word to the client at the agreed time', () => {
    const promise: Line = ['reply_promised', '2026-10-12 12:00', { agreed_reply_at: at('2026-10-13 12:00') }];
    const result = judge('2026-10-13 13:00', open('2026-10-12 09:00'), promise, ['progress_noted', '2026-10-13 12:00', { told_complainant: true }]);
    expect([clockOf(result, 'promised_reply').status, shown(clockOf(result, 'promised_reply').dueAt)]).toEqual(['met', '2026-10-13 12:00']);
  });
});
