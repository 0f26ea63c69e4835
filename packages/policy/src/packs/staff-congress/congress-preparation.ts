import type { ActionDefinition } from '../../pack/lifecycle-definition.ts';
import { attendeesWithinLimit, extraordinaryJustified, yes } from './conditions.ts';
import { QUORUM_RULES, VOTING_METHODS, action, demand, field } from './parts.ts';

const withinTerm = yes('mid_term');
const number = { type: 'number' } as const;
const optional = { required: false } as const;

const presidiumFields = (clause: string) => [
  field('presidium_members', clause, '主席团人数', 'members'), field('presidium_teachers', clause, '其中教师', 'teachers among them'),
  field('presidium_delegates', clause, '其中正式代表', 'full delegates among them'),
  field('candidates', '20', '候选人名单', 'list of candidates'),
];

/** What is done before a session opens, and between sessions. */
export const preparing: readonly ActionDefinition[] = [
  action('form_preparation_group', 'preparation_group_formed', ['5-a', '5-b'], '成立筹备领导小组', 'Form the preparatory group', ['party_head'], {
    sets: { mid_term: false, extraordinary: false, combined_with_union: false },
    fields: [
      field('leader', '5-b', '组长（党组织负责人）', 'leader (head of the party organisation)', { type: 'staff' }),
      field('deputy', '5-b', '副组长（工会主席）', 'deputy (union chair)', { type: 'staff' }),
      field('party_members', '5-b', '党组织成员', 'members from the party organisation'), field('administration_members', '5-b', '行政成员', 'members from the administration'),
      field('union_members', '5-b', '工会成员', 'members from the union'), field('teacher_members', '5-b', '教师代表', 'members from the teachers'),
      field('quorum_rule', '26', '开会人数口径（不填按超过三分之二）', 'reading of the quorum (default: more than two thirds)', { ...optional, type: 'choice', choices: QUORUM_RULES }),
    ],
  }),
  action('set_up_working_groups', 'working_groups_set_up', ['5-c'], '设立工作小组', 'Set up working groups', ['preparation_group', 'union'], {
    fields: [
      field('secretariat', '5-c', '秘书组', 'secretariat', optional), field('qualification_review', '5-c', '代表资格审查小组', 'review group for delegates', optional),
      field('proposal_group', '5-c', '提案小组', 'proposal group', optional), field('conference_service', '5-c', '会务组', 'conference service', optional),
    ],
  }),
  action('elect_group_leaders', 'group_leaders_elected', ['14'], '推选代表组长', 'Choose the group leaders', ['delegate'], {
    fields: [
      field('delegate_group', '14', '代表组', 'delegate group'), field('group_leader', '14', '组长', 'leader', { type: 'staff' }),
      field('group_deputy', '14', '副组长', 'deputy', { type: 'staff' }),
    ],
  }),
  action('confirm_delegates', 'delegates_confirmed', ['13-a', '10', '11-a', '11-b', '11-c'], '确认代表名单', 'Confirm the delegates', ['qualification_review'], {
    fields: [
      field('staff_total', '10', '教职工总数', 'staff'), field('delegates', '10', '代表总数', 'delegates'), field('teacher_delegates', '11-a', '教师代表', 'teachers'),
      field('leader_delegates', '11-b', '中层及以上领导', 'leaders from middle level up'), field('female_delegates', '11-c', '女代表', 'women'),
      field('young_delegates', '11-c', '青年代表', 'young staff'),
    ],
  }),
  action('send_proposal_call', 'proposal_call_sent', ['43.1-a', '43.1-b'], '发出提案征集通知', 'Send the call for proposals', ['union', 'proposal_group'], {
    fields: [
      field('session_planned_for', '43.1-a', '拟开会时间', 'when the session is planned', { type: 'instant' }),
      field('forms_handed_to', '43.1-b', '提案表发放范围', 'who received the proposal form'),
    ],
  }),
  action('nominate_attendees', 'attendees_nominated', ['17-a', '17-c'], '提名列席和特邀代表', 'Name observers and guests', ['union'], {
    fields: [
      field('observers_and_guests', '17-c', '合计人数', 'number of both', number), field('observers', '17-a', '列席代表名单', 'observers', optional),
      field('invited_guests', '17-a', '特邀代表名单', 'invited guests', optional),
    ],
  }),
  // Within a term there is no preparatory group; the union prepares, and another of its members approves.
  action('approve_attendees', 'attendees_approved', ['17-c'], '批准列席和特邀代表', 'Approve observers and guests', ['preparation_group', 'union'], {
    notBy: ['attendees_nominated'],
    requires: [demand('TOO_MANY_ATTENDEES', '17-c', attendeesWithinLimit, '列席和特邀代表合计不得超过正式代表的五分之一', 'Observers and guests together are at most one fifth of the delegates')],
  }),
  action('submit_matter', 'matter_submitted', ['33'], '提交议题', 'Submit a matter', ['director', 'union', 'presidium'], {
    fields: [field('matter', '33', '事项', 'matter')],
  }),
  action('nominate_presidium', 'presidium_nominated', ['20', '19'], '筹备小组提出主席团候选人', 'Preparatory group proposes the presidium', ['preparation_group'], {
    requires: [demand('UNION_PREPARES_MIDTERM', '7', { not: withinTerm }, '届中会议由工会筹备，候选人由工会提出', 'Within a term the union prepares the session and proposes the candidates')],
    fields: presidiumFields('19'),
  }),
  action('nominate_presidium_midterm', 'presidium_nominated', ['20', '7', '19'], '工会提出主席团候选人', 'Union proposes the presidium', ['union'], {
    requires: [demand('GROUP_PREPARES_NEW_CONGRESS', '20', withinTerm, '新一届的候选人由筹备领导小组提出', 'For a new congress the preparatory group proposes the candidates')],
    fields: presidiumFields('19'),
  }),
  action('hold_preliminary_meeting', 'preliminary_meeting_held', ['22', '23', '20'], '召开预备会议', 'Hold the preliminary meeting', ['union'], {
    requires: [
      demand('DELEGATES_NOT_CONFIRMED', '13-a', { fact: 'delegates_confirmed', is: true }, '代表资格尚未审查确认', 'The delegates have not been reviewed and confirmed'),
      demand('TEACHERS_NOT_IN_MAJORITY', '19', { fact: 'presidium_teachers', gt: { of: 'presidium_members', share: [1, 2] } }, '主席团中教师应占多数',
        'Teachers must be the larger part of the presidium'),
      demand('PRESIDIUM_NOT_ALL_DELEGATES', '19', { fact: 'presidium_delegates', gte: { of: 'presidium_members' } }, '主席团成员须全部是正式代表',
        'Every member of the presidium must be a full delegate'),
    ],
    fields: [
      field('voting_method', '22', '表决方式（一般举手）', 'way of voting (usually by hands)', { type: 'choice', choices: VOTING_METHODS }),
      field('preparation_report', '23', '筹备工作报告', 'report on the preparations'),
      field('topics_and_agenda', '23', '议题和议程', 'topics and agenda'), field('qualification_report', '23', '资格审查报告及增补情况', 'report on the delegates and additions'),
      field('presidium_list', '20', '通过的主席团名单', 'presidium passed'), field('secretary_general', '23', '秘书长', 'secretary-general', { type: 'staff' }),
      field('executive_chairs', '23', '执行主席', 'executive chairs'),
      field('special_motions', '28', '有专项议案', 'special motions are on the agenda'), field('openness_planned', '23', '安排园务公开', 'openness is planned'),
      field('appraisal_planned', '23', '安排民主评议', 'appraisal is planned'),
    ],
  }),
  action('combine_with_union_congress', 'combined_with_union_congress', ['46'], '与工会代表大会合并召开', 'Hold together with the union congress', ['union'], {
    sets: { combined_with_union: true },
    fields: [field('agendas_separate', '46', '议程分开', 'agendas are separate'), field('union_ordinal', '46', '工会代表大会届次', 'ordinal of the union congress')],
  }),
  action('begin_midterm_preparation', 'midterm_preparation_begun', ['7'], '开始筹备届中会议', 'Begin to prepare the next session', ['union'], {
    sets: { mid_term: true, extraordinary: false, combined_with_union: false },
  }),
  action('request_extraordinary_session', 'extraordinary_session_requested', ['4-c', '37-c'], '代表联名提议临时会议', 'Ask for an extraordinary session', ['delegate'], {
    fields: [
      field('requesting_delegates', '4-c', '联名代表数', 'delegates who ask'), field('matter', '4-c', '重大事项', 'major matter'),
      field('wide_interest_change', '37-c', '涉及教职工切身利益的决议变更', 'change of a resolution of wide interest', optional),
    ],
  }),
  action('decide_extraordinary_session', 'leaders_decided_on_session', ['4-c'], '党政工领导研究决定', 'Leaders decide on an extraordinary session', ['party_leaders', 'union_chair'], {
    sets: { leaders_decided: true }, fields: [field('matter', '4-c', '重大事项', 'major matter')],
  }),
  action('call_extraordinary_session', 'extraordinary_session_called', ['4-c', '37-c'], '召集临时会议', 'Call an extraordinary session', ['union'], {
    sets: { mid_term: true, extraordinary: true, combined_with_union: false, leaders_decided: false, requesting_delegates: 0, wide_interest_change: false },
    requires: [
      demand('EXTRAORDINARY_NOT_JUSTIFIED', '4-c', extraordinaryJustified, '须由党政工领导研究决定、三分之一及以上代表提议，或属牵涉面广的决议变更',
        'It takes a decision of the leaders, one third of the delegates or more, or a far-reaching change of a resolution'),
    ],
  }),
  action('hold_joint_meeting', 'joint_meeting_held', ['45-a', '45-b'], '召开联席会议', 'Hold the joint meeting', ['union_chair'], {
    fields: [
      field('matter', '45-a', '紧急重要事项', 'urgent and important matter'), field('why_urgent', '45-a', '为何不能等到大会', 'why it cannot wait for the congress'),
      field('decision', '45-a', '所作决定', 'decision'),
      field('leaders_present', '45-b', '到会的党政领导', 'leaders of party and administration present'),
      field('group_leaders_present', '45-b', '到会的代表组长和工作小组组长', 'leaders of delegate and working groups present'),
      field('committee_present', '45-b', '到会的工会委员会成员', 'members of the union committee present'),
      field('concerned_present', '45-b', '到会的有关人员', 'persons concerned present', optional),
    ],
  }),
  action('form_new_congress', 'new_congress_formed', ['4-a'], '产生新一届教代会', 'Form the new congress', ['party_head'], {
    fields: [field('next_ordinal', '4-a', '新一届届次', 'ordinal of the new congress')],
  }),
];
