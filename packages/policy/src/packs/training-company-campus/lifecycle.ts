import type { Lifecycle, Stage, StageRule } from '../../pack/lifecycle-definition.ts';
import { caseActions } from './actions.ts';
import { careActions, personnelActions } from './care-actions.ts';
import { clauses } from './clause.ts';

const actions = [...caseActions, ...careActions, ...personnelActions];
const LATER = ['apologise', ...personnelActions.map(({ id }) => id)];
const OPEN = actions.map(({ id }) => id).filter((id) => id !== 'reopen');

const stage = (id: string, numbers: readonly string[], zh: string, en: string, checklist: readonly (readonly [id: string, zh: string, en: string])[] = []): Stage => ({
  id, clauses: clauses(...numbers), title: { zh, en }, actions: OPEN, checklist: checklist.map(([item, itemZh, itemEn]) => ({ id: item, title: { zh: itemZh, en: itemEn } })),
});

const stages: readonly Stage[] = [
  stage('received', ['2.1-b'], '接收投诉', 'Received', [['answer_or_form', '当场答复，或填写接收单', 'answer directly, or fill in the receipt form']]),
  stage('answered_directly', ['2.1.1'], '已当场答复', 'Answered directly'),
  stage('investigation', ['2.2-a'], '投诉调查', 'Investigation', [['evidence', '收集数据、照片、实物', 'collect data, pictures, objects']]),
  stage('coordination', ['2.3-s'], '协调处理', 'Coordination'),
  stage('client_feedback', ['2.4'], '客户反馈', 'Told to the parents', [['agreement', '方案是否得到家长同意', 'do the parents agree to the solution']]),
  stage('implementation', ['2.5'], '实施解决', 'Carried out'),
  stage('follow_up', ['2.6'], '跟踪回访', 'Followed up'),
  stage('follow_up_feedback', ['2.7'], '回访反馈', 'Fed back'),
  stage('apology', ['3.2.1-a', '3.2.2-a'], '须向家长道歉', 'An apology is owed', [['apologise', '打电话或当面道歉', 'apologise by phone or in person']]),
  { id: 'handed_over', clauses: clauses('3.2.2-a'), title: { zh: '已移交总部', en: 'Handed to headquarters' }, actions: ['reopen', ...LATER], terminal: true },
  { id: 'closed', clauses: clauses('2.7'), title: { zh: '已结案', en: 'Closed' }, actions: ['reopen', ...LATER], terminal: true },
];
const OPEN_STAGES = stages.filter(({ terminal }) => !terminal).map(({ id }) => id);

/** After an apology the case stands where it stood before: at the furthest step that was reached. */
const resumed: readonly StageRule[] = ([
  ['follow_up_is_fed_back', 'follow_up_feedback'], ['followed_up', 'follow_up'], ['implemented', 'implementation'], ['solution_is_told', 'client_feedback'],
] as const).map(([fact, to]) => ({ on: 'apology_made', from: ['apology'], when: { fact, is: true }, to }));

const moves: readonly StageRule[] = [
  { on: 'receipt_form_filled', from: ['received', 'answered_directly'], to: 'investigation' },
  { on: 'department_task_dispatched', from: OPEN_STAGES, to: 'coordination' },
  { on: 'solution_told', from: OPEN_STAGES, to: 'client_feedback' },
  { on: 'solution_implemented', from: OPEN_STAGES, to: 'implementation' },
  { on: 'follow_up_done', from: OPEN_STAGES, to: 'follow_up' },
  { on: 'follow_up_fed_back', from: OPEN_STAGES, to: 'follow_up_feedback' },
  { on: 'customer_reply_given', from: ['received'], to: 'answered_directly' },
  ...['reception_disorder_noted', 'improper_service_noted', 'headquarters_called'].map((on): StageRule => ({ on, from: OPEN_STAGES, to: 'apology' })),
  ...resumed,
  { on: 'apology_made', from: ['apology'], when: { any: [{ fact: 'open_department_tasks', gte: 1 }, { fact: 'department_answers', gte: 1 }] }, to: 'coordination' },
  { on: 'apology_made', from: ['apology'], when: { fact: 'receipt_form_ready', is: true }, to: 'investigation' },
  { on: 'apology_made', from: ['apology'], when: { fact: 'result_told', is: true }, to: 'answered_directly' },
  { on: 'apology_made', from: ['apology'], to: 'received' },
  { on: 'handed_to_headquarters', to: 'handed_over' },
  { on: 'complaint_closed', to: 'closed' },
  { on: 'complaint_withdrawn', to: 'closed' },
  { on: 'complaint_merged', to: 'closed' },
  { on: 'complaint_reopened', to: 'received' },
];

/** The seven steps of a complaint on a campus. */
export const lifecycle: Lifecycle = { subject: 'complaint', initial: 'received', stages, actions, moves };
