const firstOf = (year: number, month: number) => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** The range of so many months that ends with the month of `now`. */
export function monthsUntil(now: Date, months: number): { from: string; to: string } {
  return { from: firstOf(now.getFullYear(), now.getMonth() - months + 1), to: firstOf(now.getFullYear(), now.getMonth()) };
}
