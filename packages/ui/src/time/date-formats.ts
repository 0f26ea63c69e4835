import type { Locale } from '../ui-context.ts';

/** How much of an instant to show. */
export type DateStyle = 'date' | 'time' | 'short' | 'long';

const options: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  date: { year: 'numeric', month: '2-digit', day: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  short: { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  long: { year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

const made = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, style: DateStyle, timeZone: string | undefined): Intl.DateTimeFormat {
  const key = `${locale} ${style} ${timeZone ?? ''}`;
  let format = made.get(key);
  if (!format) made.set(key, (format = new Intl.DateTimeFormat(locale, { ...options[style], timeZone })));
  return format;
}

/** An instant as people of the place read it. An absent or unreadable instant gives an empty text. */
export function formatInstant(instant: string | null | undefined, locale: Locale, style: DateStyle, timeZone?: string): string {
  const milliseconds = instant ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(milliseconds) ? '' : formatter(locale, style, timeZone).format(milliseconds);
}

/** Short name of a zone at an instant, e.g. `GMT+8`. */
export function zoneName(instant: string, locale: Locale, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(Date.parse(instant));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 minutes ago", "in 2 days"; under a minute "now". */
export function formatRelative(instant: string, now: number, locale: Locale): string {
  const seconds = (Date.parse(instant) - now) / 1000;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return format.format(unit === 'second' ? 0 : Math.trunc(seconds / size), unit);
}
