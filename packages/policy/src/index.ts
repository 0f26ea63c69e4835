export type { ClauseId, Instant, LocalDate, LocalTime, Text } from './text.ts';

export type {
  Calendar, CalendarLayer, CalendarSpec, Counting, DayFacts, DayOverride, Festival, OpeningInterval, Weekday, WeeklyPattern,
} from './calendar/types.ts';

export type { Amount, Element } from './pack/element.ts';
export type { Bound, Condition, FactDefinition, FactId, Facts, FactValue } from './pack/fact.ts';
export type { DerivedFact } from './pack/derived-fact.ts';
export type {
  BreachStep, CalendarPoint, ClockDefinition, ClockKey, Comparator, Delay, Duration, DurationUnit, ExtensionRule, Limit, Trigger, WarningPoint,
} from './pack/clock-definition.ts';
export type {
  ActionDefinition, ActionId, FieldSpec, FieldType, Lifecycle, Requirement, RoleId, Stage, StageId, StageRule,
} from './pack/lifecycle-definition.ts';
export type {
  Approval, CareAction, Channel, ChecklistItem, ConfidentialityRule, ConflictNote, Escalation, ExcludedAction, Guidance, Improvement, Meeting,
  Notice, PersonnelMeasure, RecordRule, ReportDefinition, RetentionRule, SettlementRule, Supervision, Survey, TouchpointDefinition, Training,
} from './pack/sections.ts';
export type { Duty, GradingDefinition, MetricDefinition, MetricFormula, Period } from './pack/duty.ts';
export type {
  ClassificationRule, Dimension, DimensionValue, EventDefinition, Ownership, OwnershipRule, Parameter, ParameterRule, ParameterValues,
  PolicyPack, RegulationClause, ResolvedPack, Role,
} from './pack/types.ts';
export type { Coverage, PackProblem } from './pack/problem.ts';

export type {
  ClockAnnouncement, ClockExplanation, ClockSegment, ClockState, ClockStatus, ClockStretch, ClockTransition, HistoryEvent, OwnershipSpell,
  ReplayResult, ReplayWarning, SegmentReason, Subject, TransitionKind,
} from './clock/types.ts';

export type { ActingPerson, ActionDecision, Demand, ExcludedAct, MissingField, Refusal } from './lifecycle/types.ts';
export type { PlannedDuty } from './duty/types.ts';
export type { ClientFacts, PlannedTouchpoint } from './touchpoint/types.ts';
export type { ClientProfile, Grade, GradeIndicator, GradeResult, GradingScale, IndicatorScore } from './grading/types.ts';
export type { Rate } from './metrics/types.ts';

export { checkCalendarSpec } from './calendar/check-spec.ts';
export type { CalendarProblem } from './calendar/check-spec.ts';
export { chinaMainland, mainlandFestivals } from './calendar/china-mainland.ts';
export { compileCalendar } from './calendar/compile-calendar.ts';
export { mergeCalendarLayers } from './calendar/merge-layers.ts';
export { weekOf } from './calendar/week.ts';
export { workingDatesBetween } from './calendar/working-dates.ts';
export { isZone } from './calendar/zone.ts';

export { clauseStates, coverage } from './pack/coverage.ts';
export type { ClauseState, ClauseStateName } from './pack/coverage.ts';
export { missingParts } from './pack/carried-out.ts';
export type { MissingPart } from './pack/carried-out.ts';
export { matches } from './pack/matches.ts';
export { proposeClassification } from './pack/propose-classification.ts';
export type { ClassificationProposal } from './pack/propose-classification.ts';
export { resolvePack } from './pack/resolve.ts';
export type { Resolution } from './pack/resolve.ts';
export { packJsonSchema } from './pack/schema.ts';
export { validatePack } from './pack/validate.ts';

export { changesBetween } from './clock/changes-between.ts';
export { explain } from './clock/explain.ts';
export { ownershipLedger } from './clock/ownership-ledger.ts';
export { replay } from './clock/replay.ts';
export { describeLimit } from './clock/sentence.ts';
export { isOpen, timelinessOf } from './clock/timeliness.ts';
export type { Timeliness } from './clock/timeliness.ts';

export { allowedActions, missingActionFields, missingRecordFields } from './lifecycle/allowed-actions.ts';
export { excludedAct } from './lifecycle/excluded-act.ts';
export { lifecycleOf } from './lifecycle/lifecycle-of.ts';
export { settlementRefusals } from './lifecycle/settlement-refusals.ts';

export { computeMetric } from './metrics/compute-metric.ts';
export type { MetricValue } from './metrics/compute-metric.ts';
export { complaintRate, retentionRate, timelinessRate } from './metrics/rates.ts';

export { agreedTarget, agreedTargetClauses } from './packs/agreed-target/pack.ts';
export { builtInPacks } from './packs/built-in.ts';
export type { BuiltInPack } from './packs/built-in.ts';
export { childcareClauses } from './packs/childcare-institution/clauses.ts';
export { childcareInstitution } from './packs/childcare-institution/pack.ts';
export type { ClauseRow } from './packs/clause-row.ts';

export { houseEvents } from './clock/house-events.ts';
export { compareCase, turnOf } from './whatif/compare-case.ts';
export type { Rules } from './whatif/compare-case.ts';
export type { AlertCount, CaseComparison, ClockComparison, Outcome } from './whatif/types.ts';

export { packDifferences } from './pack/differences.ts';
export type { PackDifference } from './pack/differences.ts';

export { planDuties } from './duty/plan-duties.ts';
export { missingChecklistItems } from './touchpoint/missing-checklist-items.ts';
export { planTouchpoints } from './touchpoint/plan-touchpoints.ts';
export type { DateRange } from './touchpoint/plan-touchpoints.ts';

export { gradeClient } from './grading/grade-client.ts';
export { checkGradingScale, exampleGradingScale, gradingScaleOf } from './grading/scale.ts';
export type { ScaleProblem } from './grading/scale.ts';
