import type { Duty, MetricDefinition } from '../../pack/duty.ts';
import type { Improvement, ReportDefinition, Supervision } from '../../pack/sections.ts';
import { field } from './act.ts';
import { clauses } from './clause.ts';

const weekly = [
  field('received', '5.6', '本周来件数', 'received this week'), field('handled_count', '5.6', '本周办结数', 'handled this week'),
  field('corrections', '5.6', '整改情况', 'corrections'), field('tracking', '5.6', '跟踪情况', 'tracking'),
];

export const duties: readonly Duty[] = [
  {
    id: 'box_opening', scope: 'campus', every: 'day', on: 'working_days', opens: 'first_day', clockKey: 'box_opening', ownerRole: 'principal_office', clauses: clauses('3.4-b'),
    title: { zh: '开投诉箱', en: 'Open the complaint box' },
    text: { zh: '每个工作日；节假日投入的，开箱时视为收到', en: 'Each working day; what was put in on days of rest counts as received when the box is opened' },
    fields: [field('notes_found', '3.4-b', '来件数', 'notes found')],
  },
  {
    id: 'weekly_statistics', scope: 'campus', every: 'week', opens: 'last_day', clockKey: 'weekly_statistics', ownerRole: 'supervision_office', clauses: clauses('5.6'),
    title: { zh: '投诉周报', en: 'Weekly statistics' }, text: { zh: '下周一 12:00 前，遇休息日顺延', en: 'By Monday noon of the next week, rolled forward over days of rest' }, fields: weekly,
  },
];

export const reports: readonly ReportDefinition[] = [
  {
    id: 'written_result', period: 'case', audience: ['responsible_leader'], author: 'handling_department', onEvent: 'finding_submitted', clockKey: 'handle', clauses: clauses('5.4-a'),
    title: { zh: '书面处理结果', en: 'Written result' }, content: [field('result', '5.4-a', '处理结果', 'result'), field('proposal', '5.4-a', '处理建议', 'proposal')],
  },
  {
    id: 'weekly_statistics', period: 'week', audience: ['school_committee'], author: 'supervision_office', duty: 'weekly_statistics', clauses: clauses('5.6'),
    title: { zh: '投诉周报', en: 'Weekly statistics' }, content: weekly,
  },
];

export const supervision: readonly Supervision[] = [
  { id: 'correction_tracked', ownerRole: 'supervision_office', duty: 'weekly_statistics', clauses: clauses('5.6'), title: { zh: '督促整改并跟踪', en: 'Correction is seen to and tracked' } },
];

export const improvements: readonly Improvement[] = [{
  id: 'no_recurrence', clauses: clauses('7.2-c'), action: 'take_improvement', when: { fact: 'staff_fault', is: true }, title: { zh: '防止再次发生', en: 'Against recurrence' },
  fields: [field('improvement_kind', '7.2-c', '改进方法、修订制度或专题会议', 'method, rule or special meeting'), field('improvement', '7.2-c', '具体内容', 'what is done')],
}];

export const metrics: readonly MetricDefinition[] = [
  {
    id: 'handling_quality_score', clauses: clauses('2-b'), unit: 'number', title: { zh: '处理质量得分', en: 'Quality of handling' },
    formula: { zh: '态度 × 50% + 时限 × 30% + 方法 × 20%，三项各按 0–100 分', en: 'attitude × 50 % + time × 30 % + method × 20 %, each from 0 to 100' },
    text: { zh: '态度看投诉人评价，时限看时限记录，方法由审阅人评定；原文未定评分办法，此为建议', en: 'Attitude from the complainant, time from the clocks, method from the reviewer; our proposal, the source does not say how' },
    inputs: [{ id: 'attitude', title: { zh: '态度', en: 'attitude' } }, { id: 'timeliness', title: { zh: '时限', en: 'time' } }, { id: 'method', title: { zh: '方法', en: 'method' } }],
    compute: { kind: 'weighted', parts: [{ input: 'attitude', weight: 0.5 }, { input: 'timeliness', weight: 0.3 }, { input: 'method', weight: 0.2 }] },
  },
  {
    id: 'complaints_received', clauses: clauses('2-a'), unit: 'number', title: { zh: '投诉件数', en: 'Complaints received' },
    formula: { zh: '本期来件数；为 0 时提示关注', en: 'complaints of the period; none at all is a warning' },
    inputs: [{ id: 'received', title: { zh: '来件数', en: 'received' } }], compute: { kind: 'count', of: 'received' }, target: { op: 'gte', value: 1, clauses: clauses('2-a') },
  },
  {
    id: 'result_rate', clauses: clauses('7.3-e'), unit: 'percent', title: { zh: '有结果的比例', en: 'Share with a result' },
    formula: { zh: '已有结果件数 ÷ 来件数 × 100%', en: 'complaints with a result / complaints received × 100 %' },
    inputs: [{ id: 'with_result', title: { zh: '已有结果', en: 'with a result' } }, { id: 'received', title: { zh: '来件数', en: 'received' } }],
    compute: { kind: 'ratio', of: 'with_result', to: 'received', times: 100 }, target: { op: 'gte', value: 100, clauses: clauses('7.3-e') },
  },
];
