import type { ClockDefinition, Duration, Trigger } from '../../pack/clock-definition.ts';
import type { Condition } from '../../pack/fact.ts';
import { clauses } from './clause.ts';

const on = (...events: readonly string[]): Trigger[] => events.map((event) => ({ event }));
const days = (amount: number): Duration => ({ amount, unit: 'days', counted: 'natural' });

/** A case that headquarters takes over is governed by their rules: the clocks of the campus end (C10). */
const ENDED = on('complaint_closed', 'complaint_withdrawn', 'complaint_merged', 'handed_to_headquarters');
const BEGUN = on('complaint_received', 'complaint_reopened');
const needsOther: Condition = { fact: 'needs_other_department', is: true };
const urgent: Condition = { fact: 'urgency', is: 'urgent' };

// Investigating is the work of the campus, handing the form on that of reception: both run side by side (C11).
const investigation = {
  key: 'investigation', clauses: clauses('2.2-c'), subject: 'complaint', start: BEGUN, stop: on('finding_submitted'), cancel: ENDED,
  limit: days(0), comparator: 'lte', ownerRole: 'campus_supervisor',
} as const satisfies Partial<ClockDefinition>;

const early: readonly ClockDefinition[] = [
  { ...investigation, id: 'investigation.ordinary', when: { all: [needsOther, { not: urgent }] }, title: { zh: '当日完成调查', en: 'Investigation on the same day' } },
  { ...investigation, id: 'investigation.urgent', when: { all: [needsOther, urgent] }, urgent: true, title: { zh: '涉及安全，当日完成调查', en: 'Safety: investigation on the same day' } },
  {
    id: 'transfer_receipt_form', key: 'transfer_receipt_form', clauses: clauses('3.1.1-a'), subject: 'complaint', when: needsOther,
    title: { zh: '两天内转交接收单', en: 'Receipt form handed on within two days' },
    start: BEGUN, stop: on('department_task_dispatched'), cancel: ENDED, limit: days(2), comparator: 'lte', ownerRole: 'intake_officer', countsForTimeliness: true,
    onBreach: [{ toRole: 'campus_supervisor', clauses: clauses('3.1.1-a') }],
  },
];

const coordination = {
  key: 'coordination', subject: 'complaint', per: 'correlation', start: on('department_task_dispatched'), stop: on('department_task_answered'), cancel: ENDED,
  comparator: 'lte', ownerRole: 'responsible_department', countsForTimeliness: true,
} as const satisfies Partial<ClockDefinition>;
const tier = (value: string): Condition => ({ fact: 'tier', is: value });

/** Campuses are open at weekends, so the tiers count every day (C12). */
const handling: readonly ClockDefinition[] = [
  { ...coordination, id: 'coordination.tier_1', clauses: clauses('2.3-1d'), when: tier('tier_1'), limit: days(1), title: { zh: '一天内处理完', en: 'Handled within one day' } },
  {
    // One department is what a hand-over means when nobody chose a tier.
    ...coordination, id: 'coordination.tier_3', clauses: clauses('2.3-3d'), when: { any: [tier('tier_3'), { fact: 'tier', exists: false }] }, limit: days(3),
    title: { zh: '三天内处理完', en: 'Handled within three days' },
  },
  { ...coordination, id: 'coordination.tier_7', clauses: clauses('2.3-7d'), when: tier('tier_7'), limit: days(7), title: { zh: '七天内处理完', en: 'Handled within seven days' } },
  {
    // Either ends it: a breach means neither a solution nor a word within the time for handling.
    id: 'department_feedback', key: 'department_feedback', clauses: clauses('3.1.2-a'), subject: 'complaint', per: 'correlation',
    title: { zh: '处理期内给出结果或反馈', en: 'A solution, or at least a word, within the time for handling' },
    start: on('department_task_dispatched'), stop: on('department_task_answered', 'progress_noted'), cancel: ENDED, limit: { sameAs: 'coordination' }, comparator: 'lte',
    ownerRole: 'responsible_department', onBreach: [{ toRole: 'campus_supervisor', clauses: clauses('3.1.2-a') }],
  },
];

// A parent who calls headquarters is still owed the word of the campus, so handing over does not end these.
const apology = {
  subject: 'complaint', clauses: clauses('3.2.2-a'), start: on('improper_service_noted', 'headquarters_called'), cancel: on('complaint_withdrawn', 'complaint_merged'),
  limit: { amount: { parameter: 'apology_hours' }, unit: 'hours', counted: { parameter: 'apology_counting' } }, comparator: 'lte',
} as const satisfies Partial<ClockDefinition>;
const by = (...who: readonly string[]): Trigger[] => [{ event: 'apology_made', when: { fact: 'apology_from', in: who } }];

const afterwards: readonly ClockDefinition[] = [
  {
    ...apology, id: 'supervisor_apology', key: 'supervisor_apology', stop: by('campus_supervisor', 'both'), ownerRole: 'campus_supervisor',
    title: { zh: '主管第一时间致电道歉', en: 'The supervisor phones at once to apologise' },
  },
  {
    ...apology, id: 'staff_apology', key: 'staff_apology', stop: by('persons_concerned', 'both'), ownerRole: 'persons_concerned',
    title: { zh: '当事人第一时间致电道歉', en: 'The persons concerned phone at once to apologise' },
  },
  {
    id: 'follow_up', key: 'follow_up', clauses: clauses('2.6'), subject: 'complaint', when: { not: { fact: 'anonymous', is: true } },
    title: { zh: '落实后回访家长', en: 'Follow-up after the solution was carried out' },
    start: on('solution_implemented'), stop: on('follow_up_done'), cancel: ENDED, limit: { amount: { parameter: 'follow_up_days' }, unit: 'days', counted: 'working' }, comparator: 'lte',
    ownerRole: 'intake_officer',
  },
];

export const clocks: readonly ClockDefinition[] = [...early, ...handling, ...afterwards];
