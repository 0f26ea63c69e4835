import type { ConflictNote } from '../../pack/sections.ts';
import type { Parameter } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const WORKING_DAYS = { zh: '工作日', en: 'working days' };

/** Words the source leaves open; it has no literal blanks. */
export const parameters: readonly Parameter[] = [
  {
    id: 'registration_days', clauses: clauses('43.2'), type: 'number', recommended: 5, min: 1, max: 30, sourcePlaceholder: false, unit: WORKING_DAYS,
    title: { zh: '“及时”登记提案的期限', en: 'How soon a proposal is registered' },
  },
  {
    id: 'not_filed_reason_days', clauses: clauses('43.4'), type: 'number', recommended: 5, min: 1, max: 30, sourcePlaceholder: false, unit: WORKING_DAYS,
    title: { zh: '未立案说明理由的期限', en: 'How soon the reasons for not filing are told' },
  },
  {
    id: 'proposal_check_period', clauses: clauses('43.6-a'), type: 'choice', choices: ['month', 'quarter', 'term'], recommended: 'month', sourcePlaceholder: false,
    title: { zh: '检查提案办理的周期', en: 'How often proposals are checked' },
  },
];

type Said = readonly [zh: string, en: string];
const note = (id: string, numbers: readonly string[], issue: Said, decision: Said, ...alternatives: readonly Said[]): ConflictNote => ({
  id, clauses: clauses(...numbers), title: { zh: issue[0], en: issue[1] }, decision: { zh: decision[0], en: decision[1] },
  alternatives: alternatives.map(([zh, en]) => ({ zh, en })),
});

export const conflicts: readonly ConflictNote[] = [
  note('C31', ['26', '30', '36-b'],
    ['开会要“超过”三分之二；决议一处按全体代表半数以上、一处按到会代表过半数', 'More than two thirds to open; resolutions need half of all delegates in one place, a majority of those present in another'],
    ['开会从严：恰好三分之二不够；决议两个标准都要达到，两项结果都留在记录中', 'Strict quorum: exactly two thirds is not enough. A resolution needs both thresholds, and both results stay in the trace'],
    ['开会按三分之二及以上（成立筹备小组时可选）', 'Two thirds or more open a session (may be chosen when the preparatory group is formed)'],
    ['决议只看全体代表半数以上', 'Half of all delegates alone'], ['议案只看到会代表过半数', 'A majority of those present alone']),
  note('C32', ['11-a'],
    ['教师代表“一般占”百分之六十，是目标还是下限', 'Teachers are as a rule 60 per cent: a target or a floor'],
    ['按下限掌握：低于百分之六十提醒，不阻止', 'A floor: below 60 per cent there is a warning, no refusal'],
    ['按目标掌握：明显偏高或偏低都提醒', 'A target: a warning on either side']),
  note('recall_and_election', ['12-c', '16-a'],
    ['当选要超过半数，撤换要半数以上', 'Election takes more than half, recall takes half or more'],
    ['按各自字面：恰好半数不能当选，但足以撤换', 'Each by its words: exactly half does not elect, but recalls'],
    ['撤换也要求超过半数', 'More than half to recall as well']),
  note('attendees_within_term', ['17-c', '7'],
    ['列席和特邀代表由筹备小组批准，但届中会议没有筹备小组', 'The preparatory group approves observers and guests, yet there is none within a term'],
    ['届中由工会批准，提名和批准不能是同一人', 'Within a term the union approves; who names does not approve'],
    ['届中由预备会议通过', 'The preliminary meeting passes them within a term']),
  note('term_of_by_election', ['8', '16-b'],
    ['补选代表的任期没有写明', 'The term of a delegate chosen in a by-election is not stated'],
    ['自当选起计三年，换届时一并结束', 'Three years from election, ended earlier when the congress ends'],
    ['只补足原任期', 'Only the rest of the former term']),
];
