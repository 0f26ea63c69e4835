// Signatures first; each moves to its own file as it is written, without changing.
import type { Calendar, CalendarLayer, CalendarSpec } from './calendar/types.ts';
import type { ClockAnnouncement, ClockExplanation, ClockState, HistoryEvent, OwnershipSpell, ReplayResult, Subject } from './clock/types.ts';
import type { ClientProfile, GradeResult, GradingScale } from './grading/types.ts';
import type { ActionDecision, MissingField } from './lifecycle/types.ts';
import type { Rate } from './metrics/types.ts';
import type { Condition, FactValue, Facts } from './pack/fact.ts';
import type { Coverage, PackProblem } from './pack/problem.ts';
import type { ClassificationRule, ParameterValues, PolicyPack, ResolvedPack } from './pack/types.ts';
import type { ClauseId, Instant, LocalDate } from './text.ts';
import type { ClientFacts, PlannedTouchpoint } from './touchpoint/types.ts';

const unfinished = (): never => { throw new Error('not written yet'); };

/** Builds the day and opening index of a calendar; widens by itself when asked beyond the range. */
export function compileCalendar(_spec: CalendarSpec, _range: { readonly fromYear: number; readonly toYear: number }): Calendar { return unfinished(); }
/** Lays layers over a base: national, then chain, then campus; the last one to name a date wins. */
export function mergeCalendarLayers(_base: CalendarSpec, ..._layers: readonly CalendarLayer[]): CalendarSpec { return unfinished(); }
/** Working days (local dates) from `from` to `to`, both included. */
export function workingDatesBetween(_calendar: Calendar, _from: LocalDate, _to: LocalDate): LocalDate[] { return unfinished(); }

/** Checks any value against the pack schema and its inner references. Never throws; empty means valid. */
export function validatePack(_value: unknown): PackProblem[] { return unfinished(); }
/** Fills the blanks of a pack; everything missing or contradictory is listed at once. */
export function resolvePack(_pack: PolicyPack, _values?: ParameterValues): { readonly ok: true; readonly pack: ResolvedPack } | { readonly ok: false; readonly problems: readonly PackProblem[] } { return unfinished(); }
/** JSON Schema (2020-12) of packs. */
export function packJsonSchema(): Record<string, unknown> { return unfinished(); }
export function coverage(_pack: PolicyPack, _clauses: readonly { readonly id: ClauseId }[]): Coverage { return unfinished(); }
export function matches(_condition: Condition, _facts: Facts): boolean { return unfinished(); }
/** Values that the pack's `propose` rules suggest for these facts. */
export function proposeClassification(_pack: PolicyPack, _facts: Facts): { readonly fact: string; readonly value: FactValue; readonly provisional: boolean; readonly rule: ClassificationRule }[] { return unfinished(); }

/** The one judgement: state of every clock of a subject at `now`. Deterministic; order of delivery does not matter; later events are ignored. */
export function replay(_pack: ResolvedPack, _subject: Subject, _history: readonly HistoryEvent[], _calendar: Calendar, _now: Instant): ReplayResult { return unfinished(); }
/** Exactly what must be announced when `before` becomes `after`. */
export function changesBetween(_before: readonly ClockState[], _after: readonly ClockState[]): ClockAnnouncement[] { return unfinished(); }
/** Segments and a sentence for one clock of a replay made with the same pack, calendar and now. */
export function explain(_pack: ResolvedPack, _clock: ClockState, _calendar: Calendar, _now: Instant): ClockExplanation { return unfinished(); }
/** Who held the case when. */
export function ownershipLedger(_pack: ResolvedPack, _subject: Subject, _history: readonly HistoryEvent[], _calendar: Calendar, _now: Instant): OwnershipSpell[] { return unfinished(); }

/** Every action of the pack: allowed, or why not. `facts` and `stage` come from `replay`. */
export function allowedActions(_pack: PolicyPack, _facts: Facts, _stage: string, _actorRoles: readonly string[]): ActionDecision[] { return unfinished(); }
/** Required fields of an action that the input lacks. */
export function missingActionFields(_pack: PolicyPack, _action: string, _input: Readonly<Record<string, unknown>>, _facts?: Facts): MissingField[] { return unfinished(); }
/** Required record fields of a channel that the record lacks. */
export function missingRecordFields(_pack: PolicyPack, _channel: string, _record: Readonly<Record<string, unknown>>, _facts?: Facts): MissingField[] { return unfinished(); }

/** Touchpoints whose day lies in [from, to] (local dates). */
export function planTouchpoints(_pack: ResolvedPack, _client: ClientFacts, _calendar: Calendar, _range: { readonly from: LocalDate; readonly to: LocalDate }): PlannedTouchpoint[] { return unfinished(); }
/** Required checklist items not ticked; a touchpoint cannot be completed while any is missing. */
export function missingChecklistItems(_pack: PolicyPack, _touchpoint: string, _ticked: readonly string[]): MissingField[] { return unfinished(); }

export function gradeClient(_profile: ClientProfile, _scale: GradingScale): GradeResult { return unfinished(); }

/** Complaints per 100 service orders. */
export function complaintRate(_complaints: number, _serviceOrders: number): Rate { return unfinished(); }
/** Complaints handled in time per 100 due or closed in the period. */
export function timelinessRate(_timely: number, _judged: number): Rate { return unfinished(); }
/** Clients still there per 100 at the start, graduates left out. */
export function retentionRate(_atStart: number, _atEnd: number, _graduated: number): Rate { return unfinished(); }
