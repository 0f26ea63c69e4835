import { zonedInstant } from '../zoned-time.ts';

/** Minutes that people usually mean by "a moment ago". */
export const usualDelays = [0, 5, 15, 30, 60] as const;

/** When something happened, as a form keeps it: minutes before now (`15`), or a wall-clock time (`2026-10-12T09:30`). */
export type When = string;

/** Now, the usual answer. */
export const justNow: When = '0';

/** True for a time that was typed rather than chosen. */
export const isTypedTime = (when: When): boolean => !/^\d+$/.test(when);

/** The instant in RFC 3339; null when a typed time is incomplete. */
export function instantOf(when: When, now: number, zone: string): string | null {
  return isTypedTime(when) ? zonedInstant(when, zone) : new Date(now - Number(when) * 60_000).toISOString();
}
