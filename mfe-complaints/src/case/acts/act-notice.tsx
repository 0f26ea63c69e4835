import type { Failure } from '@huiyin/graphql';
import { Alert, FailureAlert, formatInstant, useLocalized, useUi } from '@huiyin/ui';
import { Clauses } from '../../clauses.tsx';
import { useFormWords } from '../../forms/form-words.ts';
import { issueText, type Issue } from '../../forms/issues.ts';
import { useCaseWords } from '../case-words.ts';
import type { ActRefusalFields } from './act-refusal.ts';

/** Why an act was not done, as far as no field says it. */
export type ActProblem = { readonly failure: Failure } | { readonly refusal: ActRefusalFields } | { readonly issues: readonly Issue[] };

/** Says it above the form; what was typed stays below. */
export function ActNotice({ problem, zone }: { problem: ActProblem; zone: string }) {
  const t = useCaseWords();
  const words = useFormWords();
  const { locale } = useUi();
  const localized = useLocalized();
  if ('failure' in problem) {
    const isUnsure = problem.failure.kind === 'network' || problem.failure.kind === 'server';
    return isUnsure ? <Alert type="warning" showIcon title={words('failed')} description={words('unsure')} /> : <FailureAlert failure={problem.failure} />;
  }
  if ('issues' in problem) {
    const lines = problem.issues.map((issue) => issueText(issue, locale));
    return <Alert type="error" showIcon title={words('failed')} description={lines.length ? lines.join('；') : words('kept')} />;
  }
  const { refusal } = problem;
  if (refusal.__typename === 'ComplaintActionNotAllowed') {
    return (
      <Alert
        type="warning"
        showIcon
        title={t('act.notAllowed')}
        description={
          <>
            {localized(refusal.because)} <Clauses ids={refusal.clauses} />
          </>
        }
      />
    );
  }
  if (refusal.__typename === 'ExcludedAction') {
    return (
      <Alert
        type="error"
        showIcon
        title={localized(refusal.title)}
        description={
          <>
            {localized(refusal.reason)} <Clauses ids={refusal.clauses} />
            <br />
            {t('act.instead')}: {localized(refusal.substitute)}
          </>
        }
      />
    );
  }
  // The changes themselves are listed by the drawer, whoever brought them: this answer or the stream.
  if (refusal.__typename === 'ComplaintVersionConflict') return null;
  const text =
    refusal.__typename === 'PermissionMissing'
      ? words('permission', { permission: refusal.permission })
      : refusal.__typename === 'IdempotencyKeyReused'
        ? `${words('unsure')} ${formatInstant(refusal.firstUsedAt, locale, 'short', zone)}`
        : words('missing');
  return <Alert type="error" showIcon title={words('failed')} description={text} />;
}
