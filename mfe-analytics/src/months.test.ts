import { expect, it } from 'vitest';
import { monthLabel, monthsOf, monthsUntil } from './months.ts';

it('a range ends with the month of the place, not of London', () => {
  const now = Date.parse('2026-10-31T16:30:00Z');
  expect(monthsUntil(now, 1, 'Asia/Shanghai')).toEqual({ from: '2026-11-01', to: '2026-11-01' });
  expect(monthsUntil(now, 1, 'America/New_York')).toEqual({ from: '2026-10-01', to: '2026-10-01' });
});

it('a range crosses the turn of a year', () => {
  const range = monthsUntil(Date.parse('2026-02-10T00:00:00Z'), 4, 'Asia/Shanghai');
  expect(range).toEqual({ from: '2025-11-01', to: '2026-02-01' });
  expect(monthsOf(range).map(monthLabel)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});
