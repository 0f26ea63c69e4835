import { describe, expect, it } from 'vitest';
import { missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { clockOf } from '../../testing/scene.ts';
import { pack, walk } from './test-walk.ts';
import type { Walk } from './test-walk.ts';

const fit = { civil_rights: true, in_service: true, supported: true, able: true };
const checked = { structure_checked: true, conditions_checked: true, procedure_checked: true };
const allotted = (): Walk => walk('delegate').go('allot_seat', '2026-09-01 09:00', 'union', { constituency_staff: 20 });
const balloted = (votes_for: number, ballot_secret = true): Walk => allotted().go('nominate_candidate', '2026-09-02 09:00', 'constituency', fit)
  .go('hold_ballot', '2026-09-07 09:00', 'constituency', { votes_for, ballot_secret });
const elected = (): Walk => balloted(15).go('declare_elected', '2026-09-07 10:00', 'constituency');
const seated = (): Walk => elected().go('review_qualification', '2026-09-08 09:00', 'qualification_review', checked).go('post_list', '2026-09-09 09:00', 'union');
const recalling = (recall_consents: number): Walk => seated().go('propose_recall', '2027-03-01 09:00', 'constituency', { recall_ground: 'lost_trust' })
  .go('record_recall_discussion', '2027-03-02 09:00', 'constituency', { recall_consents });
const vacant = (): Walk => seated().go('leave', '2027-06-01 09:00', 'union');

describe('the way of a seat', () => {
  it.each<[clause: string, stage: string, at: () => Walk]>([
    ['staff-congress/12-a', 'constituencies', () => walk('delegate')],
    ['staff-congress/12-b', 'secret_ballot', allotted],
    ['staff-congress/13-a', 'qualification_review', elected],
    ['staff-congress/13-a', 'secret_ballot', () => elected().go('refuse_qualification', '2026-09-08 09:00', 'qualification_review')],
    ['staff-congress/8', 'in_office', seated],
    ['staff-congress/16-a', 'recall', () => recalling(10)],
    ['staff-congress/16-a', 'in_office', () => recalling(3).go('drop_recall', '2027-03-09 09:00', 'union_committee')],
    ['staff-congress/15-b', 'vacant', vacant],
    ['staff-congress/15-b', 'vacant', () => seated().go('retire', '2027-06-01 09:00', 'union')],
    ['staff-congress/16-b', 'by_election', () => vacant().go('agree_to_by_election', '2027-06-02 09:00', 'union', { constituency_staff: 19 })],
    ['staff-congress/8', 'term_ended', () => seated().go('end_term', '2029-09-07 09:00', 'union')],
  ])('%s: stage %s', (_clause, stage, at) => {
    expect(at().stage()).toBe(stage);
  });
});

describe('election', () => {
  it.each([
    ['staff-congress/12-c', 10, true, ['NOT_MORE_THAN_HALF']],
    ['staff-congress/12-c', 11, true, []],
    ['staff-congress/12-c', 21, true, ['MORE_VOTES_THAN_STAFF']],
    ['staff-congress/12-b', 15, false, ['BALLOT_NOT_SECRET']],
  ])('%s: of 20 staff %i votes, secret %s: %o', (clause, votes, secret, codes) => {
    const ballot = balloted(votes, secret);
    expect(ballot.refusals('declare_elected', 'constituency')).toEqual(codes);
    if (codes.length > 0) expect(ballot.refusal('declare_elected', 'constituency').clauses).toEqual([clause]);
  });
  it.each(Object.keys(fit))('staff-congress/9: who is not %s cannot stand', (condition) => {
    const named = allotted().go('nominate_candidate', '2026-09-02 09:00', 'constituency', { ...fit, [condition]: false });
    expect(named.refusal('hold_ballot', 'constituency')).toMatchObject({ code: 'NOT_ELIGIBLE', clauses: ['staff-congress/9'] });
  });
  it('staff-congress/12-a and staff-congress/12-b: a seat has constituency, staff and number; the ballot a candidate, and each candidate a ballot of his own', () => {
    expect(missingActionFields(pack, 'delegate', 'allot_seat', {}).map(({ field }) => field)).toEqual(['constituency', 'constituency_staff', 'seats']);
    expect(allotted().refusals('hold_ballot', 'constituency')).toEqual(['NO_CANDIDATE', 'NOT_ELIGIBLE']);
    const lost = balloted(9).go('declare_not_elected', '2026-09-07 10:00', 'constituency').go('nominate_candidate', '2026-09-10 09:00', 'constituency', fit);
    expect(lost.unmet('declare_elected')).toEqual(['BALLOT_NOT_HELD', 'NOT_MORE_THAN_HALF']);
  });
  it('staff-congress/12-d: there is no delegate by office', () => {
    const leader = walk('delegate', [['qualification_reviewed', '2026-09-08 09:00', checked]]);
    expect(leader.unmet('post_list')).toEqual(['NO_ELECTION_RECORD']);
    expect(pack.guidance.find(({ id }) => id === 'no_delegate_by_office')!.clauses).toEqual(['staff-congress/12-d']);
  });
  it.each(Object.keys(checked))('staff-congress/13-a and staff-congress/13-b: nobody is posted before %s', (check) => {
    const reviewed = elected().go('review_qualification', '2026-09-08 09:00', 'qualification_review', { ...checked, [check]: false });
    expect(reviewed.refusal('post_list', 'union')).toMatchObject({ code: 'QUALIFICATION_NOT_CONFIRMED', clauses: ['staff-congress/13-a'] });
    expect(reviewed.go('review_qualification', '2026-09-09 09:00', 'qualification_review', checked).go('post_list', '2026-09-09 10:00', 'union').stage()).toBe('in_office');
  });
});

describe('in office', () => {
  it('staff-congress/15-a: who moves within the house keeps the seat and joins the new group', () => {
    const moved = seated().go('transfer', '2027-03-01 09:00', 'union', { department: 'logistics', delegate_group: '后勤组' });
    expect(moved.stage()).toBe('in_office');
    expect(moved.result().facts.delegate_group).toBe('后勤组');
    expect(clockOf(moved.result(), 'delegate_term').status).toBe('running');
  });
  it.each(['leave', 'retire'])('staff-congress/15-b: to %s ends the seat by itself, without any decision', (act) => {
    expect(clockOf(seated().go(act, '2027-06-01 09:00', 'union').result(), 'delegate_term').status).toBe('cancelled');
  });
  it.each([
    ['staff-congress/16-a', 9, ['RECALL_BELOW_HALF', 'RECALL_NOT_REQUESTED']],
    ['staff-congress/16-a', 10, ['RECALL_NOT_REQUESTED']],
  ])('%s: of 20 staff %i consent to a recall: %o', (_clause, consents, codes) => {
    expect(recalling(consents).refusals('decide_recall', 'union_committee')).toEqual(codes);
  });
  it('staff-congress/16-a: discussion, half the staff, a written request of the group, and the union decides', () => {
    const asked = recalling(10).go('request_recall', '2027-03-03 09:00', 'group_leader');
    expect(asked.refusals('decide_recall', 'constituency')).toEqual(['ROLE_DOES_NOT_ALLOW']);
    expect(asked.go('decide_recall', '2027-03-05 09:00', 'union_committee').stage()).toBe('vacant');
    expect(missingActionFields(pack, 'delegate', 'request_recall', {}).map(({ field }) => field)).toEqual(['written_request']);
    expect(pack.facts.find(({ id }) => id === 'recall_ground')!.values).toEqual(['law_breaking', 'serious_neglect', 'lost_trust']);
    expect(seated().go('propose_recall', '2028-01-10 09:00', 'constituency', { recall_ground: 'law_breaking' }).unmet('decide_recall')).toEqual(['RECALL_NOT_DISCUSSED', 'RECALL_BELOW_HALF', 'RECALL_NOT_REQUESTED']);
  });
  it('staff-congress/16-b: the union agrees first, then the constituency elects by the same rules', () => {
    expect(vacant().refusals('hold_ballot', 'constituency')).toContain('STAGE_DOES_NOT_ALLOW');
    expect(vacant().refusals('agree_to_by_election', 'constituency')).toEqual(['ROLE_DOES_NOT_ALLOW']);
    const again = vacant().go('agree_to_by_election', '2027-06-02 09:00', 'union', { constituency_staff: 19 }).go('nominate_candidate', '2027-06-03 09:00', 'constituency', fit)
      .go('hold_ballot', '2027-06-07 09:00', 'constituency', { votes_for: 10, ballot_secret: true }).go('declare_elected', '2027-06-07 10:00', 'constituency');
    expect(again.refusals('post_list', 'union')).toEqual(['QUALIFICATION_NOT_CONFIRMED']);
    expect(again.go('review_qualification', '2027-06-08 09:00', 'qualification_review', checked).go('post_list', '2027-06-09 09:00', 'union').stage()).toBe('in_office');
  });
  it('staff-congress/8: the seat is kept for the whole term, and re-election is possible after it', () => {
    expect(seated().refusal('allot_seat', 'union')).toMatchObject({ code: 'TERM_NOT_OVER', clauses: ['staff-congress/8'] });
    expect(seated().go('end_term', '2029-09-07 09:00', 'union').go('allot_seat', '2029-09-10 09:00', 'union', { constituency_staff: 22 }).stage()).toBe('secret_ballot');
  });
});
