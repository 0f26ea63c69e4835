import type { Instant, LocalDate, LocalTime } from '../text.ts';
import { checkCalendarSpec } from './check-spec.ts';
import { DAY, MINUTE, addMonths, civilDate, formatDate, formatMinutes, parseDate, parseTime } from './civil.ts';
import type { DayNumber } from './civil.ts';
import { buildDayIndex, instantOnDay, localMs, yearOfDay } from './day-index.ts';
import type { DayIndex } from './day-index.ts';
import { closingMinute, dayRules } from './day-rule.ts';
import type { IntervalIndex } from './interval-index.ts';
import type { Calendar, CalendarSpec, Counting, DayFacts } from './types.ts';

const [FIRST_YEAR, LAST_YEAR] = [1970, 2199];

/**
 * Builds the day and opening index of a calendar. Asked beyond its range it widens by itself, so the range only
 * says what to prepare. Throws RangeError for an invalid spec (see `checkCalendarSpec`) or an answer outside 1970–2199.
 */
export function compileCalendar(spec: CalendarSpec, range: { readonly fromYear: number; readonly toYear: number }): Calendar {
  const [problem] = checkCalendarSpec(spec);
  if (problem) throw new RangeError(`Calendar ${spec.id}: ${problem.path}: ${problem.message.en}`);
  const ruleOf = dayRules(spec);
  const official = spec.officialYears && new Set(spec.officialYears);
  let index: DayIndex = buildDayIndex(spec, Math.max(range.fromYear, FIRST_YEAR), Math.min(range.toYear, LAST_YEAR));

  function widen(fromYear: number, toYear: number): void {
    if (fromYear < FIRST_YEAR || toYear > LAST_YEAR) throw new RangeError(`Calendar ${spec.id} has no answer between ${FIRST_YEAR} and ${LAST_YEAR}`);
    index = buildDayIndex(spec, Math.min(fromYear, index.fromYear), Math.max(toYear, index.toYear));
  }
  // The span doubles, so that a far-off answer costs no more than building its range once or twice.
  const span = (): number => index.toYear - index.fromYear + 1;
  const earlier = (): void => widen(index.fromYear === FIRST_YEAR ? FIRST_YEAR - 1 : Math.max(index.fromYear - span(), FIRST_YEAR), index.toYear);
  const later = (): void => widen(index.fromYear, index.toYear === LAST_YEAR ? LAST_YEAR + 1 : Math.min(index.toYear + span(), LAST_YEAR));

  function cover(at: Instant): void {
    if (!Number.isFinite(at)) throw new RangeError(`Calendar ${spec.id}: not an instant`);
    while (at < index.opening.rangeStart) earlier();
    while (at >= index.opening.rangeEnd) later();
  }
  function coverDay(day: DayNumber): void {
    while (day < index.firstDay) earlier();
    while (day >= index.firstDay + index.dayCount) later();
  }
  const dayOf = (at: Instant): DayNumber => {
    cover(at);
    return Math.floor(localMs(index, at) / DAY);
  };
  const startOf = (day: DayNumber): Instant => {
    coverDay(day);
    return index.dayStarts[day - index.firstDay]!;
  };

  /** Earliest instant with `ms` counted since `at`; going back, the latest with that much until `at`. */
  function advanceOn(kind: 'opening' | 'working', at: Instant, ms: number): Instant {
    if (at < index.opening.rangeStart || at >= index.opening.rangeEnd) cover(at);
    if (ms === 0) return at;
    let on: IntervalIndex = index[kind];
    let amount = on.countedBefore(at) + ms;
    if (ms > 0) {
      while (amount > on.total) {
        later();
        on = index[kind];
        amount = on.countedBefore(at) + ms;
      }
      return on.instantOf(amount);
    }
    while (amount < 0) {
      earlier();
      on = index[kind];
      amount = on.countedBefore(at) + ms;
    }
    const i = amount === 0 ? 0 : on.firstEndingAfter(on.instantOf(amount));
    return on.starts[i]! + (amount - on.before[i]!);
  }

  function countedBetween(kind: 'opening' | 'working', from: Instant, to: Instant): number {
    cover(from);
    cover(to);
    return index[kind].countedBefore(to) - index[kind].countedBefore(from);
  }

  const closeOn = (day: DayNumber): Instant => {
    coverDay(day);
    return instantOnDay(index, day, closingMinute(spec, ruleOf(day)));
  };

  function addWorkingDays(at: Instant, days: number): Instant {
    const start = dayOf(at) + (days > 0 ? 1 : 0);
    const steps = days > 0 ? days - 1 : days;
    let wanted = index.workingBefore[start - index.firstDay]! + steps;
    for (; wanted >= index.workingCloses.length; wanted = index.workingBefore[start - index.firstDay]! + steps) later();
    for (; wanted < 0; wanted = index.workingBefore[start - index.firstDay]! + steps) earlier();
    return index.workingCloses[wanted]!;
  }

  function day(which: Instant | LocalDate): DayFacts {
    const number = typeof which === 'string' ? parseDate(which) : dayOf(which);
    if (number === null) throw new RangeError(`Calendar ${spec.id}: ${which} is no date`);
    const rule = ruleOf(number);
    const [startsAt, endsAt] = [startOf(number), startOf(number + 1)];
    const open: { from: Instant; to: Instant }[] = [];
    const { opening } = index;
    for (let i = opening.firstEndingAfter(startsAt); i < opening.count && opening.starts[i]! < endsAt; i++) {
      open.push({ from: Math.max(opening.starts[i]!, startsAt), to: Math.min(opening.ends[i]!, endsAt) });
    }
    return {
      date: formatDate(number), working: rule.working, kind: rule.kind, ...(rule.name ? { name: rule.name } : {}),
      startsAt, endsAt, open, official: official?.has(yearOfDay(number)) ?? true,
    };
  }

  return Object.freeze<Calendar>({
    id: spec.id,
    zone: spec.zone,
    spec,
    addWorkingMinutes: (at, minutes) => advanceOn('opening', at, minutes * MINUTE),
    addWorkingDays,
    advance: (counting, at, ms) => (counting === 'natural' ? at + ms : advanceOn(counting, at, ms)),
    elapsed: (from, to, counting: Counting = 'opening') => (counting === 'natural' ? to - from : countedBetween(counting, from, to)),
    isWorkingDay: (at) => ruleOf(dayOf(at)).working,
    isOpen(at) {
      cover(at);
      const i = index.opening.firstEndingAfter(at);
      return i < index.opening.count && index.opening.starts[i]! <= at;
    },
    nextOpening(at) {
      cover(at);
      let i = index.opening.firstEndingAfter(at);
      for (; i >= index.opening.count; i = index.opening.firstEndingAfter(at)) later();
      return Math.max(index.opening.starts[i]!, at);
    },
    localDate: (at) => formatDate(dayOf(at)),
    localDateTime(at) {
      cover(at);
      const local = localMs(index, at);
      const number = Math.floor(local / DAY);
      return `${formatDate(number)} ${formatMinutes(Math.floor((local - number * DAY) / MINUTE))}`;
    },
    instantOf(date: LocalDate, time: LocalTime = '00:00') {
      const [number, minute] = [parseDate(date), parseTime(time)];
      if (number === null || minute === null) throw new RangeError(`Calendar ${spec.id}: ${date} ${time} is no date and time`);
      coverDay(number);
      return instantOnDay(index, number, minute);
    },
    day,
    endOfDay: (at, days = 0) => startOf(dayOf(at) + days + 1),
    endOfCorrespondingDay: (at, months) => startOf(addMonths(dayOf(at), months) + 1),
    closeOfBusiness: (at) => closeOn(dayOf(at)),
    daysBetween(from, to, counting) {
      const [first, last] = [dayOf(from), dayOf(to)];
      if (counting === 'natural') return last - first;
      coverDay(Math.max(first, last) + 1);
      coverDay(Math.min(first, last));
      return index.workingBefore[last + 1 - index.firstDay]! - index.workingBefore[first + 1 - index.firstDay]!;
    },
    missingYears(from, to) {
      if (!official) return [];
      const [first, last] = [yearOfDay(dayOf(from)), yearOfDay(dayOf(to))];
      const missing: number[] = [];
      for (let year = first; year <= last; year++) if (!official.has(year)) missing.push(year);
      return missing;
    },
    festivals: (year) => (spec.festivals ?? []).filter((festival) => civilDate(parseDate(festival.date)!).year === year),
  });
}
