import type { ActionDefinition } from '../../../pack/lifecycle-definition.ts';
import { meetingRecord, registration } from '../channels.ts';
import { act, demand, field, no, notMalicious, notSuggestion, option, yes } from '../parts.ts';

const ADMIN = ['admin_department'];
const MEETERS = ['admin_department', 'campus_supervisor'];
const GM = ['general_manager'];
const notForSuggestions = demand('NOT_FOR_SUGGESTIONS', '4.2-a', notSuggestion, '不用于建议型投诉', 'Not for suggestions');
const results = [option('agreed', '协商一致', 'agreed'), option('continuing', '继续协商', 'talks go on'), option('failed', '协商不成', 'talks failed')];
const bodies = [
  option('consumer_organisation', '消费者组织调解', 'mediation by a consumer organisation'), option('regulator', '监管部门投诉平台', 'complaint platform of the regulator'),
  option('arbitration', '仲裁', 'arbitration'), option('court', '人民法院', 'court'),
];
const waiting = (fact: 'opinion' | 'plan') => demand(
  fact === 'opinion' ? 'NO_OPINION_WAITING' : 'NO_PLAN_WAITING', '4.2-h', { all: [yes(`${fact}_submitted`), no(`${fact}_approved`)] },
  fact === 'opinion' ? '没有等待批准的处理意见' : '没有等待批准的最终方案', fact === 'opinion' ? 'No handling opinion is waiting for approval' : 'No final plan is waiting for approval');

const meetingActs: readonly ActionDefinition[] = [
  act('register_by_phone', 'registered_by_phone', ADMIN, '4.2-c', '致电客户并登记', 'Phone the client and register', {
    requires: [notForSuggestions], fields: [...registration, field('meeting_needed', '4.2-d', '有必要面谈', 'a meeting is necessary', { type: 'boolean' })],
  }),
  act('offer_meeting', 'meeting_offered', MEETERS, ['4.2-d', '4.3-c'], '约客户面谈', 'Offer a meeting', {
    requires: [notForSuggestions], fields: [field('meeting_time', '4.2-d', '面谈时间', 'time of the meeting', { type: 'instant' }), field('place', '4.2-d', '地点', 'place')],
  }),
  act('record_meeting', 'client_meeting_held', MEETERS, ['4.2-e', '4.3-c'], '记录面谈', 'Record the meeting', { requires: [notForSuggestions], fields: meetingRecord }),
  act('record_meeting_declined', 'meeting_declined', MEETERS, '4.2-d', '客户谢绝面谈', 'The client declines to meet', {
    requires: [notForSuggestions], fields: [field('reason', '4.2-d', '客户说明', 'what the client said')],
  }),
];

const planActs: readonly ActionDefinition[] = [
  act('submit_opinion', 'opinion_submitted_to_gm', ['admin_department', 'department_head'], ['4.2-f', '4.3-f'], '处理意见报总经理', 'Send the handling opinion to the general manager', {
    requires: [notForSuggestions, demand('OPINION_ALREADY_SUBMITTED', '4.2-f', no('opinion_submitted'), '处理意见已经上报', 'The handling opinion has been submitted already')],
    fields: [
      field('handling_opinion', ['4.2-f', '4.3-f'], '处理意见', 'handling opinion'), field('compensation_plan', '4.2-f', '补偿办法', 'compensation plan', { when: notMalicious }),
      field('prepared_with', ['4.2-f', '4.3-f'], '会同的被投诉部门', 'department complained about that took part', { type: 'department' }),
    ],
  }),
  act('approve_opinion', 'opinion_approved', GM, '4.2-h', '批准处理意见', 'Approve the handling opinion', { notBy: ['opinion_submitted_to_gm'], requires: [waiting('opinion')] }),
  act('return_opinion', 'opinion_returned', GM, '4.2-h', '退回处理意见', 'Return the handling opinion', {
    notBy: ['opinion_submitted_to_gm'], requires: [waiting('opinion')], fields: [field('reason', '4.2-h', '退回理由', 'reason')],
  }),
  act('record_negotiation', 'negotiation_recorded', ADMIN, ['4.2-g', '4.3-b'], '记录协商', 'Record the negotiation', {
    requires: [notForSuggestions],
    fields: [field('client_position', '4.2-g', '客户意见', 'position of the client'), field('negotiation', '4.2-g', '协商结果', 'result', { type: 'choice', choices: results })],
  }),
  act('offer_mediation', 'mediation_offered', ADMIN, '4.3-b', '提出调解途径', 'Offer mediation', {
    requires: [demand('NOT_DEADLOCKED', '4.3-b', { fact: 'dispute_state', is: 'deadlocked_mediation' }, '协商尚未陷入僵局', 'The talks are not deadlocked')],
    fields: [field('mediation_body', '4.3-b', '调解或裁决途径', 'where to turn to', { type: 'choice', choices: bodies })],
  }),
  act('submit_final_plan', 'final_plan_submitted_to_gm', ADMIN, '4.2-g', '最终方案报总经理', 'Send the final plan to the general manager', {
    requires: [
      notForSuggestions,
      demand('OPINION_NOT_APPROVED', '4.2-h', yes('opinion_approved'), '处理意见还没有获得总经理批准', 'The handling opinion has not been approved yet'),
      demand('PLAN_NOT_NEGOTIATED', '4.2-g', { any: [{ fact: 'negotiation', is: 'agreed' }, { all: [{ fact: 'negotiation', is: 'failed' }, yes('mediation_offered')] }] },
        '最终方案须先与客户协商；协商不成的须先提出调解途径', 'The plan is negotiated with the client first; where talks failed, mediation is offered first'),
      demand('PLAN_ALREADY_SUBMITTED', '4.2-g', no('plan_submitted'), '最终方案已经上报', 'The final plan has been submitted already'),
    ],
    fields: [field('final_plan', '4.2-g', '最终方案', 'final plan')],
  }),
  act('approve_final_plan', 'final_plan_approved', GM, '4.2-h', '批准最终方案', 'Approve the final plan', { notBy: ['final_plan_submitted_to_gm'], requires: [waiting('plan')] }),
  act('return_final_plan', 'final_plan_returned', GM, '4.2-h', '退回最终方案', 'Return the final plan', {
    notBy: ['final_plan_submitted_to_gm'], requires: [waiting('plan')], fields: [field('reason', '4.2-h', '退回理由', 'reason')],
  }),
  act('execute_plan', 'plan_executed', ['admin_department', 'department_head'], '4.2-i', '执行最终方案', 'Carry out the final plan', {
    requires: [demand('PLAN_NOT_APPROVED', '4.2-h', yes('plan_approved'), '最终方案还没有获得总经理批准', 'The final plan has not been approved yet')],
    fields: [field('execution_result', '4.2-i', '执行情况', 'how it was carried out')],
  }),
  act('report_result', 'result_reported_to_gm', ADMIN, '4.2-k', '结果报总经理', 'Report the results to the general manager', {
    requires: [
      demand('PLAN_NOT_EXECUTED', '4.2-i', yes('plan_executed'), '最终方案还没有执行', 'The final plan has not been carried out yet'),
      demand('PERSONNEL_DECISION_OPEN', ['4.2-j', '4.2-k'], { fact: 'open_personnel_measures', is: 0 }, '人事处理还没有决定', 'A personnel measure is still undecided'),
    ],
    fields: [field('execution_result', '4.2-k', '执行结果', 'result of the execution'), field('personnel_result', '4.2-k', '人事处理结果（没有的写“无”）', 'result of the personnel decision, or none')],
  }),
];

/** A problem: registered, met, opinion, negotiation, plan, execution, report. */
export const problemActs: readonly ActionDefinition[] = [...meetingActs, ...planActs];
