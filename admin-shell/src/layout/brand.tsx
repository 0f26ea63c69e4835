import { useShellWords } from '../words/words.ts';

/** Sign and name of the product. */
export function Brand() {
  const t = useShellWords();
  return (
    <span className="brand">
      <img src="/huiyin.svg" width="26" height="26" alt="" />
      <strong>{t('product.name')}</strong>
    </span>
  );
}
