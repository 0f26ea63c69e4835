import { classifyFailure, graphql, readFragment, useQuery } from '@huiyin/graphql';
import { EmptyState, ErrorState, LoadingState, PageHeader, ReasonedButton, useLocalized } from '@huiyin/ui';
import { Link, useParams } from '@huiyin/ui/router';
import { useBeginDraft } from '../list/use-begin-draft.ts';
import { placeOf } from '../places.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { TabBar } from '../tab-bar.tsx';
import { useMayWrite } from '../use-may-write.ts';
import { useTab } from '../use-tab.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import { ClauseBrowser } from './clause-browser.tsx';
import { ConflictList } from './conflict-list.tsx';
import { ElementDrawer } from './element-drawer.tsx';
import { RegulationClauses } from './regulation-fields.ts';

const PackQuery = graphql(
  `
    query PolicyPackText($packKey: String!) {
      policyPack(key: $packKey) { key title { zh en } purpose builtInVersion versions { id version } ...RegulationClauses }
    }
  `,
  [RegulationClauses],
);

/** The text of a regulation as it comes with the product, or of the chain's newest version. */
export function PackPage() {
  const t = usePolicyWords();
  const localized = useLocalized();
  const { packKey = '' } = useParams();
  const mayWrite = useMayWrite();
  const { begin, busy, problem } = useBeginDraft();
  const { tab, hrefOf } = useTab(['clauses', 'conflicts']);
  const { data, error, refetch } = useQuery(PackQuery, { variables: { packKey } });
  const back = <Link to={placeOf.list()}>← {t('list.title')}</Link>;
  if (!data) return error ? <ErrorState level={1} failure={classifyFailure(error)} onRetry={() => void refetch()} /> : <LoadingState heading rows={10} />;
  const pack = data.policyPack;
  if (!pack) return <EmptyState level={1} title={t('pack.none')} action={back} />;
  const { clauses, conflicts } = readFragment(RegulationClauses, pack);
  return (
    <>
      <PageHeader
        title={localized(pack.title)}
        description={`${t(`purpose.${pack.purpose}`)} · ${pack.builtInVersion ? t('list.builtIn', { version: pack.builtInVersion }) : t('list.own')}`}
        before={back}
        actions={
          <ReasonedButton type="primary" allowed={mayWrite} because={t('readOnly')} loading={busy !== null} onClick={() => void begin({ packKey })}>
            {t('list.begin')}
          </ReasonedButton>
        }
      />
      {pack.versions.length > 0 && (
        <p className="sp-line sp-gap">
          <span className="hy-quiet">{t('pack.versions')}</span>
          {pack.versions.map(({ id, version }) => (
            <Link key={id} to={placeOf.version(id)}>
              {version}
            </Link>
          ))}
        </p>
      )}
      {problem && <RefusalNotice problem={problem} />}
      <TabBar
        label={t('tabs.label')}
        current={tab}
        hrefOf={hrefOf}
        tabs={[
          { key: 'clauses', title: t('tab.clauses', { count: clauses.length }) },
          { key: 'conflicts', title: t('tab.conflicts', { count: conflicts.length }) },
        ]}
      />
      {tab === 'clauses' ? <ClauseBrowser clauses={clauses} /> : <ConflictList conflicts={conflicts} />}
      <ElementDrawer place={{ packKey }} />
    </>
  );
}
