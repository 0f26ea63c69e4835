import type { FieldSpec } from '../../pack/lifecycle-definition.ts';
import type { RecordRule, ReportDefinition, RetentionRule, Survey, TouchpointDefinition } from '../../pack/sections.ts';
import { clauses } from './clause.ts';

const field = (id: string, number: string, zh: string, en: string, required = true): FieldSpec => ({ id, clauses: clauses(number), title: { zh, en }, required });

export const records: readonly RecordRule[] = [
  {
    id: 'complaint_record', kind: 'form', clauses: clauses('5.1.1'), title: { zh: '投诉处理记录', en: 'Complaint record' },
    actions: ['complete_record', 'submit_investigation_report', 'complete_handling', 'reply', 'record_satisfaction', 'close'],
    fields: [
      field('accepted_at', '5.1.1', '受理时间', 'time of reception'), field('complainant', '5.1.1', '投诉人', 'complainant'), field('matter', '5.1.1', '投诉事由', 'matter'),
      field('investigation', '5.1.1', '调查情况', 'investigation'), field('result', '5.1.1', '处理结果', 'result'), field('satisfaction_tracking', '5.1.1', '满意度跟踪', 'follow-up of satisfaction'),
    ],
  },
  {
    id: 'result_feedback', kind: 'form', clauses: clauses('4.3.2-a'), title: { zh: '结果反馈', en: 'Feedback of the result' }, actions: ['reply'],
    fields: [field('measures', '4.3.2-a', '处理措施', 'measures'), field('basis', '4.3.2-a', '依据', 'basis'), field('expected_effect', '4.3.2-a', '预期效果', 'expected effect')],
  },
  {
    id: 'true_records', kind: 'evidence', clauses: clauses('5.1.2-a'), title: { zh: '记录真实、准确、完整', en: 'Records are true, accurate and complete' }, fields: [], actions: ['close'],
    text: { zh: '写下的不能改，只能补记；缺调查或结果的不能结案', en: 'What is written is never changed, only added to; without investigation and result a case cannot be closed' },
  },
  {
    id: 'two_copies', kind: 'archive', clauses: clauses('5.1.2-b'), title: { zh: '电子、纸质各一份', en: 'An electronic and a paper copy' }, actions: ['archive'],
    fields: [field('paper_location', '5.1.2-b', '纸质存放位置', 'where the paper copy lies')],
  },
  {
    id: 'month_file', kind: 'archive', clauses: clauses('5.2.1-a'), title: { zh: '当月投诉档案', en: 'File of the month' }, duty: 'monthly_archive',
    fields: [field('filed_count', '5.2.1-a', '归档件数', 'records filed')],
  },
  {
    id: 'complaint_archive', kind: 'archive', clauses: clauses('5.2.1-b'), title: { zh: '投诉档案', en: 'Complaint archive' }, actions: ['archive'],
    text: { zh: '按受理时间先后编号', en: 'Numbered in the order of reception' }, fields: [field('archive_number', '5.2.1-b', '档案编号', 'archive number')],
  },
];

export const retention: readonly RetentionRule[] = [{
  id: 'complaint_archive', years: { parameter: 'retention_years' }, disposalApproval: 'archive_disposal', clauses: clauses('5.2.2-a', '5.2.2-b'),
  title: { zh: '投诉档案', en: 'Complaint archive' }, text: { zh: '自归档起算；有诉讼的，保留到诉讼结束', en: 'From the day of archiving; during a lawsuit until it ends' },
}];

/** Contacts with the client after the result; their deadlines are the clocks of the case. */
export const touchpoints: readonly TouchpointDefinition[] = [{
  id: 'post_handling_satisfaction', trigger: 'case', clockKey: 'satisfaction_tracking', ownerRole: 'cs_agent', survey: 'post_handling_satisfaction',
  clauses: clauses('4.4.1-b', '4.4.1-a'),
  title: { zh: '处理后满意度回访', en: 'Follow-up of satisfaction' }, text: { zh: '电话或问卷', en: 'By phone or questionnaire' },
  checklist: [
    { id: 'result_accepted', clauses: clauses('4.4.1-b'), required: true, title: { zh: '是否认可处理结果', en: 'is the result accepted' } },
    { id: 'open_points', clauses: clauses('4.4.1-b'), required: false, title: { zh: '还有什么没解决', en: 'what is still open' } },
  ],
}];

export const surveys: readonly Survey[] = [
  {
    id: 'result_satisfaction_at_feedback', clauses: clauses('4.3.2-b'), anonymity: ['named'], optional: false, title: { zh: '反馈时的满意度', en: 'Satisfaction at the feedback' },
    text: { zh: '只问一句：对处理结果满意吗？满意、一般、不满意', en: 'One question: does the result satisfy? Satisfied, neutral, dissatisfied' },
  },
  {
    id: 'post_handling_satisfaction', clauses: clauses('4.4.1-b', '8.2.2'), anonymity: ['named'], optional: false, title: { zh: '处理后满意度', en: 'Satisfaction after handling' },
    text: { zh: '未答复的不计入满意率', en: 'Those without an answer are not counted in the rate' },
  },
];

export const reports: readonly ReportDefinition[] = [
  {
    id: 'investigation_report', period: 'case', author: 'investigation_team', audience: ['company_leader', 'complaint_supervisor'],
    onEvent: 'investigation_report_submitted', clockKey: 'investigation',
    clauses: clauses('3.4-b'), title: { zh: '调查报告', en: 'Investigation report' },
    content: [
      field('facts_found', '3.4-b', '查明的事实', 'facts found'), field('quality_finding', '3.3.1', '服务质量', 'quality of service'),
      field('conduct_finding', '3.3.2', '服务人员行为', 'conduct of the worker'),
      field('need_finding', '3.3.3', '客户需求理解', 'understanding of the need'), field('communication_finding', '3.3.4', '沟通协调', 'communication'),
      field('recommendation', '3.4-b', '处理建议', 'recommendation'),
    ],
  },
  {
    id: 'service_quality_assessment', period: 'analysis_period', author: 'cs_agent', audience: ['company_leader'], duty: 'service_analysis', clauses: clauses('6.1.2'),
    title: { zh: '服务质量评估', en: 'Assessment of service quality' },
    content: [field('assessment', '6.1.2', '整体评估', 'assessment'), field('advice', '6.1.2', '决策建议', 'advice to the management')],
  },
];
