import { classifyFailure, graphql, readFragment, useQuery } from '@huiyin/graphql';
import { ErrorState, LoadingState } from '@huiyin/ui';
import { ClauseBrowser } from '../browse/clause-browser.tsx';
import { ConflictList } from '../browse/conflict-list.tsx';
import { RegulationClauses } from '../browse/regulation-fields.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import type { DraftEntry } from './draft-fields.ts';

const DraftText = graphql(`query PolicyDraftText($id: ID!) { policyDraft(id: $id) { id revision ...RegulationClauses } }`, [RegulationClauses]);

/** How the draft carries out its clauses as it stands. */
export function DraftClauses({ draft }: { draft: DraftEntry }) {
  const t = usePolicyWords();
  const { data, error, refetch } = useQuery(DraftText, { variables: { id: draft.id }, fetchPolicy: 'cache-and-network' });
  if (!data?.policyDraft) return error ? <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} /> : <LoadingState rows={10} />;
  const { clauses, conflicts } = readFragment(RegulationClauses, data.policyDraft);
  return (
    <>
      <ClauseBrowser clauses={clauses} />
      {conflicts.length > 0 && (
        <section className="sp-section">
          <h2>{t('conflicts.title')}</h2>
          <ConflictList conflicts={conflicts} />
        </section>
      )}
    </>
  );
}
