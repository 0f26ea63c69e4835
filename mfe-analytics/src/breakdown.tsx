import { readFragment, type FragmentOf } from '@huiyin/graphql';
import { Panel, Segmented, useLocalized } from '@huiyin/ui';
import { BarChart } from '@huiyin/ui/charts';
import { figureOf, percent } from './figures.ts';
import { RateFields } from './rate-card.tsx';
import { rateKinds, type RateKind } from './rates-state.ts';
import { useAnalyticsWords } from './words.ts';

/** One rate compared between campuses and between categories. */
export function Breakdown({
  kind,
  byCampus,
  byCategory,
  onKind,
  onDrill,
}: {
  kind: RateKind;
  byCampus: readonly FragmentOf<typeof RateFields>[];
  byCategory: readonly FragmentOf<typeof RateFields>[];
  onKind: (kind: RateKind) => void;
  onDrill: (place: { campusId?: string; category?: string }) => void;
}) {
  const t = useAnalyticsWords();
  const localized = useLocalized();
  const campuses = readFragment(RateFields, byCampus);
  const categories = readFragment(RateFields, byCategory);
  const name = t(`kind.${kind}`);
  const values = (rows: typeof campuses) => [{ key: kind, name, values: rows.map((row) => figureOf(row.value)) }];
  return (
    <div className="hy-breakdown">
      <Segmented value={kind} onChange={onKind} options={rateKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      <div className="hy-breakdown-charts">
        <Panel title={t('rates.byCampus')}>
          <BarChart
            label={`${name} · ${t('rates.byCampus')}`}
            categories={campuses.map((row) => row.campus?.name ?? '')}
            series={values(campuses)}
            format={percent}
            onChoose={({ categoryIndex }) => onDrill({ campusId: campuses[categoryIndex]?.campus?.id })}
          />
        </Panel>
        <Panel title={t('rates.byCategory')}>
          {kind === 'RETENTION_RATE' ? (
            <p className="hy-quiet">{t('rates.notByCategory')}</p>
          ) : (
            <BarChart
              label={`${name} · ${t('rates.byCategory')}`}
              categories={categories.map((row) => (row.categoryTitle ? localized(row.categoryTitle) : t('rates.noCategory')))}
              series={values(categories)}
              format={percent}
              onChoose={({ categoryIndex }) => onDrill({ category: categories[categoryIndex]?.category ?? undefined })}
            />
          )}
        </Panel>
      </div>
    </div>
  );
}
