import { expect, it } from 'vitest';
import { activeFilters, plainQueue, queueQuery, readQueueState, toComplaintFilter, writeQueueState, type QueueState } from './queue-state.ts';
import { builtInViews, isShown } from './queue-views.ts';

const viewer = { viewerId: 's1', campusId: null, zone: 'Asia/Shanghai' };

const narrowed: QueueState = {
  search: '退费',
  status: 'all',
  mine: true,
  overdue: true,
  stages: ['received', 'dispatched'],
  urgency: ['urgent'],
  topics: ['饮食 卫生'],
  clocks: ['WARNING', 'BREACHED'],
  from: '2026-10-01',
  to: '2026-10-31',
  order: 'RECEIVED_NEWEST',
};

it('what is written into the address is read back', () => {
  expect(readQueueState(writeQueueState(new URLSearchParams(), narrowed))).toEqual(narrowed);
});

it('parameters of others stay, defaults are not written', () => {
  expect(writeQueueState(new URLSearchParams('campus=c1&register=1&overdue=1'), plainQueue).toString()).toBe('campus=c1&register=1');
});

it.each(['status=lost', 'order=random', 'clock=WARNED,', 'from=31.10.2026', 'to=2026-99-99', 'mine=yes', 'stage=,'])('"%s" in the address changes nothing', (query) => {
  expect(readQueueState(new URLSearchParams(query))).toEqual(plainQueue);
});

it('without a choice the queue asks for what is open', () => {
  expect(toComplaintFilter(plainQueue, viewer)).toEqual({ status: 'OPEN' });
});

it('days of receipt begin and end at midnight of the campus', () => {
  expect(toComplaintFilter(narrowed, { ...viewer, campusId: 'c1' })).toEqual({
    campusIds: ['c1'],
    assigneeId: 's1',
    overdue: true,
    stages: ['received', 'dispatched'],
    urgency: ['urgent'],
    topics: ['饮食 卫生'],
    clockStatuses: ['WARNING', 'BREACHED'],
    received: { from: '2026-09-30T16:00:00.000Z', until: '2026-10-31T16:00:00.000Z' },
    search: '退费',
  });
});

it('search, status and order do not count as filters', () => {
  expect(activeFilters(plainQueue)).toBe(0);
  expect(activeFilters({ ...plainQueue, search: 'x', status: 'closed', order: 'UPDATED_NEWEST' })).toBe(0);
  expect(activeFilters(narrowed)).toBe(7);
});

it('each view everybody has is a different queue and written in its shortest form', () => {
  for (const { query } of builtInViews) expect(queueQuery(readQueueState(new URLSearchParams(query)))).toBe(query);
  const shown = builtInViews.filter(({ query }) => isShown(query, readQueueState(new URLSearchParams('overdue=1&status=open'))));
  expect(shown.map(({ key }) => key)).toEqual(['overdue']);
});
