import { Input, useLocalized } from '@huiyin/ui';
import { Select } from '@huiyin/ui/data';
import { InputNumber, Radio } from '@huiyin/ui/forms';
import type { PartyOption } from './parties.ts';
import type { PolicyFieldData } from './policy-field.ts';
import { usePolicyFieldWords } from './policy-field-words.ts';

/** More choices than this are shown as a list that can be searched. */
const mostButtons = 6;

interface InputProps {
  readonly field: PolicyFieldData;
  readonly departments: readonly PartyOption[];
  readonly staff: readonly PartyOption[];
  readonly loading: boolean;
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null | undefined) => void;
}

/** The input that suits the type of a field. */
export function PolicyInput({ field: { type, choices }, departments, staff, loading, id, value, onChange }: InputProps) {
  const t = usePolicyFieldWords();
  const localized = useLocalized();
  const typed = { id, value: value ?? '', onChange: ({ target }: { target: { value: string } }) => onChange?.(target.value) };
  const chosen = { id, value, onChange: (next: string | undefined) => onChange?.(next) };
  if (type === 'NUMBER' || type === 'MONEY') return <InputNumber<string> id={id} className="pf-number" stringMode value={value ?? null} onChange={(next) => onChange?.(next)} {...(type === 'MONEY' && { min: '0', precision: 2 })} />;
  if (type === 'INSTANT') return <Input {...typed} type="datetime-local" className="pf-moment" />;
  if (type === 'DATE') return <Input {...typed} type="date" className="pf-moment" />;
  if (type === 'DEPARTMENT' || type === 'STAFF') {
    return <Select {...chosen} allowClear showSearch={{ optionFilterProp: 'label' }} loading={loading} options={[...(type === 'STAFF' ? staff : departments)]} />;
  }
  const options =
    type === 'BOOLEAN'
      ? [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }]
      : choices?.map(({ key, title, excludedBecause }) => ({ value: key, label: localized(title), disabled: excludedBecause !== null }));
  if (!options) return <Input.TextArea {...typed} autoSize={{ minRows: 1, maxRows: 12 }} maxLength={5000} />;
  if (options.length > mostButtons) return <Select {...chosen} allowClear showSearch={{ optionFilterProp: 'label' }} options={options} />;
  return (
    <span id={id}>
      <Radio.Group optionType="button" buttonStyle="solid" size="small" className="pf-choices" value={value} onChange={({ target }) => onChange?.(String(target.value))}>
        {options.map((option) => (
          // Pressing the chosen one again takes it back.
          <Radio.Button key={option.value} value={option.value} disabled={'disabled' in option && option.disabled} onClick={() => option.value === value && onChange?.(undefined)}>
            {option.label}
          </Radio.Button>
        ))}
      </Radio.Group>
    </span>
  );
}
