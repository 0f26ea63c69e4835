import type { ClauseId, Text } from '../text.ts';
import type { ClientProfile, Grade, GradeIndicator, GradingScale } from './types.ts';

const clause = (number: string): ClauseId => `kindergarten-grading/${number}`;

/** What one indicator says on its own. */
export interface Verdict {
  readonly grade: Grade;
  readonly evidence: Text;
  readonly reason: Text;
}

interface Indicator {
  readonly id: GradeIndicator;
  readonly title: Text;
  /** The indicator's own clause, and the clause of each grade. */
  readonly measure: ClauseId;
  readonly clauses: Readonly<Record<Grade, ClauseId>>;
  judge(profile: ClientProfile, scale: GradingScale): Verdict;
}

const rows = (letter: 'a' | 'b' | 'c' | 'd'): Record<Grade, ClauseId> => ({
  A: clause(`2.3.1-${letter}`), B: clause(`2.3.2-${letter}`), C: clause(`2.3.3-${letter}`), D: clause(`2.3.4-${letter}`),
});

function judgeSpend({ spend }: ClientProfile, { spendA, spendB, spendC, spendWindowYears }: GradingScale): Verdict {
  const evidence = { zh: `近 ${spendWindowYears} 年消费 ${spend} 元`, en: `spent ${spend} in the last ${spendWindowYears} years` };
  if (spend > spendA) return { grade: 'A', evidence, reason: { zh: `超过 ${spendA} 元`, en: `over ${spendA}` } };
  if (spend >= spendB) return { grade: 'B', evidence, reason: { zh: `在 ${spendB} 至 ${spendA} 元之间（含）`, en: `from ${spendB} to ${spendA}, both included` } };
  if (spend >= spendC) return { grade: 'C', evidence, reason: { zh: `在 ${spendC} 元（含）至 ${spendB} 元之间`, en: `from ${spendC} (included) to below ${spendB}` } };
  return { grade: 'D', evidence, reason: { zh: `低于 ${spendC} 元`, en: `below ${spendC}` } };
}

const INTENT = {
  strong: ['A', { zh: '认同理念、积极共育', en: 'shares the idea, active in co-education' }],
  moderate: ['B', { zh: '认可教育、配合良好', en: 'recognises the education, cooperates well' }],
  weak_to_moderate: ['C', { zh: '基本满意、参与一般', en: 'fairly satisfied, average activity' }],
  weak: ['D', { zh: '不太满意、很少参与', en: 'not very satisfied, few activities' }],
} as const satisfies Record<ClientProfile['cooperationIntent'], readonly [Grade, Text]>;

const INTENT_NAMES: Readonly<Record<ClientProfile['cooperationIntent'], Text>> = {
  strong: { zh: '强', en: 'strong' }, moderate: { zh: '中', en: 'moderate' }, weak_to_moderate: { zh: '偏弱', en: 'weak to moderate' }, weak: { zh: '弱', en: 'weak' },
};

function judgeIntent({ cooperationIntent }: ClientProfile): Verdict {
  const [grade, reason] = INTENT[cooperationIntent];
  const name = INTENT_NAMES[cooperationIntent];
  return { grade, reason, evidence: { zh: `合作意向评为“${name.zh}”`, en: `cooperation intent assessed as ${name.en}` } };
}

function judgeReferrals({ referrals, convertedReferrals, referralWillingness }: ClientProfile, { referralsA, referralsB }: GradingScale): Verdict {
  const evidence = { zh: `推荐 ${referrals} 位，其中 ${convertedReferrals} 位入园`, en: `${referrals} referred, ${convertedReferrals} of them enrolled` };
  if (referrals >= referralsA && convertedReferrals >= 1) return { grade: 'A', evidence, reason: { zh: `推荐不少于 ${referralsA} 位且带来新家庭`, en: `at least ${referralsA} referred, with new families won` } };
  if (referrals >= referralsB) return { grade: 'B', evidence, reason: { zh: `推荐不少于 ${referralsB} 位`, en: `at least ${referralsB} referred` } };
  if (referrals > 0 || referralWillingness === 'rare') return { grade: 'C', evidence, reason: { zh: '偶尔推荐或效果不明显', en: 'seldom refers, or without visible effect' } };
  return { grade: 'D', evidence, reason: { zh: '几乎不推荐', en: 'hardly ever refers' } };
}

function judgeTenure({ tenureMonths, transferRisk }: ClientProfile, { tenureMonthsA, tenureMonthsC }: GradingScale): Verdict {
  const evidence = { zh: `在园 ${tenureMonths} 个月${transferRisk ? '，有转园倾向' : ''}`, en: `enrolled for ${tenureMonths} months${transferRisk ? ', tends to transfer away' : ''}` };
  if (tenureMonths > tenureMonthsA) return { grade: 'A', evidence, reason: { zh: `超过 ${tenureMonthsA} 个月`, en: `over ${tenureMonthsA} months` } };
  if (tenureMonths > tenureMonthsC) return { grade: 'B', evidence, reason: { zh: `超过 ${tenureMonthsC} 个月，不超过 ${tenureMonthsA} 个月`, en: `over ${tenureMonthsC} and up to ${tenureMonthsA} months` } };
  // Short alone is C; short with the wish to leave is D: the flag decides where the two rows overlap.
  if (!transferRisk) return { grade: 'C', evidence, reason: { zh: `不超过 ${tenureMonthsC} 个月`, en: `up to ${tenureMonthsC} months` } };
  return { grade: 'D', evidence, reason: { zh: `不超过 ${tenureMonthsC} 个月且有转园倾向`, en: `up to ${tenureMonthsC} months and tends to transfer away` } };
}

/** The four indicators in the order of the regulation. */
export const indicators: readonly Indicator[] = [
  { id: 'spend', title: { zh: '消费金额', en: 'spend' }, measure: clause('2.2.1'), clauses: rows('a'), judge: judgeSpend },
  { id: 'cooperation_intent', title: { zh: '合作意向', en: 'cooperation intent' }, measure: clause('2.2.2'), clauses: rows('b'), judge: judgeIntent },
  { id: 'referral_influence', title: { zh: '推荐影响力', en: 'referral influence' }, measure: clause('2.2.3'), clauses: rows('c'), judge: judgeReferrals },
  { id: 'tenure', title: { zh: '在园时长', en: 'tenure' }, measure: clause('2.2.4'), clauses: rows('d'), judge: judgeTenure },
];
