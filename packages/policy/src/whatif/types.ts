import type { ClockKey } from '../pack/clock-definition.ts';
import type { RoleId } from '../pack/lifecycle-definition.ts';
import type { ClauseId, LocalDate } from '../text.ts';
import type { Timeliness } from '../clock/timeliness.ts';

/** How one time limit of a case ended, or stands. */
export type Outcome = 'in_time' | 'extended' | 'late' | 'late_excused' | 'open' | 'overdue';

/** One limit of a case under the old and the new rules; null where the rules know no such limit for it. */
export interface ClockComparison {
  readonly key: ClockKey;
  readonly before: Outcome | null;
  readonly after: Outcome | null;
  readonly beforeClauses: readonly ClauseId[];
  readonly afterClauses: readonly ClauseId[];
}

/** How often a role is warned or called on a day. */
export interface AlertCount {
  readonly role: RoleId;
  readonly day: LocalDate;
  readonly before: number;
  readonly after: number;
}

/** One case judged twice from the same history. */
export interface CaseComparison {
  readonly timeliness: { readonly before: Timeliness; readonly after: Timeliness };
  /** Only limits that differ in outcome. */
  readonly clocks: readonly ClockComparison[];
  readonly alerts: readonly AlertCount[];
  /** Clocks judged, on both sides together. */
  readonly evaluations: number;
  /** Events of the history that the new rules do not know. */
  readonly unknownEvents: readonly string[];
}
