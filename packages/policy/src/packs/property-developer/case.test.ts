import { describe, expect, it } from 'vitest';
import { ownershipLedger } from '../../clock/ownership-ledger.ts';
import { timelinessOf } from '../../clock/timeliness.ts';
import { allowedActions, missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { settlementRefusals } from '../../lifecycle/settlement-refusals.ts';
import type { ActingPerson } from '../../lifecycle/types.ts';
import { at, calendar, history, judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { propertyDeveloper } from './pack.ts';

const pack = resolved(propertyDeveloper);
const CENTER = ['customer_service_center'];
const PROJECT = ['project_specialist'];
const PROPERTY = ['property_specialist'];
const received = (facts: Line[2] = {}): Line => ['complaint_received', '2026-10-12 09:00', { channel: 'phone', ...facts }];
const then = (type: string, facts: Line[2] = {}, time = '2026-10-12 10:00'): Line => [type, time, facts];

function decide(action: string, lines: readonly Line[], person: ActingPerson = { roles: CENTER }) {
  const { facts, stage } = judge(pack, '2026-10-12 18:00', lines);
  return allowedActions(pack, 'complaint', { facts, stage }, person).find((decision) => decision.action === action)!;
}
function codes(action: string, lines: readonly Line[], person?: ActingPerson): string[] {
  const decision = decide(action, lines, person);
  return decision.allowed ? [] : decision.all.map(({ code }) => code);
}

describe('the way of a complaint', () => {
  const walk: readonly (readonly [clause: string, stage: string, action: string, line: Line, roles: readonly string[]])[] = [
    ['property-developer/5.2.2', 'forwarded', 'dispatch', ['department_task_dispatched', '2026-10-12 09:20', { department: 'd1' }, 't1'], CENTER],
    ['property-developer/5.2.3', 'accepted_by_specialist', 'accept', ['complaint_accepted', '2026-10-12 09:30', { nature_uncertain: true }], PROPERTY],
    ['property-developer/5.2.5', 'accepted_by_specialist', 'send_written_return', ['written_return_sent', '2026-10-12 10:00', {}, 't1'], PROPERTY],
    ['property-developer/4.1.1.1', 'referred', 'refer_to_center', ['referred_to_center', '2026-10-12 11:00'], PROPERTY],
    ['property-developer/4.1.1.2', 'accepted_by_specialist', 'answer_classification', ['classification_answered', '2026-10-12 12:00', { validity: 'valid' }], CENTER],
    ['property-developer/4.3.2-a', 'referred', 'refer_to_center', ['referred_to_center', '2026-10-12 12:10'], PROPERTY],
    ['property-developer/4.3.2-b', 'execute_center_plan', 'return_plan', ['center_plan_returned', '2026-10-12 12:20'], CENTER],
    ['property-developer/5.1.2.1-b', 'progress_told', 'note_progress', ['progress_noted', '2026-10-13 10:00', { told_complainant: true }], PROPERTY],
    ['property-developer/4.4-a', 'progress_told', 'answer_department_task', ['department_task_answered', '2026-10-13 11:00', {}, 't1'], ['functional_department']],
    ['property-developer/4.3.1-a', 'result_told', 'reply', ['customer_reply_given', '2026-10-13 12:00'], PROPERTY],
    ['property-developer/5.1.2.2-c', 'handled', 'finish_handling', ['handling_finished', '2026-10-14 10:00'], PROPERTY],
    ['property-developer/4.1.6-a', 'closed', 'close', ['complaint_closed', '2026-10-14 11:00'], PROPERTY],
  ];
  const lines: Line[] = [received()];
  it.each(walk)('%s: to %s by %s', (_clause, stage, action, line, roles) => {
    const before = judge(pack, line[1], lines);
    expect(allowedActions(pack, 'complaint', before, { roles }).find((decision) => decision.action === action)).toMatchObject({ allowed: true, event: line[0] });
    lines.push(line);
    expect(judge(pack, line[1], lines).stage).toBe(stage);
  });
  it('was in time, and every moment of it belonged to somebody', () => {
    expect(timelinessOf(pack, judge(pack, '2026-10-20 09:00', lines).clocks)).toBe('timely');
    const ledger = ownershipLedger(pack, { id: 'c1', type: 'complaint' }, history(...lines), calendar, at('2026-10-20 09:00'));
    expect(ledger.map(({ party }) => party)).toEqual(['center', 'department', 'specialist', 'center', 'specialist', 'center', 'specialist', 'center']);
    expect(ledger.reduce((sum, { naturalMs }) => sum + naturalMs, 0)).toBe(at('2026-10-14 11:00') - at('2026-10-12 09:00'));
  });
  it('ends with a follow-up and can be reopened', () => {
    expect(codes('follow_up', lines)).toEqual(['STAGE_DOES_NOT_ALLOW', 'NO_FOLLOW_UP_OWED']);
    const closed = judge(pack, '2026-10-15 09:00', lines);
    expect(allowedActions(pack, 'complaint', closed, { roles: CENTER }).filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual(['follow_up', 'add_to_case_library', 'reopen']);
    expect(judge(pack, '2026-10-15 09:00', [...lines, ['complaint_reopened', '2026-10-15 09:00']]).stage).toBe('received');
  });
  it.each(['complaint_withdrawn', 'complaint_merged'])('%s ends it at once', (event) => {
    const result = judge(pack, '2026-10-13 09:00', [received({ media_exposed: true }), then(event, {}, '2026-10-12 09:05')]);
    expect(result.stage).toBe('closed');
    expect(result.clocks.filter(({ status }) => status !== 'cancelled')).toEqual([]);
  });
  it('property-developer/5.3.2-b: an online complaint ends where it began, with its result published', () => {
    const online: Line[] = [received({ channel: 'forum', validity: 'valid' }), then('department_task_dispatched', { department: 'd1' }), then('formal_reply_posted'), then('department_task_answered')];
    expect(judge(pack, '2026-10-12 12:00', [...online, then('result_published', {}, '2026-10-12 11:00')]).stage).toBe('public_result');
    const handled = [...online, then('handling_finished', {}, '2026-10-12 12:00')];
    expect(codes('close', handled)).toEqual(['RESULT_NOT_PUBLISHED']);
    expect(codes('close', [...handled, then('publication_waived')])).toEqual([]);
    expect(codes('publish_result', [received({ channel: 'forum' })])).toEqual(['RESULT_NOT_TOLD']);
  });
});

describe('what may be done, and by whom', () => {
  const FINISHED = [then('handling_finished'), then('customer_reply_given')];
  const MAJOR = { lawsuit_filed: true };
  const dispatched: Line = ['department_task_dispatched', '2026-10-12 09:20', { department: 'd1' }, 't1'];
  const construction = { topic: 'engineering_quality', phase: 'after_moving_in', within_warranty: true };
  it.each<[clause: string, action: string, lines: readonly Line[], person: ActingPerson, refused: readonly string[]]>([
    ['property-developer/5.2.4-a', 'pass_to_center', [received({ received_by: 'employee' })], { roles: [] }, []],
    ['property-developer/5.2.4-a', 'pass_to_center', [received()], { roles: [] }, ['ALREADY_AT_CENTER']],
    ['property-developer/5.2.4-b', 'redirect', [received({ received_by: 'employee' })], { roles: [] }, ['CONSENT_MISSING']],
    ['property-developer/5.2.4-b', 'redirect', [received(), then('redirect_consent_recorded', { redirect_consent: true })], { roles: [] }, []],
    ['property-developer/5.2.2', 'dispatch', [received()], { roles: PROPERTY }, ['ROLE_DOES_NOT_ALLOW']],
    ['property-developer/5.2.2.E-a', 'dispatch', [received()], { roles: ['holiday_duty'] }, []],
    ['property-developer/5.2.2', 'accept', [received()], { roles: PROPERTY }, ['NOT_FORWARDED']],
    ['property-developer/5.2.3', 'accept', [received({ received_by: 'specialist' })], { roles: PROJECT }, []],
    ['property-developer/5.2.2', 'finish_handling', [received()], { roles: CENTER }, ['NOT_FORWARDED']],
    ['property-developer/4.1.1', 'decide_validity', [received()], { roles: PROPERTY }, ['ROLE_DOES_NOT_ALLOW']],
    ['property-developer/4.1', 'decide_validity', [received()], { roles: CENTER }, []],
    ['property-developer/4.1.1.1', 'answer_classification', [received()], { roles: CENTER }, ['NO_OPEN_REFERRAL']],
    ['property-developer/4.1.2-a', 'give_first_status', [received(MAJOR), then('commander_appointed')], { roles: CENTER }, ['EXPERTS_NOT_CONSULTED']],
    ['property-developer/5.4.4', 'give_first_status', [received(MAJOR), then('experts_consulted')], { roles: CENTER }, ['NO_COMMANDER']],
    ['property-developer/4.1.2-a', 'give_first_status', [received(MAJOR), then('experts_consulted'), then('commander_appointed')], { roles: CENTER }, []],
    ['property-developer/5.4.1-a', 'leader_appears', [received({ collective_size: 3 })], { roles: ['main_leader'] }, []],
    ['property-developer/4.1.3', 'reply', [received({ channel: 'email' })], { roles: CENTER }, ['CENTER_ANSWERS']],
    ['property-developer/4.1.3', 'post_formal_reply', [received({ channel: 'forum' })], { roles: PROPERTY }, ['ROLE_DOES_NOT_ALLOW']],
    ['property-developer/4.1.3', 'post_formal_reply', [received({ channel: 'email' })], { roles: CENTER }, []],
    ['property-developer/5.3.1', 'draft_online_reply', [received({ channel: 'forum' })], { roles: ['department_complaint_lead'] }, []],
    ['property-developer/5.3.1', 'post_courtesy_reply', [received()], { roles: CENTER }, ['NOT_ONLINE']],
    ['property-developer/5.3.2-a', 'post_formal_reply', [received({ channel: 'forum', professional_question: true })], { roles: CENTER }, ['ADVICE_MISSING']],
    ['property-developer/5.3.2-a', 'post_courtesy_reply', [received({ channel: 'forum', professional_question: true })], { roles: CENTER }, []],
    ['property-developer/5.3.2-a', 'post_formal_reply', [received({ channel: 'forum', professional_question: true }), then('professional_advice_given')], { roles: CENTER }, []],
    ['property-developer/5.3.2-a', 'give_professional_advice', [received()], { roles: ['professional_department'] }, []],
    ['property-developer/5.5.2.5-a', 'set_level', [received()], { roles: PROPERTY }, ['ROLE_DOES_NOT_ALLOW']],
    ['property-developer/5.5.2.5-a', 'set_level', [received()], { roles: CENTER }, []],
    ['property-developer/5.5.2.6-a', 'send_notice', [received()], { roles: PROPERTY }, ['ROLE_DOES_NOT_ALLOW']],
    ['property-developer/5.5.2.6-a', 'send_notice', [received()], { roles: CENTER }, []],
    ['property-developer/4.2.1', 'order_rectification', [received({ topic: 'engineering_quality', phase: 'before_moving_in' })], { roles: PROJECT }, []],
    ['property-developer/4.2.1', 'order_rectification', [received(construction)], { roles: PROJECT }, ['NOT_BEFORE_MOVING_IN']],
    ['property-developer/4.2.3', 'order_repair', [received(construction)], { roles: PROJECT }, []],
    ['property-developer/4.2.3', 'order_repair', [received({ ...construction, within_warranty: false })], { roles: PROJECT }, ['NOT_UNDER_WARRANTY']],
    ['property-developer/4.2.4', 'advise_specialist', [received()], { roles: PROJECT }, []],
    ['property-developer/4.2.4', 'advise_specialist', [received()], { roles: PROPERTY }, ['ROLE_DOES_NOT_ALLOW']],
    ['property-developer/4.3.3', 'report_need', [received()], { roles: PROPERTY }, []],
    ['property-developer/4.4-a', 'answer_department_task', [received(), dispatched], { roles: ['functional_department'] }, []],
    ['property-developer/4.4-a', 'answer_department_task', [received()], { roles: ['functional_department'] }, ['NO_OPEN_DEPARTMENT_TASK']],
    ['property-developer/4.4-a', 'finish_handling', [received(), dispatched], { roles: CENTER }, ['DEPARTMENT_TASK_OPEN']],
    ['property-developer/5.4.4', 'finish_handling', [received({ ...MAJOR, received_by: 'specialist' })], { roles: CENTER }, ['NO_COMMANDER']],
    ['property-developer/4.1.1', 'close', [received({ received_by: 'specialist' }), ...FINISHED], { roles: CENTER }, ['VALIDITY_NOT_DECIDED']],
    ['property-developer/5.1.2.2-c', 'close', [received({ validity: 'valid' })], { roles: CENTER }, ['HANDLING_NOT_FINISHED', 'RESULT_NOT_TOLD']],
    ['property-developer/5.5.2.3-a', 'close', [received({ validity: 'valid', collective_size: 3 }), ...FINISHED], { roles: CENTER }, ['HOT_NOTICE_OWED']],
    ['property-developer/5.5.2.4-a', 'close', [received({ validity: 'valid', ...MAJOR }), ...FINISHED], { roles: CENTER }, ['MAJOR_NOTICE_OWED']],
    ['property-developer/5.5.2.4-a', 'close', [received({ validity: 'valid', ...MAJOR }), then('notice_sent', { notice: 'major_notice' }), ...FINISHED], { roles: CENTER }, []],
    ['property-developer/5.6.2.1-a', 'add_to_case_library', [received()], { roles: CENTER }, []],
    ['property-developer/5.6.2.1-b', 'share_case', [received()], { roles: CENTER }, ['NOT_IN_CASE_LIBRARY']],
    ['property-developer/5.6.2.1-b', 'share_case', [received(), then('case_added_to_library')], { roles: CENTER }, []],
    ['property-developer/5.6.2.3', 'analyse_case', [received()], { roles: CENTER }, ['NO_CASE_ANALYSIS_OWED']],
    ['property-developer/5.5.2.3-c', 'file_special_report', [received()], { roles: CENTER }, ['NO_SPECIAL_REPORT_OWED']],
    ['property-developer/5.1.2.2-a', 'promise', [received(), then('customer_reply_given')], { roles: CENTER }, ['RESULT_ALREADY_TOLD']],
  ])('%s: %s after %j by %j: %j', (clause, action, lines, person, refused) => {
    const decision = decide(action, lines, person);
    expect(codes(action, lines, person)).toEqual(refused);
    if (!decision.allowed && refused[0] !== 'ROLE_DOES_NOT_ALLOW') expect(decision.all.flatMap(({ clauses }) => clauses)).toContain(clause);
  });
  it.each([
    ['property-developer/4.1.1.1', 'refer_to_center', {}, ['basic_opinion']],
    ['property-developer/5.2.5', 'send_written_return', {}, ['acknowledgement', 'intended_handling']],
    ['property-developer/5.3.1', 'post_courtesy_reply', {}, ['reply', 'shows_acceptance']],
    ['property-developer/5.5.2.3-b', 'send_notice', { severity: 'hot' }, ['notice', 'current_handling', 'support_needed']],
    ['property-developer/5.5.2.4-d', 'file_special_report', { severity: 'major' }, ['course_of_event', 'cause_analysis', 'preventive_measures']],
    ['property-developer/5.5.2.3-c', 'file_special_report', { severity: 'hot' }, ['course_of_event']],
    ['property-developer/5.5.2.5-a', 'set_level', {}, ['severity_override', 'reason']],
    ['property-developer/5.5.1.2-a', 'classify', { lawsuit_or_media_likely: true }, ['likely_reason']],
    ['property-developer/4.1.1', 'decide_validity', {}, ['validity', 'reason']],
    ['property-developer/4.2.3', 'order_repair', {}, ['solution', 'measures', 'contractor']],
  ])('%s: %s with %j must say %j', (_clause, action, facts, fields) => {
    expect(missingActionFields(pack, 'complaint', action, {}, facts).map(({ field }) => field)).toEqual(fields);
  });
});

describe('property-developer/5.4.2-b: compensation', () => {
  const proposed = then('settlement_proposed', { settlement: 'negotiated', owners_interest_weighed: true, settlement_basis: 'contract' });
  it('rests on a basis, weighs the interest of all owners, and somebody else approves it', () => {
    expect(settlementRefusals(pack, 'negotiated', {}, 1000).map(({ code }) => code)).toEqual(['OWNERS_INTEREST_NOT_WEIGHED', 'NO_BASIS']);
    expect(settlementRefusals(pack, 'third_party_mediation', { owners_interest_weighed: true, settlement_basis: 'law' }, 1000)).toEqual([]);
    expect(codes('approve_settlement', [received()], { roles: ['leaders'] })).toEqual(['NO_SETTLEMENT_PROPOSED', 'OWNERS_INTEREST_NOT_WEIGHED', 'NO_BASIS']);
    expect(codes('approve_settlement', [received(), proposed], { roles: ['leaders'], id: 'p1', doneBy: { settlement_proposed: 'p1' } })).toEqual(['SAME_PERSON']);
    expect(codes('approve_settlement', [received(), proposed], { roles: ['leaders'], id: 'p2', doneBy: { settlement_proposed: 'p1' } })).toEqual([]);
  });
  it('with mediation the third party is named', () => {
    expect(pack.settlements.find(({ id }) => id === 'third_party_mediation')!.fields.filter(({ required }) => required).map(({ id }) => id)).toEqual(['amount', 'third_party']);
  });
});
