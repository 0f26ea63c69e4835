import { Alert, Button, FailureAlert, Panel, ReasonedButton } from '@huiyin/ui';
import { Upload } from '@huiyin/ui/forms';
import type { OfficialYearRow } from './calendar-documents.ts';
import { useCalendarWords } from './calendars-words.ts';
import type { Owner } from './owner.ts';
import type { CalendarChanges } from './use-calendar-change.ts';
import { useWhyNot } from './use-why-not.ts';

/** Official tables by year, and how to load the one in view. */
export function OfficialYears({ owner, years, year, changes }: { owner: Owner; years: readonly OfficialYearRow[]; year: number; changes: CalendarChanges }) {
  const t = useCalendarWords();
  const whyNot = useWhyNot({ ...owner, campus: null });
  const { national, mayChange } = owner.calendar;
  if (!national) return <Panel title={t('official.title')}><p className="hy-quiet">{t('official.none')}</p></Panel>;
  const known = years.filter(({ country }) => country === national);
  const shown = known.some((one) => one.year === year) ? known : [...known, { year, isLoaded: false, source: null, dayCount: 0, loadedAt: null, country: national }];
  const load = (input: { year: number; ical?: string }) => void changes.loadYear({ country: national, ...input });
  const stateOf = ({ isLoaded, dayCount }: OfficialYearRow) => (isLoaded ? t('official.loaded', { count: dayCount }) : t(dayCount > 0 ? 'official.available' : 'official.missing'));
  return (
    <Panel title={t('official.title')}>
      <ul className="cal-list">
        {[...shown].sort((a, b) => b.year - a.year).slice(0, 6).map((one) => (
          <li key={one.year}>
            <span><strong className="hy-figures">{one.year}</strong> <span className="hy-quiet">{stateOf(one)}</span></span>
            {!one.isLoaded && (
              <span className="cal-actions">
                {one.dayCount > 0 && <ReasonedButton size="small" allowed={mayChange} because={whyNot} onClick={() => load({ year: one.year })}>{t('official.load')}</ReasonedButton>}
                {mayChange
                  ? <Upload accept=".ics,text/calendar" showUploadList={false} beforeUpload={(file) => { void file.text().then((ical) => load({ year: one.year, ical })); return false; }}><Button size="small">{t('official.fromFile')}</Button></Upload>
                  : one.dayCount === 0 && <ReasonedButton size="small" allowed={false} because={whyNot}>{t('official.fromFile')}</ReasonedButton>}
              </span>
            )}
          </li>
        ))}
      </ul>
      {changes.problem && <Alert type="error" showIcon title={changes.problem} />}
      {changes.failure && <FailureAlert failure={changes.failure} />}
    </Panel>
  );
}
