import { DateTimeText, inLocale, Panel, ReasonedButton, ToneTag, type Locale } from '@huiyin/ui';
import { Link } from '@huiyin/ui/router';
import { placeOf } from '../places.ts';
import { useZone } from '../use-zone.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import { DraftLine } from './draft-line.tsx';
import type { DraftEntry, PackEntry } from './pack-documents.ts';

/** Older versions than this are folded away. */
const shownVersions = 3;

function VersionLine({ version }: { version: PackEntry['versions'][number] }) {
  const t = usePolicyWords();
  const zone = useZone();
  const { id, campusesInForce, effectiveFrom } = version;
  return (
    <li className="sp-line">
      <Link to={placeOf.version(id)}>{t('version.name', { version: version.version })}</Link>
      <span className="hy-quiet">
        {t('version.from')} <DateTimeText at={effectiveFrom} style="date" zone={zone} />
      </span>
      {campusesInForce > 0 ? <ToneTag tone="green">{t('version.inForce', { count: campusesInForce })}</ToneTag> : <span className="hy-quiet">{t('version.nowhere')}</span>}
    </li>
  );
}

/** One regulation of the list. */
export function PackPanel({ pack, drafts, locale, mayWrite, busy, onBegin }: { pack: PackEntry; drafts: readonly DraftEntry[]; locale: Locale; mayWrite: boolean; busy: boolean; onBegin: () => void }) {
  const t = usePolicyWords();
  const { versions } = pack;
  return (
    <Panel
      className="sp-pack"
      title={
        <span className="sp-pack-name">
          <Link to={placeOf.pack(pack.key)}>{inLocale(pack.title, locale)}</Link>
          <ToneTag tone="calm">{t(`purpose.${pack.purpose}`)}</ToneTag>
          <span className="sp-origin hy-quiet">{[pack.builtInVersion ? t('list.builtIn', { version: pack.builtInVersion }) : t('list.own'), ...(versions.length === 0 ? [t('list.unpublished')] : [])].join(' · ')}</span>
        </span>
      }
      actions={
        <ReasonedButton size="small" allowed={mayWrite} because={t('readOnly')} loading={busy} onClick={onBegin} aria-label={t('list.beginOf', { name: inLocale(pack.title, locale) })}>
          {t('list.begin')}
        </ReasonedButton>
      }
    >
      {versions.length > 0 && (
        <ul className="sp-lines">
          {versions.slice(0, shownVersions).map((version) => (
            <VersionLine key={version.id} version={version} />
          ))}
        </ul>
      )}
      {versions.length > shownVersions && (
        <details>
          <summary>{t('list.older', { count: versions.length - shownVersions })}</summary>
          <ul className="sp-lines">
            {versions.slice(shownVersions).map((version) => (
              <VersionLine key={version.id} version={version} />
            ))}
          </ul>
        </details>
      )}
      {drafts.length > 0 && (
        <ul className="sp-lines sp-drafts" aria-label={t('list.drafts')}>
          {drafts.map((draft) => (
            <DraftLine key={draft.id} draft={draft} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
