import type { ClauseId, Text } from '../text.ts';

/** Anything in a pack that people may ask about: it names itself and the clauses it comes from. */
export interface Element {
  readonly id: string;
  readonly clauses: readonly ClauseId[];
  readonly title: Text;
  readonly text?: Text;
}

/** A number in a pack: fixed by the regulation, or a blank that the chain fills (`times` turns its unit, e.g. years into months). */
export type Amount = number | { readonly parameter: string; readonly times?: number };

/** Kind of thing a history belongs to: complaint, client … */
export type SubjectType = string;
