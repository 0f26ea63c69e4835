import { ClauseTag, ToneTag, useLocalized, useUi, type StatusTone } from '@huiyin/ui';
import { usePolicyWords } from '../words/policy-words.ts';
import { kindName } from '../words/kind-words.ts';
import { ElementLink } from './element-link.tsx';
import type { ClauseEntry } from './regulation-fields.ts';

const tones: Readonly<Record<ClauseEntry['state'], StatusTone>> = { ENFORCED: 'green', GUIDANCE: 'calm', EXCLUDED: 'red', AWAITING: 'amber', OPEN: 'amber' };

/** One clause: number, kind, state, what it says, and what carries it out. */
export function ClauseLine({ clause }: { clause: ClauseEntry }) {
  const t = usePolicyWords();
  const { locale } = useUi();
  const localized = useLocalized();
  return (
    <li className="hy-row">
      <span className="sp-line">
        <ClauseTag id={clause.id} />
        <ToneTag tone={tones[clause.state]}>{t(`state.${clause.state}`)}</ToneTag>
        <span className="hy-quiet">{kindName(clause.kind, locale)}</span>
      </span>
      <span>{localized(clause.summary)}</span>
      {clause.missing.length > 0 && <span className="hy-quiet sp-small">{t('clauses.missing', { parts: clause.missing.map((part) => localized(part)).join(' · ') })}</span>}
      {clause.elements.length > 0 && (
        <span className="sp-elements">
          {clause.elements.map((element) => (
            <ElementLink key={`${element.section}/${element.elementId}`} element={element} />
          ))}
        </span>
      )}
    </li>
  );
}
