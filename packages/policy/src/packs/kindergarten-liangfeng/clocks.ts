import type { ClockDefinition, Trigger } from '../../pack/clock-definition.ts';
import type { Condition } from '../../pack/fact.ts';
import { clauses } from './clause.ts';

const on = (...events: readonly string[]): Trigger[] => events.map((event) => ({ event }));
const known = (fact: string): Condition => ({ fact, exists: true });
const unknown = (fact: string): Condition => ({ fact, exists: false });

const BEGUN = on('complaint_received', 'complaint_reopened');
const ENDED = on('complaint_closed', 'complaint_withdrawn', 'complaint_merged');
const relayed: Condition = { fact: 'relayed_by_authority', is: true };

/** One clock for handling and answering, ended by the answer (C19); where nobody can be told, by the decision. */
const handling: readonly ClockDefinition[] = [
  {
    id: 'handle_and_reply', key: 'handle_and_reply', clauses: clauses('4.4-a'), subject: 'complaint', when: { not: { fact: 'within_duty', is: false } }, countsForTimeliness: true,
    title: { zh: '七个工作日内办结并答复', en: 'Handled and answered within seven working days' },
    start: BEGUN, stop: [...on('customer_reply_given', 'matter_solved_on_spot'), { event: 'opinion_decided', when: { fact: 'anonymous', is: true } }], cancel: ENDED,
    limit: { amount: 7, unit: 'days', counted: 'working' }, comparator: 'lte', ownerRole: 'director_office',
    warnings: [{ before: { amount: 2, unit: 'days', counted: 'working' } }], onBreach: [{ toRole: 'leader_in_charge', clauses: clauses('4.4-a') }],
    extension: {
      requested: 'extension_requested', approved: 'extension_approved', told: 'extension_told', max: { parameter: 'extension_max_days' }, amountFact: 'extension_days', times: 1,
      clauses: clauses('4.4-b', '4.4-c'),
    },
  },
  {
    // As long as the clock it extends was before: told later, the extension comes too late.
    id: 'extension_notice', key: 'extension_notice', clauses: clauses('4.4-c'), subject: 'complaint', when: { fact: 'extensions_approved', gte: 1 },
    title: { zh: '原期限届满前告知延期', en: 'Extension told before the old limit ends' },
    start: BEGUN, stop: on('extension_told'), cancel: [...on('customer_reply_given'), ...ENDED], limit: { sameAs: 'handle_and_reply' }, comparator: 'lte', ownerRole: 'director_office',
  },
];

const circulation = {
  key: 'circulation', clauses: clauses('2.3-b'), subject: 'complaint', start: on('investigation_started'), cancel: ENDED, comparator: 'lte', ownerRole: 'director_office',
  onBreach: [{ toRole: 'responsible_leader', clauses: clauses('2.3-b') }],
  stop: [{ event: 'notice_sent', when: { fact: 'notice', is: 'investigation_circulation' } }],
} as const satisfies Partial<ClockDefinition>;
const authorityReply = {
  key: 'authority_reply', clauses: clauses('2.5'), subject: 'complaint', start: BEGUN, stop: on('authority_answered'), cancel: on('complaint_withdrawn', 'complaint_merged'),
  comparator: 'lte', ownerRole: 'director_office', onBreach: [{ toRole: 'leader_in_charge', clauses: clauses('2.5') }],
} as const satisfies Partial<ClockDefinition>;

const reporting: readonly ClockDefinition[] = [
  {
    ...circulation, id: 'circulation.at_meeting', when: known('next_meeting_at'), limit: { instant: 'next_meeting_at' },
    title: { zh: '在下次行政会议上通报', en: 'Circulated at the next administrative meeting' },
  },
  {
    ...circulation, id: 'circulation.by_default', when: unknown('next_meeting_at'), limit: { amount: { parameter: 'circulation_days' }, unit: 'days', counted: 'working' },
    title: { zh: '在最近一次行政会议上通报', en: 'Circulated at the meeting that comes first' },
  },
  {
    ...authorityReply, id: 'authority_reply.by_letter', when: { all: [relayed, known('authority_due_at')] }, limit: { instant: 'authority_due_at' },
    title: { zh: '按上级要求的时间回复', en: 'Authority answered by the time it set' },
  },
  {
    ...authorityReply, id: 'authority_reply.by_default', when: { all: [relayed, unknown('authority_due_at')] }, limit: { amount: 7, unit: 'days', counted: 'working' },
    title: { zh: '与答复投诉人同期回复上级', en: 'Authority answered within the same time as the complainant' },
  },
];

const duty = (id: string) => ({
  id, key: id, subject: 'duty', start: [{ event: 'duty_opened', when: { fact: 'duty', is: id } }], stop: on('duty_done'), cancel: on('duty_cancelled'), comparator: 'lte',
}) as const satisfies Partial<ClockDefinition>;

const recurring: readonly ClockDefinition[] = [
  {
    ...duty('box_opening'), clauses: clauses('1.4-b'), limit: { amount: 0, unit: 'days', counted: 'working' }, ownerRole: 'director_office',
    onBreach: [{ toRole: 'responsible_leader', clauses: clauses('1.4-b') }], title: { zh: '当天开箱', en: 'Box opened on the day' },
  },
  {
    ...duty('monthly_statistics'), clauses: clauses('2.7-a'), limit: { point: { period: 'month', day: 5, counted: 'working', time: '18:00' } }, ownerRole: 'responsible_department',
    onBreach: [{ toRole: 'director_office', clauses: clauses('2.7-a') }], title: { zh: '次月第五个工作日前报送统计', en: 'Figures by the fifth working day of the next month' },
  },
];

export const clocks: readonly ClockDefinition[] = [...handling, ...reporting, ...recurring];
