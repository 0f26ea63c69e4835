import { Countdown, durationMilliseconds, formatSpan, StatusTag, ToneTag, useLocalized, useUi } from '@huiyin/ui';
import { Clauses } from '../clauses.tsx';
import type { ExplainedClockFields } from './clock-fields.ts';
import { ClockPicture } from './clock-picture.tsx';
import { useClockWords } from './clock-words.ts';
import { SegmentTable } from './segment-table.tsx';

/** One time limit: how it stands, why, drawn and in words. */
export function ExplainedClock({ clock, zone, summaries }: { clock: ExplainedClockFields; zone: string | undefined; summaries: ReadonlyMap<string, string> }) {
  const t = useClockWords();
  const { locale } = useUi();
  const localized = useLocalized();
  const { sentence, counted, elapsed, remaining, segments } = clock.explanation;
  const isRunning = clock.status === 'RUNNING' || clock.status === 'WARNING' || (clock.status === 'BREACHED' && clock.open);
  const left = remaining ? durationMilliseconds(remaining) : null;
  const uncounted = durationMilliseconds(elapsed) - durationMilliseconds(counted);
  const title = localized(clock.title);
  return (
    <article className="cl-clock" aria-label={title}>
      <header className="cl-head">
        <h3>{title}</h3>
        <StatusTag status={clock.status} />
        {clock.provisional && <ToneTag tone="amber">{t('provisional')}</ToneTag>}
        <Clauses ids={clock.clauses} summaries={summaries} />
        {isRunning && (
          <span className="cl-countdown">
            <Countdown clock={clock} zone={zone} />
          </span>
        )}
      </header>
      <p>{localized(sentence)}</p>
      {clock.supersededBy && <p className="hy-quiet">{t('supersededBy', { title: localized(clock.supersededBy.title) })}</p>}
      {segments.length > 0 && (
        <>
          <ClockPicture clock={clock} zone={zone} title={title} />
          <p className="hy-quiet cl-sums hy-figures">
            <span>{t('counted', { span: formatSpan(durationMilliseconds(counted), locale) })}</span>
            {uncounted > 0 && <span>{t('notCounted', { span: formatSpan(uncounted, locale) })}</span>}
            {!isRunning && left !== null && left < 0 && <span>{t('overrun', { span: formatSpan(left, locale) })}</span>}
          </p>
          <SegmentTable segments={segments} zone={zone} />
        </>
      )}
    </article>
  );
}
