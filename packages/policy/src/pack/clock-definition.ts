import type { ClauseId, LocalTime } from '../text.ts';
import type { Counting } from '../calendar/types.ts';
import type { Condition, FactId } from './fact.ts';
import type { RoleId } from './lifecycle-definition.ts';
import type { Amount, Element, SubjectType } from './element.ts';

export type ClockKey = string;

/** An event (its own facts and the case's can be asked), a condition over the facts of the case that begins to hold, or the breach of another clock. */
export type Trigger =
  | { readonly event: string; readonly when?: Condition }
  | { readonly becomes: Condition }
  | { readonly breachOf: ClockKey; readonly when?: Condition };

export type DurationUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';

/**
 * A length of time. Minutes and hours run from the event; days, weeks, months and years do not count the day of the event.
 * Natural days end at 24:00 (exclusive), working days at close of business.
 */
export interface Duration {
  readonly amount: Amount;
  readonly unit: DurationUnit;
  /** How it is counted; where the source leaves it open, a parameter with the choices natural, opening, working. */
  readonly counted: Counting | { readonly parameter: string };
}

/** A point of the next period (or of the present one): the n-th (working) day of the week, half month, month, quarter or year, at a wall-clock time. */
export interface CalendarPoint {
  readonly period: 'week' | 'half_month' | 'month' | 'quarter' | 'year';
  readonly of?: 'this' | 'next';
  readonly day: number;
  readonly counted: 'natural' | 'working';
  readonly time: LocalTime;
  /** Moves to the next working day when it falls on a day of rest. */
  readonly rollForward?: boolean;
}

export type Limit =
  | (Duration & { readonly rollForward?: boolean })
  /** An agreed instant: fact of the starting event, else of the case. */
  | { readonly instant: FactId }
  /** As long as whichever clock of that key applies. */
  | { readonly sameAs: ClockKey }
  | { readonly point: CalendarPoint };

/** What must pass between the trigger and the start of counting. */
export type Delay = Duration | { readonly instant: FactId } | { readonly until: 'next_opening' };

/** When to warn: at a share of the limit, or an amount before it, both counted like the limit. */
export type WarningPoint = { readonly share: number } | { readonly before: Duration };

/** Whom to tell when a clock is breached, at once or some time later while it is still open. */
export interface BreachStep {
  readonly toRole: RoleId;
  readonly after?: Duration;
  readonly clauses: readonly ClauseId[];
}

/** An extension asked for before expiry, approved, and effective from the moment the complainant was told (before expiry). */
export interface ExtensionRule {
  readonly requested: string;
  readonly approved: string;
  readonly told: string;
  /** The most that may be added, in the unit of the limit; the approving event may carry less in the fact `amountFact`. */
  readonly max: Amount;
  /** `max` is the whole limit after extension rather than what is added. */
  readonly maxIsTotal?: boolean;
  readonly amountFact?: FactId;
  readonly times: number;
  readonly clauses: readonly ClauseId[];
}

/** `lt`: strictly under (小于). `lte`: within (以内). `gte`: not before. */
export type Comparator = 'lt' | 'lte' | 'gte';

/** A time limit of the regulation. Clocks of one key share their stop; the earliest applicable deadline is effective. */
export interface ClockDefinition extends Element {
  readonly key: ClockKey;
  readonly subject: SubjectType;
  readonly when?: Condition;
  /** Which facts decide `when`: the latest known (default), or those known when the clock stopped. */
  readonly judgedBy?: 'latest_facts' | 'facts_at_stop';
  readonly start: readonly Trigger[];
  readonly stop: readonly Trigger[];
  readonly pause?: readonly Trigger[];
  readonly resume?: readonly Trigger[];
  readonly cancel?: readonly Trigger[];
  /** Counting begins anew at this event. */
  readonly reset?: readonly Trigger[];
  /**
   * `correlation`: one instance per correlation of the starting event (department task, child). `breach`: one per breach that
   * starts it; stopped by an event whose correlation is the breached clock's instance id, or by one without. Default `subject`.
   */
  readonly per?: 'subject' | 'correlation' | 'breach';
  readonly delay?: Delay;
  readonly limit: Limit;
  readonly comparator: Comparator;
  /** Default: one at 75 %. An empty list: none. */
  readonly warnings?: readonly WarningPoint[];
  readonly onBreach?: readonly BreachStep[];
  readonly ownerRole: RoleId;
  /** A starting event while the clock runs renews it: the old instance ends as met_extended when renewed in time. */
  readonly renewal?: { readonly clauses: readonly ClauseId[]; readonly alertFrom: number; readonly alertRole: RoleId };
  readonly extension?: ExtensionRule;
  /** A breach counts as late_excused once stopped and once the clock of this key, started by the breach, was met. */
  readonly excusedBy?: ClockKey;
  /** The verdict of this clock decides whether the case was handled in time. */
  readonly countsForTimeliness?: boolean;
  /** Reminders reach people outside opening hours too. */
  readonly urgent?: boolean;
}
