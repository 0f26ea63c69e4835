import { graphql, useApolloClient } from '@huiyin/graphql';
import type { DraftEntry } from './draft-fields.ts';
import { withinLifecycle } from './json-text.ts';
import type { DraftChanges } from './use-draft-changes.ts';

const DraftPack = graphql(`query PolicyDraftPack($id: ID!) { policyDraft(id: $id) { id revision packJson } }`);

interface ElementChange {
  readonly section: string;
  readonly id: string;
  /** Of a stage or an action. */
  readonly lifecycle: string | null;
  /** Null removes the element. */
  readonly text: string | null;
}

/** Saves one element. Stages and actions are parts of a life cycle, which the API takes as a whole. */
export function useElementSaving(draft: DraftEntry, { save }: DraftChanges): { saveElement: (change: ElementChange) => Promise<boolean> } {
  const client = useApolloClient();
  return {
    async saveElement({ section, id, lifecycle, text }) {
      if (lifecycle === null || (section !== 'stages' && section !== 'actions')) return save({ elements: [{ section, id, json: text }] });
      const { data } = await client.query({ query: DraftPack, variables: { id: draft.id }, fetchPolicy: 'network-only' });
      const pack = JSON.parse(data?.policyDraft?.packJson ?? '{}') as { lifecycles?: readonly { readonly subject: string }[] };
      const way = pack.lifecycles?.find(({ subject }) => subject === lifecycle);
      return way ? save({ elements: [{ section: 'lifecycles', id: lifecycle, json: withinLifecycle(JSON.stringify(way), section, id, text) }] }) : false;
    },
  };
}
