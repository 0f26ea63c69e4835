import type { Lifecycle, Stage, StageRule } from '../../pack/lifecycle-definition.ts';
import { decisionActs } from './acts/decisions.ts';
import { intakeActs } from './acts/intake.ts';
import { maliciousActs } from './acts/malicious.ts';
import { problemActs } from './acts/problem.ts';
import { suggestionActs } from './acts/suggestion.ts';
import { clauses } from './clause.ts';
import { malicious, option, yes } from './parts.ts';

const actions = [...intakeActs, ...suggestionActs, ...problemActs, ...maliciousActs, ...decisionActs];
/** A case is open in every stage but the last; what an act needs is said by its requirements. */
const OPEN = actions.map(({ id }) => id).filter((id) => id !== 'reopen');
/** Owed by the company rather than by the case: closing ends none of it. */
const AFTERWARDS = ['reopen', 'propose_personnel_measure', 'record_hearing', 'approve_personnel_measure', 'drop_personnel_measure', 'open_crisis'];

const stage = (id: string, numbers: readonly string[], zh: string, en: string, checklist: Stage['checklist'] = []): Stage =>
  ({ id, clauses: clauses(...numbers), title: { zh, en }, actions: OPEN, checklist });

const stages: readonly Stage[] = [
  stage('received', ['4.1-c', '0.2-b'], '已接到', 'Received',
    [option('thanks', '诚恳致谢', 'say thanks'), option('record', '记录主张、意见、姓名和联系方式', 'record claim, opinion, name and contact')]),
  stage('forwarded', ['4.1-d'], '已转部门', 'Passed on'),
  stage('improvement', ['4.1-e'], '部门改进中', 'Being mended'),
  stage('thanked', ['4.1-f'], '已致谢客户', 'Client thanked'),
  stage('admin_review', ['4.1-g', '4.1-h'], '行政部审阅报告', 'Report under review'),
  stage('with_general_manager', ['4.1-h'], '已呈总经理', 'With the general manager', [option('feedback', '向客户反馈', 'tell the client')]),
  stage('registered', ['4.2-c'], '已登记', 'Registered', [option('necessity', '判断是否需要面谈', 'decide whether to meet')]),
  stage('client_meeting', ['4.2-d', '4.3-c'], '约见客户', 'Meeting the client'),
  stage('client_meeting_record', ['4.2-e'], '已面谈', 'Client met', [
    option('apology', '致歉', 'apologise'), option('true_concern', '弄清真实想法', 'learn the true concern'), option('demand', '弄清补偿要求', 'learn the demand'),
  ]),
  stage('opinion_waiting', ['4.2-f', '4.2-h'], '处理意见待批准', 'Handling opinion awaits approval'),
  stage('negotiation', ['4.2-g'], '与客户协商', 'In negotiation'),
  stage('deadlocked_mediation', ['4.3-b'], '僵局，走调解', 'Deadlocked, mediation', [option('bodies', '告知可用的调解、仲裁和诉讼途径', 'say where the client can turn to')]),
  stage('plan_waiting', ['4.2-g', '4.2-h'], '最终方案待批准', 'Final plan awaits approval'),
  stage('execution', ['4.2-i'], '执行方案', 'Plan being carried out'),
  stage('executed', ['4.2-i', '4.2-j'], '方案已执行', 'Plan carried out',
    [option('personnel', '另行决定人事处理', 'decide on personnel measures apart from the client'), option('report', '结果报总经理', 'report to the general manager')]),
  stage('result_reported', ['4.2-k'], '结果已报总经理', 'Result reported'),
  stage('two_person_confirmation', ['4.3-a'], '恶意认定待第二人确认', 'Malicious label awaits a second person', [option('evidence', '核对证据', 'check the evidence')]),
  stage('malicious_confirmed', ['4.3-a', '4.3-c'], '恶意投诉，尽快面谈', 'Malicious: meet without delay'),
  stage('keep_contact', ['4.3-e'], '保持联系', 'Keeping contact', [option('true_state', '如实说明进度，不拖延', 'say truly how it stands, never stall')]),
  stage('client_visited', ['4.3-g'], '已拜访客户', 'Client visited', [option('good_will', '表示诚意、说明情况、争取谅解', 'show good will, explain, seek understanding')]),
  stage('final_opinion', ['4.3-g'], '已形成最终意见', 'Final opinion formed'),
  stage('result_with_gm', ['4.3-h'], '结果已报总经理', 'Result with the general manager'),
  stage('client_feedback', ['4.1-i', '4.2-l'], '已向客户反馈', 'Client told the result'),
  { id: 'closed', clauses: clauses('4.1-i', '4.2-l'), title: { zh: '已结案', en: 'Closed' }, actions: AFTERWARDS, terminal: true },
];

const moves: readonly StageRule[] = [
  { on: 'department_task_dispatched', from: ['received', 'forwarded'], to: 'forwarded' },
  { on: 'improvement_recorded', from: ['received', 'forwarded', 'thanked'], to: 'improvement' },
  { on: 'client_thanked', from: ['received', 'forwarded', 'improvement'], to: 'thanked' },
  { on: 'department_task_answered', from: ['forwarded', 'improvement', 'thanked'], when: { fact: 'open_department_tasks', is: 0 }, to: 'admin_review' },
  { on: 'report_passed_to_gm', to: 'with_general_manager' },
  { on: 'registered_by_phone', from: ['received', 'forwarded'], to: 'registered' },
  { on: 'meeting_offered', to: 'client_meeting' },
  { on: 'client_meeting_held', to: 'client_meeting_record' },
  { on: 'opinion_submitted_to_gm', to: 'opinion_waiting' },
  { on: 'opinion_approved', when: malicious, to: 'keep_contact' },
  { on: 'opinion_approved', to: 'negotiation' },
  { on: 'opinion_returned', to: 'registered' },
  { on: 'negotiation_recorded', when: { fact: 'negotiation', is: 'failed' }, to: 'deadlocked_mediation' },
  { on: 'negotiation_recorded', to: 'negotiation' },
  { on: 'final_plan_submitted_to_gm', to: 'plan_waiting' },
  { on: 'final_plan_approved', to: 'execution' },
  { on: 'final_plan_returned', to: 'negotiation' },
  { on: 'plan_executed', to: 'executed' },
  { on: 'result_reported_to_gm', from: ['executed'], to: 'result_reported' },
  { on: 'malicious_proposed', to: 'two_person_confirmation' },
  { on: 'malicious_confirmed', to: 'malicious_confirmed' },
  { on: 'malicious_lifted', to: 'registered' },
  { on: 'progress_noted', when: { all: [malicious, yes('told_complainant')] }, from: ['malicious_confirmed', 'client_meeting', 'client_meeting_record'], to: 'keep_contact' },
  { on: 'client_visited', to: 'client_visited' },
  { on: 'final_opinion_formed', to: 'final_opinion' },
  { on: 'result_submitted_to_gm', to: 'result_with_gm' },
  { on: 'customer_reply_given', to: 'client_feedback' },
  { on: 'complaint_closed', to: 'closed' },
  { on: 'complaint_withdrawn', to: 'closed' },
  { on: 'complaint_merged', to: 'closed' },
  { on: 'complaint_reopened', to: 'received' },
];

/** The way of a complaint at headquarters; the three kinds part after reception and meet again when the client is told. */
export const complaintLifecycle: Lifecycle = { subject: 'complaint', initial: 'received', stages, moves, actions };
