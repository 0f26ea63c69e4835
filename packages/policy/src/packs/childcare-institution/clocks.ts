import type { ClockDefinition, Duration, Trigger } from '../../pack/clock-definition.ts';
import type { Condition } from '../../pack/fact.ts';
import { clauses } from './clause.ts';

/** The source names no calendar for its minutes: natural time, unless the chain decides otherwise (C06). */
const minutes = (amount: number): Duration => ({ amount, unit: 'minutes', counted: { parameter: 'minutes_counted' } });
const on = (...events: readonly string[]): Trigger[] => events.map((event) => ({ event }));

const ENDED = on('complaint_closed', 'complaint_withdrawn', 'complaint_merged');
const urgent: Condition = { fact: 'urgency', is: 'urgent' };
const ordinary: Condition = { fact: 'urgency', is: 'ordinary' };
/** Nobody waits for a classification: until it is made the complaint runs as an ordinary one. */
const ordinaryOrUnset: Condition = { any: [ordinary, { fact: 'urgency', exists: false }] };

// Start event not named in the source; the end of the call or visit. Calendar not stated: natural (C06).
const customerReply = {
  key: 'customer_reply', subject: 'complaint', cancel: ENDED,
  start: on('complaint_received', 'complaint_reopened'), stop: on('customer_reply_given'),
  onBreach: [{ toRole: 'director', clauses: clauses('2.2') }],
  ownerRole: 'intake_officer', excusedBy: 'excess_explanation', countsForTimeliness: true,
} as const satisfies Partial<ClockDefinition>;

const deptReply = {
  key: 'dept_reply', subject: 'complaint', per: 'correlation', cancel: ENDED,
  start: on('department_task_dispatched'), stop: on('department_task_answered'),
  onBreach: [{ toRole: 'director', clauses: clauses('2.6.04') }],
  ownerRole: 'responsible_department',
} as const satisfies Partial<ClockDefinition>;

const replyClocks: readonly ClockDefinition[] = [
  {
    ...customerReply, id: 'customer_reply.urgent', clauses: clauses('2.5.3.1-b'), when: urgent, limit: minutes(60), comparator: 'lt', urgent: true,
    title: { zh: '加急投诉回复家长', en: 'Urgent complaint: reply to the client' },
  },
  {
    ...customerReply, id: 'customer_reply.ordinary', clauses: clauses('2.5.3.2-b'), when: ordinaryOrUnset, limit: minutes(120), comparator: 'lt',
    title: { zh: '普通投诉回复家长', en: 'Ordinary complaint: reply to the client' },
  },
  {
    // Severity normal rests on the outcome (C04): what is only known after the reply does not make that reply late.
    ...customerReply, id: 'customer_reply.normal', clauses: clauses('2.5.5.1-b'), when: { fact: 'severity', is: 'normal' }, judgedBy: 'facts_at_stop',
    limit: minutes(60), comparator: 'lte', title: { zh: '正常投诉查实并回复家长', en: 'Severity normal: verify and reply to the client' },
  },
  {
    id: 'customer_explanation', key: 'customer_explanation', clauses: clauses('2.5.4.1-e'), subject: 'complaint', when: { fact: 'validity', is: 'invalid' },
    start: customerReply.start, stop: customerReply.stop, cancel: ENDED, ownerRole: 'intake_officer',
    limit: { sameAs: 'customer_reply' }, comparator: 'lt', title: { zh: '无效投诉向家长解释', en: 'Invalid complaint: explain to the client' },
  },
];

const departmentClocks: readonly ClockDefinition[] = [
  {
    ...deptReply, id: 'dept_reply.urgent', clauses: clauses('2.5.3.1-c'), when: urgent, limit: minutes(40), comparator: 'lt', urgent: true,
    title: { zh: '加急投诉部门内部回复', en: 'Urgent complaint: answer of the department' },
  },
  {
    ...deptReply, id: 'dept_reply.ordinary', clauses: clauses('2.5.3.2-c'), when: ordinary, limit: minutes(90), comparator: 'lt',
    title: { zh: '普通投诉部门内部回复', en: 'Ordinary complaint: answer of the department' },
  },
  {
    ...deptReply, id: 'dept_reply.uniform', clauses: clauses('2.6.03-a'), limit: minutes(90), comparator: 'lte',
    title: { zh: '部门处理意见', en: 'Opinion of the department' },
  },
  {
    id: 'dept_progress', key: 'dept_progress', clauses: clauses('2.6.04'), subject: 'complaint', per: 'breach', cancel: ENDED,
    title: { zh: '部门向园长汇报进展', en: 'Department reports progress to the director' },
    start: [{ breachOf: 'dept_reply' }], stop: on('progress_noted', 'department_task_answered'),
    limit: minutes(15), comparator: 'lte', ownerRole: 'responsible_department',
  },
];

const promiseClocks: readonly ClockDefinition[] = [
  {
    id: 'promised_reply', key: 'promised_reply', clauses: clauses('2.6.05'), subject: 'complaint', cancel: ENDED,
    title: { zh: '在约定时间内告知结果', en: 'Tell the result within the agreed time' },
    start: on('reply_promised'), stop: on('customer_reply_given'), limit: { instant: 'agreed_reply_at' }, comparator: 'lte',
    renewal: { clauses: clauses('2.6.06-b'), alertFrom: 3, alertRole: 'director' },
    onBreach: [{ toRole: 'director', clauses: clauses('2.6.05') }], ownerRole: 'director',
  },
  {
    id: 'progress_told', key: 'progress_told', clauses: clauses('2.6.06-a'), subject: 'complaint', cancel: ENDED,
    title: { zh: '约定未兑现时告知家长进展', en: 'Tell the client how it stands when the promise could not be kept' },
    start: [{ breachOf: 'promised_reply' }],
    stop: [{ event: 'progress_noted', when: { fact: 'told_complainant', is: true } }, ...on('customer_reply_given', 'reply_promised')],
    limit: minutes(30), comparator: 'lte', ownerRole: 'director',
  },
  {
    // Owed by the institution, not by the case: closing does not end it.
    id: 'excess_explanation', key: 'excess_explanation', clauses: clauses('2.5.3.2-d'), subject: 'complaint', per: 'breach',
    title: { zh: '提交超时书面说明', en: 'File the written explanation of lateness' },
    start: [{ breachOf: 'customer_reply' }], stop: on('excess_explained'), cancel: on('complaint_withdrawn', 'complaint_merged'),
    limit: { amount: 1, unit: 'days', counted: 'working' }, comparator: 'lte', ownerRole: 'director',
  },
];

/** A clock of one kind of follow-up; each planned contact is one instance. */
const contact = (touchpoint: string) => ({
  id: touchpoint, key: touchpoint, subject: 'client', per: 'correlation', comparator: 'lte', ownerRole: 'teaching_supervisor',
  start: [{ event: 'touchpoint_planned', when: { fact: 'touchpoint', is: touchpoint } }],
  stop: on('touchpoint_done'), cancel: on('touchpoint_cancelled', 'client_left'),
}) as const satisfies Partial<ClockDefinition>;

const grace: Duration = { amount: { parameter: 'touchpoint_grace_days' }, unit: 'days', counted: 'natural' };
const onTheDay: Duration = { amount: 0, unit: 'days', counted: 'natural' };
const months = (amount: number): Duration => ({ amount, unit: 'months', counted: 'natural' });

const contactClocks: readonly ClockDefinition[] = [
  { ...contact('welcome_24h'), clauses: clauses('1.1.01-a'), limit: { amount: 24, unit: 'hours', counted: 'natural' }, title: { zh: '入园 24 小时回访', en: 'Follow-up within 24 hours of enrolment' } },
  { ...contact('month_1'), clauses: clauses('1.1.02-a'), delay: months(1), limit: grace, title: { zh: '满月回访', en: 'Follow-up after one month' } },
  { ...contact('month_3'), clauses: clauses('1.1.03-a'), delay: months(3), limit: grace, title: { zh: '三个月满意度回访', en: 'Satisfaction follow-up after three months' } },
  { ...contact('birthday'), clauses: clauses('1.1.04'), delay: { instant: 'planned_for' }, limit: onTheDay, title: { zh: '生日问候', en: 'Birthday greeting' } },
  { ...contact('festival'), clauses: clauses('1.1.04'), delay: { instant: 'planned_for' }, limit: onTheDay, title: { zh: '节日问候', en: 'Festival greeting' } },
];

const recurring = (id: string, number: string, zh: string, en: string): ClockDefinition => ({
  id, key: id, subject: 'duty', clauses: clauses(number), title: { zh, en }, limit: { instant: 'period_end' }, comparator: 'lt', ownerRole: 'director',
  start: [{ event: 'duty_opened', when: { fact: 'duty', is: id } }], stop: on('duty_done'), cancel: on('duty_cancelled'),
});

const dutyClocks: readonly ClockDefinition[] = [
  recurring('parent_meeting', '1.2.03-a', '按期召开家长会', 'Parent meeting held in its period'),
  recurring('open_day', '1.2.03-c', '按期举办家长开放日', 'Open day held in its period'),
];

export const clocks: readonly ClockDefinition[] = [...replyClocks, ...departmentClocks, ...promiseClocks, ...contactClocks, ...dutyClocks];
