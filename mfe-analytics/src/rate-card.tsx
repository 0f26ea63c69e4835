import { graphql, readFragment, type FragmentOf } from '@huiyin/graphql';
import { Button, ClauseTags, Panel, useLocalized } from '@huiyin/ui';
import { LineChart } from '@huiyin/ui/charts';
import { figureOf, percent } from './figures.ts';
import { monthLabel } from './months.ts';
import { useAnalyticsWords } from './words.ts';

export const RateFields = graphql(`
  fragment RateFields on Rate {
    kind month category value numerator denominator clauses
    campus { id name }
    categoryTitle { zh en }
    formula { zh en }
  }
`);

type RateRow = FragmentOf<typeof RateFields>;

/** One rate: the figure of the whole period, how it is made, and its course by month. */
export function RateCard({
  whole,
  byMonth,
  months,
  note,
  onDrill,
}: {
  whole: RateRow | undefined;
  byMonth: readonly RateRow[];
  /** Months of the axis, oldest first. */
  months: readonly string[];
  note?: string;
  onDrill: (month?: string) => void;
}) {
  const t = useAnalyticsWords();
  const localized = useLocalized();
  const rate = readFragment(RateFields, whole);
  const rates = readFragment(RateFields, byMonth);
  if (!rate) return null;
  const name = t(`kind.${rate.kind}`);
  const values = months.map((month) => figureOf(rates.find((row) => row.month === month)?.value));
  return (
    <Panel title={name} className="hy-rate" actions={<Button size="small" onClick={() => onDrill()}>{t('rates.cases')}</Button>}>
      <p className="hy-rate-value hy-figures">{rate.value === null ? t('rates.undefined') : percent(Number(rate.value))}</p>
      <p className="hy-figures">{t('rates.parts', { numerator: rate.numerator, denominator: rate.denominator })}</p>
      <p className="hy-quiet">
        {localized(rate.formula)} <ClauseTags ids={rate.clauses} />
      </p>
      {note && <p className="hy-quiet">{note}</p>}
      <LineChart
        label={`${name} · ${t('rates.byMonth')}`}
        categories={months.map(monthLabel)}
        series={[{ key: rate.kind, name, values }]}
        format={percent}
        height={200}
        onChoose={({ categoryIndex }) => onDrill(months[categoryIndex])}
      />
    </Panel>
  );
}
