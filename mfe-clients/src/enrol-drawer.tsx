import { graphql, useMutation } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { Button, Input } from '@huiyin/ui';
import { Select } from '@huiyin/ui/data';
import { Form } from '@huiyin/ui/forms';
import { SaveDrawer } from './save-drawer.tsx';
import { useSave } from './use-save.ts';
import { useClientWords } from './words.ts';

const EnrolClient = graphql(`
  mutation EnrolClient($input: EnrolClientInput!) {
    enrolClient(input: $input) {
      __typename
      ... on ClientEnrolled { client { id name } }
      ... on InputInvalid { issues { path message } }
      ... on UserError { message }
    }
  }
`);

interface EnrolFields {
  readonly campusId: string;
  readonly name: string;
  readonly firstClassOn?: string;
  readonly children: readonly { name: string; birthday?: string; className?: string }[];
  readonly guardians: readonly { name: string; relation: string; phone?: string }[];
}

const relations = ['mother', 'father', 'grandparent', 'other'] as const;

/** Enrols a family now; its follow-ups are planned by the server. */
export function EnrolDrawer({ open, onClose, onEnrolled }: { open: boolean; onClose: () => void; onEnrolled: () => void }) {
  const t = useClientWords();
  const { session, campusId, notify, navigate, basePath } = useShell();
  const [form] = Form.useForm<EnrolFields>();
  const [enrol] = useMutation(EnrolClient);
  const { save, saving } = useSave(form);
  const required = [{ required: true, whitespace: true, message: t('form.required') }];
  const send = (values: EnrolFields) =>
    save(
      async (idempotencyKey) => {
        const input = {
          ...values,
          children: values.children.map(({ name, birthday, className }) => ({ name, birthday: birthday || null, className: className || null })),
          guardians: values.guardians.map(({ name, relation, phone }) => ({ name, relation, phone: phone || null })),
          firstClassOn: values.firstClassOn || null,
          enrolledAt: new Date().toISOString(),
          idempotencyKey,
        };
        return (await enrol({ variables: { input } })).data?.enrolClient;
      },
      'ClientEnrolled',
      ({ client }) => {
        notify({ kind: 'success', title: t('enrol.saved', { name: client.name }) });
        onEnrolled();
        onClose();
        navigate(`${basePath}/${client.id}`);
      },
    );
  return (
    <SaveDrawer open={open} title={t('enrol.title')} hint={t('enrol.hint')} label={t('enrol.save')} saving={saving} onSave={() => form.submit()} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ campusId: campusId ?? session.campuses[0]?.id, children: [{}], guardians: [{ relation: 'mother' }] }}
        onFinish={(values) => void send(values)}
      >
        <Form.Item name="campusId" label={t('field.campus')} rules={required}>
          <Select options={session.campuses.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="name" label={t('field.name')} rules={required}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="firstClassOn" label={t('field.firstClassOn')}>
          <Input type="date" />
        </Form.Item>
        <Form.List name="children">
          {(fields, { add, remove }) => (
            <fieldset className="hy-people">
              <legend>{t('field.children')}</legend>
              {fields.map(({ key, name }) => (
                <div key={key} className="hy-person">
                  <Form.Item name={[name, 'name']} label={t('field.childName')} rules={required}><Input /></Form.Item>
                  <Form.Item name={[name, 'birthday']} label={t('field.birthday')}><Input type="date" /></Form.Item>
                  <Form.Item name={[name, 'className']} label={t('field.className')}><Input /></Form.Item>
                  {fields.length > 1 && <Button type="link" onClick={() => remove(name)}>{t('enrol.remove')}</Button>}
                </div>
              ))}
              <Button type="dashed" block onClick={() => add({})}>{t('enrol.addChild')}</Button>
            </fieldset>
          )}
        </Form.List>
        <Form.List name="guardians">
          {(fields, { add, remove }) => (
            <fieldset className="hy-people">
              <legend>{t('field.guardians')}</legend>
              {fields.map(({ key, name }) => (
                <div key={key} className="hy-person">
                  <Form.Item name={[name, 'name']} label={t('field.guardianName')} rules={required}><Input /></Form.Item>
                  <Form.Item name={[name, 'relation']} label={t('field.relation')} rules={required}>
                    <Select options={relations.map((relation) => ({ value: relation, label: t(`relation.${relation}`) }))} />
                  </Form.Item>
                  <Form.Item name={[name, 'phone']} label={t('field.phone')}><Input inputMode="tel" /></Form.Item>
                  {fields.length > 1 && <Button type="link" onClick={() => remove(name)}>{t('enrol.remove')}</Button>}
                </div>
              ))}
              <Button type="dashed" block onClick={() => add({ relation: 'father' })}>{t('enrol.addGuardian')}</Button>
            </fieldset>
          )}
        </Form.List>
      </Form>
    </SaveDrawer>
  );
}
