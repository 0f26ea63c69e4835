import type { Approval, ConfidentialityRule, Escalation, Notice, ReportDefinition } from '../../pack/sections.ts';
import { clauses } from './clause.ts';
import { statementFields } from './channels.ts';
import { field, malicious, notSuggestion, suggestion, yes } from './parts.ts';

export const escalations: readonly Escalation[] = [
  {
    id: 'group_complaint', from: 'admin_department', to: 'general_manager', onBecomes: { fact: 'case_family', is: 'group_complaint' }, clauses: clauses('0.4'),
    title: { zh: '群体性投诉报总经理', en: 'A group complaint goes to the general manager' },
  },
  {
    id: 'crisis', from: 'admin_department', to: 'general_manager', onBecomes: { fact: 'severity', is: 'crisis' }, clauses: clauses('4.4-a'),
    title: { zh: '启动危机程序，报总经理', en: 'The crisis procedure opens; the general manager is told' },
  },
  {
    id: 'correction_request', from: 'admin_department', to: 'company_executives', onBecomes: yes('report_untrue'), clauses: clauses('4.4-d'),
    title: { zh: '报道失实，由公司领导决定请求更正、答辩或走法律途径', en: 'An untrue report: executives decide on correction, reply or the courts' },
    text: { zh: '依据证据，经发言人批准，决定留痕', en: 'With evidence and the approval of the spokesperson; the decision stays on record' },
  },
  {
    id: 'visit_to_supervisor', from: 'first_contact_owner', to: 'campus_supervisor', onEvent: 'visitor_recorded', clauses: clauses('4.6-b'),
    title: { zh: '来访立即报告主管', en: 'A visit is reported to the supervisor at once' },
  },
  {
    id: 'visit_to_regional_manager', from: 'first_contact_owner', to: 'regional_manager', onEvent: 'visitor_recorded', clauses: clauses('4.6-b'),
    title: { zh: '来访立即报告区域经理', en: 'A visit is reported to the regional manager at once' },
  },
  {
    id: 'department_report_overdue', from: 'department_concerned', to: 'admin_department', onBreachOf: 'department_report', clauses: clauses('4.1-g'),
    title: { zh: '部门报告逾期，报行政部', en: 'Report of a department late: to administration' },
  },
  {
    id: 'final_plan_overdue', from: 'admin_department', to: 'general_manager', onBreachOf: 'final_plan', clauses: clauses('4.2-g'),
    title: { zh: '最终方案逾期，报总经理', en: 'Final plan late: to the general manager' },
  },
];

export const approvals: readonly Approval[] = [
  {
    id: 'handling_opinion', approver: 'general_manager', asks: 'submit_opinion', gives: 'approve_opinion', when: notSuggestion, clauses: clauses('4.2-h'),
    title: { zh: '处理意见和补偿办法由总经理批准', en: 'Handling opinion and compensation plan: general manager' },
  },
  {
    id: 'final_plan', approver: 'general_manager', asks: 'submit_final_plan', gives: 'approve_final_plan', when: notSuggestion, clauses: clauses('4.2-h'),
    title: { zh: '最终方案由总经理批准', en: 'Final plan: general manager' },
  },
  {
    id: 'settlement', approver: 'general_manager', asks: 'propose_settlement', gives: 'approve_settlement', clauses: clauses('4.1-f', '4.2-h'),
    title: { zh: '礼品和补偿由总经理批准', en: 'Gifts and compensation: general manager' },
  },
  {
    id: 'malicious_label', approver: 'admin_department', delegableTo: ['department_head'], asks: 'propose_malicious', gives: 'confirm_malicious', clauses: clauses('4.3-a'),
    title: { zh: '恶意认定须由第二人确认', en: 'A malicious label needs a second person' }, text: { zh: '提出人不能确认自己的认定', en: 'Nobody confirms a label he proposed' },
  },
  {
    id: 'personnel_measure', approver: 'general_manager', asks: 'propose_personnel_measure', gives: 'approve_personnel_measure', needs: yes('hearing_held'),
    clauses: clauses('4.2-j'), title: { zh: '人事处理由总经理决定', en: 'Personnel measures: general manager' },
  },
  {
    id: 'spokesperson_contact', approver: 'spokesperson', asks: 'plan_contact', gives: 'approve_contact', clauses: clauses('4.4-b'),
    title: { zh: '走访媒体或政府部门须经发言人批准', en: 'Contacts with media or authority: spokesperson' },
  },
  {
    id: 'spokesperson_release', approver: 'spokesperson', asks: 'propose_crisis_measure', gives: 'approve_crisis_measure', clauses: clauses('4.4-c', '4.5-d'),
    title: { zh: '对外声明和通知须经发言人批准', en: 'Statements and notices: spokesperson' },
  },
  {
    id: 'media_interview', approver: 'regional_manager', asks: 'request_interview', gives: 'approve_interview', clauses: clauses('4.6-c'),
    title: { zh: '接受媒体采访由区域经理决定', en: 'Interviews: regional manager' },
  },
];

export const notices: readonly Notice[] = [
  {
    id: 'first_contact_informed', audience: ['first_contact_owner'], onEvent: 'customer_reply_given', medium: 'in_app', clauses: clauses('3.2'),
    title: { zh: '移交后，首问责任人知悉结果', en: 'After the hand-over the first contact learns the result' }, content: [field('reply', '3.2', '反馈内容', 'what was told')],
  },
  {
    id: 'crisis_alert', audience: ['general_manager', 'regional_manager', 'spokesperson'], onBecomes: { fact: 'severity', is: 'crisis' }, medium: 'phone',
    clauses: clauses('4.4-a'), title: { zh: '媒体或政府部门已收到投诉', en: 'Media or government hold the complaint' },
  },
  {
    id: 'external_visit', audience: ['campus_supervisor', 'regional_manager'], onEvent: 'visitor_recorded', medium: 'phone', clockKey: 'superiors_told',
    clauses: clauses('4.6-b'), title: { zh: '媒体或外部检查来访', en: 'Media or inspectors at the door' },
    content: [field('visitor_name', '4.6-b', '来访者', 'visitor'), field('organisation', '4.6-b', '单位', 'organisation'), field('purpose', '4.6-b', '来意', 'purpose')],
  },
  {
    id: 'inspection_under_way', audience: ['campus_supervisor', 'legal_counsel'], onEvent: 'visitor_admitted', medium: 'phone', clauses: clauses('4.6-d'),
    title: { zh: '检查进行中，告知主管和法务', en: 'Inspection under way: supervisor and counsel are told' },
  },
  {
    id: 'public_statement', audience: ['complainant'], onEvent: 'crisis_measure_carried_out', when: { fact: 'crisis_measure', is: 'public_statement' }, medium: 'posting',
    clauses: clauses('4.5-b'),
    title: { zh: '向受影响的客户声明并补救', en: 'Statement and remedy for the clients affected' },
    content: [field('content', '4.5-b', '声明内容', 'statement'), field('remedy', '4.5-b', '补救办法', 'remedy')],
  },
  {
    id: 'press_release', audience: ['spokesperson', 'marketing_department'], onEvent: 'crisis_measure_carried_out', when: { fact: 'crisis_measure', is: 'press_release' },
    medium: 'posting', clauses: clauses('4.5-d'),
    title: { zh: '署名新闻稿', en: 'Press release that names its author' }, content: [field('author', '4.5-d', '署名单位', 'author'), field('content', '4.5-d', '已采取的措施', 'measures taken')],
  },
];

export const reports: readonly ReportDefinition[] = [
  {
    id: 'department_report', period: 'case', author: 'department_concerned', audience: ['admin_department'], onEvent: 'department_task_dispatched',
    clockKey: 'department_report', when: suggestion, clauses: clauses('4.1-g'),
    title: { zh: '部门报告', en: 'Report of the department' }, content: [field('facts_verified', '4.1-g', '核实情况', 'verified facts'), field('solution', '4.1-g', '处理办法', 'solution')],
  },
  {
    id: 'execution_and_penalty_result', period: 'case', author: 'admin_department', audience: ['general_manager'], onEvent: 'plan_executed', clockKey: 'result_report',
    when: notSuggestion, clauses: clauses('4.2-k'),
    title: { zh: '执行和人事处理结果', en: 'Results of execution and personnel decision' },
    content: [field('execution_result', '4.2-k', '执行结果', 'result of the execution'), field('personnel_result', '4.2-k', '人事处理结果', 'result of the personnel decision')],
  },
  {
    id: 'result_and_response_plan', period: 'case', author: 'admin_department', audience: ['general_manager'], onEvent: 'final_opinion_formed', clockKey: 'result_to_gm',
    when: malicious, clauses: clauses('4.3-h'),
    title: { zh: '结果和应对方案', en: 'Result and response plan' }, content: [field('result', '4.3-h', '处理结果', 'result'), field('response_plan', '4.3-h', '应对方案', 'response plan')],
  },
  {
    id: 'authority_report', period: 'case', author: 'company_executives', audience: ['authority'], onEvent: 'crisis_measure_carried_out',
    when: { fact: 'crisis_measure', is: 'authority_report' }, clauses: clauses('4.5-c'),
    title: { zh: '向主管部门的正式书面报告', en: 'Formal written report to the competent authority' }, text: { zh: '应要求提交，往来全部留痕', en: 'On request; all correspondence stays on record' },
    content: statementFields,
  },
];

export const confidentiality: readonly ConfidentialityRule[] = [{
  id: 'business_secrets', clauses: clauses('4.6-e'), title: { zh: '不泄露经营机密', en: 'Business secrets are not disclosed' },
  exception: { zh: '依法披露、配合执法检查和举报违法行为除外', en: 'Statutory disclosure, lawful inspection and the reporting of wrongdoing apart' },
}];
