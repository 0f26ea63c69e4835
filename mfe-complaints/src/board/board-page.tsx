import { useShell } from '@huiyin/remote-contract';
import { useSearchParams } from '@huiyin/ui/router';
import { useState } from 'react';
import { BoardScreen } from './board-screen.tsx';

/**
 * The wall display (`/complaints/board?campus=…&look=light`): needs no hand once it is opened. A campus of the address
 * narrows it; another campus, or a gap in the stream, begins with a fresh snapshot.
 */
export function BoardPage() {
  const { campusId } = useShell();
  const [params, setParams] = useSearchParams();
  const [opening, setOpening] = useState(0);
  const look = params.get('look') === 'light' ? 'light' : 'dark';
  const turn = () => {
    const next = new URLSearchParams(params);
    if (look === 'dark') next.set('look', 'light');
    else next.delete('look');
    setParams(next, { replace: true });
  };
  return <BoardScreen key={`${campusId} ${opening}`} campusId={campusId} look={look} onTurnLook={turn} onGap={() => setOpening((times) => times + 1)} />;
}
