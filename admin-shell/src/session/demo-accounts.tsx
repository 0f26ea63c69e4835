import { graphql, useQuery } from '@huiyin/graphql';
import { inLocale, useUi } from '@huiyin/ui';
import { useShellWords } from '../words/words.ts';

const DemoAccountsQuery = graphql(`
  query DemoAccounts {
    demoAccounts { chain email password role { zh en } }
  }
`);

/** Accounts of a demo installation; shows nothing anywhere else. */
export function DemoAccounts({ disabled, onChoose }: { disabled: boolean; onChoose: (account: { email: string; password: string }) => void }) {
  const t = useShellWords();
  const { locale } = useUi();
  const { data } = useQuery(DemoAccountsQuery);
  const accounts = data?.demoAccounts ?? [];
  if (accounts.length === 0) return null;
  return (
    <section className="login-demo" aria-labelledby="login-demo-title">
      <h2 id="login-demo-title">{t('login.demo')}</h2>
      <p className="hy-quiet">{t('login.demoText')}</p>
      <ul>
        {accounts.map(({ chain, email, password, role }) => (
          <li key={email}>
            <button type="button" disabled={disabled} onClick={() => onChoose({ email, password })}>
              <strong>{chain}</strong>
              <span>{inLocale(role, locale)}</span>
              <span className="hy-quiet">{email}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
