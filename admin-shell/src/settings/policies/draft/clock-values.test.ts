import { expect, it } from 'vitest';
import { readClock, writeClock } from './clock-values.ts';

const clock = { id: 'reply', comparator: 'lt', ownerRole: 'intake_officer', limit: { amount: 60, unit: 'minutes', counted: 'natural' }, stop: [{ event: 'replied' }] };
const text = JSON.stringify(clock);

it('reads what a form can show', () => {
  expect(readClock(text)).toEqual({ comparator: 'lt', ownerRole: 'intake_officer', warning: { kind: 'default' }, limit: { amount: 60, unit: 'minutes', counted: 'natural' } });
  expect(readClock(JSON.stringify({ ...clock, limit: { amount: { parameter: 'days', times: 12 }, unit: 'days', counted: { parameter: 'counting' } } }))?.limit)
    .toEqual({ amount: { parameter: 'days', times: 12 }, unit: 'days', counted: { parameter: 'counting' } });
  expect(readClock(JSON.stringify({ ...clock, limit: { instant: 'promised_at' } }))?.limit).toBeNull();
});

it.each(['{', '[]', 'null', '{}', JSON.stringify({ ...clock, comparator: 'about' })])('%s is no clock for a form', (other) => expect(readClock(other)).toBeNull());

it('changes what was changed and keeps the rest', () => {
  const changed = JSON.parse(writeClock(text, { limit: { amount: 100, unit: 'minutes', counted: 'opening' }, comparator: 'lte' }));
  expect(changed).toEqual({ ...clock, comparator: 'lte', limit: { amount: 100, unit: 'minutes', counted: 'opening' } });
});

it.each([
  [{ kind: 'none' }, []], [{ kind: 'share', percent: 50 }, [{ share: 0.5 }]], [{ kind: 'default' }, undefined],
] as const)('a warning %j is written as %j and read again', (warning, warnings) => {
  const changed = writeClock(JSON.stringify({ ...clock, warnings: [{ share: 0.9 }] }), { warning });
  expect(JSON.parse(changed).warnings).toEqual(warnings);
  expect(readClock(changed)?.warning).toEqual(warning);
});

it('a warning the form cannot say is left alone', () => {
  const other = JSON.stringify({ ...clock, warnings: [{ before: { amount: 2, unit: 'days', counted: 'working' } }] });
  expect(readClock(other)?.warning).toEqual({ kind: 'other' });
  expect(JSON.parse(writeClock(other, { ownerRole: 'director' })).warnings).toHaveLength(1);
});
