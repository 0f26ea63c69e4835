import type { FieldSpec } from '../../pack/lifecycle-definition.ts';
import type { Channel, RecordRule } from '../../pack/sections.ts';
import { clauses } from './clause.ts';

const field = (id: string, number: string, zh: string, en: string, required = true): FieldSpec => ({ id, clauses: clauses(number), title: { zh, en }, required });
const named = (spec: FieldSpec): FieldSpec => ({ ...spec, when: { not: { fact: 'anonymous', is: true } } });

/** What the acceptance form holds; what comes without its author is filled in as far as it says. */
const form = (number: string, author: 'present' | 'absent'): FieldSpec[] => {
  const present = author === 'present';
  return [
    field('matter', number, '投诉事由', 'matter'), field('respondent', number, '被投诉的部门或个人', 'department or person complained about', present),
    named(field('complainant_name', number, '投诉人', 'complainant', present)), named(field('complainant_phone', number, '联系电话', 'phone', present)),
  ];
};

/** Four ways in, and what a higher authority relays. */
export const channels: readonly Channel[] = [
  {
    id: 'phone', ticketType: 'complaint', clauses: clauses('1.0', '1.1-a'), title: { zh: '电话', en: 'Phone' }, fields: form('1.1-c', 'present'),
    text: { zh: '投诉电话在制度参数中设置', en: 'The number is a setting of the house' },
  },
  {
    id: 'visit', ticketType: 'complaint', clauses: clauses('1.0', '1.2-a'), title: { zh: '来访', en: 'Visit' }, text: { zh: '由园长办公室接待', en: 'Received by the director’s office' },
    fields: form('1.2-c', 'present'),
  },
  {
    id: 'letter', ticketType: 'complaint', clauses: clauses('1.0', '1.3-a'), title: { zh: '来信', en: 'Letter' }, text: { zh: '信件和电子邮件，由园长办公室收', en: 'By post or e-mail, to the director’s office' },
    fields: [
      ...form('1.3-b', 'absent'), field('letter', '1.3-b', '来信原件', 'the letter itself'),
      {
        ...field('letter_kind', '1.3-a', '信件还是电子邮件', 'post or e-mail'), type: 'choice',
        choices: [{ id: 'post', title: { zh: '信件', en: 'post' } }, { id: 'email', title: { zh: '电子邮件', en: 'e-mail' } }],
      },
    ],
  },
  {
    id: 'complaint_box', ticketType: 'complaint', clauses: clauses('1.0', '1.4-a'), title: { zh: '投诉箱', en: 'Complaint box' }, fields: form('1.4-c', 'absent'),
    text: { zh: '受理时间为开箱时间，节假日后开箱取出的也一样', en: 'Received when the box is opened, also after holidays' },
  },
  {
    id: 'higher_authority', ticketType: 'complaint', clauses: clauses('1.0'), title: { zh: '上级转来', en: 'Relayed by a higher authority' },
    fields: [...form('1.0', 'absent'), field('authority', '2.5', '转来的上级部门', 'authority that relayed it'), field('authority_due_at', '2.5', '上级要求的回复时间', 'time set by the authority', false)],
  },
];

export const records: readonly RecordRule[] = [
  {
    id: 'acceptance_record_form', kind: 'form', clauses: clauses('1.1-d', '1.2-c', '1.3-b', '1.4-c'), title: { zh: '投诉受理记录表', en: 'Acceptance record form' }, actions: ['file_case'],
    text: { zh: '不论渠道一律填写；投诉箱取出的逐件填写', en: 'Always filled in, whatever the channel; item by item from the box' }, fields: form('1.1-d', 'absent'),
  },
  {
    id: 'register', kind: 'form', clauses: clauses('4.3-b'), title: { zh: '投诉登记', en: 'Register' }, actions: ['classify'],
    text: { zh: '登记并判断是否属本园职责范围', en: 'Registered, and judged whether it is within our duty' },
    fields: [field('within_duty', '4.3-b', '属本园职责范围', 'within our duty', false)],
  },
  { id: 'box_log', kind: 'form', clauses: clauses('1.4-b'), title: { zh: '开箱记录', en: 'Log of the box' }, duty: 'box_opening', fields: [field('items_found', '1.4-b', '取出件数', 'items found')] },
  {
    id: 'case_archive', kind: 'archive', clauses: clauses('2.6'), title: { zh: '投诉档案', en: 'File of the case' }, actions: ['archive'],
    text: { zh: '处理记录只增不改，全过程材料归档', en: 'The record is only ever added to; the material of the whole course is kept' },
    fields: [field('materials', '2.6', '归档材料', 'material archived')],
  },
];
