import type { ClauseId, Text } from '../text.ts';
import type { Facts } from '../pack/fact.ts';
import type { ActionId } from '../pack/lifecycle-definition.ts';
import type { ExcludedAction } from '../pack/sections.ts';

/** Why an action is refused. Several reasons may hold at once; the first is the one to show. */
export interface Refusal {
  readonly code: string;
  readonly because: Text;
  readonly clauses: readonly ClauseId[];
}

/** One demand of the regulation on an action, and whether it is met: the trace behind a decision. */
export interface Demand extends Refusal {
  readonly met: boolean;
}

/** Whether an action may be done now, by this person, and if not, why. */
export type ActionDecision = { readonly action: ActionId; readonly title: Text; readonly event: string; readonly demands: readonly Demand[] } & (
  | { readonly allowed: true }
  | ({ readonly allowed: false; readonly all: readonly Refusal[] } & Refusal)
);

/** A required field that is absent or empty. */
export interface MissingField {
  readonly field: string;
  readonly title: Text;
  readonly clauses: readonly ClauseId[];
}

/** Who wants to act: the roles they hold, and who did what before. */
export interface ActingPerson {
  readonly roles: readonly string[];
  /** Identity of the person, compared with those who did earlier events. */
  readonly id?: string;
  /** Facts about the person, such as being the one the case is about. */
  readonly facts?: Facts;
  /** What the act carries, once it is done rather than asked about. */
  readonly values?: Facts;
  /** Who did the last event of each type. */
  readonly doneBy?: Readonly<Record<string, string>>;
}

/** An act that is never carried out, with the element that says so. */
export interface ExcludedAct {
  readonly excluded: ExcludedAction;
  readonly clause: ClauseId;
}
