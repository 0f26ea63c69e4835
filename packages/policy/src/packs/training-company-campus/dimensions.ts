import type { Condition } from '../../pack/fact.ts';
import type { ClassificationRule, Dimension, DimensionValue } from '../../pack/types.ts';
import { clauses } from './clause.ts';
import { topics } from './topics.ts';

const value = (id: string, number: string, zh: string, en: string, help?: readonly [zh: string, en: string]): DimensionValue => ({
  id, clauses: clauses(number), title: { zh, en }, ...(help ? { text: { zh: help[0], en: help[1] } } : {}),
});
const TOPIC_CLAUSES = clauses(...topics.map(({ clause }) => clause));
const topicValues: readonly DimensionValue[] = topics.map(({ id, clause, zh, en }) => value(id, clause, zh, en));

export const dimensions: readonly Dimension[] = [
  {
    id: 'category', clauses: clauses('1.0-a'), title: { zh: '投诉大类', en: 'Category' },
    values: [
      value('service', '1.0-a', '服务投诉', 'Service', ['环境、安全、接待咨询和教学服务', 'Facilities, safety, reception and the upkeep of teaching']),
      value('teaching', '1.0-a', '教学投诉', 'Teaching', ['教师、课堂和课程；原文又称“课程投诉”', 'Teachers, lessons and courses; the source also says “course complaint”']),
    ],
  },
  {
    id: 'form', clauses: clauses('1.0-b'), title: { zh: '形式', en: 'Form' },
    values: [
      value('suggestion', '1.0-b', '建议', 'Suggestion', ['希望做得更好', 'Wants something done better']),
      value('complaint', '1.0-b', '投诉', 'Complaint', ['对已发生的事不满', 'Is dissatisfied with what happened']),
    ],
  },
  { id: 'topic', clauses: TOPIC_CLAUSES, title: { zh: '类别', en: 'Topic' }, text: { zh: '大类随类别而定', en: 'The category follows from the topic' }, values: topicValues },
  {
    id: 'subtopic', clauses: TOPIC_CLAUSES, title: { zh: '细目', en: 'Detail' }, text: { zh: '选了细目，类别随之确定', en: 'The topic follows from the detail' },
    values: topics.flatMap(({ clause, details }) => details.map(([id, zh, en]) => value(id, clause, zh, en))),
  },
  {
    id: 'secondary_topic', clauses: clauses('1.1.4'), title: { zh: '次要类别', en: 'Second topic' }, values: topicValues,
    text: { zh: '教学质量维护与教学类有重叠，可同时记一个次要类别', en: 'The upkeep of teaching overlaps with teaching, so a second topic may be noted' },
  },
  {
    id: 'urgency', clauses: clauses('1.1.2'), title: { zh: '紧急程度', en: 'Urgency' }, text: { zh: '原文未设此项，由本产品补上', en: 'Not in the source, added by this product' },
    values: [
      { ...value('urgent', '1.1.2', '紧急', 'Urgent', ['涉及安全，下班后也会提醒', 'Safety is at stake; reminders come outside opening hours too']), proposed: true },
      { ...value('ordinary', '1.1.2', '普通', 'Ordinary'), proposed: true },
    ],
  },
  {
    id: 'recurrence', clauses: clauses('3.1.3-a'), title: { zh: '重复发生', en: 'Recurrence' },
    values: [value('repeat', '3.1.3-a', '重复发生', 'Repeat', ['同一部门、同一类别，结案后又发生；必须提交整改方案', 'Same department, same topic, after a closed case; a corrective plan is owed'])],
  },
];

const inCategory = (category: string): Condition => ({ fact: 'topic', in: topics.filter((topic) => topic.category === category).map(({ id }) => id) });
const confirmed = (fact: string): Condition => ({ fact, is: true });

/** Applied in this order: the detail decides the topic, the topic the category and the urgency. */
export const rules: readonly ClassificationRule[] = [
  ...topics.map(({ id, clause, zh, en, details }): ClassificationRule => ({
    id: `details_of_${id}`, clauses: clauses(clause), effect: 'force', title: { zh: `细目属于“${zh}”`, en: `The detail belongs to “${en}”` },
    when: { fact: 'subtopic', in: details.map(([detail]) => detail) }, set: { fact: 'topic', value: id },
  })),
  ...(['service', 'teaching'] as const).map((category): ClassificationRule => ({
    id: `topics_of_${category}`, clauses: clauses('1.0-a'), effect: 'force', when: inCategory(category), set: { fact: 'category', value: category },
    title: category === 'service' ? { zh: '类别属于服务投诉', en: 'The topic is one of service' } : { zh: '类别属于教学投诉', en: 'The topic is one of teaching' },
  })),
  {
    id: 'safety_is_urgent', clauses: clauses('1.1.2'), effect: 'force', title: { zh: '涉及校区安全，一律紧急', en: 'Campus safety is always urgent' },
    when: { any: [{ fact: 'topic', is: 'campus_safety' }, { fact: 'secondary_topic', is: 'campus_safety' }] }, set: { fact: 'urgency', value: 'urgent' },
  },
  {
    id: 'urgent_within_a_day', clauses: clauses('1.1.2', '2.3-1d'), effect: 'propose', title: { zh: '紧急的，提示定为一天档', en: 'What is urgent is proposed for the one-day tier' },
    when: { fact: 'urgency', is: 'urgent' }, set: { fact: 'tier', value: 'tier_1' },
  },
  {
    id: 'repeat_of_earlier_case', clauses: clauses('3.1.3-a'), effect: 'force', title: { zh: '同一部门、同一类别，规定月数内再次发生', en: 'Same department and topic again within the months set' },
    when: { all: [confirmed('same_department'), confirmed('same_topic'), confirmed('earlier_case_within_window')] }, set: { fact: 'recurrence', value: 'repeat' },
  },
  {
    id: 'repeat_of_this_case', clauses: clauses('3.1.3-a'), effect: 'force', title: { zh: '结案后规定月数内又发生', en: 'Happened again within the months set after closing' },
    when: { all: [{ fact: 'reopen_reason', is: 'happened_again' }, { fact: 'recurrence_window_over', is: false }] }, set: { fact: 'recurrence', value: 'repeat' },
  },
];
