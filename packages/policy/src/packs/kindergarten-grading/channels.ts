import type { FieldSpec } from '../../pack/lifecycle-definition.ts';
import type { Channel, Survey } from '../../pack/sections.ts';
import { clauses } from './clause.ts';
import { field, t } from './parts.ts';

const who = field('parent_name', '2.1.2', '家长姓名', 'name of the parent');
const contact = field('contact', '2.1.2', '联系方式', 'contact');
const about: FieldSpec = field('matter', '4.2.1-b', '咨询内容', 'what the enquiry is about');

const channel = (id: string, number: string, zh: string, en: string, fields: readonly FieldSpec[], ticketType: Channel['ticketType'] = 'consultation'): Channel => ({
  id, ticketType, clauses: clauses(number), title: t(zh, en), fields,
});

/** Where families and their data come from, and where opinions on the service come in. */
export const channels: readonly Channel[] = [
  channel('phone', '2.1.2', '电话', 'Phone', [who, contact, about]),
  channel('interview', '2.1.2', '面谈', 'Interview', [who, contact, about]),
  channel('online_enquiry', '2.1.2', '网上咨询', 'Online enquiry', [contact, about]),
  channel('activity_sign_in', '2.1.2', '活动签到', 'Activity sign-in', [who, contact, field('activity', '2.1.2', '活动', 'activity')]),
  channel('suggestion_box', '6.1.2-a', '意见箱', 'Suggestion box', [field('matter', '6.1.2-a', '意见', 'opinion')]),
  channel('complaint_channel', '6.1.2-a', '投诉渠道', 'Complaint channels', [field('matter', '6.1.2-a', '投诉事由', 'matter')], 'complaint'),
];

export const surveys: readonly Survey[] = [
  {
    id: 'service_satisfaction', clauses: clauses('6.1.2-a', '4.2.1-c', '6.2.1-a'), title: t('分级服务满意度调查', 'Satisfaction with graded service'), anonymity: ['named', 'anonymous'],
    optional: true,
    text: t('不问也不提示家庭的级别', 'The grade of a family is neither asked nor shown'),
  },
  { id: 'event_feedback', clauses: clauses('4.2.2-c'), title: t('活动反馈', 'Feedback on an activity'), anonymity: ['named', 'anonymous'], optional: true },
];
