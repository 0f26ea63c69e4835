import { UiProvider } from '@huiyin/ui';
import { createContext, useContext, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { keepLook, loadLook, type Look } from './look-store.ts';

interface LookChoice {
  readonly look: Look;
  change(part: Partial<Look>): void;
}

const LookContext = createContext<LookChoice | null>(null);

const darkQuery = '(prefers-color-scheme: dark)';

const watchSystem = (listener: () => void) => {
  const media = window.matchMedia(darkQuery);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/** The server writes a fresh nonce into the page with every answer. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;

/** Keeps the reader's choice of language and colours and applies it to the page. */
export function LookProvider({ children }: { children: ReactNode }) {
  const [look, setLook] = useState(loadLook);
  const systemIsDark = useSyncExternalStore(watchSystem, () => window.matchMedia(darkQuery).matches);
  const theme = look.theme === 'system' ? (systemIsDark ? 'dark' : 'light') : look.theme;
  const choice = useMemo<LookChoice>(
    () => ({
      look,
      change(part) {
        const next = { ...look, ...part };
        keepLook(next);
        setLook(next);
      },
    }),
    [look],
  );
  return (
    <LookContext value={choice}>
      <UiProvider locale={look.locale} theme={theme} nonce={nonce}>
        {children}
      </UiProvider>
    </LookContext>
  );
}

/** The reader's choice of language and colours, and how to change it. */
export function useLook(): LookChoice {
  const choice = useContext(LookContext);
  if (!choice) throw new Error('useLook is called outside LookProvider.');
  return choice;
}
