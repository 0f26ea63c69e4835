import type { EventDefinition, Ownership, OwnershipRule } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const event = (type: string, zh: string, en: string, ...numbers: readonly string[]): EventDefinition => ({ type, title: { zh, en }, clauses: clauses(...numbers) });

const complaintEvents: readonly EventDefinition[] = [
  event('complaint_received', '总部接到投诉', 'complaint received at headquarters', '0.2-b'),
  event('same_matter_reported', '又有人反映同一事项', 'same matter reported by another person', '0.4'),
  event('complaint_classified', '完成分类', 'complaint classified', '4.1-a', '4.2-a'),
  event('handed_over', '首问责任人提出移交', 'hand-over offered by the first contact', '3.2'),
  event('hand_over_accepted', '移交已接手', 'hand-over accepted', '3.2'),
  event('department_task_dispatched', '转给当事部门', 'passed to the department concerned', '4.1-d'),
  event('improvement_recorded', '部门记录改进', 'improvement recorded by the department', '4.1-e'),
  event('client_thanked', '当面感谢客户', 'client thanked in person', '4.1-f'),
  event('department_task_answered', '部门提交报告', 'report of the department submitted', '4.1-g'),
  event('report_passed_to_gm', '报告审阅后呈总经理', 'report reviewed and passed to the general manager', '4.1-h'),
  event('registered_by_phone', '致电客户并登记', 'client phoned, complaint registered', '4.2-c'),
  event('meeting_offered', '约客户面谈', 'meeting offered to the client', '4.2-d'),
  event('client_meeting_held', '与客户面谈', 'client met', '4.2-e', '4.3-c'),
  event('meeting_declined', '客户谢绝面谈', 'client declined the meeting', '4.2-d'),
  event('opinion_submitted_to_gm', '处理意见报总经理', 'handling opinion sent to the general manager', '4.2-f', '4.3-f'),
  event('opinion_approved', '处理意见获批', 'handling opinion approved', '4.2-h'),
  event('opinion_returned', '处理意见退回', 'handling opinion returned', '4.2-h'),
  event('negotiation_recorded', '记录协商情况', 'negotiation recorded', '4.2-g'),
  event('mediation_offered', '提出调解途径', 'mediation offered', '4.3-b'),
  event('final_plan_submitted_to_gm', '最终方案报总经理', 'final plan sent to the general manager', '4.2-g'),
  event('final_plan_approved', '最终方案获批', 'final plan approved', '4.2-h'),
  event('final_plan_returned', '最终方案退回', 'final plan returned', '4.2-h'),
  event('plan_executed', '最终方案已执行', 'final plan carried out', '4.2-i'),
  event('result_reported_to_gm', '执行和人事处理结果报总经理', 'results reported to the general manager', '4.2-k'),
  event('malicious_proposed', '提出恶意认定', 'malicious label proposed', '4.3-a'),
  event('malicious_confirmed', '第二人确认恶意认定', 'malicious label confirmed by a second person', '4.3-a'),
  event('malicious_lifted', '撤销恶意认定', 'malicious label lifted', '4.3-a'),
  event('visit_consent_asked', '征求客户对上门拜访的意见', 'client asked about a home visit', '4.3-g'),
  event('client_visited', '上门拜访客户', 'client visited at home', '4.3-g'),
  event('final_opinion_formed', '形成最终意见', 'final opinion formed', '4.3-g'),
  event('result_submitted_to_gm', '结果和应对方案报总经理', 'result and response plan sent to the general manager', '4.3-h'),
  event('reply_promised', '约定答复时间', 'reply time agreed', '4.3-d'),
  event('progress_noted', '记录进展', 'progress noted', '4.3-e'),
  event('customer_reply_given', '向客户反馈结果', 'result told to the client', '4.1-i', '4.2-l'),
  event('settlement_proposed', '提出处理方式', 'settlement proposed', '4.1-f', '4.2-g'),
  event('settlement_approved', '处理方式获批', 'settlement approved', '4.1-f', '4.2-h'),
  event('personnel_measure_proposed', '提出人事处理', 'personnel measure proposed', '4.2-j'),
  event('hearing_recorded', '听取本人陈述', 'hearing recorded', '4.2-j'),
  event('personnel_measure_approved', '人事处理决定', 'personnel measure decided', '4.2-j'),
  event('personnel_measure_dropped', '不作人事处理', 'personnel measure dropped', '4.2-j'),
  event('crisis_case_opened', '启动危机程序', 'crisis procedure opened', '4.4-a'),
  event('complaint_closed', '结案', 'complaint closed'),
  event('complaint_reopened', '重新受理', 'complaint reopened'),
  event('complaint_withdrawn', '客户撤回', 'complaint withdrawn'),
  event('complaint_merged', '并入另一投诉', 'complaint merged into another'),
];

const crisisEvents: readonly EventDefinition[] = [
  event('crisis_opened', '危机立案', 'crisis opened', '4.4-a'),
  event('visitor_recorded', '登记来访者', 'visitor recorded', '4.6-a'),
  event('superiors_informed', '报告主管和区域经理', 'supervisor and regional manager informed', '4.6-b'),
  event('visitor_admitted', '放行并陪同检查', 'visitor admitted and accompanied', '4.6-d'),
  event('spokesperson_offered', '提供发言人联系方式并预约', 'spokesperson and appointment offered', '4.6-f'),
  event('visit_declined', '未予接待', 'visit declined', '4.6-c'),
  event('interview_requested', '媒体提出采访', 'interview requested', '4.6-c'),
  event('interview_approved', '同意接受采访', 'interview approved', '4.6-c'),
  event('interview_declined', '不接受采访', 'interview declined', '4.6-c'),
  event('interview_given', '已接受采访', 'interview given', '4.6-c'),
  event('contact_planned', '提出走访媒体或政府部门', 'contact with media or authority planned', '4.4-b'),
  event('contact_approved', '走访获批', 'contact approved', '4.4-b'),
  event('outlet_contacted', '走访媒体或政府部门', 'media or authority contacted', '4.4-b'),
  event('coverage_recorded', '记录负面报道', 'negative coverage recorded', '4.5-a'),
  event('remediation_started', '启动补救方案', 'remedial plan started', '4.5-a'),
  event('crisis_measure_proposed', '提出应对措施', 'measure proposed', '4.4-c'),
  event('crisis_measure_approved', '发言人批准措施', 'measure approved by the spokesperson', '4.4-c'),
  event('crisis_measure_rejected', '发言人退回措施', 'measure rejected by the spokesperson', '4.4-c'),
  event('crisis_measure_carried_out', '措施已实施', 'measure carried out', '4.4-c'),
  event('crisis_reviewed', '危机复盘', 'crisis reviewed', '0.3'),
  event('crisis_closed', '危机结束', 'crisis closed', '0.3'),
];

/** What can happen to a complaint and to a crisis. */
export const events: readonly EventDefinition[] = [...complaintEvents, ...crisisEvents];

const to = (party: string | null, ...types: readonly string[]): OwnershipRule[] => types.map((type) => ({ event: type, party }));

/** Who holds the case. The person asked first keeps it until somebody has taken it over (3.2). */
export const ownership: Ownership = {
  parties: [
    { id: 'first_contact', title: { zh: '首问责任人', en: 'first contact' } },
    { id: 'administration', title: { zh: '行政部', en: 'administration' } },
    { id: 'department', title: { zh: '当事部门', en: 'department concerned' } },
    { id: 'general_manager', title: { zh: '总经理', en: 'general manager' } },
    { id: 'spokesperson', title: { zh: '发言人', en: 'spokesperson' } },
  ],
  rules: [
    ...to('first_contact', 'complaint_received'),
    ...to('administration', 'hand_over_accepted'),
    { event: 'department_task_dispatched', party: 'department', holderFact: 'department' },
    { event: 'department_task_answered', party: 'administration', when: { fact: 'open_department_tasks', is: 0 } },
    ...to('general_manager', 'opinion_submitted_to_gm', 'final_plan_submitted_to_gm'),
    ...to('administration', 'opinion_approved', 'opinion_returned', 'final_plan_approved', 'final_plan_returned'),
    ...to('administration', 'complaint_reopened', 'crisis_opened'),
    ...to('spokesperson', 'crisis_measure_proposed'),
    { event: 'crisis_measure_approved', party: 'administration', when: { fact: 'pending_measures', is: 0 } },
    { event: 'crisis_measure_rejected', party: 'administration', when: { fact: 'pending_measures', is: 0 } },
    ...to(null, 'complaint_closed', 'complaint_withdrawn', 'complaint_merged', 'crisis_closed'),
  ],
};
