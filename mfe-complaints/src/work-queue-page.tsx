import { classifyFailure, graphql, useQuery } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '@huiyin/ui';
import { ComplaintLine, ComplaintLineFields } from './complaint-line.tsx';
import { useComplaintWords } from './words.ts';

const WorkQueue = graphql(
  `
    query WorkQueue($filter: ComplaintFilter) {
      complaints(first: 50, filter: $filter, orderBy: NEXT_DUE) {
        edges { cursor node { id ...ComplaintLine } }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [ComplaintLineFields],
);

/** What must be done next, by when. */
export function WorkQueuePage() {
  const t = useComplaintWords();
  const { campusId } = useShell();
  const filter = { status: 'OPEN' as const, ...(campusId ? { campusIds: [campusId] } : {}) };
  const { data, error, refetch } = useQuery(WorkQueue, { variables: { filter } });
  const edges = data?.complaints.edges;
  return (
    <>
      <PageHeader title={t('queue.title')} />
      {error && <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} />}
      {!error && !edges && <LoadingState />}
      {edges?.length === 0 && <EmptyState title={t('queue.empty')} />}
      {edges && edges.length > 0 && (
        <ul>
          {edges.map(({ node }) => (
            <ComplaintLine key={node.id} complaint={node} />
          ))}
        </ul>
      )}
    </>
  );
}
