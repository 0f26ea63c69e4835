import type { RegistryEntry } from '@huiyin/remote-contract';
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import { modules, type ModuleState } from './module-store.ts';

/** The registry, once it has arrived. */
export const RegistryContext = createContext<readonly RegistryEntry[]>([]);

/** All remotes that the server lists. */
export const useRegistry = (): readonly RegistryEntry[] => useContext(RegistryContext);

/** The state of a module; fetches it when first asked for. */
export function useModule(entry: RegistryEntry): ModuleState {
  useEffect(() => modules.ensure(entry), [entry]);
  return useSyncExternalStore(modules.subscribe, () => modules.get(entry.name));
}

/** The state of a module, without asking for it. */
export function useModuleIfLoaded(name: string | undefined): ModuleState {
  return useSyncExternalStore(modules.subscribe, () => modules.get(name ?? ''));
}
