import type { ClauseId, Text } from '../text.ts';
import type { Condition } from './fact.ts';
import type { ClockKey } from './clock-definition.ts';
import type { ActionId, FieldSpec, Requirement, RoleId } from './lifecycle-definition.ts';
import type { Amount, Element } from './element.ts';

/** Words that guide people: scope, purposes, definitions, principles, provisions on force and interpretation. Shown with their clause. */
export interface Guidance extends Element {
  readonly kind: 'scope' | 'definition' | 'principle' | 'provision';
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
  readonly onBecomes?: Condition;
}

/** What needs whose consent. */
export interface Approval extends Element {
  readonly approver: RoleId;
  readonly delegableTo?: readonly RoleId[];
  readonly when?: Condition;
  /** The action that asks for it, and the one that gives it. */
  readonly asks?: ActionId;
  readonly gives?: ActionId;
  /** What must hold for consent to count: quorum, majority, seconders. */
  readonly needs?: Condition;
}

/** A circulation inside the house, or a notice to a party of the case. An empty audience: none is due. */
export interface Notice extends Element {
  readonly audience: readonly RoleId[];
  readonly onEvent?: string;
  readonly onBecomes?: Condition;
  readonly onBreachOf?: ClockKey;
  readonly when?: Condition;
  readonly medium?: 'in_app' | 'mail' | 'phone' | 'meeting' | 'posting' | 'report';
  /** What it must say. */
  readonly content?: readonly FieldSpec[];
  /** The clock by which it is due. */
  readonly clockKey?: ClockKey;
}

/** A way to settle, its preconditions and what the record must hold. */
export interface SettlementRule extends Element {
  readonly kind: 'non_payout' | 'payout' | 'gift' | 'refund' | 'negotiated';
  readonly actor: RoleId;
  readonly requires: readonly Requirement[];
  readonly fields: readonly FieldSpec[];
  readonly cap?: Amount;
}

/** A personnel decision in its lawful form, its trigger or basis, or a reward. */
export interface PersonnelMeasure extends Element {
  readonly kind: 'measure' | 'trigger' | 'basis' | 'reward';
  readonly rank?: number;
  readonly when?: Condition;
  readonly legalNote?: Text;
  /** Parameter that names the adopted rule it rests on. */
  readonly basisParameter?: string;
}

/** An instruction of the source that must not be carried out, and what to do instead. */
export interface ExcludedAction extends Element {
  readonly because: Text;
  readonly substitute: Text;
  /** Elements of this pack that take its place, as "section/id", e.g. "personnel/recovery_decision" or "actions/promise". */
  readonly substitutes: readonly string[];
  /** Acts that would carry it out, and are refused: an action, while the condition holds over its fields and the facts of the case. */
  readonly attempts: readonly { readonly action: ActionId; readonly when?: Condition }[];
}

export interface ChecklistItem {
  readonly id: string;
  readonly title: Text;
  readonly required: boolean;
  readonly clauses: readonly ClauseId[];
}

/** A planned contact with a client. Those triggered by `case` are clocks of the case itself, those by `contact` return with each contact. */
export interface TouchpointDefinition extends Element {
  readonly trigger: 'enrolled_at' | 'first_class_on' | 'child_birthday' | 'festival' | 'case' | 'contact';
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
  /** Owed to clients of these grades only. */
  readonly grades?: readonly string[];
  /** What the record of it holds. */
  readonly fields?: readonly FieldSpec[];
  /** The clock, duty, touchpoint or approval that makes it due or lets it happen. */
  readonly clockKey?: ClockKey;
  readonly duty?: string;
  readonly touchpoint?: string;
  readonly approval?: string;
  /** Why it is switched off until the chain decides. */
  readonly suspended?: Text;
}

export interface ReportDefinition extends Element {
  readonly period: string;
  readonly audience: readonly RoleId[];
  readonly author?: RoleId;
  /** The duty that makes it due, or what of a case does. */
  readonly duty?: string;
  readonly onEvent?: string;
  readonly clockKey?: ClockKey;
  readonly when?: Condition;
  readonly content?: readonly FieldSpec[];
}

/** How long what is kept. */
export interface RetentionRule extends Element {
  readonly years: Amount;
  /** The approval that disposal needs. */
  readonly disposalApproval?: string;
}

/** What is written down, on which form, and where it is kept. */
export interface RecordRule extends Element {
  readonly kind: 'form' | 'archive' | 'evidence' | 'document';
  readonly fields: readonly FieldSpec[];
  /** Actions that write it. */
  readonly actions?: readonly ActionId[];
  readonly duty?: string;
}

/** A meeting: returning by a duty, or called by an event. */
export interface Meeting extends Element {
  readonly duty?: string;
  readonly onEvent?: string;
  readonly requires?: readonly Requirement[];
  readonly agenda?: readonly { readonly id: string; readonly title: Text }[];
}

export interface Training extends Element {
  readonly kind: 'training' | 'publication';
  readonly duty?: string;
}

/** Somebody watches the work of others. */
export interface Supervision extends Element {
  readonly ownerRole?: RoleId;
  readonly duty?: string;
  readonly action?: ActionId;
}

/** What must stay inside the house, and the lawful exception. */
export interface ConfidentialityRule extends Element {
  readonly exception?: Text;
  /** Document that must be signed before access. */
  readonly document?: string;
}

/** A register or loop that turns opinions and failures into better work. */
export interface Improvement extends Element {
  readonly fields: readonly FieldSpec[];
  readonly action?: ActionId;
  readonly when?: Condition;
}

/** A contradiction or gap of the source, how this pack decides it, and what else could be decided. */
export interface ConflictNote extends Element {
  readonly decision: Text;
  readonly alternatives?: readonly Text[];
}
