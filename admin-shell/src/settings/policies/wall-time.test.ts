import { expect, it } from 'vitest';
import { instantOfWall, wallTime } from './wall-time.ts';

it.each([
  ['2026-10-12T09:00', 'Asia/Shanghai', '2026-10-12T01:00:00.000Z'],
  ['2026-07-01T00:00', 'America/New_York', '2026-07-01T04:00:00.000Z'],
  ['2026-12-01T00:00', 'America/New_York', '2026-12-01T05:00:00.000Z'],
])('%s in %s is %s, and back', (wall, zone, instant) => {
  expect(instantOfWall(wall, zone)).toBe(instant);
  expect(wallTime(Date.parse(instant), zone)).toBe(wall);
});

it('what is no time is none', () => expect(instantOfWall('2026-10-12', 'Asia/Shanghai')).toBeNull());
