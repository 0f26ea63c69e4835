import { useUi } from '../ui-context.ts';
import { formatInstant, formatRelative, zoneName, type DateStyle } from './date-formats.ts';
import { durationMilliseconds, formatSpan } from './span.ts';
import { useServerTime } from './use-server-time.ts';

const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** An instant in the zone of the campus it concerns; names the zone when the reader's differs. */
export function DateTimeText({ at, zone, style = 'short' }: { at: string; zone?: string; style?: DateStyle }) {
  const { locale } = useUi();
  const foreign = zone !== undefined && zone !== browserZone && style !== 'date';
  return (
    <time dateTime={at} title={`${formatInstant(at, locale, 'long', zone)}${zone ? ` ${zone}` : ''}`} className="hy-figures">
      {formatInstant(at, locale, style, zone)}
      {foreign && <span className="hy-quiet"> {zoneName(at, locale, zone)}</span>}
    </time>
  );
}

/** How long ago or ahead an instant is; the exact time appears on hover. */
export function RelativeTime({ at, zone }: { at: string; zone?: string }) {
  const { locale } = useUi();
  const now = useServerTime(30_000);
  return (
    <time dateTime={at} title={formatInstant(at, locale, 'long', zone)}>
      {formatRelative(at, now, locale)}
    </time>
  );
}

/** A length of time, from an ISO 8601 duration. */
export function DurationText({ duration }: { duration: string }) {
  const { locale } = useUi();
  const milliseconds = durationMilliseconds(duration);
  return (
    <time dateTime={duration} className="hy-figures">
      {Number.isNaN(milliseconds) ? duration : formatSpan(milliseconds, locale, true)}
    </time>
  );
}
