import type { ClauseId, Text } from '../text.ts';
import type { Condition } from './fact.ts';
import type { ClockKey } from './clock-definition.ts';
import type { FieldSpec, Requirement, RoleId } from './lifecycle-definition.ts';
import type { Amount, Element } from './element.ts';

/** Words that guide people: scope, purposes, definitions, principles. Shown with their clause. */
export interface Guidance extends Element {
  readonly kind: 'scope' | 'definition' | 'principle';
}

/** A way in. `ticketType` tells a complaint from a consultation. */
export interface Channel extends Element {
  readonly ticketType: 'complaint' | 'consultation';
  readonly fields: readonly FieldSpec[];
}

/** Who hands a case to whom, and when. */
export interface Escalation extends Element {
  readonly from: RoleId;
  readonly to: RoleId;
  readonly onBreachOf?: ClockKey;
  readonly onEvent?: string;
}

/** What needs whose consent. */
export interface Approval extends Element {
  readonly approver: RoleId;
  readonly delegableTo?: readonly RoleId[];
  readonly when?: Condition;
}

/** A circulation inside the house. */
export interface Notice extends Element {
  readonly audience: readonly RoleId[];
  readonly onEvent?: string;
}

/** A way to settle, its preconditions and what the record must hold. */
export interface SettlementRule extends Element {
  readonly kind: 'non_payout' | 'payout' | 'gift' | 'refund';
  readonly actor: RoleId;
  readonly requires: readonly Requirement[];
  readonly fields: readonly FieldSpec[];
  readonly cap?: Amount;
}

/** A personnel decision in its lawful form. */
export interface PersonnelMeasure extends Element {
  readonly kind: 'measure' | 'trigger' | 'basis';
  readonly rank?: number;
  readonly when?: Condition;
  readonly legalNote?: Text;
}

/** An instruction of the source that must not be carried out, and what to do instead. */
export interface ExcludedAction extends Element {
  readonly because: Text;
  readonly substitute: Text;
  readonly substituteKind: string;
}

export interface ChecklistItem {
  readonly id: string;
  readonly title: Text;
  readonly required: boolean;
  readonly clauses: readonly ClauseId[];
}

/** A planned contact with a client. */
export interface TouchpointDefinition extends Element {
  readonly trigger: 'enrolled_at' | 'first_class_on' | 'child_birthday' | 'festival';
  readonly clockKey: ClockKey;
  readonly ownerRole: RoleId;
  readonly checklist: readonly ChecklistItem[];
  readonly survey?: string;
  /** Parameter holding the list of festivals. */
  readonly festivalParameter?: string;
}

export interface Survey extends Element {
  readonly anonymity: readonly ('named' | 'anonymous')[];
  readonly optional: boolean;
}

/** A care duty or programme toward families. */
export interface CareAction extends Element {
  readonly kind: 'programme' | 'action' | 'activity' | 'topic';
}

export interface MetricDefinition extends Element {
  readonly formula: Text;
  readonly unit: 'percent' | 'number' | 'ms';
}

export interface ReportDefinition extends Element {
  readonly period: string;
  readonly audience: readonly RoleId[];
}

export interface RetentionRule extends Element {
  readonly years: Amount;
}

/** A recurring meeting; the period is a parameter where the source leaves it open. */
export interface Meeting extends Element {
  readonly periodParameter?: string;
}

export interface Training extends Element {
  readonly kind: 'training' | 'publication';
}

/** A register or loop that turns opinions and failures into better work. */
export interface Improvement extends Element {
  readonly fields: readonly FieldSpec[];
}

/** A contradiction or gap of the source and how this pack decides it. */
export interface ConflictNote extends Element {
  readonly decision: Text;
}
