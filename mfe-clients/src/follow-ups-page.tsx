import { classifyFailure, graphql, useQuery } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { Button, EmptyState, ErrorState, LoadingState, PageHeader, Panel } from '@huiyin/ui';
import { Link } from '@huiyin/ui/router';
import { TouchpointActions } from './touchpoint-actions.tsx';
import { TouchpointFields, TouchpointLine } from './touchpoint-line.tsx';
import { useClientWords } from './words.ts';
import './clients.css';

const FollowUps = graphql(
  `
    query FollowUps($filter: TouchpointFilter, $after: String) {
      touchpoints(first: 50, after: $after, filter: $filter) {
        edges { cursor node { id client { id name campus { id name timeZone } } ...TouchpointFields } }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [TouchpointFields],
);

/** Follow-ups that somebody must make now, of all families in view. */
export function FollowUpsPage() {
  const t = useClientWords();
  const { campusId, basePath } = useShell();
  const filter = { statuses: ['OVERDUE' as const, 'DUE' as const], ...(campusId ? { campusIds: [campusId] } : {}) };
  const { data, error, loading, refetch, fetchMore } = useQuery(FollowUps, { variables: { filter } });
  const touchpoints = data?.touchpoints;
  return (
    <>
      <PageHeader title={t('touchpoints.pageTitle')} description={t('touchpoints.pageHint')} />
      {error && <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} />}
      {!error && !touchpoints && <LoadingState />}
      {touchpoints?.edges.length === 0 && <EmptyState title={t('touchpoints.empty')} />}
      {touchpoints && touchpoints.edges.length > 0 && (
        <TouchpointActions onDone={() => void refetch()}>
          {({ complete, turnIntoComplaint }) => (
            <Panel>
              <ul className="hy-client-lines">
                {touchpoints.edges.map(({ node }) => (
                  <li key={node.id}>
                    <Link to={`${basePath}/${node.client.id}`}>{node.client.name}</Link>{' '}
                    <span className="hy-quiet">{node.client.campus.name}</span>
                    <TouchpointLine
                      touchpoint={node}
                      zone={node.client.campus.timeZone}
                      onComplete={() => complete(node)}
                      onTurnIntoComplaint={() => turnIntoComplaint(node.id)}
                    />
                  </li>
                ))}
              </ul>
              {touchpoints.pageInfo.hasNextPage && (
                <Button loading={loading} onClick={() => void fetchMore({ variables: { after: touchpoints.pageInfo.endCursor } })}>
                  {t('list.more')}
                </Button>
              )}
            </Panel>
          )}
        </TouchpointActions>
      )}
    </>
  );
}
