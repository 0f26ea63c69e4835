import { ApolloClient } from '@apollo/client/core';
import { ApolloLink } from '@apollo/client/link';
import { ErrorLink } from '@apollo/client/link/error';
import { HttpLink } from '@apollo/client/link/http';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient, type Client as SocketClient } from 'graphql-ws/client';
import { OperationTypeNode } from 'graphql/language/ast.js';
import { createCache } from './cache.ts';
import { createConnectionStore, type ConnectionStore } from './connection.ts';
import { classifyFailure } from './failure.ts';

/** Where the API is and whom to tell that the session is over. */
export interface ApiOptions {
  /** Path of the GraphQL endpoint; the socket uses the same. */
  readonly path?: string;
  /** Called once the server says that nobody is logged in (UNAUTHENTICATED, 401, close 4401 or 4403). */
  onSessionEnd(): void;
}

/** The API client of one page. */
export interface Api {
  readonly client: ApolloClient;
  readonly connection: ConnectionStore;
  /** Closes the socket, e.g. after log-out, so that the next stream logs in anew. */
  closeSocket(): void;
}

function socketClient(path: string, connection: ConnectionStore, onSessionEnd: () => void): SocketClient {
  let wanted = false;
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  let opened: object | undefined;
  // A socket given up for dead tells of its end when the network is back, often after its successor has opened.
  const succeeded = new WeakSet<object>();
  const socket: SocketClient = createClient({
    url: () => new URL(path, location.href).href.replace(/^http/, 'ws'),
    lazy: true,
    lazyCloseTimeout: 3_000,
    // Streams resume themselves behind their last cursor; the library would repeat the first request.
    retryAttempts: 0,
    keepAlive: 12_000,
    connectionAckWaitTimeout: 8_000,
    on: {
      connecting: () => connection.set(wanted ? 'reconnecting' : 'connecting'),
      opened: (socketNow) => {
        if (opened) succeeded.add(opened);
        opened = socketNow as object;
      },
      connected: () => {
        wanted = true;
        connection.set('live');
      },
      // A connection that died silently is noticed by the pong that does not come.
      ping: (received) => {
        if (!received) unanswered = setTimeout(() => socket.terminate(), 6_000);
      },
      pong: (received) => {
        if (received) clearTimeout(unanswered);
      },
      closed: (event) => {
        const { target } = event as Partial<CloseEvent>;
        if (target && succeeded.has(target)) return;
        clearTimeout(unanswered);
        const failure = classifyFailure(event);
        const left = (event as CloseEvent).code === 1000;
        if (left || failure.kind === 'unauthenticated') wanted = false;
        connection.set(left ? 'idle' : navigator.onLine ? 'reconnecting' : 'offline');
        if (failure.kind === 'unauthenticated') onSessionEnd();
      },
    },
  });
  return socket;
}

/** Sets up Apollo over HTTP and graphql-ws for the page's own origin; the session travels in its cookie. */
export function createApi({ path = '/graphql', onSessionEnd }: ApiOptions): Api {
  const connection = createConnectionStore();
  const socket = socketClient(path, connection, onSessionEnd);
  const failures = new ErrorLink(({ error }) => {
    if (classifyFailure(error).kind === 'unauthenticated') onSessionEnd();
  });
  // The header makes every request a preflighted one, which a foreign page cannot send.
  const http = new HttpLink({ uri: path, headers: { 'apollo-require-preflight': 'true' } });
  const transport = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(socket),
    http,
  );
  const client = new ApolloClient({ link: ApolloLink.from([failures, transport]), cache: createCache() });
  return { client, connection, closeSocket: () => socket.terminate() };
}
