import { CONTRACT_VERSION } from '@huiyin/remote-contract';
import { Button, ErrorState } from '@huiyin/ui';
import { useShellWords } from '../words/words.ts';
import { ContractMismatch, moduleFailureKind } from './module-failure.ts';

/** Stands in for a module that cannot be shown, and says what may help. */
export function ModuleProblem({ name, error, onRetry, isPage = false }: { name: string; error: unknown; onRetry?: () => void; isPage?: boolean }) {
  const t = useShellWords();
  const kind = moduleFailureKind(error);
  const text =
    error instanceof ContractMismatch
      ? t('module.mismatchText', { theirs: error.theirs, ours: CONTRACT_VERSION })
      : t(kind === 'unreachable' ? 'module.unreachableText' : 'module.brokenText');
  return (
    <ErrorState
      level={isPage ? 1 : 2}
      failure={{ kind: 'network', mayRetry: true }}
      title={t(`module.${kind}`, { name })}
      onRetry={onRetry}
      action={kind === 'broken' && <Button onClick={() => location.reload()}>{t('module.reload')}</Button>}
    >
      {text}
      <details className="shell-details">
        <summary>{t('module.details')}</summary>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </details>
    </ErrorState>
  );
}
