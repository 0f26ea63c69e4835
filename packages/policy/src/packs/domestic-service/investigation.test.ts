import { describe, expect, it } from 'vitest';
import { missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { timelinessOf } from '../../clock/timeliness.ts';
import { at, clockOf, judge, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { codes, decisions, found, investigated, pack, received, reported, stageOf, teamFormed } from './test-case.ts';

const extended = (told: string | null, days?: number): Line[] => [
  ['extension_requested', '2026-09-28 09:00', { extension_days: 5 }], ['extension_approved', '2026-09-28 10:00', days === undefined ? {} : { extension_days: days }],
  ...(told === null ? [] : [['extension_told', told] as const]),
];
const start = '2026-09-21 09:00';

describe('the time to investigate', () => {
  it.each([
    ['domestic-service/3.4-a', 'investigation', start, '2026-09-29 18:00:00', 'met'],
    ['domestic-service/3.4-a', 'investigation', start, '2026-09-29 18:00:01', 'breached'],
    ['domestic-service/3.4-d', 'investigation_max', start, '2026-10-12 18:00:00', 'met'],
    ['domestic-service/3.4-d', 'investigation_max', start, '2026-10-12 18:00:01', 'breached'],
  ])('%s: %s of a complaint of %s, reported %s: %s', (clause, clock, reception, report, status) => {
    const state = clockOf(judge(pack, '2026-10-20 09:00', [received(reception), reported(report)]), clock);
    expect(state).toMatchObject({ status, clauses: [clause], dueInclusive: true });
  });
  it.each([
    ['domestic-service/3.4-a', '2026-09-14 17:59', '2026-09-20 18:00', 'the make-up Sunday before the festival counts'],
    ['domestic-service/3.4-a', '2026-09-21 23:00', '2026-09-29 18:00', 'the three days of the festival do not'],
    ['domestic-service/3.4-a', '2026-09-24 09:00', '2026-10-09 18:00', 'nor does the National Day holiday'],
    ['domestic-service/3.4-a', '2026-10-03 09:00', '2026-10-13 18:00', 'received in the holiday, over the make-up Saturday'],
  ])('%s: received %s, due %s: %s', (_clause, reception, due) => {
    expect(shown(clockOf(judge(pack, reception, [received(reception)]), 'investigation').dueAt)).toBe(due);
  });
  it('missed, it goes to the supervisor; past the outer limit to a company leader', () => {
    const result = judge(pack, '2026-10-20 09:00', [received()]);
    expect(steps(clockOf(result, 'investigation')).at(-1)).toBe('escalated@18:00 complaint_supervisor');
    expect(steps(clockOf(result, 'investigation_max')).at(-1)).toBe('escalated@18:00 company_leader');
  });
});

describe('more time for a complex complaint', () => {
  const complex = received(start, { complexity: 'complex' });
  it.each<[string, string | null, number | undefined, string, string]>([
    ['domestic-service/3.4-c', '2026-09-29 18:00:00', 3, '2026-10-09 18:00', 'told in the last moment'],
    ['domestic-service/3.4-c', '2026-09-29 18:00:01', 3, '2026-09-29 18:00', 'told a second too late'],
    ['domestic-service/3.4-c', null, 3, '2026-09-29 18:00', 'never told'],
    ['domestic-service/3.4-d', '2026-09-28 11:00', 5, '2026-10-12 18:00', 'the most there is'],
    ['domestic-service/3.4-d', '2026-09-28 11:00', 30, '2026-10-12 18:00', 'more than there is'],
    ['domestic-service/3.4-d', '2026-09-28 11:00', undefined, '2026-10-12 18:00', 'no number granted: up to the outer limit'],
  ])('%s: told %s, %s days: due %s (%s)', (_clause, told, days, due) => {
    expect(shown(clockOf(judge(pack, '2026-09-30 09:00', [complex, ...extended(told, days)]), 'investigation').dueAt)).toBe(due);
  });
  it('handled within the extension counts as extended, without it as late', () => {
    const late: Line[] = [reported('2026-10-08 10:00')];
    expect(timelinessOf(pack, judge(pack, '2026-10-20 09:00', [complex, ...extended('2026-09-28 11:00', 3), ...late]).clocks)).toBe('extended');
    expect(timelinessOf(pack, judge(pack, '2026-10-20 09:00', [complex, ...extended(null, 3), ...late]).clocks)).toBe('late');
  });
  it('is granted once', () => {
    const again: Line[] = [['extension_requested', '2026-09-29 09:00'], ['extension_approved', '2026-09-29 10:00', { extension_days: 2 }], ['extension_told', '2026-09-29 11:00']];
    expect(shown(clockOf(judge(pack, '2026-09-30 09:00', [complex, ...extended('2026-09-28 11:00', 3), ...again]), 'investigation').dueAt)).toBe('2026-10-09 18:00');
  });
  it('domestic-service/3.4-c: only a complex one may ask, only a leader grants, and never his own request', () => {
    const open = (complexity: string): Line[] => [...teamFormed, ['complaint_classified', '2026-09-22 09:00', { complexity }]];
    expect(decisions(open('simple')).request_extension).toMatchObject({ allowed: false, code: 'NOT_COMPLEX', clauses: ['domestic-service/3.4-c'] });
    expect(codes(open('complex'), 'request_extension')).toEqual([]);
    expect(codes(open('complex'), 'approve_extension')).toEqual(['EXTENSION_NOT_REQUESTED']);
    expect(codes(open('complex'), 'tell_extension')).toEqual(['EXTENSION_NOT_APPROVED']);
    const asked: Line[] = [...open('complex'), ['extension_requested', '2026-09-28 09:00', { extension_days: 2 }]];
    expect(codes(asked, 'request_extension')).toEqual(['EXTENSION_ALREADY_REQUESTED']);
    expect(codes(asked, 'approve_extension', ['project_lead', 'cs_agent'])).toEqual(['ROLE_DOES_NOT_ALLOW']);
    expect(codes(asked, 'approve_extension', ['company_leader'])).toEqual([]);
    expect(decisions(asked, ['company_leader'], { id: 'li', doneBy: { extension_requested: 'li' } }).approve_extension).toMatchObject({ allowed: false, code: 'SAME_PERSON' });
    expect(codes([...asked, ['extension_declined', '2026-09-28 10:00']], 'approve_extension')).toEqual(['EXTENSION_NOT_REQUESTED']);
    expect(codes([...asked, ['extension_approved', '2026-09-28 10:00']], 'tell_extension')).toEqual([]);
  });
});

describe('the investigation', () => {
  const without = (type: string): Line[] => investigated.filter(([event]) => event !== type);
  it.each([
    ['domestic-service/3.2.1', 'complainant_statement_recorded', 'BOTH_STATEMENTS_REQUIRED'],
    ['domestic-service/3.2.2', 'documents_reviewed', 'DOCUMENTS_NOT_REVIEWED'],
    ['domestic-service/3.2.3', 'site_visited', 'SITE_NOT_VISITED'],
    ['domestic-service/3.2.4', 'respondent_statement_recorded', 'BOTH_STATEMENTS_REQUIRED'],
  ])('%s: without %s no report', (clause, event, code) => {
    const decision = decisions(without(event)).submit_investigation_report!;
    expect(decision).toMatchObject({ allowed: false, code });
    expect(decision.allowed || decision.clauses).toContain(clause);
    expect(codes(investigated, 'submit_investigation_report')).toEqual([]);
    expect(stageOf([...teamFormed, [event, '2026-09-22 09:00']])).toBe('investigation');
  });
  it('asks for no visit where nothing happened on the spot, and for no worker where none is concerned', () => {
    const team = (facts: Line[2]): Line[] => [
      ...teamFormed, ['investigation_team_formed', '2026-09-21 14:30', facts], ['documents_reviewed', '2026-09-21 15:00'],
      ['complainant_statement_recorded', '2026-09-21 15:30'],
    ];
    expect(codes(team({ at_service_place: false, worker_concerned: false, respondent_in_team: false }), 'submit_investigation_report')).toEqual([]);
    expect(codes(team({ at_service_place: true, worker_concerned: true }), 'submit_investigation_report')).toEqual(['BOTH_STATEMENTS_REQUIRED', 'SITE_NOT_VISITED']);
  });
  it('a client may decline the visit; that is recorded and enough', () => {
    expect(codes([...without('site_visited'), ['site_visited', '2026-09-22 10:00', { client_consents: false }]], 'submit_investigation_report')).toEqual([]);
    expect(missingActionFields(pack, 'complaint', 'visit_site', {}).map(({ field }) => field)).toEqual(['client_consents', 'site_findings']);
  });
  it('domestic-service/3.1-b: customer service, project lead and workers, but never the one complained about', () => {
    const named = pack.roles.filter(({ clauses }) => (clauses as readonly string[]).includes('domestic-service/3.1-b')).map(({ id }) => id);
    expect(named).toEqual(['cs_agent', 'project_lead', 'service_worker', 'investigation_team']);
    const partial: Line[] = [...investigated, ['investigation_team_formed', '2026-09-22 12:00', { respondent_in_team: true }]];
    expect(decisions(partial).submit_investigation_report).toMatchObject({ allowed: false, code: 'RESPONDENT_IN_TEAM', clauses: ['domestic-service/3.1-b', 'domestic-service/1.3.2'] });
    expect(codes([...partial, ['investigation_team_formed', '2026-09-22 13:00', { respondent_in_team: false }]], 'submit_investigation_report')).toEqual([]);
  });
  it.each([
    ['domestic-service/3.4-b', ['facts_found', 'recommendation']],
    ['domestic-service/3.3.1', ['quality_finding']],
    ['domestic-service/3.3.2', ['conduct_finding']],
    ['domestic-service/3.3.3', ['need_finding']],
    ['domestic-service/3.3.4', ['communication_finding']],
  ])('%s: the report holds %j', (clause, fields) => {
    const missing = missingActionFields(pack, 'complaint', 'submit_investigation_report', {});
    expect(missing.filter(({ clauses }) => (clauses as readonly string[]).includes(clause)).map(({ field }) => field)).toEqual(fields);
    expect(pack.reports.find(({ id }) => id === 'investigation_report')!.content!.map(({ id }) => id)).toEqual(expect.arrayContaining(fields));
  });
  it('domestic-service/3.4-b: the report ends the investigation, and nothing is decided before it', () => {
    const report = pack.reports.find(({ id }) => id === 'investigation_report')!;
    expect(report).toMatchObject({ onEvent: 'investigation_report_submitted', clockKey: 'investigation', author: 'investigation_team' });
    expect(clockOf(judge(pack, '2026-09-23 12:00', found), 'investigation')).toMatchObject({ status: 'met', stoppedAt: at('2026-09-23 10:00') });
    expect(stageOf(found)).toBe('report_submitted');
    expect(codes(investigated, 'determine_responsibility')).toEqual(['STAGE_DOES_NOT_ALLOW', 'REPORT_NOT_SUBMITTED']);
    expect(codes(found, 'determine_responsibility')).toEqual([]);
  });
});
