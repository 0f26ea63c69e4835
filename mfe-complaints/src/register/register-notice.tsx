import type { Failure } from '@huiyin/graphql';
import { Alert, Button, FailureAlert, formatInstant, useUi } from '@huiyin/ui';
import { useFormWords } from '../forms/form-words.ts';
import { issueText, type Issue } from '../forms/issues.ts';
import { useRegisterWords } from './register-words.ts';

/** Why a registration was not saved, as far as no field says it. */
export type RegisterProblem =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'permission'; readonly permission: string }
  | { readonly kind: 'reused'; readonly at: string };

/** Says it above the form, with what to do next. */
export function RegisterNotice({ problem, zone, onAgain }: { problem: RegisterProblem; zone: string; onAgain: () => void }) {
  const t = useRegisterWords();
  const words = useFormWords();
  const { locale } = useUi();
  if (problem.kind === 'failure') {
    if (problem.failure.kind === 'network' || problem.failure.kind === 'server') return <Alert type="warning" showIcon title={t('unsure')} description={t('unsureText')} />;
    return <FailureAlert failure={problem.failure} />;
  }
  if (problem.kind === 'reused') {
    const at = formatInstant(problem.at, locale, 'short', zone);
    return <Alert type="warning" showIcon title={t('reused')} description={t('reusedText', { at })} action={<Button size="small" onClick={onAgain}>{t('reusedAgain')}</Button>} />;
  }
  if (problem.kind === 'issues') {
    const lines = problem.issues.map((issue) => issueText(issue, locale));
    return <Alert type="error" showIcon title={words('failed')} description={lines.length ? <ul className="cr-issues">{lines.map((line) => <li key={line}>{line}</li>)}</ul> : words('kept')} />;
  }
  return <Alert type="error" showIcon title={words('failed')} description={problem.kind === 'missing' ? words('missing') : words('permission', { permission: problem.permission })} />;
}
