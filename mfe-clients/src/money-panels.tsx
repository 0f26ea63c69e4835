import { graphql, readFragment, type FragmentOf } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { Button, MoneyText, Panel, Tag } from '@huiyin/ui';
import { useClientWords } from './words.ts';

export const PaymentsAndReferrals = graphql(`
  fragment PaymentsAndReferrals on Client {
    payments { id paidOn amount currency item }
    referrals { id referredOn name converted }
  }
`);

type Props = { client: FragmentOf<typeof PaymentsAndReferrals> };

/** What the family paid, newest first. */
export function PaymentsPanel({ client }: Props) {
  const t = useClientWords();
  const { payments } = readFragment(PaymentsAndReferrals, client);
  return (
    <Panel title={t('payments.title')}>
      {payments.length === 0 && <p className="hy-quiet">{t('payments.none')}</p>}
      <ul className="hy-client-lines">
        {payments.slice(0, 12).map(({ id, paidOn, amount, currency, item }) => (
          <li key={id} className="hy-client-line">
            <span className="hy-figures hy-quiet">{paidOn}</span>
            <span>{item}</span>
            <span className="hy-client-line-end"><MoneyText amount={amount} currency={currency} /></span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Whom the family recommended the chain to. */
export function ReferralsPanel({ client, onAdd }: Props & { onAdd: () => void }) {
  const t = useClientWords();
  const { can } = useShell();
  const { referrals } = readFragment(PaymentsAndReferrals, client);
  return (
    <Panel title={t('referrals.title')} actions={can('clients:write') && <Button size="small" onClick={onAdd}>{t('referrals.add')}</Button>}>
      {referrals.length === 0 && <p className="hy-quiet">{t('referrals.none')}</p>}
      <ul className="hy-client-lines">
        {referrals.map(({ id, referredOn, name, converted }) => (
          <li key={id} className="hy-client-line">
            <span className="hy-figures hy-quiet">{referredOn}</span>
            <span>{name}</span>
            <span className="hy-client-line-end"><Tag>{converted ? t('referrals.converted') : t('referrals.pending')}</Tag></span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
