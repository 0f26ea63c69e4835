import { graphql, useMutation } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { Input } from '@huiyin/ui';
import { Checkbox } from '@huiyin/ui/data';
import { Form } from '@huiyin/ui/forms';
import { SaveDrawer } from './save-drawer.tsx';
import { useSave } from './use-save.ts';
import { useClientWords } from './words.ts';

const RecordReferral = graphql(`
  mutation RecordReferral($input: RecordReferralInput!) {
    recordReferral(input: $input) {
      __typename
      ... on ReferralRecorded {
        client { id referrals { id name referredOn converted } grade { grade mean computedAt } }
      }
      ... on InputInvalid { issues { path message } }
      ... on UserError { message }
    }
  }
`);

interface ReferralFields {
  readonly name: string;
  readonly referredOn: string;
  readonly converted?: boolean;
}

/** Notes that this family recommended the chain to another one. */
export function RecordReferralDrawer({ clientId, open, today, onClose }: { clientId: string; open: boolean; today: string; onClose: () => void }) {
  const t = useClientWords();
  const { notify } = useShell();
  const [form] = Form.useForm<ReferralFields>();
  const [record] = useMutation(RecordReferral);
  const { save, saving } = useSave(form);
  const send = (values: ReferralFields) =>
    save(
      async (idempotencyKey) => (await record({ variables: { input: { clientId, ...values, idempotencyKey } } })).data?.recordReferral,
      'ReferralRecorded',
      () => {
        notify({ kind: 'success', title: t('referrals.saved') });
        onClose();
      },
    );
  return (
    <SaveDrawer open={open} title={t('referrals.add')} label={t('referrals.add')} saving={saving} onSave={() => form.submit()} onClose={onClose}>
      <Form form={form} layout="vertical" initialValues={{ referredOn: today }} onFinish={(values) => void send(values)}>
        <Form.Item name="name" label={t('referrals.name')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="referredOn" label={t('referrals.on')} rules={[{ required: true, message: t('form.required') }]}>
          <Input type="date" max={today} />
        </Form.Item>
        <Form.Item name="converted" valuePropName="checked">
          <Checkbox>{t('referrals.converted')}</Checkbox>
        </Form.Item>
      </Form>
    </SaveDrawer>
  );
}
