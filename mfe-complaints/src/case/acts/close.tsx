import { graphql } from '@huiyin/graphql';
import { CaseFields } from '../case-fields.ts';
import { useCaseWords } from '../case-words.ts';
import { ActRefusal } from './act-refusal.ts';
import { defineAct } from './act.ts';
import { TextField } from './text-field.tsx';

const document = graphql(
  `
    mutation CloseCase($input: CloseComplaintInput!) {
      outcome: closeComplaint(input: $input) {
        __typename
        ... on ComplaintClosed { complaint { id ...CaseFields } }
        ...ActRefusal
      }
    }
  `,
  [CaseFields, ActRefusal],
);

function Fields() {
  const t = useCaseWords();
  return <TextField name="conclusion" label={t('act.conclusion')} hint={t('act.conclusionHint')} />;
}

export const close = defineAct({ document, covers: ['conclusion'], Fields, toInput: ({ conclusion }: { conclusion: string }) => ({ conclusion }) });
