import { expect, it } from 'vitest';
import { fittingClauses, pageOf, pageSize, readClauseView, writeClauseView } from './clause-view.ts';
import type { ClauseEntry } from './regulation-fields.ts';

const clause = (number: string, kind: string, zh: string, element?: string): ClauseEntry => ({
  __typename: 'Clause', id: `pack/${number}`, kind, state: 'ENFORCED', missing: [], summary: { __typename: 'LocalizedText', zh, en: `clause ${number}` },
  elements: element ? [{ section: 'clocks', elementId: element, sectionTitle: { zh: '时限', en: 'Time limits' }, title: { zh: '加急回复', en: 'urgent reply' } }] : [],
}) as ClauseEntry;
const clauses = [clause('1', 'clock', '一小时内回复', 'reply.urgent'), clause('2', 'principle', '及时公正'), clause('3', 'clock', '两小时内回复')];

it('a view survives the address, and parameters of others stay', () => {
  const view = { search: '回复', kinds: ['clock', 'stage'], state: 'OPEN', page: 2 } as const;
  const params = writeClauseView(new URLSearchParams('campus=c&element=clocks/a'), view);
  expect(readClauseView(params)).toEqual(view);
  expect(params.get('campus')).toBe('c');
  expect(writeClauseView(params, readClauseView(new URLSearchParams())).toString()).toBe('campus=c&element=clocks%2Fa');
});

it('what an address says wrongly is left out', () => expect(readClauseView(new URLSearchParams('state=LOST&page=-3&kind=,'))).toEqual({ search: '', kinds: [], state: null, page: 1 }));

it.each([
  ['小时', [], ['1', '3']], ['pack/2', [], ['2']], ['URGENT', [], ['1']], ['', ['principle'], ['2']], ['回复', ['principle'], []],
])('“%s” of %j finds %j', (search, kinds, found) => expect(fittingClauses(clauses, { search, kinds }).map(({ id }) => id.slice(5))).toEqual(found));

it('pages hold what they hold, and the last one stands for those beyond', () => {
  const rows = Array.from({ length: pageSize + 1 }, (_, index) => index);
  expect(pageOf(rows, 1)).toMatchObject({ page: 1, pages: 2 });
  expect(pageOf(rows, 9)).toEqual({ rows: [pageSize], page: 2, pages: 2 });
  expect(pageOf([], 1)).toEqual({ rows: [], page: 1, pages: 1 });
});
