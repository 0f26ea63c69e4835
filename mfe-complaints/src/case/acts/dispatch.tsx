import { graphql } from '@huiyin/graphql';
import { Select } from '@huiyin/ui/data';
import { Form } from '@huiyin/ui/forms';
import { useFormWords } from '../../forms/form-words.ts';
import { useParties } from '../../policy-fields/parties.ts';
import { CaseFields } from '../case-fields.ts';
import { useCaseWords } from '../case-words.ts';
import { ActRefusal } from './act-refusal.ts';
import { defineAct, type FieldsProps } from './act.ts';
import { TextField } from './text-field.tsx';

interface Values {
  readonly departmentId: string;
  readonly liaisonId?: string;
  readonly note?: string;
}

const document = graphql(
  `
    mutation DispatchCase($input: DispatchComplaintInput!) {
      outcome: dispatchComplaint(input: $input) {
        __typename
        ... on ComplaintDispatched { complaint { id ...CaseFields } }
        ...ActRefusal
      }
    }
  `,
  [CaseFields, ActRefusal],
);

function Fields({ complaint }: FieldsProps<Values>) {
  const t = useCaseWords();
  const words = useFormWords();
  const { departments, staff, loading } = useParties(complaint.campus.id);
  return (
    <>
      <Form.Item name="departmentId" label={t('act.department')} required rules={[{ required: true, message: words('issue.REQUIRED') }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} loading={loading} options={departments} />
      </Form.Item>
      <Form.Item name="liaisonId" label={t('act.liaison')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} loading={loading} options={staff} />
      </Form.Item>
      <TextField name="note" label={t('act.note')} hint={t('act.noteHint')} required={false} rows={3} longest={2000} />
    </>
  );
}

export const dispatch = defineAct({
  document,
  covers: ['department', 'liaison', 'note'],
  Fields,
  toInput: ({ departmentId, liaisonId, note }: Values) => ({ departmentId, ...(liaisonId ? { liaisonId } : {}), ...(note?.trim() ? { note } : {}) }),
});
