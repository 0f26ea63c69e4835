import type { ClauseId, Text } from '../text.ts';

export type Grade = 'A' | 'B' | 'C' | 'D';
export type GradeIndicator = 'spend' | 'cooperation_intent' | 'referral_influence' | 'tenure';

/** Measured facts of a client at the day of grading. */
export interface ClientProfile {
  /** Fees paid in the window less refunds, in currency units. */
  readonly spend: number;
  readonly cooperationIntent: 'strong' | 'moderate' | 'weak_to_moderate' | 'weak';
  readonly referrals: number;
  readonly convertedReferrals: number;
  /** Referral willingness as judged when nobody was referred. */
  readonly referralWillingness?: 'rare' | 'none';
  readonly tenureMonths: number;
  readonly transferRisk: boolean;
}

/** Thresholds of a chain; the source leaves them blank. */
export interface GradingScale {
  readonly spendWindowYears: number;
  /** A: strictly more. */
  readonly spendA: number;
  /** B: from this (inclusive) to spendA (inclusive). */
  readonly spendB: number;
  /** C: from this (inclusive) to spendB (exclusive); below: D. */
  readonly spendC: number;
  readonly referralsA: number;
  readonly referralsB: number;
  /** A: strictly more months. */
  readonly tenureMonthsA: number;
  /** B: strictly more months than this, up to tenureMonthsA. */
  readonly tenureMonthsC: number;
  readonly weights: Readonly<Record<GradeIndicator, number>>;
  readonly bands: { readonly A: number; readonly B: number; readonly C: number };
}

export interface IndicatorScore {
  readonly indicator: GradeIndicator;
  readonly score: 1 | 2 | 3 | 4;
  readonly grade: Grade;
  readonly weight: number;
  /** The measured value, for the record. */
  readonly evidence: Text;
  readonly reason: Text;
  readonly clauses: readonly ClauseId[];
}

/** A grade with everything it rests on. */
export interface GradeResult {
  readonly grade: Grade;
  readonly mean: number;
  readonly scores: readonly IndicatorScore[];
  /** What the mean alone would have given. */
  readonly gradeByMean: Grade;
  /** Gates that lowered the grade. */
  readonly gates: readonly { readonly code: string; readonly reason: Text; readonly clauses: readonly ClauseId[] }[];
  readonly reasons: readonly Text[];
  readonly clauses: readonly ClauseId[];
}
