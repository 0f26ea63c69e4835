import { useShortcuts } from '@huiyin/ui';
import { useQueueWords } from './queue-words.ts';

const links = () => [...document.querySelectorAll<HTMLElement>('[data-queue-row]')];

function moveFocus(step: 1 | -1): void {
  const all = links();
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = all[at === -1 ? (step === 1 ? 0 : all.length - 1) : at + step];
  next?.focus();
  next?.closest('tr, li')?.scrollIntoView({ block: 'nearest' });
}

/** The queue by keyboard: the focus goes from row to row, and Enter follows the row's link as it does everywhere. */
export function useQueueKeys({ onRegister, onSearch, active }: { onRegister: () => void; onSearch: () => void; active: boolean }): void {
  const t = useQueueWords();
  const keys = [
    { keys: 'j', title: t('key.down'), run: () => moveFocus(1) },
    { keys: 'k', title: t('key.up'), run: () => moveFocus(-1) },
    { keys: 'ArrowDown', title: t('key.down'), run: () => moveFocus(1) },
    { keys: 'ArrowUp', title: t('key.up'), run: () => moveFocus(-1) },
    // On a row the link itself takes the key; elsewhere it leads to the first row.
    { keys: 'Enter', title: t('key.open'), run: () => moveFocus(1) },
    { keys: 'n', title: t('key.register'), run: onRegister },
    { keys: '/', title: t('key.search'), run: onSearch },
  ];
  useShortcuts(keys, active);
}
