import type { ConflictNote } from '../../pack/sections.ts';
import type { Parameter } from '../../pack/types.ts';
import type { Text } from '../../text.ts';
import { clauses } from './clause.ts';

/** Words the source leaves open; none is a literal blank, so the recommended values apply until the chain decides. */
export const parameters: readonly Parameter[] = [
  {
    id: 'external_rule_ref', clauses: clauses('3.4-a'), type: 'text', recommended: '教学事故处理制度', sourcePlaceholder: false,
    title: { zh: '教学事故适用的制度', en: 'Rules that apply to teaching accidents' },
  },
  { id: 'management_rule_ref', clauses: clauses('3.4-b'), type: 'text', recommended: '管理责任制度', sourcePlaceholder: false, title: { zh: '管理不力适用的制度', en: 'Rules that apply to poor management' } },
  {
    id: 'recurrence_window_months', clauses: clauses('3.1.3-a'), type: 'number', recommended: 6, min: 1, max: 36, sourcePlaceholder: false, unit: { zh: '个月', en: 'months' },
    title: { zh: '结案后多久内再发生算重复', en: 'How long after closing a case can recur' },
  },
  {
    id: 'apology_hours', clauses: clauses('3.2.2-a'), type: 'number', recommended: 2, min: 1, max: 48, sourcePlaceholder: false, unit: { zh: '小时', en: 'hours' },
    title: { zh: '“第一时间”道歉的时限', en: 'What “at once” means for an apology' },
  },
  {
    id: 'apology_counting', clauses: clauses('3.2.2-a'), type: 'choice', choices: ['opening', 'natural'], recommended: 'opening', sourcePlaceholder: false,
    title: { zh: '道歉时限按营业时间还是自然时间', en: 'Apology: opening or natural hours' },
  },
  {
    id: 'follow_up_days', clauses: clauses('2.6'), type: 'number', recommended: 3, min: 1, max: 30, sourcePlaceholder: false, unit: { zh: '工作日', en: 'working days' },
    title: { zh: '落实后几个工作日内回访', en: 'Working days until the follow-up' },
  },
];

type Pair = readonly [zh: string, en: string];
const text = ([zh, en]: Pair): Text => ({ zh, en });
const note = (id: string, numbers: readonly string[], title: Pair, decision: Pair, ...alternatives: readonly Pair[]): ConflictNote => ({
  id, clauses: clauses(...numbers), title: text(title), decision: text(decision), alternatives: alternatives.map(text),
});

export const conflicts: readonly ConflictNote[] = [
  note('C10', ['3.2.2-a'], ['同一投诉既到校区又到总部', 'The same complaint reaches campus and headquarters'],
    ['总部接手后按总部制度办理，校区时限以“移交”结束；欠家长的道歉仍由校区补上', 'From their receipt headquarters’ rules govern and the clocks of the campus end; the apology the campus owes stays'],
    ['校区与总部的时限同时计算', 'Both run side by side'], ['校区办完再移交', 'The campus finishes before it hands over']),
  note('C11', ['2.2-c', '3.1.1-a'], ['一处要求当日完成调查，一处允许两天转交接收单', 'Same-day investigation here, two days to hand the form on there'],
    ['两个时限都计：校区主管负责调查，接待人员负责转交；须先调查后转交', 'Both run: the supervisor investigates, reception hands on; the investigation comes first'],
    ['以当日为准，转交也在当日', 'The same day holds for both'], ['以两天为准，调查可延至两天', 'Two days hold for both']),
  note('C12', ['2.3-1d', '2.3-3d', '2.3-7d'], ['一、三、七天怎么选、算自然日还是工作日，原文没有写', 'How to choose among one, three and seven days, and which days count, is not said'],
    [
      '由校区主管选档：本校区一天，另一个部门三天，多个部门或总部七天；未选按三天；按自然日计算，不顺延',
      'The supervisor chooses: own campus one, one other department three, several or headquarters seven; three where nobody chose; natural days, no rolling over',
    ],
    ['按工作日计算', 'Working days'], ['按类别预先定档', 'Tiers fixed by topic']),
  note('C13', ['2.4', '2.5', '2.6', '2.7'], ['“客户反馈”排在“实施解决”之前', 'Client feedback stands before implementation'],
    ['第四步告知方案并取得同意，第七步告知结果并反馈部门', 'Step four tells the solution and seeks agreement; step seven tells the result and feeds back to the department'],
    ['先落实再一次性告知', 'Carry out first, tell once']),
  note('C14', ['3.2.1-b', '3.2.2-b', '3.3-a'], ['罚款有的固定 100 元，有的 100 至 200 元，有的每件至少 100 元；有的看过错，有的不看', 'Fines of 100, of 100 to 200, of at least 100 per item; some by fault, some without'],
    ['一概不执行；只对查实的过错作决定，听取陈述、可申诉', 'None is carried out; only a proven fault is decided on, after a hearing and open to appeal'],
    ['由依法制定的绩效制度另行规定', 'Left to lawfully adopted performance rules']),
];
