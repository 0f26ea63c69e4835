import type { Text } from '../text.ts';
import type { ResolvedPack } from '../pack/types.ts';
import type { GradingScale } from './types.ts';

/** Example thresholds; the source leaves them blank, so a chain sets its own before it relies on grades. */
export const exampleGradingScale: GradingScale = {
  spendWindowYears: 3, spendA: 60_000, spendB: 30_000, spendC: 10_000,
  referralsA: 3, referralsB: 1,
  tenureMonthsA: 24, tenureMonthsC: 12,
  weights: { spend: 0.25, cooperation_intent: 0.25, referral_influence: 0.25, tenure: 0.25 },
  bands: { A: 3.5, B: 2.5, C: 1.5 },
};

/** The scale that a grading regulation sets; undefined for other regulations. */
export function gradingScaleOf({ grading }: ResolvedPack): GradingScale | undefined {
  if (!grading) return undefined;
  const { clauses: _, ...scale } = grading;
  // Resolving a pack has put numbers in place of its parameters.
  return scale as GradingScale;
}

/** A scale that would leave gaps or overlaps between grades. */
export interface ScaleProblem {
  readonly code: 'SPEND_NOT_DESCENDING' | 'REFERRALS_NOT_DESCENDING' | 'TENURE_NOT_DESCENDING' | 'WEIGHTS_NOT_ONE' | 'BANDS_NOT_DESCENDING';
  readonly message: Text;
}

/** Everything that is wrong with a scale, listed at once; empty means grades neither overlap nor leave gaps. */
export function checkGradingScale(scale: GradingScale): ScaleProblem[] {
  const { spendA, spendB, spendC, referralsA, referralsB, tenureMonthsA, tenureMonthsC, weights, bands } = scale;
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const checks: readonly (readonly [holds: boolean, problem: ScaleProblem])[] = [
    [spendA > spendB && spendB > spendC && spendC > 0, { code: 'SPEND_NOT_DESCENDING', message: { zh: '消费金额的门槛应从 A 到 C 递减', en: 'Spend thresholds fall from A to C' } }],
    [referralsA > referralsB && referralsB >= 1, { code: 'REFERRALS_NOT_DESCENDING', message: { zh: '推荐数的门槛应 A 高于 B', en: 'A needs more referrals than B' } }],
    [tenureMonthsA > tenureMonthsC && tenureMonthsC > 0, { code: 'TENURE_NOT_DESCENDING', message: { zh: '在园时长的门槛应 A 高于 C', en: 'A needs a longer tenure than C' } }],
    [Object.values(weights).every((weight) => weight >= 0) && Math.abs(total - 1) < 1e-9, { code: 'WEIGHTS_NOT_ONE', message: { zh: '权重不得为负，合计应为 1', en: 'Weights are not negative and add up to 1' } }],
    [bands.A > bands.B && bands.B > bands.C, { code: 'BANDS_NOT_DESCENDING', message: { zh: '分档线应从 A 到 C 递减', en: 'Bands fall from A to C' } }],
  ];
  return checks.filter(([holds]) => !holds).map(([, problem]) => problem);
}
