import type { FragmentOf } from '@huiyin/graphql';
import { useState, type ReactNode } from 'react';
import { CompleteTouchpointDrawer } from './complete-touchpoint-drawer.tsx';
import type { TouchpointFields } from './touchpoint-line.tsx';
import { TurnIntoComplaintDrawer } from './turn-into-complaint-drawer.tsx';

type Touchpoint = FragmentOf<typeof TouchpointFields>;

/** The two drawers that act on a follow-up, opened by whatever list is inside. */
export function TouchpointActions({
  children,
  onDone,
}: {
  children: (open: { complete: (touchpoint: Touchpoint) => void; turnIntoComplaint: (touchpointId: string) => void }) => ReactNode;
  onDone: () => void;
}) {
  const [completing, setCompleting] = useState<Touchpoint | null>(null);
  const [turning, setTurning] = useState<string | null>(null);
  return (
    <>
      {children({ complete: setCompleting, turnIntoComplaint: setTurning })}
      <CompleteTouchpointDrawer
        touchpoint={completing}
        onClose={() => {
          setCompleting(null);
          onDone();
        }}
      />
      <TurnIntoComplaintDrawer touchpointId={turning} onClose={() => setTurning(null)} />
    </>
  );
}
