import { graphql, useQuery } from '@huiyin/graphql';
import { Select } from '@huiyin/ui/data';
import { Form } from '@huiyin/ui/forms';
import { useFormWords } from '../../forms/form-words.ts';
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

const Parties = graphql(`query DispatchParties { chain { id departments { id name campus { id } } staffMembers { id name active campus { id } } } }`);

/** Departments and people of the campus, and those of the whole chain. */
const concerns = (campusId: string) => (party: { readonly campus: { readonly id: string } | null }) => party.campus === null || party.campus.id === campusId;

function Fields({ complaint }: FieldsProps<Values>) {
  const t = useCaseWords();
  const words = useFormWords();
  const { data, loading } = useQuery(Parties);
  const isHere = concerns(complaint.campus.id);
  const departments = data?.chain.departments.filter(isHere) ?? [];
  const staff = data?.chain.staffMembers.filter((person) => person.active && isHere(person)) ?? [];
  const options = (parties: readonly { id: string; name: string }[]) => parties.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Form.Item name="departmentId" label={t('act.department')} required rules={[{ required: true, message: words('issue.REQUIRED') }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} loading={loading} options={options(departments)} />
      </Form.Item>
      <Form.Item name="liaisonId" label={t('act.liaison')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} loading={loading} options={options(staff)} />
      </Form.Item>
      <TextField name="note" label={t('act.note')} hint={t('act.noteHint')} required={false} rows={3} longest={2000} />
    </>
  );
}

export const dispatch = defineAct({
  document,
  Fields,
  toInput: ({ departmentId, liaisonId, note }: Values) => ({ departmentId, ...(liaisonId ? { liaisonId } : {}), ...(note?.trim() ? { note } : {}) }),
});
