import { CloseOutlined, LogoutOutlined, MenuOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, useUi } from '@huiyin/ui';
import { NavLink, useLocation } from '@huiyin/ui/router';
import { useEffect, useRef, type RefObject } from 'react';
import { LanguageSwitch, ThemeSwitch } from '../look/look-switches.tsx';
import { useRegistry } from '../modules/use-modules.ts';
import { useSession } from '../session/session-context.ts';
import { useShellWords } from '../words/words.ts';
import { useSignOut } from './account-menu.tsx';
import { ChainSwitch } from './chain-switch.tsx';
import { ConnectionIndicator } from './connection-indicator.tsx';
import { ModuleIcon } from './module-icon.tsx';
import { Navigation, useAddress } from './navigation.tsx';

function MoreSheet({ sheet }: { sheet: RefObject<HTMLDialogElement | null> }) {
  const t = useShellWords();
  const { viewer } = useSession();
  const address = useAddress();
  const signOut = useSignOut();
  const close = () => sheet.current?.close();
  return (
    <dialog ref={sheet} className="sheet" aria-label={t('nav.menu')} closedby="any">
      <div className="sheet-content">
        <div className="sheet-head">
          <strong>{viewer.name}</strong>
          <ConnectionIndicator />
          <Button type="text" icon={<CloseOutlined />} aria-label={t('nav.close')} onClick={close} />
        </div>
        <ChainSwitch />
        <Navigation />
        <div className="sheet-row">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <NavLink to={address('/settings')} className="nav-module">
          <SettingOutlined aria-hidden /> {t('nav.settings')}
        </NavLink>
        <Button icon={<LogoutOutlined />} onClick={signOut}>
          {t('account.signOut')}
        </Button>
      </div>
    </dialog>
  );
}

/** Navigation within reach of the thumb on a narrow screen. */
export function MobileBar() {
  const t = useShellWords();
  const { locale } = useUi();
  const { pathname } = useLocation();
  const address = useAddress();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.close(), [pathname]);
  return (
    <>
      <nav className="bar" aria-label={t('nav.label')}>
        {useRegistry()
          .slice(0, 4)
          .map((entry) => (
            <NavLink key={entry.name} to={address(`/${entry.path}`)}>
              <ModuleIcon path={entry.path} />
              <span>{entry.title[locale]}</span>
            </NavLink>
          ))}
        <button type="button" aria-haspopup="dialog" onClick={() => sheet.current?.showModal()}>
          <MenuOutlined aria-hidden className="module-icon" />
          <span>{t('nav.more')}</span>
        </button>
      </nav>
      <MoreSheet sheet={sheet} />
    </>
  );
}
