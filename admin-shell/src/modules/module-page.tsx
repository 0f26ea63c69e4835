import type { RegistryEntry } from '@huiyin/remote-contract';
import { LoadingState, useUi } from '@huiyin/ui';
import { Route, Routes, useParams } from '@huiyin/ui/router';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import { modules } from './module-store.ts';
import { ModuleProblem } from './module-problem.tsx';
import { MountedComponent } from './mounted.tsx';
import { useModule, useRegistry } from './use-modules.ts';
import { useShellServices } from './services-context.ts';

function LoadedModule({ entry }: { entry: RegistryEntry }) {
  const { locale } = useUi();
  const state = useModule(entry);
  const shell = useShellServices(`/${entry.path}`);
  const name = entry.title[locale];
  if (state.status === 'failed') return <ModuleProblem isPage name={name} error={state.error} onRetry={() => modules.retry(entry)} />;
  if (state.status !== 'ready') return <LoadingState heading />;
  return (
    <Routes>
      {state.manifest.routes.map(({ path, load }) => (
        <Route key={path} path={path} element={<MountedComponent key={path} load={load} shell={shell} name={name} />} />
      ))}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}

/** The module that the address names. */
export function ModulePage() {
  const { module } = useParams();
  const entry = useRegistry().find(({ path }) => path === module);
  return entry ? <LoadedModule key={entry.name} entry={entry} /> : <NotFoundPage />;
}
