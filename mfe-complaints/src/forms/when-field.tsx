import { Input, serverNow } from '@huiyin/ui';
import { Radio } from '@huiyin/ui/forms';
import { wallTime } from '../zoned-time.ts';
import { useFormWords } from './form-words.ts';
import { isTypedTime, justNow, usualDelays, type When } from './when.ts';
import './forms.css';

/** When something happened: now, some minutes ago, or at a time that one types. */
export function WhenField({ value = justNow, onChange, zone, id }: { value?: When; onChange?: (value: When) => void; zone: string; id?: string }) {
  const t = useFormWords();
  const isTyped = isTypedTime(value);
  return (
    <span className="cf-when" id={id}>
      <Radio.Group
        optionType="button"
        buttonStyle="solid"
        size="small"
        aria-label={t('when.label')}
        value={isTyped ? 'other' : value}
        options={[
          ...usualDelays.map((minutes) => ({ value: String(minutes), label: minutes === 0 ? t('when.0') : t('when.ago', { count: minutes }) })),
          { value: 'other', label: t('when.other') },
        ]}
        onChange={({ target }) => onChange?.(target.value === 'other' ? wallTime(serverNow(), zone) : String(target.value))}
      />
      {isTyped && <Input type="datetime-local" aria-label={t('when.at')} value={value} max={wallTime(serverNow(), zone)} onChange={(event) => onChange?.(event.target.value)} />}
    </span>
  );
}
