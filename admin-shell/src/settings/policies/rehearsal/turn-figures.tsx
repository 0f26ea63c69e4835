import { EmptyState, Panel, Segmented, useLocalized } from '@huiyin/ui';
import { BarChart } from '@huiyin/ui/charts';
import { useSearchParams } from '@huiyin/ui/router';
import { useMemo } from 'react';
import { usePolicyWords } from '../words/policy-words.ts';
import type { RehearsalFiguresFields } from './rehearsal-fields.ts';
import { turnRows, turnViews, type TurnView } from './turn-figures.ts';

/** Limits that would be kept and missed, by campus, department or limit. */
export function TurnFigures({ figures }: { figures: RehearsalFiguresFields }) {
  const t = usePolicyWords();
  const localized = useLocalized();
  const [params, setParams] = useSearchParams();
  const view = turnViews.find((one) => one === params.get('by')) ?? turnViews[0];
  const chart = useMemo(() => {
    const rows = turnRows(figures, view, localized, t('trial.nobody')).slice(0, 20);
    return {
      categories: rows.map(({ name }) => name),
      series: [
        { key: 'gained', name: t('trial.gained'), values: rows.map(({ gained }) => gained) },
        { key: 'lost', name: t('trial.lost'), values: rows.map(({ lost }) => lost) },
      ],
    };
  }, [figures, view, localized, t]);
  return (
    <Panel
      title={t('trial.turns')}
      actions={
        <Segmented<TurnView>
          size="small"
          aria-label={t('trial.by')}
          value={view}
          options={turnViews.map((value) => ({ value, label: t(`trial.by.${value}`) }))}
          onChange={(next) =>
            setParams(
              (before) => {
                before.set('by', next);
                return before;
              },
              { replace: true },
            )
          }
        />
      }
    >
      {chart.categories.length === 0 ? <EmptyState title={t('trial.nothingTurns')} /> : <BarChart label={`${t('trial.turns')} · ${t(`trial.by.${view}`)}`} {...chart} />}
    </Panel>
  );
}
