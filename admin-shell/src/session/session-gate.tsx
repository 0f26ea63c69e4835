import { classifyFailure, graphql, useApi, useMutation, useQuery } from '@huiyin/graphql';
import { toShellSession, ViewerQuery, type Viewer } from '@huiyin/remote-contract/session';
import { ErrorState, LoadingState, noteServerTime } from '@huiyin/ui';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { LoginPage } from './login-page.tsx';
import { SessionContext, type Session } from './session-context.ts';
import { useSessionEnd } from './session-end.ts';

const SignOutMutation = graphql(`
  mutation SignOut {
    signOut { at }
  }
`);

const SwitchChainMutation = graphql(`
  mutation SwitchChain($input: SwitchChainInput!) {
    switchChain(input: $input) {
      __typename
      ... on RecordNotFound { message }
    }
  }
`);

function LoggedIn({ viewer, onChange, children }: { viewer: Viewer; onChange: () => Promise<void>; children: ReactNode }) {
  const [signOut] = useMutation(SignOutMutation);
  const [switchChain] = useMutation(SwitchChainMutation);
  const session = useMemo<Session>(
    () => ({
      viewer,
      session: toShellSession(viewer),
      async signOut() {
        await signOut();
        // A fresh page: nothing of this person stays in memory for the next one at the desk.
        location.assign('/');
      },
      async switchChain(chainId) {
        const { data } = await switchChain({ variables: { input: { chainId } } });
        if (data?.switchChain.__typename !== 'ChainSwitched') return false;
        await onChange();
        return true;
      },
    }),
    [viewer, onChange, signOut, switchChain],
  );
  // Whatever another chain's or person's session has put on the screen goes with it.
  return (
    <SessionContext value={session}>
      <div key={`${viewer.chain.id} ${viewer.email}`} className="shell-session">
        {children}
      </div>
    </SessionContext>
  );
}

/**
 * Asks again who is there when the server has said that the session is over. It may be over for good, or its rights have
 * changed: then everything on the page starts anew under the new ones. Answers how often that has happened.
 */
function useSessionCheck(refetch: () => Promise<{ data?: { viewer: unknown } | undefined }>): number {
  const { hasEnded, forget } = useSessionEnd();
  const [renewals, setRenewals] = useState(0);
  useEffect(() => {
    if (!hasEnded) return;
    refetch().then(
      ({ data }) => {
        if (!data?.viewer) return;
        setRenewals((count) => count + 1);
        forget();
      },
      // Not reached: the next refusal asks again.
      forget,
    );
  }, [hasEnded, refetch, forget]);
  return renewals;
}

/** Shows the log-in page at the same address while nobody is logged in, so that the reader comes back to where they were. */
export function SessionGate({ children }: { children: ReactNode }) {
  const api = useApi();
  const { data, error, refetch } = useQuery(ViewerQuery, { fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const { hasEnded, forget } = useSessionEnd();
  const renewals = useSessionCheck(refetch);

  useEffect(() => {
    if (data?.serverTime) noteServerTime(data.serverTime);
  }, [data?.serverTime]);

  const renew = useCallback(async () => {
    api.closeSocket();
    await api.client.clearStore();
    await refetch();
    forget();
  }, [api, refetch, forget]);

  if (error && !data) return <ErrorState level={1} failure={classifyFailure(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState heading />;
  if (!data.viewer) return <LoginPage hasEnded={hasEnded} onSignedIn={renew} />;
  return (
    <LoggedIn key={renewals} viewer={data.viewer} onChange={renew}>
      {children}
    </LoggedIn>
  );
}
