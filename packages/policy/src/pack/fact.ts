import type { Text } from '../text.ts';
import type { Duration } from './clock-definition.ts';

export type FactId = string;
export type FactValue = string | number | boolean;

/** Facts known of a subject; an absent key means unknown. Instants are epoch milliseconds. */
export type Facts = Readonly<Record<FactId, FactValue | undefined>>;

/** A fact that conditions may ask about. */
export interface FactDefinition {
  readonly id: FactId;
  readonly type: 'enum' | 'boolean' | 'number' | 'instant' | 'date' | 'text';
  readonly title: Text;
  /** `case`: kept until changed. `event`: seen only while its event is judged (e.g. an agreed instant). Default `case`. */
  readonly scope?: 'case' | 'event';
  readonly values?: readonly string[];
}

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

/** A number, or a share of another fact: `{ of: 'delegates', share: [2, 3] }` is two thirds of them, compared without rounding. */
export type Bound = number | { readonly of: FactId; readonly share?: readonly [numerator: number, denominator: number] };

/** A condition over facts, as data. Unknown facts make every comparison false, `exists: false` true. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: FactId; readonly is: FactValue }
  | { readonly fact: FactId; readonly in: readonly FactValue[] }
  | { readonly fact: FactId; readonly gt: Bound }
  | { readonly fact: FactId; readonly gte: Bound }
  | { readonly fact: FactId; readonly lt: Bound }
  | { readonly fact: FactId; readonly lte: Bound }
  | { readonly fact: FactId; readonly exists: boolean };
