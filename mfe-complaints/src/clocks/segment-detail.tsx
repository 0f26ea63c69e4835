import { formatInstant, formatSpan, useLocalized, useUi } from '@huiyin/ui';
import { Clauses } from '../clauses.tsx';
import type { ClockSegmentFields } from './clock-fields.ts';
import { useClockWords } from './clock-words.ts';

/** One stretch of a clock in words: from, to, how long, whether it counted and why. */
export function SegmentDetail({ segment, zone }: { segment: ClockSegmentFields; zone: string | undefined }) {
  const t = useClockWords();
  const { locale } = useUi();
  const localized = useLocalized();
  const length = Date.parse(segment.to) - Date.parse(segment.from);
  return (
    <p className="cl-detail" role="status">
      <span className="hy-figures">
        {formatInstant(segment.from, locale, 'short', zone)} – {formatInstant(segment.to, locale, 'short', zone)}
      </span>
      <strong>
        {t(segment.counted ? 'segment.counted' : 'segment.notCounted')} {formatSpan(length, locale)}
      </strong>
      <span>{localized(segment.text)}</span>
      {segment.clause && <Clauses ids={[segment.clause]} />}
    </p>
  );
}
