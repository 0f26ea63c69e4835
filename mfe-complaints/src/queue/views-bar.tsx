import { Button } from '@huiyin/ui';
import { Link, useSearchParams } from '@huiyin/ui/router';
import { useState } from 'react';
import { queueQuery, readQueueState, writeQueueState, type QueueState } from './queue-state.ts';
import { builtInViews, isShown } from './queue-views.ts';
import { useQueueWords } from './queue-words.ts';
import { RemoveViewDialog } from './remove-view-dialog.tsx';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { useSavedViews } from './saved-views.ts';

/** Ways into the queue: those everybody has, then one's own. The present one may be kept or, if one's own, removed. */
export function ViewsBar({ state }: { state: QueueState }) {
  const t = useQueueWords();
  const [params] = useSearchParams();
  const [dialog, setDialog] = useState<'save' | 'remove' | null>(null);
  const saved = useSavedViews();
  const views = [
    ...builtInViews.map(({ key, query }) => ({ id: key as string, query: query as string, name: t(`view.${key}`) })),
    ...saved.map(({ id, query, name }) => ({ id, query, name })),
  ];
  const current = views.find(({ query }) => isShown(query, state));
  const mine = saved.find(({ id }) => id === current?.id);
  const address = (query: string) => `?${writeQueueState(params, readQueueState(new URLSearchParams(query))).toString()}`;
  return (
    <nav className="cq-views" aria-label={t('views.label')}>
      {views.map(({ id, query, name }) => (
        <Link key={id} to={address(query)} className="cq-view" aria-current={id === current?.id ? 'page' : undefined}>
          {name}
        </Link>
      ))}
      {!current && (
        <Button size="small" onClick={() => setDialog('save')}>
          {t('views.save')}
        </Button>
      )}
      {mine && (
        <Button size="small" type="text" onClick={() => setDialog('remove')}>
          {t('views.remove')}
        </Button>
      )}
      <SaveViewDialog open={dialog === 'save'} query={queueQuery(state)} onClose={() => setDialog(null)} />
      {mine && <RemoveViewDialog open={dialog === 'remove'} view={mine} onClose={() => setDialog(null)} />}
    </nav>
  );
}
