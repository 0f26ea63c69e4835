import { classifyFailure, graphql, readFragment, useQuery } from '@huiyin/graphql';
import { EmptyState, ErrorState, LoadingState } from '@huiyin/ui';
import { Link, useParams } from '@huiyin/ui/router';
import { placeOf } from '../places.ts';
import { useMayWrite } from '../use-may-write.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import { DraftFields } from './draft-fields.ts';
import { DraftView } from './draft-view.tsx';

const DraftQuery = graphql(`query PolicyDraftPage($id: ID!) { policyDraft(id: $id) { id ...PolicyDraftFields } }`, [DraftFields]);

/** How often a draft is read again, in milliseconds, so that the second person's answer appears by itself. */
const interval = 30_000;

/** An edition in the making. */
export function DraftPage() {
  const t = usePolicyWords();
  const { draftId = '' } = useParams();
  const mayWrite = useMayWrite();
  const { data, error, refetch } = useQuery(DraftQuery, { variables: { id: draftId }, skip: !mayWrite, fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first', pollInterval: interval, skipPollAttempt: () => document.hidden });
  const back = <Link to={placeOf.list()}>← {t('list.title')}</Link>;
  if (!mayWrite) return <EmptyState level={1} title={t('draft.closed')} action={back}>{t('readOnly')}</EmptyState>;
  if (!data) return error ? <ErrorState level={1} failure={classifyFailure(error)} onRetry={() => void refetch()} /> : <LoadingState heading rows={12} />;
  if (!data.policyDraft) return <EmptyState level={1} title={t('draft.none')} action={back}>{t('draft.noneText')}</EmptyState>;
  return <DraftView key={draftId} draft={readFragment(DraftFields, data.policyDraft)} />;
}
