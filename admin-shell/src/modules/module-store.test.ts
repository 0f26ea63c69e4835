import type { RegistryEntry, RemoteManifest } from '@huiyin/remote-contract';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createModuleStore } from './module-store.ts';

const entry: RegistryEntry = {
  name: 'mfe_clients',
  entry: '/remotes/clients/mf-manifest.json',
  expose: './module',
  path: 'clients',
  title: { 'zh-CN': '家庭', 'en-US': 'Families' },
  contractVersion: 1,
};
const manifest: RemoteManifest = { contractVersion: 1, name: 'clients', routes: [], slots: {}, navigation: [] };

/** Answers each attempt in turn, as the test says. */
function stage(...outcomes: (RemoteManifest | Error)[]) {
  const attempts: number[] = [];
  const store = createModuleStore((_entry, attempt) => {
    attempts.push(attempt);
    const outcome = outcomes[attempts.length - 1];
    return outcome instanceof Error || !outcome ? Promise.reject(outcome) : Promise.resolve(outcome);
  });
  return { store, attempts, settled: () => new Promise((resolve) => setTimeout(resolve)) };
}

beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue());

describe('the modules of a page', () => {
  it('are idle until somebody asks', () => {
    expect(stage().store.get('mfe_clients')).toEqual({ status: 'idle' });
  });

  it('are fetched once, however many ask', async () => {
    const { store, attempts, settled } = stage(manifest);
    store.ensure(entry);
    store.ensure(entry);
    expect(store.get('mfe_clients').status).toBe('loading');
    await settled();
    store.ensure(entry);
    expect(store.get('mfe_clients')).toEqual({ status: 'ready', manifest });
    expect(attempts).toEqual([0]);
  });

  it('stay failed until somebody tries again, and are then fetched under a new attempt', async () => {
    const failure = new Error('Failed to fetch');
    const { store, attempts, settled } = stage(failure, failure, manifest);
    store.ensure(entry);
    await settled();
    expect(store.get('mfe_clients')).toEqual({ status: 'failed', error: failure });
    store.ensure(entry);
    expect(attempts).toEqual([0]);
    store.retry(entry);
    await settled();
    store.retry(entry);
    await settled();
    expect(store.get('mfe_clients').status).toBe('ready');
    expect(attempts).toEqual([0, 1, 2]);
  });

  it('are not fetched again while they work', async () => {
    const { store, attempts, settled } = stage(manifest);
    store.ensure(entry);
    await settled();
    store.retry(entry);
    expect(attempts).toEqual([0]);
  });

  it('tell those who listen, until they stop listening', async () => {
    const { store, settled } = stage(manifest);
    const listener = vi.fn<() => void>();
    const stop = store.subscribe(listener);
    store.ensure(entry);
    await settled();
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    store.ensure({ ...entry, name: 'mfe_other' });
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
