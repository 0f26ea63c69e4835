import { graphql, readFragment, type FragmentOf } from '@huiyin/graphql';
import { Panel } from '@huiyin/ui';
import { ExplainedClock as ExplainedClockFragment, type ExplainedClockFields } from './clock-fields.ts';
import { useClockWords } from './clock-words.ts';
import { ExplainedClock } from './explained-clock.tsx';

export const CaseClocks = graphql(`fragment CaseClocks on Complaint { id clocks { id ...ExplainedClock } }`, [ExplainedClockFragment]);

/** What still asks for something comes first, then what is over; the earliest deadline leads. */
const rank = ({ status, open }: ExplainedClockFields) =>
  status === 'BREACHED' && open ? 0 : status === 'WARNING' || status === 'RUNNING' ? 1 : status === 'PAUSED' || status === 'SCHEDULED' ? 2 : 3;
const isWithoutEffect = ({ status }: ExplainedClockFields) => status === 'SUPERSEDED' || status === 'CANCELLED';

/** All time limits of a case, each with its explanation. */
export function ClocksPanel({ complaint, zone, summaries }: { complaint: FragmentOf<typeof CaseClocks>; zone: string | undefined; summaries: ReadonlyMap<string, string> }) {
  const t = useClockWords();
  const clocks = readFragment(CaseClocks, complaint).clocks.map((clock) => readFragment(ExplainedClockFragment, clock));
  const shown = clocks.filter((clock) => !isWithoutEffect(clock)).sort((a, b) => rank(a) - rank(b) || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  const others = clocks.filter(isWithoutEffect);
  return (
    <Panel title={t('title')}>
      {clocks.length === 0 && <p className="hy-quiet">{t('none')}</p>}
      {shown.map((clock) => (
        <ExplainedClock key={clock.id} clock={clock} zone={zone} summaries={summaries} />
      ))}
      {others.length > 0 && (
        <details className="cl-others">
          <summary>{t('superseded', { count: others.length })}</summary>
          {others.map((clock) => (
            <ExplainedClock key={clock.id} clock={clock} zone={zone} summaries={summaries} />
          ))}
        </details>
      )}
    </Panel>
  );
}
