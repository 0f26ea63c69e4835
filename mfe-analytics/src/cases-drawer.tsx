import { classifyFailure, graphql, useQuery } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { Button, EmptyState, ErrorState, LoadingState, RowList, Segmented } from '@huiyin/ui';
import { Drawer } from '@huiyin/ui/data';
import { CaseFields, CaseLine } from './case-line.tsx';
import { monthLabel, type Months } from './months.ts';
import { ratesChoices, type Drill } from './rates-state.ts';
import { useAnalyticsWords } from './words.ts';

const CasesOfRate = graphql(
  `
    query CasesOfRate($filter: RateFilter!, $kind: RateKind!, $only: RateCases!, $after: String) {
      ratesDashboard(filter: $filter) {
        rates(kind: $kind) {
          cases(first: 20, after: $after, only: $only) {
            nodes { __typename ...CaseFields }
            totalCount
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  `,
  [CaseFields],
);

/** The cases that a figure counts, all or only those that it gained or lost. */
export function CasesDrawer({ drill, months, onChange }: { drill: Drill | null; months: Months; onChange: (next: Drill | null) => void }) {
  const t = useAnalyticsWords();
  const { campusId } = useShell();
  const campus = drill?.campusId ?? campusId;
  const filter = {
    months: drill?.month ? { from: drill.month, to: drill.month } : months,
    ...(campus ? { campusIds: [campus] } : {}),
    ...(drill?.category ? { categories: [drill.category] } : {}),
  };
  const { data, error, loading, refetch, fetchMore } = useQuery(CasesOfRate, {
    variables: { filter, kind: drill?.kind ?? 'TIMELINESS_RATE', only: drill?.only ?? 'ALL' },
    skip: !drill,
    fetchPolicy: 'cache-and-network',
  });
  const cases = data?.ratesDashboard.rates[0]?.cases;
  const title = drill ? [t('cases.title', { kind: t(`kind.${drill.kind}`) }), drill.month && monthLabel(drill.month)].filter(Boolean).join(' · ') : '';
  return (
    <Drawer open={drill !== null} onClose={() => onChange(null)} title={title} size={480}>
      {drill && (
        <Segmented
          block
          value={drill.only}
          onChange={(only) => onChange({ ...drill, only })}
          options={ratesChoices.selections.map((value) => ({ value, label: t(`cases.${value}`) }))}
        />
      )}
      {error && <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} />}
      {!error && !cases && <LoadingState />}
      {cases && <p className="hy-quiet hy-case-total">{t('cases.total', { count: cases.totalCount })}</p>}
      {cases?.nodes.length === 0 && <EmptyState title={t('cases.none')} />}
      {cases && (
        <RowList rows={cases.nodes.map((node, index) => ({ node, index }))} rowKey={({ index }) => index} label={title}>
          {({ node }) => <CaseLine one={node} />}
        </RowList>
      )}
      {cases?.pageInfo.hasNextPage && (
        <Button block loading={loading} onClick={() => void fetchMore({ variables: { after: cases.pageInfo.endCursor } })}>
          {t('cases.more')}
        </Button>
      )}
    </Drawer>
  );
}
