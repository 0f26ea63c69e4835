import { Button } from '@huiyin/ui';
import { CloseOutlined, PlusOutlined } from '@huiyin/ui/data';
import type { Opening } from './calendar-documents.ts';
import { useCalendarWords } from './calendars-words.ts';

/** A wall-clock time; `24:00` is shown as the midnight that ends the day. */
export function TimeField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return <input className="cal-time" aria-label={label} inputMode="numeric" placeholder="08:00" maxLength={5} value={value} onChange={(event) => onChange(event.target.value.replace('：', ':'))} />;
}

/** Any number of opening spans of a day. */
export function OpeningSpans({ of, spans, onChange }: { of: string; spans: readonly Opening[]; onChange: (spans: Opening[]) => void }) {
  const t = useCalendarWords();
  const put = (at: number, change: Partial<Opening>) => onChange(spans.map((span, index) => (index === at ? { ...span, ...change } : span)));
  return (
    <div className="cal-spans">
      {spans.map(({ from, to }, at) => (
        <div key={at} className="cal-span">
          <TimeField label={`${of} ${t('edit.from')} ${at + 1}`} value={from} onChange={(value) => put(at, { from: value })} />
          <span aria-hidden>–</span>
          <TimeField label={`${of} ${t('edit.to')} ${at + 1}`} value={to} onChange={(value) => put(at, { to: value })} />
          <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('edit.removeSpan')} onClick={() => onChange(spans.filter((_, index) => index !== at))} />
        </div>
      ))}
      <div>
        <Button size="small" icon={<PlusOutlined />} onClick={() => onChange([...spans, spans.length === 0 ? { from: '08:00', to: '18:00' } : { from: '', to: '' }])}>
          {t('edit.addSpan')}
        </Button>
      </div>
    </div>
  );
}
