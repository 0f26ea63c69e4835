import { graphql } from '@huiyin/graphql';
import { CaseFields } from '../case-fields.ts';
import { useCaseWords } from '../case-words.ts';
import { ActRefusal } from './act-refusal.ts';
import { defineAct } from './act.ts';
import { TextField } from './text-field.tsx';

const document = graphql(
  `
    mutation ReplyOnCase($input: ReplyToComplainantInput!) {
      outcome: replyToComplainant(input: $input) {
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
  return <TextField name="reply" label={t('act.reply')} hint={t('act.replyHint')} />;
}

export const reply = defineAct({ document, covers: ['reply'], Fields, toInput: ({ reply }: { reply: string }) => ({ reply }) });
