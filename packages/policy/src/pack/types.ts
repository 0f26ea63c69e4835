import type { ClauseId, Text } from '../text.ts';
import type { ClockDefinition } from './clock-definition.ts';
import type { Element } from './element.ts';
import type { DerivedFact } from './derived-fact.ts';
import type { Condition, FactDefinition, FactId, FactValue } from './fact.ts';
import type { Duty, GradingDefinition, MetricDefinition } from './duty.ts';
import type { Lifecycle } from './lifecycle-definition.ts';
import type {
  Approval, CareAction, Channel, ConfidentialityRule, ConflictNote, Escalation, ExcludedAction, Guidance, Improvement, Meeting, Notice, PersonnelMeasure,
  RecordRule, ReportDefinition, RetentionRule, SettlementRule, Supervision, Survey, TouchpointDefinition, Training,
} from './sections.ts';

/** A blank or undefined word of the source, made a typed setting. */
export interface Parameter extends Element {
  readonly type: 'number' | 'text' | 'choice' | 'list';
  readonly unit?: Text;
  /** The product's proposal; used when the chain sets nothing, unless `sourcePlaceholder`. */
  readonly recommended: number | string | readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
  /** Literally left blank in the source: the chain must fill it before the pack can be activated. */
  readonly sourcePlaceholder: boolean;
}

/** Two parameters that must agree, e.g. maximum ≥ normal. */
export interface ParameterRule {
  readonly code: string;
  readonly left: string;
  readonly op: 'lt' | 'lte' | 'eq' | 'gte' | 'gt';
  readonly right: string;
  readonly because: Text;
  readonly clauses: readonly ClauseId[];
}

export interface DimensionValue extends Element {
  /** Not in the source, added to close a gap. */
  readonly proposed?: boolean;
}

/** A way to classify; its id is also the fact that holds the chosen value. */
export interface Dimension extends Element {
  readonly values: readonly DimensionValue[];
  /** The chain may use values of its own beside the listed ones. */
  readonly openValues?: boolean;
  /** The value stays provisional until the case is closed. */
  readonly provisionalUntilClosed?: boolean;
  /** Several values at once. */
  readonly many?: boolean;
}

/** `force`: the fact takes the value whatever was chosen. `propose`: shown to the person who decides. */
export interface ClassificationRule extends Element {
  readonly when: Condition;
  readonly set: { readonly fact: FactId; readonly value: FactValue };
  readonly effect: 'force' | 'propose';
  readonly provisional?: boolean;
}

/** A party the regulation speaks of, and which posts of a house hold it unless the chain says otherwise. */
export interface Role extends Element {
  readonly heldBy?: readonly string[];
}

/** Something that can happen to a subject; histories are made of these. */
export interface EventDefinition {
  readonly type: string;
  readonly title: Text;
  readonly clauses?: readonly ClauseId[];
}

/** Who holds the case after an event. */
export interface OwnershipRule {
  readonly event: string;
  readonly party: string | null;
  readonly when?: Condition;
  /** Event fact naming the holder within the party (department id). */
  readonly holderFact?: FactId;
}

export interface Ownership {
  readonly parties: readonly { readonly id: string; readonly title: Text }[];
  readonly rules: readonly OwnershipRule[];
}

/** A clause of a regulation: its id, what it is about, and what it says. */
export interface RegulationClause {
  readonly id: ClauseId;
  readonly kind: string;
  readonly summary: Text;
}

/** A regulation as data. Plain JSON; `validatePack` accepts exactly this shape. */
export interface PolicyPack {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly effectiveFrom?: string;
  /** The clauses of the regulation in the chain's own words; built-in packs keep theirs beside them. */
  readonly regulation?: readonly RegulationClause[];
  readonly subjects: readonly { readonly id: string; readonly title: Text }[];
  readonly roles: readonly Role[];
  readonly facts: readonly FactDefinition[];
  readonly derivedFacts: readonly DerivedFact[];
  readonly events: readonly EventDefinition[];
  readonly guidance: readonly Guidance[];
  readonly channels: readonly Channel[];
  readonly dimensions: readonly Dimension[];
  readonly rules: readonly ClassificationRule[];
  /** At most one for each kind of subject; the one for `complaint` is the way of a case. */
  readonly lifecycles: readonly Lifecycle[];
  readonly ownership: Ownership;
  readonly clocks: readonly ClockDefinition[];
  readonly escalations: readonly Escalation[];
  readonly approvals: readonly Approval[];
  readonly notices: readonly Notice[];
  readonly settlements: readonly SettlementRule[];
  readonly personnel: readonly PersonnelMeasure[];
  readonly excluded: readonly ExcludedAction[];
  readonly touchpoints: readonly TouchpointDefinition[];
  readonly surveys: readonly Survey[];
  readonly care: readonly CareAction[];
  readonly metrics: readonly MetricDefinition[];
  readonly reports: readonly ReportDefinition[];
  readonly duties: readonly Duty[];
  readonly records: readonly RecordRule[];
  readonly retention: readonly RetentionRule[];
  readonly supervision: readonly Supervision[];
  readonly confidentiality: readonly ConfidentialityRule[];
  readonly grading?: GradingDefinition;
  readonly meetings: readonly Meeting[];
  readonly training: readonly Training[];
  readonly improvements: readonly Improvement[];
  readonly parameters: readonly Parameter[];
  readonly parameterRules: readonly ParameterRule[];
  readonly conflicts: readonly ConflictNote[];
}

export type ParameterValues = Readonly<Record<string, number | string | readonly string[]>>;

/** A pack whose blanks are filled: every Amount is a number. Made by `resolvePack` only. */
export interface ResolvedPack extends PolicyPack {
  readonly parameterValues: ParameterValues;
}
