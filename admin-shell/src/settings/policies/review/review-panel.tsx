import { classifyFailure, graphql, readFragment, useMutation } from '@huiyin/graphql';
import { Button, DateTimeText, Panel, ReasonedButton, useLocalized } from '@huiyin/ui';
import { useNavigate } from '@huiyin/ui/router';
import { useState } from 'react';
import { useNotify } from '../../../layout/use-notify.tsx';
import { DraftFields, type DraftEntry } from '../draft/draft-fields.ts';
import { PolicyDraftsQuery, PolicyPacksQuery } from '../list/pack-documents.ts';
import { placeOf } from '../places.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { PolicyRefusal, type PolicyProblemNotice } from '../refusal.ts';
import { useZone } from '../use-zone.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import { ReturnDialog } from './return-dialog.tsx';

const PublishDraft = graphql(
  `
    mutation PublishPolicyDraft($input: PolicyDraftInput!) {
      publishPolicyDraft(input: $input) {
        __typename
        ... on PolicyPublished { policy { id version } }
        ... on PolicyDraftConflict { current { id ...PolicyDraftFields } }
        ... on UserError { ...PolicyRefusal }
      }
    }
  `,
  [DraftFields, PolicyRefusal],
);

/** What the second person sees: what was asked for, why two people are needed, and the two answers. */
export function ReviewPanel({ draft }: { draft: DraftEntry }) {
  const t = usePolicyWords();
  const localized = useLocalized();
  const zone = useZone();
  const navigate = useNavigate();
  const notify = useNotify();
  const [isReturning, setReturning] = useState(false);
  const [problem, setProblem] = useState<PolicyProblemNotice | 'conflict' | null>(null);
  const [publish, { loading }] = useMutation(PublishDraft, { refetchQueries: [PolicyDraftsQuery, PolicyPacksQuery] });

  async function agree() {
    setProblem(null);
    try {
      const outcome = (await publish({ variables: { input: { draftId: draft.id } } })).data?.publishPolicyDraft;
      if (!outcome) return;
      if (outcome.__typename === 'PolicyPublished') {
        notify({ kind: 'success', title: t('review.published', { version: outcome.policy.version }), description: t('review.publishedNext') });
        await navigate(placeOf.version(outcome.policy.id, 'campuses'));
      } else if (outcome.__typename === 'PolicyDraftConflict') setProblem('conflict');
      else setProblem({ refusal: readFragment(PolicyRefusal, outcome) });
    } catch (error) {
      setProblem({ failure: classifyFailure(error) });
    }
  }

  return (
    <Panel title={t('review.title', { version: draft.version ?? '' })} className="sp-review">
      <dl className="sp-facts">
        <div>
          <dt>{t('submit.from')}</dt>
          <dd>{draft.effectiveFrom && <DateTimeText at={draft.effectiveFrom} style="date" zone={zone} />}</dd>
        </div>
        {draft.note && (
          <div>
            <dt>{t('submit.note')}</dt>
            <dd className="sp-pre">{draft.note}</dd>
          </div>
        )}
        <div>
          <dt>{t('review.fourEyes')}</dt>
          <dd>{draft.publishRefusal ? localized(draft.publishRefusal) : t('review.fourEyesYou')}</dd>
        </div>
      </dl>
      <div aria-live="assertive">{problem === 'conflict' ? <p className="sp-fault">{t('review.conflict')}</p> : problem && <RefusalNotice problem={problem} />}</div>
      <div className="sp-actions">
        <ReasonedButton type="primary" loading={loading} allowed={draft.publishRefusal === null} because={localized(draft.publishRefusal)} onClick={() => void agree()}>
          {t('review.publish')}
        </ReasonedButton>
        <Button onClick={() => setReturning(true)}>{t('review.return')}</Button>
      </div>
      {isReturning && <ReturnDialog draft={draft} onClose={() => setReturning(false)} />}
    </Panel>
  );
}
