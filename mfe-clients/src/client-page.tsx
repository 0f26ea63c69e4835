import { classifyFailure, graphql, useQuery } from '@huiyin/graphql';
import { Slot } from '@huiyin/remote-contract';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '@huiyin/ui';
import { useParams } from '@huiyin/ui/router';
import { useClientWords } from './words.ts';

const ClientQuery = graphql(`
  query ClientPage($id: ID!) {
    client(id: $id) { id number name campus { id name } }
  }
`);

/** One family, with what other modules know about it. */
export function ClientPage() {
  const t = useClientWords();
  const { clientId = '' } = useParams();
  const { data, error, refetch } = useQuery(ClientQuery, { variables: { id: clientId } });
  if (error) return <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState heading />;
  if (!data.client) return <EmptyState title={t('client.unknown')} />;
  return (
    <>
      <PageHeader title={data.client.name} description={`${data.client.number} · ${data.client.campus.name}`} />
      <Slot name="client-page" props={{ clientId }} />
    </>
  );
}
