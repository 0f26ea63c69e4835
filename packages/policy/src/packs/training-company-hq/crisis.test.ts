import { describe, expect, it } from 'vitest';
import { missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { at, clockOf, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { codes, decision, judgeAs, pack, received, walk } from './test-case.ts';
import type { Deed } from './test-case.ts';

const opened = (time: string, crisis_trigger: string): Line => ['crisis_opened', time, { crisis_trigger }];
const judge = (now: string, ...lines: Line[]) => judgeAs('crisis', now, lines);

describe('a complaint that media or government hold', () => {
  it.each([
    ['training-company-hq/4.4-a', { media_received: true }, 'media_received', 'crisis'],
    ['training-company-hq/4.4-a', { government_received: true }, 'government_received', 'crisis'],
    ['training-company-hq/4.4-a', { media_received: true, government_received: true }, 'government_received', 'crisis'],
    ['training-company-hq/4.4-a', { media_received: false }, undefined, undefined],
  ])('%s: %j is %s, %s', (_clause, facts, trigger, severity) => {
    const result = judgeAs('complaint', '2026-10-12 10:00', [received('2026-10-12 09:00'), ['complaint_classified', '2026-10-12 09:30', facts as Record<string, boolean>]]);
    expect([result.facts.crisis_trigger, result.facts.severity]).toEqual([trigger, severity]);
  });
  it('training-company-hq/4.4-a: opens the crisis procedure, is told upward, and is not closed without it', () => {
    const lines: Line[] = [received('2026-10-12 09:00', { media_received: true, complaint_type: 'problem' })];
    expect(codes('complaint', 'open_crisis', '2026-10-12 10:00', lines, ['admin_department'])).toEqual([]);
    expect(codes('complaint', 'open_crisis', '2026-10-12 10:00', [received('2026-10-12 09:00')], ['admin_department'])).toEqual(['NO_CRISIS']);
    expect(codes('complaint', 'close', '2026-10-12 10:00', lines, ['admin_department'])).toContain('CRISIS_NOT_OPENED');
    expect(codes('complaint', 'close', '2026-10-12 10:00', [...lines, ['crisis_case_opened', '2026-10-12 09:30']], ['admin_department'])).not.toContain('CRISIS_NOT_OPENED');
    const becomes = { onBecomes: { fact: 'severity', is: 'crisis' } };
    expect(pack.notices.find(({ id }) => id === 'crisis_alert')).toMatchObject({ ...becomes, audience: ['general_manager', 'regional_manager', 'spokesperson'] });
    expect(pack.escalations.find(({ id }) => id === 'crisis')).toMatchObject({ ...becomes, to: 'general_manager' });
  });
});

describe('the first statement', () => {
  it.each([
    ['training-company-hq/4.5-a', '2026-10-13 20:00:00', 'met'],
    ['training-company-hq/4.5-a', '2026-10-13 20:00:01', 'breached'],
  ])('%s: is out 24 hours after the media exposure, night or not: %s is %s', (clause, time, status) => {
    const result = judge('2026-10-14 09:00', opened('2026-10-12 20:00', 'media_received'), ['crisis_measure_carried_out', time, { crisis_measure: 'factual_statement' }]);
    expect(clockOf(result, 'first_statement')).toMatchObject({ status, clauses: [clause], dueAt: at('2026-10-13 20:00'), urgent: true });
  });
  it('is owed from the first coverage, and a notice to a platform is none', () => {
    const result = judge(
      '2026-10-12 20:00', opened('2026-10-12 09:00', 'external_visit'), ['coverage_recorded', '2026-10-12 15:00', { crisis_trigger: 'negative_coverage' }],
      ['crisis_measure_carried_out', '2026-10-12 18:00', { crisis_measure: 'platform_infringement_notice' }],
    );
    expect(clockOf(result, 'first_statement')).toMatchObject({ status: 'running', dueAt: at('2026-10-13 15:00') });
    expect(judge('2026-10-12 20:00', opened('2026-10-12 09:00', 'government_received')).clocks).toEqual([]);
  });
});

describe('visitors', () => {
  it.each([
    ['training-company-hq/4.6-b', '2026-10-03 10:15:00', 'met'],
    ['training-company-hq/4.6-b', '2026-10-03 10:15:01', 'breached'],
  ])('%s: both superiors are told within 15 minutes, on a holiday too: %s is %s', (clause, time, status) => {
    const result = judge('2026-10-03 11:00', opened('2026-10-03 10:00', 'external_visit'), ['superiors_informed', time]);
    expect(clockOf(result, 'superiors_told')).toMatchObject({ status, clauses: [clause], dueAt: at('2026-10-03 10:15') });
  });
  it('training-company-hq/4.6-b: a visit is told to supervisor and regional manager, and a late word goes to both', () => {
    const late = clockOf(judge('2026-10-03 11:00', opened('2026-10-03 09:00', 'media_received'), ['visitor_recorded', '2026-10-03 10:00']), 'superiors_told');
    expect(steps(late).slice(-2)).toEqual(['escalated@10:15 campus_supervisor', 'escalated@10:15 regional_manager']);
    expect(pack.escalations.filter(({ onEvent }) => onEvent === 'visitor_recorded').map(({ to }) => to)).toEqual(['campus_supervisor', 'regional_manager']);
    const { onEvent, clockKey, audience } = pack.notices.find(({ id }) => id === 'external_visit')!;
    expect([onEvent, clockKey, audience]).toEqual(['visitor_recorded', 'superiors_told', ['campus_supervisor', 'regional_manager']]);
    expect(missingActionFields(pack, 'crisis', 'inform_superiors', {}).map(({ field }) => field)).toEqual(['told_supervisor', 'told_regional_manager']);
  });
  it('training-company-hq/4.6-a: credentials, name, organisation, purpose and time come first', () => {
    const asked = missingActionFields(pack, 'crisis', 'record_visitor', {}).map(({ field }) => field);
    expect(asked).toEqual(['credential_seen', 'visitor_name', 'organisation', 'purpose', 'visit_at', 'visitor_kind']);
    expect(codes('crisis', 'admit_and_accompany', '2026-10-12 09:05', [opened('2026-10-12 09:00', 'external_visit')], [])).toEqual(['VISITOR_NOT_RECORDED']);
    expect(codes('crisis', 'decline_visit', '2026-10-12 09:05', [opened('2026-10-12 09:00', 'external_visit')], [])).toEqual(['VISITOR_NOT_RECORDED', 'SUPERIORS_NOT_TOLD']);
    expect(codes('crisis', 'request_interview', '2026-10-12 09:05', [opened('2026-10-12 09:00', 'external_visit')], [])).toEqual(['SUPERIORS_NOT_TOLD']);
    expect(codes('crisis', 'offer_spokesperson', '2026-10-12 09:05', [opened('2026-10-12 09:00', 'external_visit')], [])).toEqual(['VISITOR_NOT_RECORDED']);
    expect(pack.records.find(({ id }) => id === 'external_visit')!.actions).toEqual(['record_visitor']);
  });
  it('training-company-hq/4.6-c: an interview waits for the regional manager', () => {
    const lines: Line[] = [opened('2026-10-12 09:00', 'external_visit'), ['visitor_recorded', '2026-10-12 09:05', { visitor_kind: 'media' }], ['superiors_informed', '2026-10-12 09:10']];
    const asked: Line[] = [...lines, ['interview_requested', '2026-10-12 09:20']];
    expect(codes('crisis', 'give_interview', '2026-10-12 09:30', asked, ['admin_department'])).toEqual(['INTERVIEW_NOT_APPROVED']);
    expect(codes('crisis', 'approve_interview', '2026-10-12 09:30', asked, ['campus_supervisor'])).toEqual(['ROLE_DOES_NOT_ALLOW']);
    expect(codes('crisis', 'approve_interview', '2026-10-12 09:30', lines, ['regional_manager'])).toEqual(['NO_INTERVIEW_WAITING']);
    expect(codes('crisis', 'give_interview', '2026-10-12 09:50', [...asked, ['interview_approved', '2026-10-12 09:40']], ['admin_department'])).toEqual([]);
    expect(pack.approvals.find(({ id }) => id === 'media_interview')).toMatchObject({ approver: 'regional_manager', asks: 'request_interview', gives: 'approve_interview' });
    expect(judge('2026-10-12 10:00', ...lines).facts.case_family).toBe('media_visit');
  });
  it('training-company-hq/4.6-e: no statement is approved without a look for business secrets, statutory disclosure apart', () => {
    const asked = missingActionFields(pack, 'crisis', 'approve_crisis_measure', {}).map(({ field, clauses }) => [field, ...clauses]);
    expect(asked).toEqual([['no_business_secrets', 'training-company-hq/4.6-e']]);
    expect(pack.confidentiality[0]!.exception!.en).toContain('Statutory disclosure');
  });
});

describe('contact with media or authority', () => {
  it.each([
    ['training-company-hq/4.4-b', 's1', 'SAME_PERSON'],
    ['training-company-hq/4.4-b', 's2', undefined],
  ])('%s: planned by s1, approved by the spokesperson %s: %s', (clause, id, code) => {
    const lines: Line[] = [opened('2026-10-12 09:00', 'government_received'), ['contact_planned', '2026-10-12 10:00', { hospitality: false }]];
    const found = decision('crisis', 'approve_contact', '2026-10-12 11:00', lines, { roles: ['spokesperson'], id, doneBy: { contact_planned: 's1' } });
    expect(found.allowed ? undefined : found.code).toBe(code);
    expect(codes('crisis', 'contact_outlet', '2026-10-12 11:00', lines, ['department_head'])).toEqual(['CONTACT_NOT_APPROVED']);
    expect(pack.approvals.find(({ gives }) => gives === 'approve_contact')!.clauses).toEqual([clause]);
  });
});

describe('the way of a crisis', () => {
  const deeds: readonly Deed[] = [
    ['record_visitor', 'first_contact_owner', '2026-10-12 09:05', { visitor_kind: 'authority', credential_seen: true }],
    ['inform_superiors', 'first_contact_owner', '2026-10-12 09:10'],
    ['admit_and_accompany', 'campus_supervisor', '2026-10-12 09:20', { counsel_informed: true }],
    ['offer_spokesperson', 'campus_supervisor', '2026-10-12 09:40'],
    ['plan_contact', 'admin_department', '2026-10-12 10:00', { hospitality: false }],
    ['approve_contact', 'spokesperson', '2026-10-12 10:30'],
    ['contact_outlet', 'admin_department', '2026-10-12 13:00'],
    ['record_coverage', 'admin_department', '2026-10-12 14:00', { report_untrue: false }],
    ['start_remediation', 'admin_department', '2026-10-12 15:00'],
    ['propose_crisis_measure', 'admin_department', '2026-10-12 16:00', { crisis_measure: 'factual_statement' }, 'm1'],
    ['propose_crisis_measure', 'marketing_department', '2026-10-12 16:10', { crisis_measure: 'press_release' }, 'm2'],
    ['reject_crisis_measure', 'spokesperson', '2026-10-12 16:20', {}, 'm2'],
    ['approve_crisis_measure', 'spokesperson', '2026-10-12 16:30', { no_business_secrets: true }, 'm1'],
    ['carry_out_crisis_measure', 'admin_department', '2026-10-12 17:00', { crisis_measure: 'factual_statement' }, 'm1'],
    ['review_crisis', 'admin_department', '2026-10-14 10:00'],
    ['close_crisis', 'general_manager', '2026-10-14 11:00'],
  ];
  const first = opened('2026-10-12 09:00', 'external_visit');
  it('leads through every stage to its end', () => {
    const { stages, lines } = walk('crisis', first, deeds);
    expect(stages).toEqual([
      'opened', 'visitor_recorded', 'superiors_told', 'inspection_accompanied', 'spokesperson_offered', 'spokesperson_offered', 'spokesperson_offered', 'contact_outlet_or_authority',
      'contact_outlet_or_authority', 'remediation', 'statement_prepared', 'statement_prepared', 'statement_prepared', 'spokesperson_approved', 'published', 'review', 'closed',
    ]);
    expect(new Set(stages)).toEqual(new Set(pack.lifecycles[1]!.stages.map(({ id }) => id)));
    expect(judge('2026-10-14 12:00', ...lines).clocks.map(({ key, status }) => [key, status])).toEqual([['superiors_told', 'met'], ['first_statement', 'met']]);
  });
  it.each([
    ['training-company-hq/4.6-b', 'superiors_informed', 'SUPERIORS_NOT_TOLD'],
    ['training-company-hq/4.5-a', 'crisis_measure_carried_out', 'STATEMENT_OWED'],
  ])('%s: without %s it is not over: %s', (_clause, left, code) => {
    const { lines } = walk('crisis', first, deeds.slice(0, -1));
    expect(codes('crisis', 'close_crisis', '2026-10-14 11:00', lines.filter(([type]) => type !== left), ['general_manager'])).toContain(code);
  });
  it('is not over while a measure is undecided, nor before it was reviewed', () => {
    const lines: Line[] = [opened('2026-10-12 09:00', 'government_received'), ['crisis_measure_proposed', '2026-10-12 10:00', { crisis_measure: 'authority_file' }, 'm1']];
    expect(codes('crisis', 'close_crisis', '2026-10-12 11:00', lines, ['general_manager'])).toEqual(['MEASURE_OPEN', 'NOT_REVIEWED']);
  });
});
