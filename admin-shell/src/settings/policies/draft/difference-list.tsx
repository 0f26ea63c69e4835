import { ClauseTags, EmptyState, ToneTag, useLocalized, type StatusTone } from '@huiyin/ui';
import { usePolicyWords } from '../words/policy-words.ts';
import type { DraftEntry } from './draft-fields.ts';

const tones: Readonly<Record<string, StatusTone>> = { added: 'green', removed: 'red', changed: 'calm' };
const isChange = (change: string): change is 'added' | 'removed' | 'changed' => change in tones;

/** What the draft says differently, in sentences. */
export function DifferenceList({ draft }: { draft: DraftEntry }) {
  const t = usePolicyWords();
  const localized = useLocalized();
  const { differences, problems, basedOn } = draft;
  if (differences.length === 0) return <EmptyState title={t(problems.length > 0 ? 'differences.afterProblems' : 'differences.none')} />;
  return (
    <>
      <p className="hy-quiet sp-gap">{basedOn ? t('differences.from', { version: basedOn.version }) : t('differences.fromProduct')}</p>
      <ul className="hy-rows" aria-label={t('differences.title')}>
        {differences.map(({ change, section, id, text, clauses }) => (
          <li key={`${section}/${id}/${change}`} className="hy-row">
            <span className="sp-line">
              {isChange(change) && <ToneTag tone={tones[change]!}>{t(`differences.${change}`)}</ToneTag>}
              <span>{localized(text)}</span>
            </span>
            <span>
              <ClauseTags ids={clauses} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
