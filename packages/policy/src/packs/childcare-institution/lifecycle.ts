import type { ActionDefinition, FieldSpec, Lifecycle, Stage } from '../../pack/lifecycle-definition.ts';
import { clauses } from './clause.ts';

const CONSEQUENCES = ['propose_settlement', 'approve_settlement', 'record_hearing', 'propose_personnel_measure', 'approve_personnel_measure'] as const;
const OPEN = ['classify', 'explain', 'call_in_director', 'dispatch', 'answer_department_task', 'promise', 'note_progress', 'reply', 'file_excess_explanation', ...CONSEQUENCES, 'withdraw', 'close'] as const;
const LEADERS = ['director', 'teaching_supervisor'];
const RECEIVERS = [...LEADERS, 'intake_officer'];

const stage = (id: string, numbers: readonly string[], zh: string, en: string, checklist: readonly (readonly [id: string, zh: string, en: string])[] = []): Stage => ({
  id, clauses: clauses(...numbers), title: { zh, en }, actions: OPEN, checklist: checklist.map(([item, itemZh, itemEn]) => ({ id: item, title: { zh: itemZh, en: itemEn } })),
});
const field = (id: string, number: string, zh: string, en: string): FieldSpec => ({ id, clauses: clauses(number), title: { zh, en }, required: true });

const stages: readonly Stage[] = [
  stage('received', ['2.6.01-a'], '已受理', 'Received', [
    ['listen', '耐心倾听', 'listen'], ['calm', '安抚情绪', 'calm'], ['respect', '表示尊重和理解', 'show respect'], ['facts', '弄清事情经过', 'learn what happened'],
  ]),
  stage('first_explanation', ['2.6.01-b'], '已初步解释', 'First explanation given'),
  stage('cause_analysis', ['2.6.02-a'], '原因分析', 'Cause analysis', [['cause', '判断成因和类别', 'decide on cause and category']]),
  stage('dispatched', ['2.6.02-b'], '部门处理中', 'With the department', [['liaison', '确认对接负责人', 'confirm the liaison']]),
  stage('reason_feedback', ['2.5.4.1-d'], '部门反馈无效理由', 'Department states why it is invalid', [['reason', '写明判为无效的理由', 'state why it is invalid']]),
  stage('department_answered', ['2.6.03-b'], '部门已答复', 'Department answered'),
  stage('progress_told', ['2.6.06-a'], '已告知进展', 'Progress told', [['new_time', '重新约定回复时间', 'agree on a new time']]),
  stage('result_told', ['2.6.05'], '已告知结果', 'Result told'),
  stage('apology_and_result', ['2.7.1.1-b'], '园长致歉并告知结果', 'Director apologised and told the result', [['apology', '诚恳致歉', 'apologise sincerely']]),
  { id: 'closed', clauses: clauses('2.1'), title: { zh: '已结案', en: 'Closed' }, actions: ['reopen', 'file_excess_explanation'], terminal: true },
];

const actions: readonly ActionDefinition[] = [
  { id: 'classify', event: 'complaint_classified', clauses: clauses('2.6.02-a'), title: { zh: '分类定级', en: 'Classify' }, roles: RECEIVERS, requires: [], fields: [] },
  {
    id: 'explain', event: 'first_explanation_given', clauses: clauses('2.6.01-b'), title: { zh: '初步解释', en: 'Explain' }, roles: [], requires: [],
    fields: [field('explanation', '2.6.01-b', '解释内容', 'explanation')],
  },
  {
    id: 'call_in_director', event: 'director_called_in', clauses: clauses('2.6.01-c'), title: { zh: '请园长协助', en: 'Call in the director' }, roles: ['teaching_supervisor'], requires: [],
    fields: [field('reason', '2.6.01-c', '为什么处理不了', 'why it cannot be handled')],
  },
  {
    id: 'dispatch', event: 'department_task_dispatched', clauses: clauses('2.6.02-b'), title: { zh: '派给部门', en: 'Dispatch' }, roles: LEADERS, requires: [],
    fields: [field('department', '2.6.02-b', '责任部门', 'responsible department')],
  },
  {
    id: 'answer_department_task', event: 'department_task_answered', clauses: clauses('2.6.03-b'), title: { zh: '部门答复', en: 'Answer as department' }, roles: ['responsible_department', ...LEADERS],
    requires: [{
      code: 'NO_OPEN_DEPARTMENT_TASK', when: { fact: 'open_department_tasks', gte: 1 }, clauses: clauses('2.6.02-b'),
      because: { zh: '没有等待答复的部门任务', en: 'No department task is waiting for an answer' },
    }],
    fields: [
      field('facts_verified', '2.6.03-b', '核实情况', 'verified facts'), field('responsibility', '2.6.03-b', '责任归属', 'responsibility'), field('solution', '2.6.03-b', '解决方案', 'solution'),
    ],
  },
  {
    id: 'promise', event: 'reply_promised', clauses: clauses('2.6.05', '2.6.06-b'), title: { zh: '约定回复时间', en: 'Promise a time' }, roles: RECEIVERS,
    requires: [{
      code: 'RESULT_ALREADY_TOLD', when: { fact: 'result_told', is: false }, clauses: clauses('2.6.05'),
      because: { zh: '结果已经告知家长，无需再约时间', en: 'The client already knows the result; there is nothing left to promise' },
    }],
    fields: [field('agreed_reply_at', '2.6.05', '约定时间', 'agreed time')],
  },
  {
    id: 'note_progress', event: 'progress_noted', clauses: clauses('2.6.04', '2.6.06-a'), title: { zh: '记录进展', en: 'Note progress' }, roles: [], requires: [],
    fields: [field('note', '2.6.04', '进展情况', 'progress')],
  },
  {
    id: 'reply', event: 'customer_reply_given', clauses: clauses('2.6.05'), title: { zh: '回复家长', en: 'Reply to the client' }, roles: RECEIVERS, requires: [],
    fields: [field('reply', '2.6.05', '回复内容', 'reply')],
  },
  {
    id: 'file_excess_explanation', event: 'excess_explained', clauses: clauses('2.5.3.2-d'), title: { zh: '提交超时说明', en: 'Explain the lateness in writing' }, roles: RECEIVERS,
    requires: [{
      code: 'NO_EXPLANATION_OWED', when: { fact: 'explanations_owed', gte: 1 }, clauses: clauses('2.5.3.2-d'),
      because: { zh: '没有需要书面说明的超时', en: 'No late reply is waiting for a written explanation' },
    }],
    fields: [field('explanation', '2.5.3.2-d', '书面说明', 'written explanation')],
  },
  {
    id: 'close', event: 'complaint_closed', clauses: clauses('2.6.05'), title: { zh: '结案', en: 'Close' }, roles: LEADERS,
    requires: [
      {
        code: 'RESULT_NOT_TOLD', when: { fact: 'result_told', is: true }, clauses: clauses('2.6.05'),
        because: { zh: '还没有把结果告知家长，不能结案', en: 'The client has not been told the result yet' },
      },
      {
        code: 'DEPARTMENT_TASK_OPEN', when: { fact: 'open_department_tasks', is: 0 }, clauses: clauses('2.6.03-b'),
        because: { zh: '还有部门任务没有答复，不能结案', en: 'A department task is still unanswered' },
      },
      {
        code: 'INVALIDITY_WITHOUT_REASON', clauses: clauses('2.5.4.1-d'),
        when: { any: [{ not: { fact: 'validity', is: 'invalid' } }, { fact: 'validity_reason', exists: true }] },
        because: { zh: '判为无效的投诉须先写明理由', en: 'A complaint found invalid needs its reason first' },
      },
    ],
    fields: [field('conclusion', '2.6.05', '结案结论', 'conclusion')],
  },
  {
    id: 'reopen', event: 'complaint_reopened', clauses: clauses('2.5.4.1-a'), title: { zh: '重新受理', en: 'Reopen' }, roles: RECEIVERS, requires: [],
    fields: [field('reason', '2.5.4.1-a', '重新受理的理由', 'reason')],
  },
];

const consequences: readonly ActionDefinition[] = [
  {
    id: 'propose_settlement', event: 'settlement_proposed', clauses: clauses('2.7.1.2-b', '2.7.2', '2.7.3-a'), title: { zh: '提出赔付或安抚方案', en: 'Propose a settlement' }, roles: RECEIVERS, requires: [],
    fields: [field('settlement', '2.7.1.2-a', '方式', 'kind'), { ...field('amount', '2.7.1.2-c', '金额', 'amount'), type: 'money', required: false }],
  },
  {
    id: 'approve_settlement', event: 'settlement_approved', clauses: clauses('2.7.1.2-b'), title: { zh: '批准方案', en: 'Approve the settlement' }, roles: ['director'], notBy: ['settlement_proposed'], fields: [],
    requires: [{ code: 'NO_SETTLEMENT_PROPOSED', when: { fact: 'settlements_proposed', gte: 1 }, clauses: clauses('2.7.1.2-b'), because: { zh: '没有待批准的方案', en: 'No settlement is waiting for approval' } }],
  },
  {
    id: 'record_hearing', event: 'hearing_recorded', clauses: clauses('2.4.04'), title: { zh: '听取本人陈述', en: 'Record the hearing' }, roles: LEADERS, requires: [],
    fields: [field('statement', '2.4.04', '本人陈述', 'statement of the person')],
  },
  {
    id: 'propose_personnel_measure', event: 'personnel_measure_proposed', clauses: clauses('2.8.01-a', '2.8.01-b'), title: { zh: '提出人事处理', en: 'Propose a personnel measure' }, roles: LEADERS, requires: [],
    fields: [field('measure', '2.8.01-b', '处理方式', 'measure'), field('fault_finding', '2.4.04', '过错认定', 'finding of fault'), field('evidence', '2.4.04', '证据', 'evidence'), field('rule', '2.8.01-a', '依据的制度', 'rule it rests on')],
  },
  {
    id: 'approve_personnel_measure', event: 'personnel_measure_approved', clauses: clauses('2.8.01-b'), title: { zh: '批准人事处理', en: 'Approve the personnel measure' }, roles: ['director'], notBy: ['personnel_measure_proposed'],
    fields: [field('appeal_until', '2.4.04', '申诉截止', 'open to appeal until')].map((one) => ({ ...one, type: 'date' as const })),
    requires: [
      { code: 'NO_MEASURE_PROPOSED', when: { fact: 'measures_proposed', gte: 1 }, clauses: clauses('2.8.01-b'), because: { zh: '没有待批准的人事处理', en: 'No personnel measure is waiting for approval' } },
      { code: 'PERSON_NOT_HEARD', when: { fact: 'person_heard', is: true }, clauses: clauses('2.4.04'), because: { zh: '须先听取本人陈述', en: 'The person concerned must be heard first' } },
    ],
  },
  { id: 'withdraw', event: 'complaint_withdrawn', clauses: clauses('2.1'), title: { zh: '家长撤回', en: 'Withdrawn by the client' }, roles: RECEIVERS, requires: [], fields: [field('reason', '2.1', '撤回原因', 'reason')] },
];

const EARLY = ['received', 'first_explanation'];

/** The way of a complaint from reception to closure. */
export const lifecycle: Lifecycle = {
  subject: 'complaint', initial: 'received', stages, actions: [...actions, ...consequences],
  moves: [
    { on: 'first_explanation_given', from: ['received'], to: 'first_explanation' },
    { on: 'complaint_classified', from: EARLY, to: 'cause_analysis' },
    { on: 'department_task_dispatched', to: 'dispatched' },
    { on: 'department_task_answered', when: { fact: 'open_department_tasks', gte: 1 }, to: 'dispatched' },
    { on: 'department_task_answered', when: { fact: 'validity', is: 'invalid' }, to: 'reason_feedback' },
    { on: 'department_task_answered', to: 'department_answered' },
    { on: 'progress_noted', when: { fact: 'told_complainant', is: true }, from: [...EARLY, 'cause_analysis', 'dispatched', 'department_answered', 'reason_feedback'], to: 'progress_told' },
    { on: 'customer_reply_given', when: { all: [{ fact: 'validity', is: 'valid' }, { fact: 'severity', is: 'normal' }] }, to: 'apology_and_result' },
    { on: 'customer_reply_given', to: 'result_told' },
    { on: 'complaint_closed', to: 'closed' },
    { on: 'complaint_withdrawn', to: 'closed' },
    { on: 'complaint_merged', to: 'closed' },
    { on: 'complaint_reopened', to: 'cause_analysis' },
  ],
};
