import type { ClauseId, Text } from '../text.ts';

/** A clause of a regulation in our own words; `kind` as in the clause catalogue. */
export interface ClauseRow {
  readonly id: ClauseId;
  readonly kind: string;
  readonly summary: Text;
}

/** Rows written as number, kind, Chinese, English. */
export const clauseRows = (pack: string, rows: readonly (readonly [number: string, kind: string, zh: string, en: string])[]): ClauseRow[] =>
  rows.map(([number, kind, zh, en]) => ({ id: `${pack}/${number}`, kind, summary: { zh, en } }));
