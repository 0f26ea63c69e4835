import { describe, expect, it } from 'vitest';
import { effectiveClock } from './effective-clock.ts';
import { fitsQueue, type QueuedComplaint } from './fits-queue.ts';
import { plainQueue, type QueueState } from './queue-state.ts';

const viewer = { viewerId: 's1', campusId: 'c1', zone: 'Asia/Shanghai' };
const complaint: QueuedComplaint = {
  status: 'OPEN',
  stage: 'received',
  urgency: 'urgent',
  topic: null,
  receivedAt: '2026-10-11T16:30:00Z',
  campus: { id: 'c1' },
  assignee: { id: 's1' },
  clocks: [{ status: 'BREACHED', open: false }, { status: 'WARNING', open: false }],
};

describe('a complaint from the stream', () => {
  it.each<[string, Partial<QueueState>]>([
    ['the plain queue', {}],
    ['its urgency', { urgency: ['urgent', 'ordinary'] }],
    ['the clock status', { clocks: ['WARNING'] }],
    ['mine', { mine: true }],
    ['its day in the zone of the campus', { from: '2026-10-12', to: '2026-10-12' }],
  ])('fits %s', (_name, change) => expect(fitsQueue(complaint, { ...plainQueue, ...change }, viewer)).toBe(true));

  it.each<[string, Partial<QueueState>]>([
    ['closed', { status: 'closed' }],
    ['another stage', { stages: ['dispatched'] }],
    ['a topic it does not have', { topics: ['meals'] }],
    ['overdue, its breach being answered', { overdue: true }],
    ['the day before', { to: '2026-10-11' }],
    ['the day after', { from: '2026-10-13' }],
    ['words that only the server can look for', { search: '饭' }],
  ])('does not fit %s', (_name, change) => expect(fitsQueue(complaint, { ...plainQueue, ...change }, viewer)).toBe(false));

  it('does not fit the queue of another campus or another person', () => {
    expect(fitsQueue(complaint, plainQueue, { ...viewer, campusId: 'c2' })).toBe(false);
    expect(fitsQueue({ ...complaint, assignee: null }, { ...plainQueue, mine: true }, viewer)).toBe(false);
  });
});

describe('the effective clock', () => {
  const clock = (id: string, status: 'RUNNING' | 'MET' | 'BREACHED' | 'WARNING', dueAt: string | null, open = false) => ({ id, status, dueAt, open });

  it('is that of the next step', () => {
    const clocks = [clock('a', 'RUNNING', '2026-10-12T09:00:00Z'), clock('b', 'RUNNING', '2026-10-12T10:00:00Z')];
    expect(effectiveClock({ clocks, next: { clock: { id: 'b' } } })?.id).toBe('b');
  });

  it('is otherwise the live one due first', () => {
    const clocks = [clock('met', 'MET', '2026-10-12T07:00:00Z'), clock('answered', 'BREACHED', '2026-10-12T07:30:00Z'), clock('b', 'WARNING', '2026-10-12T10:00:00Z'), clock('late', 'BREACHED', '2026-10-12T08:00:00Z', true)];
    expect(effectiveClock({ clocks, next: null })?.id).toBe('late');
    expect(effectiveClock({ clocks: clocks.slice(0, 2) })).toBeUndefined();
  });
});
