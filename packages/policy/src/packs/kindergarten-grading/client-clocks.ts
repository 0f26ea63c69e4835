import type { ClockDefinition, Duration, Trigger } from '../../pack/clock-definition.ts';
import type { Condition, FactValue } from '../../pack/fact.ts';
import { clauses } from './clause.ts';
import { t } from './parts.ts';

const on = (...events: readonly string[]): Trigger[] => events.map((event) => ({ event }));
const workingDays = (parameter: string): Duration => ({ amount: { parameter }, unit: 'days', counted: 'working' });
const onTheDay: Duration = { amount: 0, unit: 'days', counted: 'natural' };
const LEFT = on('client_left');

const is = (fact: string, value: FactValue): Condition => ({ fact, is: value });
const enrolled = is('enrolled', true);
const reachable: Condition = { not: is('contact_opt_out', true) };
/** An enrolled family of a grade that may be contacted. */
const inGrade = (grade: string): Condition => ({ all: [is('grade', grade), enrolled, reachable] });

const fileClocks: readonly ClockDefinition[] = [
  {
    id: 'file_opened', key: 'file_opened', clauses: clauses('2.1.1-a', '5.1.1'), subject: 'client', title: t('首次接触后建档', 'Open a file after the first contact'),
    start: on('first_contact_made'), stop: on('client_file_opened'), cancel: LEFT, limit: workingDays('data_entry_days'), comparator: 'lte', ownerRole: 'client_service_specialist',
  },
  {
    id: 'file_updated', key: 'file_updated', clauses: clauses('5.1.1'), subject: 'client', title: t('资料变动后更新', 'Update the file after a change'),
    start: [{ event: 'interaction_recorded', when: is('data_changed', true) }], stop: on('client_file_updated'), cancel: LEFT,
    limit: workingDays('data_entry_days'), comparator: 'lte', ownerRole: 'client_service_specialist',
  },
  {
    // Worked out in the night after the change: the end of the next day leaves room for one night that fails.
    id: 'regraded', key: 'regraded', clauses: clauses('1.3.3'), subject: 'client', title: t('资料变动后重新定级', 'Grade anew after a change'),
    start: ['client_enrolled', 'client_assessed', 'referral_recorded', 'referral_converted', 'fees_changed'].map((event) => ({ event, when: enrolled })),
    stop: on('client_graded'), cancel: LEFT, limit: { amount: 1, unit: 'days', counted: 'natural' }, comparator: 'lte', warnings: [], ownerRole: 'data_administrator',
  },
];

/** A contact that comes back: the talk that ends one period begins the next. Another grade begins its own. */
function returning(id: string, numbers: readonly string[], zh: string, en: string, live: Condition, media: readonly string[], limit: ClockDefinition['limit']): ClockDefinition {
  const fits: Condition = { fact: 'medium', in: media };
  return {
    id, key: id, clauses: clauses(...numbers), subject: 'client', title: t(zh, en), comparator: 'lte', limit, ownerRole: 'parent_relations_specialist',
    start: [{ becomes: live }, { event: 'contact_logged', when: { all: [live, fits] } }, { event: 'contact_waived', when: live }],
    stop: [{ event: 'contact_logged', when: fits }], cancel: [{ becomes: { not: live } }, ...on('contact_waived', 'client_left')],
    onBreach: [{ toRole: 'director', clauses: clauses(...numbers) }],
  };
}

const contactClocks: readonly ClockDefinition[] = [
  returning('contact_b', ['3.B.2-a'], 'B 级家庭定期沟通', 'Regular talk with a B family', inGrade('B'), ['phone', 'face_to_face'], {
    amount: { parameter: 'B_contact_period' }, unit: 'months', counted: 'natural',
  }),
  returning('contact_c', ['3.C.1-a'], 'C 级家庭定期联系', 'Regular contact with a C family', inGrade('C'), ['phone', 'wechat', 'online'], {
    amount: { parameter: 'C_contact_period' }, unit: 'weeks', counted: 'natural',
  }),
  // A week is Monday to Sunday; the week in which a family became D, or was last contacted, is done.
  returning('weekly_contact', ['3.D.2-a'], 'D 级家庭每周联系', 'Weekly contact with a D family', inGrade('D'), ['phone', 'wechat'], {
    point: { period: 'week', of: 'next', day: 7, counted: 'natural', time: '24:00' },
  }),
  returning('relation_contact', ['4.2.3-a'], '与各级家庭定期交流', 'Regular conversation with families of all grades', { all: [enrolled, reachable] }, ['face_to_face', 'online', 'wechat'],
    { amount: { parameter: 'relation_contact_period' }, unit: 'months', counted: 'natural' }),
];

const becoming = (grade: string, more: readonly Condition[] = []): Trigger[] => [{ becomes: { all: [is('grade', grade), enrolled, ...more] } }];
const noLonger = (grade: string): Trigger[] => [{ becomes: { not: { all: [is('grade', grade), enrolled] } } }, ...LEFT];

const careClocks: readonly ClockDefinition[] = [
  {
    id: 'dedicated_contact', key: 'dedicated_contact', clauses: clauses('3.A.1-a'), subject: 'client', title: t('为 A 级家庭指定专属客服', 'Name the dedicated contact of an A family'),
    start: becoming('A', [{ fact: 'dedicated_contact', exists: false }]), stop: on('dedicated_contact_assigned'), cancel: noLonger('A'),
    limit: workingDays('dedicated_contact_days'), comparator: 'lte', ownerRole: 'parent_relations_specialist',
  },
  {
    id: 'progress_gift', key: 'progress_gift', clauses: clauses('3.C.3'), subject: 'client', title: t('孩子进步后送祝福和小礼物', 'Wishes and a small gift at progress of the child'),
    start: [{ event: 'child_progress_noted', when: inGrade('C') }], stop: [{ event: 'gift_given', when: is('gift', 'progress') }], cancel: LEFT,
    limit: workingDays('progress_gift_days'), comparator: 'lte', ownerRole: 'parent_relations_specialist',
  },
  {
    id: 'win_back_plan', key: 'win_back_plan', clauses: clauses('3.D.1-a', '3.D.1-b'), subject: 'client',
    title: t('为 D 级家庭成立小组并制定挽回方案', 'Set up the group and plan the winning back of a D family'),
    start: becoming('D'), stop: on('win_back_planned'), cancel: noLonger('D'), limit: workingDays('win_back_plan_days'), comparator: 'lte', ownerRole: 'win_back_group',
    onBreach: [{ toRole: 'director', clauses: clauses('3.D.1-b') }],
  },
];

/** A greeting on its day, for families of one grade; each planned one is an instance. */
const greeting = (id: string, number: string, grade: string, zh: string, en: string): ClockDefinition => ({
  id, key: id, clauses: clauses(number), subject: 'client', per: 'correlation', title: t(zh, en), when: is('grade', grade), ownerRole: 'parent_relations_specialist',
  start: [{ event: 'touchpoint_planned', when: is('touchpoint', id) }], stop: on('touchpoint_done'), cancel: on('touchpoint_cancelled', 'client_left'),
  delay: { instant: 'planned_for' }, limit: onTheDay, comparator: 'lte',
});

const greetingClocks: readonly ClockDefinition[] = [
  greeting('festival_gift', '3.A.4-b', 'A', 'A 级家庭节日问候和礼物', 'Festival greeting and gift for an A family'),
  greeting('anniversary_gift', '3.A.4-b', 'A', 'A 级家庭纪念日问候和礼物', 'Anniversary greeting and gift for an A family'),
  greeting('birthday_gift', '3.C.3', 'C', 'C 级家庭孩子生日祝福', 'Birthday wishes for the child of a C family'),
];

export const clientClocks: readonly ClockDefinition[] = [...fileClocks, ...contactClocks, ...careClocks, ...greetingClocks];
