import type { DerivedFact } from '../../pack/derived-fact.ts';
import type { FactDefinition } from '../../pack/fact.ts';
import { MEASURES } from './measures.ts';

type Row = readonly [id: string, type: FactDefinition['type'], zh: string, en: string, values?: readonly string[]];
const caseFacts: readonly Row[] = [
  ['channel', 'enum', '受理渠道', 'channel', ['phone', 'visit', 'letter', 'complaint_box']],
  ['anonymous', 'boolean', '匿名投诉', 'anonymous complaint'],
  ['respondent', 'text', '被投诉人', 'respondent'],
  ['ticket_kind', 'enum', '来件类别', 'kind of matter'],
  ['complaint_ground', 'enum', '投诉情形', 'ground of the complaint'],
  ['topic', 'enum', '投诉类别', 'topic'],
  ['urgency', 'enum', '紧急程度', 'urgency'],
  ['validity', 'enum', '核实结论', 'validity'],
  ['severity', 'enum', '情节轻重', 'gravity'],
  ['complexity', 'enum', '复杂程度', 'complexity'],
  ['staff_fault', 'boolean', '教职工有过错', 'staff are at fault'],
  ['reply_requested', 'boolean', '投诉人要求答复', 'the complainant asks for an answer'],
  ['solved', 'boolean', '投诉人认可已解决', 'the complainant agrees that it is solved'],
  ['dissatisfied', 'boolean', '以不满意结束', 'ended dissatisfied'],
  ['authority_report', 'enum', '强制报告', 'mandatory report', ['reported', 'no_suspicion']],
  ['attitude', 'number', '态度得分', 'score for attitude'],
  ['timeliness', 'number', '时限得分', 'score for time'],
  ['method', 'number', '方法得分', 'score for method'],
];
const eventFacts: readonly Row[] = [
  ['department', 'text', '承办部门', 'handling department'],
  ['told_complainant', 'boolean', '进展已告知投诉人', 'progress was told to the complainant'],
  ['refused', 'boolean', '本人拒绝陈述', 'the person refused to speak'],
  ['extension_days', 'number', '延长的工作日数', 'working days added'],
  ['notice', 'enum', '通知', 'notice', ['leader_told', 'extension_notice']],
  ['measure', 'enum', '处理措施', 'measure', MEASURES.map(({ id }) => id)],
  ['recovery_amount', 'number', '拟追偿金额（元/月）', 'amount to recover per month (CNY)'],
  ['monthly_wage', 'number', '本人当月工资（元）', 'wage of the month (CNY)'],
  ['wage_left', 'number', '扣除后的当月工资（元）', 'wage left in the month (CNY)'],
  ['minimum_wage', 'number', '当地最低工资（元）', 'local minimum wage (CNY)'],
  ['variable_part_only', 'boolean', '只涉及浮动绩效', 'touches the variable part only'],
  ['demanded_by_school', 'boolean', '由学校要求提出', 'demanded by the school'],
  ['duty', 'enum', '例行工作', 'recurring duty', ['box_opening', 'weekly_statistics']],
  ['acting_person_is_respondent', 'boolean', '办理人就是被投诉人', 'the acting person is the respondent'],
];
const engineFacts: readonly Row[] = [
  ['accepted', 'boolean', '已受理', 'accepted'],
  ['first_reply_told', 'boolean', '已首次电话回复', 'the first reply was given'],
  ['status_told', 'boolean', '已告知办理情况', 'the status was told'],
  ['complainant_heard', 'boolean', '已有投诉人陈述', 'the complainant was heard'],
  ['respondent_heard', 'boolean', '已有被投诉人陈述', 'the respondent was heard'],
  ['finding_made', 'boolean', '已作核实结论', 'a finding was made'],
  ['written_result_made', 'boolean', '已书面报告结果', 'the result was reported in writing'],
  ['opinion_decided', 'boolean', '校委会已定处理意见', 'the committee decided'],
  ['handled', 'boolean', '已办结', 'handled'],
  ['solved_on_spot', 'boolean', '已当场解决', 'solved on the spot'],
  ['explained', 'boolean', '已解释原因', 'the cause was explained'],
  ['result_told', 'boolean', '已告知结果', 'the result was told'],
  ['rounds', 'number', '告知结果的次数', 'rounds of telling the result'],
  ['ended_by_leader', 'boolean', '领导已决定结束', 'the leader decided to end it'],
  ['apologised', 'boolean', '已道歉改正', 'apologised and corrected'],
  ['improved', 'boolean', '已采取防范措施', 'measures were taken'],
  ['open_department_tasks', 'number', '待答复的部门任务数', 'department tasks awaiting an answer'],
  ['extension_requests', 'number', '待批的延期申请数', 'extension requests awaiting a decision'],
  ['extensions', 'number', '已批准的延期次数', 'extensions approved'],
  ['extensions_untold', 'number', '尚未告知投诉人的延期数', 'extensions the complainant has not been told of'],
  ['measures_proposed', 'number', '待决定的处理措施数', 'measures awaiting a decision'],
  ['person_heard', 'boolean', '已听取本人申辩', 'the person was heard'],
];
const definition = (scope: 'case' | 'event') => ([id, type, zh, en, values]: Row): FactDefinition => ({ id, type, title: { zh, en }, scope, ...(values ? { values } : {}) });

/** Everything conditions of this pack may ask about. */
export const facts: readonly FactDefinition[] = [...caseFacts.map(definition('case')), ...eventFacts.map(definition('event')), ...engineFacts.map(definition('case'))];

const SINCE = ['complaint_reopened'];
const occurred = (fact: string, ...events: readonly string[]): DerivedFact => ({ fact, kind: 'occurred', events });
/** What a reopened case has to do anew. */
const occurredAnew = (fact: string, ...events: readonly string[]): DerivedFact => ({ fact, kind: 'occurred', events, since: SINCE });
const waiting = (fact: string, opens: string, ...closes: readonly string[]): DerivedFact => ({ fact, kind: 'open', opens: [opens], closes, since: SINCE });

export const derivedFacts: readonly DerivedFact[] = [
  occurred('accepted', 'complaint_accepted'),
  occurred('first_reply_told', 'first_reply_given'),
  occurred('complainant_heard', 'complainant_statement_recorded'),
  occurred('respondent_heard', 'respondent_statement_recorded'),
  occurredAnew('status_told', 'status_told'),
  occurredAnew('finding_made', 'finding_submitted'),
  occurredAnew('written_result_made', 'written_result_submitted'),
  occurredAnew('opinion_decided', 'handling_opinion_decided'),
  occurredAnew('handled', 'complaint_handled', 'complaint_solved_on_spot'),
  occurredAnew('solved_on_spot', 'complaint_solved_on_spot'),
  occurredAnew('explained', 'first_explanation_given'),
  occurredAnew('result_told', 'customer_reply_given', 'complaint_solved_on_spot'),
  { fact: 'rounds', kind: 'count', events: ['customer_reply_given'], since: SINCE },
  occurredAnew('ended_by_leader', 'unsolved_ended'),
  occurredAnew('apologised', 'apology_given'),
  occurredAnew('improved', 'improvement_taken'),
  // A hearing belongs to the proposal it follows.
  { fact: 'person_heard', kind: 'occurred', events: ['hearing_recorded'], since: ['personnel_measure_proposed'] },
  waiting('open_department_tasks', 'department_task_dispatched', 'department_task_answered'),
  waiting('extension_requests', 'extension_requested', 'extension_approved', 'extension_refused'),
  { fact: 'extensions', kind: 'count', events: ['extension_approved'], since: SINCE },
  waiting('extensions_untold', 'extension_approved', 'extension_told'),
  { fact: 'measures_proposed', kind: 'open', opens: ['personnel_measure_proposed'], closes: ['personnel_measure_approved', 'personnel_measure_refused'] },
];
