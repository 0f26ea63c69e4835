import type { Role } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const role = (id: string, zh: string, en: string, heldBy: readonly string[], numbers: readonly string[], text?: readonly [zh: string, en: string]): Role => ({
  id, title: { zh, en }, heldBy, clauses: clauses(...numbers), ...(text ? { text: { zh: text[0], en: text[1] } } : {}),
});

/** Bodies that lead; groups that do their work with the teachers; and everybody who may be elected a delegate. */
const BODY = ['director', 'general_manager'];
const GROUP = [...BODY, 'teaching_supervisor'];
const DELEGATES = [...GROUP, 'front_desk', 'department_staff', 'client_service'];

/** Parties and bodies this regulation speaks of; the house maps its own posts to them. */
export const roles: readonly Role[] = [
  role('party_head', '党组织负责人', 'head of the party organisation', BODY, ['5-b'], ['筹备领导小组组长', 'Leads the preparatory group']),
  role('party_leaders', '党政领导', 'leaders of party and administration', BODY, ['45-b']),
  role('administration', '行政', 'administration', BODY, ['5-b', '45-b']),
  role('administrative_heads', '行政有关负责人', 'heads of administration', BODY, ['28']),
  role('director', '园长', 'director', BODY, ['27', '39.1']),
  role('union', '工会', 'union', GROUP, ['7', '20', '22'], ['届中会议由工会筹备，预备会议由工会主持', 'Prepares sessions within a term and chairs the preliminary meeting']),
  role('union_chair', '工会主席', 'union chair', GROUP, ['5-b', '29', '45-b'], ['筹备领导小组副组长；主持联席会议', 'Deputy leader of the preparatory group; presides over the joint meeting']),
  role('union_committee', '园工会委员会', 'union committee', GROUP, ['16-a', '45-b']),
  role('preparation_group', '筹备领导小组', 'preparatory group', GROUP, ['5-b'], [
    '党组织负责人任组长，工会主席任副组长，党、政、工会、教师代表参加', 'Led by the head of the party organisation, with the union chair as deputy; party, administration, union and teachers are members',
  ]),
  role('secretariat', '秘书组', 'secretariat', GROUP, ['5-c']),
  role('qualification_review', '代表资格审查小组', 'review group for delegates', GROUP, ['5-c', '13-a']),
  role('proposal_group', '提案小组', 'proposal group', GROUP, ['5-c', '43.2']),
  role('conference_service', '会务组', 'conference service', GROUP, ['5-c']),
  role('working_groups', '专门工作小组', 'working groups', GROUP, ['5-c', '29']),
  role('working_group_leaders', '专门工作小组组长', 'leaders of the working groups', GROUP, ['45-b']),
  role('constituency', '选区', 'constituency', DELEGATES, ['12-a', '12-c'], ['以工会小组为选区，选区教职工直接投票', 'A union group whose staff vote directly']),
  role('delegate', '正式代表', 'full delegate', DELEGATES, ['8', '17-b'], ['有表决权、选举权和被选举权', 'May vote, elect and be elected']),
  role('group_leader', '代表组组长', 'leader of a delegate group', DELEGATES, ['14', '45-b'], ['由组内民主推选', 'Chosen democratically by the group']),
  role('group_deputy', '代表组副组长', 'deputy leader of a delegate group', DELEGATES, ['14'], ['由组内民主推选', 'Chosen democratically by the group']),
  role('observer', '列席代表', 'observer', [], ['17-a', '17-b'], [
    '一般为未当选的党政工团负责人、中层干部、人大代表、政协委员；没有表决权、选举权和被选举权',
    'Usually leaders of party, administration, union or youth league who are not delegates, middle managers, deputies of people’s congresses and members of consultative conferences; may not vote, elect or be elected',
  ]),
  role('invited_guest', '特邀代表', 'invited guest', [], ['17-a', '17-b'], [
    '一般为民主党派人士、退休教职工；没有表决权、选举权和被选举权', 'Usually members of the democratic parties and retired staff; may not vote, elect or be elected',
  ]),
  role('preliminary_meeting', '预备会议', 'preliminary meeting', BODY, ['20', '22'], ['由全体正式代表组成', 'All full delegates']),
  role('presidium', '主席团', 'presidium', BODY, ['18', '19', '21'], [
    '每次会议选举产生，不常设；主持会议、听取意见、研究事项、起草决议、组织选举和表决、处理其他事项',
    'Elected for each session, not standing; chairs, hears opinions, studies matters, drafts resolutions, runs elections and votes, settles what else arises',
  ]),
  role('executive_chair', '执行主席', 'executive chair', BODY, ['18']),
  role('secretary_general', '秘书长', 'secretary-general', GROUP, ['23']),
  role('congress', '教代会', 'congress', BODY, ['30', '35-b']),
  role('proposer', '提案人', 'proposer', DELEGATES, ['42-b', '43.4']),
  role('handling_department', '承办部门', 'handling department', ['department_staff'], ['43.5-a', '43.5-b']),
  role('concerned', '与议题有关的人员', 'persons concerned', [], ['45-b']),
  role('staff', '教职工', 'staff', DELEGATES, ['9', '13-b']),
];
