import { classifyFailure, readFragment, useMutation, useQuery, type FragmentOf } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { Alert, Button, noteServerTime, serverNow, useUi, type Input } from '@huiyin/ui';
import { Form } from '@huiyin/ui/forms';
import { useSearchParams } from '@huiyin/ui/router';
import { useEffect, useMemo, useRef, useState, type ComponentRef } from 'react';
import { FormDrawer } from '../forms/form-drawer.tsx';
import { fieldOf, issueText, type Issue } from '../forms/issues.ts';
import { fieldNameOf, type SentLists } from '../policy-fields/field-values.ts';
import { PolicyField } from '../policy-fields/policy-field.ts';
import { useZones } from '../use-zones.ts';
import type { DraftValues } from './draft.ts';
import { IntakePolicy, RegisterComplaint } from './register-document.ts';
import { intakeDimensions, RegisterForm } from './register-form.tsx';
import { toRegisterInput } from './register-input.ts';
import { RegisterNotice, type RegisterProblem } from './register-notice.tsx';
import { useRegisterWords } from './register-words.ts';
import type { RegisteredComplaint } from './registered-fields.ts';
import { RegisteredPanel } from './registered-panel.tsx';
import { furtherFields } from './required-fields.ts';
import { useDraft } from './use-draft.ts';
import './register.css';

/** Registers a complaint while the parents are still talking (`?register=1`). */
export function RegisterDrawer() {
  const t = useRegisterWords();
  const { locale } = useUi();
  const { campusId, session } = useShell();
  const zoneOf = useZones();
  const [params, setParams] = useSearchParams();
  const clientId = params.get('client') ?? '';
  const preset = useMemo<Partial<DraftValues>>(() => {
    const only = campusId ?? (session.campuses.length === 1 ? session.campuses[0]!.id : null);
    return { ...(only ? { campusId: only } : {}), ...(clientId ? { clientId } : {}) };
  }, [campusId, session, clientId]);
  const draft = useDraft(preset);
  const [form] = Form.useForm<DraftValues>();
  const [values, setValues] = useState(draft.current().values);
  const [problem, setProblem] = useState<RegisterProblem | null>(null);
  const [done, setDone] = useState<FragmentOf<typeof RegisteredComplaint> | null>(null);
  const [restored, setRestored] = useState(draft.wasRestored);
  const matter = useRef<ComponentRef<typeof Input.TextArea>>(null);
  const [register, { loading }] = useMutation(RegisterComplaint, { refetchQueries: ['WorkQueue'] });

  const { data } = useQuery(IntakePolicy, { variables: { campusId: values.campusId }, skip: !values.campusId });
  const policy = data?.policyFor ?? null;
  const dimensions = intakeDimensions.filter((key) => policy?.dimensions.some((dimension) => dimension.key === key));
  const channel = policy?.channels.find(({ key }) => key === values.channel);
  const further = channel ? furtherFields(readFragment(PolicyField, channel.fields), dimensions) : [];
  const zone = zoneOf(values.campusId || null) ?? 'Asia/Shanghai';
  useEffect(() => {
    if (data) noteServerTime(data.serverTime);
  }, [data]);

  function change() {
    const next: DraftValues = { ...draft.current().values, ...form.getFieldsValue(true) };
    setValues(next);
    draft.keep({ ...draft.current(), values: next });
  }

  function begin() {
    const fresh = draft.startAfresh();
    form.setFieldsValue(fresh.values);
    setValues(fresh.values);
    setProblem(null);
    setDone(null);
    setRestored(false);
    setTimeout(() => matter.current?.focus());
  }

  /** A definite answer: what is sent next is another attempt, with a key and a moment of its own. */
  const nextAttempt = () => draft.keep({ key: crypto.randomUUID(), values: draft.current().values });

  function showIssues(issues: readonly Issue[], sent: SentLists) {
    const nameOf = (issue: Issue) => fieldNameOf(fieldOf(issue), sent);
    const known = issues.filter((issue) => form.getFieldInstance(nameOf(issue)) !== undefined);
    form.setFields(known.map((issue) => ({ name: nameOf(issue) as never, errors: [issueText(issue, locale)] })));
    setProblem({ kind: 'issues', issues: issues.filter((issue) => !known.includes(issue)) });
    if (known[0]) form.scrollToField(nameOf(known[0]), { block: 'center', focus: true });
  }

  async function submit() {
    setProblem(null);
    try {
      await form.validateFields();
    } catch {
      return;
    }
    const input = toRegisterInput(draft.current(), dimensions, further, zone, serverNow());
    draft.keep({ ...draft.current(), ...(input.receivedAt ? { sentReceivedAt: input.receivedAt } : {}) });
    try {
      const result = (await register({ variables: { input } })).data?.registerComplaint;
      if (result?.__typename === 'ComplaintRegistered') {
        draft.startAfresh();
        return setDone(result.complaint);
      }
      if (result?.__typename === 'IdempotencyKeyReused') return setProblem({ kind: 'reused', at: result.firstUsedAt });
      nextAttempt();
      if (result?.__typename === 'InputInvalid') return showIssues(result.issues, input);
      if (result?.__typename === 'PermissionMissing') return setProblem({ kind: 'permission', permission: result.permission });
      setProblem({ kind: 'missing' });
    } catch (error) {
      setProblem({ kind: 'failure', failure: classifyFailure(error) });
    }
  }

  function close() {
    const next = new URLSearchParams(params);
    next.delete('register');
    next.delete('client');
    setParams(next, { replace: true });
  }

  const notice = (
    <>
      {restored && <Alert type="info" showIcon title={t('draft')} action={<Button size="small" onClick={begin}>{t('draft.discard')}</Button>} />}
      {problem && (
        <RegisterNotice
          problem={problem}
          zone={zone}
          onAgain={() => {
            nextAttempt();
            void submit();
          }}
        />
      )}
    </>
  );
  return (
    <FormDrawer open title={t('title')} submitText={t('submit')} saving={loading} onSubmit={() => void submit()} onClose={close} onShown={() => (values.campusId ? matter.current?.focus() : form.focusField('campusId'))} notice={notice} done={done && <RegisteredPanel complaint={done} onAnother={begin} />}>
      <RegisterForm form={form} values={values} policy={policy} further={further} zone={zone} matterRef={matter} onChange={change} />
    </FormDrawer>
  );
}
