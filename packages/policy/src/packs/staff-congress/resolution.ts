import type { ActionDefinition, Lifecycle, Stage } from '../../pack/lifecycle-definition.ts';
import { halfOfAll, majorityOfPresent, trialAgreed, yes } from './conditions.ts';
import { VIEWS, VOTING_METHODS, action, demand, field, stage } from './parts.ts';

const stages: readonly Stage[] = [
  stage('draft', ['34', '33'], '主席团起草', 'Draft of the presidium', ['draft_resolution']),
  stage('group_discussion', ['34', '36-a'], '代表组讨论', 'Discussion in the groups', ['discuss_resolution']),
  stage('amendment', ['34'], '主席团修改', 'Amendment by the presidium', ['discuss_resolution', 'amend_resolution', 'document_resolution', 'promulgate']),
  stage('vote', ['34', '30', '36-b'], '提交表决', 'Before the vote', [
    'discuss_resolution', 'amend_resolution', 'count_votes', 'announce_passed', 'announce_not_passed', 'record_trial_consent', 'begin_trial', 'document_resolution', 'promulgate',
  ]),
  stage('not_passed', ['30', '36-b'], '未通过', 'Not passed', ['discuss_resolution', 'amend_resolution', 'record_trial_consent', 'begin_trial', 'promulgate', 'refuse_change']),
  stage('trial', ['39.2'], '试行', 'On trial', ['amend_resolution', 'promulgate']),
  stage('passed', ['30', '37-a'], '已通过', 'Passed', ['document_resolution', 'promulgate', 'request_reconsideration', 'amend_resolution', 'propose_change']),
  stage('promulgation', ['39.1', '37-a'], '已颁布实施', 'In force', ['amend_resolution', 'propose_change']),
  stage('change_proposed', ['37-a'], '提出变更', 'Change proposed', ['amend_resolution', 'change_in_joint_meeting', 'put_change_to_session', 'refuse_change']),
  stage('joint_meeting_amendment', ['37-b'], '联席会议已调整，待大会确认', 'Changed by the joint meeting, to be confirmed', ['confirm_change', 'refuse_change']),
];

const passedOrAdvice = { any: [{ fact: 'power', in: ['review_suggest', 'appraise_supervise'] }, yes('adopted')] } as const;
const ready = { fact: 'views', in: ['agreed', 'mostly_agreed'] } as const;

const making: readonly ActionDefinition[] = [
  action('draft_resolution', 'resolution_drafted', ['34', '38-a', '39-a', '40', '21'], '起草决议', 'Draft the resolution', ['presidium'], {
    fields: [field('congress_matter', '38-a', '议题', 'matter'), field('draft', '34', '决议草案', 'draft')],
  }),
  action('discuss_resolution', 'resolution_discussed', ['34', '36-a'], '代表组讨论', 'Discuss in the groups', ['group_leader'], {
    fields: [field('opinions', '34', '讨论意见', 'opinions'), field('views', '36-a', '讨论情况', 'state of the discussion', { type: 'choice', choices: VIEWS })],
  }),
  action('amend_resolution', 'resolution_amended', ['34', '37-a'], '主席团修改', 'Amend', ['presidium'], {
    requires: [
      demand('RESOLVED_MATTER_LOCKED', '37-a', { fact: 'adopted', is: false }, '已形成决议，未经教代会同意不得更改', 'It is resolved and is not changed without the consent of the congress'),
    ],
    fields: [field('changes', '34', '修改内容', 'what was changed')],
  }),
  action('count_votes', 'votes_counted', ['30', '36-b', '21'], '组织表决并计票', 'Vote and count', ['presidium'], {
    requires: [
      demand('DISCUSSION_FIRST', '36-a', yes('discussed'), '代表组尚未充分讨论', 'The groups have not discussed it in full'),
      demand('VIEWS_DIVIDED', '36-a', ready, '意见尚未基本一致，不交付表决', 'Views do not largely agree yet; no vote is taken'),
    ],
    fields: [
      field('delegates', '30', '代表总数', 'delegates'), field('present', '36-b', '到会正式代表数', 'full delegates present'),
      field('votes_for', '30', '正式代表赞成票', 'votes of full delegates in favour'),
      field('voting_method', '36-b', '表决方式', 'way of voting', { type: 'choice', choices: VOTING_METHODS }),
    ],
  }),
  action('announce_passed', 'resolution_passed', ['30', '36-b'], '宣布通过', 'Announce that it is passed', ['presidium'], {
    requires: [
      demand('VOTES_NOT_COUNTED', '30', yes('votes_counted'), '尚未表决计票', 'The votes have not been counted'),
      demand('BELOW_HALF_OF_ALL', '30', halfOfAll, '赞成票不足全体代表半数', 'Fewer than half of all delegates are in favour'),
      demand('NO_MAJORITY_OF_PRESENT', '36-b', majorityOfPresent, '赞成票未超过到会代表半数', 'Not more than half of the delegates present are in favour'),
      demand('BALLOT_NEEDED', '36-b', { any: [{ fact: 'views', is: 'agreed' }, { fact: 'voting_method', is: 'ballot' }] }, '意见有分歧，须投票表决',
        'Views diverge, so the vote must be by ballot'),
      demand('VOTES_NOT_OF_DELEGATES', '17-b', { all: [{ fact: 'votes_for', lte: { of: 'present' } }, { fact: 'present', lte: { of: 'delegates' } }] }, '票数多于到会正式代表：列席和特邀代表没有表决权',
        'More votes than full delegates present: observers and guests do not vote'),
    ],
  }),
  action('announce_not_passed', 'resolution_not_passed', ['30', '36-b'], '宣布未通过', 'Announce that it is not passed', ['presidium'], {
    requires: [
      demand('VOTES_NOT_COUNTED', '30', yes('votes_counted'), '尚未表决计票', 'The votes have not been counted'),
      demand('VOTE_CARRIED', '30', { not: { all: [halfOfAll, majorityOfPresent] } }, '赞成票已达到通过标准', 'The votes in favour are enough'),
    ],
  }),
  action('document_resolution', 'resolution_documented', ['33'], '形成决议文件', 'Put it in writing', ['presidium', 'secretariat'], {
    fields: [field('document', '33', '文件', 'document'), field('document_number', '33', '文号', 'number of the document')],
  }),
  action('promulgate', 'resolution_promulgated', ['39.1', '39-a'], '颁布实施', 'Put into force', ['director'], {
    requires: [
      demand('NOT_PASSED_BY_CONGRESS', '39-a', passedOrAdvice, '属于审议通过的事项，须经教代会通过才能施行', 'It falls under review and adoption and takes effect only once the congress has passed it'),
      demand('NOT_DOCUMENTED', '33', yes('document_issued'), '尚未形成文件', 'It has not been put in writing'),
    ],
    fields: [field('effective_on', '39.1', '施行日期', 'in force from', { type: 'date' })],
  }),
];

const changing: readonly ActionDefinition[] = [
  action('record_trial_consent', 'trial_consented', ['39.2'], '记录代表同意试行', 'Record consent to a trial', ['presidium'], {
    fields: [field('delegates', '39.2', '代表总数', 'delegates'), field('trial_consents', '39.2', '同意人数', 'delegates who consent')],
  }),
  action('begin_trial', 'trial_begun', ['39.2'], '先行试行', 'Begin the trial', ['director'], {
    requires: [
      demand('NO_PLAN_TO_TRY', '39-a', { fact: 'power', is: 'review_pass' }, '只有须审议通过的方案才试行', 'Only a plan that must be passed is tried first'),
      demand('TRIAL_WITHOUT_MAJORITY', '39.2', trialAgreed, '同意试行的代表未过半数', 'Not more than half of the delegates consent to a trial'),
    ],
    fields: [field('trial_until', '39.2', '试行至', 'trial until', { type: 'date' })],
  }),
  action('request_reconsideration', 'reconsideration_requested', ['35-a'], '提请复议', 'Ask for reconsideration', ['director'], { fields: [field('reason', '35-a', '理由', 'reason')] }),
  action('propose_change', 'change_proposed', ['37-b', '37-c'], '提出变更', 'Propose a change', ['director', 'union', 'delegate'], {
    fields: [
      field('change', '37-b', '变更内容', 'change'), field('circumstances', '37-b', '情况有何变化', 'how circumstances changed'),
      field('wide_interest_change', '37-c', '牵涉面广、关系教职工切身利益', 'reaches far into the interests of staff'),
    ],
  }),
  action('change_in_joint_meeting', 'change_made_by_joint_meeting', ['37-b', '45-a'], '联席会议决定调整', 'Decide in the joint meeting', ['union_chair'], {
    requires: [
      demand('EXTRAORDINARY_SESSION_NEEDED', '37-c', { fact: 'wide_interest_change', is: false }, '关系教职工切身利益的变更须由临时会议表决',
        'A change of wide interest is voted on by an extraordinary session'),
    ],
    fields: [field('decision', '37-b', '调整决定', 'decision')],
  }),
  action('confirm_change', 'change_confirmed', ['37-b'], '大会确认', 'Confirm by the congress', ['presidium']),
  action('refuse_change', 'change_refused', ['37-a', '37-b'], '不予变更', 'Refuse the change', ['presidium'], {
    requires: [demand('NO_CHANGE_OPEN', '37-b', yes('change_open'), '没有待定的变更', 'No change is under discussion')], fields: [field('reason', '37-b', '理由', 'reason')],
  }),
  action('put_change_to_session', 'change_put_to_session', ['37-c'], '提交临时会议表决', 'Put to an extraordinary session', ['presidium'], {
    fields: [field('draft', '37-c', '新的决议草案', 'new draft')],
  }),
];

/** One matter of the congress: drafted, discussed, amended, voted on, issued, and changed only by the congress. */
export const resolutionLifecycle: Lifecycle = {
  subject: 'resolution', initial: 'draft', stages, actions: [...making, ...changing],
  moves: [
    { on: 'resolution_drafted', to: 'group_discussion' },
    { on: 'resolution_discussed', from: ['group_discussion'], to: 'amendment' },
    { on: 'resolution_amended', to: 'vote' },
    { on: 'resolution_passed', to: 'passed' },
    { on: 'resolution_not_passed', to: 'not_passed' },
    { on: 'trial_begun', to: 'trial' },
    { on: 'resolution_promulgated', to: 'promulgation' },
    { on: 'reconsideration_requested', to: 'group_discussion' },
    { on: 'change_proposed', to: 'change_proposed' },
    { on: 'change_made_by_joint_meeting', to: 'joint_meeting_amendment' },
    { on: 'change_confirmed', to: 'passed' },
    { on: 'change_refused', when: yes('in_force'), to: 'promulgation' },
    { on: 'change_refused', to: 'passed' },
    { on: 'change_put_to_session', to: 'group_discussion' },
  ],
};
