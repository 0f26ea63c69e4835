import type { ConflictNote } from '../../pack/sections.ts';
import type { Parameter } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const PERIODS = ['week', 'month', 'quarter', 'term', 'half_year', 'year'];
const FESTIVALS = ['new_year', 'spring_festival', 'lantern_festival', 'qingming', 'labour_day', 'childrens_day', 'dragon_boat', 'teachers_day', 'mid_autumn', 'national_day', 'double_ninth'];

/** Words the source leaves open; none is a literal blank, so the recommended values apply until the chain decides. */
export const parameters: readonly Parameter[] = [
  {
    id: 'minutes_counted', clauses: clauses('2.5.3.1-b', '2.5.3.2-b'), type: 'choice', choices: ['natural', 'opening'], recommended: 'natural', sourcePlaceholder: false,
    title: { zh: '回复时限的分钟按自然时间还是开放时间计', en: 'Minutes of reply limits: natural or opening time' },
  },
  {
    id: 'holiday_list', clauses: clauses('1.1.04'), type: 'list', sourcePlaceholder: false, choices: FESTIVALS,
    title: { zh: '问候家长的节日', en: 'Festivals with a greeting' }, recommended: ['spring_festival', 'childrens_day', 'mid_autumn', 'national_day'],
  },
  { id: 'parent_meeting_period', clauses: clauses('1.2.03-a'), type: 'choice', choices: PERIODS, recommended: 'quarter', sourcePlaceholder: false, title: { zh: '家长会周期', en: 'Period of parent meetings' } },
  { id: 'open_day_period', clauses: clauses('1.2.03-c'), type: 'choice', choices: PERIODS, recommended: 'term', sourcePlaceholder: false, title: { zh: '开放日周期', en: 'Period of open days' } },
  {
    id: 'gift_cap', clauses: clauses('2.7.2'), type: 'number', recommended: 200, min: 0, max: 2000, sourcePlaceholder: false, unit: { zh: '元', en: 'CNY' },
    title: { zh: '礼品金额上限', en: 'Cap of a goodwill gift' },
  },
  {
    id: 'touchpoint_grace_days', clauses: clauses('1.1.02-a', '1.1.03-a'), type: 'number', recommended: 7, min: 0, max: 30, sourcePlaceholder: false, unit: { zh: '自然日', en: 'natural days' },
    title: { zh: '满月、三个月回访的宽限期', en: 'Grace for the one-month and three-month follow-up' },
  },
];

const note = (id: string, numbers: readonly string[], zh: readonly [issue: string, decision: string, ...alternatives: string[]], en: readonly [issue: string, decision: string, ...alternatives: string[]]): ConflictNote => ({
  id, clauses: clauses(...numbers), title: { zh: zh[0], en: en[0] }, decision: { zh: zh[1], en: en[1] },
  alternatives: zh.slice(2).map((text, i) => ({ zh: text, en: en[i + 2] ?? text })),
});

export const conflicts: readonly ConflictNote[] = [
  note('C01', ['2.5.3.1-c', '2.5.3.2-c', '2.6.03-a', '2.6.04'],
    ['部门答复有 40、90 分钟和统一 90 分钟三种说法，“小于”与“以内”并存', '按紧急程度的规定优先；未定级时才用统一的 90 分钟；2.5.3 按“不满”计算', '一律 90 分钟', '加急 40 分钟、普通 90 分钟，均含该时刻'],
    ['40, 90 and a uniform 90 minutes for the department; under and within side by side', 'The rule by urgency wins; the uniform 90 minutes serve while urgency is unset; 2.5.3 counts strictly under', '90 minutes for all', '40 urgent and 90 ordinary, both including the instant itself']),
  note('C02', ['2.5.3.2-b', '2.5.5.1-b'],
    ['普通投诉 120 分钟，正常投诉 1 小时', '同时适用时以较早的时限为准，另一个留在记录中', '只按紧急程度', '只按严重程度'],
    ['120 minutes by urgency, one hour by severity', 'The earlier deadline is effective, the other stays in the trace', 'Urgency alone', 'Severity alone']),
  note('C03', ['2.5.3.2-d'],
    ['书面说明是否适用于加急投诉，能否补救超时', '两种紧急程度都适用；记为“超时已说明”，仍不算按时', '只适用于普通投诉', '有书面说明即视为按时'],
    ['Does the written explanation cover urgent cases, and does it cure the lateness', 'Both urgencies; the outcome is late and excused, still not timely', 'Ordinary complaints only', 'Counts as timely once explained']),
  note('C04', ['2.5.5.1-a', '2.5.5.1-b', '2.5.5.2-a', '2.5.5.2-b'],
    ['“正常”取决于事后结果；有损失且已赔付的没有对应等级', '先暂定、结案时确认；增设“已赔付”；回复之后才定为正常的，不倒追 1 小时时限', '受理时即定级，不再改变'],
    ['Normal depends on the outcome; a loss with payout has no value', 'Provisional until closure; value compensated added; severity set after the reply does not make that reply late', 'Set at intake and never changed']),
  note('C05', ['2.2'],
    ['审核权限、改善跟踪、逾期应对只提未写', '逾期上报园长并书面说明；有效投诉都要有改进措施', '由机构另行制定细则'],
    ['Review authority, improvement and lateness are announced but not detailed', 'Lateness goes to the director with a written explanation; each valid complaint gets a corrective action', 'The chain writes rules of its own']),
  note('C06', ['2.5.3.1-b', '2.5.3.1-c', '2.5.3.2-b', '2.5.3.2-c', '2.5.5.1-b', '2.6.03-a', '1.1.01-a'],
    ['分钟和小时未说明按自然时间还是开放时间', '按自然时间计算，可由机构改为开放时间', '一律按开放时间'],
    ['Minutes and hours: natural or opening time is not stated', 'Natural time; a chain may switch to opening time', 'Opening time throughout']),
];
