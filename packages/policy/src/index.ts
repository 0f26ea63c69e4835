export type { ClauseId, Instant, LocalDate, LocalTime, Text } from './text.ts';

export type {
  Calendar, CalendarLayer, CalendarSpec, Counting, DayFacts, DayOverride, Festival, OpeningInterval, Weekday, WeeklyPattern,
} from './calendar/types.ts';

export type { Amount, Element } from './pack/element.ts';
export type { Condition, DerivedFact, FactDefinition, FactId, Facts, FactValue } from './pack/fact.ts';
export type {
  BreachStep, CalendarPoint, ClockDefinition, ClockKey, Comparator, Delay, Duration, DurationUnit, ExtensionRule, Limit, Trigger, WarningPoint,
} from './pack/clock-definition.ts';
export type {
  ActionDefinition, ActionId, FieldSpec, Lifecycle, Requirement, RoleId, Stage, StageId, StageRule,
} from './pack/lifecycle-definition.ts';
export type {
  Approval, CareAction, Channel, ChecklistItem, ConflictNote, Escalation, ExcludedAction, Guidance, Improvement, Meeting, MetricDefinition,
  Notice, PersonnelMeasure, ReportDefinition, RetentionRule, SettlementRule, Survey, TouchpointDefinition, Training,
} from './pack/sections.ts';
export type {
  ClassificationRule, Dimension, DimensionValue, EventDefinition, Ownership, OwnershipRule, Parameter, ParameterRule, ParameterValues,
  PolicyPack, ResolvedPack,
} from './pack/types.ts';
export type { Coverage, PackProblem } from './pack/problem.ts';

export type {
  ClockAnnouncement, ClockExplanation, ClockSegment, ClockState, ClockStatus, ClockStretch, ClockTransition, HistoryEvent, OwnershipSpell,
  ReplayResult, ReplayWarning, SegmentReason, Subject, TransitionKind,
} from './clock/types.ts';

export type { ActionDecision, MissingField, Refusal } from './lifecycle/types.ts';
export type { ClientFacts, PlannedTouchpoint } from './touchpoint/types.ts';
export type { ClientProfile, Grade, GradeIndicator, GradeResult, GradingScale, IndicatorScore } from './grading/types.ts';
export type { Rate } from './metrics/types.ts';

export {
  allowedActions, changesBetween, compileCalendar, complaintRate, coverage, explain, gradeClient, matches, mergeCalendarLayers,
  missingActionFields, missingChecklistItems, missingRecordFields, ownershipLedger, packJsonSchema, planTouchpoints, proposeClassification,
  replay, resolvePack, retentionRate, timelinessRate, validatePack, workingDatesBetween,
} from './unfinished.ts';
