import { describe, expect, it } from 'vitest';
import { matches } from '../../pack/matches.ts';
import { judge } from '../../testing/scene.ts';
import { handled, pack, replied, round, tracked } from './test-case.ts';

describe('who consents to what', () => {
  it.each([
    ['domestic-service/3.4-c', 'investigation_extension', 'request_extension', 'approve_extension', { complexity: 'complex' }, { complexity: 'simple' }],
    ['domestic-service/5.2.2-b', 'archive_disposal', 'request_disposal', 'approve_disposal', { retention_over: true }, { retention_over: false }],
    ['domestic-service/4.4.2-b', 'unresolved_closure', undefined, 'decide_unresolved', { review_rounds: 3 }, { review_rounds: 2 }],
    ['domestic-service/4.2.1-a', 'personnel_measure', 'propose_personnel_measure', 'approve_personnel_measure', { hearing_held: true }, { hearing_held: false }],
    ['domestic-service/7.2.2', 'publication', 'propose_publication', 'approve_publication', { anonymised: true }, { anonymised: false }],
  ])('%s: %s, asked by %s, is given by a company leader with %s', (clause, id, asks, gives, fit, unfit) => {
    const approval = pack.approvals.find((element) => element.id === id)!;
    expect(approval).toMatchObject({ approver: 'company_leader', gives });
    expect([approval.asks, approval.clauses]).toEqual([asks, expect.arrayContaining([clause])]);
    const condition = approval.when ?? approval.needs!;
    expect([matches(condition, fit), matches(condition, unfit)]).toEqual([true, false]);
    expect(pack.lifecycles[0]!.actions.find((action) => action.id === gives)!.roles).toEqual(['company_leader']);
  });
});

describe('who is called in', () => {
  it.each([
    ['domestic-service/2.2.2', 'emergency_not_started', 'emergency_start', 'company_leader'],
    ['domestic-service/3.4-a', 'investigation_late', 'investigation', 'complaint_supervisor'],
    ['domestic-service/3.4-d', 'outer_limit_passed', 'investigation_max', 'company_leader'],
  ])('%s: %s, when %s is missed, calls the %s', (clause, id, key, role) => {
    const escalation = pack.escalations.find((element) => element.id === id)!;
    expect(escalation).toMatchObject({ onBreachOf: key, to: role });
    expect(escalation.clauses).toContain(clause);
    expect(pack.clocks.find((clock) => clock.key === key)!.onBreach!.map(({ toRole }) => toRole)).toEqual([role]);
  });
  it('domestic-service/2.2.2: an urgent complaint goes to the project lead at once', () => {
    const { to, onBecomes } = pack.escalations.find(({ id }) => id === 'urgent_case')!;
    expect([to, matches(onBecomes!, { urgency: 'urgent' }), matches(onBecomes!, { urgency: 'ordinary' })]).toEqual(['project_lead', true, false]);
  });
  it.each([
    ['domestic-service/4.4.2-b', 2, false],
    ['domestic-service/4.4.2-b', 3, true],
  ])('%s: after %i rounds in vain the company leader is called: %s', (clause, rounds, called) => {
    const { to, onBecomes, clauses } = pack.escalations.find(({ id }) => id === 'three_rounds_in_vain')!;
    const lines = [...handled, replied('satisfied'), tracked('dissatisfied', '2026-10-13 11:00'), ...Array.from({ length: rounds }, (_, i) => round(`2026-10-${14 + i}`)).flat()];
    expect(matches(onBecomes!, judge(pack, '2026-10-30 09:00', lines).facts)).toBe(called);
    expect([to, clauses]).toEqual(['company_leader', expect.arrayContaining([clause])]);
  });
});

describe('whose task each time limit is, and who hears of its breach', () => {
  it.each([
    ['domestic-service/2.2.1-a', 'registration', 'receiver', []],
    ['domestic-service/1.3.3', 'acknowledgement', 'receiver', []],
    ['domestic-service/2.2.2', 'emergency_start', 'receiver', ['company_leader']],
    ['domestic-service/2.2.3-a', 'promised_reply', 'investigation_team', ['project_lead']],
    ['domestic-service/3.4-a', 'investigation', 'investigation_team', ['complaint_supervisor']],
    ['domestic-service/3.4-d', 'investigation_max', 'investigation_team', ['company_leader']],
    ['domestic-service/4.3.1-a', 'result_feedback', 'investigation_team', ['project_lead']],
    ['domestic-service/4.4.1-a', 'satisfaction_tracking', 'cs_agent', ['complaint_supervisor']],
    ['domestic-service/4.4.2-a', 'dissatisfaction_contact', 'cs_agent', ['project_lead']],
    ['domestic-service/8.1.2-b', 'correction', 'team_lead', ['complaint_supervisor']],
    ['domestic-service/5.2.1-a', 'monthly_archive', 'cs_agent', []],
    ['domestic-service/6.1.1-a', 'service_analysis', 'cs_agent', []],
    ['domestic-service/8.1.2-a', 'record_inspection', 'complaint_supervisor', []],
    ['domestic-service/7.1.1', 'complaint_training', 'project_lead', []],
    ['domestic-service/6.2.3-a', 'performance_appraisal', 'company_leader', []],
  ])('%s: %s belongs to the %s, its breach to %j', (clause, id, owner, roles) => {
    const clock = pack.clocks.find((definition) => definition.id === id)!;
    expect([clock.ownerRole, (clock.onBreach ?? []).map(({ toRole }) => toRole)]).toEqual([owner, roles]);
    expect(clock.clauses).toContain(clause);
  });
  it('two of them decide whether a case was handled in time', () => {
    expect(pack.clocks.filter(({ countsForTimeliness }) => countsForTimeliness).map(({ id }) => id)).toEqual(['investigation', 'result_feedback']);
  });
});
