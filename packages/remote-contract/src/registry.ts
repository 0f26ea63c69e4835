import type { Locale } from './shell.tsx';

/** One remote, as the server lists it in `/remotes.json`. */
export interface RegistryEntry {
  /** Name under which the remote was built, e.g. `mfe_complaints`. */
  readonly name: string;
  /** Address of its federation manifest, absolute or relative to the page. */
  readonly entry: string;
  /** Exposed module that holds the manifest, e.g. `./module`. */
  readonly expose: string;
  /** First segment of its addresses, without slashes: `complaints`. */
  readonly path: string;
  readonly title: Readonly<Record<Locale, string>>;
  /** Contract version it was built against; a different one is refused before any of its code is fetched. */
  readonly contractVersion: number;
  /** Slots it fills, if the server knows; a remote that does not fill a slot is then not fetched for it. */
  readonly slots?: readonly string[];
}

/** The registry is not what it promises to be; the message names the entry and the field. */
export class RegistryError extends Error {
  override name = 'RegistryError';
}

type Check = (value: unknown) => string | undefined;

const matching =
  (pattern: RegExp, meaning: string): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? undefined : `must be ${meaning}`;

const titles: Check = (value) => {
  const title = value as Record<string, unknown> | null;
  const complete = (['zh-CN', 'en-US'] as const).every((locale) => typeof title?.[locale] === 'string' && title[locale] !== '');
  return complete ? undefined : 'must have a text for zh-CN and for en-US';
};

const fields: Record<keyof Required<RegistryEntry>, Check> = {
  name: matching(/^[a-z][a-z0-9_]*$/, 'a name of lower-case letters, digits and _'),
  // Code from elsewhere is refused by the content security policy as well; this gives the clearer message.
  entry: matching(/^(?:https?:\/\/|\.{0,2}\/)(?!\/)\S+$/, 'an http(s) address or a path'),
  expose: matching(/^\.\/[\w-]+$/, 'of the form ./module'),
  path: matching(/^[a-z][a-z0-9-]*$/, 'one path segment of lower-case letters, digits and -'),
  title: titles,
  contractVersion: (value) => (Number.isInteger(value) ? undefined : 'must be a whole number'),
  slots: (value) =>
    value === undefined || (Array.isArray(value) && value.every((slot) => typeof slot === 'string'))
      ? undefined
      : 'must be a list of slot names, or absent',
};

function problemsOf(entry: unknown, position: number): string[] {
  if (typeof entry !== 'object' || entry === null) return [`entry ${position} must be an object`];
  const given = entry as Record<string, unknown>;
  return Object.entries(fields).flatMap(([field, check]) => {
    const problem = check(given[field]);
    return problem ? [`entry ${position} (${String(given.name ?? 'unnamed')}): ${field} ${problem}`] : [];
  });
}

/** Reads the content of `/remotes.json`; throws {@link RegistryError} listing every problem. */
export function parseRegistry(content: unknown): readonly RegistryEntry[] {
  if (!Array.isArray(content)) throw new RegistryError('The registry must be a list of remotes.');
  const problems = content.flatMap(problemsOf);
  for (const field of ['name', 'path'] as const) {
    const values = content.map((entry) => (entry as RegistryEntry | null)?.[field]);
    const repeated = values.find((value, index) => value !== undefined && values.indexOf(value) !== index);
    if (repeated !== undefined) problems.push(`${field} ${repeated} is used twice`);
  }
  if (problems.length > 0) throw new RegistryError(`The registry is not usable: ${problems.join('; ')}.`);
  return content as RegistryEntry[];
}
