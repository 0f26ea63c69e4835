import type { EventDefinition, Ownership, OwnershipRule } from '../../pack/types.ts';
import { congressLifecycle } from './congress.ts';
import { delegateLifecycle } from './delegate.ts';
import { proposalLifecycle } from './proposal.ts';
import { resolutionLifecycle } from './resolution.ts';

/** Every act appends its event, told in the words of the act. Two acts that differ only in who does them share one. */
const ofActs = [congressLifecycle, delegateLifecycle, resolutionLifecycle, proposalLifecycle].flatMap(({ actions }) => actions)
  .map(({ event, title, clauses }): EventDefinition => ({ type: event, title, clauses }));

export const events: readonly EventDefinition[] = [
  ...new Map(ofActs.map((event) => [event.type, event])).values(),
  { type: 'duty_opened', title: { zh: '例行工作开始', en: 'recurring duty opened' } },
  { type: 'duty_done', title: { zh: '例行工作完成', en: 'recurring duty done' } },
  { type: 'duty_cancelled', title: { zh: '例行工作取消', en: 'recurring duty cancelled' } },
];

const held = (party: string | null, ...by: readonly string[]): OwnershipRule[] => by.map((event) => ({ event, party }));

/** Who holds the matter after each step. */
export const ownership: Ownership = {
  parties: [
    { id: 'preparation_group', title: { zh: '筹备领导小组', en: 'preparatory group' } }, { id: 'union', title: { zh: '工会', en: 'union' } },
    { id: 'presidium', title: { zh: '主席团', en: 'presidium' } },
    { id: 'constituency', title: { zh: '选区', en: 'constituency' } }, { id: 'qualification_review', title: { zh: '代表资格审查小组', en: 'review group for delegates' } },
    { id: 'delegate_groups', title: { zh: '代表组', en: 'delegate groups' } }, { id: 'proposer', title: { zh: '提案人', en: 'proposer' } },
    { id: 'proposal_group', title: { zh: '提案小组', en: 'proposal group' } },
    { id: 'director', title: { zh: '园长', en: 'director' } }, { id: 'department', title: { zh: '承办部门', en: 'handling department' } },
  ],
  rules: [
    ...held('preparation_group', 'preparation_group_formed'),
    ...held('union', 'midterm_preparation_begun', 'extraordinary_session_called', 'session_closed', 'seats_allotted', 'delegate_left', 'delegate_retired', 'delegate_recalled'),
    ...held('presidium', 'group_opinions_summed_up', 'session_opened', 'resolution_discussed', 'resolution_amended', 'change_put_to_session'),
    ...held('delegate_groups', 'preliminary_meeting_held', 'resolution_drafted', 'reconsideration_requested'),
    ...held('constituency', 'by_election_agreed', 'qualification_refused'), ...held('qualification_review', 'delegate_elected'),
    ...held('director', 'resolution_passed', 'trial_begun', 'proposal_sent_to_director'),
    ...held('union', 'change_proposed', 'change_made_by_joint_meeting', 'proposal_filed', 'director_opinion_given'),
    ...held('proposer', 'proposal_drafted', 'proposal_returned'),
    ...held('proposal_group', 'proposal_submitted', 'proposal_not_filed', 'proposal_carried_out', 'impossibility_stated'),
    { event: 'proposal_passed_to_department', party: 'department', holderFact: 'department' }, ...held('union', 'proposal_result_told'),
    ...held(null, 'delegates_posted', 'new_congress_formed', 'delegate_term_ended', 'resolution_promulgated', 'not_filed_reasons_told', 'proposal_archived', 'proposal_withdrawn'),
  ],
};
