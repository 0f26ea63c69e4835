import { Button, ClauseTags, Input, ToneTag, useLocalized, useUi } from '@huiyin/ui';
import { Select } from '@huiyin/ui/data';
import { useId, useState } from 'react';
import { usePolicyWords } from '../words/policy-words.ts';
import { choiceName, valueWords } from '../words/choice-words.ts';
import type { ParameterEntry, ProblemEntry } from './draft-fields.ts';
import { parameterChange, shownValue, type ParameterChange } from './parameter-value.ts';

interface Props {
  readonly parameter: ParameterEntry;
  readonly faults: readonly ProblemEntry[];
  readonly locked: boolean;
  readonly onChange: (change: ParameterChange) => void;
}

/** One blank: what it takes, what the product proposes, and what is wrong with what was given. */
export function ParameterField({ parameter, faults, locked, onChange }: Props) {
  const t = usePolicyWords();
  const { locale } = useUi();
  const localized = useLocalized();
  const id = useId();
  const { key, title, type, unit, min, max, choices, recommended, value, isBlankInSource, clauses } = parameter;
  const [typed, setTyped] = useState<readonly string[]>(shownValue(parameter));
  const given = JSON.stringify(value);
  const [shown, setShown] = useState(given);
  if (shown !== given) {
    // Saved, or changed by somebody else.
    setShown(given);
    setTyped(shownValue(parameter));
  }
  const isEmpty = isBlankInSource && value === null;
  const commit = (next: readonly string[]) => {
    setTyped(next);
    // What will be used anyway is not written down until somebody says so.
    if (value === null && JSON.stringify(next) === JSON.stringify(shownValue(parameter))) return;
    const change = parameterChange(parameter, next);
    if (change) onChange(change);
  };
  const status = faults.length > 0 ? 'error' : undefined;
  const described = `${id}-hint ${id}-fault`;
  const options = (choices ?? []).map((choice) => ({ value: choice, label: choiceName(choice, locale) }));
  const range = [min !== null ? t('parameters.min', { min }) : null, max !== null ? t('parameters.max', { max }) : null].filter(Boolean).join(' · ');

  return (
    <div className="sp-parameter" id={`parameter-${key}`}>
      <div className="sp-line">
        <label htmlFor={id}>{localized(title)}</label>
        {isBlankInSource && <ToneTag tone={isEmpty ? 'amber' : 'quiet'}>{t(isEmpty ? 'parameters.blank' : 'parameters.filled')}</ToneTag>}
        {!isBlankInSource && value !== null && <ToneTag tone="calm">{t('parameters.own')}</ToneTag>}
        <ClauseTags ids={clauses} />
      </div>
      <div className="sp-line">
        {type === 'CHOICE' && <Select id={id} className="sp-choice" disabled={locked} status={status} aria-describedby={described} value={typed[0]} options={options} onChange={(next: string) => commit([next])} />}
        {type === 'LIST' && (
          <Select<string[], { value: string; label: string }>
            id={id}
            className="sp-list"
            mode={choices ? 'multiple' : 'tags'}
            disabled={locked}
            status={status}
            aria-describedby={described}
            value={[...typed]}
            options={choices ? options : typed.map((item) => ({ value: item, label: choiceName(item, locale) }))}
            onChange={(next) => setTyped(next)}
            onBlur={() => commit(typed)}
          />
        )}
        {(type === 'NUMBER' || type === 'TEXT') && (
          <Input
            id={id}
            className={type === 'NUMBER' ? 'sp-number' : 'sp-text'}
            inputMode={type === 'NUMBER' ? 'decimal' : undefined}
            disabled={locked}
            status={status}
            aria-describedby={described}
            aria-invalid={status && true}
            value={typed[0] ?? ''}
            suffix={type === 'NUMBER' && localized(unit)}
            onChange={(event) => setTyped([event.target.value])}
            onBlur={() => commit(typed)}
            onPressEnter={() => commit(typed)}
          />
        )}
        {!locked && JSON.stringify(shownValue(parameter)) !== JSON.stringify(recommended) && (
          <Button type="link" size="small" onClick={() => commit(recommended)}>
            {t('parameters.take', { value: valueWords(recommended, locale) })}
          </Button>
        )}
        {!locked && value !== null && (
          <Button type="link" size="small" onClick={() => onChange({ key })}>
            {t('parameters.clear')}
          </Button>
        )}
      </div>
      <p className="hy-quiet sp-small" id={`${id}-hint`}>
        {t('parameters.recommended', { value: `${valueWords(recommended, locale)}${unit ? ` ${localized(unit)}` : ''}` })}
        {range && ` · ${range}`}
      </p>
      <p className="sp-fault" id={`${id}-fault`} aria-live="polite">
        {faults.map(({ message }) => localized(message)).join('；')}
      </p>
    </div>
  );
}
