import { graphql, useResumableSubscription } from '@huiyin/graphql';
import { useEffect, useEffectEvent, useState } from 'react';

const Events = graphql(`
  subscription FigureEvents($after: String) {
    events(after: $after) {
      __typename
      ... on DomainEvent { cursor }
      ... on StreamGap { cursor }
      ... on StreamLagged { cursor }
    }
  }
`);

/** Asks for fresh figures soon after something happened, at most once in the given time. */
export function useLiveRefresh({ after, refresh, every = 1500, skip = false }: { after?: string; refresh: () => void; every?: number; skip?: boolean }) {
  const [isStale, setStale] = useState(false);
  const run = useEffectEvent(refresh);
  useEffect(
    function refreshSoon() {
      if (!isStale) return;
      const timer = setTimeout(() => {
        setStale(false);
        run();
      }, every);
      return () => clearTimeout(timer);
    },
    [isStale, every],
  );
  return useResumableSubscription(Events, {
    variables: {},
    after,
    skip,
    cursorOf: ({ events }) => events.cursor,
    onEvent: () => setStale(true),
  });
}
