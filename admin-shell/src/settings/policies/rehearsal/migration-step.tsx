import { classifyFailure, graphql, readFragment, useMutation } from '@huiyin/graphql';
import { Alert, Button, Input, Panel } from '@huiyin/ui';
import { useId, useState } from 'react';
import { RefusalNotice } from '../refusal-notice.tsx';
import { PolicyRefusal, type PolicyProblemNotice } from '../refusal.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import { JobProgressBar } from './job-progress.tsx';
import { RehearsalJob } from './rehearsal-fields.ts';
import { useJob } from './use-job.ts';

const Migrate = graphql(
  `
    mutation MigrateCases($input: MigrateCasesInput!) {
      migrateCases(input: $input) {
        __typename
        ... on MigrationStarted { job { id ...RehearsalJob } }
        ... on UserError { ...PolicyRefusal }
      }
    }
  `,
  [RehearsalJob, PolicyRefusal],
);

/** The second step: after the preview was looked at, the reason and the act. */
export function MigrationStep({ versionId, campusIds, previewJobId }: { versionId: string; campusIds: readonly string[]; previewJobId: string }) {
  const t = usePolicyWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const [jobId, setJobId] = useState<string | null>(null);
  const [problem, setProblem] = useState<PolicyProblemNotice | null>(null);
  const [key] = useState(() => crypto.randomUUID());
  const [migrate, { loading }] = useMutation(Migrate);
  const { job } = useJob(jobId);
  const result = job?.result?.__typename === 'MigrationResult' ? job.result : null;

  async function move() {
    setProblem(null);
    try {
      const input = { policyVersionId: versionId, campusIds: [...campusIds], reason: reason.trim(), expectedPreviewJobId: previewJobId, idempotencyKey: key };
      const outcome = (await migrate({ variables: { input } })).data?.migrateCases;
      if (outcome?.__typename === 'MigrationStarted') setJobId(readFragment(RehearsalJob, outcome.job).id);
      else if (outcome) setProblem({ refusal: readFragment(PolicyRefusal, outcome) });
    } catch (error) {
      setProblem({ failure: classifyFailure(error) });
    }
  }

  return (
    <Panel title={t('migrate.step')} className="sp-review">
      <div className="sp-form">
        <div className="sp-field">
          <label htmlFor={id}>{t('migrate.reason')}</label>
          <Input.TextArea id={id} rows={3} maxLength={2000} disabled={jobId !== null} value={reason} onChange={(event) => setReason(event.target.value)} />
        </div>
        <div aria-live="assertive">{problem && <RefusalNotice problem={problem} />}</div>
        {jobId === null && (
          <div className="sp-actions">
            <Button type="primary" loading={loading} disabled={reason.trim() === ''} onClick={() => void move()}>
              {t('migrate.do')}
            </Button>
          </div>
        )}
        {job && <JobProgressBar job={job} />}
        {result && <Alert type={result.leftAlone > 0 ? 'warning' : 'success'} showIcon title={t('migrate.done', { migrated: result.migrated, moved: result.moved, left: result.leftAlone })} />}
      </div>
    </Panel>
  );
}
