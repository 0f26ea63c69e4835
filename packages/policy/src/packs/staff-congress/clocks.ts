import type { ClockDefinition, Trigger } from '../../pack/clock-definition.ts';
import type { Duty } from '../../pack/duty.ts';
import { clauses } from './clause.ts';
import { field } from './parts.ts';

const on = (...events: readonly string[]): Trigger[] => events.map((event) => ({ event }));
const threeYears = { amount: 3, unit: 'years', counted: 'natural' } as const;
const monthsBefore = (amount: number) => ({ before: { amount, unit: 'months', counted: 'natural' } }) as const;
const workingDays = (parameter: string) => ({ amount: { parameter }, unit: 'days', counted: 'working' }) as const;

const terms: readonly ClockDefinition[] = [
  {
    // The source names no first day; a congress begins when its first session opens. Later sessions change nothing.
    id: 'congress_term', key: 'congress_term', clauses: clauses('4-a'), subject: 'congress', title: { zh: '本届任期', en: 'Term of the congress' },
    start: on('session_opened'), stop: on('new_congress_formed'), limit: threeYears, comparator: 'lte', warnings: [monthsBefore(6), monthsBefore(2)],
    onBreach: [{ toRole: 'party_head', clauses: clauses('4-a') }], ownerRole: 'union_chair',
  },
  {
    id: 'delegate_term', key: 'delegate_term', clauses: clauses('8'), subject: 'delegate', title: { zh: '代表任期', en: 'Term of a delegate' },
    start: on('delegate_elected'), stop: on('delegate_term_ended'), cancel: on('qualification_refused', 'delegate_left', 'delegate_retired', 'delegate_recalled'),
    limit: threeYears, comparator: 'lte', warnings: [monthsBefore(2)], onBreach: [{ toRole: 'union_chair', clauses: clauses('8') }], ownerRole: 'union',
  },
];

const proposals: readonly ClockDefinition[] = [
  {
    // An extraordinary session has its single matter and waits for no proposals.
    id: 'proposal_call', key: 'proposal_call', clauses: clauses('43.1-a'), subject: 'congress', title: { zh: '征集提案到开会', en: 'From the call for proposals to the session' },
    when: { not: { fact: 'extraordinary', is: true } }, judgedBy: 'facts_at_stop', start: on('proposal_call_sent'), stop: on('session_opened'),
    limit: { amount: 1, unit: 'months', counted: 'natural' }, comparator: 'gte', ownerRole: 'union',
  },
  {
    id: 'proposal_registration', key: 'proposal_registration', clauses: clauses('43.2'), subject: 'proposal', title: { zh: '及时登记提案', en: 'Proposal registered promptly' },
    start: on('proposal_submitted'), stop: on('proposal_registered', 'proposal_returned'), cancel: on('proposal_withdrawn'), limit: workingDays('registration_days'),
    comparator: 'lte', ownerRole: 'proposal_group',
  },
  {
    id: 'not_filed_reasons', key: 'not_filed_reasons', clauses: clauses('43.4'), subject: 'proposal', title: { zh: '未立案说明理由', en: 'Reasons told when not filed' },
    start: on('proposal_not_filed'), stop: on('not_filed_reasons_told'), limit: workingDays('not_filed_reason_days'), comparator: 'lte', ownerRole: 'proposal_group',
    onBreach: [{ toRole: 'union_chair', clauses: clauses('43.4') }],
  },
  {
    // The source names no start; the month runs from the day the department received the proposal.
    id: 'proposal_opinion', key: 'proposal_opinion', clauses: clauses('43.5-b'), subject: 'proposal',
    title: { zh: '承办部门办理意见', en: 'Opinion of the handling department' },
    start: on('proposal_passed_to_department'), stop: on('department_opinion_given', 'impossibility_stated'), limit: { amount: 1, unit: 'months', counted: 'natural' },
    comparator: 'lte',
    onBreach: [
      { toRole: 'proposal_group', clauses: clauses('43.6-a') }, { toRole: 'director', after: { amount: 5, unit: 'days', counted: 'working' }, clauses: clauses('43.5-a') },
    ],
    ownerRole: 'handling_department', countsForTimeliness: true,
  },
  {
    // Setting another date in time keeps the promise; the old date stays in the trace.
    id: 'proposal_implementation', key: 'proposal_implementation', clauses: clauses('43.5-c'), subject: 'proposal', title: { zh: '按期落实提案', en: 'Proposal carried out by its date' },
    start: on('department_opinion_given', 'due_date_moved'), stop: on('proposal_carried_out', 'impossibility_stated'), limit: { instant: 'due_at' }, comparator: 'lte',
    renewal: { clauses: clauses('43.5-c'), alertFrom: 3, alertRole: 'union_chair' }, onBreach: [{ toRole: 'proposal_group', clauses: clauses('43.6-a') }],
    ownerRole: 'handling_department',
  },
];

const duty = (id: string) => ({
  id, key: id, subject: 'duty', comparator: 'lte', start: [{ event: 'duty_opened', when: { fact: 'duty', is: id } }], stop: on('duty_done'), cancel: on('duty_cancelled'),
}) as const satisfies Partial<ClockDefinition>;

const returning: readonly ClockDefinition[] = [
  {
    // A school year ends on 31 August. The clock waits until spring, so that nobody is reminded in September of a meeting held in June.
    ...duty('annual_session'), clauses: clauses('4-b'), title: { zh: '本学年的教代会', en: 'Session of the school year' }, ownerRole: 'union',
    delay: { amount: 7, unit: 'months', counted: 'natural' }, limit: { point: { period: 'quarter', day: 62, counted: 'natural', time: '24:00' } }, warnings: [monthsBefore(2)],
    onBreach: [{ toRole: 'party_head', clauses: clauses('4-b') }],
  },
  {
    ...duty('proposal_check'), clauses: clauses('43.6-a'), title: { zh: '检查提案办理', en: 'Check on the proposals' }, ownerRole: 'proposal_group',
    limit: { amount: 0, unit: 'days', counted: 'natural', rollForward: true }, onBreach: [{ toRole: 'union_chair', clauses: clauses('43.6-a') }],
  },
];

export const clocks: readonly ClockDefinition[] = [...terms, ...proposals, ...returning];

export const duties: readonly Duty[] = [
  {
    id: 'annual_session', clauses: clauses('4-b'), title: { zh: '每学年至少开一次教代会', en: 'At least one session in each school year' }, scope: 'campus', every: 'school_year',
    opens: 'first_day',
    clockKey: 'annual_session', ownerRole: 'union', fields: [field('session_held_on', '4-b', '开会日期', 'held on', { type: 'date' }), field('ordinal', '4-b', '届次', 'ordinal')],
  },
  {
    id: 'proposal_check', clauses: clauses('43.6-a'), title: { zh: '检查提案办理进展', en: 'Checking how proposals advance' }, scope: 'campus',
    every: { parameter: 'proposal_check_period' }, opens: 'last_day',
    clockKey: 'proposal_check', ownerRole: 'proposal_group', fields: [field('checked', '43.6-a', '检查情况', 'what was found')],
  },
];
