import { expect, it } from 'vitest';
import { instantOf, isTypedTime, justNow } from './when.ts';

const now = Date.parse('2026-10-12T02:00:00Z');

it.each([
  [justNow, '2026-10-12T02:00:00.000Z'],
  ['15', '2026-10-12T01:45:00.000Z'],
  ['2026-10-12T09:30', '2026-10-12T01:30:00.000Z'],
  ['', null],
])('"%s" is %s', (when, instant) => expect(instantOf(when, now, 'Asia/Shanghai')).toBe(instant));

it('minutes are not a typed time', () => {
  expect(isTypedTime('60')).toBe(false);
  expect(isTypedTime('')).toBe(true);
});
