// The bootstrap with a stand-in for npm, which is the only program it takes from the machine: no network, the same steps.
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isReachable } from '../../tools/postgres-home.ts'
import { run, until, type Run } from './stand-in-house.ts'

const checkout = join(import.meta.dirname, '../..')
const integrity = /pnpm: '(sha512-[^']+)'/.exec(readFileSync(join(checkout, 'tools/toolchain.mjs'), 'utf8'))?.[1]

/** Installs a pnpm that makes node_modules slowly; counts its runs and fails on request. */
const standInNpm = (delivered: string | undefined): string => `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
if (process.env.OFFLINE) { console.error('npm error code ENOTFOUND request to https://registry.example.test/pnpm failed'); process.exit(1) }
if (process.env.npm_config_prefix || process.env.npm_package_name) { console.error('npm variables leaked'); process.exit(1) }
appendFileSync(process.env.COUNT, 'npm ')
mkdirSync('node_modules/pnpm/bin', { recursive: true })
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/pnpm': { integrity: ${JSON.stringify(delivered)} } } }))
writeFileSync('node_modules/pnpm/bin/pnpm.cjs', \`
  const fs = require('node:fs')
  fs.appendFileSync(process.env.COUNT, 'pnpm ')
  fs.mkdirSync('node_modules', { recursive: true })
  setTimeout(() => {}, 300)\`)
`

let folder: string
let count: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-boot-'))
  chmodSync(folder, 0o755)
  count = join(folder, 'count')
  mkdirSync(join(folder, 'tools'))
  mkdirSync(join(folder, 'npm'))
  mkdirSync(join(folder, 'api'))
  for (const name of ['boot.mjs', 'boot-steps.mjs', 'boot-process.mjs', 'toolchain.mjs', 'lock.mjs', 'refusal.mjs']) cpSync(join(checkout, 'tools', name), join(folder, 'tools', name))
  for (const name of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'api/package.json']) cpSync(join(checkout, name), join(folder, name))
  writeFileSync(join(folder, 'tools/tasks.ts'), `
    if (process.argv[2] === 'wait') { process.on('SIGTERM', () => { console.log('asked to stop'); process.exit(7) }); setInterval(() => {}, 1000) }
    console.log('task ' + process.argv.slice(2).join(' '))`)
  writeFileSync(join(folder, 'npm/npm-cli.js'), standInNpm(integrity))
  writeFileSync(join(folder, 'npm/package.json'), '{"type":"module"}')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const boot = (args: string[], env: NodeJS.ProcessEnv = {}, options: { uid?: number; gid?: number; flags?: string[] } = {}): Run => {
  const { flags = [], ...account } = options
  const npm = { npm_execpath: join(folder, 'npm/npm-cli.js'), npm_config_prefix: '/elsewhere', npm_package_name: 'huiyin' }
  return run(process.execPath, [...flags, join(folder, 'tools/boot.mjs'), ...args], { cwd: folder, env: { ...npm, COUNT: count, ...env }, ...account })
}
const counted = (): string => readFileSync(count, 'utf8').trim()

test('fetches and installs once, and again only when a manifest has changed', async () => {
  expect((await boot(['check', 'it']).ended).output).toContain('task check it')
  expect(counted()).toBe('npm pnpm')
  expect((await boot(['check']).ended).output).toBe('task check\n')
  expect(counted()).toBe('npm pnpm')
  writeFileSync(join(folder, 'api/package.json'), '{"name":"changed"}')
  await boot(['check']).ended
  expect(counted()).toBe('npm pnpm pnpm')
})

test('two at once install once', async () => {
  const runs = await Promise.all([boot(['check']).ended, boot(['check']).ended])
  for (const { code, output } of runs) expect([code, output]).toEqual([0, expect.stringContaining('task check')])
  expect(counted()).toBe('npm pnpm')
})

test('one killed in the middle of installing does not block the next', async () => {
  const first = boot(['check'])
  await until(() => existsSync(count) && counted() === 'npm pnpm', 'pnpm to run')
  first.child.kill('SIGKILL')
  await first.ended
  expect((await boot(['check']).ended).output).toContain('task check')
  expect(counted()).toBe('npm pnpm pnpm')
})

test('passes signals and the exit code of the task through', async () => {
  const waiting = boot(['wait'])
  await waiting.said('task wait')
  waiting.child.kill('SIGTERM')
  expect(await waiting.ended).toMatchObject({ code: 7, output: expect.stringContaining('asked to stop') })
})

test('says in one sentence that the registry cannot be reached', async () => {
  const { code, output } = await boot(['start'], { OFFLINE: '1' }).ended
  expect(code).toBe(1)
  expect(output.trim().split('\n').at(-1)).toMatch(/^.*pnpm [\d.]+ could not be fetched from the npm registry \(ENOTFOUND at https:\/\/registry\.example\.test\); check the network, .*\.$/)
  expect(existsSync(join(folder, '.cache/toolchain'))).toBe(false)
})

test('refuses a package that is not the pinned one', async () => {
  writeFileSync(join(folder, 'npm/npm-cli.js'), standInNpm('sha512-other'))
  const { code, output } = await boot(['start']).ended
  expect(code).toBe(1)
  expect(output).toContain('The registry delivers another pnpm than the one pinned in tools/toolchain.mjs (sha512-other)')
  expect(existsSync(join(folder, '.cache/toolchain'))).toBe(false)
})

test('ends an installation that hangs in silence, and hears its last words', async () => {
  interface Capture { (command: string, args: string[], options: { logFile: string; patience: number }): Promise<{ code: number | string; output: string }> }
  const { capture } = (await import('../../tools/boot-process.mjs' as string)) as { capture: Capture }
  const hanging = `process.on('SIGTERM', () => { console.log('FetchError: refused'); process.exit(3) }); setInterval(() => {}, 1000)`
  expect(await capture(process.execPath, ['-e', hanging], { logFile: join(folder, 'log'), patience: 1_000 })).toEqual({ code: 3, output: 'FetchError: refused\n' })
})

test('says in one sentence that npm is missing', async () => {
  const { code, output } = await boot(['start'], { npm_execpath: '', PATH: join(folder, 'nowhere') }).ended
  expect(code).toBe(1)
  expect(output.trim().split('\n').at(-1)).toBe('npm was not found; install Node.js together with npm and run the command again.')
})

test('says in one sentence that Node is too old', async () => {
  const older = join(folder, 'older.cjs')
  writeFileSync(older, `for (const [name, value] of [['version', 'v16.20.2'], ['versions', { ...process.versions, node: '16.20.2' }]]) Object.defineProperty(process, name, { value })`)
  const { code, output } = await boot(['start'], {}, { flags: ['--require', older] }).ended
  expect(code).toBe(1)
  expect(output.trim()).toBe('Huiyin needs Node.js 20 or newer, this is v16.20.2; install it from https://nodejs.org and run the command again.')
})

// Root may write everywhere, so there somebody else has to try; he must be able to reach Node, which a closed home folder prevents.
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined
test.skipIf(nobody && !isReachable(process.execPath, nobody))('says in one sentence that the folder is read-only', async () => {
  if (!nobody) chmodSync(folder, 0o555)
  const { code, output } = await boot(['start'], {}, nobody).ended
  chmodSync(folder, 0o755)
  expect(code).toBe(1)
  expect(output.trim()).toBe(`The folder ${folder} cannot be written (EACCES), and Huiyin installs itself there; make it writable for this user or copy it to a place that is.`)
})
