import { CONTRACT_VERSION, type RegistryEntry, type RemoteManifest } from '@huiyin/remote-contract';
import { loadRemote, registerRemotes } from '@module-federation/runtime';
import { ContractMismatch, ManifestMissing } from './module-failure.ts';

const inflight = new Map<string, Promise<RemoteManifest>>();

/**
 * Fetches a remote's manifest. Every further attempt asks for it under a new address, because browsers and the
 * federation runtime both remember what failed.
 */
export function loadModule(entry: RegistryEntry, attempt: number): Promise<RemoteManifest> {
  const key = `${entry.name}#${attempt}`;
  let manifest = inflight.get(key);
  if (!manifest) inflight.set(key, (manifest = load(entry, attempt)));
  return manifest;
}

async function load(entry: RegistryEntry, attempt: number): Promise<RemoteManifest> {
  if (entry.contractVersion !== CONTRACT_VERSION) throw new ContractMismatch(entry.name, entry.contractVersion);
  const address = new URL(entry.entry, location.origin);
  if (attempt > 0) address.searchParams.set('retry', `${Date.now()}`);
  registerRemotes([{ name: entry.name, entry: address.href, type: 'module' }], { force: attempt > 0 });
  const exposed = await loadRemote<{ default?: RemoteManifest }>(`${entry.name}/${entry.expose.replace(/^\.\//, '')}`);
  const manifest = exposed?.default;
  if (!manifest) throw new ManifestMissing(`${entry.name} exposes no manifest.`);
  // The registry may be behind or ahead of what is deployed: the remote's own word counts.
  if (manifest.contractVersion !== CONTRACT_VERSION) throw new ContractMismatch(entry.name, manifest.contractVersion);
  return manifest;
}
