import { graphql, useMutation } from '@huiyin/graphql';
import { Button, Input } from '@huiyin/ui';
import type { FormEvent } from 'react';

const SignInMutation = graphql(`
  mutation SignInAlone($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignInRefused { message }
      ... on InputInvalid { message }
    }
  }
`);

/** The plainest way to log in while a remote runs alone. */
export function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const [signIn, { data, error, loading }] = useMutation(SignInMutation);
  const outcome = data?.signIn;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = { email: String(form.get('email')), password: String(form.get('password')) };
    const result = await signIn({ variables: { input } }).catch(() => undefined);
    if (result?.data?.signIn.__typename === 'SignedIn') onSignedIn();
  }

  return (
    <form onSubmit={(event) => void submit(event)} style={{ maxWidth: 320, display: 'grid', gap: 8 }}>
      <Input name="email" type="email" autoComplete="username" aria-label="E-mail" required />
      <Input name="password" type="password" autoComplete="current-password" aria-label="Password" required />
      <Button htmlType="submit" type="primary" loading={loading}>Log in</Button>
      {outcome && outcome.__typename !== 'SignedIn' && <p role="alert">{outcome.message}</p>}
      {error && <p role="alert">{error.message}</p>}
    </form>
  );
}
