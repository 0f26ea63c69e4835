import { useLocalized } from '@huiyin/ui';
import { useEffect, useRef } from 'react';
import { useNotify } from '../layout/use-notify.tsx';
import { useShellWords } from '../words/words.ts';
import type { AlertClock } from './alert-list.ts';

/** Alerts that come within this time are told together, in milliseconds. */
const gathering = 1_500;

/** Tells of new alerts as they come: one by name, several as a number, never a pile of messages. */
export function useAlertNotices(): (clock: AlertClock) => void {
  const t = useShellWords();
  const localized = useLocalized();
  const notify = useNotify();
  const waiting = useRef<AlertClock[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function tell(): void {
    // A clock that warned and broke meanwhile is one alert, as it is now.
    const clocks = [...new Map(waiting.current.map((clock) => [clock.id, clock])).values()];
    waiting.current = [];
    const [only] = clocks;
    if (!only) return;
    const kind = clocks.some(({ status }) => status === 'BREACHED') ? 'error' : 'warning';
    if (clocks.length > 1) return notify({ kind, title: t('alerts.several', { count: clocks.length }) });
    const about = only.complaint ? `${only.complaint.number} ${only.complaint.matter}` : only.touchpoint?.client.name;
    const title = t(only.status === 'BREACHED' ? 'alerts.oneBreached' : 'alerts.oneWarning', { title: localized(only.title) });
    notify({ kind, title, description: about?.slice(0, 60) });
  }

  return (clock) => {
    waiting.current.push(clock);
    if (waiting.current.length === 1) timer.current = setTimeout(tell, gathering);
  };
}
