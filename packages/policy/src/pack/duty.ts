import type { GradingScale } from '../grading/types.ts';
import type { Amount, Element } from './element.ts';
import type { ClockKey } from './clock-definition.ts';
import type { FieldSpec, RoleId } from './lifecycle-definition.ts';
import type { ClauseId, Text } from '../text.ts';

/** Spans that duties return in. A term begins on 1 February or 1 September, a school year on 1 September. */
export const PERIODS = ['day', 'week', 'half_month', 'month', 'quarter', 'half_year', 'term', 'school_year', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/**
 * Something owed again and again: opening the complaint box, a monthly report, a meeting each term. Each return is a subject of its own of
 * type `duty`, opened by the event `duty_opened` (facts `duty` and `period_end`, the first instant after the period) and ended by `duty_done`;
 * its limit is the clock of `clockKey`.
 */
export interface Duty extends Element {
  /** Owed by each campus, or once by the chain. */
  readonly scope: 'campus' | 'chain';
  /** How often; a parameter of type choice where the source says "regularly". */
  readonly every: Period | { readonly parameter: string };
  /** Which days carry a daily one; default working days. */
  readonly on?: 'working_days' | 'all_days' | 'days_of_rest';
  /** Whether it opens on the first or the last day of its period. Reports about a period open on its last day. */
  readonly opens: 'first_day' | 'last_day';
  readonly clockKey: ClockKey;
  readonly ownerRole: RoleId;
  /** What the record of doing it holds. */
  readonly fields: readonly FieldSpec[];
}

/** A number worked out of others. Null where a divisor is nothing or an input is unknown: no figure is not a figure of 0. */
export type MetricFormula =
  | { readonly kind: 'ratio'; readonly of: string; readonly to: string; readonly without?: readonly string[]; readonly times: number }
  | { readonly kind: 'growth'; readonly from: string; readonly to: string; readonly times: number }
  | { readonly kind: 'weighted'; readonly parts: readonly { readonly input: string; readonly weight: number }[] }
  | { readonly kind: 'count'; readonly of: string };

/** A figure the regulation speaks of. `without` is taken off the divisor. */
export interface MetricDefinition extends Element {
  readonly formula: Text;
  readonly unit: 'percent' | 'number' | 'ms';
  readonly inputs?: readonly { readonly id: string; readonly title: Text }[];
  /** Absent: a breakdown or ranking rather than one number. */
  readonly compute?: MetricFormula;
  /** What the figure is held against. */
  readonly target?: { readonly op: 'gte' | 'lte'; readonly value: Amount; readonly clauses: readonly ClauseId[] };
}

type Threshold = Exclude<keyof GradingScale, 'weights' | 'bands'>;

/** A grading scale whose thresholds are blanks that the chain fills. */
export type GradingDefinition = Readonly<Record<Threshold, Amount>> & Pick<GradingScale, 'weights' | 'bands'> & { readonly clauses: readonly ClauseId[] };
