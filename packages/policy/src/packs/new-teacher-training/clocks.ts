import type { ClockDefinition, Limit, Trigger } from '../../pack/clock-definition.ts';
import { clauses } from './clause.ts';
import type { DutyId } from './duty-ids.ts';

const on = (...events: readonly string[]): Trigger[] => events.map((event) => ({ event }));

/** By the end of the last day of the term or school year; on a day of rest, of the next working day. */
const periodEnd: Limit = { amount: 0, unit: 'days', counted: 'natural', rollForward: true };

const dutyClock = (duty: DutyId, number: string, zh: string, en: string, limit: Limit = periodEnd): ClockDefinition => ({
  id: duty, key: duty, clauses: clauses(number), subject: 'duty', title: { zh, en }, limit, comparator: 'lte', ownerRole: 'teaching_research_office',
  start: [{ event: 'duty_opened', when: { fact: 'duty', is: duty } }], stop: on('duty_done'), cancel: on('duty_cancelled'),
});

export const clocks: readonly ClockDefinition[] = [
  {
    // Counted from the end of the training period, however late the review finds out that the teacher failed.
    id: 'training_extension', key: 'training_extension', clauses: clauses('9-b'), subject: 'new_teacher', title: { zh: '培训期延长一年', en: 'Training extended by a year' },
    when: { fact: 'assessment', is: 'failed' },
    start: [...on('training_period_ended'), { event: 'further_training_decided', when: { fact: 'further_training', is: 'extend_again' } }],
    stop: on('new_teacher_reassessed'), cancel: on('new_teacher_left'), limit: { amount: 1, unit: 'years', counted: 'natural' }, comparator: 'lte',
    warnings: [{ before: { amount: 1, unit: 'months', counted: 'natural' } }], ownerRole: 'teaching_research_office', onBreach: [{ toRole: 'director', clauses: clauses('9-b') }],
  },
  dutyClock('stage_plan', '3', '学年阶段计划', 'Stage plan of the year', { amount: { parameter: 'stage_plan_days' }, unit: 'days', counted: 'natural', rollForward: true }),
  dutyClock('skills_contest', '5-a', '基本功比武', 'Contest of basic skills'),
  dutyClock('lesson_pass', '5-a', '过关课活动', 'Lesson to pass'),
  dutyClock('class_teacher_assessment', '5-a', '班主任工作考核', 'Assessment of class-teacher work'),
  dutyClock('new_teacher_symposium', '6-a', '新教师座谈会', 'Symposium of new teachers'),
  dutyClock('self_summaries', '7-a', '收齐自我小结', 'Self-summaries collected'),
  dutyClock('evaluations', '7-b', '完成书面评价', 'Evaluations written'),
  dutyClock('annual_assessment', '8-a', '学年考核', 'Yearly assessment'),
];
