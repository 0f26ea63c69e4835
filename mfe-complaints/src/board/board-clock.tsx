import { formatInstant, formatSpan, readCountdown, useLocalized, useServerTime, useUi } from '@huiyin/ui';
import { useZones } from '../use-zones.ts';
import type { BoardClockRow } from './board-document.ts';

/** One clock in letters for four metres: how long still, what for, which case. */
export function BoardClock({ clock, showCampus }: { clock: BoardClockRow; showCampus: boolean }) {
  const { locale } = useUi();
  const localized = useLocalized();
  const zone = useZones()(clock.campus.id);
  const { tone, remaining, isOverdue } = readCountdown(clock, useServerTime());
  const details = [clock.complaint?.number, clock.departmentTask?.department.name, showCampus ? clock.campus.name : undefined].filter(Boolean);
  return (
    <li className="cb-clock" data-tone={tone}>
      {/* The column says "overdue" already; the sign says it once more, where the colour alone would. */}
      <span className="cb-clock-count hy-figures">
        {isOverdue && '+'}
        {remaining !== null && formatSpan(remaining, locale)}
      </span>
      <span className="cb-clock-title">{localized(clock.title)}</span>
      <span className="cb-clock-details hy-figures">{details.join(' · ')}</span>
      <span className="cb-clock-due hy-figures">{formatInstant(clock.dueAt, locale, 'time', zone)}</span>
    </li>
  );
}
