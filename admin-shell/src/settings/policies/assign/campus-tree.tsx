import { DateTimeText, EmptyState, ToneTag, useLocalized } from '@huiyin/ui';
import { Checkbox } from '@huiyin/ui/data';
import { usePolicyWords } from '../words/policy-words.ts';
import { byRegion, governing } from './governing.ts';
import type { GoverningCampusFields } from './governing-campus.ts';

interface Props {
  readonly campuses: readonly GoverningCampusFields[];
  readonly purpose: string;
  readonly policyId: string;
  readonly now: number;
  readonly chosen: readonly string[];
  /** Absent where the reader may only look. */
  readonly onChoose: ((ids: readonly string[]) => void) | undefined;
}

/** A box for many: checked with all of them, half-checked with some. */
function BoxOf({ ids, label, chosen, onChoose }: { ids: readonly string[]; label: string; chosen: readonly string[]; onChoose: Props['onChoose'] }) {
  const count = ids.filter((id) => chosen.includes(id)).length;
  if (!onChoose) return <strong>{label}</strong>;
  return (
    <Checkbox checked={count === ids.length} indeterminate={count > 0 && count < ids.length} onChange={({ target }) => onChoose(target.checked ? [...new Set([...chosen, ...ids])] : chosen.filter((id) => !ids.includes(id)))}>
      <strong>{label}</strong>
    </Checkbox>
  );
}

function CampusLine({ campus, purpose, policyId, now, chosen, onChoose }: Omit<Props, 'campuses'> & { campus: GoverningCampusFields }) {
  const t = usePolicyWords();
  const localized = useLocalized();
  const { id, name, timeZone, policies } = campus;
  const { now: present, next } = governing(policies, purpose, now);
  const nameOf = ({ policy }: (typeof policies)[number]) => `${localized(policy.title)} ${policy.version}`;
  return (
    <li className="sp-campus">
      {onChoose ? (
        <Checkbox checked={chosen.includes(id)} onChange={({ target }) => onChoose(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}>
          {name}
        </Checkbox>
      ) : (
        <span>{name}</span>
      )}
      <span className="sp-line sp-small">
        {present ? (
          <>
            {present.policy.id === policyId ? <ToneTag tone="green">{t('assign.this')}</ToneTag> : <span>{nameOf(present)}</span>}
            <span className="hy-quiet">
              {present.effectiveTo ? (
                <>
                  {t('assign.until')} <DateTimeText at={present.effectiveTo} zone={timeZone} />
                </>
              ) : (
                t('assign.open')
              )}
            </span>
          </>
        ) : (
          <ToneTag tone="amber">{t('assign.nothing')}</ToneTag>
        )}
        {next && (
          <span className="hy-quiet">
            → {next.policy.id === policyId ? t('assign.this') : nameOf(next)} {t('assign.from')} <DateTimeText at={next.effectiveFrom} zone={timeZone} />
          </span>
        )}
      </span>
    </li>
  );
}

/** Campuses by region, what governs each now and until when, and boxes to choose them with. */
export function CampusTree(props: Props) {
  const t = usePolicyWords();
  const { campuses, chosen, onChoose } = props;
  const regions = byRegion(campuses);
  if (campuses.length === 0) return <EmptyState title={t('assign.noCampus')} />;
  return (
    <div className="sp-tree">
      {onChoose && <BoxOf ids={campuses.map(({ id }) => id)} label={t('assign.all', { count: campuses.length })} chosen={chosen} onChoose={onChoose} />}
      {regions.map((region) => (
        <section key={region.id} aria-label={region.name ?? t('assign.noRegion')}>
          {(regions.length > 1 || region.name !== null) && <BoxOf ids={region.campuses.map(({ id }) => id)} label={region.name ?? t('assign.noRegion')} chosen={chosen} onChoose={onChoose} />}
          <ul className="sp-lines">
            {region.campuses.map((campus) => (
              <CampusLine key={campus.id} {...props} campus={campus} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
