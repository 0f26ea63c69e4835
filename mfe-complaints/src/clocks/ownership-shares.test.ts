import { expect, it } from 'vitest';
import { totalsByParty } from './ownership-shares.ts';

it('a party that held the case twice appears once, and the shares make up the whole', () => {
  const totals = totalsByParty([
    { party: 'intake', natural: 10, working: 10 },
    { party: 'department', natural: 60, working: 20 },
    { party: 'intake', natural: 30, working: 0 },
  ]);
  expect(totals).toEqual([
    { party: 'department', natural: 60, working: 20, share: 0.6 },
    { party: 'intake', natural: 40, working: 10, share: 0.4 },
  ]);
});

it('a case that has just begun has shares of nothing', () => {
  expect(totalsByParty([{ party: 'intake', natural: 0, working: 0 }])).toEqual([{ party: 'intake', natural: 0, working: 0, share: 0 }]);
  expect(totalsByParty([])).toEqual([]);
});
