import { classifyFailure, graphql, readFragment, useMutation, type VariablesOf } from '@huiyin/graphql';
import { useRef, useState } from 'react';
import { PolicyRefusal, type PolicyProblemNotice } from '../refusal.ts';
import { DraftFields, type DraftEntry } from './draft-fields.ts';

const ChangeDraft = graphql(
  `
    mutation ChangePolicyDraft($input: ChangePolicyDraftInput!) {
      changePolicyDraft(input: $input) {
        __typename
        ... on PolicyDraftSaved { draft { id ...PolicyDraftFields } }
        ... on PolicyDraftConflict { current { id ...PolicyDraftFields } }
        ... on UserError { ...PolicyRefusal }
      }
    }
  `,
  [DraftFields, PolicyRefusal],
);

export type DraftChange = Omit<VariablesOf<typeof ChangeDraft>['input'], 'draftId' | 'expectedRevision'>;

/** A change that met another one: what was wanted, what the draft was then, and what it is now. */
export interface DraftConflict {
  readonly change: DraftChange;
  readonly before: DraftEntry;
  readonly current: DraftEntry;
}

export interface DraftChanges {
  readonly isSaving: boolean;
  readonly conflict: DraftConflict | null;
  readonly problem: PolicyProblemNotice | null;
  /** True once the draft holds the change. */
  save(change: DraftChange): Promise<boolean>;
  /** Settles a conflict: mine once more upon what is there now, or theirs as it is. */
  settle(mine: boolean): Promise<void>;
}

/** Saves changes of a draft one after another, each upon the revision that the reader has seen. */
export function useDraftChanges(draft: DraftEntry): DraftChanges {
  const [send] = useMutation(ChangeDraft);
  const [waiting, setWaiting] = useState(0);
  const [conflict, setConflict] = useState<DraftConflict | null>(null);
  const [problem, setProblem] = useState<PolicyProblemNotice | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  // What this page saved itself counts as seen; what others saved does not, until it is shown.
  const seen = useRef(draft);
  if (draft.revision > seen.current.revision && waiting === 0 && !conflict) seen.current = draft;

  async function attempt(change: DraftChange): Promise<boolean> {
    const before = seen.current;
    try {
      const outcome = (await send({ variables: { input: { ...change, draftId: draft.id, expectedRevision: before.revision } } })).data?.changePolicyDraft;
      if (outcome?.__typename === 'PolicyDraftSaved') {
        seen.current = readFragment(DraftFields, outcome.draft);
        setProblem(null);
        return true;
      }
      if (outcome?.__typename === 'PolicyDraftConflict') setConflict({ change, before, current: readFragment(DraftFields, outcome.current) });
      else if (outcome) setProblem({ refusal: readFragment(PolicyRefusal, outcome) });
    } catch (error) {
      setProblem({ failure: classifyFailure(error) });
    }
    return false;
  }

  function save(change: DraftChange): Promise<boolean> {
    setWaiting((count) => count + 1);
    const done = queue.current.then(() => attempt(change)).finally(() => setWaiting((count) => count - 1));
    queue.current = done;
    return done;
  }

  async function settle(mine: boolean): Promise<void> {
    if (!conflict) return;
    seen.current = conflict.current;
    setConflict(null);
    if (mine) await save(conflict.change);
  }

  return { isSaving: waiting > 0, conflict, problem, save, settle };
}
