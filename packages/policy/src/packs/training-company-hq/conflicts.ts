import type { Text } from '../../text.ts';
import type { ConflictNote } from '../../pack/sections.ts';
import { clauses } from './clause.ts';

type Pair = readonly [zh: string, en: string];
const text = ([zh, en]: Pair): Text => ({ zh, en });
const note = (id: string, numbers: readonly string[], issue: Pair, decision: Pair, ...alternatives: readonly Pair[]): ConflictNote =>
  ({ id, clauses: clauses(...numbers), title: text(issue), decision: text(decision), alternatives: alternatives.map(text) });

export const conflicts: readonly ConflictNote[] = [
  note('C06', ['4.1-d', '4.2-f', '4.3-f', '4.2-d', '4.3-c'],
    ['24 小时没有说明按自然时间还是营业时间', 'Whether 24 hours are natural or opening time is not stated'],
    ['按自然时间；每一项都可以由连锁改为营业时间', 'Natural time; a chain may switch each limit to opening time'],
    ['全部按营业时间', 'Opening time throughout'], ['约见客户按营业时间，其余按自然时间', 'Opening time for meeting the client only']),
  note('C07', ['4.1-g', '4.2-f', '4.3-f', '4.3-h'],
    ['几个时限没有写从何时起算', 'Several limits do not say when they start'],
    ['部门报告从转办起；问题型意见从面谈起，没有面谈的从电话登记起；恶意投诉的意见从接到投诉起；结果上报从形成最终意见起',
      'Report: from passing on; opinion on a problem: from the meeting, without one from registration; opinion on a malicious complaint: from receipt; result: from the final opinion'],
    ['全部从接到投诉起', 'All from receipt'], ['恶意投诉的意见从第二人确认起', 'Opinion on a malicious complaint from the confirmation by the second person']),
  note('C08', ['4.2-g', '4.2-h', '4.2-i'],
    ['5 个工作日出方案、总经理批准、2 个工作日执行，总经理自身没有时限', 'Plan in 5 days, approval, execution in 2 days, yet the general manager has no limit'],
    ['1 个工作日后提醒总经理，页面显示等待批准，客户的时限不暂停', 'A reminder after 1 working day, shown as awaiting approval; the time of the client is not paused'],
    ['批准期间暂停时限', 'Pause while the approval is awaited'], ['为总经理规定硬性时限，超过视为同意', 'A hard limit for the general manager, after which the plan counts as approved']),
  note('C09', ['4.3-b'],
    ['协商不成就把问题型改为恶意', 'Failed talks turn a problem into a malicious complaint'],
    ['不启用；协商不成转入僵局调解，恶意认定须另有证据并由两人确认', 'Not in use; a deadlock goes to mediation, and a malicious label needs evidence of its own and two persons'],
    ['提示考虑恶意认定，由两人决定', 'Suggest the label and let two persons decide']),
  note('C10', ['0.2-a', '0.2-b'],
    ['同一投诉可能同时到总部和校区', 'The same complaint may reach headquarters and campus'],
    ['总部接到后按总部制度办理，校区时限以“已转总部”结束，校区记录与本案关联', 'From its receipt at headquarters this pack governs; the clocks of the campus end as transferred and its records are linked'],
    ['由最先接到的一方办到底', 'Whoever received it first carries it through'], ['两边各按各的制度办理', 'Both handle it under their own rules']),
];
