import { Alert, FailureAlert, useLocalized, useUi } from '@huiyin/ui';
import { issueWords } from './issue-words.ts';
import type { PolicyProblemNotice } from './refusal.ts';
import { usePolicyWords } from './words/policy-words.ts';

/** Refusals that one sentence says. */
const others: Readonly<Record<string, 'refused.gone' | 'refused.packMismatch' | 'refused.previewMismatch'>> = {
  RecordNotFound: 'refused.gone', PolicyPackMismatch: 'refused.packMismatch', MigrationPreviewMismatch: 'refused.previewMismatch',
};

/** Says why a command was not done, beside what caused it. */
export function RefusalNotice({ problem }: { problem: PolicyProblemNotice }) {
  const t = usePolicyWords();
  const { locale } = useUi();
  const localized = useLocalized();
  if ('failure' in problem) return <FailureAlert failure={problem.failure} />;
  const { refusal } = problem;
  const lines =
    refusal.__typename === 'InputInvalid'
      ? refusal.issues.map((issue) => issueWords(issue, locale))
      : refusal.__typename === 'PolicyNotReady'
        ? refusal.problems.slice(0, 5).map(({ message }) => localized(message))
        : refusal.__typename === 'FourEyesRequired'
          ? [localized(refusal.because)]
          : refusal.__typename === 'PermissionMissing'
            ? [t('refused.permission', { permission: refusal.permission })]
            : [t(others[refusal.__typename] ?? 'refused.repeat')];
  return <Alert type="error" showIcon title={t('refused.title')} description={<ul className="sp-lines">{lines.map((line) => <li key={line}>{line}</li>)}</ul>} />;
}
