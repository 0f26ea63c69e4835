import { parseRegistry, type RegistryEntry } from '@huiyin/remote-contract';

let registry: Promise<readonly RegistryEntry[]> | undefined;

/** The list of remotes, fetched once; a failure is forgotten so that the next call fetches again. */
export function fetchRegistry(): Promise<readonly RegistryEntry[]> {
  registry ??= read().catch((error: unknown) => {
    registry = undefined;
    throw error;
  });
  return registry;
}

async function read(): Promise<readonly RegistryEntry[]> {
  const response = await fetch('/remotes.json');
  if (!response.ok) throw new TypeError(`Failed to fetch the registry: ${response.status}`);
  return parseRegistry(await response.json());
}
