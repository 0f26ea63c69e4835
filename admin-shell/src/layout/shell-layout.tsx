import { ShortcutSheet, useNarrow, useShortcuts, useUi } from '@huiyin/ui';
import { Outlet, useLocation, useNavigate } from '@huiyin/ui/router';
import { useEffect, useRef } from 'react';
import { AlertBell } from '../alerts/alert-bell.tsx';
import { LanguageSwitch, ThemeSwitch } from '../look/look-switches.tsx';
import { useRegistry } from '../modules/use-modules.ts';
import { useServerTimeSync } from '../session/use-server-time-sync.ts';
import { useShellWords } from '../words/words.ts';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { CampusSwitch } from './campus-switch.tsx';
import { ChainSwitch } from './chain-switch.tsx';
import { ConnectionIndicator } from './connection-indicator.tsx';
import { MobileBar } from './mobile-bar.tsx';
import { Navigation, useAddress } from './navigation.tsx';
import { useChrome } from './use-chrome.ts';

function useShellShortcuts(): void {
  const t = useShellWords();
  const { locale } = useUi();
  const navigate = useNavigate();
  const address = useAddress();
  const toModules = useRegistry()
    .slice(0, 9)
    .map(({ path, title }, index) => ({
      keys: `g ${index + 1}`,
      title: t('shortcut.module', { name: title[locale] }),
      run: () => void navigate(address(`/${path}`)),
    }));
  useShortcuts([{ keys: 'g h', title: t('shortcut.home'), run: () => void navigate(address('/')) }, ...toModules]);
}

/** Moves the focus to the page after a change of page, so that keyboard and screen-reader users start at its top. */
function useFocusOnPage() {
  const page = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    // A drawer or field that took the focus with the change keeps it.
    else if (!page.current?.contains(document.activeElement)) page.current?.focus({ preventScroll: true });
  }, [pathname]);
  return page;
}

function SideBar() {
  return (
    <aside className="side">
      <div className="side-head">
        <Brand />
        <ChainSwitch />
      </div>
      <Navigation />
      <div className="side-foot">
        <ConnectionIndicator />
      </div>
    </aside>
  );
}

/** What stands around every page: modules at the side or at the foot, campus, alerts and account above. */
export function ShellLayout() {
  const t = useShellWords();
  const narrow = useNarrow();
  const page = useFocusOnPage();
  useShellShortcuts();
  useServerTimeSync();
  if (useChrome() === 'none') {
    return (
      <main className="wall">
        <Outlet />
      </main>
    );
  }
  return (
    <div className="shell">
      <a className="skip" href="#page">
        {t('page.skip')}
      </a>
      {!narrow && <SideBar />}
      <header className="top">
        {narrow && <Brand />}
        <CampusSwitch />
        <span className="top-gap" />
        <AlertBell />
        {!narrow && (
          <>
            <LanguageSwitch />
            <ThemeSwitch />
            <AccountMenu />
          </>
        )}
      </header>
      <main id="page" ref={page} tabIndex={-1} className="page">
        <Outlet />
      </main>
      {narrow && <MobileBar />}
      <ShortcutSheet />
    </div>
  );
}
