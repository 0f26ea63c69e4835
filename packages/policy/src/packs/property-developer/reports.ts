import type { Meeting, RecordRule, ReportDefinition } from '../../pack/sections.ts';
import { clauses } from './clause.ts';
import { field, optional, say } from './spec.ts';

const CENTER = 'customer_service_center';
const GROUP = 'group_coordination_center';
const groupClasses = [
  field('topic', '5.6.1.2-a', '内容类别', 'content', { type: 'choice' }), field('client_class', '5.6.1.2-a', '客户类别', 'client class', { type: 'choice' }),
  field('severity', '5.6.1.2-a', '级别', 'level', { type: 'choice' }),
];
const importantItems = field('important_items', '5.5.2.2', '重要投诉单列', 'important complaints, one by one');
const handledList = optional('handled_phone_and_mail', '5.5.2.5-b', '已处理的电话和邮件投诉清单', 'list of handled phone and mail complaints');

/** Returning reports are due by their duty, those on one case by a clock of the case. */
export const reports: readonly ReportDefinition[] = [
  { id: 'center_daily_report', period: 'day', author: CENTER, audience: [CENTER], duty: 'center_daily_report', clauses: clauses('4.1.4'), title: say('投诉日报', 'Daily complaint report') },
  {
    id: 'property_daily_report', period: 'day', author: 'property_specialist', audience: [CENTER], duty: 'property_daily_report', clauses: clauses('4.3.1-b'),
    title: say('物业专员日报', 'Daily report of the property specialist'),
  },
  {
    id: 'quarterly_thematic_report', period: 'quarter', author: CENTER, audience: ['expert_group', 'leaders'], duty: 'quarterly_thematic_report', clauses: clauses('4.1.7-a'),
    title: say('季度投诉专题报告', 'Quarterly thematic report'),
  },
  {
    id: 'quarterly_department_evaluation', period: 'quarter', author: CENTER, audience: ['department_head'], duty: 'quarterly_department_evaluation', clauses: clauses('4.1.7-b'),
    title: say('季度部门投诉评析', 'Quarterly evaluation by department'),
  },
  {
    id: 'developer_reports', period: 'half_month', author: CENTER, audience: [GROUP], duty: 'half_month_report', clauses: clauses('5.6.1.2-a', '5.6.1.2-b'),
    title: say('公司半月报', 'Half-month report of the developer'),
    text: say('按集团统一格式和标准分类', 'In the format and classes common to the group'),
    content: [
      ...groupClasses, importantItems, handledList,
    ],
  },
  {
    id: 'monthly_report', period: 'month', author: CENTER, audience: [GROUP, 'general_managers', 'directors', 'department_head'], duty: 'monthly_report',
    clauses: clauses('5.5.2.1-b', '5.6.1.2-a', '5.6.1.2-c'), title: say('公司月报', 'Monthly report of the developer'), text: say('一般投诉列入月报', 'General complaints are part of it'),
    content: [...groupClasses, field('general_complaints', '5.5.2.1-b', '一般投诉', 'general complaints'), importantItems, handledList],
  },
  {
    id: 'property_reports', period: 'month', author: 'property_company', audience: [CENTER], duty: 'property_reports', clauses: clauses('5.6.1.1-a'),
    title: say('物业公司半月报和月报', 'Half-month and monthly report of the property company'),
  },
  {
    id: 'warranty_repair_record', period: 'month', author: 'property_company', audience: [CENTER], duty: 'warranty_repair_record', clauses: clauses('5.6.1.1-b'),
    title: say('工程质量保修记录表', 'Sheet of warranty repairs'),
  },
  {
    id: 'special_report_short', period: 'case', author: CENTER, audience: ['company', GROUP], onEvent: 'handling_finished', when: { fact: 'severity', is: 'hot' },
    clockKey: 'special_report', clauses: clauses('5.5.2.3-c'),
    title: say('热点投诉简要专题报告', 'Short special report on a hot complaint'), content: [field('course_of_event', '5.5.2.3-c', '事件经过', 'course of events')],
  },
  {
    id: 'special_report_detailed', period: 'case', author: CENTER, audience: ['company', GROUP], onEvent: 'handling_finished', when: { fact: 'severity', is: 'major' },
    clockKey: 'special_report', clauses: clauses('5.5.2.4-d'),
    title: say('重大投诉详细专题报告', 'Detailed special report on a major complaint'),
    content: [
      field('course_of_event', '5.5.2.4-d', '事件经过', 'course of events'), field('cause_analysis', '5.5.2.4-d', '爆发和恶化的原因', 'why it broke out and grew worse'),
      field('preventive_measures', '5.5.2.4-d', '防止再发的对策', 'measures against repetition'),
    ],
  },
  {
    id: 'quarterly_case_analysis', period: 'quarter', author: CENTER, audience: [GROUP], duty: 'quarterly_case_analysis',
    when: { fact: 'severity', in: ['hot', 'important', 'general'] }, clauses: clauses('5.6.2.2'),
    title: say('季度综合分析', 'Quarterly case analysis'),
    content: [field('overall', '5.6.2.2', '总体情况', 'overall picture'), field('lessons', '5.6.2.2', '经验', 'lessons'), field('deeper_problems', '5.6.2.2', '深层问题', 'deeper problems')],
  },
  {
    id: 'major_case_analysis', period: 'case', author: CENTER, audience: [GROUP], onEvent: 'handling_finished', when: { fact: 'severity', is: 'major' }, clockKey: 'case_analysis',
    clauses: clauses('5.6.2.3'),
    title: say('重大投诉个案分析', 'Case analysis of a major complaint'), content: [field('analysis', '5.6.2.3', '个案分析', 'analysis')],
  },
];

export const meetings: readonly Meeting[] = [
  {
    id: 'specialist_exchange', duty: 'specialist_exchange', clauses: clauses('4.1.5'), title: say('专员交流会', 'Exchange of the specialists'),
    agenda: [{ id: 'summary', title: say('总结', 'summary') }, { id: 'exchange', title: say('交流', 'exchange') }, { id: 'analysis', title: say('分析', 'analysis') }],
  },
  {
    id: 'quarterly_theme_meeting', duty: 'quarterly_theme_meeting', clauses: clauses('5.6.1.3'), title: say('季度投诉专题会', 'Quarterly theme meeting'),
    text: say('分专业召开，每季度至少一次', 'By speciality, at least once a quarter'),
    agenda: [{ id: 'by_speciality', title: say('分专业讨论', 'by speciality') }, { id: 'quarter', title: say('本季总结', 'summary of the quarter') }],
  },
];

/** Forms and archives. The layout of the forms is not in the source; these fields are ours. */
export const records: readonly RecordRule[] = [
  {
    id: 'complaint_handling_form', kind: 'form', clauses: clauses('5.2.1', '6.5'), title: say('投诉处理单', 'Complaint handling form'), actions: ['classify', 'finish_handling'],
    fields: [
      field('matter', '5.2.1', '投诉事由', 'matter'),
      field('form', '3.1-a', '口头或书面', 'spoken or written', { type: 'choice', choices: [{ id: 'oral', title: say('口头', 'spoken') }, { id: 'written', title: say('书面', 'written') }] }),
      field('received_at', '5.2.1', '受理时间', 'received at', { type: 'instant' }), field('conclusion', '6.5', '处理结论', 'conclusion'),
    ],
  },
  {
    id: 'monthly_report_form', kind: 'form', clauses: clauses('6.1'), title: say('客户投诉月报', 'Monthly report form'), duty: 'monthly_report',
    fields: [field('general_complaints', '6.1', '一般投诉', 'general complaints'), field('important_items', '6.1', '重要投诉单列', 'important complaints, one by one')],
  },
  {
    id: 'half_month_report_form', kind: 'form', clauses: clauses('6.2'), title: say('客户投诉半月报', 'Half-month report form'), duty: 'half_month_report',
    fields: [field('important_items', '6.2', '重要投诉单列', 'important complaints, one by one')],
  },
  {
    id: 'warranty_repair_record_form', kind: 'form', clauses: clauses('6.3'), title: say('工程质量保修记录表', 'Warranty repair record form'), duty: 'warranty_repair_record',
    actions: ['order_repair'],
    fields: [field('defect', '6.3', '质量问题', 'defect'), field('contractor', '6.3', '施工单位', 'contractor'), field('repaired_at', '6.3', '修复时间', 'repaired at', { type: 'date' })],
  },
  {
    id: 'specialist_guide', kind: 'document', clauses: clauses('6.4', '5.2.3'), title: say('客服专员操作指引', 'Guide for specialists'),
    text: say('文件编号见参数；正文不在原制度中', 'Named by a parameter; its text is not part of the regulation'), actions: ['accept'], fields: [],
  },
  {
    id: 'daily_situation_form', kind: 'form', clauses: clauses('6.6'), title: say('投诉情况日报表', 'Daily situation form'), duty: 'property_daily_report',
    fields: [field('summary', '6.6', '当日情况', 'situation of the day')],
  },
  {
    id: 'case_library', kind: 'archive', clauses: clauses('5.6.2.1-a'), title: say('案例库', 'Case library'), text: say('通报过的投诉整理成案例', 'Complaints that were circulated become cases'),
    actions: ['add_to_case_library'],
    fields: [field('case_kind', '5.6.2.1-a', '案例类型', 'kind of case'), field('case_summary', '5.6.2.1-a', '案例摘要', 'summary')],
  },
  {
    id: 'shared_cases', kind: 'archive', clauses: clauses('5.6.2.1-b'), title: say('提交集团讨论的案例', 'Cases given to the group'), actions: ['share_case'],
    fields: [field('case_class', '5.6.2.1-b', '案例分类', 'class of the case')],
  },
];
