import { describe, expect, it } from 'vitest';
import { planDuties } from '../../duty/plan-duties.ts';
import { computeMetric } from '../../metrics/compute-metric.ts';
import { coverage } from '../../pack/coverage.ts';
import { matches } from '../../pack/matches.ts';
import { validatePack } from '../../pack/validate.ts';
import { calendar, clockOf, judge, resolved, shown } from '../../testing/scene.ts';
import { newTeacherTrainingClauses } from './clauses.ts';
import { newTeacherTraining } from './pack.ts';
import { pack } from './test-teacher.ts';

describe('the regulation as a pack', () => {
  it('is sound, and carries out every clause', () => {
    expect(validatePack(newTeacherTraining)).toEqual([]);
    expect(coverage(newTeacherTraining, newTeacherTrainingClauses)).toMatchObject({ missing: [], uncited: [], unknown: [] });
    expect(newTeacherTrainingClauses).toHaveLength(18);
  });
  it('new-teacher-training/0 says what it is for', () => {
    expect(newTeacherTraining.guidance.find(({ id }) => id === 'purpose')).toMatchObject({ kind: 'principle', clauses: ['new-teacher-training/0'] });
  });
  it('new-teacher-training/9-c is in force from the day of its publication', () => {
    expect(newTeacherTraining.effectiveFrom).toBe('2009-02-06');
  });
});

describe('what returns each term and each school year', () => {
  const planned = (duty: string) => planDuties(pack, calendar, { from: '2025-09-01', to: '2026-08-31' }).filter((one) => one.duty === duty);
  // The end of 31 January 2026, a Saturday, rolls to Monday; 31 August 2026 is a Monday.
  const TERMS = ['2026-02-03 00:00', '2026-09-01 00:00'];
  it.each([
    ['new-teacher-training/5-a', 'skills_contest', TERMS],
    ['new-teacher-training/5-a', 'lesson_pass', TERMS],
    ['new-teacher-training/5-a', 'class_teacher_assessment', TERMS],
    ['new-teacher-training/6-a', 'new_teacher_symposium', TERMS],
    ['new-teacher-training/7-a', 'self_summaries', ['2026-09-01 00:00']],
    ['new-teacher-training/7-b', 'evaluations', ['2026-09-01 00:00']],
    ['new-teacher-training/8-a', 'annual_assessment', ['2026-09-01 00:00']],
    ['new-teacher-training/3', 'stage_plan', ['2025-10-10 00:00']],
  ])('%s %s is due by the end of %j', (clause, duty, due) => {
    expect(planned(duty).map(({ dueAt }) => shown(dueAt))).toEqual(due);
    expect(planned(duty)[0]).toMatchObject({ clauses: [clause], ownerRole: 'teaching_research_office', dueInclusive: false });
  });
  it.each([
    ['new-teacher-training/6-a', 'new_teacher_symposium', '2026-02-02 23:59:59', 'met'],
    ['new-teacher-training/6-a', 'new_teacher_symposium', '2026-02-03 00:00:00', 'breached'],
    ['new-teacher-training/5-a', 'lesson_pass', '2026-02-02 23:59:59', 'met'],
    ['new-teacher-training/5-a', 'lesson_pass', '2026-02-03 00:00:00', 'breached'],
  ])('%s %s of the winter term done %s: %s', (_clause, duty, done, status) => {
    const result = judge(pack, '2026-03-01 12:00', [['duty_opened', '2026-01-31 00:00', { duty }], ['duty_done', done]], { id: 'd1', type: 'duty' });
    expect(clockOf(result, duty).status).toBe(status);
  });
  it('new-teacher-training/3 the house may want its plan sooner', () => {
    const sooner = resolved(newTeacherTraining, { stage_plan_days: 10 });
    expect(planDuties(sooner, calendar, { from: '2026-09-01', to: '2026-09-01' }).map(({ duty, dueAt }) => [duty, shown(dueAt)])).toEqual([['stage_plan', '2026-09-12 00:00']]);
  });
  it.each([
    ['new-teacher-training/3', 'stage_plan', ['goals', 'methods']],
    ['new-teacher-training/5-b', 'skills_contest', ['plan', 'summary', 'feedback']],
    ['new-teacher-training/5-b', 'lesson_pass', ['plan', 'summary', 'feedback']],
    ['new-teacher-training/5-b', 'class_teacher_assessment', ['plan', 'summary', 'feedback']],
    ['new-teacher-training/6-b', 'new_teacher_symposium', ['plan', 'process_material']],
    ['new-teacher-training/7-a', 'self_summaries', ['written_by']],
    ['new-teacher-training/7-b', 'evaluations', ['office_evaluation', 'group_evaluation', 'mentor_evaluation']],
    ['new-teacher-training/4-b', 'annual_assessment', ['assessed', 'mentor_growth']],
  ])('%s %s is done with %j', (clause, duty, fields) => {
    const required = pack.duties.find(({ id }) => id === duty)!.fields.filter((field) => field.required);
    expect(required.map(({ id }) => id)).toEqual(fields);
    expect(required.flatMap(({ clauses }) => clauses)).toContain(clause);
  });
  it('new-teacher-training/5-a each activity of the term is training that its duty calls for', () => {
    expect(pack.training.map(({ kind, duty, clauses }) => `${kind} ${duty} ${clauses}`)).toEqual(['skills_contest', 'lesson_pass', 'class_teacher_assessment'].map((duty) => `training ${duty} new-teacher-training/5-a`));
  });
  it('new-teacher-training/5-b and new-teacher-training/6-b keep their papers', () => {
    expect(pack.records.find(({ id }) => id === 'activity_material')).toMatchObject({ clauses: ['new-teacher-training/5-b'], actions: ['record_activity'] });
    expect(pack.records.find(({ id }) => id === 'symposium_material')).toMatchObject({ clauses: ['new-teacher-training/6-b'], kind: 'archive', duty: 'new_teacher_symposium' });
  });
  it('new-teacher-training/7-b the evaluation goes to the director’s office each school year', () => {
    expect(pack.reports).toMatchObject([{ id: 'new_teacher_evaluation', period: 'school_year', duty: 'evaluations', author: 'teaching_research_office', audience: ['director_office'] }]);
  });
});

describe('the symposium', () => {
  it.each([
    ['new-teacher-training/6-a', {}, true],
    ['new-teacher-training/6-a', { symposia_this_term: 1 }, true],
    ['new-teacher-training/6-a', { symposia_this_term: 2 }, false],
  ])('%s after %j another one may be held: %s', (_clause, facts, may) => {
    const [symposium] = pack.meetings;
    expect(symposium!.requires!.every(({ when }) => matches(when, facts))).toBe(may);
    expect(symposium!.agenda!.map(({ id }) => id)).toEqual(['gains', 'demands']);
  });
});

describe('figures', () => {
  it.each([
    ['new-teacher-training/4-b', 'mentor_appraisal_growth', { score_last_year: 80, score_this_year: 88 }, 10, null],
    ['new-teacher-training/4-b', 'mentor_appraisal_growth', { score_last_year: 80, score_this_year: 76 }, -5, null],
    ['new-teacher-training/4-b', 'mentor_appraisal_growth', { score_this_year: 76 }, null, null],
    ['new-teacher-training/8-a', 'annual_assessment', { assessed: 8, new_teachers: 8 }, 100, true],
    ['new-teacher-training/8-a', 'annual_assessment', { assessed: 7, new_teachers: 8 }, 87.5, false],
  ])('%s %s of %j is %s', (_clause, metric, inputs, value, onTarget) => {
    expect(computeMetric(pack, metric, inputs as Record<string, number>)).toMatchObject({ value, onTarget });
  });
});
