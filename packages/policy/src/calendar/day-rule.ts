import type { Text } from '../text.ts';
import { WEEKDAYS, parseDate, parseTime, weekdayOf } from './civil.ts';
import type { DayNumber } from './civil.ts';
import type { CalendarSpec, DayFacts, DayOverride, OpeningInterval } from './types.ts';

/** Minutes since midnight. */
export interface OpenMinutes {
  readonly from: number;
  readonly to: number;
}

/** What a calendar says about one date, before zones come in. */
export interface DayRule {
  readonly kind: DayFacts['kind'];
  readonly working: boolean;
  readonly open: readonly OpenMinutes[];
  readonly name?: Text;
}

const minutes = (intervals: readonly OpeningInterval[]): OpenMinutes[] =>
  intervals.map(({ from, to }) => ({ from: parseTime(from)!, to: parseTime(to)! })).sort((a, b) => a.from - b.from);

function clip(open: readonly OpenMinutes[], from: number, to: number): OpenMinutes[] {
  return open
    .map((interval) => ({ from: Math.max(interval.from, from), to: Math.min(interval.to, to) }))
    .filter((interval) => interval.from < interval.to);
}

/** The rule of every date: override first, weekday otherwise. */
export function dayRules(spec: CalendarSpec): (day: DayNumber) => DayRule {
  const week = WEEKDAYS.map((weekday) => minutes(spec.weekly[weekday]));
  const works = WEEKDAYS.map((weekday, i) => spec.workdays?.includes(weekday) ?? week[i]!.length > 0);
  const makeUpHours = week[WEEKDAYS.indexOf(spec.makeUpHoursOf ?? 'mon')]!;
  const ordinary: readonly DayRule[] = week.map((open, i) => ({ kind: works[i] ? 'working' : 'weekend', working: works[i]!, open }));

  const ruleOf = (override: DayOverride, weekday: number): DayRule => {
    const name = override.name ? { name: override.name } : {};
    const usual = week[weekday]!.length > 0 ? week[weekday]! : makeUpHours;
    switch (override.kind) {
      case 'rest':
        return { kind: 'holiday', working: false, open: [], ...name };
      case 'closed':
        return { kind: 'closed', working: false, open: [], ...name };
      case 'work':
        return { kind: works[weekday] ? 'working' : 'make_up', working: true, open: override.open ? minutes(override.open) : usual, ...name };
      case 'half_day':
        return { kind: 'half_day', working: true, open: clip(usual, parseTime(override.from ?? '00:00')!, parseTime(override.until ?? '24:00')!), ...name };
      case 'hours':
        return { kind: 'special_hours', working: true, open: minutes(override.open), ...name };
    }
  };
  const dated = new Map<DayNumber, DayRule>();
  for (const override of spec.overrides ?? []) {
    const day = parseDate(override.date)!;
    dated.set(day, ruleOf(override, weekdayOf(day)));
  }
  return (day) => dated.get(day) ?? ordinary[weekdayOf(day)]!;
}

/** Minute at which business ends on a day, for limits in working days. */
export function closingMinute(spec: CalendarSpec, rule: DayRule): number {
  const setting = spec.closeOfBusiness ?? '18:00';
  if (setting !== 'last_closing') return parseTime(setting)!;
  return rule.open.at(-1)?.to ?? 1440;
}

