import { classifyFailure, readFragment, useMutation, type ResultOf } from '@huiyin/graphql';
import { Alert, FailureAlert, formatInstant, LoadingState, serverNow, useLocalized, useUi } from '@huiyin/ui';
import { Form } from '@huiyin/ui/forms';
import { useRef, useState } from 'react';
import { FormDrawer } from '../../forms/form-drawer.tsx';
import { useFormWords } from '../../forms/form-words.ts';
import { fieldOf, issueText, type Issue } from '../../forms/issues.ts';
import { instantOf, justNow, type When } from '../../forms/when.ts';
import { WhenField } from '../../forms/when-field.tsx';
import { fieldNameOf, toFieldValues, type FieldTexts, type SentLists } from '../../policy-fields/field-values.ts';
import { PolicyFields } from '../../policy-fields/policy-fields.tsx';
import type { CaseAction } from '../actions-bar.tsx';
import type { CaseFields } from '../case-fields.ts';
import { useCaseWords } from '../case-words.ts';
import { changesSince } from '../changes-since.ts';
import { CaseHistory } from '../history-panel.tsx';
import { ActNotice, type ActProblem } from './act-notice.tsx';
import { ActRefusal } from './act-refusal.ts';
import { actOf } from './acts.ts';
import { keepValues, keptValues } from './kept-values.ts';
import { useActFields } from './use-act-fields.ts';

type Outcome = { readonly __typename: string };

/**
 * The form of one act. It is based on the case as shown: when the case changes meanwhile, the drawer lists what is new
 * and keeps what was typed, and the next attempt is based on that.
 */
export function ActDrawer({ action, complaint, zone: campusZone, onClose }: { action: CaseAction; complaint: ResultOf<typeof CaseFields>; zone: string | undefined; onClose: () => void }) {
  const t = useCaseWords();
  const words = useFormWords();
  const { locale } = useUi();
  const localized = useLocalized();
  const [act] = useState(() => actOf(action));
  const title = localized(action.title);
  const asked = useActFields(complaint.id, action.key, act.covers);
  const zone = campusZone ?? 'Asia/Shanghai';
  const draft = `${complaint.id} ${action.key}`;
  const [form] = Form.useForm();
  const [problem, setProblem] = useState<ActProblem | null>(null);
  const attempt = useRef<{ key: string; occurredAt?: string }>({ key: crypto.randomUUID() });
  const body = useRef<HTMLDivElement>(null);
  const [send, { loading }] = useMutation(act.document);
  const { timeline } = readFragment(CaseHistory, complaint);
  const [seen] = useState(() => new Set(timeline.map(({ id }) => id)));
  const changes = changesSince(seen, timeline);

  /** After a definite answer the next attempt is another one, with a key and a moment of its own. */
  const nextAttempt = () => (attempt.current = { key: crypto.randomUUID() });

  function showIssues(issues: readonly Issue[], sent: SentLists) {
    const nameOf = (issue: Issue) => fieldNameOf(fieldOf(issue), sent);
    const known = issues.filter((issue) => form.getFieldInstance(nameOf(issue)) !== undefined);
    form.setFields(known.map((issue) => ({ name: nameOf(issue), errors: [issueText(issue, locale)] })));
    setProblem({ issues: issues.filter((issue) => !known.includes(issue)) });
  }

  async function submit() {
    setProblem(null);
    let values: { occurredAt?: When; values?: FieldTexts };
    try {
      values = await form.validateFields();
    } catch {
      return;
    }
    const further = toFieldValues(asked.fields, values.values ?? {}, zone);
    const own: SentLists = { ...act.toInput(values as never, { complaint, zone }), ...(further.length > 0 && { values: further }) };
    if (own.classification?.length === 0 && further.length === 0) return setProblem({ issues: [{ path: [], code: '', message: t('act.nothingChosen') }] });
    // Said even when it is "just now": an attempt that is repeated after a broken line must say the same moment.
    const occurredAt = attempt.current.occurredAt ?? instantOf(values.occurredAt ?? justNow, serverNow(), zone);
    attempt.current = { ...attempt.current, ...(occurredAt ? { occurredAt } : {}) };
    const input = { ...(act.isOnTask ? {} : { complaintId: complaint.id }), expectedVersion: complaint.version, idempotencyKey: attempt.current.key, ...(occurredAt ? { occurredAt } : {}), ...own };
    try {
      const result = (await send({ variables: { input } as never })).data as { outcome: Outcome } | null | undefined;
      nextAttempt();
      const outcome = result?.outcome;
      if (!outcome) return setProblem({ failure: classifyFailure(new Error('no answer')) });
      if (!('message' in outcome)) {
        keepValues(draft, null);
        return onClose();
      }
      const refusal = readFragment(ActRefusal, outcome as never);
      if (refusal.__typename === 'InputInvalid') showIssues(refusal.issues, own);
      else setProblem({ refusal });
    } catch (error) {
      setProblem({ failure: classifyFailure(error) });
    }
  }

  const notice = (
    <>
      {changes.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('act.changed')}
          description={
            <>
              <ul className="cc-changes">
                {changes.map(({ id, at, actor, title: what, text }) => (
                  <li key={id}>
                    {formatInstant(at, locale, 'time', zone)} {actor} {localized(what)}
                    {text && <span className="hy-quiet"> {text}</span>}
                  </li>
                ))}
              </ul>
              {t('act.changedKept')}
            </>
          }
        />
      )}
      {problem && <ActNotice problem={problem} zone={zone} />}
    </>
  );
  const policyFields = asked.failure ? <FailureAlert failure={asked.failure} /> : asked.loading ? <LoadingState rows={2} /> : <PolicyFields fields={asked.fields} campusId={complaint.campus.id} />;
  return (
    <FormDrawer
      open
      title={title}
      submitText={title}
      saving={loading}
      onSubmit={() => void submit()}
      onClose={onClose}
      onShown={() => body.current?.querySelector<HTMLElement>('textarea, input')?.focus()}
      notice={notice}
    >
      <div ref={body}>
        <Form form={form} layout="vertical" initialValues={{ ...act.initialValues?.({ complaint, zone }), occurredAt: justNow, ...keptValues(draft) }} onValuesChange={(_, values: object) => keepValues(draft, values)} scrollToFirstError>
          {act.policyFieldsFirst && policyFields}
          <act.Fields form={form as never} complaint={complaint} zone={zone} />
          {!act.policyFieldsFirst && policyFields}
          <Form.Item name="occurredAt" label={words('when.label')}>
            <WhenField zone={zone} />
          </Form.Item>
        </Form>
      </div>
    </FormDrawer>
  );
}
