import type { RegulationClause } from '../pack/types.ts';

/** A clause of a regulation in our own words. */
export type ClauseRow = RegulationClause;

/** Rows written as number, kind, Chinese, English. */
export const clauseRows = (pack: string, rows: readonly (readonly [number: string, kind: string, zh: string, en: string])[]): ClauseRow[] =>
  rows.map(([number, kind, zh, en]) => ({ id: `${pack}/${number}`, kind, summary: { zh, en } }));
