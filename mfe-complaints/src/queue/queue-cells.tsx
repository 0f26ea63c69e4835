import { addressOf, useShell } from '@huiyin/remote-contract';
import { Countdown, DateTimeText, RelativeTime, StatusTag, useLocalized, useUi, formatInstant, serverNow } from '@huiyin/ui';
import { Link } from '@huiyin/ui/router';
import { Clauses } from '../clauses.tsx';
import { dueStyle } from '../due-style.ts';
import { TimelinessTag } from '../timeliness-tag.tsx';
import { useZones } from '../use-zones.ts';
import { effectiveClock } from './effective-clock.ts';
import type { QueueRowFields } from './queue-row.ts';
import { QueueTags } from './queue-tags.tsx';
import { useQueueWords } from './queue-words.ts';

type Cell = { row: QueueRowFields };

/** By when, as a countdown, and what the time limit is for. */
export function DueCell({ row }: Cell) {
  const t = useQueueWords();
  const { locale } = useUi();
  const localized = useLocalized();
  const zone = useZones()(row.campus.id);
  const clock = effectiveClock(row);
  if (row.status === 'CLOSED') return <TimelinessTag timeliness={row.timeliness} />;
  if (!clock) return <span className="hy-quiet">{t('row.noClock')}</span>;
  return (
    <span className="cq-due">
      {clock.status === 'PAUSED' ? <StatusTag status="PAUSED" /> : <Countdown clock={clock} zone={zone} />}
      <span className="hy-quiet">{localized(clock.title)}</span>
      {clock.dueAt && <span className="hy-quiet hy-figures">{t('row.dueAt', { at: formatInstant(clock.dueAt, locale, dueStyle(clock.dueAt, serverNow()), zone) })}</span>}
    </span>
  );
}

/** What it is about, whose it is, and where it came in. The link carries the keyboard's focus for the whole row. */
export function MatterCell({ row }: Cell) {
  const t = useQueueWords();
  const localized = useLocalized();
  const who = row.client?.name ?? (row.anonymous ? t('row.anonymous') : row.complainantName);
  const details = [row.number, who, row.campus.name, localized(row.channelTitle)].filter(Boolean);
  return (
    <span className="cq-matter">
      <span className="cq-matter-line">
        <QueueTags classification={row.classification} />
        <Link to={addressOf.complaint(row.id)} data-queue-row={row.id} className="cq-matter-link">
          {row.matter}
        </Link>
      </span>
      <span className="hy-quiet hy-figures">{details.join(' · ')}</span>
    </span>
  );
}

/** What must be done, and which clause says so. */
export function NextCell({ row }: Cell) {
  const localized = useLocalized();
  if (!row.next) return <span className="hy-quiet">—</span>;
  return (
    <span className="cq-next">
      {localized(row.next.text)}
      <span className="cq-clauses">
        <Clauses ids={row.next.clauses.slice(0, 2)} />
      </span>
    </span>
  );
}

/** Where the case stands and since when. */
export function StageCell({ row }: Cell) {
  const t = useQueueWords();
  const localized = useLocalized();
  const zone = useZones()(row.campus.id);
  return (
    <span className="cq-due">
      {localized(row.stageTitle)}
      <span className="hy-quiet">
        <span className="hy-unseen">{t('column.receivedAt')} </span>
        {row.status === 'OPEN' ? <RelativeTime at={row.receivedAt} zone={zone} /> : <DateTimeText at={row.receivedAt} zone={zone} style="date" />}
      </span>
    </span>
  );
}

/** Who has it. */
export function AssigneeCell({ row }: Cell) {
  const t = useQueueWords();
  const { session } = useShell();
  if (!row.assignee) return <span className="hy-quiet">{t('row.unassigned')}</span>;
  return row.assignee.id === session.viewer.id ? <strong>{row.assignee.name}</strong> : row.assignee.name;
}
