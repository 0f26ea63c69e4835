import type { EventDefinition, Ownership } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const event = (type: string, zh: string, en: string, ...numbers: readonly string[]): EventDefinition => ({ type, title: { zh, en }, clauses: clauses(...numbers) });

/** What can happen to a complaint and to a client. */
export const events: readonly EventDefinition[] = [
  event('complaint_received', '受理投诉', 'complaint received', '2.6.01-a'),
  event('complaint_classified', '完成分类', 'complaint classified', '2.6.02-a'),
  event('first_explanation_given', '作出初步解释', 'first explanation given', '2.6.01-b'),
  event('director_called_in', '请园长协助', 'the director was called in', '2.6.01-c'),
  event('department_task_dispatched', '派给责任部门', 'dispatched to a department', '2.6.02-b'),
  event('department_task_answered', '部门已答复', 'department answered', '2.6.03-b'),
  event('reply_promised', '约定回复时间', 'reply time agreed', '2.6.05', '2.6.06-b'),
  event('progress_noted', '记录进展', 'progress noted', '2.6.04', '2.6.06-a'),
  event('customer_reply_given', '已回复家长', 'reply given to the client', '2.6.05'),
  event('excess_explained', '提交超时书面说明', 'written explanation of lateness filed', '2.5.3.2-d'),
  event('complaint_closed', '结案', 'complaint closed'),
  event('complaint_reopened', '重新受理', 'complaint reopened', '2.5.4.1-a'),
  event('complaint_withdrawn', '家长撤回', 'complaint withdrawn'),
  event('complaint_merged', '并入另一投诉', 'complaint merged into another'),
  event('touchpoint_planned', '计划回访', 'follow-up planned', '1.1'),
  event('touchpoint_done', '完成回访', 'follow-up done', '1.1'),
  event('touchpoint_cancelled', '取消回访', 'follow-up cancelled'),
  event('client_left', '家庭离园', 'family left'),
  event('settlement_proposed', '提出赔付或安抚方案', 'settlement proposed', '2.7.1.2-b'),
  event('settlement_approved', '批准赔付或安抚方案', 'settlement approved', '2.7.1.2-c'),
  event('hearing_recorded', '听取本人陈述', 'hearing of the person recorded', '2.8.01-a'),
  event('personnel_measure_proposed', '提出人事处理', 'personnel measure proposed', '2.8.01-b'),
  event('personnel_measure_approved', '批准人事处理', 'personnel measure approved', '2.8.01-b'),
  event('duty_opened', '例行工作到期开始', 'recurring duty opened', '1.2.03-a', '1.2.03-c'),
  event('duty_done', '例行工作完成', 'recurring duty done', '1.2.03-a', '1.2.03-c'),
  event('duty_cancelled', '例行工作取消', 'recurring duty cancelled'),
];

/** Who holds the case: every moment belongs to one party. */
export const ownership: Ownership = {
  parties: [
    { id: 'intake', title: { zh: '受理人员', en: 'intake' } },
    { id: 'director', title: { zh: '园长', en: 'director' } },
    { id: 'department', title: { zh: '责任部门', en: 'department' } },
  ],
  rules: [
    { event: 'complaint_received', party: 'intake' },
    { event: 'complaint_classified', party: 'director', when: { all: [{ fact: 'open_department_tasks', is: 0 }, { fact: 'result_told', is: false }] } },
    { event: 'director_called_in', party: 'director' },
    { event: 'department_task_dispatched', party: 'department', holderFact: 'department' },
    { event: 'department_task_answered', party: 'director', when: { fact: 'open_department_tasks', is: 0 } },
    { event: 'customer_reply_given', party: 'director', when: { fact: 'open_department_tasks', is: 0 } },
    { event: 'complaint_closed', party: null },
    { event: 'complaint_withdrawn', party: null },
    { event: 'complaint_merged', party: null },
    { event: 'complaint_reopened', party: 'director' },
  ],
};
