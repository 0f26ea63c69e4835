import { RegistryError, type RegistryEntry } from '@huiyin/remote-contract';
import { ErrorState, LoadingState } from '@huiyin/ui';
import { useEffect, useState, type ReactNode } from 'react';
import { useShellWords } from '../words/words.ts';
import { fetchRegistry } from './registry.ts';
import { RegistryContext } from './use-modules.ts';

type Outcome = { entries: readonly RegistryEntry[] } | { error: unknown } | null;

/** Gives the registry to everything below; says so when it cannot be had, with a way to try again. */
export function RegistryGate({ children }: { children: ReactNode }) {
  const t = useShellWords();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let shown = true;
    fetchRegistry().then(
      (entries) => shown && setOutcome({ entries }),
      (error: unknown) => shown && setOutcome({ error }),
    );
    return () => {
      shown = false;
    };
  }, [attempt]);

  if (!outcome) return <LoadingState />;
  if ('entries' in outcome) return <RegistryContext value={outcome.entries}>{children}</RegistryContext>;
  const wrong = outcome.error instanceof RegistryError;
  const retry = () => {
    setOutcome(null);
    setAttempt(attempt + 1);
  };
  return (
    <ErrorState
      level={1}
      failure={{ kind: 'network', mayRetry: true }}
      title={t(wrong ? 'registry.wrong' : 'registry.failed')}
      onRetry={retry}
    >
      {wrong ? (outcome.error as Error).message : t('registry.failedText')}
    </ErrorState>
  );
}
