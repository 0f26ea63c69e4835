import { classifyFailure, graphql, useQuery } from '@huiyin/graphql';
import { ErrorState, LoadingState } from '@huiyin/ui';
import { usePolicyWords } from '../words/policy-words.ts';
import type { DraftEntry } from './draft-fields.ts';
import { JsonEditor } from './json-editor.tsx';
import type { DraftChanges } from './use-draft-changes.ts';

const WholePack = graphql(`query PolicyDraftWhole($id: ID!) { policyDraft(id: $id) { id packJson } }`);

/** The whole regulation as JSON text: for what no form shows, such as events, facts and moves between stages. */
export function PackEditor({ draft, changes, locked }: { draft: DraftEntry; changes: DraftChanges; locked: boolean }) {
  const t = usePolicyWords();
  const { data, error, refetch } = useQuery(WholePack, { variables: { id: draft.id }, fetchPolicy: 'network-only' });
  const text = data?.policyDraft?.packJson;
  if (text === undefined) return error ? <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} /> : <LoadingState rows={12} />;
  const save = async (packJson: string) => {
    if (await changes.save({ packJson })) await refetch();
  };
  return (
    <>
      <p className="hy-quiet sp-gap">{t('pack.editHint')}</p>
      <JsonEditor label={t('pack.json')} text={text} expected={{ key: 'id', id: draft.packKey }} faults={draft.problems} locked={locked} saving={changes.isSaving} rows={28} onSave={(typed) => void save(typed)} />
    </>
  );
}
