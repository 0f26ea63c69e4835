import { CONTRACT_VERSION, type RemoteManifest } from './manifest.tsx';
import { slotNames } from './slots.ts';

/** What a remote is expected to be called, from its entry in the registry. */
export interface Expectation {
  readonly name: string;
}

function* manifestProblems(manifest: RemoteManifest, expected: Expectation): Generator<string> {
  if (manifest.contractVersion !== CONTRACT_VERSION) {
    yield `it was built for contract version ${manifest.contractVersion}, the shell needs ${CONTRACT_VERSION}`;
  }
  if (manifest.name !== expected.name) yield `it calls itself "${manifest.name}", the registry "${expected.name}"`;
  if (manifest.routes.length === 0) yield 'it has no route';
  for (const { path } of manifest.routes) {
    if (path.startsWith('/')) yield `route "${path}" must be relative to the base path`;
  }
  const paths = manifest.routes.map((route) => route.path);
  if (new Set(paths).size < paths.length) yield 'two routes have the same path';
  for (const slot of Object.keys(manifest.slots)) {
    if (!(slotNames as readonly string[]).includes(slot)) yield `slot "${slot}" does not exist`;
  }
  for (const item of manifest.navigation) {
    if (!item.title['zh-CN'] || !item.title['en-US']) yield `navigation "${item.path}" lacks a title in one language`;
    if (item.path.startsWith('/')) yield `navigation "${item.path}" must be relative to the base path`;
  }
}

async function* loadProblems(what: string, load: () => Promise<unknown>): AsyncGenerator<string> {
  try {
    await load();
  } catch (error) {
    yield `${what} does not load: ${String(error)}`;
  }
}

/**
 * Everything in which a remote's manifest breaks the contract, as sentences; empty when it keeps it.
 * Loads each page and contribution, so it is for test suites rather than for the running shell.
 */
export async function contractProblems(manifest: RemoteManifest, expected: Expectation): Promise<string[]> {
  const problems = [...manifestProblems(manifest, expected)];
  for (const route of manifest.routes) {
    for await (const problem of loadProblems(`route "${route.path}"`, route.load)) problems.push(problem);
  }
  for (const [slot, load] of Object.entries(manifest.slots)) {
    for await (const problem of loadProblems(`slot "${slot}"`, load)) problems.push(problem);
  }
  return problems;
}
