import type { Condition } from '../../pack/fact.ts';
import type { ActionDefinition, FieldSpec, Requirement } from '../../pack/lifecycle-definition.ts';
import { clauses } from './clause.ts';

const LEADING_GROUP = ['director', 'deputy_director', 'teaching_research_office'];
const MENTORS = ['subject_mentor', 'class_mentor'];
const OFFICE = ['teaching_research_office'];

const field = (id: string, number: string, zh: string, en: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ id, clauses: clauses(number), title: { zh, en }, required: true, ...more });
const demand = (code: string, number: string, when: Condition, zh: string, en: string): Requirement => ({ code, when, clauses: clauses(number), because: { zh, en } });
const is = (fact: string): Condition => ({ fact, is: true });
const act = (
  [id, event]: readonly [id: string, event: string], numbers: readonly string[], [zh, en]: readonly [zh: string, en: string], roles: readonly string[],
  more: Partial<Pick<ActionDefinition, 'requires' | 'fields' | 'notBy'>>,
): ActionDefinition => ({ id, event, clauses: clauses(...numbers), title: { zh, en }, roles, requires: [], fields: [], ...more });

const NEW_TEACHER = demand('NOT_A_NEW_TEACHER', '1', { all: [is('assigned_after_graduation'), { fact: 'service_year', gte: 1 }, { fact: 'service_year', lte: 5 }] },
  '只有毕业分配到岗、教龄第一至第五年的教师才列入', 'Only who was assigned after graduation and is in the first to fifth year of service');
const SUMMARY = demand('SELF_SUMMARY_MISSING', '7-a', is('summary_filed'), '本学年的自我小结还没有交', 'The self-summary of the year is missing');
const EVALUATION = demand('EVALUATION_MISSING', '7-b', is('evaluation_filed'), '本学年的书面评价还没有出', 'The evaluation of the year is missing');
const WORK_SUMMARY = demand('WORK_SUMMARY_MISSING', '8-b', is('work_summary_given'), '本人还没有交工作总结', 'The work summary is missing');
const MENTOR_OPINION = demand('MENTOR_OPINION_MISSING', '8-b', is('mentor_opinion_given'), '导师还没有签署意见', 'The mentor has given no opinion');
const OFFICE_OPINION = demand('OFFICE_OPINION_MISSING', '8-b', is('office_opinion_given'), '教研室还没有签署意见', 'The teaching-research office has given no opinion');
/** Nobody reviews what they wrote or commented on. */
const AUTHORS = ['work_summary_submitted', 'mentor_opinion_given', 'office_opinion_given'];

const choices = (...rows: readonly (readonly [id: string, zh: string, en: string])[]): Pick<FieldSpec, 'type' | 'choices'> =>
  ({ type: 'choice', choices: rows.map(([id, zh, en]) => ({ id, title: { zh, en } })) });
const RESULT = choices(['passed', '合格', 'passed'], ['failed', '不合格', 'failed']);

export const actions: readonly ActionDefinition[] = [
  act(['name_subject_mentor', 'subject_mentor_named'], ['4-a', '2'], ['指定学科导师', 'Name the subject mentor'], LEADING_GROUP, {
    requires: [NEW_TEACHER], fields: [field('subject_mentor', '4-a', '学科导师', 'subject mentor', { type: 'staff' }), field('experience', '4-a', '带教经验', 'experience')],
  }),
  act(['name_class_mentor', 'class_mentor_named'], ['4-a', '2'], ['指定班级工作导师', 'Name the class-work mentor'], LEADING_GROUP, {
    requires: [NEW_TEACHER], fields: [field('class_mentor', '4-a', '班级工作导师', 'class-work mentor', { type: 'staff' }), field('experience', '4-a', '带教经验', 'experience')],
  }),
  act(['record_activity', 'activity_recorded'], ['5-a', '6-a'], ['记录培训活动', 'Record an activity'], [...OFFICE, ...MENTORS], {
    fields: [
      field('activity', '5-a', '活动', 'activity', choices(
        ['skills_contest', '基本功比武', 'contest of basic skills'], ['lesson_pass', '过关课', 'lesson to pass'],
        ['class_teacher_assessment', '班主任工作考核', 'assessment of class-teacher work'], ['new_teacher_symposium', '座谈会', 'symposium'],
      )),
      field('result', '5-b', '结果和反馈', 'result and feedback'),
    ],
  }),
  act(['file_self_summary', 'self_summary_filed'], ['7-a'], ['提交自我小结', 'File the self-summary'], ['new_teacher'], { fields: [field('summary', '7-a', '自我小结', 'self-summary')] }),
  act(['file_evaluation', 'evaluation_filed'], ['7-b'], ['提交书面评价', 'File the evaluation'], [...OFFICE, 'teaching_group', ...MENTORS], {
    fields: [
      field('office_evaluation', '7-b', '教研室评价', 'evaluation by the teaching-research office'), field('group_evaluation', '7-b', '教研组评价', 'evaluation by the teaching group'),
      field('mentor_evaluation', '7-b', '导师评价', 'evaluation by the mentors'),
    ],
  }),
  act(['file_in_portfolio', 'portfolio_filed'], ['7-c'], ['存入成长档案袋', 'Put into the growth portfolio'], OFFICE, { requires: [SUMMARY, EVALUATION] }),
  act(['assess_year', 'annual_assessment_recorded'], ['8-a', '2'], ['学年考核', 'Assess the year'], LEADING_GROUP, {
    requires: [SUMMARY, EVALUATION, demand('PORTFOLIO_INCOMPLETE', '7-c', is('portfolio_filed'), '小结和评价还没有存入成长档案袋', 'Summary and evaluation are not in the portfolio yet')],
    fields: [field('score', '8-a', '得分', 'score'), field('remark', '8-a', '评语', 'remark', { required: false })],
  }),
  act(['end_training_period', 'training_period_ended'], ['8-b', '2'], ['培训期满', 'End the training period'], LEADING_GROUP, {}),
  act(['submit_work_summary', 'work_summary_submitted'], ['8-b'], ['提交工作总结', 'Submit the work summary'], ['new_teacher'], { fields: [field('work_summary', '8-b', '工作总结', 'work summary')] }),
  act(['give_mentor_opinion', 'mentor_opinion_given'], ['8-b'], ['导师签署意见', 'Give the mentor’s opinion'], MENTORS, { requires: [WORK_SUMMARY], fields: [field('opinion', '8-b', '意见', 'opinion')] }),
  act(['give_office_opinion', 'office_opinion_given'], ['8-b'], ['教研室签署意见', 'Give the office’s opinion'], OFFICE, {
    requires: [WORK_SUMMARY, MENTOR_OPINION], fields: [field('opinion', '8-b', '意见', 'opinion')],
  }),
  act(['review_training', 'training_reviewed'], ['8-b'], ['审核', 'Review'], ['director_office'], {
    notBy: AUTHORS, requires: [WORK_SUMMARY, MENTOR_OPINION, OFFICE_OPINION], fields: [field('assessment', '8-b', '考核结果', 'result', RESULT)],
  }),
  act(['issue_certificate', 'certificate_issued'], ['9-a'], ['发给证书', 'Issue the certificate'], ['director_office'], {
    requires: [demand('NOT_PASSED', '9-a', { any: [{ fact: 'assessment', is: 'passed' }, { fact: 'reassessment', is: 'passed' }] }, '考核合格才发证书', 'Only who passed gets a certificate')],
    fields: [field('certificate_number', '9-a', '证书编号', 'number of the certificate')],
  }),
  act(['reassess', 'new_teacher_reassessed'], ['9-b', '8-b'], ['延长期满考核', 'Assess after the extension'], ['director_office'], {
    notBy: AUTHORS, requires: [WORK_SUMMARY, MENTOR_OPINION, OFFICE_OPINION], fields: [field('reassessment', '9-b', '考核结果', 'result', RESULT)],
  }),
  act(['decide_further_training', 'further_training_decided'], ['9-b'], ['决定是否再延长', 'Decide on further training'], ['director'], {
    fields: [field('further_training', '9-b', '决定', 'decision', choices(['extend_again', '再延长一年', 'one year more'], ['end', '结束培训', 'end the training'])), field('reason', '9-b', '理由', 'reason')],
  }),
  act(['record_departure', 'new_teacher_left'], ['1'], ['离开培训', 'Record that the teacher left'], LEADING_GROUP, { fields: [field('reason', '1', '原因', 'reason')] }),
];
