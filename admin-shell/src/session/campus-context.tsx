import { useLocation, useNavigate, useNavigationType } from '@huiyin/ui/router';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { selectedCampus } from './campus-selection.ts';
import { useSession } from './session-context.ts';

interface CampusChoice {
  readonly campusId: string | null;
  selectCampus(campusId: string | null): void;
}

const CampusContext = createContext<CampusChoice | null>(null);

const withCampus = (search: string, campusId: string | null): string => {
  const params = new URLSearchParams(search);
  if (campusId === null) params.delete('campus');
  else params.set('campus', campusId);
  const text = params.toString();
  return text ? `?${text}` : '';
};

/** Left in the history entry of a move that chose all campuses: such an address has no `campus` on purpose. */
interface MoveState {
  readonly choseAllCampuses?: boolean;
}

/** Keeps the campus selection in the address. */
export function CampusProvider({ children }: { children: ReactNode }) {
  const { session } = useSession();
  const { pathname, search, hash, state } = useLocation();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  const known = useMemo(() => session.campuses.map(({ id }) => id), [session]);
  const { campusId, isMissingInAddress } = selectedCampus({
    inAddress: new URLSearchParams(search).get('campus'),
    chosen,
    choseAll: (state as MoveState | null)?.choseAllCampuses ?? false,
    isInnerMove: useNavigationType() !== 'POP',
    known,
  });
  if (campusId !== chosen) setChosen(campusId);

  useEffect(() => {
    if (isMissingInAddress) void navigate({ pathname, search: withCampus(search, campusId), hash }, { replace: true, state });
  }, [campusId, isMissingInAddress, navigate, pathname, search, hash, state]);

  const selectCampus = useCallback(
    (next: string | null) => {
      void navigate({ search: withCampus(window.location.search, next) }, { state: { choseAllCampuses: next === null } satisfies MoveState });
    },
    [navigate],
  );
  const choice = useMemo(() => ({ campusId, selectCampus }), [campusId, selectCampus]);
  return <CampusContext value={choice}>{children}</CampusContext>;
}

/** The campus in force and how to choose another. */
export function useCampus(): CampusChoice {
  const choice = useContext(CampusContext);
  if (!choice) throw new Error('useCampus is called outside CampusProvider.');
  return choice;
}
