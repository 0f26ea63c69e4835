import { graphql, readFragment } from '@huiyin/graphql';
import { Select } from '@huiyin/ui/data';
import { Form } from '@huiyin/ui/forms';
import { useFormWords } from '../../forms/form-words.ts';
import { CaseFields } from '../case-fields.ts';
import { useCaseWords } from '../case-words.ts';
import { CaseTasks } from '../tasks-panel.tsx';
import { ActRefusal } from './act-refusal.ts';
import { defineAct, type FieldsProps, type Scene } from './act.ts';
import { TextField } from './text-field.tsx';

interface Values {
  readonly taskId: string;
  readonly factsVerified: string;
  readonly responsibility: string;
  readonly solution: string;
}

const document = graphql(
  `
    mutation AnswerTaskOnCase($input: AnswerDepartmentTaskInput!) {
      outcome: answerDepartmentTask(input: $input) {
        __typename
        ... on DepartmentTaskAnswered { complaint { id ...CaseFields } }
        ...ActRefusal
      }
    }
  `,
  [CaseFields, ActRefusal],
);

const openTasks = (complaint: Scene['complaint']) => readFragment(CaseTasks, complaint).tasks.filter(({ answeredAt }) => answeredAt === null);

function Fields({ complaint }: FieldsProps<Values>) {
  const t = useCaseWords();
  const words = useFormWords();
  const open = openTasks(complaint);
  return (
    <>
      <Form.Item name="taskId" label={t('act.task')} hidden={open.length === 1} required rules={[{ required: true, message: words('issue.REQUIRED') }]}>
        <Select options={open.map(({ id, department }) => ({ value: id, label: department.name }))} />
      </Form.Item>
      <TextField name="factsVerified" label={t('tasks.factsVerified')} rows={3} />
      <TextField name="responsibility" label={t('tasks.responsibility')} rows={2} />
      <TextField name="solution" label={t('tasks.solution')} rows={3} />
    </>
  );
}

export const answerDepartmentTask = defineAct({
  document,
  covers: ['facts_verified', 'responsibility', 'solution'],
  Fields,
  isOnTask: true,
  initialValues: ({ complaint }) => ({ taskId: openTasks(complaint)[0]?.id ?? '' }),
  toInput: ({ taskId, factsVerified, responsibility, solution }: Values) => ({ taskId, factsVerified, responsibility, solution }),
});
