import type { Duration } from './clock-definition.ts';
import type { FactId } from './fact.ts';

/**
 * A fact the engine works out. `count`, `occurred` and `open` look at events (since the last one of `since`, when given);
 * `age` turns true when `after` has passed since the last event of `from`, unless one of `until` came first;
 * `most_within` is the largest number of events (told apart by the event fact `by`, when given) that fell into any window of that length;
 * `calendar` looks at the moment of an event; `clock` counts the clocks of a key that still wait for their stop, and so can be
 * asked by actions only, not by clocks.
 */
export type DerivedFact = { readonly fact: FactId } & (
  | { readonly kind: 'count' | 'occurred'; readonly events: readonly string[]; readonly since?: readonly string[] }
  | { readonly kind: 'age'; readonly from: readonly string[]; readonly after: Duration; readonly until?: readonly string[] }
  | { readonly kind: 'most_within'; readonly events: readonly string[]; readonly by?: FactId; readonly within: Duration }
  | { readonly kind: 'open'; readonly opens: readonly string[]; readonly closes: readonly string[]; readonly since?: readonly string[] }
  | { readonly kind: 'calendar'; readonly event: string; readonly is: 'within_opening' | 'working_day' }
  | { readonly kind: 'clock'; readonly key: string }
);
