import type { ClauseEntry } from './regulation-fields.ts';

export const clauseStates = ['ENFORCED', 'GUIDANCE', 'EXCLUDED', 'AWAITING', 'OPEN'] as const satisfies readonly ClauseEntry['state'][];

/** Clauses on a page. */
export const pageSize = 30;

/** How the clauses are narrowed; it lives in the address. */
export interface ClauseView {
  readonly search: string;
  readonly kinds: readonly string[];
  readonly state: ClauseEntry['state'] | null;
  /** From 1. */
  readonly page: number;
}

/** Reads the view from the address; what it does not understand it leaves out. */
export function readClauseView(params: URLSearchParams): ClauseView {
  const page = Number(params.get('page'));
  return {
    search: params.get('q') ?? '',
    kinds: [...new Set((params.get('kind') ?? '').split(',').filter(Boolean))],
    state: clauseStates.find((state) => state === params.get('state')) ?? null,
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** Writes the view into the address; parameters of others stay, defaults are not written. */
export function writeClauseView(params: URLSearchParams, { search, kinds, state, page }: ClauseView): URLSearchParams {
  const next = new URLSearchParams(params);
  const texts = { q: search.trim() === '' ? '' : search, kind: kinds.join(','), state: state ?? '', page: page > 1 ? String(page) : '' };
  for (const [key, text] of Object.entries(texts)) {
    if (text) next.set(key, text);
    else next.delete(key);
  }
  return next;
}

const texts = ({ id, summary, elements }: ClauseEntry): string[] => [id, summary.zh, summary.en, ...elements.flatMap(({ elementId, title }) => [elementId, title.zh, title.en])];

/** Clauses that fit the search and the kinds, whatever their state: the states are counted over these. */
export function fittingClauses(clauses: readonly ClauseEntry[], { search, kinds }: Pick<ClauseView, 'search' | 'kinds'>): readonly ClauseEntry[] {
  const wanted = search.trim().toLowerCase();
  return clauses.filter((clause) => (kinds.length === 0 || kinds.includes(clause.kind)) && (wanted === '' || texts(clause).some((text) => text.toLowerCase().includes(wanted))));
}

/** One page of a list, and how many pages there are; a page beyond the last shows the last. */
export function pageOf<Row>(rows: readonly Row[], page: number): { readonly rows: readonly Row[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const shown = Math.min(page, pages);
  return { rows: rows.slice((shown - 1) * pageSize, shown * pageSize), page: shown, pages };
}
