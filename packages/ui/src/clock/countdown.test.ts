import { describe, expect, it } from 'vitest';
import { readCountdown, type ClockStatus, type CountedClock } from './countdown.ts';

const due = Date.parse('2026-11-20T10:00:00+08:00');
const running: CountedClock = { status: 'RUNNING', dueAt: '2026-11-20T10:00:00+08:00', warnAt: '2026-11-20T09:30:00+08:00' };
const minutes = (count: number) => count * 60_000;

describe('a countdown', () => {
  it.each([
    ['an hour before', -minutes(60), 'calm', false],
    ['a millisecond before the warning point', -minutes(30) - 1, 'calm', false],
    ['at the warning point', -minutes(30), 'amber', false],
    ['at the deadline, which only the server may judge', 0, 'amber', false],
    ['a millisecond after the deadline', 1, 'red', true],
  ])('%s is %s', (_when, offset, tone, isOverdue) => {
    expect(readCountdown(running, due + offset)).toEqual({ tone, remaining: due - (due + offset), isOverdue });
  });

  it('is amber as soon as the server warns, whatever this computer thinks of the time', () => {
    expect(readCountdown({ ...running, status: 'WARNING' }, due - minutes(90)).tone).toBe('amber');
  });

  it('is red as soon as the server calls it breached', () => {
    expect(readCountdown({ ...running, status: 'BREACHED' }, due - 500)).toMatchObject({ tone: 'red', isOverdue: true });
  });

  it('without a warning point stays calm until the deadline', () => {
    expect(readCountdown({ status: 'RUNNING', dueAt: running.dueAt }, due - 1).tone).toBe('calm');
  });

  it.each(['MET', 'MET_EXTENDED', 'LATE_EXCUSED', 'CANCELLED', 'SUPERSEDED', 'PAUSED'] satisfies ClockStatus[])('does not run for a clock that is %s', (status) => {
    expect(readCountdown({ ...running, status }, due + minutes(5))).toEqual({ tone: 'quiet', remaining: null, isOverdue: false });
  });

  it('does not run on after a breach that has been answered', () => {
    expect(readCountdown({ ...running, status: 'BREACHED', open: false }, due + minutes(5))).toEqual({ tone: 'quiet', remaining: null, isOverdue: true });
  });

  it('does not run without a deadline', () => {
    expect(readCountdown({ status: 'RUNNING', dueAt: null }, due).remaining).toBeNull();
  });
});
