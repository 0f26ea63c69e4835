import type { ConnectionState, StreamState } from '@huiyin/graphql';

/** How the board stands with the server. */
export type BoardConnection = 'connecting' | 'live' | 'reconnecting' | 'offline' | 'ended';

/**
 * A resumed stream says nothing until something changes, which on a quiet day takes long: once the socket stands again
 * and the board has had its snapshot, it is live.
 */
export function boardConnection(stream: StreamState, socket: ConnectionState, hasSnapshot: boolean): BoardConnection {
  if (stream === 'ended') return 'ended';
  if (socket === 'offline' || socket === 'reconnecting') return socket;
  if (socket === 'live') return hasSnapshot ? 'live' : 'connecting';
  return stream;
}
