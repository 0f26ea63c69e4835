import { NavLink, Route, Routes } from '@huiyin/ui/router';
import { useAddress } from '../layout/navigation.tsx';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import { useSession } from '../session/session-context.ts';
import { useShellWords } from '../words/words.ts';
import { settingsPages } from './settings-pages.ts';
import './settings.css';

/** The settings and their pages. */
export function SettingsArea() {
  const t = useShellWords();
  const { session } = useSession();
  const address = useAddress();
  const pages = settingsPages.filter(({ permission }) => !permission || session.permissions.includes(permission));
  return (
    <>
      <nav className="settings-tabs" aria-label={t('settings.title')}>
        {pages.map(({ path, title }) => (
          <NavLink key={path} to={address(`/settings${path && `/${path}`}`)} end={path === ''}>
            {t(title)}
          </NavLink>
        ))}
      </nav>
      <Routes>
        {pages.map(({ path, hasPages, Page }) => (path === '' ? <Route key={path} index element={<Page />} /> : <Route key={path} path={hasPages ? `${path}/*` : path} element={<Page />} />))}
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </>
  );
}
