import { Input, useLocalized, type LocalizedText } from '@huiyin/ui';
import { Radio } from '@huiyin/ui/forms';

interface Value {
  readonly key: string;
  readonly title: LocalizedText;
  readonly help?: LocalizedText | null;
}

/** One value of a dimension, or none yet; pressing the chosen one again takes it back. A dimension without a list takes a word of one's own. */
export function ChoiceField({ id, values, value = '', onChange }: { id?: string; values: readonly Value[]; value?: string; onChange?: (value: string) => void }) {
  const localized = useLocalized();
  const chosen = values.find(({ key }) => key === value);
  if (values.length === 0) return <Input id={id} maxLength={100} value={value} onChange={(event) => onChange?.(event.target.value)} />;
  return (
    <span id={id}>
      <Radio.Group optionType="button" buttonStyle="solid" size="small" className="cr-choices" value={value} onChange={({ target }) => onChange?.(String(target.value))}>
        {values.map(({ key, title }) => (
          <Radio.Button key={key} value={key} onClick={() => key === value && onChange?.('')}>
            {localized(title)}
          </Radio.Button>
        ))}
      </Radio.Group>
      {chosen?.help && <span className="hy-quiet cr-help">{localized(chosen.help)}</span>}
    </span>
  );
}
