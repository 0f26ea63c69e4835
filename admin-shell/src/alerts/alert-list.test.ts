import { describe, expect, it } from 'vitest';
import { isAlerting, withChange } from './alert-list.ts';

const clock = (id: string, dueAt: string | null, status = 'WARNING', open = true) => ({ id, dueAt, status, open });
const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00+08:00`;
const ids = (clocks: readonly { id: string }[]) => clocks.map(({ id }) => id).join(' ');

describe('a clock', () => {
  it.each([
    ['WARNING', true, true],
    ['BREACHED', true, true],
    ['BREACHED', false, false],
    ['RUNNING', true, false],
    ['MET', false, false],
  ])('that is %s (open: %s) alerts: %s', (status, open, alerts) => {
    expect(isAlerting(clock('a', at(9), status, open))).toBe(alerts);
  });
});

describe('the list of alerts', () => {
  const list = [clock('a', at(9)), clock('c', at(12))];

  it('takes a new alert in at its deadline', () => {
    expect(ids(withChange(list, clock('b', at(10)), 50))).toBe('a b c');
  });

  it('compares instants, not texts', () => {
    expect(ids(withChange(list, clock('b', '2026-11-20T02:00:00Z'), 50))).toBe('a b c');
  });

  it('moves a clock whose deadline has changed, without doubling it', () => {
    expect(ids(withChange(list, clock('a', at(13)), 50))).toBe('c a');
  });

  it('lets go of a clock that no longer alerts', () => {
    expect(ids(withChange(list, clock('a', at(9), 'MET', false), 50))).toBe('c');
  });

  it('is the very same list when an unlisted clock does not alert', () => {
    expect(withChange(list, clock('x', at(9), 'MET', false), 50)).toBe(list);
  });

  it('keeps the earliest when there are too many', () => {
    expect(ids(withChange(list, clock('b', at(10)), 2))).toBe('a b');
  });

  it('puts clocks without a deadline last', () => {
    expect(ids(withChange(list, clock('z', null), 50))).toBe('a c z');
  });
});
