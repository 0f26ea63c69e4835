import { graphql } from '@huiyin/graphql';
import { Checkbox } from '@huiyin/ui/data';
import { Form } from '@huiyin/ui/forms';
import { CaseFields } from '../case-fields.ts';
import { useCaseWords } from '../case-words.ts';
import { ActRefusal } from './act-refusal.ts';
import { defineAct } from './act.ts';
import { TextField } from './text-field.tsx';

const document = graphql(
  `
    mutation NoteProgressOnCase($input: NoteProgressInput!) {
      outcome: noteProgress(input: $input) {
        __typename
        ... on ProgressNoted { complaint { id ...CaseFields } }
        ...ActRefusal
      }
    }
  `,
  [CaseFields, ActRefusal],
);

function Fields() {
  const t = useCaseWords();
  return (
    <>
      <TextField name="note" label={t('act.progress')} hint={t('act.progressHint')} />
      <Form.Item name="toldComplainant" valuePropName="checked">
        <Checkbox>{t('act.toldComplainant')}</Checkbox>
      </Form.Item>
    </>
  );
}

export const noteProgress = defineAct({
  document,
  covers: ['note', 'told_complainant'],
  Fields,
  toInput: ({ note, toldComplainant = false }: { note: string; toldComplainant?: boolean }) => ({ note, toldComplainant }),
});
