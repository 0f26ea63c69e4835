import { useCalendarWords } from './calendars-words.ts';
import { isMarked, kindClass } from './month-grid.tsx';

const kinds = ['WORKDAY', 'REST', 'HOLIDAY', 'MAKEUP_WORKDAY', 'HALF_DAY', 'SPECIAL_HOURS', 'CLOSED'] as const;

/** What colours and marks mean. */
export function Legend() {
  const t = useCalendarWords();
  return (
    <ul className="cal-legend" aria-label={t('legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={`cal-day cal-sample ${kindClass(kind)}`} aria-hidden>
            <span>8</span>
            <span className="cal-mark">{isMarked(kind) ? t(`mark.${kind}`) : ''}</span>
          </span>
          {t(`kind.${kind}`)}
        </li>
      ))}
      <li>
        <span className="cal-day cal-sample cal-provisional" aria-hidden><span>8</span><span className="cal-mark" /></span>
        {t('provisional')}
      </li>
      <li>{t('layer.own')}</li>
    </ul>
  );
}
