import { Alert, Button, Input, useLocalized } from '@huiyin/ui';
import { useId, useState } from 'react';
import { usePolicyWords } from '../words/policy-words.ts';
import type { ProblemEntry } from './draft-fields.ts';
import { jsonFault } from './json-text.ts';

/** An element, or a whole regulation, as JSON text, with what the server finds wrong at its path. */
export function JsonEditor({ label, text, expected, faults, locked, saving, rows = 18, onSave }: {
  label: string;
  text: string;
  expected: { readonly key: string; readonly id: string } | null;
  /** Problems within this text; their paths begin at it. */
  faults: readonly ProblemEntry[];
  locked: boolean;
  saving: boolean;
  rows?: number;
  onSave: (text: string) => void;
}) {
  const t = usePolicyWords();
  const localized = useLocalized();
  const id = useId();
  const [typed, setTyped] = useState(text);
  const [shown, setShown] = useState(text);
  if (shown !== text) {
    // Saved, changed in the form above, or changed by somebody else.
    setShown(text);
    setTyped(text);
  }
  const fault = jsonFault(typed, expected);
  const isChanged = typed !== text;
  return (
    <div className="sp-editor">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea id={id} className="sp-json" rows={rows} spellCheck={false} readOnly={locked} status={fault ? 'error' : undefined} aria-describedby={`${id}-fault`} value={typed} onChange={(event) => setTyped(event.target.value)} />
      <p id={`${id}-fault`} className="sp-fault" aria-live="polite">
        {fault && t(`json.${fault}`, { id: expected?.id ?? '' })}
      </p>
      {faults.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('json.faults', { count: faults.length })}
          description={
            <ul className="sp-lines">
              {faults.slice(0, 20).map(({ path, code, message }) => (
                <li key={`${path} ${code}`}>
                  <code>{path || '·'}</code> {localized(message)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {!locked && (
        <div className="sp-actions">
          <Button type="primary" loading={saving} disabled={!isChanged || fault !== null} onClick={() => onSave(typed)}>
            {t('json.save')}
          </Button>
          {isChanged && <Button onClick={() => setTyped(text)}>{t('json.undo')}</Button>}
        </div>
      )}
    </div>
  );
}
