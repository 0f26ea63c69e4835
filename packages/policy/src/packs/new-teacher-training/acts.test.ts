import { describe, expect, it } from 'vitest';
import { pack } from './test-teacher.ts';

const { actions, stages } = pack.lifecycles[0]!;
const GROUP = ['director', 'deputy_director', 'teaching_research_office'];
const OFFICE = 'teaching_research_office';
const MENTORS = ['subject_mentor', 'class_mentor'];

describe('who does what, and what is written down', () => {
  it.each<[string, string, string[], string[]]>([
    ['new-teacher-training/4-a', 'name_subject_mentor', GROUP, ['subject_mentor', 'experience']],
    ['new-teacher-training/4-a', 'name_class_mentor', GROUP, ['class_mentor', 'experience']],
    ['new-teacher-training/5-a', 'record_activity', [OFFICE, ...MENTORS], ['activity', 'result']],
    ['new-teacher-training/7-a', 'file_self_summary', ['new_teacher'], ['summary']],
    ['new-teacher-training/7-b', 'file_evaluation', [OFFICE, 'teaching_group', ...MENTORS], ['office_evaluation', 'group_evaluation', 'mentor_evaluation']],
    ['new-teacher-training/7-c', 'file_in_portfolio', [OFFICE], []],
    ['new-teacher-training/8-a', 'assess_year', GROUP, ['score']],
    ['new-teacher-training/8-b', 'end_training_period', GROUP, []],
    ['new-teacher-training/8-b', 'submit_work_summary', ['new_teacher'], ['work_summary']],
    ['new-teacher-training/8-b', 'give_mentor_opinion', MENTORS, ['opinion']],
    ['new-teacher-training/8-b', 'give_office_opinion', [OFFICE], ['opinion']],
    ['new-teacher-training/8-b', 'review_training', ['director_office'], ['assessment']],
    ['new-teacher-training/9-a', 'issue_certificate', ['director_office'], ['certificate_number']],
    ['new-teacher-training/9-b', 'reassess', ['director_office'], ['reassessment']],
    ['new-teacher-training/9-b', 'decide_further_training', ['director'], ['further_training', 'reason']],
    ['new-teacher-training/1', 'record_departure', GROUP, ['reason']],
  ])('%s %s is for %j, with %j', (clause, id, roles, fields) => {
    const action = actions.find((one) => one.id === id)!;
    expect([action.clauses[0], action.roles, action.fields.filter(({ required }) => required).map((field) => field.id)]).toEqual([clause, roles, fields]);
    expect(action.fields.filter(({ clauses }) => clauses.length === 0)).toEqual([]);
  });
  it('new-teacher-training/5-a an activity is one of three, or a symposium (new-teacher-training/6-a)', () => {
    const [activity] = actions.find(({ id }) => id === 'record_activity')!.fields;
    expect(activity!.choices!.map(({ id }) => id)).toEqual(['skills_contest', 'lesson_pass', 'class_teacher_assessment', 'new_teacher_symposium']);
  });
});

describe('what each stage allows', () => {
  const NAMING = ['name_subject_mentor', 'name_class_mentor', 'record_departure'];
  const YEARLY = ['record_activity', 'file_self_summary', 'file_evaluation', 'file_in_portfolio', 'assess_year'];
  const PAPERS = ['submit_work_summary', 'give_mentor_opinion', 'give_office_opinion'];
  const TRAINING = [...NAMING, ...YEARLY, 'end_training_period'];
  it.each<[string, string, string[]]>([
    ['new-teacher-training/1', 'enrolled', NAMING],
    ['new-teacher-training/4-a', 'mentored', TRAINING],
    ['new-teacher-training/7-a', 'year_summed_up', TRAINING],
    ['new-teacher-training/7-c', 'portfolio_kept', TRAINING],
    ['new-teacher-training/8-a', 'assessed', TRAINING],
    ['new-teacher-training/8-b', 'final_review', [...PAPERS, 'record_departure', 'review_training']],
    ['new-teacher-training/9-a', 'passed', ['issue_certificate', 'record_departure']],
    ['new-teacher-training/9-b', 'extended', [...NAMING, ...YEARLY, ...PAPERS, 'reassess']],
    ['new-teacher-training/9-b', 'leader_decision', ['decide_further_training', 'record_departure']],
    ['new-teacher-training/9-a', 'certified', []],
    ['new-teacher-training/1', 'left', []],
  ])('%s %s: %j', (clause, id, allowed) => {
    const stage = stages.find((one) => one.id === id)!;
    expect([stage.clauses[0], stage.actions, stage.terminal ?? false]).toEqual([clause, allowed, allowed.length === 0]);
  });
});

describe('who the regulation speaks of', () => {
  it.each([
    ['new-teacher-training/2', ['training_leading_group', 'director', 'deputy_director', 'teaching_research_office']],
    ['new-teacher-training/4-a', MENTORS],
    ['new-teacher-training/7-b', ['teaching_research_office', 'teaching_group']],
    ['new-teacher-training/8-b', ['teaching_research_office', 'new_teacher', 'director_office']],
  ])('%s: %j', (clause, roles) => {
    expect(pack.roles.filter(({ clauses }) => clauses.includes(clause as `${string}/${string}`)).map(({ id }) => id)).toEqual(roles);
  });
});
