import { classifyFailure } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import type { FormInstance } from '@huiyin/ui/forms';
import { useState } from 'react';
import { useClientWords } from './words.ts';

interface Outcome {
  readonly __typename: string;
  readonly message?: string;
  readonly issues?: readonly { readonly path: readonly string[]; readonly message: string }[];
}

/** Antd names list places by number, the API by text. */
const fieldName = (path: readonly string[]) => path.map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/**
 * Sends a form: success goes on, typed issues go to their fields, everything else becomes a notice; what was typed stays.
 * A broken line keeps the key, so that sending again has one effect.
 */
export function useSave(form: FormInstance) {
  const t = useClientWords();
  const { notify } = useShell();
  const [saving, setSaving] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());

  async function save<Result extends Outcome, Saved extends Result['__typename']>(
    send: (idempotencyKey: string) => Promise<Result | undefined>,
    saved: Saved,
    onSaved: (result: Extract<Result, { __typename: Saved }>) => void,
  ): Promise<void> {
    setSaving(true);
    try {
      const result = await send(key);
      setKey(crypto.randomUUID());
      if (result?.__typename === saved) {
        form.resetFields();
        onSaved(result as Extract<Result, { __typename: Saved }>);
        return;
      }
      form.setFields((result?.issues ?? []).map(({ path, message }) => ({ name: fieldName(path), errors: [message] })));
      notify({ kind: 'error', title: t('form.failed'), description: result?.message ?? t('form.kept') });
    } catch (error) {
      const { requestId } = classifyFailure(error);
      notify({ kind: 'error', title: t('form.failed'), description: t('form.kept'), ...(requestId ? { requestId } : {}) });
    } finally {
      setSaving(false);
    }
  }
  return { save, saving };
}
