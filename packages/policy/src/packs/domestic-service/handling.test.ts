import { describe, expect, it } from 'vitest';
import { ownershipLedger } from '../../clock/ownership-ledger.ts';
import { timelinessOf } from '../../clock/timeliness.ts';
import { missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { at, calendar, clockOf, history, judge, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { closed, codes, decisions, found, handled, pack, replied, responsible, round, stageOf, tracked } from './test-case.ts';

const planned: Line = ['correction_planned', '2026-09-23 13:00', { due_on: at('2026-10-08 18:00') }, 'k1'];
const explained: Line = ['company_fault_explained', '2026-09-23 13:30'];
const fields = (action: string): string[] => missingActionFields(pack, 'complaint', action, {}).map(({ field }) => field);

describe('responsibility and what it calls for', () => {
  it('domestic-service/4.1: lies with the worker, the team, the company or none of them, and is found by a leader', () => {
    const dimension = pack.dimensions.find(({ id }) => id === 'responsibility')!;
    expect(dimension.values.map(({ id, proposed }) => [id, proposed ?? false])).toEqual([['worker', false], ['team', false], ['company_management', false], ['none', true]]);
    expect(codes(found, 'determine_responsibility', ['investigation_team'])).toEqual(['ROLE_DOES_NOT_ALLOW']);
    expect(codes([...found, responsible('worker'), responsible('none')], 'complete_handling')).toEqual([]);
    expect(decisions([...found, ['complaint_classified', '2026-09-23 10:30', { responsibility: 'none' }]]).complete_handling!.allowed).toBe(false);
    expect(stageOf([...found, responsible('team')])).toBe('responsibility_determined');
  });
  it.each<[string, string, readonly Line[], string[]]>([
    ['domestic-service/4.2.1-c', 'worker', [], ['REMEDY_MISSING']],
    ['domestic-service/4.2.1-c', 'worker', [['remedy_made', '2026-09-23 14:00']], []],
    ['domestic-service/4.2.2-b', 'team', [], ['CORRECTION_MISSING']],
    ['domestic-service/4.2.2-b', 'team', [planned], []],
    ['domestic-service/4.2.3-a', 'company_management', [explained], ['CORRECTION_MISSING']],
    ['domestic-service/4.2.3-b', 'company_management', [planned], ['EXPLANATION_MISSING']],
    ['domestic-service/4.2.3-b', 'company_management', [planned, explained], []],
    ['domestic-service/4.1', 'none', [], []],
  ])('%s: %s, after %j handling is held up by %j', (clause, party, lines, expected) => {
    const all = [...found, responsible(party), ...lines];
    expect(codes(all, 'complete_handling')).toEqual(expected);
    const decision = decisions(all).complete_handling!;
    if (!decision.allowed) expect(decision.clauses).toContain(clause);
  });
  it.each([
    ['domestic-service/4.2.1-c', 'remedy_made', 'remedy'],
    ['domestic-service/4.2.3-b', 'company_fault_explained', 'explanation'],
  ])('%s: %s leads to %s', (clause, event, stage) => {
    expect(stageOf([...found, responsible('worker'), [event, '2026-09-23 14:00']])).toBe(stage);
    expect(pack.lifecycles[0]!.stages.find(({ id }) => id === stage)!.clauses).toEqual([clause]);
  });
  it('domestic-service/4.2.1-c: the worker apologises and makes good himself; the company explains only its own fault', () => {
    expect(fields('make_remedy')).toEqual(['apology', 'remedy']);
    expect(codes([...found, responsible('worker')], 'make_remedy', ['service_worker'])).toEqual([]);
    expect(codes([...found, responsible('worker')], 'explain_company_fault')).toEqual(['COMPANY_NOT_AT_FAULT']);
  });
});

describe('the result', () => {
  it.each([
    ['domestic-service/4.3.1-a', '2026-09-24 18:00:00', 'met'],
    ['domestic-service/4.3.1-a', '2026-09-24 18:00:01', 'breached'],
  ])('%s: handled on Wednesday, told %s: %s', (clause, time, status) => {
    const result = judge(pack, '2026-09-30 09:00', [...handled, replied('satisfied', time)]);
    expect(clockOf(result, 'result_feedback')).toMatchObject({ status, clauses: [clause] });
    expect(timelinessOf(pack, result.clocks)).toBe(status === 'met' ? 'timely' : 'late');
  });
  it('domestic-service/4.3.1-a: cannot be told before handling is completed', () => {
    expect(codes([...found, responsible('none')], 'reply')).toEqual(['STAGE_DOES_NOT_ALLOW', 'HANDLING_NOT_COMPLETED']);
    expect(codes(handled, 'reply', ['investigation_team'])).toEqual([]);
    expect([stageOf(handled), stageOf([...handled, replied('satisfied')])]).toEqual(['handled', 'result_feedback']);
  });
  it('domestic-service/4.3.1-b: by phone, text message, e-mail or in writing; what did not arrive was not told', () => {
    const medium = pack.lifecycles[0]!.actions.find(({ id }) => id === 'reply')!.fields.find(({ id }) => id === 'medium')!;
    expect(medium.choices!.map(({ id }) => id)).toEqual(['phone', 'sms', 'email', 'written']);
    const lost = [...handled, replied('no_answer', '2026-09-23 16:00', false)];
    expect(clockOf(judge(pack, '2026-09-24 09:00', lost), 'result_feedback').status).toBe('running');
    expect(stageOf(lost)).toBe('handled');
    expect(codes([...lost, tracked('satisfied')], 'close')).toEqual(['RESULT_NOT_TOLD']);
    expect(codes([...lost, replied('satisfied', '2026-09-23 17:00'), tracked('satisfied')], 'close')).toEqual([]);
  });
  it.each([
    ['domestic-service/4.3.2-a', ['measures', 'basis', 'expected_effect']],
    ['domestic-service/4.3.2-b', ['satisfaction']],
  ])('%s: it comes with %j', (clause, expected) => {
    const missing = missingActionFields(pack, 'complaint', 'reply', { reply: 'done', medium: 'phone', feedback_delivered: true });
    expect(missing.filter(({ clauses }) => (clauses as readonly string[]).includes(clause)).map(({ field }) => field)).toEqual(expected);
  });
  it('domestic-service/4.3.2-b: the question has one answer of four', () => {
    expect(pack.dimensions.find(({ id }) => id === 'satisfaction')!.values.map(({ id }) => id)).toEqual(['satisfied', 'neutral', 'dissatisfied', 'no_answer']);
    expect(pack.surveys.find(({ id }) => id === 'result_satisfaction_at_feedback')!.optional).toBe(false);
  });
});

describe('satisfaction', () => {
  it.each([
    ['domestic-service/4.4.1-a', '2026-09-29 18:00:00', 'met'],
    ['domestic-service/4.4.1-a', '2026-09-29 18:00:01', 'breached'],
  ])('%s: handled on Wednesday before the festival, followed up %s: %s', (clause, time, status) => {
    const result = judge(pack, '2026-10-08 09:00', [...handled, replied('satisfied'), tracked('satisfied', time)]);
    expect(clockOf(result, 'satisfaction_tracking')).toMatchObject({ status, clauses: [clause] });
  });
  it('domestic-service/4.4.1-b: is followed up by customer service, by phone or questionnaire, after the result was told', () => {
    expect(pack.touchpoints).toMatchObject([{ trigger: 'case', clockKey: 'satisfaction_tracking', ownerRole: 'cs_agent', survey: 'post_handling_satisfaction' }]);
    const medium = pack.lifecycles[0]!.actions.find(({ id }) => id === 'record_satisfaction')!.fields.find(({ id }) => id === 'medium')!;
    expect(medium.choices!.map(({ id }) => id)).toEqual(['phone', 'questionnaire']);
    expect(codes(handled, 'record_satisfaction')).toEqual(['STAGE_DOES_NOT_ALLOW', 'RESULT_NOT_TOLD']);
    expect(codes([...handled, replied('satisfied')], 'record_satisfaction', ['cs_agent'])).toEqual([]);
    expect(stageOf([...handled, replied('satisfied'), tracked('neutral')])).toBe('satisfaction_tracking');
  });
  it('domestic-service/4.4.1-a: without it no case is closed', () => {
    expect(decisions([...handled, replied('satisfied')]).close)
      .toMatchObject({ allowed: false, code: 'SATISFACTION_NOT_TRACKED', clauses: ['domestic-service/4.4.1-a', 'domestic-service/5.1.1'] });
  });
  it.each(['satisfied', 'neutral', 'no_answer'])('%s lets the case be closed', (answer) => {
    expect(codes([...handled, replied(answer), tracked(answer)], 'close')).toEqual([]);
  });
  it('an anonymous case is closed without telling anybody', () => {
    const lines = handled.map(([type, time, facts, correlation]): Line => [type, time, type === 'complaint_received' ? { ...facts, anonymous: true } : facts, correlation]);
    expect(codes(lines, 'close')).toEqual([]);
    expect(judge(pack, '2026-09-24 09:00', lines).clocks.map(({ key }) => key)).not.toContain('result_feedback');
  });
});

describe('a dissatisfied client', () => {
  const dissatisfied: readonly Line[] = [...handled, replied('satisfied'), tracked('dissatisfied', '2026-10-13 11:00')];
  it('domestic-service/4.4.2-a: is contacted by the end of the next working day', () => {
    const result = judge(pack, '2026-10-13 12:00', dissatisfied);
    expect(result.stage).toBe('re_evaluation');
    expect(clockOf(result, 'dissatisfaction_contact')).toMatchObject({ status: 'running', clauses: ['domestic-service/4.4.2-a'] });
    expect(shown(clockOf(result, 'dissatisfaction_contact').dueAt)).toBe('2026-10-14 18:00');
    expect(decisions(dissatisfied).close).toMatchObject({ allowed: false, code: 'CLIENT_DISSATISFIED', clauses: ['domestic-service/4.4.2-b'] });
  });
  it.each([
    ['domestic-service/4.4.2-a', '2026-10-14 18:00:00', 'met'],
    ['domestic-service/4.4.2-a', '2026-10-14 18:00:01', 'breached'],
  ])('%s: asked why %s: %s', (_clause, time, status) => {
    const result = judge(pack, '2026-10-15 09:00', [...dissatisfied, ['dissatisfaction_contacted', time]]);
    expect(clockOf(result, 'dissatisfaction_contact').status).toBe(status);
    expect(result.stage).toBe('dissatisfaction_contact');
  });
  it('who says so at the feedback goes the same way; his satisfaction is followed up after the next round', () => {
    const result = judge(pack, '2026-09-23 17:00', [...handled, replied('dissatisfied')]);
    expect(result.stage).toBe('re_evaluation');
    expect(clockOf(result, 'satisfaction_tracking').status).toBe('cancelled');
    expect(shown(clockOf(result, 'dissatisfaction_contact').dueAt)).toBe('2026-09-24 18:00');
  });
  it('domestic-service/4.4.2-b: the measures are weighed again once the reason is known, and everything is told anew', () => {
    expect(codes(dissatisfied, 're_evaluate')).toEqual(['REASON_NOT_ASKED']);
    const asked: Line[] = [...dissatisfied, ['dissatisfaction_contacted', '2026-10-13 15:00']];
    expect(codes(asked, 're_evaluate', ['project_lead'])).toEqual([]);
    const weighed: Line[] = [...asked, ['measures_re_evaluated', '2026-10-13 16:00']];
    expect(stageOf(weighed)).toBe('further_improvement');
    expect(codes(weighed, 'complete_handling')).toEqual(['REMEDY_MISSING']);
    const again: Line[] = [...weighed, ['remedy_made', '2026-10-14 09:00'], ['handling_completed', '2026-10-14 10:00']];
    expect(codes(again, 'close')).toEqual(['RESULT_NOT_TOLD', 'SATISFACTION_NOT_TRACKED', 'CLIENT_DISSATISFIED']);
    expect(shown(clockOf(judge(pack, '2026-10-14 11:00', again), 'satisfaction_tracking', 2).dueAt)).toBe('2026-10-19 18:00');
    expect(codes([...again, replied('satisfied', '2026-10-14 15:00'), tracked('satisfied', '2026-10-15 09:00')], 'close')).toEqual([]);
  });
  it.each([
    ['domestic-service/4.4.2-b', 2, ['ROUNDS_LEFT']],
    ['domestic-service/4.4.2-b', 3, []],
    ['domestic-service/4.2.1-c', 4, []],
  ])('%s: after %i rounds a leader may end it, unless held up by %j', (_clause, rounds, expected) => {
    const lines = [...dissatisfied, ...Array.from({ length: rounds }, (_, i) => round(`2026-10-${14 + i}`)).flat()];
    expect(codes(lines, 'decide_unresolved', ['company_leader'])).toEqual(expected);
    expect(codes(lines, 'close')).toContain('CLIENT_DISSATISFIED');
    if (expected.length > 0) return;
    expect(codes(lines, 'decide_unresolved', ['project_lead'])).toEqual(['ROLE_DOES_NOT_ALLOW']);
    const decided: Line[] = [...lines, ['unresolved_decided', '2026-10-20 09:00']];
    expect(codes(decided, 'close', ['company_leader'])).toEqual([]);
    expect(judge(pack, '2026-10-21 09:00', [...decided, ['complaint_closed', '2026-10-20 10:00']])).toMatchObject({ stage: 'closed', facts: { satisfaction: 'dissatisfied' } });
  });
});

describe('a case from reception to closure', () => {
  it('passes the stages of the regulation in their order', () => {
    const passed = closed.map((_, i) => stageOf(closed.slice(0, i + 1)));
    expect([...new Set(passed)]).toEqual([
      'accepted', 'promise_given', 'procedure_explained', 'investigation_team', 'investigation', 'report_submitted', 'responsibility_determined', 'remedy', 'handled',
      'result_feedback', 'satisfaction_tracking', 'closed',
    ]);
  });
  it('every stage can be reached', () => {
    const { initial, stages, moves } = pack.lifecycles[0]!;
    expect(new Set([initial, ...moves.map(({ to }) => to)])).toEqual(new Set(stages.map(({ id }) => id)));
  });
  it('is timely, and every moment belonged to somebody', () => {
    const result = judge(pack, '2026-09-30 09:00', closed);
    expect(timelinessOf(pack, result.clocks)).toBe('timely');
    expect(result.clocks.filter(({ status }) => status !== 'met')).toEqual([]);
    const spells = ownershipLedger(pack, { id: 'c1', type: 'complaint' }, history(...closed), calendar, at('2026-09-30 09:00'));
    expect(spells.map(({ party }) => party)).toEqual(['customer_service', 'investigation_team', 'customer_service']);
  });
  it('each act of a typical case is allowed when its turn comes', () => {
    const actionOf = new Map(pack.lifecycles[0]!.actions.map(({ id, event }) => [event, id]));
    const refused = closed.flatMap(([type], i) => (i === 0 ? [] : codes(closed.slice(0, i), actionOf.get(type)!).map((code) => [type, code])));
    expect(refused).toEqual([]);
  });
  it('reopened it begins anew, with its own limits', () => {
    const again: Line[] = [...closed, ['complaint_reopened', '2026-10-12 09:00']];
    const result = judge(pack, '2026-10-12 10:00', again);
    expect(result.stage).toBe('accepted');
    expect(shown(clockOf(result, 'investigation', 2).dueAt)).toBe('2026-10-19 18:00');
    expect(codes(again, 'close')).toContain('STAGE_DOES_NOT_ALLOW');
    expect(result.facts).toMatchObject({ report_submitted: false, handled: false, result_told: false, satisfaction_tracked: false });
  });
  it('withdrawn it owes nothing more', () => {
    const result = judge(pack, '2026-09-30 09:00', [...found.slice(0, 5), ['complaint_withdrawn', '2026-09-22 09:00']]);
    expect(result.stage).toBe('closed');
    expect(result.nextTransitionAt).toBeNull();
    expect(steps(clockOf(result, 'investigation')).at(-1)).toBe('cancelled@09:00');
  });
});
