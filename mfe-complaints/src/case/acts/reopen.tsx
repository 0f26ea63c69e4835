import { graphql } from '@huiyin/graphql';
import { CaseFields } from '../case-fields.ts';
import { useCaseWords } from '../case-words.ts';
import { ActRefusal } from './act-refusal.ts';
import { defineAct } from './act.ts';
import { TextField } from './text-field.tsx';

const document = graphql(
  `
    mutation ReopenCase($input: ReopenComplaintInput!) {
      outcome: reopenComplaint(input: $input) {
        __typename
        ... on ComplaintReopened { complaint { id ...CaseFields } }
        ...ActRefusal
      }
    }
  `,
  [CaseFields, ActRefusal],
);

function Fields() {
  const t = useCaseWords();
  return <TextField name="reason" label={t('act.reopenReason')} />;
}

export const reopen = defineAct({ document, covers: ['reason'], Fields, toInput: ({ reason }: { reason: string }) => ({ reason }) });
