import type { LocalDate } from '../text.ts';
import { formatDate, parseDate } from './civil.ts';
import type { Calendar } from './types.ts';

/** Working days from `from` to `to`, both included: the days on which a daily duty falls. */
export function workingDatesBetween(calendar: Calendar, from: LocalDate, to: LocalDate): LocalDate[] {
  const [first, last] = [parseDate(from), parseDate(to)];
  if (first === null || last === null) throw new RangeError(`${from} to ${to} is no range of dates`);
  const dates: LocalDate[] = [];
  for (let day = first; day <= last; day++) {
    const date = formatDate(day);
    if (calendar.day(date).working) dates.push(date);
  }
  return dates;
}
