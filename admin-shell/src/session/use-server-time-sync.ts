import { graphql, useApolloClient } from '@huiyin/graphql';
import { noteServerTime } from '@huiyin/ui';
import { useEffect } from 'react';

const ServerTimeQuery = graphql(`
  query ServerTime {
    serverTime
  }
`);

/** How often the server's clock is read again, in milliseconds; computers drift and sleep. */
const interval = 10 * 60_000;

/** Keeps countdowns true to the server's clock, also after the computer has slept. */
export function useServerTimeSync(): void {
  const client = useApolloClient();
  useEffect(() => {
    async function sync() {
      const asked = Date.now();
      const answer = await client.query({ query: ServerTimeQuery, fetchPolicy: 'no-cache' }).catch(() => undefined);
      // The server read its clock about half-way between question and answer.
      if (answer?.data) noteServerTime(answer.data.serverTime, (asked + Date.now()) / 2);
    }
    const onVisible = () => document.visibilityState === 'visible' && void sync();
    const timer = setInterval(() => void sync(), interval);
    document.addEventListener('visibilitychange', onVisible);
    void sync();
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [client]);
}
