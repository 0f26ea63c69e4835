import type { Lifecycle, Stage } from '../../pack/lifecycle-definition.ts';
import { preparing } from './congress-preparation.ts';
import { meeting } from './congress-session.ts';
import { stage } from './parts.ts';

const SESSION = [
  'give_work_report', 'give_special_report', 'give_execution_report', 'give_proposal_report', 'amend_report', 'resolve_implementation', 'schedule_speaker', 'make_suggestion',
  'decide_matter', 'confirm_joint_decision', 'refuse_joint_decision',
] as const;

const stages: readonly Stage[] = [
  stage('preparation_group', ['5-a'], '成立筹备领导小组', 'Setting up the preparatory group', ['form_preparation_group']),
  stage('preparation', ['6', '7'], '会前准备', 'Preparation', [
    'set_up_working_groups', 'elect_group_leaders', 'confirm_delegates', 'send_proposal_call', 'nominate_attendees', 'approve_attendees', 'submit_matter', 'hold_joint_meeting',
    'combine_with_union_congress', 'nominate_presidium', 'nominate_presidium_midterm',
  ], {
    checklist: [
      { id: 'delegates', title: { zh: '代表选举、审查、公布', en: 'Delegates elected, reviewed and posted' } },
      { id: 'call', title: { zh: '提前一个月征集提案', en: 'Proposals called for a month ahead' } },
      { id: 'reports', title: { zh: '起草工作报告和议案', en: 'Reports and motions drafted' } }, { id: 'groups', title: { zh: '编组并推选组长', en: 'Groups formed, leaders chosen' } },
      { id: 'presidium', title: { zh: '提出主席团候选人', en: 'Candidates for the presidium named' } },
    ],
  }),
  stage('presidium_candidates', ['20'], '主席团候选人已提出', 'Presidium proposed', [
    'elect_group_leaders', 'confirm_delegates', 'send_proposal_call', 'nominate_attendees', 'approve_attendees', 'submit_matter', 'combine_with_union_congress',
    'nominate_presidium', 'nominate_presidium_midterm', 'hold_preliminary_meeting',
  ]),
  stage('group_review', ['24'], '代表组审议', 'Review by the groups', ['elect_group_leaders', 'submit_matter', 'sum_up_opinions']),
  stage('presidium_amendment', ['25'], '主席团修改', 'Amendment by the presidium', [
    'submit_matter', 'combine_with_union_congress', 'amend_drafts', 'record_attendance', 'open_session',
  ]),
  stage('session_open', ['26', '33'], '正式会议', 'In session', ['submit_matter', ...SESSION, 'begin_openness_appraisal', 'close_session']),
  stage('openness_appraisal', ['31', '40'], '园务公开和民主评议', 'Openness and appraisal', [...SESSION, 'record_openness', 'record_appraisal', 'close_session']),
  stage('between_sessions', ['4-b', '45-a'], '闭会期间', 'Between sessions', [
    'begin_midterm_preparation', 'request_extraordinary_session', 'decide_extraordinary_session', 'call_extraordinary_session', 'hold_joint_meeting', 'form_new_congress',
  ]),
  stage('ended', ['4-a'], '本届结束', 'Term ended', [], { terminal: true }),
];

/** One congress from its preparatory group to the next congress, with all its sessions. */
export const congressLifecycle: Lifecycle = {
  subject: 'congress', initial: 'preparation_group', stages, actions: [...preparing, ...meeting],
  moves: [
    { on: 'preparation_group_formed', to: 'preparation' },
    { on: 'midterm_preparation_begun', to: 'preparation' },
    { on: 'extraordinary_session_called', to: 'preparation' },
    { on: 'presidium_nominated', to: 'presidium_candidates' },
    { on: 'preliminary_meeting_held', to: 'group_review' },
    { on: 'group_opinions_summed_up', to: 'presidium_amendment' },
    { on: 'session_opened', to: 'session_open' },
    { on: 'openness_appraisal_begun', to: 'openness_appraisal' },
    { on: 'session_closed', to: 'between_sessions' },
    { on: 'new_congress_formed', to: 'ended' },
  ],
};
