import { useLocation, useNavigate, useNavigationType } from '@huiyin/ui/router';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
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

/** Keeps the campus selection in the address. */
export function CampusProvider({ children }: { children: ReactNode }) {
  const { session } = useSession();
  const { pathname, search, hash } = useLocation();
  const isInnerMove = useNavigationType() !== 'POP';
  const navigate = useNavigate();
  const chosen = useRef<string | null>(null);
  const known = useMemo(() => session.campuses.map(({ id }) => id), [session]);
  const inAddress = new URLSearchParams(search).get('campus');
  const { campusId, isMissingInAddress } = selectedCampus({ inAddress, chosen: chosen.current, isInnerMove, known });

  useEffect(() => {
    chosen.current = campusId;
    if (isMissingInAddress) void navigate({ pathname, search: withCampus(search, campusId), hash }, { replace: true });
  }, [campusId, isMissingInAddress, navigate, pathname, search, hash]);

  const selectCampus = useCallback(
    (next: string | null) => {
      chosen.current = next;
      void navigate({ search: withCampus(window.location.search, next) });
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
