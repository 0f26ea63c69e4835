import { classifyFailure, type Failure } from '@huiyin/graphql';
import { Button, FailureAlert } from '@huiyin/ui';
import { useState } from 'react';
import { useQueueWords } from './queue-words.ts';

/** How much of the queue is shown, and the way to more. A failure leaves what is shown in place. */
export function QueueFooter({
  shown,
  total,
  hasMore,
  failure,
  onMore,
}: {
  shown: number;
  total: number;
  hasMore: boolean;
  failure: Failure | null;
  onMore: () => Promise<unknown>;
}) {
  const t = useQueueWords();
  const [loading, setLoading] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);

  async function more() {
    setLoading(true);
    setFailed(null);
    await onMore().catch((error: unknown) => setFailed(classifyFailure(error)));
    setLoading(false);
  }

  const problem = failed ?? failure;
  return (
    <footer className="cq-footer">
      {problem && <FailureAlert failure={problem} />}
      <span className="hy-quiet">{hasMore ? t('shown', { count: shown, total }) : t('shownAll', { count: shown })}</span>
      {hasMore && (
        <Button loading={loading} onClick={() => void more()}>
          {t('more')}
        </Button>
      )}
    </footer>
  );
}
