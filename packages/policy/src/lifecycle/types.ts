import type { ClauseId, Text } from '../text.ts';
import type { ActionId } from '../pack/lifecycle-definition.ts';

/** Why an action is refused. Several reasons may hold at once; the first is the one to show. */
export interface Refusal {
  readonly code: string;
  readonly because: Text;
  readonly clauses: readonly ClauseId[];
}

/** Whether an action may be done now, by this person, and if not, why. */
export type ActionDecision =
  | { readonly action: ActionId; readonly title: Text; readonly event: string; readonly allowed: true }
  | ({ readonly action: ActionId; readonly title: Text; readonly event: string; readonly allowed: false; readonly all: readonly Refusal[] } & Refusal);

/** A required field that is absent or empty. */
export interface MissingField {
  readonly field: string;
  readonly title: Text;
  readonly clauses: readonly ClauseId[];
}
