import type { FieldSpec } from '../../pack/lifecycle-definition.ts';
import type { Channel } from '../../pack/sections.ts';
import { clauses } from './clause.ts';

const field = (id: string, zh: string, en: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ id, clauses: clauses('2.2.1-b'), title: { zh, en }, required: true, ...more });
const named = { when: { not: { fact: 'anonymous', is: true } } } as const;

/** What every record holds, however the complaint came in. An anonymous one needs neither name nor contact. */
const everyRecord = (contact: FieldSpec): FieldSpec[] => [
  field('matter', '投诉事由', 'matter'),
  field('complainant_name', '投诉人姓名', 'name of the complainant', named),
  contact,
  field('occurred_at', '发生时间', 'when it happened', { type: 'instant' }),
  field('place', '发生地点', 'where it happened'),
  field('minor_or_elder_at_risk', '有老人或孩子处于危险中', 'a child or an elderly person is at risk', { required: false, clauses: clauses('2.2.2') }),
];
const phone = field('complainant_phone', '联系电话', 'phone', named);
const kind = (id: string, number: string, zh: string, en: string, choices: FieldSpec['choices']): FieldSpec =>
  field(id, zh, en, { clauses: clauses(number), required: false, type: 'choice', choices: choices! });

export const channels: readonly Channel[] = [
  { id: 'hotline', ticketType: 'complaint', clauses: clauses('2.1.1', '2.2.1-b'), title: { zh: '客服热线', en: 'Hotline' }, fields: everyRecord(phone) },
  {
    id: 'online', ticketType: 'complaint', clauses: clauses('2.1.2', '2.2.1-b'), title: { zh: '在线平台', en: 'Online' },
    fields: [...everyRecord(phone), kind('platform', '2.1.2', '平台', 'platform', [
      { id: 'website', title: { zh: '官网', en: 'website' } }, { id: 'wechat', title: { zh: '微信公众号', en: 'WeChat account' } }, { id: 'other', title: { zh: '其他平台', en: 'other platform' } },
    ])],
  },
  {
    id: 'on_site', ticketType: 'complaint', clauses: clauses('2.1.3', '2.2.1-b'), title: { zh: '现场反馈', en: 'On site' },
    text: { zh: '由服务人员或现场负责人代为记录并上报；核对记录时请客户本人确认', en: 'Written down and passed on by the worker or site lead; the client confirms the record' },
    fields: [...everyRecord(phone), field('recorded_by', '代为记录的人', 'who wrote it down', { type: 'staff', clauses: clauses('2.1.3') })],
  },
  {
    id: 'written', ticketType: 'complaint', clauses: clauses('2.1.4', '2.2.1-b'), title: { zh: '书面投诉', en: 'In writing' },
    fields: [...everyRecord(field('contact', '联系方式（电话、邮箱或地址）', 'contact (phone, e-mail or address)', named)), kind('written_form', '2.1.4', '来件方式', 'form', [
      { id: 'letter', title: { zh: '信件', en: 'letter' } }, { id: 'email', title: { zh: '电子邮件', en: 'e-mail' } },
    ])],
  },
];
