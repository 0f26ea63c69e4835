import { expect, it } from 'vitest';
import { readTrial, trialSpan } from './trial-state.ts';

const now = Date.parse('2026-10-12T01:00:00Z');
const read = (query: string) => readTrial(new URLSearchParams(query), now, 'Asia/Shanghai');

it('tries the last three months at every campus unless the address says otherwise', () => {
  expect(read('')).toEqual({ from: '2026-07-15', to: '2026-10-12', campusIds: null });
  expect(read('from=2026-09-01&to=2026-09-30&campuses=a,b')).toEqual({ from: '2026-09-01', to: '2026-09-30', campusIds: ['a', 'b'] });
  expect(read('from=soon')).toMatchObject({ from: '2026-07-15' });
});

it('days reach from midnight to midnight, where they are the right way round', () => {
  expect(trialSpan(read('from=2026-09-01&to=2026-09-01'), 'Asia/Shanghai')).toEqual({ from: '2026-08-31T16:00:00.000Z', to: '2026-09-01T16:00:00.000Z' });
  expect(trialSpan(read('from=2026-09-02&to=2026-08-01'), 'Asia/Shanghai')).toBeNull();
});
