// Signatures first; each moves to its own file as it is written, without changing.
import type { Calendar } from './calendar/types.ts';
import type { ClientProfile, GradeResult, GradingScale } from './grading/types.ts';
import type { MissingField } from './lifecycle/types.ts';
import type { PackProblem } from './pack/problem.ts';
import type { PolicyPack, ResolvedPack } from './pack/types.ts';
import type { LocalDate } from './text.ts';
import type { ClientFacts, PlannedTouchpoint } from './touchpoint/types.ts';

const unfinished = (): never => { throw new Error('not written yet'); };
/** Checks any value against the pack schema and its inner references. Never throws; empty means valid. */
export function validatePack(_value: unknown): PackProblem[] { return unfinished(); }
/** JSON Schema (2020-12) of packs. */
export function packJsonSchema(): Record<string, unknown> { return unfinished(); }
/** Touchpoints whose day lies in [from, to] (local dates). */
export function planTouchpoints(_pack: ResolvedPack, _client: ClientFacts, _calendar: Calendar, _range: { readonly from: LocalDate; readonly to: LocalDate }): PlannedTouchpoint[] { return unfinished(); }
/** Required checklist items not ticked; a touchpoint cannot be completed while any is missing. */
export function missingChecklistItems(_pack: PolicyPack, _touchpoint: string, _ticked: readonly string[]): MissingField[] { return unfinished(); }
export function gradeClient(_profile: ClientProfile, _scale: GradingScale): GradeResult { return unfinished(); }
