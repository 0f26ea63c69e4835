import type { Condition } from '../../pack/fact.ts';
import type { Notice } from '../../pack/sections.ts';
import { clauses } from './clause.ts';
import { field, say } from './spec.ts';

const level = (id: string): Condition => ({ fact: 'severity', is: id });
const COMPANY_AND_GROUP = ['company', 'group_coordination_center'];
const GROUP = ['group_coordination_center'];

/** Who is told what of a case, when. An empty audience says that nobody need be told. */
export const notices: readonly Notice[] = [
  {
    id: 'first_status_to_specialist', clauses: clauses('4.1.2-b'), title: say('初步答复告知专员', 'Specialist told of the first status'),
    text: say('由专员跟进落实', 'The specialist follows how it is carried out'),
    audience: ['project_specialist', 'property_specialist'], onEvent: 'first_status_given', medium: 'in_app', content: [field('status', '4.1.2-b', '答复内容', 'what was said')],
  },
  {
    id: 'general_not_circulated', clauses: clauses('5.5.2.1-a'), title: say('一般投诉不通报', 'General complaints are not circulated'), audience: [], onEvent: 'handling_finished',
    when: level('general'),
  },
  {
    id: 'important_item', clauses: clauses('5.5.2.2'), title: say('重要投诉在报告中单列', 'Important complaint as an item of its own'), audience: GROUP, onEvent: 'handling_finished',
    when: level('important'),
    medium: 'report', content: [field('process_summary', '5.5.2.2', '处理过程简述', 'course in short')],
  },
  {
    id: 'hot_notice', clauses: clauses('5.5.2.3-a', '5.5.2.3-b'), title: say('热点投诉通报', 'Hot notice'), audience: COMPANY_AND_GROUP, onBecomes: level('hot'), clockKey: 'hot_notice',
    medium: 'mail',
    content: [field('current_handling', '5.5.2.3-b', '目前处理情况', 'how it stands'), field('support_needed', '5.5.2.3-b', '需要的支持', 'support needed')],
  },
  {
    id: 'major_notice', clauses: clauses('5.5.2.4-a'), title: say('重大投诉通报', 'Major notice'), audience: COMPANY_AND_GROUP, onBecomes: level('major'), clockKey: 'major_notice', medium: 'mail',
    content: [field('current_handling', '5.5.2.4-a', '目前情况', 'how it stands')],
  },
  {
    id: 'flash_report', clauses: clauses('5.5.2.4-b', '5.5.2.4-c'), title: say('重大投诉快报', 'Flash report'),
    text: say('每周至少一次；情况重要转变时随时发', 'At least weekly, and whenever things take an important turn'),
    audience: COMPANY_AND_GROUP, onEvent: 'important_turn_recorded', when: level('major'), clockKey: 'flash_report', medium: 'mail',
    content: [field('current_handling', '5.5.2.4-b', '最新情况', 'latest situation')],
  },
  {
    // Listed together in the next report rather than circulated one by one (C24).
    id: 'handled_phone_and_mail', clauses: clauses('5.5.2.5-b'), title: say('已处理的电话和邮件投诉汇总告知集团', 'Handled phone and mail complaints, listed for the group'), audience: GROUP,
    onEvent: 'handling_finished', medium: 'report',
    when: { all: [{ fact: 'channel', in: ['phone', 'email'] }, { not: { fact: 'forward_medium', is: 'phone' } }] }, content: [field('conclusion', '5.5.2.5-b', '处理结论', 'conclusion')],
  },
  {
    id: 'answered_online_exempt', clauses: clauses('5.5.2.5-c'), title: say('已回复的网上投诉不必再告知', 'Answered online: no further word'), audience: [], onEvent: 'handling_finished',
    when: { all: [{ fact: 'channel', is: 'forum' }, { fact: 'result_told', is: true }] },
  },
  {
    id: 'blocked_notice', clauses: clauses('5.5.2.5-d'), title: say('暂时无法处理告知集团', 'Cannot be handled now: the group is told'), audience: GROUP, onEvent: 'handling_blocked',
    clockKey: 'blocked_notice', medium: 'mail',
    content: [field('reason', '5.5.2.5-d', '特殊原因', 'special reason')],
  },
  {
    id: 'property_copy', clauses: clauses('5.5.2.6-b'), title: say('物业管理类抄送物业管理部', 'Copy to the property management department'), audience: ['property_management_department'],
    onEvent: 'notice_sent',
    when: { fact: 'topic', is: 'property_management' }, medium: 'mail',
  },
  {
    id: 'case_analysis_circulated', clauses: clauses('5.6.2.3'), title: say('个案分析通报集团', 'Case analysis goes to the group'), audience: GROUP, onEvent: 'case_analysed', medium: 'mail',
  },
];

/** Notices that people send; the others follow by themselves or are none. */
export const sendable = notices.filter(({ id }) => ['hot_notice', 'major_notice', 'flash_report', 'blocked_notice'].includes(id));
