import { useUi } from '../ui-context.ts';

/** An amount of money from the decimal text of the API; digits are not rounded through floating point. */
export function MoneyText({ amount, currency }: { amount: string; currency: string }) {
  const { locale } = useUi();
  // Intl takes decimal text exactly (ECMA-402, 2023); the library types know numbers only.
  const shown = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(amount as unknown as number);
  return <span className="hy-figures">{shown}</span>;
}
