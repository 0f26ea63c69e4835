import { CONTRACT_VERSION } from '@huiyin/remote-contract';

/** A remote was built for another version of the contract. */
export class ContractMismatch extends Error {
  override name = 'ContractMismatch';
  readonly theirs: number;
  constructor(remote: string, theirs: number) {
    super(`${remote} keeps contract version ${theirs}, the shell needs ${CONTRACT_VERSION}.`);
    this.theirs = theirs;
  }
}

/** A remote's exposed module has no manifest in it. */
export class ManifestMissing extends Error {
  override name = 'ManifestMissing';
}

/** Why a module is not shown: its code did not arrive, does not fit, or threw. */
export type ModuleFailureKind = 'unreachable' | 'mismatch' | 'broken';

/**
 * RUNTIME-003, -008 and -013 are the federation runtime's words for a manifest or an entry that did not arrive, or came as an error page; the
 * rest are the browsers' for a module that could not be fetched. Anything else was thrown by the module's own code.
 */
const unreachable = /RUNTIME-0(?:03|08|13)|#(?:3|8)\b|failed to fetch|fetch dynamically imported|importing a module script failed|error loading dynamically imported|networkerror|load failed|unable to preload/i;

/** Says why a module is not shown. Code that threw stays thrown under the same address: only a new page helps. */
export function moduleFailureKind(error: unknown): ModuleFailureKind {
  if (error instanceof ContractMismatch) return 'mismatch';
  if (error instanceof ManifestMissing) return 'broken';
  return unreachable.test(error instanceof Error ? `${error.name} ${error.message}` : String(error)) ? 'unreachable' : 'broken';
}
