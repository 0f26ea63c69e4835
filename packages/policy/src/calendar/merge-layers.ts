import type { LocalDate } from '../text.ts';
import type { CalendarLayer, CalendarSpec, DayOverride, Festival } from './types.ts';

/** Lays layers over a base: national, then chain, then campus. The last one to name a date wins; festivals and official years add up. */
export function mergeCalendarLayers(base: CalendarSpec, ...layers: readonly CalendarLayer[]): CalendarSpec {
  const overrides = new Map<LocalDate, DayOverride>();
  const festivals = new Map<string, Festival>();
  const officialYears = new Set(base.officialYears);
  let needsTable = base.officialYears !== undefined;
  for (const layer of [base, ...layers]) {
    for (const override of layer.overrides ?? []) overrides.set(override.date, override);
    for (const festival of layer.festivals ?? []) festivals.set(`${festival.id} ${festival.date}`, festival);
    if (layer.officialYears === undefined) continue;
    needsTable = true;
    for (const year of layer.officialYears) officialYears.add(year);
  }
  const byDate = <T extends { readonly date: LocalDate }>(values: Iterable<T>): T[] => [...values].sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    ...base,
    overrides: byDate(overrides.values()),
    festivals: byDate(festivals.values()),
    ...(needsTable ? { officialYears: [...officialYears].sort((a, b) => a - b) } : {}),
  };
}
