import type { ClauseId, Instant, Text } from '../text.ts';
import type { ClockKey, Comparator } from '../pack/clock-definition.ts';
import type { Facts, FactValue } from '../pack/fact.ts';
import type { RoleId, StageId } from '../pack/lifecycle-definition.ts';

/** Whose clocks are replayed: a complaint, a client, a notice … */
export interface Subject {
  readonly id: string;
  readonly type: string;
  /** Facts known before the first event. */
  readonly facts?: Facts;
}

/** One thing that happened. Histories are sorted by `at`, then `recordedAt`, `seq`, `id`; a repeated id counts once. */
export interface HistoryEvent {
  readonly id: string;
  readonly type: string;
  /** When it happened. */
  readonly at: Instant;
  /** When it was written down; default `at`. */
  readonly recordedAt?: Instant;
  /** Order of writing within the chain, when known. */
  readonly seq?: number;
  /** New values; null forgets a fact. */
  readonly facts?: Readonly<Record<string, FactValue | null>>;
  /** The department task, promise, child … that the event is about; without one it is about the whole subject. */
  readonly correlation?: string;
}

export type ClockStatus =
  | 'scheduled' | 'running' | 'paused' | 'warning' | 'met' | 'met_extended'
  | 'late_excused' | 'breached' | 'cancelled' | 'superseded';

export type TransitionKind =
  | 'scheduled' | 'clock_started' | 'due_soon' | 'breached' | 'escalated' | 'met' | 'met_extended' | 'stopped_late'
  | 'late_excused' | 'paused' | 'resumed' | 'reset' | 'extended' | 'renewal_alert' | 'superseded' | 'reinstated' | 'cancelled';

/** One step in the life of a clock, at the moment it took effect. */
export interface ClockTransition {
  readonly kind: TransitionKind;
  readonly at: Instant;
  readonly toRole?: RoleId;
}

/** A stretch of a clock's life; running stretches are what calendars count. */
export interface ClockStretch {
  readonly kind: 'start_day' | 'running' | 'paused';
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
  /** The event that began it. */
  readonly causeEventId: string;
}

/** State of one clock instance: a pure function of definition, history, calendar and now. */
export interface ClockState {
  /** Stable and unique: subject, definition and starting event. */
  readonly instanceId: string;
  readonly definitionId: string;
  readonly key: ClockKey;
  readonly clauses: readonly ClauseId[];
  /** 1 for the first instance of this definition (and correlation), 2 after reopening or renewal … */
  readonly occurrence: number;
  readonly correlation: string | null;
  /** The breached clock that started this one. */
  readonly causedBy: string | null;
  readonly status: ClockStatus;
  readonly comparator: Comparator;
  /** When the starting event happened. */
  readonly triggeredAt: Instant;
  /** When counting began or will begin; later than `triggeredAt` for delayed clocks. */
  readonly startedAt: Instant;
  /** The deadline; null while paused. For `gte` the earliest lawful instant. */
  readonly dueAt: Instant | null;
  /** Whether stopping exactly at `dueAt` is still in time. */
  readonly dueInclusive: boolean;
  /** First warning instant under the present deadline. */
  readonly warnAt: Instant | null;
  readonly stoppedAt: Instant | null;
  /** When the limit was first exceeded, as judged now. */
  readonly breachedAt: Instant | null;
  readonly elapsedMs: number;
  /** Counted time left; negative when overdue. Null for clocks that ended. */
  readonly remainingMs: number | null;
  /** The deadline rests on a year without official calendar. */
  readonly provisional: boolean;
  /** Codes such as CALENDAR_MISSING_2027. */
  readonly warnings: readonly string[];
  readonly ownerRole: RoleId;
  readonly urgent: boolean;
  /** When this clock changes by itself next; null when only events can change it. */
  readonly nextTransitionAt: Instant | null;
  readonly transitions: readonly ClockTransition[];
  readonly supersededBy: string | null;
  readonly stretches: readonly ClockStretch[];
}

export interface ReplayWarning {
  readonly code: string;
  readonly instanceId?: string;
  readonly eventId?: string;
}

export interface ReplayResult {
  readonly clocks: readonly ClockState[];
  readonly facts: Facts;
  readonly stage: StageId;
  readonly nextTransitionAt: Instant | null;
  readonly warnings: readonly ReplayWarning[];
}

/** What must be told to listeners. `rejudged`: the past was judged anew. `withdrawn`: the clock no longer exists. */
export interface ClockAnnouncement {
  readonly kind: TransitionKind | 'rejudged' | 'withdrawn';
  readonly instanceId: string;
  readonly definitionId: string;
  readonly key: ClockKey;
  readonly correlation: string | null;
  readonly at: Instant;
  readonly toRole?: RoleId;
  readonly statusBefore: ClockStatus | null;
  readonly status: ClockStatus | null;
  readonly dueAt: Instant | null;
}

export type SegmentReason =
  | 'running' | 'make_up_day' | 'half_day' | 'outside_hours' | 'rest_day' | 'holiday' | 'closed_day' | 'start_day' | 'paused';

/** Part of a clock's life with one reason for counting or not. Segments join without gap or overlap. */
export interface ClockSegment {
  readonly from: Instant;
  readonly to: Instant;
  readonly counted: boolean;
  readonly reason: SegmentReason;
  /** Name of the holiday, where there is one. */
  readonly name?: Text;
  readonly clause?: ClauseId;
  readonly causeEventId?: string;
}

/** Why a clock stands where it stands. Counted segments sum exactly to `elapsedMs`. */
export interface ClockExplanation {
  readonly segments: readonly ClockSegment[];
  readonly elapsedMs: number;
  readonly sentence: Text;
}

/** One party's unbroken hold on a case. Spells join without gap from first to last event (or now). */
export interface OwnershipSpell {
  readonly party: string;
  readonly holder: string | null;
  readonly from: Instant;
  readonly to: Instant;
  readonly naturalMs: number;
  readonly openingMs: number;
  readonly causeEventId: string;
}
