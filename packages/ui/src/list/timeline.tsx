import type { ReactNode } from 'react';
import type { StatusTone } from '../clock/clock-looks.tsx';
import { DateTimeText } from '../time/time-texts.tsx';
import './list.css';

/** One thing that happened. */
export interface TimelineItem {
  readonly id: string;
  /** When it happened, RFC 3339. */
  readonly at: string;
  readonly title: ReactNode;
  readonly actor?: string | null;
  readonly tone?: StatusTone;
  readonly icon?: ReactNode;
  readonly body?: ReactNode;
}

/** What happened, in the order given, with times of the campus's zone. */
export function Timeline({ items, zone, label }: { items: readonly TimelineItem[]; zone?: string; label: string }) {
  return (
    <ol className="hy-timeline" aria-label={label}>
      {items.map(({ id, at, title, actor, tone = 'calm', icon, body }) => (
        <li key={id} className={`hy-tone-${tone}`}>
          <span className="hy-timeline-sign" aria-hidden>
            {icon}
          </span>
          <div className="hy-timeline-head">
            <strong>{title}</strong>
            {actor && <span className="hy-quiet">{actor}</span>}
            <span className="hy-quiet hy-timeline-at">
              <DateTimeText at={at} zone={zone} />
            </span>
          </div>
          {body && <div className="hy-timeline-body">{body}</div>}
        </li>
      ))}
    </ol>
  );
}
