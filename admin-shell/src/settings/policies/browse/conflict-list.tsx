import { ClauseTags, EmptyState, Panel, useLocalized } from '@huiyin/ui';
import { usePolicyWords } from '../words/policy-words.ts';
import type { ConflictEntry } from './regulation-fields.ts';

/** Where the regulation contradicts itself or stays silent: the decision taken, and what else could be decided. */
export function ConflictList({ conflicts }: { conflicts: readonly ConflictEntry[] }) {
  const t = usePolicyWords();
  const localized = useLocalized();
  if (conflicts.length === 0) return <EmptyState title={t('conflicts.none')} />;
  return (
    <div className="sp-packs">
      {conflicts.map(({ key, title, decision, alternatives, clauses }) => (
        <Panel key={key} title={localized(title)}>
          <dl className="sp-facts">
            <div>
              <dt>{t('conflicts.decision')}</dt>
              <dd>
                <strong>{localized(decision)}</strong>
              </dd>
            </div>
            {alternatives.length > 0 && (
              <div>
                <dt>{t('conflicts.alternatives')}</dt>
                <dd>
                  <ul className="sp-bullets">
                    {alternatives.map((alternative) => (
                      <li key={alternative.zh}>{localized(alternative)}</li>
                    ))}
                  </ul>
                </dd>
              </div>
            )}
            <div>
              <dt>{t('conflicts.clauses')}</dt>
              <dd>
                <ClauseTags ids={clauses} />
              </dd>
            </div>
          </dl>
        </Panel>
      ))}
    </div>
  );
}
