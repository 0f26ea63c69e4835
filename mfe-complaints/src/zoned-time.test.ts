import { expect, it } from 'vitest';
import { dayAfter, wallTime, zonedInstant } from './zoned-time.ts';

it.each([
  ['2026-10-01T09:30', 'Asia/Shanghai', '2026-10-01T01:30:00.000Z'],
  ['2026-07-01T00:00', 'America/New_York', '2026-07-01T04:00:00.000Z'],
  ['2026-01-01T00:00', 'America/New_York', '2026-01-01T05:00:00.000Z'],
  ['2026-03-08T00:00', 'America/New_York', '2026-03-08T05:00:00.000Z'],
  ['2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
  ['2026-11-01T23:00', 'America/New_York', '2026-11-02T04:00:00.000Z'],
])('%s in %s is %s', (wall, zone, instant) => expect(zonedInstant(wall, zone)).toBe(instant));

it.each(['', '2026-10-01', '2026-13-01T00:00', 'yesterday'])('"%s" is no wall-clock time', (wall) =>
  expect(zonedInstant(wall, 'Asia/Shanghai')).toBeNull(),
);

it('midnight in Shanghai is written as the new day', () => {
  expect(wallTime(Date.parse('2026-09-30T16:00:00Z'), 'Asia/Shanghai')).toBe('2026-10-01T00:00');
});

it('a wall-clock time survives the way there and back', () => {
  const at = Date.parse('2026-06-30T12:34:00Z');
  for (const zone of ['Asia/Shanghai', 'America/New_York', 'Asia/Kolkata']) expect(zonedInstant(wallTime(at, zone), zone)).toBe(new Date(at).toISOString());
});

it.each([['2026-02-28', '2026-03-01'], ['2026-12-31', '2027-01-01']])('the day after %s is %s', (day, next) => expect(dayAfter(day)).toBe(next));
