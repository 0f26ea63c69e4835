import { classifyFailure, graphql, readFragment, useMutation } from '@huiyin/graphql';
import { Input } from '@huiyin/ui';
import { Modal } from '@huiyin/ui/data';
import { useId, useState } from 'react';
import { DraftFields, type DraftEntry } from '../draft/draft-fields.ts';
import { PolicyDraftsQuery } from '../list/pack-documents.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { PolicyRefusal, type PolicyProblemNotice } from '../refusal.ts';
import { usePolicyWords } from '../words/policy-words.ts';

const ReturnDraft = graphql(
  `
    mutation ReturnPolicyDraft($input: PolicyDraftInput!) {
      returnPolicyDraft(input: $input) {
        __typename
        ... on PolicyDraftSaved { draft { id ...PolicyDraftFields } }
        ... on PolicyDraftConflict { current { id ...PolicyDraftFields } }
        ... on UserError { ...PolicyRefusal }
      }
    }
  `,
  [DraftFields, PolicyRefusal],
);

/** Hands a submitted draft back with a reason: its author reads it above the draft. */
export function ReturnDialog({ draft, onClose }: { draft: DraftEntry; onClose: () => void }) {
  const t = usePolicyWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<PolicyProblemNotice | null>(null);
  const [send, { loading }] = useMutation(ReturnDraft, { refetchQueries: [PolicyDraftsQuery] });
  const isMissing = isTried && reason.trim() === '';

  async function confirm() {
    setTried(true);
    if (reason.trim() === '') return;
    try {
      const outcome = (await send({ variables: { input: { draftId: draft.id, reason: reason.trim() } } })).data?.returnPolicyDraft;
      // A conflict shows itself: the page behind follows the draft as it is now.
      if (outcome?.__typename === 'PolicyDraftSaved' || outcome?.__typename === 'PolicyDraftConflict') onClose();
      else if (outcome) setProblem({ refusal: readFragment(PolicyRefusal, outcome) });
    } catch (error) {
      setProblem({ failure: classifyFailure(error) });
    }
  }

  return (
    <Modal open title={t('review.return')} okText={t('review.returnDo')} cancelText={t('cancel')} confirmLoading={loading} onOk={() => void confirm()} onCancel={onClose}>
      <div className="sp-field">
        <label htmlFor={id}>{t('review.reason')}</label>
        <Input.TextArea id={id} autoFocus rows={4} maxLength={2000} status={isMissing ? 'error' : undefined} aria-describedby={`${id}-fault`} value={reason} onChange={(event) => setReason(event.target.value)} />
        <span id={`${id}-fault`} className="sp-fault" aria-live="polite">
          {isMissing && t('issue.REQUIRED')}
        </span>
      </div>
      {problem && <RefusalNotice problem={problem} />}
    </Modal>
  );
}
