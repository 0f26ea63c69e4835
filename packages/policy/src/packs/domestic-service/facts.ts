import type { DerivedFact } from '../../pack/derived-fact.ts';
import type { FactDefinition } from '../../pack/fact.ts';
import { DUTIES, MEASURES } from './names.ts';

type Row = readonly [id: string, type: FactDefinition['type'], zh: string, en: string, values?: readonly string[]];
const caseFacts: readonly Row[] = [
  ['channel', 'enum', '受理渠道', 'channel'],
  ['anonymous', 'boolean', '匿名投诉', 'anonymous complaint'],
  ['topic', 'enum', '投诉主题', 'topic'],
  ['urgency', 'enum', '紧急程度', 'urgency'],
  ['complexity', 'enum', '复杂程度', 'complexity'],
  ['investigation_aspect', 'enum', '主要问题方面', 'main aspect'],
  ['responsibility', 'enum', '责任认定', 'responsibility'],
  ['satisfaction', 'enum', '满意度', 'satisfaction'],
  ['minor_or_elder_at_risk', 'boolean', '有老人或孩子处于危险中', 'a child or an elderly person is at risk'],
  ['at_service_place', 'boolean', '事情发生在服务现场', 'it happened at the place of service'],
  ['worker_concerned', 'boolean', '涉及服务人员', 'a worker is concerned'],
  ['respondent_in_team', 'boolean', '被投诉人在调查小组内', 'the person complained about is in the team'],
  ['feedback_delivered', 'boolean', '反馈已送达投诉人', 'the feedback reached the complainant'],
  ['frequent_complaints', 'boolean', '本季度投诉多发', 'frequent complaints this quarter'],
  ['anonymised', 'boolean', '公开内容已去除个人信息', 'what is published names nobody'],
  ['litigation_hold', 'boolean', '因诉讼暂停销毁', 'kept because of a lawsuit'],
];
const eventFacts: readonly Row[] = [
  ['agreed_reply_at', 'instant', '约定回复时间', 'agreed time of the reply'],
  ['told_complainant', 'boolean', '进展已告知投诉人', 'progress was told to the complainant'],
  ['refused', 'boolean', '本人拒绝陈述', 'the person refused to speak'],
  ['client_consents', 'boolean', '客户同意上门', 'the client consents to the visit'],
  ['extension_days', 'number', '延长天数（工作日）', 'days added (working days)'],
  ['measure', 'enum', '拟作处理', 'measure proposed', MEASURES.map(({ id }) => id)],
  ['due_on', 'instant', '整改期限', 'deadline of the correction'],
  ['duty', 'enum', '例行工作', 'recurring duty', DUTIES],
];
const ENGINE: readonly Row[] = [
  ['emergency_started', 'boolean', '已启动应急程序', 'the emergency procedure was started'],
  ['promise_given', 'boolean', '已承诺答复时间', 'a time of answer was promised'],
  ['procedure_explained', 'boolean', '已说明处理流程', 'the procedure was explained'],
  ['complainant_heard', 'boolean', '已向投诉人核实', 'the complainant was heard'],
  ['documents_reviewed', 'boolean', '已查阅资料', 'the documents were reviewed'],
  ['site_dealt_with', 'boolean', '已走访现场或记录客户不同意', 'the place was visited, or the refusal recorded'],
  ['worker_heard', 'boolean', '已向服务人员核实', 'the worker was heard'],
  ['extension_requests', 'number', '待批的延期申请', 'extensions awaiting a decision'],
  ['extensions_to_tell', 'number', '待告知投诉人的延期', 'extensions the complainant has not been told of'],
  ['report_submitted', 'boolean', '已提交调查报告', 'the investigation report was submitted'],
  ['responsibility_determined', 'boolean', '已认定责任', 'responsibility was determined'],
  ['remedied', 'boolean', '已致歉并补救', 'apology and remedy were given'],
  ['company_fault_explained', 'boolean', '已向客户说明公司责任', 'the fault of the company was explained'],
  ['corrections', 'number', '整改措施数', 'corrections planned'],
  ['corrections_done', 'number', '已完成的整改', 'corrections completed'],
  ['handled', 'boolean', '已处理完毕', 'handling was completed'],
  ['result_told', 'boolean', '已反馈结果', 'the result was told'],
  ['satisfaction_tracked', 'boolean', '已跟踪满意度', 'satisfaction was followed up'],
  ['dissatisfaction_contacted', 'boolean', '已了解不满意的原因', 'the reason of dissatisfaction was asked'],
  ['review_rounds', 'number', '重新评估轮数', 'rounds of re-evaluation'],
  ['unresolved_decided', 'boolean', '领导决定按未解决结案', 'a leader decided to close as unresolved'],
  ['measures_proposed', 'number', '待定的人员处理', 'personnel measures awaiting a decision'],
  ['hearing_held', 'boolean', '已听取本人申辩', 'the person was heard'],
  ['publications_proposed', 'number', '待批的公开内容', 'publications awaiting approval'],
  ['retention_over', 'boolean', '保管期已满', 'the retention time is over'],
  ['disposal_requested', 'boolean', '已申请销毁', 'disposal was requested'],
  ['disposal_approved', 'boolean', '已批准销毁', 'disposal was approved'],
];
const definition = (scope: 'case' | 'event') => ([id, type, zh, en, values]: Row): FactDefinition => ({ id, type, title: { zh, en }, scope, ...(values ? { values } : {}) });

/** Everything conditions of this pack may ask about. */
export const facts: readonly FactDefinition[] = [...caseFacts.map(definition('case')), ...eventFacts.map(definition('event')), ...ENGINE.map(definition('case'))];

const SINCE = ['complaint_received', 'complaint_reopened'];
const EACH_ROUND = [...SINCE, 'measures_re_evaluated'];
const occurred = (fact: string, event: string, since: readonly string[] = SINCE): DerivedFact => ({ fact, kind: 'occurred', events: [event], since });
const open = (fact: string, opens: string, ...closes: readonly string[]): DerivedFact => ({ fact, kind: 'open', opens: [opens], closes, since: SINCE });

/** Facts counted from the history; a reopened case starts from nothing found and nothing told. */
export const derivedFacts: readonly DerivedFact[] = [
  { fact: 'emergency_started', kind: 'occurred', events: ['emergency_started'] },
  occurred('promise_given', 'reply_promised'),
  occurred('procedure_explained', 'procedure_explained'),
  occurred('complainant_heard', 'complainant_statement_recorded'),
  occurred('documents_reviewed', 'documents_reviewed'),
  occurred('site_dealt_with', 'site_visited'),
  occurred('worker_heard', 'respondent_statement_recorded'),
  open('extension_requests', 'extension_requested', 'extension_approved', 'extension_declined'),
  open('extensions_to_tell', 'extension_approved', 'extension_told'),
  occurred('report_submitted', 'investigation_report_submitted'),
  occurred('responsibility_determined', 'responsibility_determined'),
  occurred('remedied', 'remedy_made', EACH_ROUND),
  occurred('company_fault_explained', 'company_fault_explained'),
  { fact: 'corrections', kind: 'count', events: ['correction_planned'] },
  { fact: 'corrections_done', kind: 'count', events: ['correction_completed'] },
  occurred('handled', 'handling_completed', EACH_ROUND),
  occurred('result_told', 'customer_reply_given', EACH_ROUND),
  occurred('satisfaction_tracked', 'satisfaction_recorded', [...SINCE, 'handling_completed']),
  occurred('dissatisfaction_contacted', 'dissatisfaction_contacted', [...SINCE, 'satisfaction_recorded', 'customer_reply_given']),
  { fact: 'review_rounds', kind: 'count', events: ['measures_re_evaluated'], since: SINCE },
  occurred('unresolved_decided', 'unresolved_decided'),
  { fact: 'measures_proposed', kind: 'open', opens: ['personnel_measure_proposed'], closes: ['personnel_measure_approved', 'personnel_measure_rejected'] },
  occurred('hearing_held', 'hearing_recorded', ['personnel_measure_approved', 'personnel_measure_rejected']),
  { fact: 'publications_proposed', kind: 'open', opens: ['publication_proposed'], closes: ['publication_approved'] },
  {
    fact: 'retention_over', kind: 'age', from: ['complaint_archived'], after: { amount: { parameter: 'retention_years' }, unit: 'years', counted: 'natural' },
    until: ['complaint_reopened'],
  },
  occurred('disposal_requested', 'disposal_requested', ['complaint_archived']),
  occurred('disposal_approved', 'disposal_approved', ['complaint_archived']),
];
