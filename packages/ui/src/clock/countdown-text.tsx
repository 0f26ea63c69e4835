import { useSyncExternalStore } from 'react';
import { formatInstant } from '../time/date-formats.ts';
import { onSecond, serverNow } from '../time/server-clock.ts';
import { formatSpan } from '../time/span.ts';
import { useUi } from '../ui-context.ts';
import { uiWordsIn } from '../words/ui-words.ts';
import type { Locale } from '../ui-context.ts';
import { readCountdown, type CountedClock } from './countdown.ts';
import { clockLooks } from './clock-looks.tsx';
import './clock.css';

/** Everything that is shown, as one text: the component renders only when it changes. */
function reading(clock: CountedClock, locale: Locale): string {
  const t = uiWordsIn(locale);
  const { tone, remaining, isOverdue } = readCountdown(clock, serverNow());
  if (remaining === null) return [tone, '', t(`clock.${clock.status}`)].join('|');
  const key = isOverdue ? 'countdown.overdue' : tone === 'amber' ? 'countdown.soon' : 'countdown.left';
  const shown = isOverdue ? t('countdown.overdue', { span: formatSpan(remaining, locale) }) : formatSpan(remaining, locale);
  return [tone, shown, t(key, { span: formatSpan(remaining, locale, true) })].join('|');
}

/**
 * Time left on a clock, ticking with the server's time: calm, amber from the warning point, red once overdue.
 * The colour is never alone: overdue says so in words, and screen readers hear a sentence that changes once a minute.
 */
export function Countdown({ clock, zone }: { clock: CountedClock; zone?: string }) {
  const { locale } = useUi();
  const [tone, shown, spoken] = useSyncExternalStore(onSecond, () => reading(clock, locale)).split('|');
  // By tone, not by status: the second at which a deadline passes may come before the server's word.
  const Icon = clockLooks[tone === 'red' ? 'BREACHED' : 'WARNING'].icon;
  return (
    <span className={`hy-countdown hy-tone-${tone}`} role="timer" title={formatInstant(clock.dueAt, locale, 'long', zone)}>
      {(tone === 'amber' || tone === 'red') && <Icon aria-hidden />}
      {shown ? (
        <>
          <span aria-hidden className="hy-figures">
            {shown}
          </span>
          <span className="hy-unseen">{spoken}</span>
        </>
      ) : (
        spoken
      )}
    </span>
  );
}
