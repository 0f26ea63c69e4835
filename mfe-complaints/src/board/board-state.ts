import type { ClockStatus } from '@huiyin/ui';

/** What the board needs to know of a clock to place it. */
export interface BoardClock {
  readonly id: string;
  readonly status: ClockStatus;
  readonly dueAt: string | null;
  /** Still unanswered although breached. */
  readonly open: boolean;
}

/** How many clocks of one campus stand how. */
export interface BoardCount {
  readonly campus: { readonly id: string; readonly name: string };
  readonly running: number;
  readonly warning: number;
  readonly breached: number;
}

/** What the board shows. */
export interface BoardState<C extends BoardClock, N extends BoardCount = BoardCount> {
  readonly clocks: ReadonlyMap<string, C>;
  readonly counts: readonly N[];
  readonly serverTime: string | null;
}

/** An item of the stream: everything at first, then what has changed. Other items change nothing. */
export type BoardItem<C extends BoardClock, N extends BoardCount = BoardCount> =
  | { readonly __typename: 'SlaBoardSnapshot'; readonly serverTime: string; readonly clocks: readonly C[]; readonly counts: readonly N[] }
  | {
      readonly __typename: 'SlaBoardDelta';
      readonly serverTime: string;
      readonly changed: readonly C[];
      readonly removed: readonly string[];
      readonly counts: readonly N[];
    }
  | { readonly __typename: 'StreamGap' | 'StreamLagged' };

/** A board before the first message. */
export const emptyBoard = <C extends BoardClock, N extends BoardCount>(): BoardState<C, N> => ({ clocks: new Map(), counts: [], serverTime: null });

/** Counts of a delta may name only the campuses that changed. */
function mergeCounts<N extends BoardCount>(before: readonly N[], changed: readonly N[]): N[] {
  const next = new Map(before.map((count) => [count.campus.id, count]));
  for (const count of changed) next.set(count.campus.id, count);
  return [...next.values()];
}

/** The board after an item. */
export function applyBoardItem<C extends BoardClock, N extends BoardCount>(state: BoardState<C, N>, item: BoardItem<C, N>): BoardState<C, N> {
  if (item.__typename === 'SlaBoardSnapshot') {
    return { clocks: new Map(item.clocks.map((clock) => [clock.id, clock])), counts: item.counts, serverTime: item.serverTime };
  }
  if (item.__typename !== 'SlaBoardDelta') return state;
  const clocks = new Map(state.clocks);
  for (const clock of item.changed) clocks.set(clock.id, clock);
  for (const id of item.removed) clocks.delete(id);
  return { clocks, counts: mergeCounts(state.counts, item.counts), serverTime: item.serverTime };
}

/** The two columns of the board: what falls due next, and what is overdue, the latest first, for it can still be put right. */
export function boardColumns<C extends BoardClock>(clocks: Iterable<C>, now: number): { readonly next: C[]; readonly overdue: C[] } {
  const next: C[] = [];
  const overdue: C[] = [];
  for (const clock of clocks) {
    if (!clock.dueAt) continue;
    const isLate = clock.status === 'BREACHED' || Date.parse(clock.dueAt) < now;
    if (clock.status === 'BREACHED' ? clock.open : clock.status === 'RUNNING' || clock.status === 'WARNING') (isLate ? overdue : next).push(clock);
  }
  const due = (clock: C) => Date.parse(clock.dueAt!);
  return { next: next.sort((a, b) => due(a) - due(b)), overdue: overdue.sort((a, b) => due(b) - due(a)) };
}
