import { classifyFailure, graphql, readFragment, useMutation } from '@huiyin/graphql';
import { useNavigate } from '@huiyin/ui/router';
import { useRef, useState } from 'react';
import { PolicyRefusal, type PolicyProblemNotice } from '../refusal.ts';
import { placeOf } from '../places.ts';
import { PolicyDraftsQuery, PolicyPacksQuery } from './pack-documents.ts';

const CreateDraft = graphql(
  `
    mutation CreatePolicyDraft($input: CreatePolicyDraftInput!) {
      createPolicyDraft(input: $input) {
        __typename
        ... on PolicyDraftSaved { draft { id } }
        ... on UserError { ...PolicyRefusal }
      }
    }
  `,
  [PolicyRefusal],
);

/** What to begin: the next edition of a known regulation, or a regulation of one's own. */
export interface Beginning {
  readonly packKey: string;
  readonly basedOnId?: string;
  readonly title?: string;
}

/** Begins a draft and goes there. */
export function useBeginDraft(): { begin: (what: Beginning) => Promise<void>; busy: string | null; problem: PolicyProblemNotice | null } {
  const navigate = useNavigate();
  const [create] = useMutation(CreateDraft, { refetchQueries: [PolicyDraftsQuery, PolicyPacksQuery] });
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<PolicyProblemNotice | null>(null);
  // Pressed again after a broken line, the same wish must not make a second draft.
  const attempt = useRef({ wish: '', key: '' });

  async function begin(what: Beginning) {
    const wish = JSON.stringify(what);
    if (attempt.current.wish !== wish) attempt.current = { wish, key: crypto.randomUUID() };
    setBusy(what.packKey);
    setProblem(null);
    try {
      const outcome = (await create({ variables: { input: { ...what, idempotencyKey: attempt.current.key } } })).data?.createPolicyDraft;
      attempt.current = { wish: '', key: '' };
      if (outcome?.__typename === 'PolicyDraftSaved') await navigate(placeOf.draft(outcome.draft.id));
      else if (outcome) setProblem({ refusal: readFragment(PolicyRefusal, outcome) });
    } catch (error) {
      setProblem({ failure: classifyFailure(error) });
    } finally {
      setBusy(null);
    }
  }
  return { begin, busy, problem };
}
