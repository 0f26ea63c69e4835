import { Tooltip } from 'antd';
import { useUiWords } from '../words/ui-words.ts';
import './action.css';

/** The clause that a rule, clock or refusal comes from: its number within the regulation. The summary, else the whole id, appears on hover. */
export function ClauseTag({ id, summary }: { id: string; summary?: string }) {
  const t = useUiWords();
  const label = t('clause.label', { id: id.slice(id.lastIndexOf('/') + 1) });
  if (!summary) return <span className="hy-clause" title={id}>{label}</span>;
  return (
    <Tooltip title={summary} trigger={['hover', 'focus', 'click']}>
      <button type="button" className="hy-clause">
        {label}
      </button>
    </Tooltip>
  );
}

/** Several clause numbers in a row. */
export function ClauseTags({ ids }: { ids: readonly string[] }) {
  return ids.map((id) => <ClauseTag key={id} id={id} />);
}
