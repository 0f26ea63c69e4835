import type { Lifecycle, Stage, StageRule } from '../../../pack/lifecycle-definition.ts';
import { clauses } from '../clause.ts';
import { aftermathActions } from './aftermath.ts';
import { handlingActions } from './handling.ts';
import { intakeActions } from './intake.ts';
import { investigationActions } from './investigation.ts';

const ALWAYS = ['classify', 'start_emergency', 'promise', 'note_progress', 'withdraw', 'plan_correction', 'raise_finding', 'complete_correction', 'review_correction'];
const INTAKE = [...ALWAYS, 'complete_record', 'explain_procedure', 'form_team'];
const INQUIRY = [
  ...INTAKE, 'record_complainant_statement', 'review_documents', 'visit_site', 'record_respondent_statement',
  'request_extension', 'approve_extension', 'decline_extension', 'tell_extension', 'submit_investigation_report',
];
const PERSONNEL = ['propose_personnel_measure', 'record_hearing', 'approve_personnel_measure', 'reject_personnel_measure'];
const MEASURES = [...ALWAYS, ...PERSONNEL, 'determine_responsibility', 'make_remedy', 'explain_company_fault', 'complete_handling'];
const TOLD = [...ALWAYS, ...PERSONNEL, 'reply', 'record_satisfaction', 'close'];
const REVIEW = [...ALWAYS, ...PERSONNEL, 'contact_dissatisfied', 're_evaluate', 'decide_unresolved', 'record_satisfaction', 'close'];
const ENDED = ['reopen', 'plan_correction', 'raise_finding', 'complete_correction', 'review_correction', ...PERSONNEL, 'propose_publication', 'approve_publication'];

type Item = readonly [id: string, zh: string, en: string];
const stage = (id: string, number: string, zh: string, en: string, actions: readonly string[], checklist: readonly Item[] = []): Stage => ({
  id, clauses: clauses(number), title: { zh, en }, actions, checklist: checklist.map(([item, itemZh, itemEn]) => ({ id: item, title: { zh: itemZh, en: itemEn } })),
});

const stages: readonly Stage[] = [
  stage('accepted', '2.2.1-a', '已受理', 'Received', INTAKE, [['listen', '听客户把话说完', 'let the client finish'], ['record', '记清时间、地点、经过', 'note when, where and what']]),
  stage('emergency_procedure', '2.2.2', '应急处理中', 'Emergency procedure', INTAKE, [['safety', '先保证人身安全', 'see to the safety of persons first']]),
  stage('promise_given', '2.2.3-a', '已承诺答复时间', 'Time promised', INTAKE),
  stage('procedure_explained', '2.2.3-b', '已说明流程', 'Procedure explained', INTAKE),
  stage('investigation_team', '3.1-a', '已成立调查小组', 'Team formed', INQUIRY),
  stage('investigation', '3.2.1', '调查中', 'Under investigation', INQUIRY, [
    ['talk', '与投诉人沟通', 'talk to the complainant'], ['documents', '查阅资料', 'review the documents'], ['site', '实地走访', 'visit the place'], ['worker', '与服务人员核实', 'hear the worker'],
  ]),
  stage('report_submitted', '3.4-b', '已提交调查报告', 'Report submitted', [...ALWAYS, 'determine_responsibility']),
  stage('responsibility_determined', '4.1', '已认定责任', 'Responsibility determined', MEASURES),
  stage('remedy', '4.2.1-c', '已致歉并补救', 'Apology and remedy given', MEASURES),
  stage('explanation', '4.2.3-b', '已向客户说明', 'Explained to the client', MEASURES),
  stage('handled', '4.3.1-a', '已处理，待反馈', 'Handled, result to be told', [...ALWAYS, ...PERSONNEL, 'reply', 'close']),
  stage('result_feedback', '4.3.1-a', '已反馈结果', 'Result told', TOLD, [['delivered', '确认已送达', 'make sure it arrived'], ['satisfied', '询问是否满意', 'ask whether it satisfies']]),
  stage('satisfaction_tracking', '4.4.1-b', '已跟踪满意度', 'Satisfaction followed up', TOLD),
  stage('re_evaluation', '4.4.2-b', '客户不满意，重新评估', 'Dissatisfied: to be weighed again', REVIEW),
  stage('dissatisfaction_contact', '4.4.2-a', '已了解不满意的原因', 'Reason asked', REVIEW),
  stage('further_improvement', '4.4.2-b', '进一步改进中', 'Being improved', MEASURES),
  { ...stage('closed', '5.1.1', '已结案', 'Closed', [...ENDED, 'archive']), terminal: true },
  { ...stage('archived', '5.2.1-b', '已归档', 'Archived', [...ENDED, 'set_litigation_hold', 'request_disposal', 'approve_disposal', 'dispose']), terminal: true },
  { ...stage('disposed', '5.2.2-b', '已销毁', 'Disposed of', []), terminal: true },
];

const BEFORE_TEAM = ['accepted', 'emergency_procedure', 'promise_given', 'procedure_explained'];
const FINDING_OUT = ['complainant_statement_recorded', 'documents_reviewed', 'site_visited', 'respondent_statement_recorded'];
const dissatisfied = { fact: 'satisfaction', is: 'dissatisfied' } as const;
const delivered = { fact: 'feedback_delivered', is: true } as const;

const moves: readonly StageRule[] = [
  { on: 'emergency_started', from: ['accepted'], to: 'emergency_procedure' },
  { on: 'reply_promised', from: ['accepted', 'emergency_procedure'], to: 'promise_given' },
  { on: 'procedure_explained', from: ['accepted', 'emergency_procedure', 'promise_given'], to: 'procedure_explained' },
  { on: 'investigation_team_formed', from: BEFORE_TEAM, to: 'investigation_team' },
  ...FINDING_OUT.map((on): StageRule => ({ on, from: ['investigation_team'], to: 'investigation' })),
  { on: 'investigation_report_submitted', to: 'report_submitted' },
  { on: 'responsibility_determined', to: 'responsibility_determined' },
  { on: 'remedy_made', to: 'remedy' },
  { on: 'company_fault_explained', to: 'explanation' },
  { on: 'handling_completed', to: 'handled' },
  { on: 'customer_reply_given', when: { all: [delivered, dissatisfied] }, to: 're_evaluation' },
  { on: 'customer_reply_given', when: delivered, to: 'result_feedback' },
  { on: 'satisfaction_recorded', when: dissatisfied, to: 're_evaluation' },
  { on: 'satisfaction_recorded', to: 'satisfaction_tracking' },
  { on: 'dissatisfaction_contacted', to: 'dissatisfaction_contact' },
  { on: 'measures_re_evaluated', to: 'further_improvement' },
  { on: 'complaint_closed', to: 'closed' },
  { on: 'complaint_withdrawn', to: 'closed' },
  { on: 'complaint_merged', to: 'closed' },
  { on: 'complaint_reopened', to: 'accepted' },
  { on: 'complaint_archived', from: ['closed'], to: 'archived' },
  { on: 'archive_disposed', to: 'disposed' },
];

/** The way of a complaint from reception to the archive. */
export const lifecycle: Lifecycle = {
  subject: 'complaint', initial: 'accepted', stages, moves,
  actions: [...intakeActions, ...investigationActions, ...handlingActions, ...aftermathActions],
};
