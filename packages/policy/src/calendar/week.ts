import type { OpeningInterval, WeeklyPattern } from './types.ts';

/** A week with the same hours on every weekday (Monday to Friday) and, if given, on Saturday and Sunday. */
export function weekOf(weekdays: readonly OpeningInterval[], saturday: readonly OpeningInterval[] = [], sunday: readonly OpeningInterval[] = []): WeeklyPattern {
  return { mon: weekdays, tue: weekdays, wed: weekdays, thu: weekdays, fri: weekdays, sat: saturday, sun: sunday };
}
