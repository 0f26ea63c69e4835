import { expect, it } from 'vitest';
import { applyBoardItem, boardColumns, emptyBoard, type BoardClock } from './board-state.ts';

const clock = (id: string, status: BoardClock['status'], due: string, open = true): BoardClock => ({ id, status, dueAt: `2026-10-12T${due}:00Z`, open });
const count = (id: string, running: number) => ({ campus: { id, name: id }, running, warning: 0, breached: 0 });

const first = applyBoardItem<BoardClock, ReturnType<typeof count>>(emptyBoard(), {
  __typename: 'SlaBoardSnapshot',
  serverTime: '2026-10-12T09:00:00Z',
  clocks: [clock('a', 'RUNNING', '10:00'), clock('b', 'WARNING', '09:10'), clock('c', 'BREACHED', '08:00')],
  counts: [count('north', 1), count('south', 2)],
});

it('a delta adds, changes and removes clocks, and replaces only the counts it names', () => {
  const next = applyBoardItem(first, {
    __typename: 'SlaBoardDelta',
    serverTime: '2026-10-12T09:01:00Z',
    changed: [clock('a', 'WARNING', '10:00'), clock('d', 'RUNNING', '12:00')],
    removed: ['b', 'unknown'],
    counts: [count('south', 5)],
  });
  expect([...next.clocks.values()].map(({ id, status }) => `${id} ${status}`)).toEqual(['a WARNING', 'c BREACHED', 'd RUNNING']);
  expect(next.counts.map(({ campus, running }) => [campus.id, running])).toEqual([['north', 1], ['south', 5]]);
  expect(next.serverTime).toBe('2026-10-12T09:01:00Z');
  expect(first.clocks.size).toBe(3);
});

it('a new snapshot replaces everything', () => {
  const next = applyBoardItem(first, { __typename: 'SlaBoardSnapshot', serverTime: '2026-10-12T10:00:00Z', clocks: [], counts: [] });
  expect(next.clocks.size + next.counts.length).toBe(0);
});

it.each(['StreamGap', 'StreamLagged'] as const)('%s changes nothing', (__typename) => expect(applyBoardItem(first, { __typename })).toBe(first));

it('what is due next stands first, and among the overdue the latest', () => {
  const { next, overdue } = boardColumns(
    [
      clock('late', 'BREACHED', '08:00'),
      clock('soon', 'WARNING', '09:10'),
      clock('later', 'RUNNING', '11:00'),
      clock('just passed', 'WARNING', '08:59'),
      clock('answered late', 'BREACHED', '07:00', false),
      clock('done', 'MET', '09:30'),
      { ...clock('without deadline', 'RUNNING', '09:00'), dueAt: null },
    ],
    Date.parse('2026-10-12T09:00:00Z'),
  );
  expect(next.map(({ id }) => id)).toEqual(['soon', 'later']);
  expect(overdue.map(({ id }) => id)).toEqual(['just passed', 'late']);
});
