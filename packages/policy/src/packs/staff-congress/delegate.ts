import type { ActionDefinition, Lifecycle, Stage } from '../../pack/lifecycle-definition.ts';
import { electedByMajority, recalledByHalf, yes } from './conditions.ts';
import { RECALL_GROUNDS, action, demand, field, stage } from './parts.ts';

const BALLOT = ['nominate_candidate', 'hold_ballot', 'declare_elected', 'declare_not_elected'] as const;

const stages: readonly Stage[] = [
  stage('constituencies', ['12-a'], '划分选区、分配名额', 'Constituency and seat', ['allot_seat']),
  stage('secret_ballot', ['12-b'], '酝酿候选人并无记名投票', 'Candidates and secret ballot', BALLOT),
  stage('qualification_review', ['13-a'], '代表资格审查', 'Review of the delegate', ['review_qualification', 'refuse_qualification', 'post_list']),
  stage('in_office', ['8'], '任职', 'In office', ['transfer', 'leave', 'retire', 'propose_recall', 'end_term', 'allot_seat']),
  stage('recall', ['16-a'], '撤换程序', 'Recall under way', ['record_recall_discussion', 'request_recall', 'decide_recall', 'drop_recall', 'leave', 'retire']),
  stage('vacant', ['15-b', '16-b'], '出缺', 'Vacant', ['agree_to_by_election']),
  stage('by_election', ['16-b'], '补选', 'By-election', BALLOT),
  stage('term_ended', ['8'], '任期届满', 'Term ended', ['allot_seat'], { terminal: true }),
];

const electing: readonly ActionDefinition[] = [
  action('allot_seat', 'seats_allotted', ['12-a', '8'], '分配名额', 'Allot the seat', ['union'], {
    requires: [demand('TERM_NOT_OVER', '8', { not: yes('elected') }, '代表实行常任制，任期未满不重新分配名额', 'Delegates are standing: the seat is not allotted anew within the term')],
    fields: [
      field('constituency', '12-a', '选区（工会小组）', 'constituency (union group)'), field('constituency_staff', '12-a', '选区教职工数', 'staff of the constituency'),
      field('seats', '12-a', '名额', 'seats', { type: 'number' }),
    ],
  }),
  action('nominate_candidate', 'candidate_nominated', ['12-b', '9'], '酝酿产生候选人', 'Name a candidate', ['constituency'], {
    fields: [
      field('candidate', '12-b', '候选人', 'candidate', { type: 'staff' }), field('civil_rights', '9', '享有公民权利', 'has civic rights'),
      field('in_service', '9', '在职在岗', 'is in service'),
      field('supported', '9', '受同事信任', 'has the trust of colleagues'), field('able', '9', '有参与管理能力', 'is able to take part in management'),
    ],
  }),
  action('hold_ballot', 'ballot_held', ['12-b'], '投票', 'Hold the ballot', ['constituency'], {
    requires: [
      demand('NO_CANDIDATE', '12-b', yes('candidate_nominated'), '尚未产生候选人', 'No candidate was named'),
      demand('NOT_ELIGIBLE', '9', { all: ['civil_rights', 'in_service', 'supported', 'able'].map(yes) }, '候选人不符合代表条件', 'The candidate does not meet the conditions'),
    ],
    fields: [field('votes_for', '12-c', '得票数', 'votes'), field('ballot_secret', '12-b', '无记名投票', 'the ballot was secret')],
  }),
  action('declare_elected', 'delegate_elected', ['12-c', '8'], '宣布当选', 'Declare elected', ['constituency'], {
    requires: [
      demand('BALLOT_NOT_HELD', '12-b', yes('ballot_held'), '尚未投票', 'The ballot has not been held'),
      demand('BALLOT_NOT_SECRET', '12-b', yes('ballot_secret'), '须无记名投票', 'The ballot must be secret'),
      demand('NOT_MORE_THAN_HALF', '12-c', electedByMajority, '得票未超过选区教职工半数', 'The votes are not more than half of the staff of the constituency'),
      demand('MORE_VOTES_THAN_STAFF', '12-c', { fact: 'votes_for', lte: { of: 'constituency_staff' } }, '得票数不能多于选区教职工数', 'There are more votes than staff in the constituency'),
    ],
  }),
  action('declare_not_elected', 'candidate_not_elected', ['12-c'], '宣布未当选', 'Declare not elected', ['constituency'], {
    requires: [demand('BALLOT_NOT_HELD', '12-b', yes('ballot_held'), '尚未投票', 'The ballot has not been held')],
  }),
  action('review_qualification', 'qualification_reviewed', ['13-a'], '审查代表资格', 'Review the delegate', ['qualification_review'], {
    fields: [
      field('structure_checked', '13-a', '代表结构符合要求', 'the make-up is in order'), field('conditions_checked', '13-a', '代表条件符合要求', 'the conditions are met'),
      field('procedure_checked', '13-a', '选举程序符合要求', 'the procedure was kept'),
    ],
  }),
  action('refuse_qualification', 'qualification_refused', ['13-a'], '审查不通过，重新选举', 'Refuse, elect again', ['qualification_review'], {
    fields: [field('reason', '13-a', '理由', 'reason')],
  }),
  action('post_list', 'delegates_posted', ['13-b', '12-d'], '张榜公布', 'Post the list', ['union'], {
    requires: [
      demand('NO_ELECTION_RECORD', '12-d', yes('elected'), '没有选举记录，不设当然代表', 'Without a record of election there is no delegate by office'),
      demand('QUALIFICATION_NOT_CONFIRMED', '13-a', { all: ['qualification_reviewed', 'structure_checked', 'conditions_checked', 'procedure_checked'].map(yes) },
        '代表结构、条件、程序尚未全部审查合格', 'Make-up, conditions and procedure have not all passed the review'),
    ],
    fields: [field('posted_at', '13-b', '公布地点', 'where it was posted')],
  }),
];

const serving: readonly ActionDefinition[] = [
  action('transfer', 'delegate_transferred', ['15-a'], '园内调动，编入新代表组', 'Move to another department', ['union'], {
    fields: [field('department', '15-a', '新部门', 'new department', { type: 'department' }), field('delegate_group', '15-a', '新代表组', 'new delegate group')],
  }),
  action('leave', 'delegate_left', ['15-b'], '调离，资格终止', 'Leave, the seat ends', ['union']),
  action('retire', 'delegate_retired', ['15-b'], '退休，资格终止', 'Retire, the seat ends', ['union']),
  action('propose_recall', 'recall_proposed', ['16-a'], '提出撤换', 'Propose a recall', ['constituency', 'group_leader'], {
    fields: [field('recall_ground', '16-a', '理由', 'ground', { type: 'choice', choices: RECALL_GROUNDS })],
  }),
  action('record_recall_discussion', 'recall_discussed', ['16-a'], '记录选区讨论', 'Record the discussion', ['constituency'], {
    fields: [field('recall_consents', '16-a', '同意人数', 'number who consent')],
  }),
  action('request_recall', 'recall_requested', ['16-a'], '代表组书面提出', 'Ask in writing', ['group_leader'], { fields: [field('written_request', '16-a', '书面意见', 'written request')] }),
  action('decide_recall', 'delegate_recalled', ['16-a'], '决定撤换', 'Decide on the recall', ['union_committee'], {
    requires: [
      demand('RECALL_NOT_DISCUSSED', '16-a', yes('recall_discussed'), '选区尚未讨论', 'The constituency has not discussed it'),
      demand('RECALL_BELOW_HALF', '16-a', recalledByHalf, '同意人数不足选区教职工半数', 'Fewer than half of the staff of the constituency consent'),
      demand('RECALL_NOT_REQUESTED', '16-a', yes('recall_requested'), '代表组尚未书面提出', 'The group has not asked in writing'),
    ],
  }),
  action('drop_recall', 'recall_dropped', ['16-a'], '不予撤换', 'Do not recall', ['union_committee'], { fields: [field('reason', '16-a', '理由', 'reason')] }),
  action('agree_to_by_election', 'by_election_agreed', ['16-b'], '同意补选', 'Agree to a by-election', ['union'], {
    fields: [field('constituency_staff', '16-b', '选区教职工数', 'staff of the constituency')],
  }),
  action('end_term', 'delegate_term_ended', ['8'], '任期届满', 'End the term', ['union']),
];

/** One seat: its election, the delegate who holds it, and who comes after. */
export const delegateLifecycle: Lifecycle = {
  subject: 'delegate', initial: 'constituencies', stages, actions: [...electing, ...serving],
  moves: [
    { on: 'seats_allotted', to: 'secret_ballot' },
    { on: 'delegate_elected', to: 'qualification_review' },
    { on: 'qualification_refused', to: 'secret_ballot' },
    { on: 'delegates_posted', to: 'in_office' },
    { on: 'recall_proposed', to: 'recall' },
    { on: 'recall_dropped', to: 'in_office' },
    { on: 'delegate_recalled', to: 'vacant' },
    { on: 'delegate_left', to: 'vacant' },
    { on: 'delegate_retired', to: 'vacant' },
    { on: 'by_election_agreed', to: 'by_election' },
    { on: 'delegate_term_ended', to: 'term_ended' },
  ],
};
