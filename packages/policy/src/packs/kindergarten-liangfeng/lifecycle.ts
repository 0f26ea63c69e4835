import type { Lifecycle, Stage, StageRule } from '../../pack/lifecycle-definition.ts';
import { caseActions } from './actions.ts';
import { clauses } from './clause.ts';
import { personnelActions } from './personnel-actions.ts';

const actions = [...caseActions, ...personnelActions];
const PERSONNEL = personnelActions.map(({ id }) => id);
const OPEN = actions.map(({ id }) => id).filter((id) => id !== 'reopen' && id !== 'archive');

const stage = (id: string, numbers: readonly string[], zh: string, en: string, checklist: readonly (readonly [id: string, zh: string, en: string])[] = []): Stage => ({
  id, clauses: clauses(...numbers), title: { zh, en }, actions: OPEN, checklist: checklist.map(([item, itemZh, itemEn]) => ({ id: item, title: { zh: itemZh, en: itemEn } })),
});

const stages: readonly Stage[] = [
  stage('accepted', ['2.1-a', '1.1-e', '1.2-d', '1.3-c'], '受理', 'Accepted', [['listen', '认真听', 'listen'], ['read', '认真看', 'read'], ['record', '详细记', 'record in detail']]),
  stage('solved_on_spot', ['4.3-c'], '已当场解决', 'Solved on the spot'),
  stage('explanation', ['4.3-d'], '已说明原因', 'Cause explained'),
  stage('filed', ['2.2-a'], '已建档', 'Filed', [['direction', '请示领导', 'ask the leader for direction']]),
  stage('direction_given', ['2.2-b'], '领导已批示', 'Direction given'),
  stage('investigation', ['2.3-a', '4.2-a'], '调查', 'Investigation', [
    ['both_sides', '听取双方陈述', 'hear both sides'], ['meeting', '行政会议通报', 'circulate at the administrative meeting'], ['status', '电话告知办理情况', 'tell by phone how it stands'],
  ]),
  stage('status_reply', ['2.3-c'], '已告知办理情况', 'Told how it stands'),
  stage('result_reported', ['2.4-a'], '已书面报告', 'Reported in writing'),
  stage('opinion_decided', ['2.4-b'], '处理意见已决定', 'Handling decided'),
  stage('result_told', ['2.4-c'], '已告知结果', 'Result told', [['content', '投诉人是否满意', 'is the complainant content']]),
  stage('apology', ['4.2-b'], '已道歉并改正', 'Apologised and put right'),
  { id: 'closed', clauses: clauses('4.3-e'), title: { zh: '已结案', en: 'Closed' }, actions: ['reopen', 'archive', 'send_notice', ...PERSONNEL], terminal: true },
  { id: 'archived', clauses: clauses('2.6'), title: { zh: '已归档', en: 'Archived' }, actions: ['reopen', ...PERSONNEL], terminal: true },
];
const BEFORE_FILING = ['accepted', 'explanation'];
const BEFORE_REPORT = [...BEFORE_FILING, 'filed', 'direction_given', 'investigation', 'status_reply'];

const moves: readonly StageRule[] = [
  { on: 'matter_solved_on_spot', from: BEFORE_REPORT, to: 'solved_on_spot' },
  { on: 'first_explanation_given', from: ['accepted'], to: 'explanation' },
  { on: 'case_filed', from: BEFORE_FILING, to: 'filed' },
  { on: 'direction_given', from: ['filed'], to: 'direction_given' },
  { on: 'investigation_started', to: 'investigation' },
  { on: 'status_told', from: ['investigation'], to: 'status_reply' },
  { on: 'result_reported', to: 'result_reported' },
  { on: 'opinion_decided', to: 'opinion_decided' },
  { on: 'customer_reply_given', to: 'result_told' },
  { on: 'apology_made', from: ['solved_on_spot', 'opinion_decided', 'result_told'], to: 'apology' },
  { on: 'complaint_closed', to: 'closed' },
  { on: 'complaint_withdrawn', to: 'closed' },
  { on: 'complaint_merged', to: 'closed' },
  { on: 'complaint_archived', to: 'archived' },
  { on: 'complaint_reopened', to: 'accepted' },
];

/** The way of a complaint from acceptance to the archive. */
export const lifecycle: Lifecycle = { subject: 'complaint', initial: 'accepted', stages, actions, moves };
