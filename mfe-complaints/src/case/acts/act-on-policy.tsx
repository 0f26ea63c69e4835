import { graphql } from '@huiyin/graphql';
import { Input } from '@huiyin/ui';
import { Form } from '@huiyin/ui/forms';
import { CaseFields } from '../case-fields.ts';
import { useCaseWords } from '../case-words.ts';
import { ActRefusal } from './act-refusal.ts';
import { defineAct, type Act } from './act.ts';
import { TextField } from './text-field.tsx';

interface Values {
  readonly item?: string;
  readonly note?: string;
}

const document = graphql(
  `
    mutation ActOnCase($input: ActOnComplaintInput!) {
      outcome: actOnComplaint(input: $input) {
        __typename
        ... on ComplaintActed { complaint { id ...CaseFields } }
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
      <TextField name="note" label={t('act.more')} required={false} rows={2} />
      <Form.Item name="item" label={t('act.item')}>
        <Input maxLength={100} placeholder={t('act.itemHint')} />
      </Form.Item>
    </>
  );
}

/** An act that only the regulation knows: it names its fields, and the drawer asks for them. */
export const actOnPolicy = (action: string): Act =>
  defineAct({
    document,
    covers: ['note'],
    policyFieldsFirst: true,
    Fields,
    toInput: ({ item, note }: Values) => ({ action, ...(item?.trim() ? { item } : {}), ...(note?.trim() ? { note } : {}) }),
  });
