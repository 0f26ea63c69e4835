import { classifyFailure, graphql, useQuery } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { Button, EmptyState, ErrorState, LoadingState, PageHeader } from '@huiyin/ui';
import { useSearchParams } from '@huiyin/ui/router';
import { useState } from 'react';
import { ClientFilters } from './client-filters.tsx';
import { ClientTable, ClientRow } from './client-table.tsx';
import { EnrolDrawer } from './enrol-drawer.tsx';
import { countNarrowed, nothingNarrowed, readListState, toClientFilter, writeListState, type ListState } from './list-state.ts';
import { useClientWords } from './words.ts';
import './clients.css';

export const ClientList = graphql(
  `
    query ClientList($filter: ClientFilter, $after: String) {
      clients(first: 50, after: $after, filter: $filter) {
        edges { cursor node { id ...ClientRow } }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [ClientRow],
);

/** Families of the campuses in view: found, narrowed, enrolled. */
export function ClientListPage() {
  const t = useClientWords();
  const { campusId, can } = useShell();
  const [params, setParams] = useSearchParams();
  const [enrolling, setEnrolling] = useState(false);
  const state = readListState(params);
  const show = (next: ListState) => setParams(writeListState(params, next), { replace: true });
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(ClientList, {
    variables: { filter: toClientFilter(state, campusId) },
  });
  const clients = (data ?? previousData)?.clients;
  return (
    <>
      <PageHeader
        title={t('list.title')}
        actions={can('clients:write') && <Button type="primary" onClick={() => setEnrolling(true)}>{t('list.enrol')}</Button>}
      />
      <ClientFilters state={state} onChange={show} />
      {error && <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} />}
      {!error && !clients && <LoadingState />}
      {!error && clients?.edges.length === 0 && (
        <EmptyState
          title={t('list.empty')}
          action={countNarrowed(state) > 0 && <Button onClick={() => show(nothingNarrowed)}>{t('list.clear')}</Button>}
        >
          {t('list.emptyHint')}
        </EmptyState>
      )}
      {!error && clients && clients.edges.length > 0 && (
        <>
          <ClientTable clients={clients.edges.map(({ node }) => node)} busy={loading} />
          <footer className="hy-clients-more">
            <span className="hy-quiet">{t('list.shown', { count: clients.edges.length })}</span>
            {clients.pageInfo.hasNextPage && (
              <Button loading={loading} onClick={() => void fetchMore({ variables: { after: clients.pageInfo.endCursor } })}>
                {t('list.more')}
              </Button>
            )}
          </footer>
        </>
      )}
      <EnrolDrawer open={enrolling} onClose={() => setEnrolling(false)} onEnrolled={() => void refetch()} />
    </>
  );
}
