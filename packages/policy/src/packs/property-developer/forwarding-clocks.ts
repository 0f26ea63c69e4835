import type { ClockDefinition, Duration, Trigger } from '../../pack/clock-definition.ts';
import type { Condition, FactId } from '../../pack/fact.ts';
import { clauses } from './clause.ts';
import { say } from './spec.ts';

export const on = (...events: readonly string[]): Trigger[] => events.map((event) => ({ event }));
export const ENDED = on('complaint_closed', 'complaint_withdrawn', 'complaint_merged');
/** Runs from when a condition begins to hold until it no longer does, or one of these ends it. */
export const during = (condition: Condition, ends: readonly Trigger[]): Pick<ClockDefinition, 'start' | 'cancel'> =>
  ({ start: [{ becomes: condition }], cancel: [...ends, { becomes: { not: condition } }] });

const minutes = (amount: number): Duration => ({ amount, unit: 'minutes', counted: { parameter: 'forward_counting' } });
const through = (channel: string): Condition => ({ fact: 'channel', is: channel });
const IN_PERSON_OR_LETTER: Condition = { not: { fact: 'channel', in: ['phone', 'email', 'forum'] } };

/** What is common to the limits of one hand-over: who owes it, what begins and ends it, and when the information arrived. */
interface HandOver {
  readonly key: string;
  readonly of: readonly [zh: string, en: string];
  readonly clauses: readonly string[];
  readonly arrival: readonly [inOpeningHours: FactId, onWorkingDay: FactId];
  readonly ownerRole: string;
  readonly start: readonly Trigger[];
  readonly stop: readonly Trigger[];
  readonly stopOnDayOff: readonly Trigger[];
  readonly toRole: string;
}

/**
 * Working time qualifies the arrival, not the limit: a call that ends at 17:45 is due at 18:15. Days off are all days that are not working days,
 * weekends included and make-up days not. What arrives on a working day outside its hours waits for the next opening, phone calls too (C22).
 */
function limits(handOver: HandOver): ClockDefinition[] {
  const { key, of: [zh, en], arrival: [inOpeningHours, onWorkingDay], ownerRole, start, stop, stopOnDayOff, toRole } = handOver;
  const open: Condition = { fact: inOpeningHours, is: true };
  const limit = (id: string, number: string, when: Condition, length: Duration, title: readonly [zh: string, en: string], more: Partial<ClockDefinition> = {}): ClockDefinition => ({
    id: `${key}.${id}`, key, subject: 'complaint', clauses: [...new Set(clauses(number, ...handOver.clauses))], title: say(`${title[0]}${zh}`, `${title[1]}: ${en}`),
    when, judgedBy: 'facts_at_stop', start, stop, cancel: ENDED, limit: length, comparator: 'lte', ownerRole, countsForTimeliness: true,
    onBreach: [{ toRole, clauses: clauses(number) }], ...more,
  });
  return [
    limit('phone', '5.2.2.A', { all: [through('phone'), open] }, minutes(30), ['电话投诉', 'Phone complaint']),
    limit('email', '5.2.2.B', { all: [through('email'), open] }, minutes(30), ['邮件投诉', 'E-mail complaint']),
    limit('forum', '5.2.2.C', { all: [through('forum'), open] }, minutes(60), ['论坛投诉', 'Forum complaint']),
    limit('other', '5.2.4-a', { all: [IN_PERSON_OR_LETTER, open] }, minutes(30), ['其他投诉', 'Other complaint']),
    limit(
      'after_hours', '5.2.2.D', { all: [{ fact: inOpeningHours, is: false }, { fact: onWorkingDay, is: true }] }, minutes(60), ['下班时段的投诉', 'Complaint outside working hours'],
      { delay: { until: 'next_opening' } },
    ),
    limit('day_off', '5.2.2.E-b', { fact: onWorkingDay, is: false }, { amount: 0, unit: 'days', counted: 'natural' }, ['节假日的投诉当天电话', 'Complaint on a day off, by phone the same day'], {
      stop: stopOnDayOff, urgent: true, warnings: [{ before: { amount: 3, unit: 'hours', counted: 'natural' } }],
    }),
  ];
}

const BY_PHONE: Trigger = { event: 'department_task_dispatched', when: { fact: 'forward_medium', is: 'phone' } };

/** From the centre on to specialists and department leads, and from any employee to the centre within the same limits. */
export const forwardingClocks: readonly ClockDefinition[] = [
  ...limits({
    key: 'forward', of: ['转办', 'passed on'], clauses: [], arrival: ['at_center_in_opening_hours', 'at_center_on_working_day'], ownerRole: 'customer_service_center', toRole: 'leaders',
    start: [{ event: 'complaint_received', when: { not: { fact: 'received_by', in: ['employee', 'specialist'] } } }, ...on('complaint_passed_to_center', 'complaint_reopened')],
    stop: on('department_task_dispatched'),
    // On a day off only the phone reaches the leads in time; what went another way is ended by their answer.
    stopOnDayOff: [BY_PHONE, ...on('written_return_sent', 'department_task_answered')],
  }),
  ...limits({
    key: 'pass_on', of: ['转给中心', 'passed to the centre'], clauses: ['5.2.4-a'], arrival: ['received_in_opening_hours', 'received_on_working_day'], ownerRole: 'employee',
    toRole: 'department_head',
    start: [{ event: 'complaint_received', when: { fact: 'received_by', is: 'employee' } }],
    stop: on('complaint_passed_to_center', 'complaint_redirected'),
    stopOnDayOff: on('complaint_passed_to_center', 'complaint_redirected'),
  }),
];
