import type { Approval, Notice } from '../../pack/sections.ts';
import { clauses } from './clause.ts';
import { attendeesWithinLimit, electedByMajority, extraordinaryJustified, halfOfAll, majorityOfPresent, quorum, recalledByHalf, seconded, trialAgreed } from './conditions.ts';
import { field } from './parts.ts';

type Terms = Omit<Approval, 'id' | 'clauses' | 'title'>;
const approval = (id: string, number: string, zh: string, en: string, terms: Terms): Approval => ({ id, clauses: clauses(number), title: { zh, en }, ...terms });

/** Whose consent counts, when, and from how many. */
export const approvals: readonly Approval[] = [
  approval('extraordinary_session', '4-c', '召集临时会议', 'Extraordinary session', {
    approver: 'party_leaders', asks: 'request_extraordinary_session', gives: 'call_extraordinary_session', needs: extraordinaryJustified,
  }),
  approval('delegate_elected', '12-c', '代表当选：得票超过选区教职工半数', 'Delegate elected by more than half of the constituency', {
    approver: 'constituency', asks: 'hold_ballot', gives: 'declare_elected', needs: electedByMajority,
  }),
  approval('delegate_recalled', '16-a', '撤换代表：选区半数及以上同意，工会决定', 'Recall: half of the constituency or more consent, the union decides', {
    approver: 'union_committee', asks: 'request_recall', gives: 'decide_recall', needs: recalledByHalf,
  }),
  approval('by_election', '16-b', '同意补选', 'Consent to a by-election', { approver: 'union', gives: 'agree_to_by_election' }),
  approval('attendees', '17-c', '列席和特邀代表：合计不超过正式代表五分之一', 'Observers and guests: at most one fifth of the delegates', {
    approver: 'preparation_group', delegableTo: ['union'], asks: 'nominate_attendees', gives: 'approve_attendees', needs: attendeesWithinLimit,
  }),
  approval('presidium_list', '20', '主席团名单由预备会议通过', 'The preliminary meeting passes the presidium', {
    approver: 'preliminary_meeting', asks: 'nominate_presidium', gives: 'hold_preliminary_meeting',
  }),
  approval('opening_quorum', '26', '开会：到会代表超过三分之二', 'Opening: more than two thirds of the delegates are present', {
    approver: 'congress', asks: 'record_attendance', gives: 'open_session', needs: quorum,
  }),
  approval('resolution_of_all', '30', '决议：全体代表半数及以上赞成', 'Resolution: half of all delegates or more', {
    approver: 'congress', asks: 'count_votes', gives: 'announce_passed', needs: halfOfAll,
  }),
  approval('motion_of_present', '36-b', '议案：到会正式代表过半数赞成', 'Motion: more than half of the full delegates present', {
    approver: 'congress', asks: 'count_votes', gives: 'announce_passed', needs: majorityOfPresent,
  }),
  approval('staff_rights_adopted', '39-a', '人事、分配和教职工权益制度须经大会通过', 'Rules on personnel, pay and the rights of staff need adoption', {
    approver: 'congress', gives: 'announce_passed', when: { fact: 'power', is: 'review_pass' }, needs: { all: [halfOfAll, majorityOfPresent] },
  }),
  approval('trial', '39.2', '有争议的方案先试行：多数代表同意', 'Trial of a disputed plan: most delegates consent', {
    approver: 'congress', asks: 'record_trial_consent', gives: 'begin_trial', needs: trialAgreed,
  }),
  approval('change_of_resolution', '37-b', '联席会议的调整由下次大会确认', 'The next congress confirms a change made by the joint meeting', {
    approver: 'congress', asks: 'change_in_joint_meeting', gives: 'confirm_change',
  }),
  approval('proposal_seconded', '42-b', '提案：一人提出、两人及以上附议', 'Proposal: one proposes, two or more second', {
    approver: 'delegate', asks: 'second_proposal', gives: 'submit_proposal', needs: seconded,
  }),
];

const PREPARING = ['preparation_group', 'union'];
/** Figures that hold "as a rule" warn those who prepare; they refuse nothing. */
const unusual = (id: string, number: string, zh: string, en: string, onBecomes: NonNullable<Notice['onBecomes']>): Notice => ({
  id, clauses: clauses(number), title: { zh, en }, audience: PREPARING, medium: 'in_app', onBecomes,
});

export const notices: readonly Notice[] = [
  {
    id: 'delegates_posted', clauses: clauses('13-b'), title: { zh: '代表名单张榜公布', en: 'The list of delegates is posted' }, audience: ['staff'], medium: 'posting',
    onEvent: 'delegates_posted',
    content: [field('delegates_by_constituency', '13-b', '各选区代表名单', 'delegates of each constituency')],
  },
  {
    id: 'proposal_form_handed_out', clauses: clauses('43.1-a', '43.1-b'), title: { zh: '提案征集通知，附提案表', en: 'Call for proposals with the form' }, audience: ['delegate'],
    medium: 'mail', onEvent: 'proposal_call_sent',
    content: [field('session_planned_for', '43.1-a', '拟开会时间', 'when the session is planned'), field('form', '43.1-b', '提案表', 'proposal form')],
  },
  {
    id: 'not_filed', clauses: clauses('43.4'), title: { zh: '未立案理由', en: 'Why a proposal was not filed' }, audience: ['proposer'], medium: 'in_app', onEvent: 'proposal_not_filed',
    clockKey: 'not_filed_reasons',
    content: [field('reasons', '43.4', '理由', 'reasons')],
  },
  {
    id: 'proposal_result', clauses: clauses('43.6-b'), title: { zh: '提案办理结果', en: 'Result of the proposal' }, audience: ['proposer'], medium: 'in_app',
    onEvent: 'proposal_result_told',
    content: [field('result', '43.6-b', '办理结果', 'result')],
  },
  {
    id: 'resolution_announced', clauses: clauses('30'), title: { zh: '宣布表决结果', en: 'The vote is announced' }, audience: ['delegate', 'staff'], medium: 'meeting',
    onEvent: 'resolution_passed',
    content: [field('votes_for', '30', '赞成票', 'votes in favour')],
  },
  unusual('delegates_off_guide', '10', '代表人数明显偏离教职工的 30%（25% 以下或 35% 以上）', 'Delegates are far from 30 % of staff (below 25 or above 35)', {
    any: [{ fact: 'delegates', lt: { of: 'staff_total', share: [1, 4] } }, { fact: 'delegates', gt: { of: 'staff_total', share: [7, 20] } }],
  }),
  unusual('teachers_below_guide', '11-a', '教师代表不足 60%', 'Fewer than 60 % of the delegates are teachers', { fact: 'teacher_delegates', lt: { of: 'delegates', share: [3, 5] } }),
  unusual('leaders_above_guide', '11-b', '中层及以上领导代表超过 20%', 'More than 20 % of the delegates are leaders', { fact: 'leader_delegates', gt: { of: 'delegates', share: [1, 5] } }),
  unusual('presidium_size_unusual', '19', '主席团人数不在 7 至 13 人之间', 'The presidium is not of seven to thirteen', {
    any: [{ fact: 'presidium_members', lt: 7 }, { fact: 'presidium_members', gt: 13 }],
  }),
];
