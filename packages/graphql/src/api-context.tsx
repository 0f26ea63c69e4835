import { ApolloProvider } from '@apollo/client/react';
import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Api } from './client.ts';
import type { ConnectionState } from './connection.ts';

const ApiContext = createContext<Api | null>(null);

/** Gives the API client to everything below. */
export function ApiProvider({ api, children }: { api: Api; children: ReactNode }) {
  return (
    <ApiContext value={api}>
      <ApolloProvider client={api.client}>{children}</ApolloProvider>
    </ApiContext>
  );
}

/** The page's API client. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi is called outside ApiProvider.');
  return api;
}

/** How the live connection stands. */
export function useConnection(): ConnectionState {
  const { connection } = useApi();
  return useSyncExternalStore(connection.subscribe, connection.get);
}
