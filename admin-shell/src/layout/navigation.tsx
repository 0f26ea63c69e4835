import type { RegistryEntry } from '@huiyin/remote-contract';
import { useUi } from '@huiyin/ui';
import { NavLink, useMatch } from '@huiyin/ui/router';
import { useModuleIfLoaded, useRegistry } from '../modules/use-modules.ts';
import { useCampus } from '../session/campus-context.tsx';
import { useSession } from '../session/session-context.ts';
import { useShellWords } from '../words/words.ts';
import { ModuleIcon } from './module-icon.tsx';

/** Address of a page of the shell, with the campus selection. */
export function useAddress(): (path: string) => string {
  const { campusId } = useCampus();
  return (path) => (campusId ? `${path}?campus=${encodeURIComponent(campusId)}` : path);
}

function ModulePages({ entry }: { entry: RegistryEntry }) {
  const { locale } = useUi();
  const { session } = useSession();
  const state = useModuleIfLoaded(entry.name);
  const address = useAddress();
  if (state.status !== 'ready') return null;
  const items = state.manifest.navigation.filter(({ permission }) => !permission || session.permissions.includes(permission));
  if (items.length < 2) return null;
  return (
    <ul className="nav-pages">
      {items.map(({ path, title }) => (
        <li key={path}>
          <NavLink to={address(`/${entry.path}${path && `/${path}`}`)} end={path === ''}>
            {title[locale]}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

function ModuleLink({ entry }: { entry: RegistryEntry }) {
  const { locale } = useUi();
  const address = useAddress();
  const isCurrent = useMatch(`/${entry.path}/*`) !== null;
  return (
    <li>
      <NavLink to={address(`/${entry.path}`)} className="nav-module">
        <ModuleIcon path={entry.path} />
        <span>{entry.title[locale]}</span>
      </NavLink>
      {isCurrent && <ModulePages entry={entry} />}
    </li>
  );
}

/** The modules that the server lists, and the pages of the one in view. */
export function Navigation() {
  const t = useShellWords();
  return (
    <nav aria-label={t('nav.label')} className="nav">
      <ul>
        {useRegistry().map((entry) => (
          <ModuleLink key={entry.name} entry={entry} />
        ))}
      </ul>
    </nav>
  );
}
