import { classifyFailure, readFragment, useLazyQuery, useQuery } from '@huiyin/graphql';
import { Alert, Button, EmptyState, ErrorState, LoadingState, PageHeader, Panel, ReasonedButton, serverNow } from '@huiyin/ui';
import { DownloadOutlined, LeftOutlined, RightOutlined, Select, UploadOutlined } from '@huiyin/ui/data';
import { useSearchParams } from '@huiyin/ui/router';
import { useMemo, useState } from 'react';
import { CalendarsQuery, DayFields, ExportDays, RecomputeJob, RunningJobs, YearQuery, type CalendarRow, type JobState } from './calendar-documents.ts';
import './calendars.css';
import { useCalendarWords } from './calendars-words.ts';
import type { Span } from './dates.ts';
import { DayEditor } from './day-editor.tsx';
import { FileImport } from './file-import.tsx';
import { HoursPanel } from './hours-editor.tsx';
import { Legend } from './legend.tsx';
import { OfficialYears } from './official-years.tsx';
import { idOf, mayChange, ownerIds, ownerOf, type Owner } from './owner.ts';
import { RecomputeProgress } from './recompute-progress.tsx';
import { useCalendarChange } from './use-calendar-change.ts';
import { useWhyNot } from './use-why-not.ts';
import { YearView } from './year-view.tsx';

const [FIRST_YEAR, LAST_YEAR] = [1971, 2198];

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function OwnerSelect({ calendars, owner, onChange }: { calendars: readonly CalendarRow[]; owner: Owner; onChange: (id: string) => void }) {
  const t = useCalendarWords();
  const options = calendars.map((calendar) => ({
    label: calendar.name,
    options: [{ value: calendar.id, label: t('owner.shared', { name: calendar.name }) }, ...calendar.campuses.map(({ id, name }) => ({ value: id, label: name }))],
  }));
  return (
    <label>
      {t('owner')}
      <Select className="cal-owner" aria-label={t('owner')} value={idOf(owner)} options={options} onChange={onChange} />
    </label>
  );
}

function OneCalendar({ owner, year, onChanged, changes, official }: { owner: Owner; year: number; onChanged: number; changes: ReturnType<typeof useCalendarChange>; official: Parameters<typeof OfficialYears>[0]['years'] }) {
  const t = useCalendarWords();
  const whyNot = useWhyNot(owner);
  const [span, setSpan] = useState<Span | null>(null);
  const [isEditing, setEditing] = useState(false);
  const [isImporting, setImporting] = useState(false);
  const variables = { ...ownerIds(owner), from: `${year}-01-01`, to: `${year}-12-31` };
  const { data, previousData, error, refetch } = useQuery(YearQuery, { variables, fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' });
  const [exportDays] = useLazyQuery(ExportDays, { fetchPolicy: 'network-only' });
  const rows = (data ?? previousData)?.calendarDays;
  const days = useMemo(() => new Map((rows ?? []).map((row) => readFragment(DayFields, row)).map((day) => [day.date, day])), [rows]);
  // The versions of calendars tell that days have changed; the list of days itself has no id to be updated by.
  const [seen, setSeen] = useState(onChanged);
  if (seen !== onChanged) {
    setSeen(onChanged);
    void refetch();
  }
  if (error && !rows) return <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} />;
  if (!rows) return <LoadingState />;
  const isProvisional = days.get(`${year}-06-15`)?.provisional ?? false;
  const download = async () => {
    const { data: answer } = await exportDays({ variables });
    if (answer?.exportCalendar) save(`${owner.campus?.name ?? owner.calendar.name}-${year}.ics`, answer.exportCalendar);
  };
  const edit = (chosen: Span) => {
    changes.clear();
    setSpan(chosen);
    setEditing(true);
  };
  return (
    <>
      <div className="cal-notes">
        {isProvisional && <Alert type="warning" showIcon title={t('year.provisional', { year })} />}
        {!mayChange(owner) && <Alert type="info" showIcon title={whyNot} />}
      </div>
      <Panel
        title={`${owner.campus?.name ?? owner.calendar.name} · ${year}`}
        actions={
          <span className="cal-actions">
            <ReasonedButton size="small" icon={<UploadOutlined />} allowed={mayChange(owner)} because={whyNot} onClick={() => { changes.clear(); setImporting(true); }}>{t('file.import')}</ReasonedButton>
            <Button size="small" icon={<DownloadOutlined />} onClick={() => void download()}>{t('file.export')}</Button>
          </span>
        }
      >
        <Legend />
        <p className="hy-quiet cal-hint">{t('select.hint')}</p>
        <YearView year={year} days={days} span={span} today={new Date(serverNow()).toISOString().slice(0, 10)} onSpan={setSpan} onEdit={edit} />
      </Panel>
      <div className="cal-below">
        <HoursPanel key={`${owner.calendar.id} ${owner.calendar.version}`} owner={owner} changes={changes} />
        <OfficialYears owner={owner} years={official} year={year} changes={changes} />
      </div>
      {isEditing && span && <DayEditor key={`${span.anchor} ${span.end}`} owner={owner} span={span} days={days} changes={changes} onClose={() => setEditing(false)} />}
      {isImporting && <FileImport owner={owner} changes={changes} onClose={() => setImporting(false)} />}
    </>
  );
}

/** Working days, days off and opening hours, a year at a time. */
export function CalendarsPage() {
  const t = useCalendarWords();
  const [search, setSearch] = useSearchParams();
  const [job, setJob] = useState<JobState | null>(null);
  const [changed, setChanged] = useState(0);
  const { data, error, refetch } = useQuery(CalendarsQuery);
  const running = useQuery(RunningJobs, { fetchPolicy: 'network-only' });
  const underway = running.data?.runningJobs.map((one) => readFragment(RecomputeJob, one)).find(({ kind }) => kind === 'recompute_clocks');
  const changes = useCalendarChange((next) => {
    setJob(next);
    setChanged((before) => before + 1);
    void refetch();
  });
  const go = (key: 'of' | 'year', value: string) => setSearch((before) => { const next = new URLSearchParams(before); next.set(key, value); return next; }, { replace: true });
  const asked = Number(search.get('year'));
  const year = Number.isInteger(asked) && asked >= FIRST_YEAR && asked <= LAST_YEAR ? asked : new Date(serverNow()).getUTCFullYear();
  const owner = data && ownerOf(data.businessCalendars, search.get('of'));
  const shownJob = job ?? underway ?? null;
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      {shownJob && <div className="cal-notes"><RecomputeProgress key={shownJob.id} job={shownJob} onClose={() => setJob(null)} /></div>}
      {error && !data ? <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} /> : !data ? <LoadingState /> : !owner ? <EmptyState /> : (
        <>
          <div className="cal-bar">
            <OwnerSelect calendars={data.businessCalendars} owner={owner} onChange={(id) => go('of', id)} />
            <span className="cal-years" role="group" aria-label={t('year')}>
              <Button icon={<LeftOutlined />} aria-label={t('year.previous')} onClick={() => go('year', String(year - 1))} />
              <strong aria-live="polite">{year}</strong>
              <Button icon={<RightOutlined />} aria-label={t('year.next')} onClick={() => go('year', String(year + 1))} />
            </span>
          </div>
          <OneCalendar owner={owner} year={year} onChanged={changed} changes={changes} official={data.officialYears} />
        </>
      )}
    </>
  );
}
