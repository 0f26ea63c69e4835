import { classifyFailure, graphql, useQuery } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '@huiyin/ui';
import { Link } from '@huiyin/ui/router';
import { useClientWords } from './words.ts';

const ClientList = graphql(`
  query ClientList($filter: ClientFilter) {
    clients(first: 50, filter: $filter) {
      edges { cursor node { id number name campus { id name } grade { grade } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Families of the campuses in view. */
export function ClientListPage() {
  const t = useClientWords();
  const { campusId, basePath } = useShell();
  const { data, error, refetch } = useQuery(ClientList, { variables: { filter: campusId ? { campusIds: [campusId] } : {} } });
  const edges = data?.clients.edges;
  return (
    <>
      <PageHeader title={t('list.title')} />
      {error && <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} />}
      {!error && !edges && <LoadingState />}
      {edges?.length === 0 && <EmptyState title={t('list.empty')} />}
      <ul>
        {edges?.map(({ node }) => (
          <li key={node.id}>
            <Link to={`${basePath}/${node.id}`}>{node.name}</Link> <span className="hy-quiet">{node.campus.name}</span> {node.grade?.grade}
          </li>
        ))}
      </ul>
    </>
  );
}
