import { Alert, Button, FailureAlert, Panel, ReasonedButton, Segmented, Switch } from '@huiyin/ui';
import { Drawer, EditOutlined } from '@huiyin/ui/data';
import { useState } from 'react';
import { useCalendarWords } from './calendars-words.ts';
import { OpeningSpans, TimeField } from './opening-spans.tsx';
import type { Owner } from './owner.ts';
import type { CalendarChanges } from './use-calendar-change.ts';
import { useWhyNot } from './use-why-not.ts';

const LAST = 'last_closing';

function HoursForm({ owner: { calendar }, changes, onClose }: { owner: Owner; changes: CalendarChanges; onClose: () => void }) {
  const t = useCalendarWords();
  const [week, setWeek] = useState(() => calendar.week.map(({ weekday, isWorkingDay, openings }) => ({ weekday, isWorkingDay, openings: openings.map(({ from, to }) => ({ from, to })) })));
  const [close, setClose] = useState(calendar.closeOfBusiness);
  const put = (at: number, change: Partial<(typeof week)[number]>) => setWeek(week.map((day, index) => (index === at ? { ...day, ...change } : day)));
  async function save(): Promise<void> {
    if (await changes.setHours({ calendarId: calendar.id, expectedVersion: calendar.version, week, closeOfBusiness: close })) onClose();
  }
  return (
    <form className="cal-form" onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <div>
        {week.map(({ weekday, isWorkingDay, openings }, at) => (
          <div key={weekday} className="cal-weekday">
            <div className="cal-weekday-head">
              <strong>{t(`week.${weekday}`)}</strong>
              <label><Switch size="small" checked={isWorkingDay} onChange={(checked) => put(at, { isWorkingDay: checked })} /> {t('hours.working')}</label>
            </div>
            <OpeningSpans of={t(`week.${weekday}`)} spans={openings} onChange={(next) => put(at, { openings: next, isWorkingDay: next.length === 0 ? false : isWorkingDay })} />
          </div>
        ))}
      </div>
      <fieldset className="cal-field">
        <legend>{t('hours.close')}</legend>
        <div className="cal-span">
          <Segmented value={close === LAST ? LAST : 'at'} onChange={(value) => setClose(value === LAST ? LAST : '18:00')} options={[{ value: 'at', label: t('hours.closeAt') }, { value: LAST, label: t('hours.closeLast') }]} />
          {close !== LAST && <TimeField label={t('hours.close')} value={close} onChange={setClose} />}
        </div>
      </fieldset>
      {changes.problem && <Alert type="error" showIcon title={changes.problem} />}
      {changes.failure && <FailureAlert failure={changes.failure} />}
      <div><Button type="primary" htmlType="submit" loading={changes.isSending}>{t('edit.save')}</Button></div>
    </form>
  );
}

/** The weekly pattern, and the form that changes it. */
export function HoursPanel({ owner, changes }: { owner: Owner; changes: CalendarChanges }) {
  const t = useCalendarWords();
  const [isOpen, setOpen] = useState(false);
  const whyNot = useWhyNot({ ...owner, campus: null });
  const { calendar } = owner;
  const open = () => {
    changes.clear();
    setOpen(true);
  };
  return (
    <Panel
      title={t('hours.title')}
      actions={<ReasonedButton size="small" icon={<EditOutlined />} allowed={calendar.mayChange && !owner.campus} because={owner.campus && calendar.mayChange ? t('why.hours') : whyNot} onClick={open}>{t('hours.edit')}</ReasonedButton>}
    >
      <dl className="cal-week">
        {calendar.week.map(({ weekday, openings, isWorkingDay }) => (
          <div key={weekday}>
            <dt>{t(`week.${weekday}`)}</dt>
            <dd>{openings.map(({ from, to }) => `${from}–${to}`).join('  ') || t('hours.rest')}{openings.length > 0 && !isWorkingDay ? ` (${t('kind.REST')})` : ''}</dd>
          </div>
        ))}
        <div><dt>{t('hours.close')}</dt><dd>{calendar.closeOfBusiness === LAST ? t('hours.closeLast') : calendar.closeOfBusiness}</dd></div>
      </dl>
      <Drawer open={isOpen} title={`${t('hours.title')} · ${calendar.name}`} size={480} onClose={() => setOpen(false)} destroyOnHidden>
        <HoursForm owner={owner} changes={changes} onClose={() => setOpen(false)} />
      </Drawer>
    </Panel>
  );
}
