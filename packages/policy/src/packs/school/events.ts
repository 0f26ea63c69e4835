import type { EventDefinition, Ownership } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const event = (type: string, zh: string, en: string, ...numbers: readonly string[]): EventDefinition => ({ type, title: { zh, en }, clauses: clauses(...numbers) });

/** What can happen to a complaint and to a recurring duty. */
export const events: readonly EventDefinition[] = [
  event('complaint_received', '收到投诉', 'complaint received', '5.0'),
  event('box_note_sorted', '投诉箱来件已分拣', 'box note sorted', '3.4-c'),
  event('complaint_classified', '完成分类', 'complaint classified', '4.0-b'),
  event('complaint_accepted', '受理', 'complaint accepted', '5.1'),
  event('complaint_solved_on_spot', '当场解决', 'solved on the spot', '7.3-c'),
  event('complaint_filed', '建档', 'file opened', '5.2-a'),
  event('notice_sent', '发出通知', 'notice sent', '5.2-b'),
  event('first_reply_given', '首次电话回复', 'first reply by phone', '5.3-a'),
  event('department_task_dispatched', '交承办部门调查', 'given to a department', '5.3-b'),
  event('department_task_answered', '部门已答复', 'department answered', '5.3-b'),
  event('complainant_statement_recorded', '记录投诉人陈述', 'statement of the complainant recorded', '7.3-a'),
  event('respondent_statement_recorded', '记录被投诉人陈述', 'statement of the respondent recorded', '7.3-a'),
  event('finding_submitted', '作出核实结论', 'finding submitted', '6-a', '7.2-a'),
  event('status_told', '告知办理情况', 'status told', '5.3-c'),
  event('progress_noted', '记录进展', 'progress noted', '5.2-a'),
  event('first_explanation_given', '解释原因', 'cause explained', '7.3-d'),
  event('written_result_submitted', '书面报告结果', 'result reported in writing', '5.4-a'),
  event('handling_opinion_decided', '校委会定处理意见', 'committee decided', '5.4-b'),
  event('complaint_handled', '办结', 'handled', '7.4-a'),
  event('customer_reply_given', '告知处理结果', 'result told to the complainant', '5.4-c', '7.4-b'),
  event('complainant_feedback_recorded', '记录投诉人反馈', 'feedback of the complainant recorded', '5.4-c'),
  event('unsolved_ended', '领导决定结束', 'ended by decision of the leader', '5.4-c'),
  event('apology_given', '道歉并改正', 'apology and correction', '7.2-b'),
  event('improvement_taken', '采取防范措施', 'measure against recurrence', '7.2-c'),
  event('authority_report_decided', '强制报告处理', 'mandatory report decided', '4.3.1'),
  event('extension_requested', '申请延期', 'extension requested', '7.4-c'),
  event('extension_approved', '批准延期', 'extension approved', '7.4-c'),
  event('extension_refused', '不同意延期', 'extension refused', '7.4-c'),
  event('extension_told', '告知投诉人延期', 'extension told to the complainant', '7.4-d'),
  event('personnel_measure_proposed', '提出处理措施', 'measure proposed', '6-a'),
  event('hearing_recorded', '听取本人申辩', 'person heard', '6-a'),
  event('personnel_measure_approved', '校委会决定处理措施', 'measure decided by the committee', '6-a'),
  event('personnel_measure_refused', '校委会决定不予处理', 'no measure, decided by the committee', '6-a'),
  event('voluntary_resignation_recorded', '登记自愿辞职', 'voluntary resignation recorded', '6-e'),
  event('handling_scored', '处理质量评分', 'handling scored', '2-b'),
  event('complaint_closed', '结案', 'complaint closed'),
  event('complaint_archived', '归档', 'complaint archived', '5.5'),
  event('complaint_reopened', '重新受理', 'complaint reopened'),
  event('complaint_withdrawn', '投诉人撤回', 'complaint withdrawn'),
  event('complaint_merged', '并入另一投诉', 'complaint merged into another'),
  event('duty_opened', '例行工作开始', 'duty opened', '3.4-b', '5.6'),
  event('duty_done', '例行工作完成', 'duty done', '3.4-b', '5.6'),
  event('duty_cancelled', '例行工作取消', 'duty cancelled'),
];

/** Who holds the case: the phone belongs to the supervision office, every other way in to the principal's office (C20). */
export const ownership: Ownership = {
  parties: [
    { id: 'principal_office', title: { zh: '校长办公室', en: 'principal’s office' } },
    { id: 'supervision_office', title: { zh: '信息督察室', en: 'supervision office' } },
    { id: 'department', title: { zh: '承办部门', en: 'department' } },
    { id: 'school_committee', title: { zh: '校委会', en: 'school committee' } },
  ],
  rules: [
    { event: 'complaint_received', party: 'supervision_office', when: { fact: 'channel', is: 'phone' } },
    { event: 'complaint_received', party: 'principal_office' },
    { event: 'complaint_accepted', party: 'supervision_office' },
    { event: 'department_task_dispatched', party: 'department', holderFact: 'department' },
    { event: 'department_task_answered', party: 'supervision_office', when: { fact: 'open_department_tasks', is: 0 } },
    { event: 'written_result_submitted', party: 'school_committee' },
    { event: 'handling_opinion_decided', party: 'supervision_office' },
    { event: 'complaint_closed', party: null },
    { event: 'complaint_withdrawn', party: null },
    { event: 'complaint_merged', party: null },
    { event: 'complaint_reopened', party: 'supervision_office' },
  ],
};
