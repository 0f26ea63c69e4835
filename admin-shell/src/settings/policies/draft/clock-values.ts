const units = ['minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const;
const countings = ['natural', 'opening', 'working'] as const;
const comparators = ['lt', 'lte', 'gte'] as const;

/** What one may choose from. */
export const clockChoices = { units, countings, comparators } as const;

type Given<Value> = Value | { readonly parameter: string };
type Unit = (typeof units)[number];
type Counting = (typeof countings)[number];

/** When to warn: the product's own point, not at all, at a share of the limit in percent, or something the form cannot say. */
export type Warning = { readonly kind: 'default' | 'none' | 'other' } | { readonly kind: 'share'; readonly percent: number };

/** The sides of a time limit that a form can change. */
export interface ClockValues {
  /** Null for limits of another kind: an agreed instant, a day of the month. */
  readonly limit: { readonly amount: Given<number>; readonly unit: Unit; readonly counted: Given<Counting> } | null;
  readonly comparator: (typeof comparators)[number];
  readonly ownerRole: string;
  readonly warning: Warning;
}

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isParameter = (value: unknown): value is { parameter: string } => isJson(value) && typeof value['parameter'] === 'string';
const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined => allowed.find((one) => one === value);

function readWarning(warnings: unknown): Warning {
  if (warnings === undefined) return { kind: 'default' };
  if (!Array.isArray(warnings)) return { kind: 'other' };
  if (warnings.length === 0) return { kind: 'none' };
  const [only] = warnings as readonly unknown[];
  const share = warnings.length === 1 && isJson(only) ? only['share'] : undefined;
  return typeof share === 'number' ? { kind: 'share', percent: Math.round(share * 100) } : { kind: 'other' };
}

/** Reads a time limit from its JSON text; null when it is not one that the form can show. */
export function readClock(text: string): ClockValues | null {
  let clock: unknown;
  try {
    clock = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isJson(clock)) return null;
  const comparator = oneOf(clock['comparator'], comparators);
  const { ownerRole, limit } = clock;
  if (!comparator || typeof ownerRole !== 'string') return null;
  const of = isJson(limit) ? limit : {};
  const unit = oneOf(of['unit'], units);
  const counted = isParameter(of['counted']) ? of['counted'] : oneOf(of['counted'], countings);
  const amount = isParameter(of['amount']) || typeof of['amount'] === 'number' ? of['amount'] : undefined;
  return { comparator, ownerRole, warning: readWarning(clock['warnings']), limit: amount !== undefined && unit && counted ? { amount, unit, counted } : null };
}

/** The JSON text with other values; whatever the form does not show stays as it was. */
export function writeClock(text: string, change: Partial<ClockValues>): string {
  const clock = { ...(JSON.parse(text) as Json) } as Record<string, unknown>;
  if (change.comparator) clock['comparator'] = change.comparator;
  if (change.ownerRole) clock['ownerRole'] = change.ownerRole;
  if (change.limit) clock['limit'] = { ...(clock['limit'] as Json), ...change.limit };
  if (change.warning?.kind === 'default') delete clock['warnings'];
  if (change.warning?.kind === 'none') clock['warnings'] = [];
  if (change.warning?.kind === 'share') clock['warnings'] = [{ share: change.warning.percent / 100 }];
  return JSON.stringify(clock, null, 2);
}
