import type { ShellServices } from '@huiyin/remote-contract';
import { createContext, useContext, useMemo } from 'react';

/** Makes the services for the remote mounted at a path. */
export type MakeServices = (basePath: string) => ShellServices;

export const ServicesContext = createContext<MakeServices | null>(null);

/** The services that the shell gives to the remote mounted at this path. */
export function useShellServices(basePath: string): ShellServices {
  const make = useContext(ServicesContext);
  if (!make) throw new Error('useShellServices is called outside ServicesProvider.');
  return useMemo(() => make(basePath), [make, basePath]);
}
