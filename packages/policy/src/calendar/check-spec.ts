import type { Text } from '../text.ts';
import { WEEKDAYS, parseDate, parseTime } from './civil.ts';
import type { CalendarSpec, OpeningInterval } from './types.ts';
import { isZone } from './zone.ts';

/** Something wrong with a calendar, and where ("weekly.mon.1.to"). */
export interface CalendarProblem {
  readonly path: string;
  readonly code: string;
  readonly message: Text;
}

const problem = (path: string, code: string, zh: string, en: string): CalendarProblem => ({ path, code, message: { zh, en } });

function* intervalProblems(path: string, intervals: readonly OpeningInterval[]): Generator<CalendarProblem> {
  const sorted = intervals
    .map(({ from, to }, i) => ({ i, from: parseTime(from), to: parseTime(to) }))
    .sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  for (const [k, { i, from, to }] of sorted.entries()) {
    if (from === null || from === 1440) yield problem(`${path}.${i}.from`, 'TIME_INVALID', '开始时间应为 00:00 至 23:59', 'the start is a time from 00:00 to 23:59');
    else if (to === null) yield problem(`${path}.${i}.to`, 'TIME_INVALID', '结束时间应为 00:01 至 24:00', 'the end is a time from 00:01 to 24:00');
    else if (to <= from) yield problem(`${path}.${i}.to`, 'INTERVAL_EMPTY', '结束时间应晚于开始时间', 'the end is later than the start');
    else if (k > 0 && (sorted[k - 1]!.to ?? 0) > from) yield problem(`${path}.${i}.from`, 'INTERVALS_OVERLAP', '开放时段不得重叠', 'opening intervals do not overlap');
  }
}

/** Everything wrong with a calendar of the right shape; empty means it can be compiled. */
export function checkCalendarSpec(spec: CalendarSpec): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  if (!isZone(spec.zone)) problems.push(problem('zone', 'ZONE_UNKNOWN', `未知时区：${spec.zone}`, `unknown time zone ${spec.zone}`));
  for (const weekday of WEEKDAYS) problems.push(...intervalProblems(`weekly.${weekday}`, spec.weekly[weekday]));
  if (WEEKDAYS.every((weekday) => spec.weekly[weekday].length === 0) || spec.workdays?.length === 0) {
    problems.push(problem('weekly', 'NEVER_OPEN', '每周至少要有一个开放日', 'a week has at least one day that opens and works'));
  }
  const close = spec.closeOfBusiness ?? '18:00';
  if (close !== 'last_closing' && parseTime(close) === null) {
    problems.push(problem('closeOfBusiness', 'TIME_INVALID', '下班时间应为 HH:MM', 'close of business is HH:MM or last_closing'));
  }
  for (const [i, override] of (spec.overrides ?? []).entries()) {
    const path = `overrides.${i}`;
    if (parseDate(override.date) === null) problems.push(problem(`${path}.date`, 'DATE_INVALID', '日期无效', 'no such date'));
    if ((override.kind === 'work' || override.kind === 'hours') && override.open) problems.push(...intervalProblems(`${path}.open`, override.open));
    if (override.kind !== 'half_day') continue;
    for (const side of ['from', 'until'] as const) {
      const time = override[side];
      if (time !== undefined && parseTime(time) === null) problems.push(problem(`${path}.${side}`, 'TIME_INVALID', '时间应为 HH:MM', 'a time is HH:MM'));
    }
    if (override.from === undefined && override.until === undefined) {
      problems.push(problem(path, 'HALF_DAY_UNBOUNDED', '半天应写明起或止的时间', 'a half day names the time it begins or ends'));
    }
  }
  for (const [i, festival] of (spec.festivals ?? []).entries()) {
    if (parseDate(festival.date) === null) problems.push(problem(`festivals.${i}.date`, 'DATE_INVALID', '日期无效', 'no such date'));
  }
  return problems;
}
