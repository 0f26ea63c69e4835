import { describe, expect, it } from 'vitest';
import { missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { clockOf, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { answer, enrolled, judged, mentored, pack, papers, reviewed, trained, year } from './test-teacher.ts';

const LATE = '2027-12-31 12:00';
const lifecycle = pack.lifecycles[0]!;
const SAME = 'new-teacher-training';

describe('the way of a new teacher', () => {
  it.each<[string, string, Line[]]>([
    ['new-teacher-training/1', 'enrolled', [enrolled()]],
    ['new-teacher-training/4-a', 'mentored', [enrolled(), ...mentored]],
    ['new-teacher-training/7-a', 'year_summed_up', [enrolled(), ...mentored, ...year.slice(0, 2)]],
    ['new-teacher-training/7-b', 'year_summed_up', [enrolled(), ...mentored, year[1]!, ['self_summary_filed', '2026-06-25 08:00']]],
    ['new-teacher-training/7-c', 'portfolio_kept', [enrolled(), ...mentored, ...year.slice(0, 3)]],
    ['new-teacher-training/8-a', 'assessed', [enrolled(), ...mentored, ...year]],
    ['new-teacher-training/8-b', 'final_review', [...trained]],
    ['new-teacher-training/9-a', 'passed', reviewed('passed')],
    ['new-teacher-training/9-a', 'certified', [...reviewed('passed'), ['certificate_issued', '2026-09-11 09:00']]],
    ['new-teacher-training/9-b', 'extended', reviewed('failed')],
    ['new-teacher-training/9-a', 'passed', [...reviewed('failed'), ...papers('2027-06'), ['new_teacher_reassessed', '2027-06-10 09:00', { reassessment: 'passed' }]]],
    ['new-teacher-training/9-b', 'leader_decision', [...reviewed('failed'), ...papers('2027-06'), ['new_teacher_reassessed', '2027-06-10 09:00', { reassessment: 'failed' }]]],
    ['new-teacher-training/1', 'left', [enrolled(), ['new_teacher_left', '2025-10-01 09:00']]],
  ])('%s leads to the stage %s', (clause, stage, lines) => {
    expect(judged(LATE, lines).stage).toBe(stage);
    expect(lifecycle.stages.find(({ id }) => id === stage)!.clauses).toContain(clause);
  });
  it('each step of it is allowed when its turn comes', () => {
    const way: Line[] = [...reviewed('failed'), ...papers('2027-06'), ['new_teacher_reassessed', '2027-06-10 09:00', { reassessment: 'passed' }], ['certificate_issued', '2027-06-11 09:00']];
    const refused = way.slice(1).filter(([event], i) => answer(lifecycle.actions.find((action) => action.event === event)!.id, way.slice(0, i + 1)) !== 'allowed');
    expect(refused).toEqual([]);
  });
});

describe('who is a new teacher', () => {
  it.each([
    ['new-teacher-training/1', { service_year: 0 }, false],
    ['new-teacher-training/1', { service_year: 1 }, true],
    ['new-teacher-training/1', { service_year: 5 }, true],
    ['new-teacher-training/1', { service_year: 6 }, false],
    ['new-teacher-training/1', { assigned_after_graduation: false }, false],
  ])('%s %j: gets mentors %s', (clause, facts, yes) => {
    for (const action of ['name_subject_mentor', 'name_class_mentor']) expect(answer(action, [enrolled(facts)])).toBe(yes ? 'allowed' : `NOT_A_NEW_TEACHER ${clause}`);
  });
});

describe('mentors', () => {
  it('new-teacher-training/4-a one for the subject and one for class work; training begins with both', () => {
    for (const line of mentored) expect(judged(LATE, [enrolled(), line]).stage).toBe('enrolled');
    expect(judged(LATE, [enrolled(), ...mentored].toReversed()).stage).toBe('mentored');
    expect(answer('file_self_summary', [enrolled(), mentored[0]!])).toContain('STAGE_DOES_NOT_ALLOW');
    expect(['name_subject_mentor', 'name_class_mentor'].map((action) => missingActionFields(pack, 'new_teacher', action, {}).map(({ field }) => field))).toEqual([['subject_mentor', 'experience'], ['class_mentor', 'experience']]);
  });
  it('new-teacher-training/2 the leading group names them, assesses and ends the training', () => {
    for (const [action, lines] of [['name_subject_mentor', [enrolled()]], ['assess_year', [enrolled(), ...mentored, ...year.slice(0, 3)]], ['end_training_period', [enrolled(), ...mentored]]] as [string, Line[]][]) {
      expect(answer(action, lines, { roles: ['subject_mentor', 'teaching_group', 'new_teacher'] })).toContain('ROLE_DOES_NOT_ALLOW');
      for (const role of ['director', 'deputy_director', 'teaching_research_office']) expect(answer(action, lines, { roles: [role] })).toBe('allowed');
    }
  });
});

describe('the papers of a year', () => {
  it.each([
    ['new-teacher-training/7-a', [year[1]!, year[2]!], 'SELF_SUMMARY_MISSING new-teacher-training/7-a'],
    ['new-teacher-training/7-b', [year[0]!, year[2]!], 'EVALUATION_MISSING new-teacher-training/7-b'],
    ['new-teacher-training/7-c', [year[0]!, year[1]!], 'PORTFOLIO_INCOMPLETE new-teacher-training/7-c'],
    ['new-teacher-training/8-a', year.slice(0, 3), 'allowed'],
    ['new-teacher-training/8-a', year, 'SELF_SUMMARY_MISSING new-teacher-training/7-a, EVALUATION_MISSING new-teacher-training/7-b, PORTFOLIO_INCOMPLETE new-teacher-training/7-c'],
  ])('%s the assessment of the year after %j: %s', (_clause, lines, expected) => {
    expect(answer('assess_year', [enrolled(), ...mentored, ...lines])).toBe(expected);
  });
  it('new-teacher-training/7-c only both together go into the portfolio', () => {
    expect(answer('file_in_portfolio', [enrolled(), ...mentored, year[0]!])).toBe(`EVALUATION_MISSING ${SAME}/7-b`);
    expect(answer('file_in_portfolio', [enrolled(), ...mentored, year[1]!])).toBe(`SELF_SUMMARY_MISSING ${SAME}/7-a`);
    expect(pack.records.find(({ id }) => id === 'growth_portfolio')).toMatchObject({ kind: 'archive', actions: ['file_in_portfolio'] });
  });
  it('new-teacher-training/7-a the new teacher writes the summary', () => {
    expect(answer('file_self_summary', [enrolled(), ...mentored], { roles: ['subject_mentor'] })).toBe(`ROLE_DOES_NOT_ALLOW ${SAME}/7-a`);
  });
  it('new-teacher-training/7-b office, group and mentors each have their part', () => {
    expect(missingActionFields(pack, 'new_teacher', 'file_evaluation', {}).map(({ field }) => field)).toEqual(['office_evaluation', 'group_evaluation', 'mentor_evaluation']);
    expect(answer('file_evaluation', [enrolled(), ...mentored], { roles: ['new_teacher'] })).toBe(`ROLE_DOES_NOT_ALLOW ${SAME}/7-b`);
  });
});

describe('the end of training', () => {
  const after = (n: number): Line[] => [...trained, ...papers('2026-09').slice(0, n)];
  it.each([
    ['new-teacher-training/8-b', 'give_mentor_opinion', 0, ['WORK_SUMMARY']],
    ['new-teacher-training/8-b', 'give_office_opinion', 1, ['MENTOR_OPINION']],
    ['new-teacher-training/8-b', 'review_training', 0, ['WORK_SUMMARY', 'MENTOR_OPINION', 'OFFICE_OPINION']],
    ['new-teacher-training/8-b', 'review_training', 2, ['OFFICE_OPINION']],
    ['new-teacher-training/8-b', 'review_training', 3, []],
  ])('%s %s after %d papers lacks %j', (clause, action, n, missing) => {
    expect(answer(action, after(n))).toBe(missing.map((code) => `${code}_MISSING ${clause}`).join(', ') || 'allowed');
  });
  it('new-teacher-training/8-b the director’s office reviews, and nobody reviews what they wrote', () => {
    expect(answer('review_training', after(3), { roles: ['director'] })).toBe(`ROLE_DOES_NOT_ALLOW ${SAME}/8-b`);
    for (const event of ['work_summary_submitted', 'mentor_opinion_given', 'office_opinion_given']) expect(answer('review_training', after(3), { id: 'p1', doneBy: { [event]: 'p1' } })).toBe(`SAME_PERSON ${SAME}/8-b`);
    expect(pack.approvals[0]).toMatchObject({ approver: 'director_office', asks: 'submit_work_summary', gives: 'review_training' });
  });
  it('new-teacher-training/9-a a certificate is for those who passed, from the director’s office', () => {
    expect(answer('issue_certificate', reviewed('passed'))).toBe('allowed');
    expect(answer('issue_certificate', reviewed('passed'), { roles: ['director'] })).toBe(`ROLE_DOES_NOT_ALLOW ${SAME}/9-a`);
    expect(answer('issue_certificate', reviewed('failed'))).toContain(`NOT_PASSED ${SAME}/9-a`);
  });
});

describe('one year more', () => {
  const again = (time: string, reassessment = 'passed'): Line[] => [...reviewed('failed'), ...papers('2027-06'), ['new_teacher_reassessed', time, { reassessment }]];
  it.each([
    ['new-teacher-training/9-b', '2027-08-31 23:59:59', 'met'],
    ['new-teacher-training/9-b', '2027-09-01 00:00:00', 'breached'],
  ])('%s counted from the end of the training period; assessed %s: %s', (clause, time, status) => {
    const clock = clockOf(judged(LATE, again(time)), 'training_extension');
    expect([shown(clock.dueAt), clock.status, clock.clauses]).toEqual(['2027-09-01 00:00', status, [clause]]);
  });
  it('new-teacher-training/9-b it is announced a month before, and a breach goes to the director', () => {
    expect(clockOf(judged(LATE, reviewed('failed')), 'training_extension').transitions.map(({ kind, at, toRole }) => [kind, shown(at), toRole])).toEqual([
      ['clock_started', '2026-09-10 09:00', undefined], ['due_soon', '2027-08-01 00:00', undefined], ['breached', '2027-09-01 00:00', undefined], ['escalated', '2027-09-01 00:00', 'director'],
    ]);
  });
  it('new-teacher-training/9-b who passed has no such year, and who leaves none any more', () => {
    expect(judged(LATE, reviewed('passed')).clocks).toEqual([]);
    expect(steps(clockOf(judged(LATE, [...reviewed('failed'), ['new_teacher_left', '2026-10-08 09:00']]), 'training_extension')).at(-1)).toBe('cancelled@09:00');
  });
  it('new-teacher-training/9-b it needs the papers anew', () => {
    expect(answer('reassess', reviewed('failed'))).toBe(`WORK_SUMMARY_MISSING ${SAME}/8-b, MENTOR_OPINION_MISSING ${SAME}/8-b, OFFICE_OPINION_MISSING ${SAME}/8-b`);
    expect(answer('reassess', [...reviewed('failed'), ...papers('2027-06')])).toBe('allowed');
  });
  it('new-teacher-training/9-b failing again, the director decides: another year, or the end', () => {
    const failed = again('2027-06-10 09:00', 'failed');
    expect(answer('decide_further_training', failed)).toBe('allowed');
    expect(answer('decide_further_training', failed, { roles: ['deputy_director'] })).toBe(`ROLE_DOES_NOT_ALLOW ${SAME}/9-b`);
    const more = judged(LATE, [...failed, ['further_training_decided', '2027-06-15 09:00', { further_training: 'extend_again' }]]);
    expect([more.stage, shown(clockOf(more, 'training_extension', 2).dueAt)]).toEqual(['extended', '2028-06-16 00:00']);
    expect(answer('reassess', [...failed, ['further_training_decided', '2027-06-15 09:00', { further_training: 'extend_again' }]])).toContain(`WORK_SUMMARY_MISSING ${SAME}/8-b, MENTOR_OPINION_MISSING ${SAME}/8-b, OFFICE`);
    expect(judged(LATE, [...failed, ['further_training_decided', '2027-06-15 09:00', { further_training: 'end' }]]).stage).toBe('left');
  });
});
