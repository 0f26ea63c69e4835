import { describe, expect, it } from 'vitest';
import { contractProblems } from './check.ts';
import { CONTRACT_VERSION, defineRemote, type RemoteDefinition, type RemoteManifest } from './manifest.tsx';

const Page = () => null;

const sound: RemoteDefinition = {
  name: 'complaints',
  routes: [{ path: '*', load: () => Promise.resolve(Page) }],
  slots: { 'client-page': () => Promise.resolve(Page) },
  navigation: [{ path: '', title: { 'zh-CN': '工作队列', 'en-US': 'Work queue' } }],
};

const problemsOf = (change: Partial<RemoteDefinition>, manifest: Partial<RemoteManifest> = {}) =>
  contractProblems({ ...defineRemote({ ...sound, ...change }), ...manifest }, { name: 'complaints' });

describe('the contract of a remote', () => {
  it('is kept by a complete manifest', async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  it('is stamped with the version it was built against', () => {
    expect(defineRemote(sound).contractVersion).toBe(CONTRACT_VERSION);
  });

  it('is broken by another version', async () => {
    expect(await problemsOf({}, { contractVersion: 99 })).toEqual([`it was built for contract version 99, the shell needs ${CONTRACT_VERSION}`]);
  });

  it('is broken by another name than the registry gives', async () => {
    expect(await problemsOf({ name: 'clients' })).toEqual(['it calls itself "clients", the registry "complaints"']);
  });

  it('is broken by a manifest without routes', async () => {
    expect(await problemsOf({ routes: [] })).toEqual(['it has no route']);
  });

  it('is broken by absolute and by repeated routes', async () => {
    const load = () => Promise.resolve(Page);
    expect(await problemsOf({ routes: [{ path: '/x', load }] })).toEqual(['route "/x" must be relative to the base path']);
    expect(await problemsOf({ routes: [{ path: 'x', load }, { path: 'x', load }] })).toEqual(['two routes have the same path']);
  });

  it('is broken by a slot that nobody offers', async () => {
    const slots = { elsewhere: () => Promise.resolve(Page) } as RemoteDefinition['slots'];
    expect(await problemsOf({ slots })).toEqual(['slot "elsewhere" does not exist']);
  });

  it('is broken by navigation in one language', async () => {
    expect(await problemsOf({ navigation: [{ path: '', title: { 'zh-CN': '工作队列', 'en-US': '' } }] })).toEqual(['navigation "" lacks a title in one language']);
  });

  it('is broken by a page that does not load', async () => {
    const load = () => Promise.reject(new Error('no such chunk'));
    expect(await problemsOf({ routes: [{ path: '*', load }] })).toEqual(['route "*" does not load: Error: no such chunk']);
  });

  it('is broken by a page that is no component', async () => {
    const load = () => Promise.resolve(undefined as never);
    expect(await problemsOf({ routes: [{ path: '*', load }] })).toEqual(['route "*" does not load: TypeError: The page loads no component.']);
  });
});
