import { graphql, readFragment, type FragmentOf } from '@huiyin/graphql';
import { formatInstant, Panel, Timeline, useLocalized, useUi, type StatusTone } from '@huiyin/ui';
import { Clauses } from '../clauses.tsx';
import { useCaseWords } from './case-words.ts';

export const CaseHistory = graphql(`
  fragment CaseHistory on Complaint {
    id
    timeline { id kind title { zh en } at recordedAt actor text clauses }
  }
`);

/** Something written down later than this after it happened is marked as such. Milliseconds. */
const promptly = 5 * 60_000;

const toneOf = (kind: string): StatusTone => (/breach|overdue|exceed/i.test(kind) ? 'red' : /warn|due_soon/i.test(kind) ? 'amber' : /closed|met|replied|reply_given/i.test(kind) ? 'green' : 'calm');

/** Names of events are written in lower case; here each begins a line. */
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Everything that happened, the newest first. Nothing is ever taken out. */
export function HistoryPanel({ complaint, zone, summaries }: { complaint: FragmentOf<typeof CaseHistory>; zone: string | undefined; summaries: ReadonlyMap<string, string> }) {
  const t = useCaseWords();
  const { locale } = useUi();
  const localized = useLocalized();
  const { timeline } = readFragment(CaseHistory, complaint);
  const items = timeline.toReversed().map(({ id, kind, title, at, recordedAt, actor, text, clauses }) => {
    const isLate = Date.parse(recordedAt) - Date.parse(at) > promptly;
    const body = (text || clauses.length > 0 || isLate) && (
      <>
        {text}
        {(clauses.length > 0 || isLate) && (
          <span className="cc-line cc-sources">
            <Clauses ids={clauses} summaries={summaries} />
            {isLate && <span className="hy-quiet">{t('timeline.recordedAt', { at: formatInstant(recordedAt, locale, 'short', zone) })}</span>}
          </span>
        )}
      </>
    );
    return { id, at, title: sentence(localized(title)), actor, tone: toneOf(kind), body };
  });
  return (
    <Panel title={t('timeline.title')}>
      {items.length === 0 ? <p className="hy-quiet">{t('timeline.none')}</p> : <Timeline items={items} zone={zone} label={t('timeline.title')} />}
    </Panel>
  );
}
