import { graphql } from '@huiyin/graphql';
import { CaseFields } from '../case-fields.ts';
import { useCaseWords } from '../case-words.ts';
import { ActRefusal } from './act-refusal.ts';
import { defineAct } from './act.ts';
import { TextField } from './text-field.tsx';

const document = graphql(
  `
    mutation ExplainOnCase($input: ExplainToComplainantInput!) {
      outcome: explainToComplainant(input: $input) {
        __typename
        ... on ComplainantInformed { complaint { id ...CaseFields } }
        ...ActRefusal
      }
    }
  `,
  [CaseFields, ActRefusal],
);

function Fields() {
  const t = useCaseWords();
  return <TextField name="explanation" label={t('act.explanation')} hint={t('act.explanationHint')} />;
}

export const explain = defineAct({ document, covers: ['explanation'], Fields, toInput: ({ explanation }: { explanation: string }) => ({ explanation }) });
