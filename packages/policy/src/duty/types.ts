import type { HistoryEvent } from '../clock/types.ts';
import type { Duty } from '../pack/duty.ts';
import type { FieldSpec, RoleId } from '../pack/lifecycle-definition.ts';
import type { ClauseId, Instant, LocalDate, Text } from '../text.ts';

/** One return of a duty. */
export interface PlannedDuty {
  readonly duty: string;
  readonly title: Text;
  readonly clauses: readonly ClauseId[];
  readonly ownerRole: RoleId;
  readonly scope: Duty['scope'];
  readonly fields: readonly FieldSpec[];
  /** First and last day of its period. */
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly opensAt: Instant;
  /** Null when its limit cannot be known, such as a year without calendar. */
  readonly dueAt: Instant | null;
  readonly dueInclusive: boolean;
  readonly provisional: boolean;
  /** The event its history begins with. */
  readonly event: HistoryEvent;
}
