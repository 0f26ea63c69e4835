import { Button, Input, useLocalized } from '@huiyin/ui';
import { Select } from '@huiyin/ui/data';
import { useId, useState, type ReactNode } from 'react';
import { usePolicyWords } from '../words/policy-words.ts';
import { clockChoices, readClock, writeClock, type ClockValues } from './clock-values.ts';
import type { DraftEntry } from './draft-fields.ts';

function Row({ label, id, children }: { label: string; id: string; children: ReactNode }) {
  return (
    <div className="sp-field">
      <label htmlFor={id}>{label}</label>
      <div className="sp-line">{children}</div>
    </div>
  );
}

/** A number that is saved when it is left; anything else is put back. */
function NumberInput({ id, value, min, disabled, onChange }: { id: string; value: number; min: number; disabled: boolean; onChange: (value: number) => void }) {
  const [typed, setTyped] = useState(String(value));
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(String(value));
  }
  const leave = () => {
    const number = Number(typed);
    if (typed.trim() === '' || !Number.isFinite(number) || number < min) return setTyped(String(value));
    if (number !== value) onChange(number);
  };
  return <Input id={id} className="sp-amount" inputMode="decimal" disabled={disabled} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={leave} onPressEnter={leave} />;
}

/** The sides of a time limit that people change most, as a form; the rest stays in the text below. */
export function ClockForm({ text, draft, locked, onChange }: { text: string; draft: DraftEntry; locked: boolean; onChange: (text: string) => void }) {
  const t = usePolicyWords();
  const localized = useLocalized();
  const id = useId();
  const clock = readClock(text);
  if (!clock) return <p className="hy-quiet">{t('clock.noForm')}</p>;
  const change = (values: Partial<ClockValues>) => onChange(writeClock(text, values));
  const { limit, comparator, ownerRole, warning } = clock;
  const roles = draft.elements.filter(({ section }) => section === 'roles').map(({ elementId, title }) => ({ value: elementId, label: localized(title) }));
  const parameterName = (key: string) => localized(draft.parameters.find((parameter) => parameter.key === key)?.title) ?? key;

  return (
    <div className="sp-clock">
      {limit ? (
        <Row label={t('clock.limit')} id={`${id}-amount`}>
          <Select id={`${id}-comparator`} aria-label={t('clock.comparator')} disabled={locked} value={comparator} options={clockChoices.comparators.map((value) => ({ value, label: t(`clock.comparator.${value}`) }))} onChange={(next) => change({ comparator: next })} popupMatchSelectWidth={false} />
          {typeof limit.amount === 'number' ? (
            <NumberInput id={`${id}-amount`} value={limit.amount} min={0} disabled={locked} onChange={(amount) => change({ limit: { ...limit, amount } })} />
          ) : (
            <span className="sp-line">
              {t('clock.byParameter', { name: parameterName(limit.amount.parameter) })}
              {!locked && (
                <Button size="small" id={`${id}-amount`} onClick={() => change({ limit: { ...limit, amount: 1 } })}>
                  {t('clock.fix')}
                </Button>
              )}
            </span>
          )}
          <Select aria-label={t('clock.unit')} disabled={locked} value={limit.unit} options={clockChoices.units.map((value) => ({ value, label: t(`clock.unit.${value}`) }))} onChange={(unit) => change({ limit: { ...limit, unit } })} popupMatchSelectWidth={false} />
          {typeof limit.counted === 'string' ? (
            <Select aria-label={t('clock.counted')} disabled={locked} value={limit.counted} options={clockChoices.countings.map((value) => ({ value, label: t(`clock.counted.${value}`) }))} onChange={(counted) => change({ limit: { ...limit, counted } })} popupMatchSelectWidth={false} />
          ) : (
            <span className="hy-quiet">{t('clock.byParameter', { name: parameterName(limit.counted.parameter) })}</span>
          )}
        </Row>
      ) : (
        <p className="hy-quiet">{t('clock.otherLimit')}</p>
      )}
      <Row label={t('clock.owner')} id={`${id}-owner`}>
        <Select id={`${id}-owner`} className="sp-choice" showSearch={{ optionFilterProp: 'label' }} disabled={locked} value={ownerRole} options={roles} onChange={(next) => change({ ownerRole: next })} />
      </Row>
      <Row label={t('clock.warning')} id={`${id}-warning`}>
        <Select
          id={`${id}-warning`}
          className="sp-choice"
          disabled={locked}
          value={warning.kind}
          options={(['default', 'share', 'none', ...(warning.kind === 'other' ? (['other'] as const) : [])] as const).map((value) => ({ value, label: t(`clock.warning.${value}`) }))}
          onChange={(kind) => kind !== 'other' && change({ warning: kind === 'share' ? { kind, percent: 75 } : { kind } })}
        />
        {warning.kind === 'share' && (
          <span className="sp-line">
            <NumberInput id={`${id}-percent`} value={warning.percent} min={1} disabled={locked} onChange={(percent) => change({ warning: { kind: 'share', percent: Math.min(99, percent) } })} />
            <label htmlFor={`${id}-percent`}>%</label>
          </span>
        )}
      </Row>
    </div>
  );
}
