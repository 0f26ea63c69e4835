import type { Locale } from '../ui-context.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const units = {
  'zh-CN': { day: '天', hour: '小时', minute: '分', second: '秒', gap: '' },
  'en-US': { day: ' d', hour: ' h', minute: ' min', second: ' s', gap: ' ' },
} as const;

/**
 * A span of time in two units at most: `3天4小时`, `4小时5分`, `12分30秒`, `45秒`. The sign is dropped: say "overdue" in words.
 * `coarse` leaves seconds out from one minute on, for texts that should not change every second.
 */
export function formatSpan(milliseconds: number, locale: Locale, coarse = false): string {
  const unit = units[locale];
  const span = Math.abs(milliseconds);
  const parts = (big: number, bigUnit: string, small: number, smallUnit: string) => {
    const rest = Math.floor((span % big) / small);
    return `${Math.floor(span / big)}${bigUnit}${rest > 0 ? `${unit.gap}${rest}${smallUnit}` : ''}`;
  };
  if (span >= day) return parts(day, unit.day, hour, unit.hour);
  if (span >= hour) return parts(hour, unit.hour, minute, unit.minute);
  if (span < minute) return `${Math.floor(span / second)}${unit.second}`;
  return coarse ? `${Math.floor(span / minute)}${unit.minute}` : parts(minute, unit.minute, second, unit.second);
}

const isoDuration = /^(-)?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Milliseconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds; NaN for anything else. */
export function durationMilliseconds(duration: string): number {
  const match = isoDuration.exec(duration);
  if (!match || duration.endsWith('P') || duration.endsWith('T')) return Number.NaN;
  const [, minus, ...amounts] = match;
  const sizes = [7 * day, day, hour, minute, second];
  const total = sizes.reduce((sum, size, index) => sum + size * Number(amounts[index] ?? 0), 0);
  return minus ? -total : total;
}
