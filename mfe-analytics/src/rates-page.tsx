import { classifyFailure, graphql, useQuery } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { DateTimeText, ErrorState, LoadingState, PageHeader, Segmented, serverNow } from '@huiyin/ui';
import { useSearchParams } from '@huiyin/ui/router';
import { Breakdown } from './breakdown.tsx';
import { CasesDrawer } from './cases-drawer.tsx';
import { monthsOf, monthsUntil } from './months.ts';
import { RateCard, RateFields } from './rate-card.tsx';
import { rateKinds, ratesChoices, readRatesState, writeRatesState, type RatesState } from './rates-state.ts';
import { useLiveRefresh } from './use-live-refresh.ts';
import { useAnalyticsWords } from './words.ts';
import './analytics.css';

const RatesDashboard = graphql(
  `
    query RatesDashboard($filter: RateFilter!, $kind: RateKind!) {
      ratesDashboard(filter: $filter) {
        refreshedAt
        cursor
        excused
        COMPLAINT_RATE: rates(kind: COMPLAINT_RATE) { ...RateFields }
        TIMELINESS_RATE: rates(kind: TIMELINESS_RATE) { ...RateFields }
        RETENTION_RATE: rates(kind: RETENTION_RATE) { ...RateFields }
        monthlyCOMPLAINT_RATE: rates(kind: COMPLAINT_RATE, by: [MONTH]) { ...RateFields }
        monthlyTIMELINESS_RATE: rates(kind: TIMELINESS_RATE, by: [MONTH]) { ...RateFields }
        monthlyRETENTION_RATE: rates(kind: RETENTION_RATE, by: [MONTH]) { ...RateFields }
        byCampus: rates(kind: $kind, by: [CAMPUS]) { ...RateFields }
        byCategory: rates(kind: $kind, by: [CATEGORY]) { ...RateFields }
      }
    }
  `,
  [RateFields],
);

/** Complaint, timeliness and retention rate: for the period, by month, campus and category, down to the cases. Live. */
export function RatesPage() {
  const t = useAnalyticsWords();
  const { campusId, session, can } = useShell();
  const [params, setParams] = useSearchParams();
  const state = readRatesState(params);
  const show = (change: Partial<RatesState>) => setParams(writeRatesState(params, { ...state, ...change }), { replace: change.drill === undefined });
  const zone = session.campuses.find(({ id }) => id === campusId)?.timeZone ?? session.campuses[0]?.timeZone ?? 'Asia/Shanghai';
  const months = monthsUntil(serverNow(), state.span, zone);
  const filter = { months, ...(campusId ? { campusIds: [campusId] } : {}) };
  const { data, previousData, error, refetch } = useQuery(RatesDashboard, { variables: { filter, kind: state.kind } });
  const dashboard = (data ?? previousData)?.ratesDashboard;
  useLiveRefresh({ after: dashboard?.cursor, refresh: () => void refetch(), skip: !dashboard || !can('events:read') });
  return (
    <>
      <PageHeader
        title={t('rates.title')}
        description={t('rates.hint')}
        actions={
          <Segmented
            aria-label={t('rates.span')}
            value={state.span}
            onChange={(span) => show({ span })}
            options={ratesChoices.spans.map((value) => ({ value, label: t('rates.months', { count: value }) }))}
          />
        }
      />
      {error && <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} />}
      {!error && !dashboard && <LoadingState />}
      {dashboard && (
        <>
          <div className="hy-rates">
            {rateKinds.map((kind) => (
              <RateCard
                key={kind}
                whole={dashboard[kind][0]}
                byMonth={dashboard[`monthly${kind}`]}
                months={monthsOf(months)}
                note={kind === 'TIMELINESS_RATE' && dashboard.excused > 0 ? t('rates.excused', { count: dashboard.excused }) : undefined}
                onDrill={(month) => show({ drill: { kind, ...(month ? { month } : {}), only: kind === 'COMPLAINT_RATE' ? 'COUNTED' : 'MISSED' } })}
              />
            ))}
          </div>
          <Breakdown
            kind={state.kind}
            byCampus={dashboard.byCampus}
            byCategory={dashboard.byCategory}
            onKind={(kind) => show({ kind })}
            onDrill={(place) => show({ drill: { kind: state.kind, ...place, only: 'ALL' } })}
          />
          <p className="hy-quiet hy-rates-updated">
            {t('rates.updated')} <DateTimeText at={dashboard.refreshedAt} style="long" zone={zone} />
          </p>
        </>
      )}
      <CasesDrawer drill={state.drill} months={months} onChange={(drill) => show({ drill })} />
    </>
  );
}
