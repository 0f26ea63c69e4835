import type { Approval, Escalation, Notice } from '../../pack/sections.ts';
import { clauses } from './clause.ts';

export const escalations: readonly Escalation[] = [
  {
    id: 'urgent_case', from: 'receiver', to: 'project_lead', onBecomes: { fact: 'urgency', is: 'urgent' }, clauses: clauses('2.2.2'),
    title: { zh: '紧急投诉立即报项目负责人，优先处理', en: 'An urgent complaint goes to the project lead at once, before all others' },
  },
  {
    id: 'emergency_not_started', from: 'receiver', to: 'company_leader', onBreachOf: 'emergency_start', clauses: clauses('2.2.2'),
    title: { zh: '应急程序未及时启动，上报公司领导', en: 'Emergency procedure not started: to a company leader' },
  },
  {
    id: 'investigation_late', from: 'investigation_team', to: 'complaint_supervisor', onBreachOf: 'investigation', clauses: clauses('3.4-a', '8.1.1'),
    title: { zh: '调查超期，报监督人员', en: 'Investigation late: to the supervisor' },
  },
  {
    id: 'outer_limit_passed', from: 'investigation_team', to: 'company_leader', onBreachOf: 'investigation_max', clauses: clauses('3.4-d'),
    title: { zh: '超过调查最长期限，报公司领导', en: 'Outer limit passed: to a company leader' },
  },
  {
    id: 'three_rounds_in_vain', from: 'investigation_team', to: 'company_leader', clauses: clauses('4.4.2-b', '4.2.1-c'),
    onBecomes: { all: [{ fact: 'review_rounds', gte: 3 }, { fact: 'satisfaction', is: 'dissatisfied' }, { fact: 'result_told', is: true }] },
    title: { zh: '三轮之后仍不满意，报公司领导决定', en: 'Still dissatisfied after three rounds: a company leader decides' },
  },
];

export const approvals: readonly Approval[] = [
  {
    id: 'investigation_extension', approver: 'company_leader', asks: 'request_extension', gives: 'approve_extension', when: { fact: 'complexity', is: 'complex' },
    clauses: clauses('3.4-c', '3.4-d'),
    title: { zh: '复杂投诉延长调查，由公司领导批准', en: 'More time for a complex complaint is granted by a company leader' },
    text: { zh: '到期之前申请、批准并告知投诉人才有效，总天数不超过最长期限', en: 'Holds only if asked for, granted and told to the complainant before expiry; never past the outer limit' },
  },
  {
    id: 'archive_disposal', approver: 'company_leader', asks: 'request_disposal', gives: 'approve_disposal', when: { fact: 'retention_over', is: true }, clauses: clauses('5.2.2-b'),
    title: { zh: '保管期满销毁档案，由公司领导批准', en: 'Disposal after the retention time is approved by a company leader' },
  },
  {
    id: 'unresolved_closure', approver: 'company_leader', gives: 'decide_unresolved', when: { fact: 'review_rounds', gte: 3 }, clauses: clauses('4.2.1-c', '4.4.2-b'),
    title: { zh: '三轮之后按未解决结案，由公司领导决定', en: 'Closing as unresolved after three rounds is decided by a company leader' }, text: { zh: '仍计为不满意', en: 'It counts as dissatisfied' },
  },
  {
    id: 'personnel_measure', approver: 'company_leader', asks: 'propose_personnel_measure', gives: 'approve_personnel_measure', needs: { fact: 'hearing_held', is: true },
    clauses: clauses('4.2.1-a', '4.2.2-a'),
    title: { zh: '人员处理由公司领导批准', en: 'A personnel measure is approved by a company leader' },
  },
  {
    id: 'publication', approver: 'company_leader', asks: 'propose_publication', gives: 'approve_publication', needs: { fact: 'anonymised', is: true }, clauses: clauses('7.2.2'),
    title: { zh: '公开处理结果和典型案例，由公司领导批准', en: 'Publishing results and cases is approved by a company leader' },
  },
];

export const notices: readonly Notice[] = [{
  id: 'reported_from_site', clauses: clauses('2.1.3'), audience: ['cs_agent', 'project_lead'], onEvent: 'complaint_received', when: { fact: 'channel', is: 'on_site' }, medium: 'in_app',
  title: { zh: '现场代记的投诉上报客服', en: 'A complaint written down on site is passed on' },
}];
