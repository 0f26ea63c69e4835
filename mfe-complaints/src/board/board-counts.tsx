import type { BoardCount } from './board-state.ts';
import { useBoardWords } from './board-words.ts';

const kinds = ['running', 'warning', 'breached'] as const;

function Figures({ count }: { count: Pick<BoardCount, (typeof kinds)[number]> }) {
  const t = useBoardWords();
  return (
    <dl>
      {kinds.map((kind) => (
        <div key={kind} data-kind={kind} data-none={count[kind] === 0 || undefined}>
          <dt>{t(kind)}</dt>
          <dd className="hy-figures">{count[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How many clocks run, warn and are overdue, campus by campus; together first when there are several. */
export function BoardCounts({ counts }: { counts: readonly BoardCount[] }) {
  const t = useBoardWords();
  const total = { running: 0, warning: 0, breached: 0 };
  for (const count of counts) for (const kind of kinds) total[kind] += count[kind];
  return (
    <ul className="cb-counts">
      {counts.length > 1 && (
        <li data-total>
          <h2>{t('total')}</h2>
          <Figures count={total} />
        </li>
      )}
      {counts.map((count) => (
        <li key={count.campus.id}>
          <h2>{count.campus.name}</h2>
          <Figures count={count} />
        </li>
      ))}
    </ul>
  );
}
