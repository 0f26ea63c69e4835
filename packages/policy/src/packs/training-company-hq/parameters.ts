import type { Text } from '../../text.ts';
import type { Parameter } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const days: Text = { zh: '工作日', en: 'working days' };
const hoursUnit: Text = { zh: '小时', en: 'hours' };
const number = (id: string, numbers: readonly string[], recommended: number, [min, max]: readonly [number, number], unit: Text, zh: string, en: string): Parameter =>
  ({ id, clauses: clauses(...numbers), type: 'number', recommended, min, max, unit, sourcePlaceholder: false, title: { zh, en } });
const counting = (id: string, numbers: readonly string[], zh: string, en: string): Parameter =>
  ({ id, clauses: clauses(...numbers), type: 'choice', choices: ['natural', 'opening'], recommended: 'natural', sourcePlaceholder: false, title: { zh, en } });

/** Words the source leaves open; none is a literal blank, so the recommended values apply until the chain decides. */
export const parameters: readonly Parameter[] = [
  // Conditions compare with fixed numbers: until they can ask for a setting, another size would be accepted and never applied.
  number('group_size', ['0.4'], 3, [3, 3], { zh: '人', en: 'persons' }, '群体性投诉的人数', 'Size of a group complaint'),
  number('group_window_months', ['0.4'], 1, [1, 12], { zh: '个月', en: 'months' }, '同一事项计入群体性投诉的时间跨度', 'Span in which the same matter counts towards a group'),
  number('gift_cap', ['4.1-f'], 200, [0, 2000], { zh: '元', en: 'CNY' }, '致谢小礼品金额上限', 'Cap of a gift given as thanks'),
  {
    id: 'external_rule_ref', clauses: clauses('5.4-a', '5.4-b'), type: 'text', recommended: '公司现行的教学事故处理规定、管理责任规定（请填写文号）', sourcePlaceholder: false,
    title: { zh: '教学事故和管理责任规定的文号', en: 'Reference of the rules on teaching accidents and management responsibility' },
  },
  number('meeting_hours', ['4.2-d', '4.3-c'], 24, [1, 72], hoursUnit, '约见客户的时限', 'Limit for meeting the client'),
  number('gm_decision_days', ['4.2-h'], 1, [1, 5], days, '总经理批示的提醒时限', 'Reminder for decisions of the general manager'),
  number('feedback_days', ['4.1-i', '4.2-l', '3.1-b'], 1, [1, 5], days, '处理后向客户反馈的时限', 'Limit for telling the client the result'),
  number('contact_days', ['4.3-e'], 2, [1, 5], days, '与客户联系的最长间隔', 'Longest gap between contacts with the client'),
  number('report_minutes', ['4.6-b'], 15, [5, 60], { zh: '分钟', en: 'minutes' }, '外来检查或采访上报上级的时限', 'Limit for telling superiors of an external visit'),
  number('first_statement_hours', ['4.5-a'], 24, [1, 72], hoursUnit, '首次声明的时限', 'Limit for the first statement'),
  counting('forward_counted', ['4.1-d'], '转办 24 小时的计时方式', 'How the 24 hours for passing on are counted'),
  counting('opinion_counted', ['4.2-f'], '问题型处理意见 24 小时的计时方式', 'How the 24 hours for the opinion on a problem are counted'),
  counting('opinion_malicious_counted', ['4.3-f'], '恶意投诉意见 24 小时的计时方式', 'How the 24 hours for the opinion on a malicious complaint are counted'),
  counting('meeting_counted', ['4.2-d', '4.3-c'], '约见时限的计时方式', 'How the limit for meeting the client is counted'),
];
