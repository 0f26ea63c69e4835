import type { ClockDefinition, Duration, Trigger } from '../../pack/clock-definition.ts';
import type { Condition } from '../../pack/fact.ts';
import { HARM_TO_PUPILS, NOBODY_TO_CALL } from './act.ts';
import { clauses } from './clause.ts';

const on = (...events: readonly string[]): Trigger[] => events.map((event) => ({ event }));
const ENDED = on('complaint_closed', 'complaint_withdrawn', 'complaint_merged');
const SOLVED = on('complaint_solved_on_spot');
const SOMEBODY_TO_CALL: Condition = { not: NOBODY_TO_CALL };

const workingDays = (parameter: string): Duration => ({ amount: { parameter }, unit: 'days', counted: 'working' });
const sameDay: Duration = { amount: 0, unit: 'days', counted: 'working' };

const caseClocks: readonly ClockDefinition[] = [
  {
    // "In time" for registering and arranging; without it a matter nobody accepts would run no clock at all.
    id: 'acceptance', key: 'acceptance', clauses: clauses('5.1', '7.3-b'), subject: 'complaint', cancel: ENDED, title: { zh: '登记后及时受理', en: 'Accept in time' },
    start: on('complaint_received'), stop: [...on('complaint_accepted'), ...SOLVED], limit: workingDays('acceptance_days'), comparator: 'lte', ownerRole: 'principal_office',
  },
  {
    id: 'leader_told', key: 'leader_told', clauses: clauses('5.2-b'), subject: 'complaint', cancel: ENDED, title: { zh: '当日告知相关领导', en: 'Tell the leader concerned the same day' },
    start: on('complaint_filed'), stop: [{ event: 'notice_sent', when: { fact: 'notice', is: 'leader_told' } }], limit: sameDay, comparator: 'lte', ownerRole: 'principal_office',
  },
  {
    id: 'first_reply.ordinary', key: 'first_reply', clauses: clauses('5.3-a'), subject: 'complaint', cancel: ENDED, title: { zh: '首次电话回复', en: 'First reply by phone' }, when: SOMEBODY_TO_CALL,
    start: on('complaint_accepted'), stop: [...on('first_reply_given'), ...SOLVED], limit: workingDays('first_reply_days'), comparator: 'lte', ownerRole: 'principal_office',
  },
  {
    id: 'first_reply.urgent', key: 'first_reply', clauses: clauses('5.3-a', '4.3.1'), subject: 'complaint', cancel: ENDED, title: { zh: '加急：首次电话回复', en: 'Urgent: first reply by phone' },
    when: { all: [SOMEBODY_TO_CALL, { fact: 'urgency', is: 'urgent' }] },
    start: on('complaint_accepted'), stop: [...on('first_reply_given'), ...SOLVED], limit: { amount: { parameter: 'urgent_reply_hours' }, unit: 'hours', counted: 'natural' }, comparator: 'lte',
    ownerRole: 'principal_office', urgent: true, onBreach: [{ toRole: 'responsible_leader', clauses: clauses('4.3.1') }],
  },
  {
    id: 'authority_report', key: 'authority_report', clauses: clauses('4.3.1'), subject: 'complaint', cancel: on('complaint_merged'), title: { zh: '强制报告', en: 'Mandatory report' },
    start: [{ becomes: HARM_TO_PUPILS }], stop: on('authority_report_decided'), limit: { amount: { parameter: 'authority_report_hours' }, unit: 'hours', counted: 'natural' }, comparator: 'lte',
    ownerRole: 'principal_office', urgent: true, onBreach: [{ toRole: 'responsible_leader', clauses: clauses('4.3.1') }],
  },
  {
    id: 'handle', key: 'handle', clauses: clauses('7.4-a'), subject: 'complaint', cancel: ENDED, title: { zh: '七个工作日内办结', en: 'Handled within seven working days' },
    start: on('complaint_accepted', 'complaint_reopened'), stop: [...on('complaint_handled'), ...SOLVED], limit: { amount: 7, unit: 'days', counted: 'working' }, comparator: 'lte',
    extension: {
      requested: 'extension_requested', approved: 'extension_approved', told: 'extension_told', max: { parameter: 'extension_days_max' }, amountFact: 'extension_days', times: 1,
      clauses: clauses('7.4-c', '7.4-d'),
    },
    ownerRole: 'supervision_office', onBreach: [{ toRole: 'leader_in_charge', clauses: clauses('7.4-a') }], countsForTimeliness: true,
  },
  {
    id: 'customer_reply.on_demand', key: 'customer_reply', clauses: clauses('7.4-b'), subject: 'complaint', cancel: ENDED, title: { zh: '应投诉人要求及时答复', en: 'Answer the complainant who asks for it' },
    when: { all: [SOMEBODY_TO_CALL, { fact: 'reply_requested', is: true }] }, start: on('complaint_handled'), stop: on('customer_reply_given'), limit: workingDays('reply_days'), comparator: 'lte',
    ownerRole: 'supervision_office', onBreach: [{ toRole: 'leader_in_charge', clauses: clauses('7.4-b') }], countsForTimeliness: true,
  },
  {
    // Asked for or not, the result goes back (C19).
    id: 'customer_reply.always', key: 'customer_reply', clauses: clauses('7.2-a'), subject: 'complaint', cancel: ENDED, title: { zh: '结果及时反馈', en: 'Return the result in time' },
    when: SOMEBODY_TO_CALL, start: on('complaint_handled'), stop: on('customer_reply_given'), limit: workingDays('reply_days'), comparator: 'lte',
    ownerRole: 'supervision_office', onBreach: [{ toRole: 'leader_in_charge', clauses: clauses('7.2-a') }], countsForTimeliness: true,
  },
];

const dutyClock = (duty: string) => ({
  id: duty, key: duty, subject: 'duty', comparator: 'lte', start: [{ event: 'duty_opened', when: { fact: 'duty', is: duty } }], stop: on('duty_done'), cancel: on('duty_cancelled'),
}) as const satisfies Partial<ClockDefinition>;

const dutyClocks: readonly ClockDefinition[] = [
  { ...dutyClock('box_opening'), clauses: clauses('3.4-b'), limit: sameDay, ownerRole: 'principal_office', title: { zh: '每天开箱', en: 'Open the box every day' } },
  {
    ...dutyClock('weekly_statistics'), clauses: clauses('5.6'), limit: { point: { period: 'week', day: 1, counted: 'natural', time: '12:00', rollForward: true } }, ownerRole: 'supervision_office',
    title: { zh: '每周向校委会报告', en: 'Weekly report to the school committee' },
  },
];

export const clocks: readonly ClockDefinition[] = [...caseClocks, ...dutyClocks];
