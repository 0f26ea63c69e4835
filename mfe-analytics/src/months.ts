/** A range of months, each named by its first day, as the API takes it. */
export interface Months {
  readonly from: string;
  readonly to: string;
}

const firstOf = (year: number, month: number) => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** The range of so many months that ends with the month in which `now` falls in the given zone. */
export function monthsUntil(now: number, months: number, zone: string): Months {
  const [year = 0, month = 0] = new Date(now).toLocaleDateString('sv-SE', { timeZone: zone }).split('-').map(Number);
  return { from: firstOf(year, month - months), to: firstOf(year, month - 1) };
}

/** Every month of a range, oldest first. */
export function monthsOf({ from, to }: Months): string[] {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const months: string[] = [];
  for (let step = 0; ; step++) {
    const next = firstOf(year, month - 1 + step);
    if (next > to) return months;
    months.push(next);
  }
}

/** A month as an axis shows it: 2026-10. */
export const monthLabel = (month: string) => month.slice(0, 7);
