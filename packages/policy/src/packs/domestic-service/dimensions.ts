import type { ClassificationRule, Dimension, DimensionValue } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const value = (id: string, number: string, zh: string, en: string, help?: readonly [zh: string, en: string]): DimensionValue => ({
  id, clauses: clauses(number), title: { zh, en }, ...(help ? { text: { zh: help[0], en: help[1] } } : {}),
});
const added = (...args: Parameters<typeof value>): DimensionValue => ({ ...value(...args), proposed: true });

/** What is complained about, under the aspect the investigation looks at. */
const ASPECT_OF: Readonly<Record<string, readonly string[]>> = {
  service_quality: ['attitude', 'skill', 'efficiency', 'standard_compliance'],
  worker_conduct: ['rule_violation', 'ethics_breach'],
  need_understanding: ['need_misunderstood'],
  communication: ['poor_communication'],
};
/** Matters in which waiting does harm; the source says urgent and leaves the word open. */
const DANGEROUS = ['safety', 'theft'];

export const dimensions: readonly Dimension[] = [
  {
    id: 'topic', clauses: clauses('3.3.1', '3.3.2', '3.3.3', '3.3.4', '6.1.1-a'), title: { zh: '投诉主题', en: 'Topic' }, openValues: true,
    values: [
      value('attitude', '3.3.1', '服务态度', 'Attitude'), value('skill', '3.3.1', '服务技能', 'Skill'), value('efficiency', '3.3.1', '服务效率', 'Efficiency'),
      value('standard_compliance', '3.3.1', '未按标准服务', 'Service below standard'), value('rule_violation', '3.3.2', '违反规定', 'Breach of rules'),
      value('ethics_breach', '3.3.2', '违反职业道德', 'Breach of ethics'), value('need_misunderstood', '3.3.3', '没弄清客户需求', 'Need not understood'),
      value('poor_communication', '3.3.4', '沟通不畅、信息有误', 'Poor communication'), added('safety', '2.2.2', '人身安全、受伤', 'Safety or injury'),
      added('theft', '2.2.2', '财物丢失、失窃', 'Loss or theft'), added('fees', '6.1.1-a', '收费退费', 'Fees'), added('other', '6.1.1-a', '其他', 'Other'),
    ],
  },
  {
    id: 'urgency', clauses: clauses('2.2.2'), title: { zh: '紧急程度', en: 'Urgency' },
    values: [
      value('urgent', '2.2.2', '紧急', 'Urgent', ['立即启动应急程序，优先处理', 'The emergency procedure starts at once; goes first']),
      added('ordinary', '2.2.2', '普通', 'Ordinary'),
    ],
  },
  {
    id: 'complexity', clauses: clauses('3.1-a', '3.4-c'), title: { zh: '复杂程度', en: 'Complexity' },
    values: [
      added('simple', '3.1-a', '一般', 'Simple'),
      value('complex', '3.4-c', '复杂', 'Complex', ['经公司领导批准可以延长调查', 'A company leader may grant more time']),
    ],
  },
  {
    id: 'investigation_aspect', clauses: clauses('3.3.1', '3.3.2', '3.3.3', '3.3.4', '6.1.1-a'), title: { zh: '主要问题方面', en: 'Main aspect' },
    text: { zh: '调查报告四个方面都要写；这里记最主要的一个，用于统计', en: 'The report covers all four; this is the main one, for the figures' },
    values: [
      value('service_quality', '3.3.1', '服务质量', 'Quality of service', ['态度、技能、效率、是否达标', 'Attitude, skill, efficiency, keeping to standards']),
      value('worker_conduct', '3.3.2', '服务人员行为', 'Conduct of the worker', ['是否违规、是否有违职业道德', 'Whether rules or ethics were broken']),
      value('need_understanding', '3.3.3', '客户需求理解', 'Understanding of the need', ['是否弄清并按需求服务', 'Whether the need was understood and met']),
      value('communication', '3.3.4', '沟通协调', 'Communication', ['沟通是否顺畅、信息是否准确', 'Whether it flowed and was right']),
    ],
  },
  {
    id: 'responsibility', clauses: clauses('4.1', '6.1.1-a'), title: { zh: '责任认定', en: 'Responsibility' },
    values: [
      value('worker', '4.1', '服务人员个人', 'Worker', ['致歉并补救，直到客户满意', 'Apologises and makes good until the client is satisfied']),
      value('team', '4.1', '团队', 'Team', ['团队负责人制定整改措施', 'The team lead sets measures']),
      value('company_management', '4.1', '公司管理', 'Management of the company', ['向客户说明情况，调整制度和流程', 'Explains itself to the client and changes rules and processes']),
      added('none', '4.1', '我方无责任', 'No fault of ours', ['原文没有这一档，由本产品补上', 'Added by this product because the source has no such value']),
    ],
  },
  {
    id: 'satisfaction', clauses: clauses('4.3.2-b', '4.4.1-b', '8.2.2'), title: { zh: '满意度', en: 'Satisfaction' },
    values: [
      value('satisfied', '4.3.2-b', '满意', 'Satisfied'), added('neutral', '4.3.2-b', '一般', 'Neutral'),
      value('dissatisfied', '4.4.2-a', '不满意', 'Dissatisfied', ['联系了解原因，重新评估', 'Ask why, and weigh the measures again']),
      added('no_answer', '4.4.1-b', '未答复', 'No answer', ['联系过但没有答复，不计入满意率', 'Contact was tried in vain; not counted in the rate']),
    ],
  },
];

export const rules: readonly ClassificationRule[] = [
  {
    id: 'danger_is_urgent', clauses: clauses('2.2.2'), effect: 'force', title: { zh: '涉及安全、受伤、失窃，一律紧急', en: 'Safety, injury and theft are always urgent' },
    when: { fact: 'topic', in: DANGEROUS }, set: { fact: 'urgency', value: 'urgent' },
  },
  {
    id: 'vulnerable_is_urgent', clauses: clauses('2.2.2'), effect: 'force', title: { zh: '老人或孩子处于危险中，一律紧急', en: 'A child or an elderly person at risk is always urgent' },
    when: { fact: 'minor_or_elder_at_risk', is: true }, set: { fact: 'urgency', value: 'urgent' },
  },
  ...Object.entries(ASPECT_OF).map(([aspect, topics], i): ClassificationRule => ({
    id: `${aspect}_by_topic`, clauses: clauses(`3.3.${i + 1}`), effect: 'propose', title: { zh: '按投诉主题建议主要问题方面', en: 'The topic suggests the main aspect' },
    when: { fact: 'topic', in: topics }, set: { fact: 'investigation_aspect', value: aspect },
  })),
];
