import { expect, it } from 'vitest';
import { countNarrowed, readListState, toClientFilter, writeListState } from './list-state.ts';

it('what is written into the address is read back', () => {
  const state = { search: '王', grades: ['A', 'D'], statuses: ['LEFT'], overdue: true } as const;
  expect(readListState(writeListState(new URLSearchParams(), state))).toEqual(state);
});

it('parameters of others stay in the address', () => {
  const params = writeListState(new URLSearchParams('campus=x&grade=A'), { search: '', grades: [], statuses: [], overdue: false });
  expect(params.toString()).toBe('campus=x');
});

it('unknown words in the address are left out', () => {
  expect(readListState(new URLSearchParams('grade=A,Z&status=enrolled')).grades).toEqual(['A']);
  expect(readListState(new URLSearchParams('status=enrolled')).statuses).toEqual([]);
});

it('an empty state asks for everything in the chosen campus', () => {
  const state = readListState(new URLSearchParams());
  expect(countNarrowed(state)).toBe(0);
  expect(toClientFilter(state, null)).toEqual({});
  expect(toClientFilter(state, 'c1')).toEqual({ campusIds: ['c1'] });
});
