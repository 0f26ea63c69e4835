import type { ClassificationRule, Dimension, DimensionValue } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const value = (id: string, number: string, zh: string, en: string, help?: readonly [zh: string, en: string]): DimensionValue => ({
  id, clauses: clauses(number), title: { zh, en }, ...(help ? { text: { zh: help[0], en: help[1] } } : {}),
});

export const dimensions: readonly Dimension[] = [
  {
    id: 'ticket_type', clauses: clauses('2.1-a'), title: { zh: '事项类型', en: 'Kind of matter' },
    values: [value('complaint', '2.1-a', '投诉', 'Complaint'), value('suggestion', '2.1-a', '建议', 'Suggestion'), value('enquiry', '2.1-a', '咨询', 'Enquiry')],
  },
  {
    id: 'topic', clauses: clauses('2.7-a'), title: { zh: '投诉类别', en: 'Topic' }, values: [], openValues: true,
    text: { zh: '原文没有分类，由机构自行命名，用于每月统计', en: 'The source names no topics; the house names its own, for the monthly figures' },
  },
  {
    id: 'complexity', clauses: clauses('4.4-b'), title: { zh: '复杂程度', en: 'Complexity' },
    values: [
      value('especially_complex', '4.4-b', '特别复杂', 'Especially complex', ['只有特别复杂的才能申请延期', 'Only these may be extended']),
      { ...value('ordinary', '4.4-b', '一般', 'Ordinary'), proposed: true },
    ],
  },
  {
    id: 'conduct', clauses: clauses('4.1-b'), title: { zh: '言行违规', en: 'Breach of conduct' },
    values: [value('argued_with_parent', '4.1-b', '与家长争吵', 'Quarrelled with parents', ['无论谁先开口，都算工作人员的过错', 'A fault of staff, whoever began'])],
  },
  {
    id: 'finding', clauses: clauses('3-a'), title: { zh: '调查结论', en: 'Finding' }, text: { zh: '须经调查并听取双方后作出', en: 'Made after an investigation that heard both sides' },
    values: [value('verified', '3-a', '查实', 'Verified', ['由园长办公会议按情节处理', 'Decided on by the meeting, by gravity']), value('not_verified', '3-a', '未查实', 'Not verified')],
  },
];

export const rules: readonly ClassificationRule[] = [
  {
    id: 'relayed', clauses: clauses('1.0', '2.5'), effect: 'force', title: { zh: '上级转来的，须回复上级', en: 'What an authority relayed is answered to it' },
    when: { fact: 'channel', is: 'higher_authority' }, set: { fact: 'relayed_by_authority', value: true },
  },
  {
    id: 'quarrel_is_a_fault', clauses: clauses('4.1-b', '4.2-b'), effect: 'force', title: { zh: '与家长争吵即为过错', en: 'A quarrel with parents is a fault' },
    when: { fact: 'conduct', is: 'argued_with_parent' }, set: { fact: 'staff_fault', value: true },
  },
];
