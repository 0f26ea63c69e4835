import type { Condition } from '../../pack/fact.ts';
import type { Lifecycle, Stage } from '../../pack/lifecycle-definition.ts';
import { actions } from './actions.ts';
import { clauses } from './clause.ts';

const NAMING = ['name_subject_mentor', 'name_class_mentor', 'record_departure'];
const TRAINING = [...NAMING, 'record_activity', 'file_self_summary', 'file_evaluation', 'file_in_portfolio', 'assess_year', 'end_training_period'];
const PAPERS = ['submit_work_summary', 'give_mentor_opinion', 'give_office_opinion', 'record_departure'];

const stage = (id: string, numbers: readonly string[], zh: string, en: string, allowed: readonly string[] = TRAINING): Stage => ({ id, clauses: clauses(...numbers), title: { zh, en }, actions: allowed });

const stages: readonly Stage[] = [
  stage('enrolled', ['1'], '待配导师', 'Waiting for mentors', NAMING),
  stage('mentored', ['4-a'], '培训中', 'In training'),
  stage('year_summed_up', ['7-a', '7-b'], '学年小结和评价已齐', 'Year summed up and evaluated'),
  stage('portfolio_kept', ['7-c'], '已入成长档案袋', 'Portfolio filled'),
  stage('assessed', ['8-a'], '学年考核完成', 'Assessed for the year'),
  stage('final_review', ['8-b'], '期满审核', 'Review at the end of training', [...PAPERS, 'review_training']),
  stage('passed', ['9-a'], '考核合格', 'Passed', ['issue_certificate', 'record_departure']),
  stage('extended', ['9-b'], '延长培训', 'Training extended', [...NAMING, 'record_activity', 'file_self_summary', 'file_evaluation', 'file_in_portfolio', 'assess_year', ...PAPERS.slice(0, 3), 'reassess']),
  stage('leader_decision', ['9-b'], '待园长决定', 'Waiting for the director', ['decide_further_training', 'record_departure']),
  { ...stage('certified', ['9-a'], '已发证书', 'Certified', []), terminal: true },
  { ...stage('left', ['1'], '已离开培训', 'Left the training', []), terminal: true },
];

const IN_TRAINING = ['mentored', 'year_summed_up', 'portfolio_kept', 'assessed'];
const is = (fact: string, value: string | boolean): Condition => ({ fact, is: value });

/** The way of a new teacher from the first mentor to the certificate. */
export const lifecycle: Lifecycle = {
  subject: 'new_teacher', opens: 'new_teacher_enrolled', initial: 'enrolled', stages, actions,
  moves: [
    { on: 'subject_mentor_named', from: ['enrolled'], when: { fact: 'class_mentor', exists: true }, to: 'mentored' },
    { on: 'class_mentor_named', from: ['enrolled'], when: { fact: 'subject_mentor', exists: true }, to: 'mentored' },
    { on: 'self_summary_filed', from: IN_TRAINING, when: is('evaluation_filed', true), to: 'year_summed_up' },
    { on: 'evaluation_filed', from: IN_TRAINING, when: is('summary_filed', true), to: 'year_summed_up' },
    { on: 'portfolio_filed', from: IN_TRAINING, to: 'portfolio_kept' },
    { on: 'annual_assessment_recorded', from: IN_TRAINING, to: 'assessed' },
    { on: 'training_period_ended', from: IN_TRAINING, to: 'final_review' },
    { on: 'training_reviewed', from: ['final_review'], when: is('assessment', 'passed'), to: 'passed' },
    { on: 'training_reviewed', from: ['final_review'], to: 'extended' },
    { on: 'new_teacher_reassessed', from: ['extended'], when: is('reassessment', 'passed'), to: 'passed' },
    { on: 'new_teacher_reassessed', from: ['extended'], to: 'leader_decision' },
    { on: 'further_training_decided', when: is('further_training', 'extend_again'), to: 'extended' },
    { on: 'further_training_decided', to: 'left' },
    { on: 'certificate_issued', to: 'certified' },
    { on: 'new_teacher_left', to: 'left' },
  ],
};
