import { civilDate, dayNumber, weekdayOf } from '../calendar/civil.ts';
import type { Period } from '../pack/duty.ts';

/** Months in which a school's terms begin, in order. */
const TERM_STARTS = [2, 9] as const;

/** First day of the period that holds a day; days are numbered as in `dayNumber`. */
export function periodStart(day: number, period: Period): number {
  const { year, month, day: dayOfMonth } = civilDate(day);
  switch (period) {
    case 'day': return day;
    case 'week': return day - weekdayOf(day);
    case 'half_month': return dayNumber(year, month, dayOfMonth <= 15 ? 1 : 16);
    case 'month': return dayNumber(year, month, 1);
    case 'quarter': return dayNumber(year, Math.floor((month - 1) / 3) * 3 + 1, 1);
    case 'half_year': return dayNumber(year, month <= 6 ? 1 : 7, 1);
    case 'term': return month < TERM_STARTS[0] ? dayNumber(year - 1, TERM_STARTS[1], 1) : dayNumber(year, month < TERM_STARTS[1] ? TERM_STARTS[0] : TERM_STARTS[1], 1);
    case 'school_year': return dayNumber(month < TERM_STARTS[1] ? year - 1 : year, TERM_STARTS[1], 1);
    case 'year': return dayNumber(year, 1, 1);
  }
}

/** First day after the period that holds a day. */
export function periodEnd(day: number, period: Period): number {
  const start = periodStart(day, period);
  const { year, month, day: dayOfMonth } = civilDate(start);
  switch (period) {
    case 'day': return start + 1;
    case 'week': return start + 7;
    case 'half_month': return dayOfMonth === 1 ? dayNumber(year, month, 16) : dayNumber(year, month + 1, 1);
    case 'month': return dayNumber(year, month + 1, 1);
    case 'quarter': return dayNumber(year, month + 3, 1);
    case 'half_year': return dayNumber(year, month + 6, 1);
    case 'term': return month === TERM_STARTS[0] ? dayNumber(year, TERM_STARTS[1], 1) : dayNumber(year + 1, TERM_STARTS[0], 1);
    case 'school_year': return dayNumber(year + 1, TERM_STARTS[1], 1);
    case 'year': return dayNumber(year + 1, 1, 1);
  }
}
