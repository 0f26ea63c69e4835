import { Alert, FailureAlert, useLocalized, useUi } from '@huiyin/ui';
import { Progress } from '@huiyin/ui/data';
import { readFragment, type FragmentOf } from '@huiyin/graphql';
import { useFormWords } from '../forms/form-words.ts';
import { issueText } from '../forms/issues.ts';
import { ImportJob } from './import-document.ts';
import { useImportWords } from './import-words.ts';
import type { RunProblem } from './use-import-run.ts';

/** How far a run has come. */
export function RunProgress({ job: masked }: { job: FragmentOf<typeof ImportJob> }) {
  const t = useImportWords();
  const job = readFragment(ImportJob, masked);
  const percent = job.total ? Math.floor((job.done / job.total) * 100) : 0;
  return (
    <div role="status" className="ci-progress">
      <Progress percent={percent} status={job.status === 'FAILED' ? 'exception' : job.status === 'SUCCEEDED' ? 'success' : 'active'} aria-label={t(`job.${job.status}`)} />
      <span className="hy-quiet hy-figures">
        {t(`job.${job.status}`)} · {job.total === null ? t('job.progressOpen', { done: job.done }) : t('job.progress', { done: job.done, total: job.total })}
      </span>
    </div>
  );
}

/** Why a run did not begin. */
export function RunRefused({ problem }: { problem: RunProblem }) {
  const t = useImportWords();
  const words = useFormWords();
  const { locale } = useUi();
  if ('failure' in problem) return <FailureAlert failure={problem.failure} />;
  const { outcome } = problem;
  if (outcome.__typename === 'FileUnreadable') {
    const place = [outcome.row ? t('refused.at', { row: outcome.row }) : null, outcome.column].filter(Boolean).join(' · ');
    return <Alert type="error" showIcon title={t('refused.file')} description={[place, outcome.message].filter(Boolean).join(' — ')} />;
  }
  const text =
    outcome.__typename === 'InputInvalid'
      ? outcome.issues.map((issue) => issueText(issue, locale)).join('；')
      : outcome.__typename === 'PermissionMissing'
        ? words('permission', { permission: outcome.permission })
        : outcome.message;
  return <Alert type="error" showIcon title={t('import.failed')} description={text} />;
}

/** What the job itself says at its end. */
export function JobMessage({ job: masked }: { job: FragmentOf<typeof ImportJob> }) {
  const localized = useLocalized();
  const { message } = readFragment(ImportJob, masked);
  return message ? <p className="hy-quiet">{localized(message)}</p> : null;
}
