import type { Instant, LocalDate, LocalTime, Text } from '../text.ts';

/** Days of the week, Monday first. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Opening from (inclusive) to (exclusive) by the wall clock of the calendar's zone; `to` may be "24:00". */
export interface OpeningInterval {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** Opening intervals of every weekday; an empty list is a day of rest. */
export type WeeklyPattern = Readonly<Record<Weekday, readonly OpeningInterval[]>>;

/**
 * What one date does differently from its weekday.
 * - `rest`: a public holiday or day off, not a working day.
 * - `work`: a working day (a make-up day when its weekday rests); hours of `open`, else of its weekday, else of `makeUpHoursOf`.
 * - `half_day`: a working day that opens only before `until` or only after `from`.
 * - `hours`: a working day with its own hours.
 * - `closed`: closed for a reason of its own (move, storm), not a working day.
 */
export type DayOverride = { readonly date: LocalDate; readonly name?: Text } & (
  | { readonly kind: 'rest' | 'closed' }
  | { readonly kind: 'work'; readonly open?: readonly OpeningInterval[] }
  | { readonly kind: 'half_day'; readonly until?: LocalTime; readonly from?: LocalTime }
  | { readonly kind: 'hours'; readonly open: readonly OpeningInterval[] }
);

/** A festival people are greeted on; not necessarily a day off (Children's Day). */
export interface Festival {
  readonly id: string;
  readonly name: Text;
  readonly date: LocalDate;
}

/** One layer of dated rules: the national table, a chain's or a campus's own days. Later layers win per date. */
export interface CalendarLayer {
  readonly id: string;
  /** Years for which this layer holds an official table; other years count by weekday alone and are provisional. */
  readonly officialYears?: readonly number[];
  readonly overrides: readonly DayOverride[];
  readonly festivals?: readonly Festival[];
}

/** A business calendar as plain JSON. */
export interface CalendarSpec {
  readonly id: string;
  /** IANA zone, e.g. "Asia/Shanghai". */
  readonly zone: string;
  readonly weekly: WeeklyPattern;
  /** Weekdays that are working days; by default those with opening hours. */
  readonly workdays?: readonly Weekday[];
  /** When a working day ends for working-day limits; default "18:00". `last_closing` takes the day's own last closing time. */
  readonly closeOfBusiness?: LocalTime | 'last_closing';
  /** The weekday whose hours a make-up working day takes when its own weekday has none; default "mon". */
  readonly makeUpHoursOf?: Weekday;
  /** Present when a national table is required: the years that have one. Absent: no year is provisional. */
  readonly officialYears?: readonly number[];
  readonly overrides?: readonly DayOverride[];
  readonly festivals?: readonly Festival[];
}

/** How time is counted: every minute, opening hours only, or whole working days only. */
export type Counting = 'natural' | 'opening' | 'working';

/** What kind of day a date is, and why. */
export interface DayFacts {
  readonly date: LocalDate;
  readonly working: boolean;
  /** `make_up`: works although its weekday rests; `holiday`: rests although its weekday works. */
  readonly kind: 'working' | 'make_up' | 'half_day' | 'special_hours' | 'weekend' | 'holiday' | 'closed';
  readonly name?: Text;
  /** First and last instant of the local day (end exclusive). */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Openings as instants, in order. */
  readonly open: readonly { readonly from: Instant; readonly to: Instant }[];
  /** False when the year has no official table although one is required. */
  readonly official: boolean;
}

/** A compiled calendar. Every method is pure; instants are epoch milliseconds; range 1970–2199, else RangeError. */
export interface Calendar {
  readonly id: string;
  readonly zone: string;
  readonly spec: CalendarSpec;
  /** The earliest instant with n opening minutes counted since `at`; n may be negative. */
  addWorkingMinutes(at: Instant, minutes: number): Instant;
  /** Close of business of the n-th working day after the day of `at` (that day is not counted). */
  addWorkingDays(at: Instant, days: number): Instant;
  /** The earliest instant with `ms` counted milliseconds since `at`. */
  advance(counting: Counting, at: Instant, ms: number): Instant;
  /** Counted milliseconds between two instants; negative when `to` is before `from`. */
  elapsed(from: Instant, to: Instant, counting?: Counting): number;
  isWorkingDay(at: Instant): boolean;
  isOpen(at: Instant): boolean;
  /** `at` itself when open, else the next instant of opening. */
  nextOpening(at: Instant): Instant;
  localDate(at: Instant): LocalDate;
  /** "YYYY-MM-DD HH:MM" by the wall clock of the zone. */
  localDateTime(at: Instant): string;
  /** First instant of a local date, plus an optional wall-clock time (a skipped time moves to after the gap). */
  instantOf(date: LocalDate, time?: LocalTime): Instant;
  day(at: Instant | LocalDate): DayFacts;
  /** End (exclusive) of the local day that lies n days after the day of `at`. */
  endOfDay(at: Instant, days?: number): Instant;
  /** End (exclusive) of the corresponding day n months later, or of the month's last day when there is none. */
  endOfCorrespondingDay(at: Instant, months: number): Instant;
  /** Close of business on the local day of `at`. */
  closeOfBusiness(at: Instant): Instant;
  /** Counted days after the day of `from` up to and including the day of `to`; negative when `to` is earlier. */
  daysBetween(from: Instant, to: Instant, counting: 'natural' | 'working'): number;
  /** Years between two instants that lack their official table, ascending. */
  missingYears(from: Instant, to: Instant): readonly number[];
  festivals(year: number): readonly Festival[];
}
