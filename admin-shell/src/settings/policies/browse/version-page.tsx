import { classifyFailure, graphql, readFragment, useQuery } from '@huiyin/graphql';
import { DateTimeText, EmptyState, ErrorState, lazily, LoadingState, PageHeader, ReasonedButton, useLocalized } from '@huiyin/ui';
import { Link, useParams } from '@huiyin/ui/router';
import { useBeginDraft } from '../list/use-begin-draft.ts';
import { placeOf } from '../places.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { TabBar } from '../tab-bar.tsx';
import { useMayWrite } from '../use-may-write.ts';
import { useTab } from '../use-tab.ts';
import { useZone } from '../use-zone.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import { ClauseBrowser } from './clause-browser.tsx';
import { ConflictList } from './conflict-list.tsx';
import { ElementDrawer } from './element-drawer.tsx';
import { RegulationClauses } from './regulation-fields.ts';

const VersionQuery = graphql(
  `
    query PolicyVersionText($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on PolicyVersion { packKey version title { zh en } purpose effectiveFrom publishedAt note campusesInForce ...RegulationClauses }
      }
    }
  `,
  [RegulationClauses],
);

const TrialPanel = lazily(async () => (await import('../rehearsal/trial-panel.tsx')).TrialPanel);
const MigratePanel = lazily(async () => (await import('../rehearsal/migrate-panel.tsx')).MigratePanel);
const AssignPanel = lazily(async () => (await import('../assign/assign-panel.tsx')).AssignPanel);

const read = ['clauses', 'conflicts', 'campuses'] as const;

/** A published version: its clauses, the decisions in it, and where it governs. */
export function VersionPage() {
  const t = usePolicyWords();
  const localized = useLocalized();
  const zone = useZone();
  const { versionId = '' } = useParams();
  const mayWrite = useMayWrite();
  const { begin, busy, problem } = useBeginDraft();
  const { tab, hrefOf } = useTab(mayWrite ? [...read, 'trial', 'migrate'] : read);
  const { data, error, refetch } = useQuery(VersionQuery, { variables: { id: versionId } });
  const back = <Link to={placeOf.list()}>← {t('list.title')}</Link>;
  if (!data) return error ? <ErrorState level={1} failure={classifyFailure(error)} onRetry={() => void refetch()} /> : <LoadingState heading rows={10} />;
  const version = data.node?.__typename === 'PolicyVersion' ? data.node : null;
  if (!version) return <EmptyState level={1} title={t('version.none')} action={back} />;
  const { clauses, conflicts } = readFragment(RegulationClauses, version);
  const { id, packKey } = version;
  return (
    <>
      <PageHeader
        title={`${localized(version.title)} ${version.version}`}
        documentTitle={`${version.version} ${localized(version.title)}`}
        before={back}
        description={
          <>
            {t(`purpose.${version.purpose}`)} · {t('version.from')} <DateTimeText at={version.effectiveFrom} style="date" zone={zone} /> · {t('version.published')}{' '}
            <DateTimeText at={version.publishedAt} style="date" zone={zone} /> · {version.campusesInForce > 0 ? t('version.inForce', { count: version.campusesInForce }) : t('version.nowhere')}
          </>
        }
        actions={
          <ReasonedButton allowed={mayWrite} because={t('readOnly')} loading={busy !== null} onClick={() => void begin({ packKey, basedOnId: id })}>
            {t('version.begin')}
          </ReasonedButton>
        }
      />
      {version.note && <blockquote className="sp-note">{version.note}</blockquote>}
      {problem && <RefusalNotice problem={problem} />}
      <TabBar
        label={t('tabs.label')}
        current={tab}
        hrefOf={hrefOf}
        tabs={[
          { key: 'clauses', title: t('tab.clauses', { count: clauses.length }) },
          { key: 'conflicts', title: t('tab.conflicts', { count: conflicts.length }) },
          { key: 'campuses', title: t('tab.campuses') },
          ...(mayWrite ? ([{ key: 'trial', title: t('tab.trial') }, { key: 'migrate', title: t('tab.migrate') }] as const) : []),
        ]}
      />
      {tab === 'clauses' && <ClauseBrowser clauses={clauses} />}
      {tab === 'conflicts' && <ConflictList conflicts={conflicts} />}
      {tab === 'campuses' && <AssignPanel version={version} onAssigned={() => void refetch()} />}
      {tab === 'trial' && <TrialPanel rules={{ policyVersionId: id }} />}
      {tab === 'migrate' && <MigratePanel versionId={id} />}
      <ElementDrawer place={{ id }} />
    </>
  );
}
