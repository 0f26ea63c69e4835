import type { RegistryEntry, RemoteManifest } from '@huiyin/remote-contract';
import { loadModule } from './load-module.ts';

/** How one module stands. */
export type ModuleState =
  | { readonly status: 'idle' | 'loading' }
  | { readonly status: 'ready'; readonly manifest: RemoteManifest }
  | { readonly status: 'failed'; readonly error: unknown };

type Load = (entry: RegistryEntry, attempt: number) => Promise<RemoteManifest>;

const idle: ModuleState = { status: 'idle' };

/** Keeps the state of every module; pages, navigation and slots read the same. */
export function createModuleStore(load: Load) {
  const states = new Map<string, ModuleState>();
  const attempts = new Map<string, number>();
  const listeners = new Set<() => void>();

  function set(name: string, state: ModuleState): void {
    states.set(name, state);
    for (const listener of listeners) listener();
  }

  function start(entry: RegistryEntry): void {
    const attempt = attempts.get(entry.name) ?? 0;
    attempts.set(entry.name, attempt + 1);
    set(entry.name, { status: 'loading' });
    load(entry, attempt).then(
      (manifest) => set(entry.name, { status: 'ready', manifest }),
      (error: unknown) => {
        console.warn(`The module ${entry.name} could not be loaded.`, error);
        set(entry.name, { status: 'failed', error });
      },
    );
  }

  return {
    get: (name: string): ModuleState => states.get(name) ?? idle,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Loads the module unless that has been tried. */
    ensure(entry: RegistryEntry): void {
      if ((states.get(entry.name) ?? idle).status === 'idle') start(entry);
    },
    /** Tries again after a failure. */
    retry(entry: RegistryEntry): void {
      if (states.get(entry.name)?.status === 'failed') start(entry);
    },
  };
}

/** The modules of this page. */
export const modules = createModuleStore(loadModule);
