import type { Text } from '../text.ts';

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
  /** Names of values. A value that is the id of a dimension's value, a role, a measure, a settlement, a notice, a report or an exclusion goes by the name of that. */
  readonly valueTitles?: Readonly<Record<string, Text>>;
}

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
