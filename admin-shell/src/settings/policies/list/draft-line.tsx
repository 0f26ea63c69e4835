import { RelativeTime, ToneTag } from '@huiyin/ui';
import { Link } from '@huiyin/ui/router';
import { placeOf } from '../places.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import type { DraftEntry } from './pack-documents.ts';

/** A draft, how it stands, and since when. */
export function DraftLine({ draft }: { draft: DraftEntry }) {
  const t = usePolicyWords();
  const name = draft.version ? t('draft.nameOf', { version: draft.version }) : draft.basedOn ? t('draft.basedOn', { version: draft.basedOn.version }) : t('draft.first');
  return (
    <li className="sp-line">
      <Link to={placeOf.draft(draft.id)}>{name}</Link>
      <ToneTag tone={draft.state === 'SUBMITTED' ? 'amber' : 'quiet'}>{t(`draft.state.${draft.state}`)}</ToneTag>
      <span className="hy-quiet">
        {t('draft.changed')} <RelativeTime at={draft.updatedAt} />
      </span>
    </li>
  );
}
