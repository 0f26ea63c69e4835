import type { Instant } from '../text.ts';
import { DAY, MINUTE, civilDate, dayNumber } from './civil.ts';
import type { DayNumber } from './civil.ts';
import { closingMinute, dayRules } from './day-rule.ts';
import { indexIntervals } from './interval-index.ts';
import type { IntervalIndex } from './interval-index.ts';
import type { CalendarSpec } from './types.ts';
import { offsetPieces } from './zone.ts';
import type { OffsetPiece } from './zone.ts';

/** Everything precomputed about a range of years in one zone. */
export interface DayIndex {
  readonly fromYear: number;
  readonly toYear: number;
  readonly firstDay: DayNumber;
  readonly dayCount: number;
  readonly pieces: readonly OffsetPiece[];
  /** First instant of each day; one more than `dayCount`. A date that a zone skipped starts with its successor. */
  readonly dayStarts: Float64Array;
  readonly opening: IntervalIndex;
  readonly working: IntervalIndex;
  /** Close of business of each working day in order, and how many working days lie before each day. */
  readonly workingCloses: Float64Array;
  readonly workingBefore: Int32Array;
}

/** Appends an interval, joining it to the last one when they touch. */
function append(flat: number[], from: number, to: number): void {
  if (from >= to) return;
  if (flat.length > 0 && flat[flat.length - 1] === from) flat[flat.length - 1] = to;
  else flat.push(from, to);
}

/**
 * Walks the stretches of constant offset: within one, wall clock and instant differ by a constant, so skipped hours vanish
 * and repeated hours count twice, exactly as the clock on the wall shows them.
 */
export function buildDayIndex(spec: CalendarSpec, fromYear: number, toYear: number): DayIndex {
  const ruleOf = dayRules(spec);
  const firstDay = dayNumber(fromYear, 1, 1);
  const dayCount = dayNumber(toYear + 1, 1, 1) - firstDay;
  // Two days of margin: offsets reach 14 hours, and the index must cover whole local days.
  const pieces = offsetPieces(spec.zone, (firstDay - 2) * DAY, (firstDay + dayCount + 2) * DAY);

  const dayStarts = new Float64Array(dayCount + 1).fill(Number.NaN);
  const [openFlat, workFlat]: [number[], number[]] = [[], []];
  for (const piece of pieces) {
    const last = Math.min(Math.floor((piece.to - 1 + piece.offset) / DAY), firstDay + dayCount);
    for (let day = Math.max(Math.floor((piece.from + piece.offset) / DAY), firstDay); day <= last; day++) {
      const midnight = day * DAY - piece.offset;
      const [from, to] = [Math.max(midnight, piece.from), Math.min(midnight + DAY, piece.to)];
      const slot = day - firstDay;
      if (Number.isNaN(dayStarts[slot]!)) dayStarts[slot] = from;
      if (slot === dayCount) continue;
      const rule = ruleOf(day);
      if (rule.working) append(workFlat, from, to);
      for (const open of rule.open) append(openFlat, Math.max(midnight + open.from * MINUTE, from), Math.min(midnight + open.to * MINUTE, to));
    }
  }
  for (let slot = dayCount - 1; slot >= 0; slot--) if (Number.isNaN(dayStarts[slot]!)) dayStarts[slot] = dayStarts[slot + 1]!;

  const workingBefore = new Int32Array(dayCount + 1);
  const workingDays: DayNumber[] = [];
  for (let slot = 0; slot < dayCount; slot++) {
    workingBefore[slot] = workingDays.length;
    const exists = dayStarts[slot]! < dayStarts[slot + 1]!;
    if (exists && ruleOf(firstDay + slot).working) workingDays.push(firstDay + slot);
  }
  workingBefore[dayCount] = workingDays.length;

  const [rangeStart, rangeEnd] = [dayStarts[0]!, dayStarts[dayCount]!];
  const days = { firstDay, pieces, dayStarts };
  return {
    fromYear, toYear, dayCount, ...days, workingBefore,
    opening: indexIntervals(openFlat, rangeStart, rangeEnd),
    working: indexIntervals(workFlat, rangeStart, rangeEnd),
    workingCloses: Float64Array.from(workingDays, (day) => instantOnDay(days, day, closingMinute(spec, ruleOf(day)))),
  };
}

type Days = Pick<DayIndex, 'firstDay' | 'pieces' | 'dayStarts'>;

function pieceAt(index: Days, at: Instant): OffsetPiece {
  let low = 0;
  let high = index.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (index.pieces[middle]!.from <= at) low = middle;
    else high = middle - 1;
  }
  return index.pieces[low]!;
}

/** The wall clock of an instant as milliseconds since 1970-01-01 00:00 by that same clock. */
export const localMs = (index: Days, at: Instant): number => at + pieceAt(index, at).offset;

/** The first instant of `day` at which the wall clock shows `minute` or later. */
export function instantOnDay(index: Days, day: DayNumber, minute: number): Instant {
  const slot = day - index.firstDay;
  const [start, end] = [index.dayStarts[slot]!, index.dayStarts[slot + 1]!];
  for (let at = start; at < end; ) {
    const piece = pieceAt(index, at);
    const wanted = day * DAY + minute * MINUTE - piece.offset;
    if (wanted < piece.to) return Math.min(Math.max(wanted, at), end);
    at = piece.to;
  }
  return end;
}

export const yearOfDay = (day: DayNumber): number => civilDate(day).year;
