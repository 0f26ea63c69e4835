import { classifyFailure, graphql, useQuery } from '@huiyin/graphql';
import type { SlotProps } from '@huiyin/remote-contract';
import { EmptyState, ErrorState, LoadingState } from '@huiyin/ui';
import { ComplaintLine, ComplaintLineFields } from './complaint-line.tsx';
import { useComplaintWords } from './words.ts';

const ComplaintsOfClientQuery = graphql(
  `
    query ComplaintsOfClient($clientId: ID!) {
      client(id: $clientId) {
        id
        complaints(first: 20) { edges { cursor node { id ...ComplaintLine } } }
      }
    }
  `,
  [ComplaintLineFields],
);

/** Slot `client-page`: what this family has complained about. */
export function ComplaintsOfClient({ clientId }: SlotProps['client-page']) {
  const t = useComplaintWords();
  const { data, error, refetch } = useQuery(ComplaintsOfClientQuery, { variables: { clientId } });
  if (error) return <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={3} />;
  const edges = data.client?.complaints.edges ?? [];
  return (
    <section>
      <h2>{t('ofClient.title')}</h2>
      {edges.length === 0 ? <EmptyState title={t('ofClient.empty')} /> : <ul>{edges.map(({ node }) => <ComplaintLine key={node.id} complaint={node} />)}</ul>}
    </section>
  );
}
