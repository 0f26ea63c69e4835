import { describe, expect, it } from 'vitest';
import { missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { timelinessOf } from '../../clock/timeliness.ts';
import { pack, walk } from './test-walk.ts';
import type { Walk } from './test-walk.ts';

const fit = { value_and_feasible: true, interests_balanced: true, procedure_met: true, proposal_filing: 'fit_for_filing' };
const drafted = (one_matter = true): Walk => walk('proposal').go('draft_proposal', '2026-09-14 09:00', 'delegate', { topic: 'welfare', one_matter });
const seconded = (...by: readonly string[]): Walk => by.reduce((at, seconded_by) => at.go('second_proposal', '2026-09-15 09:00', 'delegate', { seconded_by }), drafted());
const submitted = (): Walk => seconded('wang', 'zhao').go('submit_proposal', '2026-09-16 09:00', 'delegate');
const registered = (): Walk => submitted().go('register_proposal', '2026-09-17 09:00', 'proposal_group', { topic: 'welfare' });
const reviewed = (review: Partial<typeof fit> = {}): Walk => registered().go('review_proposal', '2026-09-18 09:00', 'proposal_group', { ...fit, ...review });
const refused = (): Walk => reviewed({ proposal_filing: 'personal_matter' }).go('refuse_filing', '2026-09-18 10:00', 'proposal_group');
const withDirector = (): Walk => reviewed().go('file_proposal', '2026-09-18 10:00', 'proposal_group').go('send_to_director', '2026-09-20 09:00', 'union');
const passedOn = (): Walk => withDirector().go('give_director_opinion', '2026-09-21 09:00', 'director')
  .go('pass_to_department', '2026-09-22 09:00', 'union', { department: 'kitchen' });
const answered = (): Walk => passedOn().go('give_department_opinion', '2026-10-12 09:00', 'handling_department', { due_at: Date.parse('2026-12-31T10:00:00Z') });
const done = (): Walk => answered().go('report_carried_out', '2026-12-01 09:00', 'handling_department');
const told = (): Walk => done().go('tell_result', '2026-12-02 09:00', 'proposal_group');

describe('the way of a proposal', () => {
  it.each<[clause: string, stage: string, at: () => Walk]>([
    ['staff-congress/43.1-b', 'drafting', () => walk('proposal')],
    ['staff-congress/42-b', 'seconding', drafted],
    ['staff-congress/43.2', 'submitted', submitted],
    ['staff-congress/43.2', 'registered', registered],
    ['staff-congress/43.3-a', 'filing_review', reviewed],
    ['staff-congress/43.4', 'not_filed', refused],
    ['staff-congress/43.4', 'reasons_told', () => refused().go('tell_reasons', '2026-09-20 09:00', 'proposal_group')],
    ['staff-congress/43.5-a', 'filed', () => reviewed().go('file_proposal', '2026-09-18 10:00', 'proposal_group')],
    ['staff-congress/43.5-a', 'director_opinion', withDirector],
    ['staff-congress/43.5-b', 'department_opinion', passedOn],
    ['staff-congress/43.5-c', 'implementation', answered],
    ['staff-congress/43.5-c', 'result_known', done],
    ['staff-congress/43.6-b', 'result_told', told],
    ['staff-congress/43.6-c', 'archived', () => told().go('archive_proposal', '2026-12-03 09:00', 'union')],
    ['staff-congress/42-b', 'withdrawn', () => submitted().go('withdraw_proposal', '2026-09-16 10:00', 'delegate')],
  ])('%s: stage %s', (clause, stage, at) => {
    expect(at().stage()).toBe(stage);
    expect(pack.lifecycles.find(({ subject }) => subject === 'proposal')!.stages.find(({ id }) => id === stage)!.clauses).toContain(clause);
  });
});

describe('bringing a proposal', () => {
  it.each<[clause: string, by: string[], codes: string[]]>([
    ['staff-congress/42-b', [], ['SECONDERS_MISSING']],
    ['staff-congress/42-b', ['wang'], ['SECONDERS_MISSING']],
    ['staff-congress/42-b', ['wang', 'wang'], ['SECONDERS_MISSING']],
    ['staff-congress/42-b', ['wang', 'zhao'], []],
  ])('%s: seconded by %o: %o', (clause, by, codes) => {
    expect(seconded(...by).refusals('submit_proposal', 'delegate')).toEqual(codes);
    if (codes.length > 0) expect(seconded(...by).refusal('submit_proposal', 'delegate').clauses).toEqual([clause]);
  });
  it('staff-congress/42-b: nobody seconds what he proposed; a group needs no seconders, and only its leader speaks for it', () => {
    expect(drafted().refusals('second_proposal', 'delegate', { id: 'li', doneBy: { proposal_drafted: 'li' } })).toEqual(['SAME_PERSON']);
    expect(drafted().refusals('submit_group_proposal', 'delegate')).toEqual(['ROLE_DOES_NOT_ALLOW']);
    const group = drafted().go('submit_group_proposal', '2026-09-16 09:00', 'group_leader', { delegate_group: '大班组' });
    expect([group.stage(), group.result().facts.in_group_name]).toEqual(['submitted', true]);
  });
  it('staff-congress/42-a: one matter only; two are sent back to be split', () => {
    expect(drafted(false).refusal('submit_group_proposal', 'group_leader')).toMatchObject({ code: 'MORE_THAN_ONE_MATTER', clauses: ['staff-congress/42-a'] });
    const back = submitted().go('return_proposal', '2026-09-17 09:00', 'proposal_group');
    expect([back.stage(), back.refusals('submit_proposal', 'delegate')]).toEqual(['seconding', ['MORE_THAN_ONE_MATTER']]);
    const split = back.go('draft_proposal', '2026-09-17 15:00', 'delegate', { topic: 'welfare', one_matter: true });
    expect(split.refusals('submit_proposal', 'delegate')).toEqual([]);
  });
  it('staff-congress/43.1-b and staff-congress/41: the form asks for topic, matter, reason and suggestion', () => {
    expect(pack.records.find(({ id }) => id === 'proposal_form')).toMatchObject({ kind: 'form', actions: ['draft_proposal'] });
    expect(missingActionFields(pack, 'proposal', 'draft_proposal', {}).map(({ field }) => field)).toEqual(['topic', 'matter', 'reason', 'suggestion', 'one_matter']);
    expect(pack.dimensions.find(({ id }) => id === 'topic')!.values.map(({ id }) => id)).toEqual(['teaching', 'teaching_reform', 'management', 'distribution', 'welfare']);
  });
});

describe('filing', () => {
  it.each(['value_and_feasible', 'interests_balanced', 'procedure_met'])('staff-congress/43.3-a: not filed without %s', (criterion) => {
    expect(reviewed({ [criterion]: false }).refusal('file_proposal', 'proposal_group')).toMatchObject({ code: 'FILING_CRITERIA_NOT_MET', clauses: ['staff-congress/43.3-a'] });
  });
  it('staff-congress/43.3-b: a purely personal matter is not filed, however good', () => {
    const personal = reviewed({ proposal_filing: 'personal_matter' });
    expect(personal.refusal('file_proposal', 'proposal_group')).toMatchObject({ code: 'PERSONAL_MATTER', clauses: ['staff-congress/43.3-b'] });
    expect(personal.refusals('refuse_filing', 'proposal_group')).toEqual([]);
  });
  it('what meets the criteria is not turned away', () => {
    expect(reviewed().refusals('refuse_filing', 'proposal_group')).toEqual(['NO_GROUND_TO_REFUSE']);
  });
  it('staff-congress/43.4: who is turned away is owed the reasons, by the group', () => {
    expect(refused().refusals('tell_reasons', 'union')).toEqual(['ROLE_DOES_NOT_ALLOW']);
    expect(missingActionFields(pack, 'proposal', 'tell_reasons', {}).map(({ field, clauses }) => [field, ...clauses])).toEqual([['reasons', 'staff-congress/43.4']]);
  });
  it('staff-congress/5-c: the proposal group registers and reviews, nobody else', () => {
    expect([submitted().refusals('register_proposal', 'director'), registered().refusals('review_proposal', 'union')]).toEqual([['ROLE_DOES_NOT_ALLOW'], ['ROLE_DOES_NOT_ALLOW']]);
  });
});

describe('carrying out', () => {
  it('staff-congress/43.5-a: the director signs before the department gets it', () => {
    expect(withDirector().refusal('pass_to_department', 'union')).toMatchObject({ code: 'DIRECTOR_OPINION_FIRST', clauses: ['staff-congress/43.5-a'] });
    expect(withDirector().refusals('give_director_opinion', 'union')).toEqual(['ROLE_DOES_NOT_ALLOW']);
  });
  it('staff-congress/43.5-c: an opinion comes with a date, or with the reason why not', () => {
    expect(missingActionFields(pack, 'proposal', 'give_department_opinion', { department_opinion: 'yes' }).map(({ field, clauses }) => [field, ...clauses])).toEqual([['due_at', 'staff-congress/43.5-c']]);
    expect(missingActionFields(pack, 'proposal', 'state_impossibility', {}).map(({ field }) => field)).toEqual(['reason']);
    const impossible = passedOn().go('state_impossibility', '2026-10-12 09:00', 'handling_department');
    expect([impossible.stage(), impossible.refusals('tell_result', 'proposal_group')]).toEqual(['result_known', []]);
  });
  it('staff-congress/43.6-b: there is nothing to tell before it is done or explained', () => {
    expect(answered().refusal('tell_result', 'proposal_group')).toMatchObject({ code: 'NO_RESULT_YET', clauses: ['staff-congress/43.5-c'] });
  });
  it('staff-congress/43.6-a: the group checks at any time while the department is at work', () => {
    for (const at of [passedOn(), answered()]) expect([at.refusals('check_progress', 'proposal_group'), at.refusals('check_progress', 'handling_department')]).toEqual([[], ['ROLE_DOES_NOT_ALLOW']]);
    expect(pack.supervision.find(({ id }) => id === 'proposal_checks')).toMatchObject({ clauses: ['staff-congress/43.6-a'], duty: 'proposal_check', action: 'check_progress' });
  });
  it('staff-congress/43.6-c: the union keeps it, once the proposer knows', () => {
    expect(done().refusals('archive_proposal', 'union')).toEqual(['STAGE_DOES_NOT_ALLOW']);
    expect(told().refusals('archive_proposal', 'proposal_group')).toEqual(['ROLE_DOES_NOT_ALLOW']);
    expect(pack.records.find(({ id }) => id === 'proposal_archive')).toMatchObject({ kind: 'archive', clauses: ['staff-congress/43.6-c'], actions: ['archive_proposal'] });
  });
  it('staff-congress/43.5-b decides whether a proposal was handled in time', () => {
    expect(timelinessOf(pack, answered().result().clocks)).toBe('timely');
    expect(timelinessOf(pack, passedOn().go('give_department_opinion', '2026-10-23 09:00', 'handling_department', { due_at: Date.parse('2026-12-31T10:00:00Z') }).result().clocks)).toBe('late');
  });
});
