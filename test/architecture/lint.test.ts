// The rules of .oxlintrc.json that carry the house's own wishes, each with a file that breaks it.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const checkout = join(import.meta.dirname, '../..')
const lines = (count: number): string => Array.from({ length: count }, (_, index) => `export const line${index} = ${index}`).join('\n')

/** What is wrong → file, text, what the message must say. */
const wrongs: Record<string, [path: string, text: string, message: RegExp]> = {
  'the environment is read outside config.ts': ['api/src/clients/secret.ts', 'export const secret = process.env.SECRET', /Only api\/src\/config\.ts reads the environment/],
  'something is exported by default': ['packages/ui/src/anything.ts', 'export default 1', /Prefer named exports/],
  'a file is longer than 400 lines': ['packages/ui/src/long.ts', lines(401), /max-lines/],
  'a test is longer than 600 lines': ['packages/ui/src/long.test.ts', lines(601), /max-lines/],
  'a rule looks at the clock': ['packages/policy/src/clock-watcher.ts', 'export const late = () => Date.now()', /Rules read arguments, never the world: take the instant/],
  'a rule throws dice': ['packages/policy/src/dice.ts', 'export const six = () => Math.random()', /Rules read arguments, never the world: the same facts/],
  'the look fetches': ['packages/ui/src/fetching.ts', `export const rows = () => fetch('/rows')`, /packages\/ui is look without data/],
  'a type is imported as a value': ['api/src/clients/types.ts', `import { Client } from './client.ts'\nexport const name = (client: Client) => client`, /Use `import type`/],
  'any switches the types off': ['api/src/clients/loose.ts', 'export const loose = (value: any) => value', /no-explicit-any/],
  'a test runs alone': ['api/src/clients/alone.test.ts', `import { expect, test } from 'vitest'\ntest.only('alone', () => expect(1).toBe(1))`, /no-focused-tests/],
}

const rights: Record<string, [path: string, text: string]> = {
  'config.ts reads the environment': ['api/src/config.ts', 'export const port = process.env.PORT'],
  'a remote exports its manifest by default': ['mfe-clients/src/remote.tsx', 'export default 1'],
  'a file has 400 lines': ['packages/ui/src/full.ts', lines(400)],
  'a test has 600 lines': ['packages/ui/src/full.test.ts', lines(600)],
}

interface Diagnostic { message: string; help?: string; code: string; filename: string }

let folder: string
let diagnostics: Diagnostic[]
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-lint-'))
  cpSync(join(checkout, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  for (const [path, text] of [...Object.values(wrongs), ...Object.values(rights)]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${text}\n`)
  }
  const { stdout } = spawnSync(join(checkout, 'node_modules/.bin/oxlint'), ['--format', 'json'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 })
  diagnostics = (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const saidOf = (path: string): string => diagnostics.filter(({ filename }) => filename === path).map(({ message, help, code }) => `${code}: ${message} ${help ?? ''}`).join('\n')

describe('the linter objects when', () => {
  test.each(Object.entries(wrongs))('%s', (_, [path, , message]) => expect(saidOf(path)).toMatch(message))
})

describe('the linter is content when', () => {
  test.each(Object.entries(rights))('%s', (_, [path]) => expect(saidOf(path)).toBe(''))
})
