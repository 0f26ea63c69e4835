import type { ConflictNote } from '../../pack/sections.ts';
import type { Parameter } from '../../pack/types.ts';
import type { Text } from '../../text.ts';
import { clauses } from './clause.ts';
import { say } from './spec.ts';

const counting = (id: string, recommended: 'natural' | 'opening', zh: string, en: string, ...numbers: readonly string[]): Parameter => ({
  id, clauses: clauses(...numbers), type: 'choice', choices: ['natural', 'opening', 'working'], recommended, sourcePlaceholder: false, title: say(zh, en),
});
const length = (id: string, number: string, recommended: number, unit: Text, max: number, zh: string, en: string): Parameter => ({
  id, clauses: clauses(number), type: 'number', recommended, min: 0, max, unit, sourcePlaceholder: false, title: say(zh, en),
});
const MINUTES = say('分钟', 'minutes');
const HOURS = say('小时', 'hours');
const DAYS = say('自然日', 'natural days');
const WORKING = say('工作日', 'working days');

/** Words the source leaves open; none is a literal blank. */
export const parameters: readonly Parameter[] = [
  {
    id: 'specialist_guide_ref', clauses: clauses('5.2.3'), type: 'text', recommended: '附表四', sourcePlaceholder: false,
    title: say('客服专员操作指引的文件编号', 'Reference of the guide for specialists'),
  },
  { id: 'reply_signature', clauses: clauses('5.3.3-d'), type: 'text', recommended: '客户服务中心', sourcePlaceholder: false, title: say('正式回复落款', 'Signature of formal replies') },
  counting('forward_counting', 'natural', '转办时限按什么时间计', 'How the limits of forwarding count', '5.2.2.A', '5.2.2.B', '5.2.2.C', '5.2.2.D', '5.2.4-a'),
  counting('referral_counting', 'opening', '性质上报和答复的 4 小时按什么时间计', 'How the 4 hours for the nature count', '4.1.1.1', '4.1.1.2'),
  counting('major_counting', 'natural', '紧急和重大投诉时限按什么时间计', 'How limits of urgent and major cases count', '4.1.2-a', '4.3.2-a'),
  counting('written_return_counting', 'opening', '书面回复的 4 小时按什么时间计', 'How the 4 hours of the written return count', '5.2.5'),
  counting('online_reply_counting', 'opening', '网上答复的 4 小时按什么时间计', 'How the 4 hours of the online answer count', '5.3.1'),
  length('immediate_minutes', '5.5.2.4-a', 30, MINUTES, 240, '“立即”的时限', 'Limit of “immediately”'),
  length('turn_report_hours', '5.5.2.4-c', 2, HOURS, 24, '情况转变快报时限', 'Limit of the flash report on a turn'),
  length('leader_hours', '5.4.1-a', 24, HOURS, 72, '群体投诉负责人到场时限', 'Limit for the head of the company to appear'),
  length('blocked_notice_days', '5.5.2.5-d', 1, WORKING, 10, '暂时无法处理的告知时限', 'Limit to tell the group of a blocked case'),
  length('progress_interval_days', '5.1.2.1-b', 7, DAYS, 30, '向客户告知进展的间隔', 'Interval of telling progress'),
  length('follow_up_days', '5.1.2.2-c', 7, DAYS, 60, '结案后回访时限', 'Limit of the follow-up after closing'),
  length('special_report_days', '5.5.2.3-c', 5, WORKING, 30, '专题报告时限', 'Limit of special reports'),
  length('case_analysis_days', '5.6.2.3', 10, WORKING, 60, '个案分析时限', 'Limit of case analyses'),
];

type Words = readonly [issue: string, decision: string, ...alternatives: string[]];
function note(id: string, numbers: readonly string[], [zhIssue, zhDecision, ...zh]: Words, [enIssue, enDecision, ...en]: Words): ConflictNote {
  return { id, clauses: clauses(...numbers), title: say(zhIssue, enIssue), decision: say(zhDecision, enDecision), alternatives: zh.map((words, i) => say(words, en[i]!)) };
}

export const conflicts: readonly ConflictNote[] = [
  note('C06', ['4.1.1.1', '4.1.1.2', '4.1.2-a', '4.3.2-a', '5.2.2.A', '5.2.2.B', '5.2.2.C', '5.2.2.D', '5.2.5', '5.3.1'],
    ['分钟和小时未说明按自然时间还是工作时间', '转办、紧急和重大按自然时间；内部 4 小时按工作时间；各连锁可逐项改', '全部按自然时间', '全部按工作时间'],
    ['Minutes and hours: natural or working time is not stated',
      'Forwarding, urgent and major in natural time; the internal 4 hours in working time; a chain may switch each', 'All in natural time', 'All in working time']),
  note('C22', ['5.2.2.D', '5.2.2.E-a', '5.2.2.E-b'],
    ['周五晚、下班后的电话、节假日的论坛帖子没有规定；“节假日”是否含周末',
      '不是工作日的都算节假日（含周末，不含调休上班日），当天电话通知；工作日下班后的一律等到下次上班',
      '周末前一晚的按节假日处理', '节假日只指法定假日，周末等到下次上班'],
    ['Friday nights, phone calls out of hours and forum posts on days off are not covered; do days off include weekends',
      'Every day that is not a working day counts as a day off, weekends included and make-up days not: by phone the same day; what comes after hours on a working day waits for the next opening',
      'Treat the eve of a weekend like a day off', 'Only public holidays are days off; weekends wait for the next opening']),
  note('C23', ['4.1.3', '5.3.1'],
    ['中心统一口径，又要专员或部门网上答复', '部门拟稿，中心发布', '专员直接发布，中心事后检查'],
    ['One voice of the centre, yet specialists answer online', 'The department drafts, the centre publishes', 'Specialists publish and the centre checks afterwards']),
  note('C24', ['5.5.2.1-a', '5.5.2.5-b'],
    ['一般投诉不通报，又要求电话、邮件投诉处理后告知集团', '在定期报告中汇总列出，不逐件通报', '逐件告知集团', '只告知热点和重大的'],
    ['General complaints are not circulated, yet the group is told of every handled phone and mail case',
      'Listed together in the regular report, not circulated one by one', 'Tell the group of each one', 'Tell it of hot and major ones only']),
  note('C25', ['5.6.1.1-a', '5.6.1.1-b'],
    ['27 日是全部资料的期限，还是只管保修记录表', '全部在 27 日前报', '只有保修记录表按 27 日，半月报和月报另定'],
    ['Does the 27th bind everything or only the warranty sheet', 'Everything by the 27th', 'Only the sheet by the 27th, the reports on days of their own']),
  note('C26', ['5.6.1.2-b', '5.6.1.2-c'],
    ['“18 日前”“3 日前”是否含当天，遇假日怎么办', '含当天，到下班为止；遇非工作日顺延', '不含当天', '遇非工作日提前'],
    ['Is “before the 18th” or “the 3rd” inclusive, and what on a day of rest',
      'Inclusive, until close of business; rolls forward from a day of rest', 'The day itself is too late', 'Rolls back from a day of rest']),
  note('C27', ['4.1.1'],
    ['没有写有效、无效的标准', '参照投诉的定义（3.1）判断，无效须写理由', '由各连锁自定标准'],
    ['No criteria for valid and invalid', 'Judged by the definition of a complaint (3.1); invalid needs its reason', 'Each chain sets its own criteria']),
];
