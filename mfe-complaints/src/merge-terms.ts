import type { LocalizedText } from '@huiyin/ui';

/** A word of a regulation: its key and what it is called. */
export interface Term {
  readonly key: string;
  readonly title: LocalizedText;
}

/** The terms of several regulations, each key once, as the first regulation that has it calls it. */
export function mergeTerms(lists: readonly (readonly Term[])[]): Term[] {
  const terms = new Map<string, Term>();
  for (const term of lists.flat()) if (!terms.has(term.key)) terms.set(term.key, term);
  return [...terms.values()];
}
