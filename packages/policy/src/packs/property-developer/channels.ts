import type { Channel } from '../../pack/sections.ts';
import type { FieldSpec } from '../../pack/lifecycle-definition.ts';
import { clauses } from './clause.ts';
import { field, optional, say } from './spec.ts';

const matter = field('matter', '5.2.1', '投诉事由', 'matter');
const named: readonly FieldSpec[] = [
  field('complainant_name', '5.2.1', '投诉人', 'complainant', { when: { not: { fact: 'anonymous', is: true } } }),
  field('complainant_phone', '5.2.1', '联系电话', 'phone', { when: { not: { fact: 'anonymous', is: true } } }),
];
const channel = (id: string, number: string, zh: string, en: string, fields: readonly FieldSpec[], text?: readonly [zh: string, en: string]): Channel => ({
  id, ticketType: 'complaint', clauses: clauses(number), title: say(zh, en), fields: [matter, ...fields], ...(text ? { text: say(...text) } : {}),
});

/** Ways in. Whatever the way, acceptance is put in writing. */
export const channels: readonly Channel[] = [
  channel('phone', '5.2.2.A', '电话', 'Phone', named, ['受理时间为通话结束时间', 'Received when the call ends']),
  channel('email', '5.2.2.B', '投诉邮箱', 'Complaint mailbox', [], ['受理时间为邮件到达时间', 'Received when the mail arrives']),
  channel(
    'forum', '5.2.2.C', '投诉论坛', 'Complaint forum', [field('post_link', '5.3.2-b', '帖子链接', 'link to the post')],
    ['受理时间为发帖时间；结果尽可能公布在原帖', 'Received when posted; the result goes to the same place where possible'],
  ),
  channel('in_person', '3.1-a', '当面', 'In person', [named[0]!]),
  channel('letter', '3.1-a', '来信', 'Letter', []),
  {
    id: 'enquiry', ticketType: 'consultation', clauses: clauses('4.3.1-a'), title: say('咨询', 'Enquiry'),
    fields: [field('matter', '4.3.1-a', '咨询事项', 'matter'), optional('complainant_phone', '4.3.1-a', '联系电话', 'phone')],
  },
];
