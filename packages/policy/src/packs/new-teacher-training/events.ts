import type { EventDefinition, Ownership } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const event = (type: string, zh: string, en: string, ...numbers: readonly string[]): EventDefinition => ({ type, title: { zh, en }, clauses: clauses(...numbers) });

/** What can happen to a new teacher and to a recurring duty. */
export const events: readonly EventDefinition[] = [
  event('new_teacher_enrolled', '列为新教师', 'listed as a new teacher', '1'),
  event('subject_mentor_named', '指定学科导师', 'subject mentor named', '4-a'),
  event('class_mentor_named', '指定班级工作导师', 'class-work mentor named', '4-a'),
  event('activity_recorded', '记录培训活动', 'activity recorded', '5-a', '6-a'),
  event('self_summary_filed', '提交自我小结', 'self-summary filed', '7-a'),
  event('evaluation_filed', '提交书面评价', 'evaluation filed', '7-b'),
  event('portfolio_filed', '存入成长档案袋', 'put into the portfolio', '7-c'),
  event('annual_assessment_recorded', '学年考核', 'yearly assessment', '8-a'),
  event('training_period_ended', '培训期满', 'training period ended', '8-b', '9-b'),
  event('work_summary_submitted', '提交工作总结', 'work summary submitted', '8-b'),
  event('mentor_opinion_given', '导师签署意见', 'opinion of the mentor', '8-b'),
  event('office_opinion_given', '教研室签署意见', 'opinion of the teaching-research office', '8-b'),
  event('training_reviewed', '园长室审核', 'reviewed by the director’s office', '8-b'),
  event('certificate_issued', '发给证书', 'certificate issued', '9-a'),
  event('new_teacher_reassessed', '延长期满考核', 'assessed after the extension', '9-b'),
  event('further_training_decided', '园长决定是否再延长', 'director decides on further training', '9-b'),
  event('new_teacher_left', '离开培训', 'left the training', '1'),
  event('duty_opened', '例行工作开始', 'duty opened', '3', '5-a'),
  event('duty_done', '例行工作完成', 'duty done', '3', '5-a'),
  event('duty_cancelled', '例行工作取消', 'duty cancelled'),
];

export const ownership: Ownership = {
  parties: [
    { id: 'leading_group', title: { zh: '培训领导小组', en: 'leading group' } },
    { id: 'mentors', title: { zh: '导师', en: 'mentors' } },
    { id: 'director_office', title: { zh: '园长室', en: 'director’s office' } },
  ],
  rules: [
    { event: 'new_teacher_enrolled', party: 'leading_group' },
    { event: 'subject_mentor_named', party: 'mentors', when: { fact: 'class_mentor', exists: true } },
    { event: 'class_mentor_named', party: 'mentors', when: { fact: 'subject_mentor', exists: true } },
    { event: 'training_period_ended', party: 'leading_group' },
    { event: 'office_opinion_given', party: 'director_office' },
    { event: 'training_reviewed', party: 'mentors', when: { fact: 'assessment', is: 'failed' } },
    { event: 'new_teacher_reassessed', party: 'leading_group', when: { fact: 'reassessment', is: 'failed' } },
    { event: 'further_training_decided', party: 'mentors', when: { fact: 'further_training', is: 'extend_again' } },
    { event: 'further_training_decided', party: null },
    { event: 'certificate_issued', party: null },
    { event: 'new_teacher_left', party: null },
  ],
};
