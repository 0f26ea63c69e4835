import type { Lifecycle, Stage } from '../../pack/lifecycle-definition.ts';
import { NOT_THE_RESPONDENT } from './act.ts';
import { clauses } from './clause.ts';
import { decisionActions } from './decision-actions.ts';
import { intakeActions } from './intake-actions.ts';
import { investigationActions } from './investigation-actions.ts';
import { outcomeActions } from './outcome-actions.ts';

const ALWAYS = ['classify', 'note_progress', 'report_to_authority', 'withdraw'];
const INTAKE = [...ALWAYS, 'solve_on_spot'];
const MORE_TIME = ['request_extension', 'approve_extension', 'refuse_extension', 'tell_extension'];
const MEASURES = ['propose_personnel_measure', 'record_hearing', 'approve_personnel_measure', 'refuse_personnel_measure', 'record_voluntary_resignation'];
const ACCEPTED = [...INTAKE, 'open_file', 'give_first_reply', ...MORE_TIME];
/** Once the file is open every act is there; what is still missing is said by its demands. */
const OPEN = [
  ...INTAKE, 'send_notice', 'give_first_reply', 'dispatch', 'answer_department_task', 'record_complainant_statement', 'record_respondent_statement', 'submit_finding', 'tell_status', 'explain',
  'submit_written_result', 'decide_handling_opinion', 'finish_handling', 'reply', 'record_feedback', 'end_unsolved', 'apologise', 'take_improvement', 'close', ...MORE_TIME, ...MEASURES,
];
const ENDED = ['reopen', 'score_handling', 'report_to_authority', ...MEASURES];

type Item = readonly [id: string, zh: string, en: string];
const stage = (id: string, numbers: readonly string[], zh: string, en: string, actions: readonly string[] = OPEN, checklist: readonly Item[] = []): Stage => ({
  id, clauses: clauses(...numbers), title: { zh, en }, actions,
  ...(checklist.length > 0 ? { checklist: checklist.map(([item, itemZh, itemEn]) => ({ id: item, title: { zh: itemZh, en: itemEn } })) } : {}),
});

const stages: readonly Stage[] = [
  stage('recorded', ['5.1', '7.3-b'], '已登记', 'Recorded', [...INTAKE, 'accept'], [['listen', '认真倾听', 'listen'], ['write_down', '如实记录', 'write it down'], ['no_quarrel', '不争吵', 'no quarrel']]),
  stage('box_triage', ['3.4-c'], '投诉箱待分拣', 'Box note to be sorted', ['classify', 'note_progress', 'withdraw', 'sort_box_note']),
  stage('accepted', ['5.1'], '已受理', 'Accepted', ACCEPTED),
  stage('filed', ['5.2-a'], '已建档', 'File opened', OPEN, [['leader', '告知相关领导', 'tell the leader concerned']]),
  stage('first_reply', ['5.3-a'], '已首次回复', 'First reply given'),
  stage('investigation', ['5.3-b', '7.2-a'], '调查中', 'Under investigation', OPEN, [['both_sides', '听取双方', 'hear both sides']]),
  stage('status_reply', ['5.3-c'], '已告知办理情况', 'Status told'),
  stage('explanation', ['7.3-d'], '已解释原因', 'Cause explained'),
  stage('written_result', ['5.4-a'], '结果已书面报告', 'Result reported in writing'),
  stage('committee_decision', ['5.4-b'], '校委会已定意见', 'Committee decided'),
  stage('handled', ['7.4-a'], '已办结', 'Handled'),
  stage('result_told', ['5.4-c'], '已告知结果', 'Result told'),
  stage('apology', ['7.2-b'], '已道歉改正', 'Apologised', OPEN, [['correction', '落实改正', 'see to the correction']]),
  stage('solved_on_spot', ['7.3-c'], '已当场解决', 'Solved on the spot', [...ALWAYS, 'close']),
  { ...stage('closed', ['7.3-e'], '已结案', 'Closed', [...ENDED, 'archive']), terminal: true },
  { ...stage('archived', ['5.5'], '已归档', 'Archived', ENDED), terminal: true },
];

const INVESTIGATING = ['filed', 'first_reply', 'investigation', 'status_reply', 'explanation'];

/** The way of a complaint from the record form to the archive. */
export const lifecycle: Lifecycle = {
  subject: 'complaint', initial: 'recorded', stages,
  // The person complained about may speak, and otherwise leaves the file alone.
  actions: [...intakeActions, ...investigationActions, ...outcomeActions, ...decisionActions].map((action) =>
    action.id === 'record_respondent_statement' ? action : { ...action, requires: [...action.requires, NOT_THE_RESPONDENT] }),
  moves: [
    { on: 'complaint_received', when: { fact: 'channel', is: 'complaint_box' }, to: 'box_triage' },
    { on: 'box_note_sorted', from: ['box_triage'], to: 'recorded' },
    { on: 'complaint_accepted', from: ['recorded'], to: 'accepted' },
    { on: 'complaint_filed', from: ['accepted'], to: 'filed' },
    { on: 'first_reply_given', from: ['filed'], to: 'first_reply' },
    { on: 'department_task_dispatched', from: INVESTIGATING, to: 'investigation' },
    { on: 'complainant_statement_recorded', from: INVESTIGATING, to: 'investigation' },
    { on: 'respondent_statement_recorded', from: INVESTIGATING, to: 'investigation' },
    { on: 'finding_submitted', from: INVESTIGATING, to: 'investigation' },
    { on: 'status_told', from: INVESTIGATING, to: 'status_reply' },
    { on: 'first_explanation_given', from: INVESTIGATING, to: 'explanation' },
    { on: 'written_result_submitted', to: 'written_result' },
    { on: 'handling_opinion_decided', to: 'committee_decision' },
    { on: 'complaint_handled', to: 'handled' },
    { on: 'customer_reply_given', to: 'result_told' },
    { on: 'apology_given', to: 'apology' },
    { on: 'complaint_solved_on_spot', to: 'solved_on_spot' },
    { on: 'complaint_closed', to: 'closed' },
    { on: 'complaint_withdrawn', to: 'closed' },
    { on: 'complaint_merged', to: 'closed' },
    { on: 'complaint_archived', to: 'archived' },
    { on: 'complaint_reopened', to: 'investigation' },
  ],
};
