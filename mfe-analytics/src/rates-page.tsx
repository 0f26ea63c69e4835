import { classifyFailure, graphql, useQuery, type ResultOf } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { ErrorState, LoadingState, PageHeader, useLocalized } from '@huiyin/ui';
import { monthsUntil } from './months.ts';
import { useAnalyticsWords } from './words.ts';

const Rates = graphql(`
  query Rates($filter: RateFilter!) {
    ratesDashboard(filter: $filter) {
      complaint: rates(kind: COMPLAINT_RATE) { kind value numerator denominator formula { zh en } }
      timeliness: rates(kind: TIMELINESS_RATE) { kind value numerator denominator formula { zh en } }
      retention: rates(kind: RETENTION_RATE) { kind value numerator denominator formula { zh en } }
    }
  }
`);

type Rate = ResultOf<typeof Rates>['ratesDashboard']['complaint'][number];

function RateLine({ rate }: { rate: Rate }) {
  const t = useAnalyticsWords();
  const localized = useLocalized();
  const { value, numerator, denominator, formula } = rate;
  return (
    <li>
      <strong className="hy-figures">{value === null ? t('rates.undefined') : `${value} %`}</strong>{' '}
      {t('rates.parts', { numerator, denominator })} <span className="hy-quiet">{localized(formula)}</span>
    </li>
  );
}

/** The three rates of the last twelve months. */
export function RatesPage() {
  const t = useAnalyticsWords();
  const { campusId } = useShell();
  const filter = { months: monthsUntil(new Date(), 12), ...(campusId ? { campusIds: [campusId] } : {}) };
  const { data, error, refetch } = useQuery(Rates, { variables: { filter } });
  const rates = data && [data.ratesDashboard.complaint, data.ratesDashboard.timeliness, data.ratesDashboard.retention].flat();
  return (
    <>
      <PageHeader title={t('rates.title')} />
      {error && <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} />}
      {!error && !rates && <LoadingState />}
      <ul>{rates?.map((rate) => <RateLine key={rate.kind} rate={rate} />)}</ul>
    </>
  );
}
