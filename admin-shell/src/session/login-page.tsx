import { classifyFailure, graphql, useMutation, type ResultOf } from '@huiyin/graphql';
import { Alert, Button, durationMilliseconds, FailureAlert, formatSpan, Input, useUi } from '@huiyin/ui';
import { useState, type FormEvent } from 'react';
import { LanguageSwitch, ThemeSwitch } from '../look/look-switches.tsx';
import { useShellWords, type shellWordsIn } from '../words/words.ts';
import { Brand } from '../layout/brand.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import './login.css';

const SignInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignInRefused { message retryAfter }
      ... on InputInvalid { message }
    }
  }
`);

type Outcome = ResultOf<typeof SignInMutation>['signIn'];

function refusal(outcome: Outcome | undefined, t: ReturnType<typeof shellWordsIn>, locale: 'zh-CN' | 'en-US'): string | undefined {
  if (!outcome || outcome.__typename === 'SignedIn') return undefined;
  if (outcome.__typename === 'InputInvalid') return t('login.missing');
  const wait = outcome.retryAfter ? durationMilliseconds(outcome.retryAfter) : 0;
  return wait > 0 ? t('login.wait', { span: formatSpan(wait, locale) }) : t('login.refused');
}

/** Asks who is there. The address stays, so the page behind it appears after log-in. */
export function LoginPage({ hasEnded, onSignedIn }: { hasEnded: boolean; onSignedIn: () => Promise<void> }) {
  const t = useShellWords();
  const { locale } = useUi();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [entering, setEntering] = useState(false);
  const [signIn, { data, error, loading }] = useMutation(SignInMutation);
  const refused = refusal(data?.signIn, t, locale);

  async function submit(input: { email: string; password: string }) {
    const result = await signIn({ variables: { input } }).catch(() => undefined);
    if (result?.data?.signIn.__typename !== 'SignedIn') return;
    setEntering(true);
    // A failure to read the session shows itself behind this page.
    await onSignedIn().catch(() => setEntering(false));
  }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit({ email: email.trim(), password });
  };

  return (
    <div className="login">
      <title>{`${t('login.title')} · 回音 Huiyin`}</title>
      <header className="login-look">
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className="login-card">
        <h1>
          <Brand />
        </h1>
        <p className="hy-quiet">{t('product.line')}</p>
        {hasEnded && <Alert type="info" showIcon title={t('login.ended')} />}
        <form onSubmit={onSubmit} aria-label={t('login.title')}>
          <label>
            <span>{t('login.email')}</span>
            <Input type="email" autoComplete="username" autoFocus required value={email} onChange={(event) => setEmail(event.target.value)} />
          </label>
          <label>
            <span>{t('login.password')}</span>
            <Input.Password autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.target.value)} />
          </label>
          {refused && <Alert type="error" showIcon title={refused} />}
          {error && <FailureAlert failure={classifyFailure(error)} />}
          <Button type="primary" htmlType="submit" size="large" block loading={loading || entering}>
            {t('login.submit')}
          </Button>
        </form>
        <DemoAccounts disabled={loading || entering} onChoose={(account) => void submit(account)} />
      </main>
    </div>
  );
}
