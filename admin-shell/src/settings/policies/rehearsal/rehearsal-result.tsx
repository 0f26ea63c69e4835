import { classifyFailure, graphql, readFragment, useQuery } from '@huiyin/graphql';
import { Alert, DateTimeText, EmptyState, ErrorState, LoadingState } from '@huiyin/ui';
import type { ReactNode } from 'react';
import { useZone } from '../use-zone.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import { AlertFigures } from './alert-figures.tsx';
import { FlipList } from './flip-list.tsx';
import { RehearsalFigures } from './rehearsal-fields.ts';
import { TurnFigures } from './turn-figures.tsx';
import { VerdictTable } from './verdict-table.tsx';

const ResultQuery = graphql(`query RehearsalResult($jobId: ID!) { policySimulation(jobId: $jobId) { ...RehearsalFigures } }`, [RehearsalFigures]);

function Figure({ name, value, tone }: { name: string; value: number; tone?: 'green' | 'red' }) {
  return (
    <div className={`sp-figure ${tone ? `hy-tone-${tone}` : ''}`}>
      <dt>{name}</dt>
      <dd className="hy-figures">{value}</dd>
    </div>
  );
}

/** What came of a trial: how many limits turn, where, for whom, and case by case. `none` stands there when no case was judged, `next` is what one may do upon it. */
export function RehearsalResult({ jobId, none, next }: { jobId: string; none: string; next?: ReactNode }) {
  const t = usePolicyWords();
  const zone = useZone();
  const { data, error, refetch } = useQuery(ResultQuery, { variables: { jobId } });
  if (!data) return error ? <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} /> : <LoadingState rows={6} />;
  if (!data.policySimulation) return <EmptyState title={t('trial.gone')} />;
  const figures = readFragment(RehearsalFigures, data.policySimulation);
  return (
    <section className="sp-result" aria-label={t('trial.result')}>
      <dl className="sp-figures">
        <Figure name={t('trial.cases')} value={figures.cases} />
        <Figure name={t('trial.gained')} value={figures.gained} tone="green" />
        <Figure name={t('trial.lost')} value={figures.lost} tone="red" />
        {figures.already > 0 && <Figure name={t('migrate.already')} value={figures.already} />}
        {figures.otherPack > 0 && <Figure name={t('migrate.otherPack')} value={figures.otherPack} />}
      </dl>
      <p className="hy-quiet sp-small">
        {t('trial.asOf')} <DateTimeText at={figures.asOf} zone={zone} />
      </p>
      {figures.failed > 0 && <Alert type="warning" showIcon title={t('trial.failed', { count: figures.failed })} />}
      {figures.unknownEvents.length > 0 && <Alert type="warning" showIcon title={t('trial.unknown')} description={figures.unknownEvents.map(({ type, cases }) => t('elements.counted', { title: type, count: cases })).join(' · ')} />}
      {figures.cases === 0 ? (
        <EmptyState title={none} />
      ) : (
        <>
          {next}
          <TurnFigures figures={figures} />
          <VerdictTable verdicts={figures.verdicts} />
          <AlertFigures alerts={figures.alerts} />
          <FlipList jobId={jobId} />
        </>
      )}
    </section>
  );
}
