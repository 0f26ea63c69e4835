import { graphql, useResumableSubscription } from '@huiyin/graphql';
import { useEffect, useEffectEvent, useRef } from 'react';

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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const run = useEffectEvent(refresh);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useResumableSubscription(Events, {
    variables: {},
    after,
    skip,
    cursorOf: ({ events }) => events.cursor,
    onEvent() {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        run();
      }, every);
    },
  });
}
