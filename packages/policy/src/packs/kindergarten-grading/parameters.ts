import type { Text } from '../../text.ts';
import type { Parameter, ParameterRule } from '../../pack/types.ts';
import { clauses } from './clause.ts';
import { t } from './parts.ts';

type Range = readonly [recommended: number, min: number, max: number];

const number = (id: string, numbers: readonly string[], zh: string, en: string, unit: Text, [recommended, min, max]: Range, sourcePlaceholder = false): Parameter => ({
  id, clauses: clauses(...numbers), title: { zh, en }, type: 'number', unit, recommended, min, max, sourcePlaceholder,
});
/** A blank of the source: the recommended value is an example, the chain fills in its own. */
const blank = (id: string, numbers: readonly string[], zh: string, en: string, unit: Text, range: Range): Parameter => number(id, numbers, zh, en, unit, range, true);

const PERIODS = ['week', 'half_month', 'month', 'quarter', 'half_year', 'term', 'school_year', 'year'];
/** “Regularly”, made a period. */
const period = (id: string, clause: string, zh: string, en: string, recommended: string, choices: readonly string[] = PERIODS): Parameter => ({
  id, clauses: clauses(clause), title: { zh, en }, type: 'choice', choices, recommended, sourcePlaceholder: false,
});

const YUAN = t('元', 'CNY');
const YEARS = t('年', 'years');
const FAMILIES = t('位', 'prospects');
const WORKING_DAYS = t('工作日', 'working days');
const OPENING_HOURS = t('开放小时', 'opening hours');
const SPEND: readonly [min: number, max: number] = [1, 1_000_000];

const thresholds: readonly Parameter[] = [
  blank('spend_window_years', ['2.3.1-a', '2.3.2-a', '2.3.3-a', '2.3.4-a'], '消费统计年数', 'Years that count for spend', YEARS, [3, 1, 10]),
  blank('A_spend_min', ['2.3.1-a'], 'A 级消费须超过', 'Grade A: spend above', YUAN, [60_000, ...SPEND]),
  blank('B_spend_range_min', ['2.3.2-a'], 'B 级消费下限（含）', 'Grade B: spend from (included)', YUAN, [30_000, ...SPEND]),
  blank('B_spend_range_max', ['2.3.2-a'], 'B 级消费上限（含）', 'Grade B: spend to (included)', YUAN, [60_000, ...SPEND]),
  blank('C_spend_range_min', ['2.3.3-a'], 'C 级消费下限（含）', 'Grade C: spend from (included)', YUAN, [10_000, ...SPEND]),
  blank('C_spend_range_max', ['2.3.3-a'], 'C 级消费上限（不含）', 'Grade C: spend to (not included)', YUAN, [30_000, ...SPEND]),
  blank('D_spend_max', ['2.3.4-a'], 'D 级消费低于', 'Grade D: spend below', YUAN, [10_000, ...SPEND]),
  blank('A_referrals_min', ['2.3.1-c'], 'A 级至少推荐', 'Grade A: at least so many referred', FAMILIES, [3, 1, 100]),
  blank('B_referrals', ['2.3.2-c'], 'B 级至少推荐', 'Grade B: at least so many referred', FAMILIES, [1, 1, 100]),
  blank('A_tenure_years', ['2.3.1-d'], 'A 级在园须超过', 'Grade A: enrolled for more than', YEARS, [2, 0.25, 10]),
  blank('B_tenure_years', ['2.3.2-d'], 'B 级在园约', 'Grade B: enrolled for about', YEARS, [1.5, 0.25, 10]),
  blank('C_tenure_years', ['2.3.3-d'], 'C 级在园不超过', 'Grade C: enrolled for up to', YEARS, [1, 0.25, 10]),
];

const periods: readonly Parameter[] = [
  blank('B_contact_period', ['3.B.2-a'], 'B 级沟通周期', 'Grade B: a talk every', t('个月', 'months'), [1, 1, 12]),
  blank('C_contact_period', ['3.C.1-a'], 'C 级联系周期', 'Grade C: a contact every', t('周', 'weeks'), [2, 1, 26]),
  number('relation_contact_period', ['4.2.3-a'], '各级家庭交流周期', 'All grades: a conversation every', t('个月', 'months'), [1, 1, 12]),
  period('gratitude_period', '3.A.4-a', '感谢 A 级家庭的周期', 'Period of thanks to A families', 'half_year'),
  period('push_period', '3.C.4-a', '向 C 级家庭推送的周期', 'Period of news for C families', 'month'),
  period('team_training_period', '4.1.2', '团队培训周期', 'Period of team training', 'term'),
  period('callback_period', '4.2.1-c', '定期回访周期', 'Period of call-backs', 'term'),
  period('backup_period', '5.1.2-a', '资料备份周期', 'Period of backups', 'day', ['day', 'week', 'half_month', 'month']),
  period('supervision_period', '6.1.1-a', '监督检查周期', 'Period of supervision', 'month'),
];

const limits: readonly Parameter[] = [
  number('data_entry_days', ['5.1.1', '2.1.1-a'], '资料录入和更新时限', 'Limit to enter and update data', WORKING_DAYS, [1, 1, 10]),
  number('override_months', ['2.3-x'], '人工调整的有效期', 'How long a grade set by hand holds', t('个月', 'months'), [6, 1, 12]),
  number('dedicated_contact_days', ['3.A.1-a'], '指定专属客服的时限', 'Limit to name the dedicated contact', WORKING_DAYS, [3, 1, 20]),
  number('enquiry_answer_hours_a', ['3.A.1-b'], 'A 级家庭咨询答复时限', 'Limit to answer A families', OPENING_HOURS, [4, 1, 40]),
  number('enquiry_answer_hours', ['3.B.1', '4.2.1-b'], '咨询答复时限', 'Limit to answer enquiries', OPENING_HOURS, [8, 1, 80]),
  number('progress_gift_days', ['3.C.3'], '孩子进步后送祝福的时限', 'Limit to congratulate on progress', WORKING_DAYS, [3, 1, 20]),
  number('win_back_plan_days', ['3.D.1-b'], '制定挽回方案的时限', 'Limit to plan the winning back', WORKING_DAYS, [5, 1, 20]),
  number('activity_feedback_days', ['4.2.2-c'], '活动反馈时限', 'Limit to gather feedback on an activity', WORKING_DAYS, [5, 1, 20]),
  number('rectification_days', ['6.1.1-b'], '整改时限', 'Limit to put a finding right', WORKING_DAYS, [10, 1, 60]),
  number('care_gift_cap', ['3.A.4-a'], '每件关怀礼品的上限', 'Cap of one gift', YUAN, [100, 0, 2000]),
  {
    id: 'festival_list', clauses: clauses('3.A.4-b'), title: t('问候 A 级家庭的重要节日', 'Festivals on which A families are greeted'), type: 'list', sourcePlaceholder: false,
    choices: ['new_year', 'spring_festival', 'lantern_festival', 'qingming', 'labour_day', 'childrens_day', 'dragon_boat', 'teachers_day', 'mid_autumn', 'national_day', 'double_ninth'],
    recommended: ['spring_festival', 'childrens_day', 'mid_autumn'],
  },
];

export const parameters: readonly Parameter[] = [...thresholds, ...periods, ...limits];

const rule = (code: string, left: string, op: ParameterRule['op'], right: string, numbers: readonly string[], zh: string, en: string): ParameterRule => ({
  code, left, op, right, clauses: clauses(...numbers), because: { zh, en },
});

/** Grades neither overlap nor leave gaps: where one range ends the next begins (C28). */
export const parameterRules: readonly ParameterRule[] = [
  rule('SPEND_A_B_GAP', 'B_spend_range_max', 'eq', 'A_spend_min', ['2.3.1-a', '2.3.2-a'], 'B 级消费上限须与 A 级门槛相接', 'The range of B ends where A begins'),
  rule('SPEND_B_C_GAP', 'C_spend_range_max', 'eq', 'B_spend_range_min', ['2.3.2-a', '2.3.3-a'], 'C 级消费上限须与 B 级下限相接', 'The range of C ends where B begins'),
  rule('SPEND_C_D_GAP', 'D_spend_max', 'eq', 'C_spend_range_min', ['2.3.3-a', '2.3.4-a'], 'D 级门槛须与 C 级下限相接', 'D ends where C begins'),
  rule('SPEND_B_EMPTY', 'B_spend_range_min', 'lt', 'B_spend_range_max', ['2.3.2-a'], 'B 级消费下限须低于上限', 'The range of B is not empty'),
  rule('SPEND_C_EMPTY', 'C_spend_range_min', 'lt', 'C_spend_range_max', ['2.3.3-a'], 'C 级消费下限须低于上限', 'The range of C is not empty'),
  rule('REFERRALS_OVERLAP', 'A_referrals_min', 'gt', 'B_referrals', ['2.3.1-c', '2.3.2-c'], 'A 级推荐数须多于 B 级', 'A needs more referrals than B'),
  rule('TENURE_A_B_OVERLAP', 'B_tenure_years', 'lt', 'A_tenure_years', ['2.3.1-d', '2.3.2-d'], 'B 级在园年数须少于 A 级', 'B means a shorter tenure than A'),
  rule('TENURE_B_C_OVERLAP', 'B_tenure_years', 'gt', 'C_tenure_years', ['2.3.2-d', '2.3.3-d'], 'B 级在园年数须多于 C 级', 'B means a longer tenure than C'),
  rule('PRIORITY_REVERSED', 'enquiry_answer_hours_a', 'lte', 'enquiry_answer_hours', ['3.A.1-b', '3.B.1'], 'A 级咨询不能比一般咨询答复得慢', 'A families are not answered more slowly than others'),
];
