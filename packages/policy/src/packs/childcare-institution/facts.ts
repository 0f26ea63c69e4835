import type { DerivedFact } from '../../pack/derived-fact.ts';
import type { FactDefinition } from '../../pack/fact.ts';

type Row = readonly [id: string, type: FactDefinition['type'], zh: string, en: string];
const caseFacts: readonly Row[] = [
  ['channel', 'enum', '受理渠道', 'channel'],
  ['anonymous', 'boolean', '匿名投诉', 'anonymous complaint'],
  ['content_cause', 'enum', '投诉成因', 'cause'],
  ['complaint_type', 'enum', '诉求类型', 'kind of demand'],
  ['urgency', 'enum', '紧急程度', 'urgency'],
  ['urgency_override_reason', 'text', '不按加急处理的理由', 'reason for not treating as urgent'],
  ['validity', 'enum', '投诉性质', 'validity'],
  ['validity_reason', 'enum', '无效理由', 'reason for invalidity'],
  ['severity', 'enum', '严重程度', 'severity'],
  ['outcome', 'enum', '处理结局', 'outcome'],
  ['outcome_cause', 'enum', '退费起因', 'cause of the refund'],
  ['topic', 'enum', '投诉主题', 'topic'],
  ['direct_economic_loss', 'boolean', '有直接经济损失', 'direct economic loss'],
  ['client_demands_money', 'boolean', '客户坚持要求金钱补偿', 'client insists on money'],
  ['negotiated', 'boolean', '经协商解决', 'settled by negotiation'],
  ['institution_cost', 'number', '园所支出（元）', 'cost for the institution (CNY)'],
  ['payout_amount', 'number', '实际赔付（元）', 'amount paid (CNY)'],
  ['fault', 'enum', '过错归属', 'fault'],
  ['resolved_on_site', 'boolean', '已现场解决', 'resolved on site'],
];
const eventFacts: readonly Row[] = [
  ['agreed_reply_at', 'instant', '约定回复时间', 'agreed time of the reply'],
  ['told_complainant', 'boolean', '进展已告知家长', 'progress was told to the complainant'],
  ['department', 'text', '责任部门', 'responsible department'],
  ['liaison', 'text', '对接负责人', 'liaison person'],
  ['touchpoint', 'enum', '回访类型', 'kind of follow-up'],
  ['planned_for', 'instant', '计划时间', 'planned time'],
  ['duty', 'enum', '例行工作', 'recurring duty'],
  ['period_end', 'instant', '周期结束', 'end of the period'],
  ['settlement', 'enum', '赔付方式', 'kind of settlement'],
  ['amount', 'number', '金额（元）', 'amount (CNY)'],
  ['measure', 'enum', '人事处理', 'personnel measure'],
];
/** Closed lists that are no dimensions; what nobody may do is among them, so that trying it can be answered. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  duty: ['parent_meeting', 'open_day'],
  settlement: ['non_payout', 'payout', 'gift', 'refund'],
  measure: ['warning', 'serious_warning', 'probation_on_post', 'dismissal', 'recovery_decision', 'employee_bears_payout', 'department_bears_payout'],
};
const definition = (scope: 'case' | 'event') => ([id, type, zh, en]: Row): FactDefinition => ({ id, type, title: { zh, en }, scope, ...(VALUES[id] ? { values: VALUES[id] } : {}), ...(id === 'measure' ? { valueTitles: { department_bears_payout: { zh: '由部门承担赔付', en: 'The department bears the payout' } } } : {}) });

const ENGINE: readonly Row[] = [
  ['result_told', 'boolean', '已向家长告知结果', 'the result was told to the client'],
  ['explained', 'boolean', '已作初步解释', 'a first explanation was given'],
  ['open_department_tasks', 'number', '待答复的部门任务数', 'department tasks awaiting an answer'],
  ['department_answers', 'number', '部门答复数', 'department answers'],
  ['promises', 'number', '约定次数', 'promises made'],
  ['times_reopened', 'number', '重开次数', 'times reopened'],
  ['explanations_owed', 'number', '尚欠的书面说明', 'written explanations owed'],
  ['settlements_proposed', 'number', '待批准的方案', 'settlements awaiting approval'],
  ['measures_proposed', 'number', '待批准的人事处理', 'personnel measures awaiting approval'],
  ['person_heard', 'boolean', '已听取本人陈述', 'the person concerned was heard'],
  ['received_in_opening_hours', 'boolean', '在开放时间内受理', 'received in opening hours'],
];

/** Everything conditions of this pack may ask about. */
export const facts: readonly FactDefinition[] = [...caseFacts.map(definition('case')), ...eventFacts.map(definition('event')), ...ENGINE.map(definition('case'))];

const SINCE = ['complaint_received', 'complaint_reopened'];

/** Facts counted from the history; a reopened case starts from nothing told and nothing open. */
export const derivedFacts: readonly DerivedFact[] = [
  { fact: 'result_told', kind: 'occurred', events: ['customer_reply_given'], since: SINCE },
  { fact: 'explained', kind: 'occurred', events: ['first_explanation_given'] },
  { fact: 'open_department_tasks', kind: 'open', opens: ['department_task_dispatched'], closes: ['department_task_answered'], since: SINCE },
  { fact: 'department_answers', kind: 'count', events: ['department_task_answered'] },
  { fact: 'promises', kind: 'count', events: ['reply_promised'], since: SINCE },
  { fact: 'times_reopened', kind: 'count', events: ['complaint_reopened'] },
  { fact: 'settlements_proposed', kind: 'open', opens: ['settlement_proposed'], closes: ['settlement_approved'] },
  { fact: 'measures_proposed', kind: 'open', opens: ['personnel_measure_proposed'], closes: ['personnel_measure_approved'] },
  { fact: 'person_heard', kind: 'occurred', events: ['hearing_recorded'] },
  { fact: 'explanations_owed', kind: 'clock', key: 'excess_explanation' },
  { fact: 'received_in_opening_hours', kind: 'calendar', event: 'complaint_received', is: 'within_opening' },
];
