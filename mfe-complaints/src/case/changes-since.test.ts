import { expect, it } from 'vitest';
import { changesSince } from './changes-since.ts';

it('only entries that were not there before are changes, in their order', () => {
  const timeline = ['a', 'late', 'b', 'c'].map((id) => ({ id }));
  expect(changesSince(new Set(['a', 'b']), timeline).map(({ id }) => id)).toEqual(['late', 'c']);
  expect(changesSince(new Set(timeline.map(({ id }) => id)), timeline)).toEqual([]);
});
