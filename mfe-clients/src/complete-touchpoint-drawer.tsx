import { graphql, readFragment, useMutation, type FragmentOf } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { Input, useLocalized } from '@huiyin/ui';
import { Checkbox } from '@huiyin/ui/data';
import { Form } from '@huiyin/ui/forms';
import { SaveDrawer } from './save-drawer.tsx';
import { TouchpointFields } from './touchpoint-line.tsx';
import { useSave } from './use-save.ts';
import { useClientWords } from './words.ts';

const CompleteTouchpoint = graphql(
  `
    mutation CompleteTouchpoint($input: CompleteTouchpointInput!) {
      completeTouchpoint(input: $input) {
        __typename
        ... on TouchpointCompleted { touchpoint { id ...TouchpointFields } }
        ... on InputInvalid { issues { path message } }
        ... on UserError { message }
      }
    }
  `,
  [TouchpointFields],
);

/** Records what was said in a follow-up; required points must be ticked. */
export function CompleteTouchpointDrawer({
  touchpoint,
  onClose,
}: {
  touchpoint: FragmentOf<typeof TouchpointFields> | null;
  onClose: () => void;
}) {
  const t = useClientWords();
  const localized = useLocalized();
  const { notify } = useShell();
  const [form] = Form.useForm<{ outcome: string; checked?: string[] }>();
  const [complete] = useMutation(CompleteTouchpoint);
  const { save, saving } = useSave(form);
  const shown = readFragment(TouchpointFields, touchpoint);
  const send = ({ outcome, checked = [] }: { outcome: string; checked?: string[] }) =>
    save(
      async (idempotencyKey) => {
        const { data } = await complete({ variables: { input: { touchpointId: shown!.id, outcome, checked, idempotencyKey } } });
        return data?.completeTouchpoint;
      },
      'TouchpointCompleted',
      () => {
        notify({ kind: 'success', title: t('touchpoints.saved') });
        onClose();
      },
    );
  return (
    <SaveDrawer
      open={shown !== null}
      title={shown ? localized(shown.title) : ''}
      label={t('touchpoints.save')}
      saving={saving}
      onSave={() => form.submit()}
      onClose={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(values) => void send(values)}>
        <Form.Item name="outcome" label={t('touchpoints.outcome')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
          <Input.TextArea rows={5} autoFocus placeholder={t('touchpoints.outcomeHint')} />
        </Form.Item>
        {shown && shown.checklist.length > 0 && (
          <Form.Item name="checked" label={t('touchpoints.checklist')}>
            <Checkbox.Group
              options={shown.checklist.map((item) => ({
                value: item.key,
                label: item.required ? `${localized(item.title)}（${t('touchpoints.required')}）` : localized(item.title),
              }))}
            />
          </Form.Item>
        )}
      </Form>
    </SaveDrawer>
  );
}
