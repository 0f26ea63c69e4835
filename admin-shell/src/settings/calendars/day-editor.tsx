import { Alert, Button, FailureAlert, Input, ReasonedButton, Segmented, Switch, useUi } from '@huiyin/ui';
import { Drawer } from '@huiyin/ui/data';
import { useState } from 'react';
import type { Day, Opening } from './calendar-documents.ts';
import { useCalendarWords } from './calendars-words.ts';
import { addDays, countOf, dayText, firstOf, lastOf, type Span } from './dates.ts';
import { OpeningSpans, TimeField } from './opening-spans.tsx';
import { mayChange, ownerInput, type Owner } from './owner.ts';
import type { CalendarChanges } from './use-calendar-change.ts';
import { useWhyNot } from './use-why-not.ts';

const rules = ['rest', 'work', 'half_day', 'hours', 'closed'] as const;
type Rule = (typeof rules)[number];
const inputKinds = { rest: 'REST', work: 'WORK', half_day: 'HALF_DAY', hours: 'HOURS', closed: 'CLOSED' } as const;
const ruleOf: Readonly<Record<Day['kind'], Rule>> = { WORKDAY: 'rest', REST: 'work', HOLIDAY: 'rest', MAKEUP_WORKDAY: 'work', CLOSED: 'closed', HALF_DAY: 'half_day', SPECIAL_HOURS: 'hours' };

interface Draft { rule: Rule; zh: string; en: string; openings: Opening[]; hasHours: boolean; half: 'until' | 'from'; time: string }

function draftOf(day: Day): Draft {
  return { rule: ruleOf[day.kind], zh: day.name?.zh ?? '', en: day.name && day.name.en !== day.name.zh ? day.name.en : '', openings: day.kind === 'SPECIAL_HOURS' ? [...day.openings] : [], hasHours: false, half: 'until', time: '12:00' };
}

function DayFactsLine({ day }: { day: Day }) {
  const t = useCalendarWords();
  const { locale } = useUi();
  return (
    <dl className="cal-week">
      <div><dt>{t(`kind.${day.kind}`)}</dt><dd>{day.name ? (locale === 'zh-CN' ? day.name.zh : day.name.en) : ''}{day.provisional ? ` ${t('provisional')}` : ''}</dd></div>
      <div><dt>{t('day.hours')}</dt><dd>{day.openings.map(({ from, to }) => `${from}–${to}`).join(' ') || t('day.closed')}</dd></div>
      <div><dt>{t('layer.label')}</dt><dd>{t(`layer.${day.layer}`)}</dd></div>
    </dl>
  );
}

/** What a day or a span is, where its rule comes from, and how to change it. */
export function DayEditor({ owner, span, days, changes, onClose }: { owner: Owner; span: Span; days: ReadonlyMap<string, Day>; changes: CalendarChanges; onClose: () => void }) {
  const t = useCalendarWords();
  const { locale } = useUi();
  const [first, last, count] = [firstOf(span), lastOf(span), countOf(span)];
  const chosen = Array.from({ length: count }, (_, index) => days.get(addDays(first, index))).filter((day) => day !== undefined);
  const [draft, setDraft] = useState<Draft>(() => draftOf(chosen[0]!));
  const put = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const whyNot = useWhyNot(owner);
  const allowed = mayChange(owner);
  const layer = owner.campus ? 'CAMPUS' : 'CALENDAR';
  const own = chosen.filter((day) => day.layer === layer).map(({ date }) => date);
  const title = count === 1 ? t('edit.title', { date: dayText(first, locale) }) : t('edit.span', { from: dayText(first, locale, 'short'), to: dayText(last, locale, 'short'), count });

  async function save(): Promise<void> {
    const { rule, zh, en, openings, hasHours, half, time } = draft;
    const day = {
      date: first, lastDate: last === first ? null : last, kind: inputKinds[rule], name: zh.trim() ? { zh, en: en.trim() || null } : null,
      openings: rule === 'hours' || (rule === 'work' && hasHours) ? openings.map(({ from, to }) => ({ from, to })) : null,
      ...(rule === 'half_day' && (half === 'until' ? { closesAt: time } : { opensAt: time })),
    };
    if (await changes.setDays({ ...ownerInput(owner), set: [day], remove: [] })) onClose();
  }
  async function reset(): Promise<void> {
    if (await changes.setDays({ ...ownerInput(owner), set: [], remove: own })) onClose();
  }

  return (
    <Drawer open title={title} onClose={onClose} size={440} destroyOnHidden>
      <form className="cal-form" onSubmit={(event) => { event.preventDefault(); void save(); }}>
        {chosen.length === 1 && <DayFactsLine day={chosen[0]!} />}
        {!allowed && <Alert type="info" showIcon title={whyNot} />}
        <fieldset className="cal-field">
          <legend>{t('edit.kind')}</legend>
          <Segmented<Rule> block vertical={false} disabled={!allowed} value={draft.rule} onChange={(rule) => put({ rule, ...(rule === 'hours' && draft.openings.length === 0 && { openings: [{ from: '08:00', to: '12:00' }] }) })} options={rules.map((value) => ({ value, label: t(`edit.${value}`) }))} />
        </fieldset>
        {draft.rule === 'half_day' && (
          <fieldset className="cal-field">
            <legend>{t('edit.half')}</legend>
            <div className="cal-span">
              <Segmented<'until' | 'from'> value={draft.half} onChange={(half) => put({ half })} options={(['until', 'from'] as const).map((value) => ({ value, label: t(`edit.half.${value}`) }))} />
              <TimeField label={t(draft.half === 'until' ? 'edit.closesAt' : 'edit.opensAt')} value={draft.time} onChange={(time) => put({ time })} />
            </div>
          </fieldset>
        )}
        {draft.rule === 'work' && (
          <label className="cal-span">
            <Switch size="small" checked={draft.hasHours} onChange={(hasHours) => put({ hasHours, ...(hasHours && draft.openings.length === 0 && { openings: [{ from: '08:00', to: '18:00' }] }) })} /> {t('edit.workHours')}
          </label>
        )}
        {(draft.rule === 'hours' || (draft.rule === 'work' && draft.hasHours)) && <OpeningSpans of={t('day.hours')} spans={draft.openings} onChange={(openings) => put({ openings })} />}
        <label>{t('edit.name')}<Input value={draft.zh} maxLength={60} disabled={!allowed} onChange={(event) => put({ zh: event.target.value })} /></label>
        <label>{t('edit.nameEn')}<Input value={draft.en} maxLength={60} disabled={!allowed} onChange={(event) => put({ en: event.target.value })} /></label>
        {changes.problem && <Alert type="error" showIcon title={changes.problem} />}
        {changes.failure && <FailureAlert failure={changes.failure} />}
        <div className="cal-actions">
          {allowed
            ? <Button type="primary" htmlType="submit" loading={changes.isSending}>{t('edit.save')}</Button>
            : <ReasonedButton allowed={false} because={whyNot} type="primary">{t('edit.save')}</ReasonedButton>}
          <ReasonedButton allowed={allowed && own.length > 0} because={allowed ? t('edit.resetNone') : whyNot} onClick={() => void reset()}>{t('edit.reset')}</ReasonedButton>
        </div>
      </form>
    </Drawer>
  );
}
