import { inLocale, useUi } from '@huiyin/ui';
import type { KeyboardEvent } from 'react';
import type { Day } from './calendar-documents.ts';
import { useCalendarWords } from './calendars-words.ts';
import { dayText, isWithin, weeksOf, type Span } from './dates.ts';

const weekdays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
/** Kinds that carry a mark beside their colour. */
const marked = ['HOLIDAY', 'MAKEUP_WORKDAY', 'CLOSED', 'HALF_DAY', 'SPECIAL_HOURS'] as const;
type Marked = (typeof marked)[number];
export const isMarked = (kind: Day['kind']): kind is Marked => (marked as readonly string[]).includes(kind);
export const kindClass = (kind: Day['kind']): string => `cal-${kind.toLowerCase().replace('_', '-')}`;

export interface DayActions {
  readonly focused: string;
  readonly span: Span | null;
  choose(date: string, extend: boolean): void;
  move(event: KeyboardEvent, date: string): void;
}

function DayCell({ day, actions }: { day: Day; actions: DayActions }) {
  const t = useCalendarWords();
  const { locale } = useUi();
  const isOwn = day.layer === 'CALENDAR' || day.layer === 'CAMPUS';
  const hours = day.openings.map(({ from, to }) => `${from}–${to}`).join(' ');
  const words = [dayText(day.date, locale), day.name && inLocale(day.name, locale), t(`kind.${day.kind}`), hours || t('day.closed'), t(`layer.${day.layer}`), day.provisional && t('provisional')];
  const isChosen = isWithin(actions.span, day.date);
  return (
    <button
      type="button"
      className={`cal-day ${kindClass(day.kind)}${isOwn ? ' cal-own' : ''}${day.provisional ? ' cal-provisional' : ''}${isChosen ? ' cal-chosen' : ''}`}
      data-date={day.date}
      tabIndex={actions.focused === day.date ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={words.filter(Boolean).join(' · ')}
      title={words.filter(Boolean).join('\n')}
      onClick={(event) => actions.choose(day.date, event.shiftKey)}
      onKeyDown={(event) => actions.move(event, day.date)}
    >
      <span aria-hidden>{Number(day.date.slice(8))}</span>
      <span className="cal-mark" aria-hidden>{isMarked(day.kind) ? t(`mark.${day.kind}`) : ''}</span>
    </button>
  );
}

/** One month: weeks from Monday to Sunday. */
export function MonthGrid({ year, month, days, actions }: { year: number; month: number; days: ReadonlyMap<string, Day>; actions: DayActions }) {
  const t = useCalendarWords();
  const { locale } = useUi();
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1));
  return (
    <table className="cal-month" aria-label={t('month.grid', { month: name })}>
      <caption>{name}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" abbr={t(`week.${weekday}`)}>{t(`short.${weekday}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, index) => (
          <tr key={index}>
            {week.map((date, column) => {
              const day = date === null ? undefined : days.get(date);
              return <td key={date ?? column}>{day && <DayCell day={day} actions={actions} />}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
