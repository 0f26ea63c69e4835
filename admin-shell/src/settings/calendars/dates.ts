const DAY = 86_400_000;

export const addDays = (date: string, days: number): string => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** The same day of a month before or after, or the last one that month has. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** 0 for Monday. */
export const weekdayOf = (date: string): number => (new Date(date).getUTCDay() + 6) % 7;

/** Weeks of a month, Monday first; null outside of it. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells: (string | null)[] = [...Array.from({ length: weekdayOf(first) }, () => null), ...Array.from({ length }, (_, day) => addDays(first, day))];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Days of a span, in whichever order its ends were chosen. */
export interface Span {
  readonly anchor: string;
  readonly end: string;
}

export const firstOf = ({ anchor, end }: Span): string => (anchor < end ? anchor : end);
export const lastOf = ({ anchor, end }: Span): string => (anchor < end ? end : anchor);
export const countOf = (span: Span): number => (Date.parse(lastOf(span)) - Date.parse(firstOf(span))) / DAY + 1;
export const isWithin = (span: Span | null, date: string): boolean => span !== null && firstOf(span) <= date && date <= lastOf(span);

/** A day in words, without a time zone. */
export const dayText = (date: string, locale: string, style: 'short' | 'long' = 'long'): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...(style === 'long' ? { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' } : { month: 'short', day: 'numeric' }) }).format(new Date(date));
