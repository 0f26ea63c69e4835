import { graphql, useMutation } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { Input } from '@huiyin/ui';
import { Form } from '@huiyin/ui/forms';
import { SaveDrawer } from './save-drawer.tsx';
import { useSave } from './use-save.ts';
import { useClientWords } from './words.ts';

const TurnTouchpointIntoComplaint = graphql(`
  mutation TurnTouchpointIntoComplaint($input: TurnTouchpointIntoComplaintInput!) {
    turnTouchpointIntoComplaint(input: $input) {
      __typename
      ... on ComplaintRegistered { complaint { id number } }
      ... on InputInvalid { issues { path message } }
      ... on UserError { message }
    }
  }
`);

interface Answer {
  readonly matter: string;
  readonly demand?: string;
}

/** Makes a complaint of what parents said in a follow-up; it counts from when they said it. */
export function TurnIntoComplaintDrawer({ touchpointId, onClose }: { touchpointId: string | null; onClose: () => void }) {
  const t = useClientWords();
  const { notify, navigate } = useShell();
  const [form] = Form.useForm<Answer>();
  const [turn] = useMutation(TurnTouchpointIntoComplaint);
  const { save, saving } = useSave(form);
  const send = ({ matter, demand }: Answer) =>
    save(
      async (idempotencyKey) => {
        const input = { touchpointId: touchpointId!, matter, demand: demand || null, idempotencyKey };
        return (await turn({ variables: { input } })).data?.turnTouchpointIntoComplaint;
      },
      'ComplaintRegistered',
      ({ complaint }) => {
        notify({ kind: 'success', title: t('touchpoints.registered', { number: complaint.number }) });
        onClose();
        navigate(`/complaints/cases/${complaint.id}`);
      },
    );
  return (
    <SaveDrawer
      open={touchpointId !== null}
      title={t('touchpoints.toComplaint')}
      hint={t('touchpoints.toComplaintHint')}
      label={t('touchpoints.register')}
      saving={saving}
      onSave={() => form.submit()}
      onClose={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(values) => void send(values)}>
        <Form.Item name="matter" label={t('touchpoints.matter')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
          <Input.TextArea rows={4} autoFocus />
        </Form.Item>
        <Form.Item name="demand" label={t('touchpoints.demand')}>
          <Input.TextArea rows={2} />
        </Form.Item>
      </Form>
    </SaveDrawer>
  );
}
