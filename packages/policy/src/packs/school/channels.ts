import type { Condition } from '../../pack/fact.ts';
import type { FieldSpec } from '../../pack/lifecycle-definition.ts';
import type { Channel, RecordRule } from '../../pack/sections.ts';
import { clauses } from './clause.ts';

const NAMED: Condition = { not: { fact: 'anonymous', is: true } };
const ABOUT_SOMEBODY: Condition = { not: { fact: 'ticket_kind', in: ['suggestion', 'enquiry'] } };

const field = (id: string, number: string, zh: string, en: string, required = true, when?: Condition): FieldSpec => ({
  id, clauses: clauses(number), title: { zh, en }, required, ...(when ? { when } : {}),
});

/** The four entries of both forms: who complains, how to reach them, about whom, about what. */
export const formFields = (number: string): FieldSpec[] => [
  field('complainant_name', number, '投诉人', 'complainant', true, NAMED),
  { ...field('complainant_phone', number, '联系电话', 'phone', true, NAMED) },
  field('respondent', number, '被投诉人', 'respondent', true, ABOUT_SOMEBODY),
  field('matter', number, '投诉事由', 'matter'),
];

const ANONYMOUS = { zh: '不愿留名的也受理；没有姓名电话时免去回电', en: 'Taken without a name as well; without one nobody can be called back' };

/** Ways in, and what the record form must hold. */
export const channels: readonly Channel[] = [
  {
    id: 'phone', ticketType: 'complaint', clauses: clauses('3.0', '3.1-a', '3.1-b'), title: { zh: '电话', en: 'Phone' }, fields: formFields('3.1-d'),
    text: { zh: '投诉专线由信息督察室接听，号码由本校设置', en: 'The line is answered by the supervision office; its number is a setting of the school' },
  },
  {
    id: 'visit', ticketType: 'complaint', clauses: clauses('3.0', '3.2-a'),
    title: { zh: '来访', en: 'Visit' }, text: { zh: '由校长办公室接待，两张表都要填', en: 'Received by the principal’s office; both forms are filled in' }, fields: formFields('3.2-c'),
  },
  {
    // A letter holds what its writer put into it: only the matter is certain.
    id: 'letter', ticketType: 'complaint', clauses: clauses('3.0', '3.3-a'), title: { zh: '来信', en: 'Letter' }, text: ANONYMOUS,
    fields: formFields('3.3-b').map((entry) => (entry.id === 'matter' ? entry : { ...entry, required: false })),
  },
  { id: 'complaint_box', ticketType: 'complaint', clauses: clauses('3.0', '3.4-a'), title: { zh: '投诉箱', en: 'Complaint box' }, text: ANONYMOUS, fields: formFields('3.4-d') },
];

export const records: readonly RecordRule[] = [
  {
    id: 'complaint_record_form', kind: 'form', clauses: clauses('3.1-d', '3.2-c', '3.3-b', '3.4-d'), title: { zh: '投诉记录表', en: 'Complaint record form' },
    text: { zh: '每件来件都填', en: 'For whatever comes in' }, fields: formFields('3.1-d'),
  },
  {
    id: 'acceptance_record_form', kind: 'form', clauses: clauses('3.1-e', '3.2-c', '3.3-b', '3.4-d'), title: { zh: '投诉受理记录表', en: 'Acceptance record form' },
    text: { zh: '来访必填，其他渠道在受理时填写', en: 'Always for visits; for the other ways in when the matter is accepted' }, fields: formFields('3.2-c'), actions: ['accept'],
  },
  {
    id: 'register', kind: 'document', clauses: clauses('7.3-b'), title: { zh: '投诉登记簿', en: 'Register of complaints' },
    text: { zh: '按职责和权限及时登记、办理', en: 'Entered and dealt with in time, by duty and authority' },
    fields: [field('received_by', '7.3-b', '登记人', 'entered by'), field('handled_by', '7.3-b', '办理人', 'dealt with by')], actions: ['accept', 'solve_on_spot'],
  },
  {
    id: 'statements', kind: 'evidence', clauses: clauses('7.3-a'), title: { zh: '双方陈述', en: 'Statements of both sides' },
    fields: [field('statement', '7.3-a', '陈述内容', 'statement')], actions: ['record_complainant_statement', 'record_respondent_statement'],
  },
  {
    id: 'case_file', kind: 'archive', clauses: clauses('5.5', '5.2-a', '5.3-c'), title: { zh: '投诉档案', en: 'Case file' },
    text: { zh: '只增不改；被投诉人不能写入与自己有关的档案，领导可随时查阅', en: 'Only added to, never changed; respondents cannot write in files about themselves, leaders may read them at any time' },
    fields: [field('file_summary', '5.5', '归档说明', 'note on the file')], actions: ['open_file', 'tell_status', 'archive'],
  },
];
