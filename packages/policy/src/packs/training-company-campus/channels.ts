import type { FieldSpec } from '../../pack/lifecycle-definition.ts';
import type { Channel, RecordRule } from '../../pack/sections.ts';
import { clauses } from './clause.ts';

const field = (id: string, number: string, zh: string, en: string, required = true): FieldSpec => ({ id, clauses: clauses(number), title: { zh, en }, required });
const named = (id: string, zh: string, en: string): FieldSpec => ({ ...field(id, '2.1.2', zh, en), when: { not: { fact: 'anonymous', is: true } } });
const needsOther = field('needs_other_department', '2.1.2', '需要其他部门配合', 'another department is needed', false);

/** Ways in. A caller wants to be called back; whoever stands at the desk need not leave a number. */
export const channels: readonly Channel[] = [
  {
    id: 'phone', ticketType: 'complaint', clauses: clauses('2.1-a'), title: { zh: '来电', en: 'Phone' },
    fields: [field('matter', '2.1-a', '投诉事由', 'matter'), named('complainant_name', '投诉人', 'complainant'), named('complainant_phone', '联系电话', 'phone'), needsOther],
  },
  {
    id: 'walk_in', ticketType: 'complaint', clauses: clauses('2.1-a'), title: { zh: '到访', en: 'In person' },
    fields: [field('matter', '2.1-a', '投诉事由', 'matter'), named('complainant_name', '投诉人', 'complainant'), needsOther],
  },
];

/** Forms and evidence; what was found hangs on the receipt form. */
export const records: readonly RecordRule[] = [
  {
    id: 'campus_reception_record', kind: 'form', clauses: clauses('2.1.1'), title: { zh: '校区接待记录', en: 'Reception record of the campus' }, actions: ['reply'],
    text: { zh: '当场答复的投诉留这一张', en: 'Kept for what is answered directly' },
    fields: [field('matter', '2.1.1', '投诉事由', 'matter'), field('reply', '2.1.1', '答复内容', 'reply')],
  },
  {
    id: 'complaint_receipt_form', kind: 'form', clauses: clauses('2.1.2'), title: { zh: '投诉接收单', en: 'Complaint receipt form' }, actions: ['fill_receipt_form'],
    fields: [field('matter_summary', '2.1.2', '事由摘要', 'the matter in short'), field('departments_needed', '2.1.2', '需要哪些部门', 'departments needed')],
  },
  {
    id: 'investigation_findings', kind: 'document', clauses: clauses('2.2-b'), title: { zh: '调查情况（附于接收单）', en: 'Findings, attached to the receipt form' }, actions: ['submit_finding'],
    fields: [field('facts_verified', '2.2-b', '核实情况', 'verified facts')],
  },
  { id: 'data_summary', kind: 'evidence', clauses: clauses('2.2.1'), title: { zh: '数据汇总', en: 'Summary of data' }, actions: ['add_evidence'], fields: [] },
  { id: 'site_photo', kind: 'evidence', clauses: clauses('2.2.2'), title: { zh: '现场照片', en: 'Picture of the site' }, actions: ['add_evidence'], fields: [] },
  { id: 'physical_item', kind: 'evidence', clauses: clauses('2.2.3'), title: { zh: '收集的实物', en: 'Object collected' }, actions: ['add_evidence'], fields: [] },
];
