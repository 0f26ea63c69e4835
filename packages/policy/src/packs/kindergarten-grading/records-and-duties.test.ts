import { describe, expect, it } from 'vitest';
import { planDuties } from '../../duty/plan-duties.ts';
import { allowedActions, missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { excludedAct } from '../../lifecycle/excluded-act.ts';
import type { ActingPerson } from '../../lifecycle/types.ts';
import { computeMetric } from '../../metrics/compute-metric.ts';
import type { Facts } from '../../pack/fact.ts';
import { calendar, clockOf, judge, resolved, shown } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { kindergartenGradingExample as example } from './example-values.ts';
import { kindergartenGrading } from './pack.ts';

const pack = resolved(kindergartenGrading, example);
const client = { id: 'f1', type: 'client' };
const missing = (action: string, facts: Facts = {}) => missingActionFields(pack, 'client', action, {}, facts).map(({ field }) => field);
const clientAct = (action: string, facts: Facts, person: ActingPerson, stage: string) => allowedActions(pack, 'client', { facts, stage }, person).find((row) => row.action === action)!;
const specialist = { roles: ['client_service_specialist'] };

describe('the client file', () => {
  it('kindergarten-grading/2.1.1-a: holds what is needed; address and occupation may stay empty, data of a child needs consent', () => {
    expect(missing('open_file', { client_type: 'parent' })).toEqual(['client_type', 'child_name', 'child_age', 'parent_name', 'contact', 'guardian_consent']);
    expect(missing('open_file', { client_type: 'partner_institution' })).toEqual(['client_type', 'parent_name', 'contact']);
    expect(pack.records.find(({ id }) => id === 'client_file')!.fields.filter(({ required }) => !required).map(({ id }) => id)).toEqual(['home_address', 'occupation', 'marketing_consent']);
    expect(clientAct('enrol', { guardian_consent: false }, specialist, 'prospect')).toMatchObject({ allowed: false, code: 'GUARDIAN_CONSENT_MISSING', clauses: ['kindergarten-grading/2.1.1-a'] });
    expect(clientAct('enrol', { guardian_consent: true }, specialist, 'prospect').allowed).toBe(true);
  });
  it.each([['2026-10-08 18:00:00', 'met'], ['2026-10-08 18:00:01', 'breached']])('kindergarten-grading/5.1.1: is opened within one working day of the first contact, at %s it is %s', (time, status) => {
    expect(clockOf(judge(pack, '2026-10-09 09:00', [['first_contact_made', '2026-09-30 15:00'], ['client_file_opened', time]], client), 'file_opened').status).toBe(status);
  });
  it.each([['2026-10-10 18:00:00', 'met'], ['2026-10-10 18:00:01', 'breached']])('kindergarten-grading/5.1.1: is updated within one working day, a make-up day too; at %s it is %s', (time, status) => {
    const change: Line = ['interaction_recorded', '2026-10-09 15:00', { data_changed: true }];
    expect(clockOf(judge(pack, '2026-10-12 09:00', [change, ['client_file_updated', time]], client), 'file_updated').status).toBe(status);
    expect(judge(pack, '2026-10-12 09:00', [['interaction_recorded', '2026-10-09 15:00']], client).clocks).toEqual([]);
    expect(pack.records.find(({ id }) => id === 'data_quality')!.actions).toEqual(['open_file', 'update_file']);
  });
  it('kindergarten-grading/2.1.1-b: every dealing is recorded with its kind and source', () => {
    expect(missing('record_interaction')).toEqual(['interaction', 'source', 'note']);
    const [interaction, source] = pack.records.find(({ id }) => id === 'interaction_log')!.fields;
    expect(interaction!.choices!.map(({ id }) => id)).toEqual(['enquiry', 'enrolment', 'activity_participation']);
    expect(source!.choices!.map(({ id }) => id)).toEqual(['phone', 'interview', 'online_enquiry', 'activity_sign_in']);
  });
  it('walks from the first contact to leaving, and back, through every stage', () => {
    const way: [Line, string][] = [
      [['first_contact_made', '2026-03-02 09:00'], 'contacted'], [['client_file_opened', '2026-03-02 10:00', { client_type: 'parent' }], 'prospect'],
      [['client_enrolled', '2026-03-09 09:00'], 'enrolled'],
      [['client_graded', '2026-03-10 02:00', { grade: 'D' }], 'enrolled'], [['win_back_planned', '2026-03-11 09:00'], 'win_back'], [['client_left', '2026-04-11 09:00'], 'left'],
      [['client_enrolled', '2026-09-01 09:00'], 'enrolled'],
    ];
    expect(way.map((_, i) => judge(pack, '2026-09-02 09:00', way.slice(0, i + 1).map(([line]) => line), client).stage)).toEqual(way.map(([, stage]) => stage));
    expect(judge(pack, '2026-05-02 09:00', way.slice(0, 6).map(([line]) => line), client).clocks.filter(({ status }) => status === 'running')).toEqual([]);
  });
});

describe('access to client data', () => {
  const administrator = { roles: ['data_administrator'], id: 's1', doneBy: { access_requested: 's2' } };
  const grant = (lines: readonly Line[], person: ActingPerson = administrator) =>
    allowedActions(pack, 'data_access', judge(pack, '2026-09-30 09:00', lines, { id: 'x1', type: 'data_access' }), person).find(({ action }) => action === 'grant_access')!;
  const requested: Line = ['access_requested', '2026-09-01 09:00'];
  const trained: Line = ['confidentiality_training_completed', '2026-09-02 09:00'];
  const signed: Line = ['confidentiality_agreement_signed', '2026-09-03 09:00'];

  it.each([
    ['kindergarten-grading/5.2.1', [requested, signed], 'TRAINING_MISSING'],
    ['kindergarten-grading/5.2.3', [requested, trained], 'AGREEMENT_MISSING'],
  ] as const)('%s: with %j it is refused as %s', (clause, lines, code) => {
    expect(grant(lines)).toMatchObject({ allowed: false, code, clauses: [clause] });
    expect(pack.confidentiality.find(({ id }) => id === 'agreement')!.document).toBe('confidentiality_agreement');
  });
  it('kindergarten-grading/5.1.2-b: is granted by the administrator, to others than himself, and can be revoked', () => {
    expect(grant([requested, trained, signed]).allowed).toBe(true);
    expect(grant([requested, trained, signed], { ...administrator, doneBy: { access_requested: 's1' } })).toMatchObject({ allowed: false, code: 'SAME_PERSON' });
    expect(grant([requested, trained, signed], { roles: ['director'] })).toMatchObject({ allowed: false, code: 'ROLE_DOES_NOT_ALLOW' });
    const stage = (...lines: Line[]) => judge(pack, '2026-09-30 09:00', [requested, trained, signed, ...lines], { id: 'x1', type: 'data_access' }).stage;
    expect([stage(), stage(['access_granted', '2026-09-04 09:00']), stage(['access_granted', '2026-09-04 09:00'], ['access_revoked', '2026-09-05 09:00'])]).toEqual(['requested', 'granted', 'revoked']);
  });
  it.each([
    ['kindergarten-grading/5.2.2-b', 'private_use', true], ['kindergarten-grading/5.2.2-b', 'third_party_disclosure', true], ['kindergarten-grading/5.2.2-b', 'supervision', false],
  ])('%s: an export for %s is refused: %s', (clause, purpose, refused) => {
    const act = excludedAct(pack, 'export_data', { export_purpose: purpose });
    expect(act?.clause ?? null).toBe(refused ? clause : null);
    expect(pack.confidentiality.find(({ id }) => id === 'no_disclosure')!.clauses).toEqual([clause]);
  });
  it('kindergarten-grading/5.2.2-a: scope and manner are stated on granting, purpose and user on each export', () => {
    expect(missingActionFields(pack, 'data_access', 'grant_access', {}).map(({ field }) => field)).toEqual(['scope', 'manner']);
    expect(missingActionFields(pack, 'data_access', 'export_data', {}).map(({ field }) => field)).toEqual(['export_purpose', 'recipient', 'families']);
  });
  it('kindergarten-grading/5.1.2-c: contacts are encrypted, and servers stand behind a firewall', () => {
    expect(pack.confidentiality.find(({ id }) => id === 'protection')).toMatchObject({ clauses: ['kindergarten-grading/5.1.2-c'], text: { en: expect.stringMatching(/encrypted.*firewall/) } });
  });
});

describe('what comes back by the calendar', () => {
  const due = (duty: string, from: string, to: string, values = {}) =>
    planDuties(resolved(kindergartenGrading, { ...example, ...values }), calendar, { from, to }).filter((one) => one.duty === duty).map(({ periodFrom, dueAt }) => [periodFrom, shown(dueAt)]);
  it.each<[clause: string, duty: string, from: string, to: string, dues: unknown]>([
    ['kindergarten-grading/1.3.3', 'regrading', '2026-07-01', '2026-12-31', [['2026-07-01', '2026-10-01 00:00'], ['2026-10-01', '2027-01-01 00:00']]],
    ['kindergarten-grading/3.A.4-a', 'gratitude_round', '2026-01-01', '2026-12-31', [['2026-01-01', '2026-07-01 00:00'], ['2026-07-01', '2027-01-01 00:00']]],
    ['kindergarten-grading/3.C.4-a', 'activity_push', '2026-09-01', '2026-10-31', [['2026-09-01', '2026-10-01 00:00'], ['2026-10-01', '2026-11-03 00:00']]],
    ['kindergarten-grading/4.1.2', 'team_training', '2026-02-01', '2026-08-31', [['2026-02-01', '2026-09-01 00:00']]],
    ['kindergarten-grading/4.2.1-c', 'callback_round', '2026-02-01', '2026-08-31', [['2026-02-01', '2026-09-01 00:00']]],
    ['kindergarten-grading/5.1.2-a', 'backup', '2026-10-03', '2026-10-04', [['2026-10-03', '2026-10-04 00:00'], ['2026-10-04', '2026-10-05 00:00']]],
    ['kindergarten-grading/6.1.1-a', 'grading_supervision', '2026-10-01', '2026-10-31', [['2026-10-01', '2026-11-03 00:00']]],
    ['kindergarten-grading/6.2.2-a', 'quarterly_evaluation', '2026-07-01', '2026-09-30', [['2026-07-01', '2026-10-20 18:00']]],
  ])('%s: %s from %s to %s', (clause, duty, from, to, dues) => {
    expect(due(duty, from, to)).toEqual(dues);
    expect(pack.duties.find(({ id }) => id === duty)!.clauses).toEqual([clause]);
  });
  it.each([
    ['gratitude_period', 'gratitude_round'], ['push_period', 'activity_push'], ['team_training_period', 'team_training'], ['callback_period', 'callback_round'],
    ['supervision_period', 'grading_supervision'],
  ])('the chain decides how often: %s', (parameter, duty) => {
    expect(due(duty, '2026-04-01', '2026-06-30', { [parameter]: 'quarter' })).toEqual([['2026-04-01', '2026-07-01 00:00']]);
  });
  it.each([['2026-10-20 18:00:00', 'met'], ['2026-10-20 18:00:01', 'breached']])('kindergarten-grading/6.2.2-a: the evaluation at %s is %s', (time, status) => {
    const lines: Line[] = [['duty_opened', '2026-09-30 00:00', { duty: 'quarterly_evaluation' }], ['duty_done', time]];
    expect(clockOf(judge(pack, '2026-10-30 09:00', lines, { id: 'd1', type: 'duty' }), 'quarterly_evaluation').status).toBe(status);
    expect(pack.reports[0]).toMatchObject({ id: 'quarterly_grading_evaluation', duty: 'quarterly_evaluation', author: 'supervision_group', audience: ['director'], clauses: ['kindergarten-grading/6.2.2-a'] });
    expect(pack.reports[0]!.content!.map(({ id }) => id)).toEqual(['client_satisfaction', 'retention_rate', 'new_client_growth_rate', 'referral_count', 'analysis', 'conclusions']);
  });
  it.each([
    ['kindergarten-grading/4.1.2', 'team_training', ['early_childhood', 'communication', 'client_relations', 'attendees']],
    ['kindergarten-grading/5.1.2-a', 'backup', ['stored_at', 'restorable']],
    ['kindergarten-grading/6.1.1-a', 'grading_supervision', ['data_accuracy', 'criteria_application', 'strategy_execution', 'problems']],
    ['kindergarten-grading/3.A.4-a', 'gratitude_round', ['letters', 'gifts']],
    ['kindergarten-grading/3.C.4-a', 'activity_push', ['content', 'meaning', 'families_reached']],
    ['kindergarten-grading/4.2.1-c', 'callback_round', ['families_called', 'not_reached', 'opinions', 'improvement']],
  ])('%s: the record of %s holds %j', (_clause, duty, fields) => {
    expect(pack.duties.find(({ id }) => id === duty)!.fields.map(({ id }) => id)).toEqual(fields);
  });
  it('kindergarten-grading/5.2.1 and kindergarten-grading/4.1.2: both kinds of training are known', () => {
    expect(pack.training.map(({ id, duty, clauses }) => [id, duty, ...clauses])).toEqual([
      ['client_team', 'team_training', 'kindergarten-grading/4.1.2'], ['confidentiality', undefined, 'kindergarten-grading/5.2.1'],
    ]);
  });
  it.each([
    ['kindergarten-grading/6.1.1-a', 'grading_work', { duty: 'grading_supervision' }], ['kindergarten-grading/6.1.1-b', 'rectification', { action: 'set_measure' }],
    ['kindergarten-grading/6.1.2-b', 'issue_tracking', { action: 'tell_result' }], ['kindergarten-grading/6.2.2-b', 'ad_hoc_review', { action: 'review_client' }],
  ])('%s: %s is watched by %j', (clause, id, by) => {
    expect(pack.supervision.find((one) => one.id === id)).toMatchObject({ ...by, clauses: [clause] });
  });
  it('kindergarten-grading/6.2.2-b: a review names the problem and the adjustment, and is for the supervision group', () => {
    expect(missing('review_client')).toEqual(['problem', 'adjustment']);
    expect(clientAct('review_client', {}, { roles: ['supervision_group'] }, 'enrolled').allowed).toBe(true);
    expect(clientAct('review_client', {}, specialist, 'enrolled')).toMatchObject({ allowed: false, code: 'ROLE_DOES_NOT_ALLOW' });
  });
});

describe('figures', () => {
  it.each([
    ['kindergarten-grading/6.2.1-a', 'client_satisfaction', { scores: 423, attainable: 500 }, 84.6],
    ['kindergarten-grading/6.2.1-b', 'retention_rate', { at_start: 40, at_end: 34, graduated: 4 }, 94.44],
    ['kindergarten-grading/6.2.1-c', 'new_client_growth_rate', { before: 20, after: 25 }, 25], ['kindergarten-grading/6.2.1-c', 'new_client_growth_rate', { before: 0, after: 25 }, null],
    ['kindergarten-grading/6.2.1-d', 'referral_count', { converted: 7 }, 7], ['kindergarten-grading/6.2.1-d', 'referred_prospects', { referred: 11 }, 11],
  ])('%s: %s of %j is %s', (clause, metric, inputs, value) => {
    expect(computeMetric(pack, metric, inputs).value).toBe(value);
    expect(pack.metrics.find(({ id }) => id === metric)!.clauses).toEqual([clause]);
  });
  it('kindergarten-grading/6.1.2-a: opinions on graded service come in by survey, box and complaint channels, with or without a name', () => {
    expect(pack.surveys.find(({ id }) => id === 'service_satisfaction')).toMatchObject({ anonymity: ['named', 'anonymous'], clauses: expect.arrayContaining(['kindergarten-grading/6.1.2-a']) });
  });
});
