import type { ClockDefinition, Duration } from '../../pack/clock-definition.ts';
import type { Condition } from '../../pack/fact.ts';
import { clauses } from './clause.ts';
import { ENDED, during, on } from './forwarding-clocks.ts';
import { say } from './spec.ts';

const hours = (amount: number, counting: string): Duration => ({ amount, unit: 'hours', counted: { parameter: counting } });
const major: Condition = { fact: 'severity', is: 'major' };
const uncertain: Condition = { fact: 'nature_uncertain', is: true };
const urgentOrMajor: Condition = { any: [{ fact: 'urgency', is: 'urgent' }, major] };
const online: Condition = { fact: 'channel', is: 'forum' };
const group: Condition = { fact: 'collective_size', gte: 3 };
/** What was right at the stop stays right, whatever becomes known later. */
const ofCase = { subject: 'complaint', judgedBy: 'facts_at_stop', cancel: ENDED, comparator: 'lte' } as const satisfies Partial<ClockDefinition>;

/** Between specialists and the centre. Both reasons to refer share one stop: whichever is due first is effective. */
const referralClocks: readonly ClockDefinition[] = [
  {
    ...ofCase, id: 'classification_referral', key: 'referral', clauses: clauses('4.1.1.1'), title: say('拿不准性质，上报中心', 'In doubt about the nature: refer to the centre'), when: uncertain,
    start: on('complaint_accepted'), stop: on('referred_to_center'), limit: hours(4, 'referral_counting'), ownerRole: 'property_specialist',
    onBreach: [{ toRole: 'customer_service_center', clauses: clauses('4.1.1.1') }],
  },
  {
    ...ofCase, ...during({ all: [{ fact: 'accepted', is: true }, urgentOrMajor] }, ENDED), id: 'major_referral', key: 'referral', clauses: clauses('4.3.2-a'),
    // A case that becomes urgent or major after it was accepted is referred within 4 hours from then.
    title: say('紧急或重大投诉上报中心', 'Urgent or major: refer to the centre'), urgent: true, stop: on('referred_to_center'), limit: hours(4, 'major_counting'), ownerRole: 'property_specialist',
    onBreach: [{ toRole: 'customer_service_center', clauses: clauses('4.3.2-a') }],
  },
  {
    ...ofCase, id: 'classification_answer', key: 'classification_answer', clauses: clauses('4.1.1.2'), title: say('中心答复性质', 'Centre answers on the nature'),
    start: [{ event: 'referred_to_center', when: { all: [uncertain, { fact: 'nature_answered', is: false }] } }], stop: on('classification_answered'),
    cancel: [...ENDED, { becomes: { not: uncertain } }], limit: hours(4, 'referral_counting'), ownerRole: 'customer_service_center',
    onBreach: [{ toRole: 'leaders', clauses: clauses('4.1.1.2') }],
  },
  {
    ...ofCase, id: 'major_first_reply', key: 'major_first_reply', clauses: clauses('4.1.2-a'), title: say('重大投诉向客户初步答复', 'Major: first status to the client'), urgent: true,
    start: [{ event: 'referred_to_center', when: major }], stop: on('first_status_given', 'customer_reply_given', 'formal_reply_posted'), cancel: [...ENDED, { becomes: { not: major } }],
    limit: hours(24, 'major_counting'), ownerRole: 'customer_service_center', countsForTimeliness: true, onBreach: [{ toRole: 'main_leader', clauses: clauses('4.1.2-a') }],
  },
];

const answerClocks: readonly ClockDefinition[] = [
  {
    ...ofCase, id: 'written_return', key: 'written_return', per: 'correlation', clauses: clauses('5.2.5'), title: say('书面回复中心', 'Written return to the centre'),
    start: on('department_task_dispatched'), stop: on('written_return_sent', 'department_task_answered'), limit: hours(4, 'written_return_counting'),
    ownerRole: 'department_complaint_lead', countsForTimeliness: true, onBreach: [{ toRole: 'department_head', clauses: clauses('4.4-b') }],
  },
  {
    ...ofCase, id: 'online_reply', key: 'online_reply', clauses: clauses('5.3.1'), title: say('网上投诉答复', 'Answer to an online complaint'), when: online,
    start: on('department_task_dispatched'), stop: on('courtesy_reply_posted', 'formal_reply_posted'), limit: hours(4, 'online_reply_counting'),
    // The department drafts, only the centre can publish (C23).
    ownerRole: 'customer_service_center', countsForTimeliness: true, onBreach: [{ toRole: 'department_head', clauses: clauses('4.4-b') }],
  },
];

const toldProgress = { event: 'progress_noted', when: { fact: 'told_complainant', is: true } } as const;

const promiseClocks: readonly ClockDefinition[] = [
  {
    ...ofCase, id: 'promised_reply', key: 'promised_reply', clauses: clauses('5.1.2.2-a'), title: say('在约定时间内答复', 'Answer within the agreed time'),
    start: on('reply_promised'), stop: on('customer_reply_given', 'formal_reply_posted'), limit: { instant: 'agreed_reply_at' },
    renewal: { clauses: clauses('5.1.2.1-b'), alertFrom: 3, alertRole: 'customer_service_center' }, ownerRole: 'property_specialist', countsForTimeliness: true,
    onBreach: [{ toRole: 'customer_service_center', clauses: clauses('5.1.2.2-a') }],
  },
  {
    ...ofCase, id: 'progress_told', key: 'progress_told', clauses: clauses('5.1.2.1-b'), title: say('按期跟进并告知客户进展', 'Follow up on schedule and tell the client how it stands'),
    start: [...on('complaint_received', 'complaint_reopened', 'first_status_given'), { event: 'progress_noted', when: { all: [toldProgress.when, { fact: 'result_told', is: false }] } }],
    stop: [toldProgress, ...on('first_status_given', 'customer_reply_given', 'formal_reply_posted')],
    cancel: [...ENDED, ...on('handling_finished')],
    limit: { amount: { parameter: 'progress_interval_days' }, unit: 'days', counted: 'natural' }, ownerRole: 'property_specialist',
    onBreach: [{ toRole: 'customer_service_center', clauses: clauses('5.1.2.1-b') }],
  },
];

/** When it is grave: who stands there, and who commands. */
const crisisClocks: readonly ClockDefinition[] = [
  {
    ...ofCase, ...during(group, ENDED), id: 'leader_appears', key: 'leader_appears', clauses: clauses('5.4.1-a'), title: say('群体投诉，负责人到场', 'Group complaint: the head of the company appears'),
    urgent: true, stop: on('leader_appeared'), limit: { amount: { parameter: 'leader_hours' }, unit: 'hours', counted: 'natural' }, ownerRole: 'main_leader',
  },
  {
    ...ofCase, ...during(major, ENDED), id: 'single_command', key: 'single_command', clauses: clauses('5.4.4'), title: say('重大投诉，明确统一指挥', 'Major: a commander is appointed'),
    urgent: true, stop: on('commander_appointed'), limit: { amount: { parameter: 'immediate_minutes' }, unit: 'minutes', counted: 'natural' }, ownerRole: 'main_leader',
  },
];

const followUpClocks: readonly ClockDefinition[] = [{
  id: 'post_result_follow_up', key: 'post_result_follow_up', subject: 'complaint', clauses: clauses('5.1.2.2-c'), title: say('结案后跟踪回访', 'Follow-up after closing'),
  start: on('complaint_closed'), stop: on('client_followed_up'), cancel: on('complaint_reopened'), comparator: 'lte', ownerRole: 'property_specialist',
  limit: { amount: { parameter: 'follow_up_days' }, unit: 'days', counted: 'natural' },
}];

export const handlingClocks: readonly ClockDefinition[] = [...referralClocks, ...answerClocks, ...promiseClocks, ...crisisClocks, ...followUpClocks];
