import type { ChecklistItem, TouchpointDefinition } from '../../pack/sections.ts';
import { clauses } from './clause.ts';

const item = (id: string, number: string, zh: string, en: string, required = false): ChecklistItem => ({ id, clauses: clauses(number), title: { zh, en }, required });

/** Planned contacts; their deadlines are the clocks of the same key. */
export const touchpoints: readonly TouchpointDefinition[] = [
  {
    id: 'welcome_24h', trigger: 'enrolled_at', clockKey: 'welcome_24h', ownerRole: 'teaching_supervisor', clauses: clauses('1.1.01-a', '1.1.01-b', '1.1.01-c'),
    title: { zh: '入园 24 小时回访', en: '24-hour welcome' }, text: { zh: '让新家庭安心，并告知投诉通道', en: 'Settle the new family and tell them where to complain' },
    checklist: [item('complaint_channel_told', '1.1.01-c', '已告知投诉通道', 'complaint channel told', true), item('family_settled', '1.1.01-b', '了解适应情况、让家长安心', 'family settled')],
  },
  {
    id: 'month_1', trigger: 'first_class_on', clockKey: 'month_1', ownerRole: 'teaching_supervisor', clauses: clauses('1.1.02-a', '1.1.02-b', '1.1.02-c'),
    title: { zh: '满月回访', en: 'One-month follow-up' }, text: { zh: '看出勤、增信心、反馈生活和学习', en: 'Attendance, confidence, and how the child lives and learns here' },
    checklist: [
      item('attendance_kept', '1.1.02-a', '孩子是否坚持来园', 'child keeps attending'), item('confidence', '1.1.02-b', '家长是否有信心', 'parents are confident'),
      item('life_feedback', '1.1.02-c', '反馈生活情况', 'told about daily life'), item('learning_feedback', '1.1.02-c', '反馈学习情况', 'told about learning'),
    ],
  },
  {
    id: 'month_3', trigger: 'first_class_on', clockKey: 'month_3', ownerRole: 'teaching_supervisor', survey: 'institution_satisfaction', clauses: clauses('1.1.03-a', '1.1.03-b', '1.1.03-c'),
    title: { zh: '三个月满意度回访', en: 'Three-month satisfaction follow-up' }, text: { zh: '问满意度、帮解决困难、促出勤', en: 'Ask for satisfaction, help with problems, better attendance' },
    checklist: [item('practical_problems', '1.1.03-b', '帮助解决实际困难', 'practical problems helped with'), item('attendance_reviewed', '1.1.03-c', '回顾出勤情况', 'attendance reviewed')],
  },
  { id: 'birthday', trigger: 'child_birthday', clockKey: 'birthday', ownerRole: 'teaching_supervisor', clauses: clauses('1.1.04'), title: { zh: '生日问候', en: 'Birthday greeting' }, text: { zh: '2 月 29 日出生的，平年在 2 月 28 日问候', en: 'Born on 29 February: greeted on 28 February in common years' }, checklist: [] },
  { id: 'festival', trigger: 'festival', clockKey: 'festival', ownerRole: 'teaching_supervisor', festivalParameter: 'holiday_list', clauses: clauses('1.1.04'), title: { zh: '节日问候', en: 'Festival greeting' }, checklist: [] },
];
