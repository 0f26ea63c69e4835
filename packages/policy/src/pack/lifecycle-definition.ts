import type { ClauseId, Text } from '../text.ts';
import type { Condition, FactId, FactValue } from './fact.ts';
import type { Element } from './element.ts';

export type RoleId = string;
export type StageId = string;
export type ActionId = string;

export type FieldType = 'text' | 'number' | 'money' | 'instant' | 'date' | 'boolean' | 'choice' | 'department' | 'staff';

/** A field that a record or action must or may carry. A field named like a fact sets that fact; every other is kept with the record. */
export interface FieldSpec {
  readonly id: string;
  readonly title: Text;
  readonly required: boolean;
  readonly clauses: readonly ClauseId[];
  /** Default: the type of the fact of that name, else text. */
  readonly type?: FieldType;
  /** Values of a choice; default: those of the dimension or fact of that name. */
  readonly choices?: readonly { readonly id: string; readonly title: Text }[];
  /** Required only while this holds. */
  readonly when?: Condition;
}

/** A stage of the life cycle and what may be done in it. */
export interface Stage extends Element {
  readonly actions: readonly ActionId[];
  readonly checklist?: readonly { readonly id: string; readonly title: Text }[];
  /** Nothing is owed any more. */
  readonly terminal?: boolean;
}

/** A demand an action makes on the facts; when it does not hold, the action is refused with this reason. */
export interface Requirement {
  readonly code: string;
  readonly when: Condition;
  readonly because: Text;
  readonly clauses: readonly ClauseId[];
}

/** Something a person may do. Doing it appends `event` to the history. */
export interface ActionDefinition extends Element {
  readonly event: string;
  /** Roles that may do it; empty: anyone who may see the case. */
  readonly roles: readonly RoleId[];
  readonly requires: readonly Requirement[];
  readonly fields: readonly FieldSpec[];
  /** Facts of the case that doing it sets. */
  readonly sets?: Readonly<Record<FactId, FactValue>>;
  /** Whoever did the last event of one of these types may not do this: nobody approves his own request. */
  readonly notBy?: readonly string[];
}

/** Which stage an event leads to; the first fitting row wins, none leaves the stage. */
export interface StageRule {
  readonly on: string;
  /** Only from these stages; default from any. */
  readonly from?: readonly StageId[];
  readonly to: StageId;
  readonly when?: Condition;
}

/** The way of one kind of subject from its beginning to its end. */
export interface Lifecycle {
  readonly subject: string;
  /** The event a case of this kind begins with; `complaint_received` for complaints, `case_opened` for those that name none. */
  readonly opens?: string;
  readonly initial: StageId;
  readonly stages: readonly Stage[];
  readonly moves: readonly StageRule[];
  readonly actions: readonly ActionDefinition[];
}
