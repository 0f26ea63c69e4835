import { describe, expect, it } from 'vitest';
import { allowedActions, missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { pack, walk } from './test-walk.ts';
import type { Walk } from './test-walk.ts';

const counts = { staff_total: 150, delegates: 45, teacher_delegates: 28, leader_delegates: 8, female_delegates: 30, young_delegates: 10 };
const presidium = { presidium_members: 9, presidium_teachers: 5, presidium_delegates: 9 };
const plain = { special_motions: false, openness_planned: false, appraisal_planned: false, voting_method: 'show_of_hands' };
const roleOf = (act: string): string => pack.lifecycles[0]!.actions.find(({ id }) => id === act)!.roles[0]!;

/** From the beginning to the eve of the opening. */
function prepared(values: { present?: number; planned?: Partial<typeof plain>; quorum_rule?: string } = {}): Walk {
  return walk('congress')
    .go('form_preparation_group', '2026-08-24 09:00', 'party_head', values.quorum_rule ? { quorum_rule: values.quorum_rule } : {})
    .go('set_up_working_groups', '2026-08-24 10:00', 'preparation_group')
    .go('send_proposal_call', '2026-09-10 10:00', 'union')
    .go('confirm_delegates', '2026-09-28 09:00', 'qualification_review', counts)
    .go('elect_group_leaders', '2026-09-29 09:00', 'delegate', { delegate_group: '大班组' })
    .go('nominate_presidium', '2026-09-30 09:00', 'preparation_group', presidium)
    .go('hold_preliminary_meeting', '2026-10-12 09:00', 'union', { ...plain, ...values.planned })
    .go('sum_up_opinions', '2026-10-13 09:00', 'group_leader')
    .go('amend_drafts', '2026-10-14 09:00', 'presidium')
    .go('record_attendance', '2026-10-16 09:00', 'secretariat', { present: values.present ?? 40 });
}
const opened = (values?: Parameters<typeof prepared>[0]): Walk => prepared(values).go('open_session', '2026-10-16 09:10', 'presidium');
const heard = (at: Walk): Walk => at
  .go('give_work_report', '2026-10-16 09:20', 'director').go('give_execution_report', '2026-10-16 10:00', 'union_chair')
    .go('give_proposal_report', '2026-10-16 10:30', 'proposal_group')
  .go('amend_report', '2026-10-16 11:00', 'director').go('resolve_implementation', '2026-10-16 11:30', 'presidium');
const closed = (): Walk => heard(opened()).go('close_session', '2026-10-16 17:00', 'presidium');

describe('the way of a congress', () => {
  it.each<[clause: string, stage: string, at: () => Walk]>([
    ['staff-congress/5-a', 'preparation_group', () => walk('congress')],
    ['staff-congress/6', 'preparation', () => walk('congress').go('form_preparation_group', '2026-08-24 09:00', 'party_head')],
    ['staff-congress/20', 'presidium_candidates', () => walk('congress').go('form_preparation_group', '2026-08-24 09:00', 'party_head')
      .go('nominate_presidium', '2026-09-30 09:00', 'preparation_group', presidium)],
    ['staff-congress/24', 'group_review', () => walk('congress').go('form_preparation_group', '2026-08-24 09:00', 'party_head')
      .go('confirm_delegates', '2026-09-28 09:00', 'qualification_review', counts)
      .go('nominate_presidium', '2026-09-30 09:00', 'preparation_group', presidium).go('hold_preliminary_meeting', '2026-10-12 09:00', 'union', plain)],
    ['staff-congress/25', 'presidium_amendment', () => prepared()],
    ['staff-congress/26', 'session_open', () => opened()],
    ['staff-congress/31', 'openness_appraisal', () => heard(opened({ planned: { openness_planned: true } })).go('begin_openness_appraisal', '2026-10-16 14:00', 'presidium')],
    ['staff-congress/45-a', 'between_sessions', () => closed()],
    ['staff-congress/4-a', 'ended', () => closed().go('form_new_congress', '2029-09-28 09:00', 'party_head')],
  ])('%s: stage %s', (clause, stage, at) => {
    expect(at().stage()).toBe(stage);
    expect(pack.lifecycles[0]!.stages.find(({ id }) => id === stage)!.clauses).toContain(clause);
  });
  it('staff-congress/6 tells those who prepare what to do, from delegates to presidium', () => {
    expect(pack.lifecycles[0]!.stages.find(({ id }) => id === 'preparation')!.checklist!.map(({ id }) => id)).toEqual(['delegates', 'call', 'reports', 'groups', 'presidium']);
  });
  it('staff-congress/5-a and staff-congress/5-b: the head of the party organisation forms the group, with leader, deputy and members from all four sides', () => {
    const missing = missingActionFields(pack, 'congress', 'form_preparation_group', { leader: 'a' });
    expect(missing.map(({ field, clauses }) => [field, ...clauses])).toEqual(['deputy', 'party_members', 'administration_members', 'union_members', 'teacher_members'].map((id) => [id, 'staff-congress/5-b']));
    expect(['union', 'party_head'].map((role) => walk('congress').refusals('form_preparation_group', role))).toEqual([['ROLE_DOES_NOT_ALLOW'], []]);
  });
  it('staff-congress/5-c leaves each of the four working groups to need', () => {
    expect(missingActionFields(pack, 'congress', 'set_up_working_groups', {})).toEqual([]);
    expect(pack.lifecycles[0]!.actions.find(({ id }) => id === 'set_up_working_groups')!.fields.map(({ id }) => id)).toEqual(['secretariat', 'qualification_review', 'proposal_group', 'conference_service']);
  });
});

describe('opening', () => {
  it.each([
    ['staff-congress/26', 30, undefined, ['QUORUM_NOT_REACHED']],
    ['staff-congress/26', 31, undefined, []],
    ['staff-congress/26', 30, 'two_thirds_or_more', []],
    ['staff-congress/26', 29, 'two_thirds_or_more', ['QUORUM_NOT_REACHED']],
    ['staff-congress/26', 30, 'more_than_two_thirds', ['QUORUM_NOT_REACHED']],
  ])('%s: of 45 delegates %i present, reading %s: %o', (clause, present, quorum_rule, codes) => {
    const eve = prepared({ present, ...(quorum_rule ? { quorum_rule } : {}) });
    expect(eve.refusals('open_session', 'presidium')).toEqual(codes);
    if (codes.length > 0) expect(eve.refusal('open_session', 'presidium').clauses).toEqual([clause]);
  });
  it('staff-congress/18, staff-congress/20, staff-congress/25 and staff-congress/43.1-a: each missing step is named, and a new session needs its own', () => {
    const again = closed().go('begin_midterm_preparation', '2027-09-01 09:00', 'union');
    expect(again.unmet('open_session')).toEqual(['PRESIDIUM_NOT_ELECTED', 'PROPOSAL_CALL_MISSING', 'DRAFTS_NOT_EXPLAINED', 'ATTENDANCE_NOT_TAKEN']);
    expect(pack.lifecycles[0]!.actions.find(({ id }) => id === 'open_session')!.requires.map(({ code, clauses }) => [code, ...clauses])).toEqual([
      ['PRESIDIUM_NOT_ELECTED', 'staff-congress/18'], ['PROPOSAL_CALL_MISSING', 'staff-congress/43.1-a'], ['DRAFTS_NOT_EXPLAINED', 'staff-congress/25'], ['ATTENDANCE_NOT_TAKEN', 'staff-congress/26'],
      ['QUORUM_NOT_REACHED', 'staff-congress/26'], ['AGENDAS_NOT_SEPARATE', 'staff-congress/46'],
    ]);
  });
  it('staff-congress/7: within a term the union proposes the presidium, for a new congress the preparatory group', () => {
    const first = walk('congress').go('form_preparation_group', '2026-08-24 09:00', 'party_head');
    expect(first.refusal('nominate_presidium_midterm', 'union')).toMatchObject({ code: 'GROUP_PREPARES_NEW_CONGRESS', clauses: ['staff-congress/20'] });
    const later = closed().go('begin_midterm_preparation', '2027-09-01 09:00', 'union');
    expect(later.refusal('nominate_presidium', 'preparation_group')).toMatchObject({ code: 'UNION_PREPARES_MIDTERM', clauses: ['staff-congress/7'] });
    expect(later.go('nominate_presidium_midterm', '2027-09-20 09:00', 'union', presidium).stage()).toBe('presidium_candidates');
    expect(closed().refusals('begin_midterm_preparation', 'preparation_group')).toEqual(['ROLE_DOES_NOT_ALLOW']);
  });
  it.each([
    ['staff-congress/19', { presidium_members: 10, presidium_teachers: 5, presidium_delegates: 10 }, ['TEACHERS_NOT_IN_MAJORITY']],
    ['staff-congress/19', { presidium_members: 9, presidium_teachers: 5, presidium_delegates: 8 }, ['PRESIDIUM_NOT_ALL_DELEGATES']],
    ['staff-congress/19', { presidium_members: 9, presidium_teachers: 5, presidium_delegates: 9 }, []],
  ])('%s: a presidium of %o meets %o', (_clause, members, codes) => {
    const named = walk('congress').go('form_preparation_group', '2026-08-24 09:00', 'party_head').go('confirm_delegates', '2026-09-28 09:00', 'qualification_review', counts)
      .go('nominate_presidium', '2026-09-30 09:00', 'preparation_group', members);
    expect(named.refusals('hold_preliminary_meeting', 'union')).toEqual(codes);
  });
  it('staff-congress/22 and staff-congress/13-a: the union chairs the preliminary meeting, once the delegates are confirmed', () => {
    const named = walk('congress').go('form_preparation_group', '2026-08-24 09:00', 'party_head').go('nominate_presidium', '2026-09-30 09:00', 'preparation_group', presidium);
    expect(named.refusals('hold_preliminary_meeting', 'director')).toEqual(['ROLE_DOES_NOT_ALLOW', 'DELEGATES_NOT_CONFIRMED']);
  });
  it('staff-congress/14 and staff-congress/24: opinions are summed up by group leaders who were chosen', () => {
    const unled = walk('congress').go('form_preparation_group', '2026-08-24 09:00', 'party_head').go('confirm_delegates', '2026-09-28 09:00', 'qualification_review', counts)
      .go('nominate_presidium', '2026-09-30 09:00', 'preparation_group', presidium).go('hold_preliminary_meeting', '2026-10-12 09:00', 'union', plain);
    expect(unled.refusal('sum_up_opinions', 'group_leader')).toMatchObject({ code: 'GROUP_LEADERS_MISSING', clauses: ['staff-congress/14'] });
    expect(unled.go('elect_group_leaders', '2026-10-12 15:00', 'delegate', { delegate_group: '大班组' }).refusals('sum_up_opinions', 'group_leader')).toEqual([]);
    expect(missingActionFields(pack, 'congress', 'sum_up_opinions', {}).map(({ clauses }) => clauses)).toEqual([['staff-congress/24']]);
    expect(missingActionFields(pack, 'congress', 'elect_group_leaders', { delegate_group: '大班组', group_leader: 'a' }).map(({ field }) => field)).toEqual(['group_deputy']);
  });
  it('staff-congress/46: with the union congress, agendas are separate and each keeps its ordinal', () => {
    const mixed = prepared().go('combine_with_union_congress', '2026-10-16 09:05', 'union', { agendas_separate: false });
    expect(mixed.refusal('open_session', 'presidium')).toMatchObject({ code: 'AGENDAS_NOT_SEPARATE', clauses: ['staff-congress/46'] });
    expect(mixed.go('combine_with_union_congress', '2026-10-16 09:06', 'union', { agendas_separate: true }).refusals('open_session', 'presidium')).toEqual([]);
    expect(missingActionFields(pack, 'congress', 'combine_with_union_congress', { agendas_separate: true }).map(({ field }) => field)).toEqual(['union_ordinal']);
    expect(missingActionFields(pack, 'congress', 'open_session', {}).map(({ field }) => field)).toEqual(['ordinal']);
  });
});

describe('observers and guests', () => {
  it.each([
    ['staff-congress/17-c', 9, []],
    ['staff-congress/17-c', 10, ['TOO_MANY_ATTENDEES']],
  ])('%s: with 45 delegates %i of them: %o', (_clause, observers_and_guests, codes) => {
    const named = walk('congress').go('form_preparation_group', '2026-08-24 09:00', 'party_head').go('confirm_delegates', '2026-09-28 09:00', 'qualification_review', counts)
      .go('nominate_attendees', '2026-09-29 09:00', 'union', { observers_and_guests });
    expect(named.refusals('approve_attendees', 'preparation_group')).toEqual(codes);
    expect(named.refusals('approve_attendees', 'union', { id: 'li', doneBy: { attendees_nominated: 'li' } })[0]).toBe('SAME_PERSON');
  });
  it.each(['observer', 'invited_guest'])('staff-congress/17-a and staff-congress/17-b: as %s one neither votes, elects nor proposes', (role) => {
    expect(pack.roles.find(({ id }) => id === role)!.clauses).toEqual(['staff-congress/17-a', 'staff-congress/17-b']);
    for (const { subject, stages } of pack.lifecycles) {
      // Whatever else may be missing, the role alone stands in the way of every act.
      const open = (stage: string) => allowedActions(pack, subject, { facts: {}, stage }, { roles: [role] }).filter((decision) => decision.allowed || !decision.all.some(({ code }) => code === 'ROLE_DOES_NOT_ALLOW'));
      expect(stages.flatMap(({ id }) => open(id)).map(({ action }) => action)).toEqual([]);
    }
  });
});

describe('in session', () => {
  it.each([
    ['staff-congress/27', 'give_work_report', 'WORK_REPORT_MISSING'],
    ['staff-congress/29', 'give_execution_report', 'EXECUTION_REPORT_MISSING'],
    ['staff-congress/44', 'give_proposal_report', 'PROPOSAL_REPORT_MISSING'],
    ['staff-congress/38.2', 'resolve_implementation', 'IMPLEMENTATION_NOT_RESOLVED'],
  ])('%s: nobody closes before %s', (clause, act, code) => {
    const acts = ['give_work_report', 'give_execution_report', 'give_proposal_report', 'amend_report', 'resolve_implementation'];
    const all = heard(opened());
    expect(all.refusals('close_session', 'presidium')).toEqual([]);
    const stopAt = acts.slice(0, acts.indexOf(act)).reduce((at, done) => at.go(done, '2026-10-16 10:00', roleOf(done)), opened());
    expect(stopAt.unmet('close_session')).toContain(code);
    expect(pack.lifecycles[0]!.actions.find(({ id }) => id === 'close_session')!.requires.find((demanded) => demanded.code === code)!.clauses).toEqual([clause]);
  });
  it('staff-congress/38.1: the congress resolves on the report as amended by the director', () => {
    const given = opened().go('give_work_report', '2026-10-16 09:20', 'director');
    expect(given.refusal('resolve_implementation', 'presidium')).toMatchObject({ code: 'REPORT_NOT_AMENDED', clauses: ['staff-congress/38.1'] });
    expect(given.refusals('amend_report', 'presidium')).toEqual(['ROLE_DOES_NOT_ALLOW']);
    expect(pack.improvements).toMatchObject([{ clauses: ['staff-congress/38.1'], action: 'amend_report' }]);
  });
  it('staff-congress/28: a special motion on the agenda is reported on by the administration', () => {
    const motion = heard(opened({ planned: { special_motions: true } }));
    expect(motion.refusals('close_session', 'presidium')).toEqual(['SPECIAL_REPORT_MISSING']);
    expect(motion.go('give_special_report', '2026-10-16 14:00', 'administrative_heads').refusals('close_session', 'presidium')).toEqual([]);
  });
  it('staff-congress/31 and staff-congress/40: what the plan announces takes place', () => {
    const planned = heard(opened({ planned: { openness_planned: true, appraisal_planned: true } })).go('begin_openness_appraisal', '2026-10-16 14:00', 'presidium');
    expect(planned.refusals('close_session', 'presidium')).toEqual(['OPENNESS_OUTSTANDING', 'APPRAISAL_OUTSTANDING']);
    expect(planned.go('record_openness', '2026-10-16 14:30', 'presidium').refusals('close_session', 'presidium')).toEqual(['APPRAISAL_OUTSTANDING']);
    expect(planned.go('record_openness', '2026-10-16 14:30', 'presidium')
      .go('record_appraisal', '2026-10-16 15:30', 'presidium').refusals('close_session', 'presidium')).toEqual([]);
    expect(opened().refusal('begin_openness_appraisal', 'presidium')).toMatchObject({ code: 'NOT_PLANNED' });
    expect(pack.supervision.find(({ id }) => id === 'openness_and_appraisal')).toMatchObject({ clauses: ['staff-congress/40'], action: 'record_appraisal', ownerRole: 'congress' });
  });
  it('staff-congress/33: every matter laid before the congress is decided and has its document', () => {
    const two = heard(opened()).go('submit_matter', '2026-10-16 13:00', 'union', {}, 'm1').go('submit_matter', '2026-10-16 13:05', 'director', {}, 'm2')
      .go('decide_matter', '2026-10-16 14:00', 'presidium', {}, 'm1');
    expect(two.refusal('close_session', 'presidium')).toMatchObject({ code: 'MATTERS_UNDECIDED', clauses: ['staff-congress/33'] });
    expect(two.go('decide_matter', '2026-10-16 14:30', 'presidium', {}, 'm2').refusals('close_session', 'presidium')).toEqual([]);
    expect(missingActionFields(pack, 'congress', 'decide_matter', { decision: 'passed' }).map(({ field, clauses }) => [field, ...clauses])).toEqual([['document', 'staff-congress/33']]);
  });
  it('staff-congress/21, staff-congress/32 and staff-congress/35-b: the presidium schedules speakers and passes on suggestions', () => {
    for (const act of ['schedule_speaker', 'make_suggestion']) {
      expect(opened().refusals(act, 'presidium')).toEqual([]);
      expect(opened().refusals(act, 'director')).toEqual(['ROLE_DOES_NOT_ALLOW']);
    }
  });
});

describe('between sessions', () => {
  it.each([
    ['staff-congress/4-c', 14, false, ['EXTRAORDINARY_NOT_JUSTIFIED']],
    ['staff-congress/4-c', 15, false, []],
    ['staff-congress/37-c', 1, true, []],
  ])('%s: %i of 45 delegates ask, wide interest %s: %o', (_clause, requesting_delegates, wide_interest_change, codes) => {
    expect(closed().go('request_extraordinary_session', '2027-03-01 09:00', 'delegate', { requesting_delegates, wide_interest_change }).refusals('call_extraordinary_session', 'union')).toEqual(codes);
  });
  it('staff-congress/4-c: the leaders may decide it, once for one session', () => {
    const decided = closed().go('decide_extraordinary_session', '2027-03-01 09:00', 'party_leaders');
    expect(closed().refusals('call_extraordinary_session', 'union')).toEqual(['EXTRAORDINARY_NOT_JUSTIFIED']);
    const called = decided.go('call_extraordinary_session', '2027-03-02 09:00', 'union');
    expect(called.stage()).toBe('preparation');
    expect(called.unmet('call_extraordinary_session')).toEqual(['EXTRAORDINARY_NOT_JUSTIFIED']);
    expect(called.unmet('open_session')).not.toContain('PROPOSAL_CALL_MISSING');
    expect(called.unmet('close_session')).toEqual([]);
  });
  it('staff-congress/45-a and staff-congress/45-b: the union chair holds the joint meeting, and the next session decides on what it decided', () => {
    expect(closed().refusals('hold_joint_meeting', 'director')).toEqual(['ROLE_DOES_NOT_ALLOW']);
    expect(missingActionFields(pack, 'congress', 'hold_joint_meeting', {}).map(({ field }) => field)).toEqual(['matter', 'why_urgent', 'decision', 'leaders_present', 'group_leaders_present', 'committee_present']);
    const next = closed().go('hold_joint_meeting', '2027-05-10 09:00', 'union_chair').go('begin_midterm_preparation', '2027-09-01 09:00', 'union');
    expect(next.unmet('close_session')).toContain('JOINT_DECISIONS_UNCONFIRMED');
    const open = next.go('send_proposal_call', '2027-09-02 09:00', 'union').go('nominate_presidium_midterm', '2027-10-08 09:00', 'union', presidium)
      .go('hold_preliminary_meeting', '2027-10-11 09:00', 'union', plain)
      .go('sum_up_opinions', '2027-10-12 09:00', 'group_leader').go('amend_drafts', '2027-10-13 09:00', 'presidium')
        .go('record_attendance', '2027-10-15 09:00', 'secretariat', { present: 40 }).go('open_session', '2027-10-15 09:10', 'presidium');
    for (const verb of ['confirm', 'refuse']) expect(open.go(`${verb}_joint_decision`, '2027-10-15 10:00', 'presidium').unmet('close_session')).not.toContain('JOINT_DECISIONS_UNCONFIRMED');
    expect(opened().refusals('confirm_joint_decision', 'presidium')).toEqual(['NO_JOINT_DECISION']);
  });
});
