import type { GradingDefinition, MetricDefinition } from '../../pack/duty.ts';
import type { Text } from '../../text.ts';
import { clauses } from './clause.ts';
import { t } from './parts.ts';

const inputs = (rows: Readonly<Record<string, Text>>): MetricDefinition['inputs'] => Object.entries(rows).map(([id, title]) => ({ id, title }));

/** What grades are made of. */
const indicators: readonly MetricDefinition[] = [
  {
    id: 'spend', clauses: clauses('2.2.1', '2.3.1-a', '2.3.2-a', '2.3.3-a', '2.3.4-a'), title: t('消费金额', 'Spend'), unit: 'number',
    formula: t('统计年数内的保教费 + 伙食费 + 兴趣班费 − 退费', 'tuition + meals + interest classes − refunds, in the years that count'),
    inputs: inputs({ tuition: t('保教费', 'tuition'), meals: t('伙食费', 'meals'), interest_classes: t('兴趣班费', 'interest classes'), refunds: t('退费', 'refunds') }),
    compute: { kind: 'weighted', parts: [{ input: 'tuition', weight: 1 }, { input: 'meals', weight: 1 }, { input: 'interest_classes', weight: 1 }, { input: 'refunds', weight: -1 }] },
  },
  {
    id: 'participation_rate', clauses: clauses('2.2.2', '3.C.4-b'), title: t('活动参与率', 'Rate of participation'), unit: 'percent',
    formula: t('参加次数 ÷ 受邀次数 × 100%（评估合作意向时参考）', 'attended / invited × 100 %, seen when cooperation is assessed'),
    inputs: inputs({ attended: t('参加次数', 'attended'), invited: t('受邀次数', 'invited') }), compute: { kind: 'ratio', of: 'attended', to: 'invited', times: 100 },
  },
  {
    id: 'referral_conversion', clauses: clauses('2.2.3', '2.3.1-c', '2.3.2-c'), title: t('推荐入园率', 'Conversion of referrals'), unit: 'percent',
    formula: t('推荐入园数 ÷ 推荐人数 × 100%', 'referred families enrolled / prospects referred × 100 %'),
    inputs: inputs({ converted: t('推荐入园数', 'enrolled'), referred: t('推荐人数', 'referred') }), compute: { kind: 'ratio', of: 'converted', to: 'referred', times: 100 },
  },
  {
    id: 'tenure_months', clauses: clauses('2.2.4', '2.3.1-d', '2.3.2-d', '2.3.3-d'), title: t('在园月数', 'Months enrolled'), unit: 'number',
    formula: t('在园月数 − 休园月数；多个孩子取在园最久的', 'months enrolled − months of break; of several children, the longest enrolled'),
    inputs: inputs({ months: t('入园至今月数', 'months since enrolment'), breaks: t('休园月数', 'months of break') }),
    compute: { kind: 'weighted', parts: [{ input: 'months', weight: 1 }, { input: 'breaks', weight: -1 }] },
  },
];

/** What grading is judged by. */
const results: readonly MetricDefinition[] = [
  {
    id: 'client_satisfaction', clauses: clauses('6.2.1-a'), title: t('客户满意度', 'Client satisfaction'), unit: 'percent',
    formula: t('得分合计 ÷（份数 × 满分）× 100%', 'sum of scores / (answers × highest score) × 100 %'),
    inputs: inputs({ scores: t('问卷和回访得分合计', 'sum of scores from questionnaires and calls'), attainable: t('份数 × 满分', 'answers × highest score') }),
    compute: { kind: 'ratio', of: 'scores', to: 'attainable', times: 100 },
  },
  {
    id: 'retention_rate', clauses: clauses('6.2.1-b'), title: t('客户留存率', 'Retention rate'), unit: 'percent',
    formula: t('期末仍在 ÷（期初人数 − 毕业人数）× 100%，按级别', 'still there at the end / (at the start − graduated) × 100 %, by grade'),
    inputs: inputs({ at_end: t('期末仍在', 'still there at the end'), at_start: t('期初人数', 'at the start'), graduated: t('毕业人数', 'graduated') }),
    compute: { kind: 'ratio', of: 'at_end', to: 'at_start', without: ['graduated'], times: 100 },
  },
  {
    id: 'new_client_growth_rate', clauses: clauses('6.2.1-c'), title: t('新客户增长率', 'Growth of new clients'), unit: 'percent',
    formula: t('（实行后 − 实行前）÷ 实行前 × 100%，两段时间等长', '(after − before) / before × 100 %, over spans of equal length'),
    inputs: inputs({ before: t('实行分级前新客户数', 'new clients before grading'), after: t('实行分级后新客户数', 'new clients after') }),
    compute: { kind: 'growth', from: 'before', to: 'after', times: 100 },
  },
  {
    id: 'referral_count', clauses: clauses('6.2.1-d'), title: t('推荐客户数量', 'New clients referred'), unit: 'number',
    formula: t('推荐并入园的家庭数，按推荐人级别', 'referred families that enrolled, by grade of who referred them'),
    inputs: inputs({ converted: t('推荐入园数', 'referred and enrolled') }), compute: { kind: 'count', of: 'converted' },
  },
  {
    id: 'referred_prospects', clauses: clauses('6.2.1-d'), title: t('推荐的意向家庭数', 'Prospects referred'), unit: 'number',
    formula: t('推荐的意向家庭数，按推荐人级别', 'prospects referred, by grade of who referred them'),
    inputs: inputs({ referred: t('推荐人数', 'referred') }), compute: { kind: 'count', of: 'referred' },
  },
];

export const metrics: readonly MetricDefinition[] = [...indicators, ...results];

const CRITERIA = ['2.3.1', '2.3.2', '2.3.3', '2.3.4'].flatMap((grade) => ['a', 'b', 'c', 'd'].map((letter) => `${grade}-${letter}`));

/** The scale of this regulation: its blanks, equal weights and the bands of the mean (2.3-x is ours, the source does not combine). */
export const grading: GradingDefinition = {
  clauses: clauses('2.2.1', '2.2.2', '2.2.3', '2.2.4', ...CRITERIA, '2.3-x'),
  spendWindowYears: { parameter: 'spend_window_years' },
  spendA: { parameter: 'A_spend_min' }, spendB: { parameter: 'B_spend_range_min' }, spendC: { parameter: 'C_spend_range_min' },
  referralsA: { parameter: 'A_referrals_min' }, referralsB: { parameter: 'B_referrals' },
  tenureMonthsA: { parameter: 'A_tenure_years', times: 12 }, tenureMonthsC: { parameter: 'C_tenure_years', times: 12 },
  weights: { spend: 0.25, cooperation_intent: 0.25, referral_influence: 0.25, tenure: 0.25 },
  bands: { A: 3.5, B: 2.5, C: 1.5 },
};
