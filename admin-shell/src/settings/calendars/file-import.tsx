import { Alert, Button, FailureAlert, ReasonedButton, Switch, useLocalized, useUi } from '@huiyin/ui';
import { Drawer } from '@huiyin/ui/data';
import { Upload } from '@huiyin/ui/forms';
import { useState } from 'react';
import type { Imported } from './calendar-documents.ts';
import { useCalendarWords } from './calendars-words.ts';
import { dayText } from './dates.ts';
import { kindClass } from './month-grid.tsx';
import { ownerInput, type Owner } from './owner.ts';
import type { CalendarChanges } from './use-calendar-change.ts';

const LARGEST = 1024 * 1024;

function Preview({ found }: { found: Imported }) {
  const t = useCalendarWords();
  const localized = useLocalized();
  const { locale } = useUi();
  return (
    <>
      <strong>{t('file.days', { count: found.days.length })}</strong>
      {found.days.length > 0 && (
        <ul className="cal-list cal-preview">
          {found.days.map(({ date, kind, name, openings, isChange }) => (
            <li key={date}>
              <span>{dayText(date, locale)} {name && localized(name)}</span>
              <span><span className={kindClass(kind)}>{t(`kind.${kind}`)}</span> {openings.map(({ from, to }) => `${from}–${to}`).join(' ')} {!isChange && <span className="hy-quiet">{t('file.same')}</span>}</span>
            </li>
          ))}
        </ul>
      )}
      {found.faults.length > 0 && (
        <Alert type="warning" showIcon title={t('file.faults', { count: found.faults.length })} description={
          <ul className="cal-list">
            {found.faults.map(({ event, summary, code, message }) => <li key={`${event} ${code}`}><span>{t('file.event', { event })} {summary}</span><span>{localized(message)}</span></li>)}
          </ul>
        } />
      )}
    </>
  );
}

/** Days from a calendar file: first what it holds, then for good. */
export function FileImport({ owner, changes, onClose }: { owner: Owner; changes: CalendarChanges; onClose: () => void }) {
  const t = useCalendarWords();
  const [text, setText] = useState<string | null>(null);
  const [found, setFound] = useState<Imported | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const [skipFaulty, setSkip] = useState(false);

  async function read(file: File): Promise<void> {
    setFound(null);
    setTooLarge(file.size > LARGEST);
    if (file.size > LARGEST) return;
    const ical = await file.text();
    setText(ical);
    setFound(await changes.importDays({ ...ownerInput(owner), ical, dryRun: true, skipFaulty: false }));
  }
  async function apply(): Promise<void> {
    if (await changes.importDays({ ...ownerInput(owner), ical: text!, dryRun: false, skipFaulty })) onClose();
  }
  const isWhole = found !== null && (found.faults.length === 0 || skipFaulty);
  return (
    <Drawer open title={t('file.import')} size={520} onClose={onClose} destroyOnHidden>
      <div className="cal-form">
        <Upload.Dragger accept=".ics,text/calendar" showUploadList={false} beforeUpload={(file) => { void read(file); return false; }}>
          <p>{t('file.choose')}</p>
          <p className="hy-quiet">{t('file.hint')}</p>
        </Upload.Dragger>
        {isTooLarge && <Alert type="error" showIcon title={t('file.tooLarge')} />}
        {changes.problem && <Alert type="error" showIcon title={changes.problem} />}
        {changes.failure && <FailureAlert failure={changes.failure} />}
        {found && <Preview found={found} />}
        {found && found.faults.length > 0 && found.days.length > 0 && <label className="cal-span"><Switch size="small" checked={skipFaulty} onChange={setSkip} /> {t('file.skip')}</label>}
        {found && (
          <div className="cal-actions">
            <ReasonedButton type="primary" loading={changes.isSending} allowed={isWhole && found.days.length > 0} because={found.days.length === 0 ? t('file.nothing') : t('file.faulty')} onClick={() => void apply()}>{t('file.apply')}</ReasonedButton>
            <Button onClick={onClose}>{t('edit.cancel')}</Button>
          </div>
        )}
      </div>
    </Drawer>
  );
}
