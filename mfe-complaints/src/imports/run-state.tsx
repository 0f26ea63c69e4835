import { Alert, FailureAlert, useLocalized, useUi } from '@huiyin/ui';
import { Progress } from '@huiyin/ui/data';
import { useFormWords } from '../forms/form-words.ts';
import { issueText, type Issue } from '../forms/issues.ts';
import type { ImportJobFields } from './import-document.ts';
import type { ImportField } from './import-fields.ts';
import { useImportWords } from './import-words.ts';
import type { RunProblem } from './use-import-run.ts';

/** How far a run has come. */
export function RunProgress({ job }: { job: ImportJobFields }) {
  const t = useImportWords();
  const percent = job.total ? Math.floor((job.done / job.total) * 100) : 0;
  return (
    <div role="status" className="ci-progress">
      <Progress percent={percent} status={job.status === 'FAILED' || (job.status === 'SUCCEEDED' && job.refused > 0) ? 'exception' : job.status === 'SUCCEEDED' ? 'success' : 'active'} aria-label={t(`job.${job.status}`)} />
      <span className="hy-quiet hy-figures">
        {t(`job.${job.status}`)} · {job.total === null ? t('job.progressOpen', { done: job.done }) : t('job.progress', { done: job.done, total: job.total })}
      </span>
    </div>
  );
}

/** Problems of a file that we have words for, by the code of the API. */
const fileProblems = {
  FILE_EMPTY: 'problem.empty',
  SPREADSHEET: 'problem.spreadsheet',
  NOT_TEXT: 'problem.encoding',
  ENCODING_UNKNOWN: 'problem.encoding',
  ENCODING_WRONG: 'problem.encoding',
  NOT_CSV: 'problem.notCsv',
  HEADER_MISSING: 'problem.header',
  COLUMN_MISSING: 'problem.columnMissing',
  COLUMN_AMBIGUOUS: 'problem.columnAmbiguous',
} as const;

const isFileProblem = (code: string): code is keyof typeof fileProblems => code in fileProblems;

/** Why a run did not begin. `fields` are those that were sent, in order: the API counts them. */
export function RunRefused({ problem, fields }: { problem: RunProblem; fields: readonly ImportField[] }) {
  const t = useImportWords();
  const words = useFormWords();
  const { locale } = useUi();
  if ('failure' in problem) return <FailureAlert failure={problem.failure} />;
  const { outcome } = problem;
  const issueLine = (issue: Issue) => {
    const field = fields[Number(issue.path[issue.path.indexOf('columns') + 1])];
    return field ? `${t(`field.${field}`)}: ${issueText(issue, locale)}` : issueText(issue, locale);
  };
  if (outcome.__typename === 'FileUnreadable') {
    const place = [outcome.row ? t('refused.at', { row: outcome.row }) : null, outcome.column].filter(Boolean).join(' · ');
    const text = isFileProblem(outcome.code) ? t(fileProblems[outcome.code]) : outcome.message;
    return <Alert type="error" showIcon title={t('refused.file')} description={[place, text].filter(Boolean).join(' — ')} />;
  }
  const texts = {
    InputInvalid: () => (outcome.__typename === 'InputInvalid' ? outcome.issues.map(issueLine).join('；') : ''),
    PermissionMissing: () => (outcome.__typename === 'PermissionMissing' ? words('permission', { permission: outcome.permission }) : ''),
    RecordNotFound: () => words('missing'),
    IdempotencyKeyReused: () => words('unsure'),
  };
  return <Alert type="error" showIcon title={t('import.failed')} description={texts[outcome.__typename]()} />;
}

/** What the job itself says at its end. */
export function JobMessage({ job }: { job: ImportJobFields }) {
  const localized = useLocalized();
  const { message } = job;
  return message ? <p className="hy-quiet">{localized(message)}</p> : null;
}
