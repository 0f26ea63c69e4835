import { describe, expect, it } from 'vitest';
import { allowedActions, missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { matches } from '../../pack/matches.ts';
import { pack, walk } from './test-walk.ts';
import type { Walk } from './test-walk.ts';

const drafted = (congress_matter = 'distribution_reform'): Walk => walk('resolution').go('draft_resolution', '2026-10-08 09:00', 'presidium', { congress_matter });
const discussed = (views = 'agreed', matter?: string): Walk => drafted(matter).go('discuss_resolution', '2026-10-12 09:00', 'group_leader', { views });
const amended = (views?: string, matter?: string): Walk => discussed(views, matter).go('amend_resolution', '2026-10-13 09:00', 'presidium');
const counted = (votes_for: number, more: Record<string, string | number> = {}, views?: string): Walk =>
  amended(views).go('count_votes', '2026-10-16 15:00', 'presidium', { delegates: 45, present: 31, votes_for, voting_method: 'show_of_hands', ...more });
const passed = (): Walk => counted(31).go('announce_passed', '2026-10-16 15:30', 'presidium');
const lost = (): Walk => counted(10).go('announce_not_passed', '2026-10-16 15:30', 'presidium');
const inForce = (): Walk => passed().go('document_resolution', '2026-10-19 09:00', 'secretariat').go('promulgate', '2026-10-20 09:00', 'director');
const onTrial = (): Walk => lost().go('record_trial_consent', '2026-10-16 16:00', 'presidium', { delegates: 45, trial_consents: 23 })
  .go('begin_trial', '2026-10-19 09:00', 'director');
const changing = (wide_interest_change: boolean, from: Walk = inForce()): Walk => from.go('propose_change', '2027-03-01 09:00', 'director', { wide_interest_change });
const provisional = (): Walk => changing(false).go('change_in_joint_meeting', '2027-03-08 09:00', 'union_chair');

describe('the way of a resolution', () => {
  it.each<[clause: string, stage: string, at: () => Walk]>([
    ['staff-congress/34', 'draft', () => walk('resolution')],
    ['staff-congress/34', 'group_discussion', drafted],
    ['staff-congress/34', 'amendment', discussed],
    ['staff-congress/34', 'vote', amended],
    ['staff-congress/30', 'passed', passed],
    ['staff-congress/30', 'not_passed', lost],
    ['staff-congress/39.2', 'trial', onTrial],
    ['staff-congress/39.1', 'promulgation', inForce],
    ['staff-congress/37-a', 'change_proposed', () => changing(false)],
    ['staff-congress/37-b', 'joint_meeting_amendment', provisional],
  ])('%s: stage %s', (clause, stage, at) => {
    expect(at().stage()).toBe(stage);
    expect(pack.lifecycles.find(({ subject }) => subject === 'resolution')!.stages.find(({ id }) => id === stage)!.clauses).toContain(clause);
  });
  it('staff-congress/34 and staff-congress/21: presidium drafts, groups discuss, presidium amends and has the vote taken', () => {
    expect([walk('resolution').refusals('draft_resolution', 'director'), drafted().refusals('discuss_resolution', 'presidium'), discussed().refusals('amend_resolution', 'group_leader'), amended().refusals('count_votes', 'union')])
      .toEqual(Array.from({ length: 4 }, () => ['ROLE_DOES_NOT_ALLOW']));
    expect(drafted().refusals('count_votes', 'presidium')).toEqual(['STAGE_DOES_NOT_ALLOW', 'DISCUSSION_FIRST', 'VIEWS_DIVIDED']);
  });
});

describe('votes', () => {
  it.each([
    ['staff-congress/30', 31, 16, ['BELOW_HALF_OF_ALL']],
    ['staff-congress/30', 31, 22, ['BELOW_HALF_OF_ALL']],
    ['staff-congress/30', 31, 23, []],
    ['staff-congress/36-b', 45, 23, []],
    ['staff-congress/17-b', 31, 32, ['VOTES_NOT_OF_DELEGATES']],
    ['staff-congress/17-b', 46, 30, ['VOTES_NOT_OF_DELEGATES']],
  ])('%s: of 45 delegates %i present, %i in favour: %o', (clause, present, votes, codes) => {
    const vote = counted(votes, { present });
    expect(vote.refusals('announce_passed', 'presidium')).toEqual(codes);
    if (codes.length > 0) expect(vote.refusal('announce_passed', 'presidium').clauses).toEqual([clause]);
  });
  it('staff-congress/36-b: exactly half of those present is no majority, even where it is half of all', () => {
    const all = counted(22, { delegates: 44, present: 44 });
    expect(all.refusals('announce_passed', 'presidium')).toEqual(['NO_MAJORITY_OF_PRESENT']);
    expect(counted(23, { delegates: 44, present: 44 }).refusals('announce_passed', 'presidium')).toEqual([]);
  });
  it('staff-congress/30 and staff-congress/36-b: the trace shows that one threshold is met and the other is not', () => {
    const { facts, stage } = counted(16).result();
    const decision = allowedActions(pack, 'resolution', { facts, stage }, { roles: ['presidium'] }).find(({ action }) => action === 'announce_passed')!;
    expect(decision.demands.filter(({ code }) => /HALF|MAJORITY/.test(code)).map(({ code, met }) => [code, met])).toEqual([['BELOW_HALF_OF_ALL', false], ['NO_MAJORITY_OF_PRESENT', true]]);
    expect(counted(16).refusals('announce_not_passed', 'presidium')).toEqual([]);
    expect(counted(23).refusals('announce_not_passed', 'presidium')).toEqual(['VOTE_CARRIED']);
  });
  it.each([
    ['staff-congress/26', 'opening_quorum', { delegates: 45, present: 30 }, false], ['staff-congress/26', 'opening_quorum', { delegates: 45, present: 31 }, true],
    ['staff-congress/30', 'resolution_of_all', { delegates: 45, votes_for: 22 }, false], ['staff-congress/30', 'resolution_of_all', { delegates: 44, votes_for: 22 }, true],
    ['staff-congress/36-b', 'motion_of_present', { present: 44, votes_for: 22 }, false], ['staff-congress/36-b', 'motion_of_present', { present: 31, votes_for: 16 }, true],
    ['staff-congress/12-c', 'delegate_elected', { constituency_staff: 20, votes_for: 10 }, false], ['staff-congress/12-c', 'delegate_elected', { constituency_staff: 20, votes_for: 11 }, true],
    ['staff-congress/16-a', 'delegate_recalled', { constituency_staff: 20, recall_consents: 9 }, false], ['staff-congress/16-a', 'delegate_recalled', { constituency_staff: 20, recall_consents: 10 }, true],
    ['staff-congress/17-c', 'attendees', { delegates: 45, observers_and_guests: 10 }, false], ['staff-congress/17-c', 'attendees', { delegates: 45, observers_and_guests: 9 }, true],
    ['staff-congress/42-b', 'proposal_seconded', { seconders: 1 }, false], ['staff-congress/42-b', 'proposal_seconded', { seconders: 2 }, true],
    ['staff-congress/39-a', 'staff_rights_adopted', { delegates: 45, present: 31, votes_for: 16 }, false], ['staff-congress/39-a', 'staff_rights_adopted', { delegates: 45, present: 31, votes_for: 23 }, true],
  ])('%s: consent %s with %o counts: %s', (clause, id, facts, counts) => {
    const approval = pack.approvals.find((candidate) => candidate.id === id)!;
    expect([approval.clauses, matches(approval.needs!, facts)]).toEqual([[clause], counts]);
    expect(approval.gives).toBeDefined();
  });
  it('staff-congress/36-a: no vote while views are divided; staff-congress/36-b: by ballot while some diverge', () => {
    expect(amended('divided').refusals('count_votes', 'presidium')).toEqual(['VIEWS_DIVIDED']);
    expect(amended('divided').go('discuss_resolution', '2026-10-14 09:00', 'group_leader', { views: 'agreed' }).refusals('count_votes', 'presidium')).toEqual([]);
    expect(counted(31, {}, 'mostly_agreed').refusals('announce_passed', 'presidium')).toEqual(['BALLOT_NEEDED']);
    expect(counted(31, { voting_method: 'ballot' }, 'mostly_agreed').refusals('announce_passed', 'presidium')).toEqual([]);
  });
  it('an amended text is voted on anew', () => {
    expect(lost().go('amend_resolution', '2026-10-17 09:00', 'presidium').unmet('announce_passed')).toContain('VOTES_NOT_COUNTED');
  });
});

describe('in force', () => {
  it('staff-congress/39-a: what needs adoption is never put into force without it, on trial or lost', () => {
    for (const at of [discussed('agreed', 'staff_rights_rules'), amended('agreed', 'personnel_reform'), lost(), onTrial()]) {
      expect(at.refusal('promulgate', 'director')).toMatchObject({ code: 'NOT_PASSED_BY_CONGRESS', clauses: ['staff-congress/39-a'] });
    }
  });
  it('staff-congress/38-a: what is reviewed and advised on is for the director to issue after the discussion', () => {
    const advised = discussed('agreed', 'development_plan');
    expect(advised.refusals('promulgate', 'director')).toEqual(['NOT_DOCUMENTED']);
    expect(advised.go('document_resolution', '2026-10-14 09:00', 'secretariat').go('promulgate', '2026-10-15 09:00', 'director').stage()).toBe('promulgation');
    expect(drafted('development_plan').refusals('promulgate', 'director')).toContain('STAGE_DOES_NOT_ALLOW');
  });
  it('staff-congress/33 and staff-congress/39.1: the document comes first, and the director issues it', () => {
    expect(passed().refusal('promulgate', 'director')).toMatchObject({ code: 'NOT_DOCUMENTED', clauses: ['staff-congress/33'] });
    expect(passed().go('document_resolution', '2026-10-19 09:00', 'secretariat').refusals('promulgate', 'presidium')).toEqual(['ROLE_DOES_NOT_ALLOW']);
    expect(pack.records.find(({ id }) => id === 'resolution_document')).toMatchObject({ clauses: ['staff-congress/33'], actions: ['document_resolution', 'decide_matter'] });
    expect(missingActionFields(pack, 'resolution', 'document_resolution', {}).map(({ field }) => field)).toEqual(['document', 'document_number']);
  });
  it.each([
    ['staff-congress/39.2', 22, ['TRIAL_WITHOUT_MAJORITY']],
    ['staff-congress/39.2', 23, []],
  ])('%s: of 45 delegates %i consent to a trial: %o', (_clause, trial_consents, codes) => {
    expect(lost().go('record_trial_consent', '2026-10-16 16:00', 'presidium', { delegates: 45, trial_consents }).refusals('begin_trial', 'director')).toEqual(codes);
  });
  it('staff-congress/39.2: after the trial it is amended, passed again and only then issued', () => {
    const again = onTrial().go('amend_resolution', '2027-03-01 09:00', 'presidium');
    expect(again.stage()).toBe('vote');
    const adopted = again.go('count_votes', '2027-10-15 10:00', 'presidium', { delegates: 45, present: 40, votes_for: 30, voting_method: 'show_of_hands' })
      .go('announce_passed', '2027-10-15 10:30', 'presidium');
    expect(adopted.go('document_resolution', '2027-10-18 09:00', 'presidium').go('promulgate', '2027-10-19 09:00', 'director').stage()).toBe('promulgation');
  });
  it('staff-congress/35-a: the director may ask for reconsideration, and it is voted on anew', () => {
    const again = passed().go('request_reconsideration', '2026-10-19 09:00', 'director');
    expect([again.stage(), again.result().facts.adopted]).toEqual(['group_discussion', false]);
    expect(passed().refusals('request_reconsideration', 'presidium')).toEqual(['ROLE_DOES_NOT_ALLOW']);
    expect(again.unmet('count_votes')).toEqual(['DISCUSSION_FIRST']);
  });
});

describe('change', () => {
  it.each([['passed', passed], ['in force', inForce]])('staff-congress/37-a: %s, nobody changes a word without the congress', (_name, at) => {
    expect(at().refusal('amend_resolution', 'presidium')).toMatchObject({ code: 'RESOLVED_MATTER_LOCKED', clauses: ['staff-congress/37-a'], zh: '已形成决议，未经教代会同意不得更改' });
  });
  it('staff-congress/37-b: the joint meeting decides, the next congress confirms, then it is issued again', () => {
    expect(changing(false).refusals('change_in_joint_meeting', 'director')).toEqual(['ROLE_DOES_NOT_ALLOW']);
    const confirmed = provisional().go('confirm_change', '2027-10-15 10:00', 'presidium');
    expect([confirmed.stage(), confirmed.refusals('promulgate', 'director')]).toEqual(['passed', ['NOT_DOCUMENTED']]);
    expect(provisional().go('refuse_change', '2027-10-15 10:00', 'presidium').stage()).toBe('promulgation');
    expect(changing(false, passed()).go('refuse_change', '2027-10-15 10:00', 'presidium').stage()).toBe('passed');
  });
  it('staff-congress/37-c: what reaches far into the interests of staff is voted on by an extraordinary session', () => {
    expect(changing(true).refusal('change_in_joint_meeting', 'union_chair')).toMatchObject({ code: 'EXTRAORDINARY_SESSION_NEEDED', clauses: ['staff-congress/37-c'] });
    const put = changing(true).go('put_change_to_session', '2027-03-08 09:00', 'presidium').go('discuss_resolution', '2027-03-15 09:00', 'group_leader', { views: 'agreed' })
      .go('amend_resolution', '2027-03-16 09:00', 'presidium');
    const vote = (votes_for: number): Walk => put.go('count_votes', '2027-03-19 10:00', 'presidium', { delegates: 45, present: 40, votes_for, voting_method: 'show_of_hands' });
    expect(vote(30).go('announce_passed', '2027-03-19 10:30', 'presidium').stage()).toBe('passed');
    const stands = vote(10).go('announce_not_passed', '2027-03-19 10:30', 'presidium').go('refuse_change', '2027-03-19 11:00', 'presidium');
    expect([stands.stage(), stands.result().facts.adopted]).toEqual(['promulgation', true]);
  });
  it('only an open change can be refused', () => {
    expect(lost().refusals('refuse_change', 'presidium')).toEqual(['NO_CHANGE_OPEN']);
  });
});
