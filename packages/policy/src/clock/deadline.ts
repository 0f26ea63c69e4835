import { HOUR, MINUTE, civilDate, daysInMonth, formatDate, dayNumber, parseDate, weekdayOf } from '../calendar/civil.ts';
import type { Calendar, Counting } from '../calendar/types.ts';
import type { CalendarPoint, Delay, Duration, DurationUnit } from '../pack/clock-definition.ts';
import type { FactReader } from '../pack/matches.ts';
import type { Instant } from '../text.ts';

/** A deadline, and whether stopping exactly at it is still in time for `lte`. */
export interface Deadline {
  readonly at: Instant;
  /** The instant after the last one allowed (24:00): never in time. */
  readonly exclusive: boolean;
}

const UNIT_MS: Partial<Record<DurationUnit, number>> = { minutes: MINUTE, hours: HOUR };
const DAYS: Partial<Record<DurationUnit, number>> = { days: 1, weeks: 7 };
const MONTHS: Partial<Record<DurationUnit, number>> = { months: 1, years: 12 };

/** Packs are resolved before clocks run: a parameter left here is a programming error. */
export function amountOf(duration: Duration): number {
  if (typeof duration.amount !== 'number') throw new TypeError(`Parameter ${duration.amount.parameter} is not resolved`);
  return duration.amount;
}

/** How a length is counted; resolved like its amount. */
export function countingOfDuration({ counted }: Pick<Duration, 'counted'>): Counting {
  if (typeof counted !== 'string') throw new TypeError(`Parameter ${counted.parameter} is not resolved`);
  return counted;
}

/** Milliseconds of a limit in minutes or hours; null for limits in days and longer. */
export function timeMs(duration: Duration): number | null {
  const unit = UNIT_MS[duration.unit];
  return unit === undefined ? null : amountOf(duration) * unit;
}

const rolled = (calendar: Calendar, end: Instant): Instant => (calendar.isWorkingDay(end - 1) ? end : calendar.endOfDay(calendar.addWorkingDays(end - 1, 0)));

/** End of a limit in days, weeks, months or years after the day of `from`, moved by `shift` counted days. */
export function dayDeadline(calendar: Calendar, from: Instant, duration: Duration, amount: number, shift: number, rollForward = false): Deadline {
  if (duration.counted !== 'natural') return { at: calendar.addWorkingDays(from, amount * (DAYS[duration.unit] ?? 1) + shift), exclusive: false };
  const months = MONTHS[duration.unit];
  const end = months === undefined
    ? calendar.endOfDay(from, amount * DAYS[duration.unit]! + shift)
    : calendar.endOfDay(calendar.endOfCorrespondingDay(from, amount * months) - 1, shift);
  return { at: rollForward ? rolled(calendar, end) : end, exclusive: true };
}

/** First day of the period that holds `day`. */
function thisPeriod(day: number, period: CalendarPoint['period']): number {
  const { year, month, day: dayOfMonth } = civilDate(day);
  switch (period) {
    case 'week': return day - weekdayOf(day);
    case 'half_month': return dayNumber(year, month, dayOfMonth <= 15 ? 1 : 16);
    case 'month': return dayNumber(year, month, 1);
    case 'quarter': return dayNumber(year, Math.floor((month - 1) / 3) * 3 + 1, 1);
    case 'year': return dayNumber(year, 1, 1);
  }
}

/** First day of the period after the one that holds `day`. */
function nextPeriod(day: number, period: CalendarPoint['period']): number {
  const { year, month, day: dayOfMonth } = civilDate(day);
  switch (period) {
    case 'week': return day - weekdayOf(day) + 7;
    case 'half_month': return dayOfMonth <= 15 ? dayNumber(year, month, 16) : dayNumber(year, month + 1, 1);
    case 'month': return dayNumber(year, month + 1, 1);
    case 'quarter': return dayNumber(year, Math.floor((month - 1) / 3) * 3 + 4, 1);
    case 'year': return dayNumber(year + 1, 1, 1);
  }
}

/** The n-th (working) day of the next period, or of the present one, at a wall-clock time. */
export function pointDeadline(calendar: Calendar, from: Instant, point: CalendarPoint): Deadline {
  const today = parseDate(calendar.localDate(from))!;
  const first = point.of === 'this' ? thisPeriod(today, point.period) : nextPeriod(today, point.period);
  const start = calendar.instantOf(formatDate(first));
  let date: string;
  if (point.counted === 'working') date = calendar.localDate(calendar.addWorkingDays(start - 1, point.day));
  else {
    const { year, month } = civilDate(first);
    const last = point.period === 'week' ? 7 : point.period === 'month' ? daysInMonth(year, month) : Number.POSITIVE_INFINITY;
    date = formatDate(first + Math.min(point.day, last) - 1);
  }
  if (point.rollForward) date = calendar.localDate(calendar.addWorkingDays(calendar.instantOf(date), 0));
  return { at: calendar.instantOf(date, point.time), exclusive: point.time === '24:00' };
}

/** `ms` or days after an instant, as a point in time rather than a limit: days land on the first instant of their day. */
export function delayed(calendar: Calendar, at: Instant, delay: Delay, read: FactReader): Instant | null {
  if ('until' in delay) return calendar.nextOpening(at);
  if ('instant' in delay) {
    const instant = read(delay.instant);
    return typeof instant === 'number' ? Math.max(instant, at) : null;
  }
  const ms = timeMs(delay);
  if (ms !== null) return calendar.advance(countingOfDuration(delay), at, ms);
  const end = dayDeadline(calendar, at, delay, amountOf(delay), 0).at;
  return calendar.instantOf(calendar.localDate(end - 1));
}

/** `duration` before a deadline. */
export function before(calendar: Calendar, due: Instant, duration: Duration): Instant {
  const ms = timeMs(duration);
  if (ms !== null) return calendar.advance(countingOfDuration(duration), due, -ms);
  const days = amountOf(duration) * (DAYS[duration.unit] ?? 1);
  if (duration.counted === 'working') return calendar.addWorkingDays(due - 1, -days);
  const months = MONTHS[duration.unit];
  return months === undefined ? calendar.endOfDay(due - 1, -days) : calendar.endOfCorrespondingDay(due - 1, -amountOf(duration) * months);
}

/** `duration` after an instant, for steps that follow a breach. */
export function after(calendar: Calendar, at: Instant, duration: Duration): Instant {
  const ms = timeMs(duration);
  return ms === null ? dayDeadline(calendar, at, duration, amountOf(duration), 0).at : calendar.advance(countingOfDuration(duration), at, ms);
}
