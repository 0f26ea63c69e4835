import { classifyFailure, graphql, readFragment, useQuery } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { Button, EmptyState, ErrorState, lazily, LoadingState, PageHeader } from '@huiyin/ui';
import { useSearchParams } from '@huiyin/ui/router';
import { useRef } from 'react';
import { saveFile } from '../save-file.ts';
import { useZones } from '../use-zones.ts';
import { queueAsCsv } from './export-queue.ts';
import { QueueFilters } from './queue-filters.tsx';
import { QueueFooter } from './queue-footer.tsx';
import { QueueRow } from './queue-row.ts';
import { activeFilters, plainQueue, readQueueState, toComplaintFilter, writeQueueState, type QueueState } from './queue-state.ts';
import { QueueTable } from './queue-table.tsx';
import { useQueueKeys } from './use-queue-keys.ts';
import { useQueueLive } from './use-queue-live.ts';
import { useQueueWords } from './queue-words.ts';
import { ViewsBar } from './views-bar.tsx';
import './queue.css';

const WorkQueue = graphql(
  `
    query WorkQueue($filter: ComplaintFilter, $orderBy: ComplaintOrder, $after: String, $counted: Boolean!) {
      complaints(first: 50, after: $after, filter: $filter, orderBy: $orderBy) {
        edges { cursor node { id ...QueueRow } }
        pageInfo { hasNextPage endCursor }
        totalCount @include(if: $counted)
      }
    }
  `,
  [QueueRow],
);

const RegisterDrawer = lazily(async () => (await import('../register/register-drawer.tsx')).RegisterDrawer, <></>);

/** What must be done next, by when, and why. */
export function QueuePage() {
  const t = useQueueWords();
  const { basePath, campusId, can, locale, session } = useShell();
  const zoneOf = useZones();
  const [params, setParams] = useSearchParams();
  const search = useRef<HTMLInputElement>(null);
  const state = readQueueState(params);
  const viewer = { viewerId: session.viewer.id, campusId, zone: zoneOf(campusId) ?? 'Asia/Shanghai' };
  const show = (next: QueueState) => setParams(writeQueueState(params, next), { replace: true });
  const isRegistering = params.get('register') === '1' && can('complaints:write');

  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(WorkQueue, {
    variables: { filter: toComplaintFilter(state, viewer), orderBy: state.order, counted: true },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const page = (data ?? previousData)?.complaints;
  const rows = page?.edges.map(({ node }) => readFragment(QueueRow, node));
  const { fresh, forgetFresh } = useQueueLive({ state, viewer, ids: data ? (rows?.map(({ id }) => id) ?? []) : [] });

  const register = () => can('complaints:write') && setParams((before) => (before.set('register', '1'), before));
  useQueueKeys({ onRegister: register, onSearch: () => search.current?.focus(), active: !isRegistering });

  const showFresh = () => {
    forgetFresh();
    // Ordered by deadline, a new complaint may stand on a page that is not loaded.
    if (page?.pageInfo.hasNextPage && state.order !== 'RECEIVED_NEWEST') show({ ...state, order: 'RECEIVED_NEWEST' });
    else void refetch();
  };
  const exportRows = () => rows && saveFile(`${t('exportName')}-${new Date().toISOString().slice(0, 10)}.csv`, queueAsCsv(rows, locale, zoneOf), 'text/csv');
  const isPlain = activeFilters(state) === 0 && state.search === '' && state.status === 'open';

  return (
    <>
      <PageHeader
        title={t('title')}
        description={page?.totalCount !== undefined && t('total', { count: page.totalCount })}
        actions={
          <>
            <Button href={`${basePath}/board`} target="_blank">{t('board')}</Button>
            {can('complaints:write') && (
              <Button type="primary" onClick={register}>
                {t('register')} <kbd className="cq-key">N</kbd>
              </Button>
            )}
          </>
        }
      />
      <ViewsBar state={state} />
      <QueueFilters state={state} onChange={show} searchRef={search} trailing={<Button onClick={exportRows} disabled={!rows?.length}>{t('export')}</Button>} />
      <div aria-live="polite">
        {fresh > 0 && (
          <Button type="dashed" block className="cq-fresh" onClick={showFresh}>
            {t('fresh', { count: fresh })}
          </Button>
        )}
      </div>
      {error && !rows && <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} />}
      {!error && !rows && <LoadingState rows={10} />}
      {rows?.length === 0 && (
        <EmptyState title={t(isPlain ? 'calm.title' : 'empty.title')} action={!isPlain && <Button onClick={() => show(plainQueue)}>{t('empty.clear')}</Button>}>
          {t(isPlain ? 'calm.hint' : 'empty.hint')}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <>
          <QueueTable rows={rows} busy={loading && !data} />
          <QueueFooter
            shown={rows.length}
            total={page?.totalCount ?? rows.length}
            failure={error ? classifyFailure(error) : null}
            hasMore={page?.pageInfo.hasNextPage ?? false}
            onMore={() => fetchMore({ variables: { after: page?.pageInfo.endCursor, counted: false } })}
          />
        </>
      )}
      {isRegistering && <RegisterDrawer />}
    </>
  );
}
