import type { Duty, MetricDefinition } from '../../pack/duty.ts';
import type { CareAction, Improvement, Meeting, Survey, Training } from '../../pack/sections.ts';
import { clauses } from './clause.ts';

const care = (id: string, kind: CareAction['kind'], number: string, zh: string, en: string): CareAction => ({ id, kind, clauses: clauses(number), title: { zh, en } });

/** Raising children together with the families. */
export const careActions: readonly CareAction[] = [
  care('co_education', 'programme', '1.2', '家园共育', 'Co-education with families'),
  care('family_liaison', 'action', '1.2.01-a', '家庭联系制度告知', 'Telling families how we keep in touch'),
  care('proactive_contact', 'action', '1.2.01-b', '主动联系家庭', 'Contact of our own accord'),
  care('parent_child_activity', 'activity', '1.2.02-a', '亲子活动', 'Parent-child activity'),
  care('in_home_guidance', 'activity', '1.2.02-a', '入户指导', 'Guidance at home'),
  care('home_visit', 'activity', '1.2.02-a', '家访', 'Home visit'),
  care('theme_activity', 'activity', '1.2.02-a', '主题活动', 'Theme event'),
  care('daily_care', 'topic', '1.2.02-b', '日常照护', 'Daily care'),
  care('physical_health', 'topic', '1.2.02-b', '身体健康', 'Physical health'),
  care('psychological_health', 'topic', '1.2.02-b', '心理健康', 'Mental health'),
  care('early_detection', 'topic', '1.2.02-b', '早发现、早干预', 'Noticing problems early'),
];

export const meetings: readonly Meeting[] = [
  { id: 'parent_meeting', clauses: clauses('1.2.03-a'), title: { zh: '家长会', en: 'Parent meeting' }, duty: 'parent_meeting' },
  { id: 'open_day', clauses: clauses('1.2.03-c'), title: { zh: '家长开放日', en: 'Open day' }, duty: 'open_day' },
];

const held = { scope: 'campus', opens: 'first_day', ownerRole: 'director' } as const;
const minutes = (number: string): Duty['fields'] => [{ id: 'minutes', clauses: clauses(number), required: true, title: { zh: '会议或活动纪要', en: 'minutes of what took place' } }];

/** What is held regularly; how often is for the chain to say. */
export const duties: readonly Duty[] = [
  { ...held, id: 'parent_meeting', clauses: clauses('1.2.03-a'), every: { parameter: 'parent_meeting_period' }, clockKey: 'parent_meeting', fields: minutes('1.2.03-a'), title: { zh: '召开家长会', en: 'Hold the parent meeting' } },
  { ...held, id: 'open_day', clauses: clauses('1.2.03-c'), every: { parameter: 'open_day_period' }, clockKey: 'open_day', fields: minutes('1.2.03-c'), title: { zh: '举办家长开放日', en: 'Hold the open day' } },
];

export const training: readonly Training[] = [
  { id: 'complaint_channel_told', kind: 'publication', clauses: clauses('1.1.01-c'), title: { zh: '告知投诉通道', en: 'The complaint channel is made known' } },
  { id: 'service_items', kind: 'publication', clauses: clauses('1.2.01-c'), title: { zh: '服务项目公示', en: 'Services are published' } },
  { id: 'parenting_guidance', kind: 'publication', clauses: clauses('1.2.01-d'), title: { zh: '科学育儿指导', en: 'Parenting guidance' } },
];

const field = (id: string, zh: string, en: string) => ({ id, clauses: clauses('1.2.03-d'), title: { zh, en }, required: true });

export const improvements: readonly Improvement[] = [{
  id: 'parent_opinions', clauses: clauses('1.2.03-d'), title: { zh: '家长意见登记', en: 'Register of parents’ opinions' },
  fields: [field('opinion', '意见', 'opinion'), field('analysis', '分析', 'analysis'), field('adopted', '是否采纳', 'adopted'), field('reason', '理由', 'reason')],
}];

export const surveys: readonly Survey[] = [
  { id: 'institution_satisfaction', clauses: clauses('1.1.03-a'), title: { zh: '满意度回访问卷', en: 'Satisfaction survey' }, anonymity: ['named'], optional: false },
  {
    id: 'parent_questionnaire', clauses: clauses('1.3-a', '1.3-b'), title: { zh: '家长问卷', en: 'Parent questionnaire' }, anonymity: ['named', 'anonymous'], optional: true,
    text: { zh: '匿名作答不得能被还原到个人', en: 'Anonymous answers must not lead back to a person' },
  },
];

export const metrics: readonly MetricDefinition[] = [{
  id: 'attendance_rate', clauses: clauses('1.1.03-c'), title: { zh: '出勤率', en: 'Attendance rate' }, unit: 'percent',
  inputs: [{ id: 'attended', title: { zh: '实到次数', en: 'sessions attended' } }, { id: 'scheduled', title: { zh: '应到次数', en: 'sessions scheduled' } }],
  compute: { kind: 'ratio', of: 'attended', to: 'scheduled', times: 100 },
  formula: { zh: '实到次数 ÷ 应到次数 × 100%（原文未给公式，本产品建议）', en: 'sessions attended / sessions scheduled × 100 % (our proposal, the source gives none)' },
}];
