import type { EventDefinition, Ownership } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const event = (type: string, zh: string, en: string, ...numbers: readonly string[]): EventDefinition => ({
  type, title: { zh, en }, ...(numbers.length > 0 ? { clauses: clauses(...numbers) } : {}),
});

/** What can happen to a complaint. */
export const events: readonly EventDefinition[] = [
  event('complaint_received', '接收投诉', 'complaint received', '2.1-b'),
  event('complaint_classified', '完成分类', 'complaint classified', '1.0-a'),
  event('receipt_form_filled', '填写接收单', 'receipt form filled in', '2.1.2'),
  event('evidence_added', '补充证据', 'evidence added', '2.2-b'),
  event('finding_submitted', '完成调查', 'investigation finished', '2.2-a'),
  event('tier_chosen', '确定处理档次', 'tier chosen', '2.3-s'),
  event('department_task_dispatched', '转交接收单', 'receipt form handed to a department', '3.1.1-a'),
  event('department_task_answered', '部门处理完毕', 'handled by the department', '2.3-s'),
  event('progress_noted', '记录进展', 'progress noted', '3.1.2-a'),
  event('solution_told', '告知方案', 'solution told', '2.4'),
  event('agreement_waived', '主管决定先行落实', 'supervisor decided to go ahead', '2.4'),
  event('solution_implemented', '落实方案', 'solution carried out', '2.5'),
  event('follow_up_done', '完成回访', 'followed up', '2.6'),
  event('follow_up_fed_back', '反馈回访结果', 'follow-up fed back', '2.7'),
  event('customer_reply_given', '告知结果', 'result told to the parents', '2.1.1', '2.7'),
  event('reception_disorder_noted', '接待不当致现场混乱', 'disorder on site after poor reception', '3.2.1-a'),
  event('improper_service_noted', '个人服务不当', 'improper service of a person', '3.2.2-a'),
  event('headquarters_called', '家长致电总部', 'parents called headquarters', '3.2.2-a'),
  event('apology_made', '已道歉', 'apology made', '3.2.1-a', '3.2.2-a'),
  event('earlier_case_linked', '关联前案', 'earlier case linked', '3.1.3-a'),
  event('corrective_plan_filed', '提交整改方案', 'corrective plan filed', '3.1.3-b'),
  event('personnel_measure_proposed', '提出人员措施', 'personnel measure proposed', '3.2.1-c'),
  event('hearing_recorded', '听取本人陈述', 'person heard', '3.2.1-b'),
  event('personnel_measure_approved', '批准人员措施', 'personnel measure approved', '3.2.1-c'),
  event('personnel_appeal_filed', '提出申诉', 'appeal filed', '3.2.1-b'),
  event('personnel_appeal_decided', '答复申诉', 'appeal decided', '3.2.1-b'),
  event('handed_to_headquarters', '移交总部', 'handed to headquarters', '3.2.2-a'),
  event('complaint_closed', '结案', 'complaint closed', '2.7'),
  event('complaint_reopened', '重新受理', 'complaint reopened', '3.1.3-a'),
  event('complaint_withdrawn', '家长撤回', 'complaint withdrawn'),
  event('complaint_merged', '并入另一投诉', 'complaint merged into another'),
];

/** Who holds the case: every moment belongs to one party. */
export const ownership: Ownership = {
  parties: [
    { id: 'reception', title: { zh: '接待人员', en: 'reception' } },
    { id: 'supervisor', title: { zh: '校区主管', en: 'campus supervisor' } },
    { id: 'department', title: { zh: '协办部门', en: 'department' } },
    { id: 'headquarters', title: { zh: '总部', en: 'headquarters' } },
  ],
  rules: [
    { event: 'complaint_received', party: 'reception' },
    { event: 'receipt_form_filled', party: 'supervisor', when: { fact: 'open_department_tasks', is: 0 } },
    { event: 'department_task_dispatched', party: 'department', holderFact: 'department' },
    { event: 'department_task_answered', party: 'supervisor', when: { fact: 'open_department_tasks', is: 0 } },
    { event: 'solution_implemented', party: 'reception' },
    { event: 'handed_to_headquarters', party: 'headquarters' },
    { event: 'complaint_closed', party: null },
    { event: 'complaint_withdrawn', party: null },
    { event: 'complaint_merged', party: null },
    { event: 'complaint_reopened', party: 'supervisor' },
  ],
};
