import { graphql, readFragment } from '@huiyin/graphql';
import { useLocalized } from '@huiyin/ui';
import { Select } from '@huiyin/ui/data';
import { Form } from '@huiyin/ui/forms';
import { ExplainedClock } from '../../clocks/clock-fields.ts';
import { CaseClocks } from '../../clocks/clocks-panel.tsx';
import { useFormWords } from '../../forms/form-words.ts';
import { CaseFields } from '../case-fields.ts';
import { useCaseWords } from '../case-words.ts';
import { ActRefusal } from './act-refusal.ts';
import { defineAct, type FieldsProps, type Scene } from './act.ts';
import { TextField } from './text-field.tsx';

interface Values {
  readonly clockId: string;
  readonly explanation: string;
}

const document = graphql(
  `
    mutation ExplainExcessOnCase($input: FileExcessExplanationInput!) {
      outcome: fileExcessExplanation(input: $input) {
        __typename
        ... on ExcessExplanationFiled { complaint { id ...CaseFields } }
        ...ActRefusal
      }
    }
  `,
  [CaseFields, ActRefusal],
);

const exceededClocks = (complaint: Scene['complaint']) =>
  readFragment(CaseClocks, complaint)
    .clocks.map((clock) => readFragment(ExplainedClock, clock))
    .filter(({ status }) => status === 'BREACHED');

function Fields({ complaint }: FieldsProps<Values>) {
  const t = useCaseWords();
  const words = useFormWords();
  const localized = useLocalized();
  const late = exceededClocks(complaint).map(({ id, title }) => ({ value: id, label: localized(title) }));
  return (
    <>
      <Form.Item name="clockId" label={t('act.clock')} required rules={[{ required: true, message: words('issue.REQUIRED') }]}>
        <Select options={late} />
      </Form.Item>
      <TextField name="explanation" label={t('act.excess')} hint={t('act.excessHint')} />
    </>
  );
}

export const fileExcessExplanation = defineAct({
  document,
  covers: ['explanation'],
  Fields,
  initialValues: ({ complaint }) => ({ clockId: exceededClocks(complaint)[0]?.id ?? '' }),
  toInput: ({ clockId, explanation }: Values) => ({ clockId, explanation }),
});
