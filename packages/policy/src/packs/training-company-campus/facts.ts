import type { DerivedFact } from '../../pack/derived-fact.ts';
import type { FactDefinition } from '../../pack/fact.ts';
import { EXCLUDED_MEASURES, MEASURES } from './measures.ts';

type Row = readonly [id: string, type: FactDefinition['type'], zh: string, en: string, values?: readonly string[]];
const caseFacts: readonly Row[] = [
  ['channel', 'enum', '受理渠道', 'channel'],
  ['anonymous', 'boolean', '匿名投诉', 'anonymous complaint'],
  ['category', 'enum', '投诉大类', 'category'],
  ['form', 'enum', '形式', 'form'],
  ['topic', 'enum', '类别', 'topic'],
  ['subtopic', 'enum', '细目', 'detail'],
  ['secondary_topic', 'enum', '次要类别', 'second topic'],
  ['urgency', 'enum', '紧急程度', 'urgency'],
  ['recurrence', 'enum', '重复发生', 'recurrence'],
  ['needs_other_department', 'boolean', '需要其他部门配合', 'another department is needed'],
  ['tier', 'enum', '处理档次', 'tier of handling', ['tier_1', 'tier_3', 'tier_7']],
  ['finding', 'enum', '调查结论', 'finding', ['at_fault', 'not_at_fault']],
  ['serious', 'boolean', '情节严重', 'serious case'],
  ['superior_own_fault', 'boolean', '上级本人有过错', 'the superior is at fault personally'],
  ['teaching_accident', 'boolean', '属于教学事故', 'teaching accident'],
  ['personal_improper_service', 'boolean', '个人服务不当', 'improper service of a person'],
  ['called_headquarters', 'boolean', '家长已致电总部', 'the parents called headquarters'],
  ['client_agreed', 'boolean', '家长同意方案', 'the parents agree to the solution'],
  ['satisfied', 'boolean', '回访时满意', 'content at the follow-up'],
  ['reopen_reason', 'enum', '重开原因', 'reason for reopening', ['happened_again', 'not_settled', 'other']],
  ['same_department', 'boolean', '与前案同一部门', 'same department as the earlier case'],
  ['same_topic', 'boolean', '与前案同一类别', 'same topic as the earlier case'],
  ['earlier_case_within_window', 'boolean', '前案结案未超过规定月数', 'the earlier case was closed within the months set'],
  ['measure', 'enum', '拟定措施', 'measure', [...MEASURES, ...EXCLUDED_MEASURES]],
  ['measure_basis', 'enum', '措施依据', 'rules it rests on', ['complaint_rules', 'teaching_accident_rules', 'management_responsibility_rules']],
  ['performance_deduction_percent', 'number', '影响绩效的比例（%）', 'share of performance pay at stake (%)'],
  ['statutory_ground', 'enum', '法定解除情形', 'statutory ground of dismissal', ['serious_breach_of_rules', 'serious_dereliction', 'not_fit_for_work']],
  ['union_informed', 'boolean', '已通知工会', 'the union was informed'],
];
const eventFacts: readonly Row[] = [
  ['department', 'text', '协办部门', 'department called in'],
  ['liaison', 'text', '对接负责人', 'liaison person'],
  ['told_complainant', 'boolean', '进展已告知家长', 'progress was told to the complainant'],
  ['evidence_type', 'enum', '证据种类', 'kind of evidence', ['data_summary', 'site_photo', 'physical_item']],
  ['apology_from', 'enum', '道歉人', 'who apologised', ['campus_supervisor', 'persons_concerned', 'both']],
];
const ENGINE: readonly Row[] = [
  ['receipt_form_ready', 'boolean', '接收单已填写', 'the receipt form is filled in'],
  ['investigation_done', 'boolean', '调查已完成', 'the investigation is finished'],
  ['open_department_tasks', 'number', '待处理的部门任务数', 'department tasks awaiting an answer'],
  ['department_answers', 'number', '部门答复数', 'department answers'],
  ['solution_is_told', 'boolean', '方案已告知家长', 'the solution was told'],
  ['agreement_waived', 'boolean', '主管决定先行落实', 'the supervisor decided to go ahead'],
  ['implemented', 'boolean', '方案已落实', 'the solution was carried out'],
  ['followed_up', 'boolean', '已回访', 'followed up'],
  ['follow_up_is_fed_back', 'boolean', '回访结果已反馈', 'the follow-up was fed back'],
  ['result_told', 'boolean', '结果已告知家长', 'the result was told'],
  ['corrective_plan_ready', 'boolean', '整改方案已提交', 'a corrective plan was filed'],
  ['recurrence_window_over', 'boolean', '结案已超过规定月数', 'closed longer ago than the months set'],
  ['disorder_apologies_owed', 'number', '尚欠的当面或电话道歉', 'apologies owed for disorder on site'],
  ['supervisor_apologies_owed', 'number', '主管尚欠的道歉', 'apologies owed by the supervisor'],
  ['staff_apologies_owed', 'number', '当事人尚欠的道歉', 'apologies owed by the persons concerned'],
  ['measures_pending', 'number', '待批准的措施', 'measures awaiting approval'],
  ['measures_approved', 'number', '已批准的措施', 'measures approved'],
  ['hearing_held', 'boolean', '已听取本人陈述', 'the person was heard'],
  ['appeals_pending', 'number', '待答复的申诉', 'appeals awaiting an answer'],
];
const definition = (scope: 'case' | 'event') => ([id, type, zh, en, values]: Row): FactDefinition => ({ id, type, title: { zh, en }, scope, ...(values ? { values } : {}) });

/** Everything conditions of this pack may ask about. */
export const facts: readonly FactDefinition[] = [...caseFacts.map(definition('case')), ...eventFacts.map(definition('event')), ...ENGINE.map(definition('case'))];

const SINCE = ['complaint_received', 'complaint_reopened'];
const occurred = (fact: string, event: string, since: readonly string[] = SINCE): DerivedFact => ({ fact, kind: 'occurred', events: [event], since });

/** Facts counted from the history; a reopened case goes through the seven steps again. */
export const derivedFacts: readonly DerivedFact[] = [
  occurred('receipt_form_ready', 'receipt_form_filled'), occurred('investigation_done', 'finding_submitted'),
  { fact: 'open_department_tasks', kind: 'open', opens: ['department_task_dispatched'], closes: ['department_task_answered'], since: SINCE },
  { fact: 'department_answers', kind: 'count', events: ['department_task_answered'], since: SINCE },
  occurred('solution_is_told', 'solution_told'), occurred('agreement_waived', 'agreement_waived'), occurred('implemented', 'solution_implemented'),
  occurred('followed_up', 'follow_up_done'), occurred('follow_up_is_fed_back', 'follow_up_fed_back'), occurred('result_told', 'customer_reply_given'),
  occurred('corrective_plan_ready', 'corrective_plan_filed'),
  {
    fact: 'recurrence_window_over', kind: 'age', from: ['complaint_closed'], until: ['complaint_reopened'],
    after: { amount: { parameter: 'recurrence_window_months' }, unit: 'months', counted: 'natural' },
  },
  { fact: 'disorder_apologies_owed', kind: 'open', opens: ['reception_disorder_noted'], closes: ['apology_made'] },
  { fact: 'supervisor_apologies_owed', kind: 'clock', key: 'supervisor_apology' },
  { fact: 'staff_apologies_owed', kind: 'clock', key: 'staff_apology' },
  { fact: 'measures_pending', kind: 'open', opens: ['personnel_measure_proposed'], closes: ['personnel_measure_approved'] },
  { fact: 'measures_approved', kind: 'count', events: ['personnel_measure_approved'] },
  occurred('hearing_held', 'hearing_recorded', ['personnel_measure_proposed']),
  { fact: 'appeals_pending', kind: 'open', opens: ['personnel_appeal_filed'], closes: ['personnel_appeal_decided'] },
];
