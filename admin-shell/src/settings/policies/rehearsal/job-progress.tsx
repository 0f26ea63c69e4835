import { Alert, useLocalized } from '@huiyin/ui';
import { Progress } from '@huiyin/ui/data';
import { usePolicyWords } from '../words/policy-words.ts';
import type { RehearsalJobFields } from './rehearsal-fields.ts';

/** How far a job has come, and why it ended badly. */
export function JobProgressBar({ job }: { job: RehearsalJobFields }) {
  const t = usePolicyWords();
  const localized = useLocalized();
  const percent = job.status === 'SUCCEEDED' ? 100 : job.total ? Math.floor((job.done / job.total) * 100) : 0;
  if (job.status === 'FAILED' || job.status === 'CANCELLED') return <Alert type="error" showIcon title={t(`job.${job.status}`)} description={localized(job.message)} />;
  return (
    <div role="status">
      <Progress percent={percent} status={job.status === 'SUCCEEDED' ? 'success' : 'active'} aria-label={t(`job.${job.status}`)} />
      <span className="hy-quiet hy-figures">
        {t(`job.${job.status}`)} {job.total !== null && `${job.done} / ${job.total}`}
      </span>
    </div>
  );
}
