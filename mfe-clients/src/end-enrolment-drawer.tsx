import { graphql, useMutation } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { Input } from '@huiyin/ui';
import { Checkbox } from '@huiyin/ui/data';
import { Form } from '@huiyin/ui/forms';
import { SaveDrawer } from './save-drawer.tsx';
import { useSave } from './use-save.ts';
import { useClientWords } from './words.ts';

const EndEnrolment = graphql(`
  mutation EndEnrolment($input: EndEnrolmentInput!) {
    endEnrolment(input: $input) {
      __typename
      ... on EnrolmentEnded { client { id status leftOn leftReason } }
      ... on InputInvalid { issues { path message } }
      ... on UserError { message }
    }
  }
`);

interface LeavingFields {
  readonly leftOn: string;
  readonly graduated?: boolean;
  readonly reason?: string;
}

/** Notes that a family leaves; graduates are no loss. */
export function EndEnrolmentDrawer({
  clientId,
  open,
  today,
  onClose,
  onEnded,
}: {
  clientId: string;
  open: boolean;
  today: string;
  onClose: () => void;
  onEnded: () => void;
}) {
  const t = useClientWords();
  const { notify } = useShell();
  const [form] = Form.useForm<LeavingFields>();
  const [end] = useMutation(EndEnrolment);
  const { save, saving } = useSave(form);
  const send = ({ leftOn, graduated = false, reason }: LeavingFields) =>
    save(
      async (idempotencyKey) => {
        const input = { clientId, leftOn, graduated, reason: reason || null, idempotencyKey };
        return (await end({ variables: { input } })).data?.endEnrolment;
      },
      'EnrolmentEnded',
      () => {
        notify({ kind: 'success', title: t('end.saved') });
        onEnded();
        onClose();
      },
    );
  return (
    <SaveDrawer open={open} title={t('end.title')} label={t('end.save')} saving={saving} onSave={() => form.submit()} onClose={onClose}>
      <Form form={form} layout="vertical" initialValues={{ leftOn: today }} onFinish={(values) => void send(values)}>
        <Form.Item name="leftOn" label={t('field.leftOn')} rules={[{ required: true, message: t('form.required') }]}>
          <Input type="date" max={today} />
        </Form.Item>
        <Form.Item name="graduated" valuePropName="checked">
          <Checkbox>{t('end.graduated')}</Checkbox>
        </Form.Item>
        <Form.Item name="reason" label={t('end.reason')}>
          <Input.TextArea rows={3} />
        </Form.Item>
      </Form>
    </SaveDrawer>
  );
}
