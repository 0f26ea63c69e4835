import { useApolloClient, useQuery, useResumableSubscription, type ResultOf } from '@huiyin/graphql';
import { useEffect, useMemo } from 'react';
import { useCampus } from '../session/campus-context.tsx';
import { AlertChanges, AlertClocksQuery, isAlerting, readAlertClock, withChange, type AlertClock } from './alert-list.ts';

/** Alerts shown at most; the board has them all. */
export const most = 50;

type Change = ResultOf<typeof AlertChanges>['slaChanges'];

/** Clocks that are due soon or overdue, kept up to date by the stream of changes. */
export function useAlerts(onAlert: (clock: AlertClock) => void): { alerts: readonly AlertClock[] } {
  const client = useApolloClient();
  const { campusId } = useCampus();
  const variables = useMemo(() => ({ filter: campusId ? { campusIds: [campusId] } : {}, first: most }), [campusId]);
  const { data, refetch } = useQuery(AlertClocksQuery, { variables, fetchPolicy: 'cache-and-network' });

  const { state } = useResumableSubscription(AlertChanges, {
    variables: { filter: variables.filter },
    cursorOf: ({ slaChanges }) => slaChanges.cursor,
    onEvent({ slaChanges: change }) {
      if (change.__typename === 'StreamGap') void refetch();
      if (change.__typename === 'SlaChange') apply(change);
    },
  });

  function apply(change: Extract<Change, { __typename: 'SlaChange' }>): void {
    if (!change.clock) return;
    const changed = change.clock;
    client.cache.updateQuery({ query: AlertClocksQuery, variables }, (last) => {
      if (!last) return last;
      const byId = new Map([...last.slaClocks, changed].map((clock) => [clock.id, clock]));
      const listed = withChange(last.slaClocks.map(readAlertClock), readAlertClock(changed), most);
      return { ...last, slaClocks: listed.flatMap(({ id }) => byId.get(id) ?? []) };
    });
    if (change.kind === 'DUE_SOON' || change.kind === 'BREACHED') onAlert(readAlertClock(changed));
  }

  // The list was read while the first connection was being made: what changed in between is read again once.
  const isLive = state !== 'connecting';
  useEffect(() => {
    const timer = setTimeout(() => void refetch().catch(() => undefined), 3_000);
    return () => clearTimeout(timer);
  }, [isLive, refetch, campusId]);

  const alerts = useMemo(() => (data?.slaClocks ?? []).map(readAlertClock).filter(isAlerting), [data]);
  return { alerts };
}
