import type { ActionDefinition } from '../../../pack/lifecycle-definition.ts';
import { personnelMeasures } from '../choices.ts';
import { act, demand, field, no, notMalicious, notSuggestion, option, problem, unless, yes } from '../parts.ts';

const GM = ['general_manager'];
const kinds = [option('goodwill_gift', '小礼品致谢', 'Small gift as thanks'), option('negotiated_compensation', '协商补偿', 'Negotiated compensation')];
const bearers = [option('company', '公司', 'the company'), option('employee', '当事人（不予执行）', 'the person concerned (not carried out)')];

const settlementActs: readonly ActionDefinition[] = [
  act('propose_settlement', 'settlement_proposed', ['admin_department', 'department_head'], ['4.1-f', '4.2-g'], '提出处理方式', 'Propose a settlement', {
    fields: [
      field('settlement', ['4.1-f', '4.2-g'], '处理方式', 'settlement', { type: 'choice', choices: kinds }), field('amount', ['4.1-f', '4.2-g'], '金额', 'amount', { type: 'money' }),
      field('bearer', '5.1', '承担方', 'who bears it', { type: 'choice', choices: bearers }),
    ],
  }),
  act('approve_settlement', 'settlement_approved', GM, ['4.1-f', '4.2-h'], '批准处理方式', 'Approve the settlement', {
    notBy: ['settlement_proposed'], requires: [demand('NO_SETTLEMENT_WAITING', '4.2-h', { fact: 'open_settlements', gte: 1 }, '没有等待批准的处理方式', 'No settlement is waiting for approval')],
  }),
];

const measureWaits = demand('NO_MEASURE_WAITING', '4.2-j', { fact: 'open_personnel_measures', gte: 1 }, '没有等待决定的人事处理', 'No personnel measure is waiting for a decision');
const personnelActs: readonly ActionDefinition[] = [
  act('propose_personnel_measure', 'personnel_measure_proposed', ['admin_department', 'department_head'], ['4.2-j', '5.3', '5.4-a', '5.4-b'], '提出人事处理', 'Propose a personnel measure', {
    requires: [
      demand('CLIENT_COMES_FIRST', '4.2-j', unless({ not: problem }, yes('plan_executed')), '先落实对客户的方案，再另行决定人事处理',
        'The plan for the client is carried out first; the personnel decision is a matter of its own'),
    ],
    fields: [
      field('measure', '4.2-j', '处理措施', 'measure', { type: 'choice', choices: personnelMeasures }), field('person', '4.2-j', '当事人', 'person concerned', { type: 'staff' }),
      field('fault_finding', '4.2-j', '过错认定及证据', 'finding of fault, with evidence'), field('rule_reference', ['4.2-j', '5.4-a', '5.4-b'], '所依据的制度条款', 'rule it rests on'),
      field('impact', '5.3', '对校区的影响', 'impact on the campus', { when: yes('campus_concerned') }),
      field('within_wage_cap', '5.1', '每月不超过当月工资 20% 且不低于当地最低工资', 'at most 20 % of the monthly wage and never below the local minimum', { type: 'boolean', required: false }),
    ],
  }),
  act('record_hearing', 'hearing_recorded', ['admin_department'], '4.2-j', '听取本人陈述', 'Record the hearing', {
    requires: [measureWaits], fields: [field('statement', '4.2-j', '本人陈述', 'statement of the person')],
  }),
  act('approve_personnel_measure', 'personnel_measure_approved', GM, '4.2-j', '决定人事处理', 'Decide the personnel measure', {
    notBy: ['personnel_measure_proposed'],
    requires: [measureWaits, demand('HEARING_NOT_HELD', '4.2-j', yes('hearing_held'), '还没有听取本人陈述', 'The person has not been heard')],
    fields: [field('decision', '4.2-j', '决定及理由', 'decision and reasons'), field('appeal_told', '4.2-j', '已告知申诉途径', 'told how to appeal', { type: 'boolean' })],
  }),
  act('drop_personnel_measure', 'personnel_measure_dropped', GM, '4.2-j', '不作人事处理', 'Drop the personnel measure', {
    requires: [measureWaits], fields: [field('reason', '4.2-j', '理由', 'reason')],
  }),
];

const toldFirst = demand('RESULT_NOT_TOLD', ['4.1-i', '4.2-l', '3.1-b'], yes('result_told'), '还没有把结果反馈给客户，不能结案', 'The client has not been told the result yet');
const endActs: readonly ActionDefinition[] = [
  act('reply', 'customer_reply_given', ['admin_department', 'first_contact_owner', 'department_head'], ['4.1-i', '4.2-l', '3.1-b'], '向客户反馈结果', 'Tell the client the result', {
    requires: [
      demand('NOTHING_TO_TELL_YET', ['4.1-i', '4.2-l'], { any: [yes('report_with_gm'), yes('plan_executed'), yes('result_with_gm')] }, '处理还没有结果；过程中的情况请用“记录进展”告知客户',
        'There is no result yet; tell the client how it stands by noting progress'),
    ],
    fields: [field('reply', ['4.1-i', '4.2-l'], '反馈内容', 'what was told')],
  }),
  act('close', 'complaint_closed', ['admin_department'], ['4.1-i', '4.2-l'], '结案', 'Close', {
    requires: [
      toldFirst,
      demand('NOT_CLASSIFIED', ['4.1-a', '4.2-a'], { fact: 'complaint_type', exists: true }, '还没有判断投诉类型', 'The kind of complaint has not been decided'),
      demand('LABEL_UNDECIDED', '4.3-a', { not: { fact: 'malicious_label', is: 'pending_confirmation' } }, '恶意认定还没有确认或撤销', 'The malicious label is neither confirmed nor lifted'),
      demand('DEPARTMENT_TASK_OPEN', '4.1-g', { fact: 'open_department_tasks', is: 0 }, '还有部门没有提交报告', 'A report of a department is still missing'),
      demand('REPORT_NOT_WITH_GM', '4.1-h', unless(notSuggestion, yes('report_with_gm')), '部门报告还没有审阅并呈总经理', 'The report has not been reviewed and passed to the general manager'),
      demand('CLIENT_NOT_THANKED', '4.1-f', unless({ any: [notSuggestion, { not: yes('constructive') }] }, { fact: 'thanks', exists: true }), '意见有建设性，还没有当面感谢客户',
        'The opinion is constructive and the client has not been thanked in person'),
      demand('PLAN_NOT_EXECUTED', '4.2-i', unless({ all: [{ not: problem }, no('plan_approved')] }, yes('plan_executed')), '最终方案还没有执行', 'The final plan has not been carried out'),
      demand('RESULT_NOT_REPORTED', '4.2-k', unless({ not: problem }, yes('result_reported')), '执行和人事处理结果还没有报总经理', 'The results have not been reported to the general manager'),
      demand('RESULT_NOT_WITH_GM', '4.3-h', unless(notMalicious, yes('result_with_gm')), '结果和应对方案还没有报总经理', 'Result and response plan have not been sent to the general manager'),
      demand('CRISIS_NOT_OPENED', '4.4-a', unless({ not: { fact: 'severity', is: 'crisis' } }, yes('crisis_case_opened')), '媒体或政府部门已收到投诉，还没有启动危机程序',
        'Media or government hold the complaint, and the crisis procedure has not been opened'),
    ],
    fields: [field('conclusion', ['4.1-i', '4.2-l'], '结案结论', 'conclusion')],
  }),
  act('reopen', 'complaint_reopened', ['admin_department', 'first_contact_owner'], '2.2', '重新受理', 'Reopen', { fields: [field('reason', '2.2', '重新受理的理由', 'reason')] }),
  act('withdraw', 'complaint_withdrawn', ['admin_department', 'first_contact_owner'], '3.1-b', '客户撤回', 'Withdraw for the client', {
    fields: [field('reason', '3.1-b', '客户说明', 'what the client said')],
  }),
];

/** Decisions about money and people, and the end of a case. */
export const decisionActs: readonly ActionDefinition[] = [...settlementActs, ...personnelActs, ...endActs];
