import { useShell } from '@huiyin/remote-contract';
import { useMemo } from 'react';

/** Zone in which a campus reads its clocks; undefined, the browser's, for a campus outside the viewer's scope. */
export function useZones(): (campusId: string | null) => string | undefined {
  const { session } = useShell();
  return useMemo(() => {
    const zones = new Map(session.campuses.map(({ id, timeZone }) => [id, timeZone]));
    return (campusId) => (campusId === null ? session.campuses[0]?.timeZone : zones.get(campusId));
  }, [session]);
}
