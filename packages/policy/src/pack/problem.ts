import type { Text } from '../text.ts';

/** Something wrong with a pack, and where ("clocks.3.when.all.0.fact"). */
export interface PackProblem {
  readonly path: string;
  readonly code: string;
  readonly message: Text;
}

/** Which clauses have no rule, and which rules have no clause. */
export interface Coverage {
  readonly covered: readonly string[];
  readonly missing: readonly string[];
  /** Elements that cite nothing, as "section/id". */
  readonly uncited: readonly string[];
  /** Cited clauses that the list does not know. */
  readonly unknown: readonly string[];
  /** Elements per clause, as "section/id". */
  readonly elementsOf: Readonly<Record<string, readonly string[]>>;
}
