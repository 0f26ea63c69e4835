import { expect, it } from 'vitest';
import { dueStyle } from './due-style.ts';

const now = Date.parse('2026-11-22T02:00:00Z');

it.each([
  ['2026-11-22T06:30:00Z', 'short'],
  ['2027-01-03T06:30:00Z', 'short'],
  ['2022-01-04T13:30:00Z', 'long'],
  ['2027-11-22T02:00:00Z', 'long'],
  [null, 'short'],
])('the deadline %s is written %s', (instant, style) => expect(dueStyle(instant, now)).toBe(style));
