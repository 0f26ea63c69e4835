import { describe, expect, it } from 'vitest';
import { excludedAct } from '../../lifecycle/excluded-act.ts';
import { missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { matches } from '../../pack/matches.ts';
import { at, clockOf, judge } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { closed, codes, decisions, found, handled, pack, responsible, stageOf } from './test-case.ts';

const archived: readonly Line[] = [...closed, ['complaint_archived', '2026-09-30 17:00']];
const early: Line[] = [['complaint_received', '2026-02-26 17:00', { channel: 'hotline' }], ['complaint_closed', '2026-02-27 17:00'], ['complaint_archived', '2026-02-28 17:00']];

describe('decisions about people', () => {
  const fault = (party: string): Line[] => [...found, responsible(party)];
  const applying = (facts: Record<string, string | boolean>) => pack.personnel.filter(({ when }) => when && matches(when, facts)).map(({ id }) => id);
  it.each([
    ['domestic-service/4.2.1-a', { responsibility: 'worker' }, ['criticism_education', 'training_order', 'warning', 'rating_downgrade', 'service_suspension', 'dismissal', 'loss_recovery']],
    ['domestic-service/4.2.2-a', { responsibility: 'team' }, ['lead_criticism_education']],
    ['domestic-service/6.2.3-c', { responsibility: 'none', frequent_complaints: true }, ['frequent_complaints']],
  ])('%s: %j calls for %j', (clause, facts, measures) => {
    expect(applying(facts)).toEqual(measures);
    expect(pack.personnel.filter(({ id }) => measures.includes(id)).flatMap(({ clauses }) => clauses)).toContain(clause);
  });
  it('domestic-service/4.2.1-a: by gravity, dismissal last and on statutory grounds', () => {
    const ladder = pack.personnel.filter(({ rank }) => rank !== undefined).sort((a, b) => a.rank! - b.rank!);
    expect(ladder.map(({ id }) => id)).toEqual(['criticism_education', 'training_order', 'warning', 'rating_downgrade', 'service_suspension', 'dismissal']);
    expect(ladder.at(-1)!.legalNote!.en).toContain('statutory');
  });
  it('domestic-service/4.2.1-a: need a fault, the person heard, a second person who approves, and a way to appeal', () => {
    const propose = (lines: readonly Line[]) => codes(lines, 'propose_personnel_measure');
    expect(propose(found)).toEqual(['STAGE_DOES_NOT_ALLOW', 'RESPONSIBILITY_NOT_DETERMINED']);
    expect(propose(fault('none'))).toEqual(['NOBODY_AT_FAULT']);
    expect(propose(fault('worker'))).toEqual([]);
    const proposed: Line[] = [...fault('worker'), ['personnel_measure_proposed', '2026-09-23 12:00', { measure: 'warning' }]];
    expect(codes(fault('worker'), 'approve_personnel_measure')).toEqual(['NO_MEASURE_PROPOSED', 'PERSON_NOT_HEARD']);
    expect(codes(proposed, 'approve_personnel_measure')).toEqual(['PERSON_NOT_HEARD']);
    const heard: Line[] = [...proposed, ['hearing_recorded', '2026-09-24 09:00', { refused: false }]];
    expect(codes(heard, 'approve_personnel_measure', ['company_leader'])).toEqual([]);
    expect(decisions(heard, ['company_leader'], { id: 'li', doneBy: { personnel_measure_proposed: 'li' } }).approve_personnel_measure).toMatchObject({ allowed: false, code: 'SAME_PERSON' });
    expect(missingActionFields(pack, 'complaint', 'approve_personnel_measure', {}).map(({ field }) => field)).toEqual(['appeal_told']);
    expect(missingActionFields(pack, 'complaint', 'propose_personnel_measure', { measure: 'warning' }).map(({ field }) => field)).toEqual(['person', 'evidence', 'worker_relation']);
    const next: Line[] = [...heard, ['personnel_measure_rejected', '2026-09-24 10:00'], ['personnel_measure_proposed', '2026-09-24 11:00', { measure: 'warning' }]];
    expect(codes(next, 'approve_personnel_measure')).toEqual(['PERSON_NOT_HEARD']);
  });
  it.each([
    ['domestic-service/4.2.1-b', 'fine', 'domestic-service/4.2.1-b'],
    ['domestic-service/4.2.1-b', 'warning', undefined],
    ['domestic-service/4.2.1-b', 'loss_recovery', undefined],
  ])('%s: proposing %s is refused by %s', (_clause, measure, expected) => {
    expect(excludedAct(pack, 'propose_personnel_measure', { measure }, { responsibility: 'worker' })?.clause).toBe(expected);
  });
  it('domestic-service/4.2.1-b: the fine can be chosen in the form, and what takes its place is there', () => {
    const choices = pack.lifecycles[0]!.actions.find(({ id }) => id === 'propose_personnel_measure')!.fields[0]!.choices!.map(({ id }) => id);
    expect(choices).toContain('fine');
    expect(choices).toEqual(pack.facts.find(({ id }) => id === 'measure')!.values);
    const measures = pack.personnel.filter(({ kind }) => kind === 'measure').map(({ id }) => id);
    expect(choices.filter((id) => !measures.includes(id))).toEqual(['fine']);
    expect(pack.excluded[0]!.substitutes).toContain('personnel/rating_downgrade');
  });
  it.each([
    ['domestic-service/6.2.3-b', 'commendation', 'reward'],
    ['domestic-service/8.3.1-b', 'appraisal_reward', 'reward'],
    ['domestic-service/8.3.1-c', 'target_missed', 'trigger'],
    ['domestic-service/8.3.1-c', 'performance_review', 'measure'],
  ])('%s: %s is a %s', (clause, id, kind) => {
    expect(pack.personnel.find((measure) => measure.id === id)).toMatchObject({ kind, clauses: [clause] });
  });
});

describe('corrections', () => {
  const planned: Line = ['correction_planned', '2026-09-24 12:00', { due_on: at('2026-10-09 18:00') }, 'k1'];
  it.each([
    ['domestic-service/6.2.1', planned, '2026-10-09 18:00:00', 'met'],
    ['domestic-service/6.2.1', planned, '2026-10-09 18:00:01', 'breached'],
    ['domestic-service/8.1.2-b', ['supervision_finding_raised', '2026-09-24 12:00', { due_on: at('2026-10-09 18:00') }, 'k1'] as Line, '2026-10-09 18:00:01', 'breached'],
  ])('%s: by the date set, also after the case was closed: %j done %s is %s', (clause, begun, time, status) => {
    const state = clockOf(judge(pack, '2026-10-12 09:00', [...closed, begun, ['correction_completed', time, {}, 'k1']]), 'correction');
    expect(state.status).toBe(status);
    expect(state.clauses).toContain(clause);
  });
  it('domestic-service/6.2.1: name measure, department, person and date', () => {
    expect(missingActionFields(pack, 'complaint', 'plan_correction', {}).map(({ field }) => field)).toEqual(['measure_text', 'department', 'owner', 'due_on']);
    expect(codes(closed, 'plan_correction', ['team_lead'])).toEqual([]);
  });
  it('domestic-service/6.2.2-a: are reviewed once they are completed', () => {
    expect(codes([...closed, planned], 'review_correction')).toEqual(['CORRECTION_NOT_COMPLETED']);
    expect(codes([...closed, planned, ['correction_completed', '2026-09-25 09:00', {}, 'k1']], 'review_correction', ['complaint_supervisor'])).toEqual([]);
    expect(missingActionFields(pack, 'complaint', 'review_correction', {}).map(({ field }) => field)).toEqual(['effect_review', 'adjustment']);
  });
  it('domestic-service/8.1.2-b: the supervisor urges them, and handles nothing himself', () => {
    expect(codes(handled, 'raise_finding', ['complaint_supervisor'])).toEqual([]);
    const may = Object.values(decisions(handled, ['complaint_supervisor'])).filter(({ allowed }) => allowed).map(({ action }) => action);
    expect(may).toEqual(['note_progress', 'raise_finding']);
  });
});

describe('publication', () => {
  it('domestic-service/7.2.2: names nobody and is approved by another person', () => {
    const proposed = (anonymised: boolean): Line[] => [...closed, ['publication_proposed', '2026-09-25 09:00', { anonymised }]];
    expect(codes(handled, 'propose_publication')).toEqual(['STAGE_DOES_NOT_ALLOW']);
    expect(codes(closed, 'approve_publication')).toEqual(['NO_PUBLICATION_PROPOSED', 'NOT_ANONYMISED']);
    expect(codes(proposed(false), 'approve_publication')).toEqual(['NOT_ANONYMISED']);
    expect(codes(proposed(true), 'approve_publication', ['company_leader'])).toEqual([]);
    expect(decisions(proposed(true), ['company_leader'], { id: 'li', doneBy: { publication_proposed: 'li' } }).approve_publication).toMatchObject({ code: 'SAME_PERSON' });
  });
});

describe('the archive', () => {
  it.each([
    ['domestic-service/5.1.1', found, 'RECORD_INCOMPLETE'],
    ['domestic-service/5.1.2-a', [...found, responsible('none')], 'RECORD_INCOMPLETE'],
  ])('%s: an incomplete record is not closed', (clause, lines, code) => {
    const decision = decisions(lines).close!;
    expect(decision.allowed || decision.all.find((refusal) => refusal.code === code)!.clauses).toContain(clause);
  });
  it.each([
    ['domestic-service/5.1.2-b', 'paper_location'],
    ['domestic-service/5.2.1-b', 'archive_number'],
  ])('%s: archiving notes the %s', (clause, field) => {
    expect(missingActionFields(pack, 'complaint', 'archive', {}).find((missing) => missing.field === field)!.clauses).toEqual([clause]);
    expect(codes(handled, 'archive')).toEqual(['STAGE_DOES_NOT_ALLOW']);
    expect(stageOf(archived)).toBe('archived');
  });
  it.each([
    ['domestic-service/5.2.2-a', '2029-02-28 23:59:59', ['RETENTION_NOT_OVER']],
    ['domestic-service/5.2.2-a', '2029-03-01 00:00:00', []],
  ])('%s: archived at the end of February 2026, disposal may be asked for %s: %j', (_clause, now, expected) => {
    expect(codes(early, 'request_disposal', ['cs_agent'], now)).toEqual(expected);
  });
  it('domestic-service/5.2.2-b: goes only with the approval of a company leader', () => {
    const after = '2029-03-05 09:00';
    const asked: Line[] = [...early, ['disposal_requested', '2029-03-01 09:00']];
    expect(codes(early, 'dispose', undefined, after)).toEqual(['DISPOSAL_NOT_APPROVED']);
    expect(codes(early, 'approve_disposal', undefined, after)).toEqual(['DISPOSAL_NOT_REQUESTED']);
    expect(codes(asked, 'approve_disposal', ['cs_agent'], after)).toEqual(['ROLE_DOES_NOT_ALLOW']);
    expect(codes(asked, 'approve_disposal', ['company_leader'], after)).toEqual([]);
    expect(decisions(asked, ['company_leader'], { id: 'li', doneBy: { disposal_requested: 'li' } }, after).approve_disposal).toMatchObject({ code: 'SAME_PERSON' });
    const approved: Line[] = [...asked, ['disposal_approved', '2029-03-02 09:00']];
    expect(codes(approved, 'dispose', ['cs_agent'], after)).toEqual([]);
    expect(codes([...approved, ['litigation_hold_set', '2029-03-02 10:00', { litigation_hold: true }]], 'dispose', ['cs_agent'], after)).toEqual(['LITIGATION_HOLD']);
    expect(judge(pack, after, [...approved, ['archive_disposed', '2029-03-02 11:00']]).stage).toBe('disposed');
    expect(pack.retention).toMatchObject([{ years: 3, disposalApproval: 'archive_disposal' }]);
  });
});
