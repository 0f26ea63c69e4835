import type { Mounted, ShellServices } from '@huiyin/remote-contract';
import { LoadingState } from '@huiyin/ui';
import { useEffect, useState, type ComponentType } from 'react';
import { ModuleBoundary } from './module-boundary.tsx';
import { ModuleProblem } from './module-problem.tsx';

type Load = () => Promise<ComponentType<Mounted>>;

const fetched = new Map<Load, ComponentType<Mounted>>();

/** Shows a component of a remote: fetches its code when first needed, and keeps every failure inside its own frame. */
export function MountedComponent({ load, shell, name, props, rows }: { load: Load; shell: ShellServices; name: string; props?: object; rows?: number }) {
  const [component, setComponent] = useState<{ of: Load; is: ComponentType<Mounted> } | null>(null);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const Known = component?.of === load ? component.is : fetched.get(load);

  useEffect(() => {
    if (fetched.has(load)) return;
    let shown = true;
    load().then(
      (is) => {
        fetched.set(load, is);
        if (shown) setComponent({ of: load, is });
      },
      (error: unknown) => shown && setFailure({ error }),
    );
    return () => {
      shown = false;
    };
  }, [load, attempt]);

  const retry = () => {
    setFailure(null);
    setAttempt(attempt + 1);
  };
  if (failure && !Known) return <ModuleProblem name={name} error={failure.error} onRetry={retry} />;
  if (!Known) return <LoadingState heading={rows === undefined} rows={rows} />;
  return (
    <ModuleBoundary fallback={(error, again) => <ModuleProblem name={name} error={error} onRetry={again} />}>
      <Known {...props} shell={shell} />
    </ModuleBoundary>
  );
}
