import type { ClockDefinition } from '../../../pack/clock-definition.ts';
import { clauses } from '../clause.ts';
import { no } from '../parts.ts';

const STATEMENTS = ['factual_statement', 'public_statement', 'press_release'];

/** Soft words of the source, made limits: at once, quickly. Natural time, also at night. */
export const crisisClocks: readonly ClockDefinition[] = [
  {
    id: 'superiors_told', key: 'superiors_told', clauses: clauses('4.6-b'), subject: 'crisis', urgent: true,
    start: [{ becomes: { fact: 'crisis_trigger', is: 'external_visit' } }, { event: 'visitor_recorded', when: no('superiors_told') }], stop: [{ event: 'superiors_informed' }],
    cancel: [{ event: 'crisis_closed' }],
    limit: { amount: { parameter: 'report_minutes' }, unit: 'minutes', counted: 'natural' }, comparator: 'lte', ownerRole: 'first_contact_owner',
    onBreach: [{ toRole: 'campus_supervisor', clauses: clauses('4.6-b') }, { toRole: 'regional_manager', clauses: clauses('4.6-b') }],
    title: { zh: '报告主管和区域经理', en: 'Supervisor and regional manager told' },
  },
  {
    id: 'first_statement', key: 'first_statement', clauses: clauses('4.5-a'), subject: 'crisis', urgent: true,
    start: [{ becomes: { fact: 'crisis_trigger', in: ['media_received', 'negative_coverage'] } }],
    stop: [{ event: 'crisis_measure_carried_out', when: { fact: 'crisis_measure', in: STATEMENTS } }], cancel: [{ event: 'crisis_closed' }],
    limit: { amount: { parameter: 'first_statement_hours' }, unit: 'hours', counted: 'natural' }, comparator: 'lte', ownerRole: 'spokesperson',
    onBreach: [{ toRole: 'general_manager', clauses: clauses('4.5-a') }], title: { zh: '首次声明', en: 'First statement' },
  },
];
