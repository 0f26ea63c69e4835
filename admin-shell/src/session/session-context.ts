import type { ShellSession } from '@huiyin/remote-contract';
import type { Viewer } from '@huiyin/remote-contract/session';
import { createContext, useContext } from 'react';

/** Who is logged in, and the ways out. */
export interface Session {
  readonly viewer: Viewer;
  readonly session: ShellSession;
  signOut(): Promise<void>;
  /** Works for another chain from now on; false if the server refuses. */
  switchChain(chainId: string): Promise<boolean>;
}

export const SessionContext = createContext<Session | null>(null);

/** The session of the page; only below the log-in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is called before log-in.');
  return session;
}
