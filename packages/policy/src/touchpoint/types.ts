import type { ClauseId, Instant, LocalDate, Text } from '../text.ts';
import type { HistoryEvent } from '../clock/types.ts';
import type { ChecklistItem } from '../pack/sections.ts';
import type { RoleId } from '../pack/lifecycle-definition.ts';

/** What planning needs to know of a client. */
export interface ClientFacts {
  readonly id: string;
  readonly enrolments: readonly {
    /** Enrolment id; becomes the correlation of its touchpoints. */
    readonly id: string;
    readonly enrolledAt: Instant;
    readonly firstClassOn?: LocalDate;
    readonly leftOn?: LocalDate;
  }[];
  readonly children: readonly { readonly id: string; readonly bornOn: LocalDate }[];
}

/** One contact that is due. `event` starts its clock when put into the client's history. */
export interface PlannedTouchpoint {
  readonly touchpoint: string;
  /** Unique per client: "birthday:<child>:2026", "welcome_24h:<enrolment>" … */
  readonly correlation: string;
  readonly title: Text;
  /** Local day the contact belongs to. */
  readonly on: LocalDate;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  readonly dueInclusive: boolean;
  readonly clockKey: string;
  readonly ownerRole: RoleId;
  readonly checklist: readonly ChecklistItem[];
  readonly survey?: string;
  readonly childId?: string;
  readonly clauses: readonly ClauseId[];
  readonly event: HistoryEvent;
}
