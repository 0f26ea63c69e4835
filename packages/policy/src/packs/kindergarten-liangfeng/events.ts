import type { EventDefinition, Ownership } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const event = (type: string, zh: string, en: string, ...numbers: readonly string[]): EventDefinition => ({
  type, title: { zh, en }, ...(numbers.length > 0 ? { clauses: clauses(...numbers) } : {}),
});

/** What can happen to a complaint, and to a recurring duty. */
export const events: readonly EventDefinition[] = [
  event('complaint_received', '受理', 'complaint received', '2.1-a'),
  event('complaint_classified', '完成分类', 'complaint classified', '2.1-a'),
  event('matter_solved_on_spot', '当场解决', 'solved on the spot', '4.3-c'),
  event('first_explanation_given', '说明原因', 'cause explained', '4.3-d'),
  event('case_filed', '立案建档', 'file opened', '2.2-a'),
  event('direction_asked', '请示领导', 'direction asked for', '2.2-b'),
  event('direction_given', '领导批示', 'direction given', '2.2-b'),
  event('investigation_started', '开始调查', 'investigation began', '2.3-a'),
  event('department_task_dispatched', '会同责任部门', 'dispatched to a department', '2.3-a'),
  event('department_task_answered', '部门已答复', 'department answered', '2.3-a'),
  event('complainant_statement_recorded', '记录投诉人陈述', 'complainant heard', '4.3-a'),
  event('respondent_statement_recorded', '记录被投诉人陈述', 'respondent heard', '4.3-a'),
  event('progress_noted', '记录进展', 'progress noted', '4.3-e'),
  event('status_told', '告知办理情况', 'complainant told how it stands', '2.3-c'),
  event('notice_sent', '已通报', 'notice given', '2.3-b'),
  event('finding_submitted', '作出结论', 'finding made', '2.3-a', '4.3-a'),
  event('result_reported', '书面报告结果', 'result reported in writing', '2.4-a'),
  event('opinion_decided', '决定处理意见', 'handling decided', '2.4-b'),
  event('customer_reply_given', '告知处理结果', 'result told to the complainant', '2.4-c'),
  event('handling_ended', '领导决定不再继续', 'ended by decision of the leader', '2.4-c'),
  event('authority_answered', '回复上级', 'authority answered', '2.5'),
  event('apology_made', '道歉并改正', 'apology made', '4.2-b'),
  event('corrective_measure_filed', '提出整改措施', 'correction filed', '4.2-c'),
  event('extension_requested', '申请延期', 'extension asked for', '4.4-b'),
  event('extension_approved', '批准延期', 'extension approved', '4.4-b'),
  event('extension_told', '告知延期', 'complainant told of the extension', '4.4-c'),
  event('personnel_measure_proposed', '提出人员措施', 'personnel measure proposed', '3-b'),
  event('hearing_recorded', '听取本人陈述', 'person heard', '3-a'),
  event('personnel_measure_approved', '决定人员措施', 'personnel measure decided', '3-a'),
  event('voluntary_resignation_recorded', '记录自愿辞职', 'voluntary resignation recorded', '3-c'),
  event('personnel_appeal_filed', '提出申诉', 'appeal filed', '3-a'),
  event('personnel_appeal_decided', '答复申诉', 'appeal decided', '3-a'),
  event('complaint_closed', '结案', 'complaint closed', '4.3-e'),
  event('complaint_archived', '归档', 'complaint archived', '2.6'),
  event('complaint_reopened', '重新受理', 'complaint reopened'),
  event('complaint_withdrawn', '投诉人撤回', 'complaint withdrawn'),
  event('complaint_merged', '并入另一投诉', 'complaint merged into another'),
  event('duty_opened', '例行工作开始', 'duty opened', '1.4-b', '2.7-a'),
  event('duty_done', '例行工作完成', 'duty done', '1.4-b', '2.7-a'),
  event('duty_cancelled', '例行工作取消', 'duty cancelled'),
];

/** Who holds the case: every moment belongs to one party. */
export const ownership: Ownership = {
  parties: [
    { id: 'director_office', title: { zh: '园长办公室', en: 'director’s office' } },
    { id: 'leader', title: { zh: '相关领导', en: 'responsible leader' } },
    { id: 'department', title: { zh: '责任部门', en: 'department' } },
    { id: 'meeting', title: { zh: '园长办公会议', en: 'meeting of the director’s office' } },
  ],
  rules: [
    { event: 'complaint_received', party: 'director_office' },
    { event: 'direction_asked', party: 'leader' },
    { event: 'direction_given', party: 'director_office' },
    { event: 'department_task_dispatched', party: 'department', holderFact: 'department' },
    { event: 'department_task_answered', party: 'director_office', when: { fact: 'open_department_tasks', is: 0 } },
    { event: 'result_reported', party: 'meeting' },
    { event: 'opinion_decided', party: 'director_office' },
    { event: 'complaint_closed', party: null },
    { event: 'complaint_withdrawn', party: null },
    { event: 'complaint_merged', party: null },
    { event: 'complaint_reopened', party: 'director_office' },
  ],
};
