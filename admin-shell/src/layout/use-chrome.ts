import { matchPath, useLocation } from '@huiyin/ui/router';
import { useModuleIfLoaded, useRegistry } from '../modules/use-modules.ts';

/** Whether the page in view wants the shell around it; pages for wall displays do not. */
export function useChrome(): 'shell' | 'none' {
  const { pathname } = useLocation();
  const entry = useRegistry().find(({ path }) => matchPath(`/${path}/*`, pathname) !== null);
  const state = useModuleIfLoaded(entry?.name);
  if (!entry || state.status !== 'ready') return 'shell';
  const route = state.manifest.routes.find(({ path, chrome }) => chrome === 'none' && matchPath(`/${entry.path}/${path}`, pathname) !== null);
  return route?.chrome ?? 'shell';
}
