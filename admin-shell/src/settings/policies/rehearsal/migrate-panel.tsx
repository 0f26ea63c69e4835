import { classifyFailure, graphql, readFragment, useMutation } from '@huiyin/graphql';
import { Alert, Button, Panel } from '@huiyin/ui';
import { useSearchParams } from '@huiyin/ui/router';
import { useId, useState } from 'react';
import { useSession } from '../../../session/session-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { PolicyRefusal, type PolicyProblemNotice } from '../refusal.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import { CampusChoice } from './campus-choice.tsx';
import { JobProgressBar } from './job-progress.tsx';
import { MigrationStep } from './migration-step.tsx';
import { RehearsalJob } from './rehearsal-fields.ts';
import { RehearsalResult } from './rehearsal-result.tsx';
import { useJob } from './use-job.ts';

const Preview = graphql(
  `
    mutation PreviewCaseMigration($input: PreviewCaseMigrationInput!) {
      previewCaseMigration(input: $input) {
        __typename
        ... on SimulationStarted { job { id ...RehearsalJob } }
        ... on UserError { ...PolicyRefusal }
      }
    }
  `,
  [RehearsalJob, PolicyRefusal],
);

/** Moves open cases to a version: first looked at, then done, with a reason that each case keeps. */
export function MigratePanel({ versionId }: { versionId: string }) {
  const t = usePolicyWords();
  const id = useId();
  const { session } = useSession();
  const [params, setParams] = useSearchParams();
  const campuses = (params.get('campuses') ?? '').split(',').filter(Boolean);
  const campusIds = campuses.length > 0 ? campuses : session.campuses.map((campus) => campus.id);
  const [problem, setProblem] = useState<PolicyProblemNotice | null>(null);
  const [preview, { loading }] = useMutation(Preview);
  const { job, isOver } = useJob(params.get('job'));
  const isRunning = job !== null && !isOver;
  const set = (key: 'job' | 'campuses', value: string) =>
    setParams(
      (before) => {
        // Another choice of campuses needs another preview.
        if (key === 'campuses') before.delete('job');
        if (value) before.set(key, value);
        else before.delete(key);
        return before;
      },
      { replace: true },
    );

  async function look() {
    setProblem(null);
    try {
      const outcome = (await preview({ variables: { input: { policyVersionId: versionId, campusIds: [...campusIds] } } })).data?.previewCaseMigration;
      if (outcome?.__typename === 'SimulationStarted') set('job', readFragment(RehearsalJob, outcome.job).id);
      else if (outcome) setProblem({ refusal: readFragment(PolicyRefusal, outcome) });
    } catch (error) {
      setProblem({ failure: classifyFailure(error) });
    }
  }

  return (
    <>
      <Panel title={t('migrate.title')} className="sp-review">
        <div className="sp-form">
          <p className="hy-quiet">{t('migrate.hint')}</p>
          <Alert type="info" showIcon title={t('migrate.careful')} />
          <div className="sp-field">
            <label htmlFor={`${id}-campuses`}>{t('trial.campuses')}</label>
            <CampusChoice id={`${id}-campuses`} value={campuses.length > 0 ? campuses : null} disabled={isRunning} onChange={(ids) => set('campuses', (ids ?? []).join(','))} />
          </div>
          <div aria-live="assertive">{problem && <RefusalNotice problem={problem} />}</div>
          <div className="sp-actions">
            <Button loading={loading || isRunning} onClick={() => void look()}>
              {t('migrate.preview')}
            </Button>
          </div>
          {job && job.status !== 'SUCCEEDED' && <JobProgressBar job={job} />}
        </div>
      </Panel>
      {job?.status === 'SUCCEEDED' && <RehearsalResult jobId={job.id} none={t('migrate.none')} next={<MigrationStep key={job.id} versionId={versionId} campusIds={campusIds} previewJobId={job.id} />} />}
    </>
  );
}
