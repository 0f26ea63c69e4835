import { expect, it } from 'vitest';
import { readRatesState, writeRatesState, type RatesState } from './rates-state.ts';

const opened: RatesState = {
  span: 6,
  kind: 'COMPLAINT_RATE',
  drill: { kind: 'TIMELINESS_RATE', month: '2026-10-01', campusId: 'c1', category: 'teaching', only: 'MISSED' },
};

it('what is written into the address is read back', () => {
  expect(readRatesState(writeRatesState(new URLSearchParams(), opened))).toEqual(opened);
});

it('closing the cases removes every trace of them and keeps the campus of the shell', () => {
  const params = writeRatesState(writeRatesState(new URLSearchParams('campus=c9'), opened), { ...opened, drill: null });
  expect(params.toString()).toBe('campus=c9&span=6&rate=COMPLAINT_RATE');
});

it('nonsense in the address falls back to twelve months of timeliness without cases', () => {
  expect(readRatesState(new URLSearchParams('span=7&rate=x&cases=y&month=soon'))).toEqual({ span: 12, kind: 'TIMELINESS_RATE', drill: null });
  expect(readRatesState(new URLSearchParams('cases=RETENTION_RATE&month=2026-10')).drill).toEqual({ kind: 'RETENTION_RATE', only: 'ALL' });
});
