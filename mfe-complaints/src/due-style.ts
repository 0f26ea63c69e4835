/** Half a year: further away, a date without its year would be taken for this year's. */
const near = 183 * 86_400_000;

/** How a deadline is written: with its year where it might be mistaken. */
export function dueStyle(instant: string | null | undefined, now: number): 'short' | 'long' {
  return instant && Math.abs(Date.parse(instant) - now) >= near ? 'long' : 'short';
}
