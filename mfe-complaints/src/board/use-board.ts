import { readFragment, useConnection, useResumableSubscription, type ResultOf } from '@huiyin/graphql';
import { noteServerTime } from '@huiyin/ui';
import { useState } from 'react';
import { Board, BoardClockFields, BoardCountFields, type BoardClockRow } from './board-document.ts';
import { boardConnection, type BoardConnection } from './board-connection.ts';
import { applyBoardItem, emptyBoard, type BoardItem, type BoardState } from './board-state.ts';

type Count = ResultOf<typeof BoardCountFields>;
type Item = ResultOf<typeof Board>['slaBoard'];

function plain(item: Item): BoardItem<BoardClockRow, Count> {
  if (item.__typename === 'SlaBoardSnapshot') {
    return { ...item, clocks: item.clocks.map((clock) => readFragment(BoardClockFields, clock)), counts: item.counts.map((count) => readFragment(BoardCountFields, count)) };
  }
  if (item.__typename === 'SlaBoardDelta') {
    return { ...item, changed: item.changed.map((clock) => readFragment(BoardClockFields, clock)), counts: item.counts.map((count) => readFragment(BoardCountFields, count)) };
  }
  return item;
}

/**
 * Follows the board. What was shown stays while the connection is away; the stream then goes on where it broke. After a
 * gap the changes in between are gone: `onGap` must begin anew, with a snapshot.
 */
export function useBoard(campusId: string | null, onGap: () => void): { readonly board: BoardState<BoardClockRow, Count>; readonly connection: BoardConnection } {
  const [board, setBoard] = useState<BoardState<BoardClockRow, Count>>(emptyBoard);
  const socket = useConnection();
  const stream = useResumableSubscription(Board, {
    variables: { filter: campusId ? { campusIds: [campusId] } : {} },
    cursorOf: ({ slaBoard }) => slaBoard.cursor,
    onEvent({ slaBoard }) {
      if (slaBoard.__typename === 'StreamGap') return onGap();
      if ('serverTime' in slaBoard) noteServerTime(slaBoard.serverTime);
      setBoard((before) => applyBoardItem(before, plain(slaBoard)));
    },
  });
  return { board, connection: boardConnection(stream.state, socket, board.serverTime !== null) };
}
