import { formatInstant, inLocale, type Locale } from '@huiyin/ui';
import { complaintWordsIn } from '../complaint-words.ts';
import { toCsv } from '../csv.ts';
import { effectiveClock } from './effective-clock.ts';
import type { QueueRowFields } from './queue-row.ts';
import { queueWordsIn } from './queue-words.ts';

const columns = ['number', 'matter', 'client', 'campus', 'channel', 'stage', 'urgency', 'severity', 'receivedAt', 'next', 'dueAt', 'due', 'assignee'] as const;

/** The rows on the screen as CSV, in the language of the screen and the zones of the campuses. */
export function queueAsCsv(rows: readonly QueueRowFields[], locale: Locale, zoneOf: (campusId: string) => string | undefined): string {
  const t = queueWordsIn(locale);
  const words = complaintWordsIn(locale);
  const title = (row: QueueRowFields, dimension: string) => row.classification.filter((entry) => entry.dimension === dimension).map(({ valueTitle }) => inLocale(valueTitle, locale)).join('、');
  const line = (row: QueueRowFields): Record<(typeof columns)[number], string> => {
    const zone = zoneOf(row.campus.id);
    return {
      number: row.number,
      matter: row.matter,
      client: row.client?.name ?? (row.anonymous ? t('row.anonymous') : (row.complainantName ?? '')),
      campus: row.campus.name,
      channel: inLocale(row.channelTitle, locale),
      stage: inLocale(row.stageTitle, locale),
      urgency: title(row, 'urgency'),
      severity: title(row, 'severity'),
      receivedAt: formatInstant(row.receivedAt, locale, 'long', zone),
      next: row.next ? inLocale(row.next.text, locale) : '',
      dueAt: formatInstant(effectiveClock(row)?.dueAt, locale, 'long', zone),
      due: words(`timeliness.${row.timeliness}`),
      assignee: row.assignee?.name ?? '',
    };
  };
  return toCsv([columns.map((column) => t(`column.${column}`)), ...rows.map((row) => columns.map((column) => line(row)[column]))]);
}
