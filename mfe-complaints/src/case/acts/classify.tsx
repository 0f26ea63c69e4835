import { graphql, readFragment, useQuery } from '@huiyin/graphql';
import { LoadingState, useLocalized } from '@huiyin/ui';
import { Form } from '@huiyin/ui/forms';
import { ChoiceField } from '../../register/choice-field.tsx';
import { CaseFields } from '../case-fields.ts';
import { useCaseWords } from '../case-words.ts';
import { CaseFacts } from '../facts-panel.tsx';
import { ActRefusal } from './act-refusal.ts';
import { defineAct, type FieldsProps, type Scene } from './act.ts';
import { TextField } from './text-field.tsx';
import '../../register/register.css';

interface Values {
  readonly classification: Readonly<Record<string, string | undefined>>;
  readonly reason?: string;
}

const document = graphql(
  `
    mutation ClassifyCase($input: ClassifyComplaintInput!) {
      outcome: classifyComplaint(input: $input) {
        __typename
        ... on ComplaintClassified { complaint { id ...CaseFields } }
        ...ActRefusal
      }
    }
  `,
  [CaseFields, ActRefusal],
);

const Dimensions = graphql(`
  query PolicyDimensions($policyId: ID!) {
    node(id: $policyId) { __typename ... on PolicyVersion { id dimensions { key title { zh en } values { key title { zh en } help { zh en } } } } }
  }
`);

const valuesNow = (complaint: Scene['complaint']) => Object.fromEntries(readFragment(CaseFacts, complaint).classification.map(({ dimension, value }) => [dimension, value]));

function Fields({ complaint }: FieldsProps<Values>) {
  const t = useCaseWords();
  const localized = useLocalized();
  const { data } = useQuery(Dimensions, { variables: { policyId: complaint.policy.id } });
  const policy = data?.node?.__typename === 'PolicyVersion' ? data.node : undefined;
  if (!policy) return <LoadingState rows={6} />;
  return (
    <>
      {policy.dimensions.map(({ key, title, values }) => (
        <Form.Item key={key} name={['classification', key]} label={localized(title)}>
          <ChoiceField values={values} />
        </Form.Item>
      ))}
      <TextField name="reason" label={t('act.classifyReason')} required={false} rows={2} longest={2000} />
    </>
  );
}

export const classify = defineAct({
  document,
  covers: 'dimensions',
  Fields,
  initialValues: ({ complaint }) => ({ classification: valuesNow(complaint) }),
  toInput({ classification, reason }: Values, { complaint }) {
    const now = valuesNow(complaint);
    const changed = Object.entries(classification).flatMap(([dimension, value]) => (value && value !== now[dimension] ? [{ dimension, value, ...(reason?.trim() ? { reason } : {}) }] : []));
    return { classification: changed };
  },
});
