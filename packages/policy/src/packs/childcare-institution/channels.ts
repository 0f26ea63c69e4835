import type { FieldSpec } from '../../pack/lifecycle-definition.ts';
import type { Channel } from '../../pack/sections.ts';
import { clauses } from './clause.ts';

const field = (id: string, number: string, zh: string, en: string, required = true): FieldSpec => ({ id, clauses: clauses(number), title: { zh, en }, required });
const named = (number: string): FieldSpec[] => [
  { ...field('complainant_name', number, '投诉人', 'complainant'), when: { not: { fact: 'anonymous', is: true } } },
  { ...field('complainant_phone', number, '联系电话', 'phone'), when: { not: { fact: 'anonymous', is: true } } },
];
const matter = (number: string): FieldSpec => field('matter', number, '投诉事由', 'matter');

/** Ways in, and what the record must hold. An anonymous complaint needs neither name nor phone. */
export const channels: readonly Channel[] = [
  { id: 'on_site', ticketType: 'complaint', clauses: clauses('2.3.01-b'), title: { zh: '现场', en: 'On site' }, fields: [matter('2.3.01-a'), named('2.3.01-a')[0]!] },
  { id: 'hotline', ticketType: 'complaint', clauses: clauses('2.3.02-b'), title: { zh: '投诉热线', en: 'Hotline' }, fields: [matter('2.3.02-a'), ...named('2.3.02-a')] },
  {
    id: 'satisfaction_followup', ticketType: 'complaint', clauses: clauses('2.3.03-b'), title: { zh: '满意度回访', en: 'Satisfaction follow-up' },
    text: { zh: '须关联所属回访；受理时间为家长作答时间', en: 'Keeps its link to the follow-up; received when the parents answered' },
    fields: [matter('2.3.03-a'), field('touchpoint', '2.3.03-b', '所属回访', 'follow-up it came from')],
  },
  { id: 'walk_in', ticketType: 'consultation', clauses: clauses('1.2.03-b'), title: { zh: '来访咨询', en: 'Visit or enquiry' }, fields: [matter('1.2.03-b')] },
];
