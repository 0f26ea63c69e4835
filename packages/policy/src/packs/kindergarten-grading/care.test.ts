import { describe, expect, it } from 'vitest';
import { allowedActions, missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { settlementRefusals } from '../../lifecycle/settlement-refusals.ts';
import type { ActingPerson } from '../../lifecycle/types.ts';
import type { Facts } from '../../pack/fact.ts';
import { at, clockOf, judge, resolved, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { kindergartenGradingExample } from './example-values.ts';
import { kindergartenGrading } from './pack.ts';

const pack = resolved(kindergartenGrading, kindergartenGradingExample);
const client = { id: 'f1', type: 'client' };
const enrolled: Line = ['client_enrolled', '2026-09-01 09:00', { client_type: 'parent' }];
const graded = (grade: string, time = '2026-09-22 10:00'): Line => ['client_graded', time, { grade }];
const act = (action: string, facts: Facts, person: ActingPerson, stage = 'enrolled') => allowedActions(pack, 'client', { facts, stage }, person).find((row) => row.action === action)!;
const missing = (action: string, input: Readonly<Record<string, unknown>> = {}, facts: Facts = {}) => missingActionFields(pack, 'client', action, input, facts).map(({ field }) => field);
const careOf = (id: string) => pack.care.find((care) => care.id === id)!;

describe('what each grade is owed', () => {
  it.each<[clause: string, grade: string, id: string, more: Record<string, unknown>]>([
    ['kindergarten-grading/3.A.1-a', 'A', 'dedicated_contact', { clockKey: 'dedicated_contact' }],
    ['kindergarten-grading/3.A.1-b', 'A', 'priority_handling', { clockKey: 'enquiry_answer' }],
    ['kindergarten-grading/3.A.2-a', 'A', 'personal_invitation', {}],
    ['kindergarten-grading/3.A.2-b', 'A', 'guest_invitation', {}],
    ['kindergarten-grading/3.A.3', 'A', 'deep_cooperation', {}],
    ['kindergarten-grading/3.A.4-a', 'A', 'gratitude', { duty: 'gratitude_round' }],
    ['kindergarten-grading/3.A.4-b', 'A', 'festival_gift', { touchpoint: 'festival_gift' }],
    ['kindergarten-grading/3.A.4-b', 'A', 'anniversary_gift', { touchpoint: 'anniversary_gift' }],
    ['kindergarten-grading/3.B.1', 'B', 'standard_service', { clockKey: 'enquiry_answer' }],
    ['kindergarten-grading/3.B.2-a', 'B', 'periodic_contact_b', { touchpoint: 'contact_b' }],
    ['kindergarten-grading/3.B.3-a', 'B', 'activity_invitation', {}],
    ['kindergarten-grading/3.B.3-b', 'B', 'incentive', {}],
    ['kindergarten-grading/3.B.4', 'B', 'value_added', { approval: 'value_added', suspended: { zh: expect.any(String), en: expect.any(String) } }],
    ['kindergarten-grading/3.C.1-a', 'C', 'periodic_contact_c', { touchpoint: 'contact_c' }],
    ['kindergarten-grading/3.C.3', 'C', 'birthday_gift', { touchpoint: 'birthday_gift' }],
    ['kindergarten-grading/3.C.3', 'C', 'progress_gift', { clockKey: 'progress_gift' }],
    ['kindergarten-grading/3.C.4-a', 'C', 'activity_push', { duty: 'activity_push' }],
    ['kindergarten-grading/3.C.4-b', 'C', 'participation_guidance', {}],
    ['kindergarten-grading/3.D.1-a', 'D', 'win_back_group', { clockKey: 'win_back_plan' }],
    ['kindergarten-grading/3.D.1-b', 'D', 'win_back_plan', { clockKey: 'win_back_plan' }],
    ['kindergarten-grading/3.D.2-a', 'D', 'weekly_contact', { touchpoint: 'weekly_contact' }],
    ['kindergarten-grading/3.D.3-a', 'D', 'preferential_offer', { approval: 'preferential_offer' }],
    ['kindergarten-grading/3.D.3-b', 'D', 'present_strengths', {}],
    ['kindergarten-grading/3.D.4-a', 'D', 'build_trust', {}],
    ['kindergarten-grading/3.D.4-b', 'D', 'small_activity_invitation', {}],
  ])('%s: grade %s: %s', (clause, grade, id, more) => {
    expect(careOf(id)).toMatchObject({ grades: [grade], ...more });
    expect(careOf(id).clauses).toContain(clause);
  });
  it('nothing else is owed, and only the value-added services are switched off', () => {
    expect(Object.fromEntries(['A', 'B', 'C', 'D'].map((grade) => [grade, pack.care.filter(({ grades }) => grades!.includes(grade)).length]))).toEqual({ A: 8, B: 5, C: 5, D: 7 });
    expect(pack.care.filter(({ suspended }) => suspended).map(({ id }) => id)).toEqual(['value_added']);
  });
  it.each([
    ['kindergarten-grading/3.A.2-a', 'personal_invitation'], ['kindergarten-grading/3.A.2-b', 'guest_invitation'], ['kindergarten-grading/3.A.3', 'development_talk'],
    ['kindergarten-grading/3.B.3-a', 'activity_invitation'], ['kindergarten-grading/3.D.4-b', 'small_activity_invitation'],
  ])('%s: families can be invited to a %s, and who declined contact is left in peace', (clause, invitation) => {
    const invite = pack.lifecycles[0]!.actions.find(({ id }) => id === 'invite')!;
    expect(invite.clauses).toContain(clause);
    expect(invite.fields[0]!.choices!.map(({ id }) => id)).toContain(invitation);
    expect(act('invite', {}, { roles: ['event_planner'] }).allowed).toBe(true);
    expect(act('invite', { contact_opt_out: true }, { roles: ['event_planner'] })).toMatchObject({ allowed: false, code: 'CONTACT_DECLINED' });
  });
  it('kindergarten-grading/3.A.3: the talk is about development, curriculum and management, with seats for others', () => {
    const [talk] = pack.meetings;
    expect(talk).toMatchObject({ clauses: ['kindergarten-grading/3.A.3'], agenda: [{ id: 'development' }, { id: 'curriculum' }, { id: 'management' }] });
    expect(talk!.text!.en).toContain('other grades');
  });
  it.each([
    ['kindergarten-grading/3.D.3-b', 'present_strengths', 'shown'], ['kindergarten-grading/3.D.4-a', 'build_trust', 'linked_matter'],
    ['kindergarten-grading/3.C.4-b', 'participation_guidance', 'attended'],
    ['kindergarten-grading/3.B.3-b', 'incentive', 'points'], ['kindergarten-grading/3.A.2-b', 'guest_invitation', 'part'], ['kindergarten-grading/3.A.3', 'deep_cooperation', 'views'],
  ])('%s: the record of %s holds %s', (clause, id, field) => {
    expect(careOf(id).fields!.find((spec) => spec.id === field)!.clauses).toEqual([clause]);
  });
  it('kindergarten-grading/3.B.3-b: points are awarded by the event planner, for an activity', () => {
    expect(act('award_points', {}, { roles: ['event_planner'] }).allowed).toBe(true);
    expect(missing('award_points')).toEqual(['points', 'activity']);
  });
});

describe('attention for A families', () => {
  it.each([['2026-09-28 18:00:00', 'met'], ['2026-09-28 18:00:01', 'breached']])('kindergarten-grading/3.A.1-a: the contact person is named within three working days, at %s it is %s', (time, status) => {
    const lines: Line[] = [enrolled, graded('A'), ['dedicated_contact_assigned', time, { dedicated_contact: 'staff-7' }]];
    expect(clockOf(judge(pack, '2026-10-08 09:00', lines, client), 'dedicated_contact')).toMatchObject({ status, dueAt: at('2026-09-28 18:00'), clauses: ['kindergarten-grading/3.A.1-a'] });
  });
  it('who has a contact person already needs none when the grade returns, and only A families get one', () => {
    const lines: Line[] = [enrolled, graded('A'), ['dedicated_contact_assigned', '2026-09-23 09:00', { dedicated_contact: 'staff-7' }], graded('B', '2026-09-24 10:00'), graded('A', '2026-09-28 10:00')];
    expect(judge(pack, '2026-10-08 09:00', lines, client).clocks.filter(({ key }) => key === 'dedicated_contact')).toHaveLength(1);
    expect(clockOf(judge(pack, '2026-10-08 09:00', [enrolled, graded('A'), graded('B', '2026-09-23 10:00')], client), 'dedicated_contact').status).toBe('cancelled');
    expect(act('assign_dedicated_contact', { grade: 'B' }, { roles: ['director'] })).toMatchObject({ allowed: false, code: 'NOT_GRADE_A', clauses: ['kindergarten-grading/3.A.1-a'] });
  });
  it('kindergarten-grading/3.A.4-a: gifts stay under the cap; above it the director decides', () => {
    expect(settlementRefusals(pack, 'care_gift', {}, 100)).toEqual([]);
    expect(settlementRefusals(pack, 'care_gift', {}, 101)).toMatchObject([{ code: 'ABOVE_CAP' }]);
    expect(pack.approvals.find(({ id }) => id === 'gift_above_cap')!.approver).toBe('director');
    expect(missing('give_gift', { gift: 'gratitude' })).toEqual(['gift_value', 'description']);
  });
});

describe('paid extras and news', () => {
  it('kindergarten-grading/3.B.4: no value-added service is recommended before the legal review', () => {
    const specialist = { roles: ['client_service_specialist'] };
    expect(act('recommend_value_added', { grade: 'B' }, specialist)).toMatchObject({ allowed: false, code: 'LEGAL_REVIEW_MISSING', clauses: ['kindergarten-grading/3.B.4'] });
    expect(act('approve_value_added', {}, specialist)).toMatchObject({ allowed: false, code: 'ROLE_DOES_NOT_ALLOW' });
    expect(pack.lifecycles[0]!.actions.find(({ id }) => id === 'approve_value_added')!.sets).toEqual({ legal_review_passed: true });
    expect(act('recommend_value_added', { grade: 'B', legal_review_passed: true }, specialist).allowed).toBe(true);
  });
  it('kindergarten-grading/3.C.4-a: news says what an activity is and what it is good for, and goes to those who agreed', () => {
    const planner = { roles: ['event_planner'] };
    expect(act('send_news', { grade: 'C' }, planner)).toMatchObject({ allowed: false, code: 'NO_MARKETING_CONSENT' });
    expect(act('send_news', { grade: 'C', marketing_consent: true, contact_opt_out: true }, planner)).toMatchObject({ allowed: false, code: 'CONTACT_DECLINED' });
    expect(act('send_news', { grade: 'C', marketing_consent: true }, planner).allowed).toBe(true);
    expect(missing('send_news')).toEqual(['content', 'meaning']);
  });
});

describe('winning back', () => {
  it.each([['2026-09-30 18:00:00', 'met'], ['2026-09-30 18:00:01', 'breached']])('kindergarten-grading/3.D.1-b: the plan stands within five working days, at %s it is %s', (time, status) => {
    const lines: Line[] = [enrolled, graded('D'), ['win_back_planned', time]];
    const result = judge(pack, '2026-10-08 09:00', lines, client);
    expect(clockOf(result, 'win_back_plan')).toMatchObject({ status, clauses: ['kindergarten-grading/3.D.1-a', 'kindergarten-grading/3.D.1-b'], ownerRole: 'win_back_group' });
    expect(result.stage).toBe('win_back');
  });
  it('a late plan is brought before the director; a better grade ends the matter', () => {
    expect(steps(clockOf(judge(pack, '2026-10-08 09:00', [enrolled, graded('D')], client), 'win_back_plan'))).toContain('escalated@18:00 director');
    const better: Line[] = [enrolled, graded('D'), ['win_back_planned', '2026-09-24 10:00'], graded('C', '2026-11-02 22:00')];
    expect(judge(pack, '2026-11-03 09:00', better, client).stage).toBe('enrolled');
    expect(clockOf(judge(pack, '2026-10-08 09:00', [enrolled, graded('D'), graded('C', '2026-09-25 10:00')], client), 'win_back_plan').status).toBe('cancelled');
  });
  it('kindergarten-grading/3.D.1-a: the group is told, named, and plans for D families only', () => {
    expect(pack.notices.find(({ id }) => id === 'at_risk')).toMatchObject({ audience: ['win_back_group', 'director'], onBecomes: { fact: 'grade', is: 'D' } });
    expect(missing('plan_win_back')).toEqual(['win_back_members', 'loss_reason', 'strategy']);
    expect(act('plan_win_back', { grade: 'D' }, { roles: ['win_back_group'] }).allowed).toBe(true);
    expect(act('plan_win_back', { grade: 'C' }, { roles: ['win_back_group'] })).toMatchObject({ allowed: false, code: 'NOT_GRADE_D', clauses: ['kindergarten-grading/3.D.1-b'] });
  });
  it('kindergarten-grading/3.D.3-a: an offer falls under a published rule and is approved by another person', () => {
    const director = { roles: ['director'], id: 's1' };
    const facts = { grade: 'D', offers_pending: 1, under_published_rule: true };
    expect(act('propose_offer', { grade: 'C' }, { roles: ['win_back_group'] })).toMatchObject({ allowed: false, code: 'NOT_GRADE_D' });
    expect(missing('propose_offer')).toEqual(['offer', 'amount', 'under_published_rule', 'reason']);
    expect(act('approve_offer', facts, { ...director, doneBy: { offer_proposed: 's2' } }).allowed).toBe(true);
    expect(act('approve_offer', facts, { ...director, doneBy: { offer_proposed: 's1' } })).toMatchObject({ allowed: false, code: 'SAME_PERSON' });
    expect(act('approve_offer', { ...facts, offers_pending: 0 }, director)).toMatchObject({ allowed: false, code: 'OFFER_NOT_PROPOSED' });
    expect(act('approve_offer', { ...facts, under_published_rule: false }, director)).toMatchObject({ allowed: false, code: 'OFFER_NOT_UNDER_PUBLISHED_RULE', clauses: ['kindergarten-grading/3.D.3-a'] });
    const lines: Line[] = [enrolled, graded('D'), ['offer_proposed', '2026-09-24 09:00', { offer: 'tuition_discount', under_published_rule: true }]];
    expect(judge(pack, '2026-09-30 09:00', lines, client).facts.offers_pending).toBe(1);
    expect(judge(pack, '2026-09-30 09:00', [...lines, ['offer_approved', '2026-09-25 09:00']], client).facts.offers_pending).toBe(0);
  });
});
