import { Panel, useLocalized } from '@huiyin/ui';
import { BarChart } from '@huiyin/ui/charts';
import { Select } from '@huiyin/ui/data';
import { useSearchParams } from '@huiyin/ui/router';
import { useMemo } from 'react';
import { usePolicyWords } from '../words/policy-words.ts';
import type { RehearsalFiguresFields } from './rehearsal-fields.ts';
import { alertDays } from './turn-figures.ts';

const everybody = '*';

/** How often people are warned or called, day by day, as it was and as it would be. */
export function AlertFigures({ alerts }: { alerts: RehearsalFiguresFields['alerts'] }) {
  const t = usePolicyWords();
  const localized = useLocalized();
  const [params, setParams] = useSearchParams();
  const roles = useMemo(() => [...new Map(alerts.map(({ role, title }) => [role, title])).entries()], [alerts]);
  const role = roles.find(([key]) => key === params.get('role'))?.[0] ?? null;
  const chart = useMemo(() => {
    const { days, before, after } = alertDays(alerts, role);
    return {
      categories: days,
      series: [
        { key: 'before', name: t('trial.before'), values: before },
        { key: 'after', name: t('trial.after'), values: after },
      ],
    };
  }, [alerts, role, t]);
  if (alerts.length === 0) return null;
  return (
    <Panel
      title={t('trial.alerts')}
      actions={
        <Select
          size="small"
          className="sp-choice"
          aria-label={t('trial.role')}
          value={role ?? everybody}
          options={[{ value: everybody, label: t('trial.everybody') }, ...roles.map(([value, title]) => ({ value, label: localized(title) }))]}
          onChange={(next) =>
            setParams(
              (before) => {
                if (next === everybody) before.delete('role');
                else before.set('role', next);
                return before;
              },
              { replace: true },
            )
          }
        />
      }
    >
      <BarChart label={t('trial.alerts')} {...chart} />
    </Panel>
  );
}
