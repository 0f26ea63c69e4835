import { expect, it } from 'vitest';
import { fieldNameOf, toFieldValues } from './field-values.ts';

const fields = [
  { key: 'summary', type: 'TEXT' },
  { key: 'heard_at', type: 'INSTANT' },
  { key: 'amount', type: 'MONEY' },
  { key: 'upheld', type: 'BOOLEAN' },
] as const;

it('a typed time means the time of the campus', () =>
  expect(toFieldValues(fields, { heard_at: '2026-10-12T09:30' }, 'Asia/Shanghai')).toEqual([{ field: 'heard_at', value: '2026-10-12T01:30:00.000Z' }]));

it('what is empty is not sent, and what the form does not ask for neither', () =>
  expect(toFieldValues(fields, { summary: '  ', amount: null, heard_at: '', left_over: 'x' }, 'Asia/Shanghai')).toEqual([]));

it('zero and "no" are answers', () =>
  expect(toFieldValues(fields, { amount: '0', upheld: 'false' }, 'Asia/Shanghai')).toEqual([{ field: 'amount', value: '0' }, { field: 'upheld', value: 'false' }]));

it.each([
  [['values', 1, 'value'], ['values', 'upheld']],
  [['values', 'summary'], ['values', 'summary']],
  [['matter'], ['matter']],
  [['complainant', 'phone'], ['complainant', 'phone']],
  [['classification', 0, 'value'], ['classification', 'urgency']],
])('an issue at %j is shown at %j', (steps, name) => expect(fieldNameOf(steps, { classification: [{ dimension: 'urgency' }], values: [{ field: 'amount', value: '1' }, { field: 'upheld', value: 'true' }] })).toEqual(name));
