import type { ClauseId, Text } from '../text.ts';

/** A rate with everything needed to check it. */
export interface Rate {
  readonly metric: 'complaint_rate' | 'timeliness_rate' | 'retention_rate';
  readonly numerator: number;
  readonly denominator: number;
  /** Percent, rounded half up to two decimals; null when the denominator is 0. */
  readonly percent: number | null;
  readonly formula: Text;
  readonly clauses: readonly ClauseId[];
}
