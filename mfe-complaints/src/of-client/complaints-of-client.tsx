import { classifyFailure, graphql, useQuery } from '@huiyin/graphql';
import { useShell, type SlotProps } from '@huiyin/remote-contract';
import { Button, ErrorState, LoadingState, Panel, RowList } from '@huiyin/ui';
import { useNavigate } from '@huiyin/ui/router';
import { ComplaintLine, ComplaintLineFields } from './complaint-line.tsx';
import { useOfClientWords } from './of-client-words.ts';
import './of-client.css';

const ComplaintsOfClientQuery = graphql(
  `
    query ComplaintsOfClient($clientId: ID!, $after: String) {
      client(id: $clientId) {
        id
        complaints(first: 10, after: $after) {
          edges { cursor node { id ...ComplaintLine } }
          pageInfo { hasNextPage endCursor }
          totalCount
        }
      }
    }
  `,
  [ComplaintLineFields],
);

/** Slot `client-page`: what this family has complained about, and the way to register what it complains about now. */
export function ComplaintsOfClient({ clientId }: SlotProps['client-page']) {
  const t = useOfClientWords();
  const { basePath, can } = useShell();
  const navigate = useNavigate();
  const { data, error, refetch, fetchMore } = useQuery(ComplaintsOfClientQuery, { variables: { clientId }, fetchPolicy: 'cache-and-network' });
  const page = data?.client?.complaints;
  const register = () => void navigate(`${basePath}?register=1&client=${encodeURIComponent(clientId)}`);
  return (
    <Panel title={t('title')} actions={can('complaints:write') && <Button size="small" onClick={register}>{t('register')}</Button>}>
      {!page && error && <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} />}
      {!page && !error && <LoadingState rows={3} />}
      {page?.edges.length === 0 && <p className="hy-quiet">{t('empty')}</p>}
      {page && page.edges.length > 0 && (
        <>
          <RowList rows={page.edges} rowKey={({ node }) => node.id} label={t('title')}>
            {({ node }) => <ComplaintLine complaint={node} />}
          </RowList>
          <p className="cx-foot hy-quiet">
            {t('total', { count: page.totalCount })}
            {page.pageInfo.hasNextPage && (
              <Button size="small" onClick={() => void fetchMore({ variables: { after: page.pageInfo.endCursor } })}>
                {t('more')}
              </Button>
            )}
          </p>
        </>
      )}
    </Panel>
  );
}
