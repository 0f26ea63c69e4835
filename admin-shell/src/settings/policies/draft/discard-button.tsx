import { classifyFailure, graphql, readFragment, useMutation } from '@huiyin/graphql';
import { Button, useLocalized } from '@huiyin/ui';
import { DeleteOutlined, Modal } from '@huiyin/ui/data';
import { useNavigate } from '@huiyin/ui/router';
import { useState } from 'react';
import { PolicyDraftsQuery, PolicyPacksQuery } from '../list/pack-documents.ts';
import { placeOf } from '../places.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { PolicyRefusal, type PolicyProblemNotice } from '../refusal.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import type { DraftEntry } from './draft-fields.ts';

const DiscardDraft = graphql(
  `
    mutation DiscardPolicyDraft($input: PolicyDraftInput!) {
      discardPolicyDraft(input: $input) {
        __typename
        ... on PolicyDraftDiscarded { draftId }
        ... on UserError { ...PolicyRefusal }
      }
    }
  `,
  [PolicyRefusal],
);

/** Throws a draft away, after asking. */
export function DiscardButton({ draft }: { draft: DraftEntry }) {
  const t = usePolicyWords();
  const localized = useLocalized();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<PolicyProblemNotice | null>(null);
  const [discard, { loading }] = useMutation(DiscardDraft, { refetchQueries: [PolicyDraftsQuery, PolicyPacksQuery] });

  async function confirm() {
    try {
      const outcome = (await discard({ variables: { input: { draftId: draft.id } } })).data?.discardPolicyDraft;
      if (outcome?.__typename === 'PolicyDraftDiscarded') await navigate(placeOf.list());
      else if (outcome) setProblem({ refusal: readFragment(PolicyRefusal, outcome) });
    } catch (error) {
      setProblem({ failure: classifyFailure(error) });
    }
  }

  return (
    <>
      <Button icon={<DeleteOutlined />} onClick={() => setAsking(true)}>
        {t('discard.title')}
      </Button>
      <Modal open={isAsking} title={t('discard.ask', { name: localized(draft.title) })} okText={t('discard.title')} okButtonProps={{ danger: true }} cancelText={t('cancel')} confirmLoading={loading} onOk={() => void confirm()} onCancel={() => setAsking(false)}>
        <p>{t('discard.text')}</p>
        {problem && <RefusalNotice problem={problem} />}
      </Modal>
    </>
  );
}
