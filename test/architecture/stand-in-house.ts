// A checkout in miniature: the real tools around stand-ins for what they build and run, so that the tool chain is tested in seconds.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const checkout = join(import.meta.dirname, '../..')
const screens = ['admin-shell', 'mfe-complaints', 'mfe-clients', 'mfe-analytics']

/** Serves 200 on every path, says `ready`, writes demo.json, drains for a moment on SIGTERM, and asks the database for its version. */
const standInApi = `
import { createServer } from 'node:http'
import { writeFileSync } from 'node:fs'
import pg from 'pg'
const { PORT, HOST, DATABASE_URL, DATA_DIR, DEMO } = process.env
if (process.env.BROKEN) { console.error('The setting BROKEN is wrong.'); process.exit(1) }
const client = new pg.Client(DATABASE_URL)
client.on('error', () => {})
await client.connect()
const { rows } = await client.query('select current_database() as name')
const server = createServer((_, answer) => answer.end(rows[0].name + ' ' + process.pid)).listen(Number(PORT), HOST, () => {
  const url = 'http://' + HOST + ':' + server.address().port
  if (DEMO === '1') writeFileSync(DATA_DIR + '/demo.json', JSON.stringify({ url, chains: [{ id: '1', name: '晨光', adminEmail: 'admin@example.test', adminPassword: 'pass', apiKey: 'k' }] }))
  console.log(JSON.stringify({ level: 30, msg: 'filling in demo data' }))
  console.log('ready ' + url)
  console.log(JSON.stringify({ level: 30, msg: 'not for people' }))
})
process.on('SIGTERM', async () => {
  await client.query('select 1').catch(() => {})
  console.log('drained')
  process.exit(0)
})
`

/** Serves the name of its folder and the address of the API it was given. */
const standInVite = `
const { createServer } = require('node:http')
const { basename } = require('node:path')
const { devPorts } = require(process.cwd() + '/../packages/remote-contract/federation.ts')
const name = basename(process.cwd())
const port = devPorts[name === 'admin-shell' ? 'shell' : name.slice(4)]
createServer((_, answer) => answer.end(name + ' ' + process.env.API)).listen(port, '127.0.0.1', () => console.log('Local: http://127.0.0.1:' + port + '/'))
`

export interface House { folder: string; remove: () => void }

export function buildHouse(prefix = 'huiyin-house-'): House {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  chmodSync(folder, 0o755)
  cpSync(join(checkout, 'tools'), join(folder, 'tools'), { recursive: true })
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tsconfig.json', 'tsconfig.base.json']) cpSync(join(checkout, file), join(folder, file))
  for (const name of ['api', 'packages/policy', 'packages/remote-contract', ...screens]) mkdirSync(join(folder, name, 'src'), { recursive: true })
  cpSync(join(checkout, 'api/package.json'), join(folder, 'api/package.json'))
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
  for (const name of ['pg', '@oxc-node']) symlinkSync(join(checkout, 'node_modules', name), join(folder, 'node_modules', name))
  symlinkSync(join(checkout, 'api/node_modules'), join(folder, 'api/node_modules'))
  writeFileSync(join(folder, 'api/stand-in.mjs'), standInApi)
  program(join(folder, 'node_modules/.bin/rolldown'), 'echo built >> ../built.log; mkdir -p dist; cp stand-in.mjs dist/main.mjs')
  program(join(folder, 'node_modules/.bin/vite'), 'echo built >> ../built.log; mkdir -p dist; touch dist/index.html dist/mf-manifest.json')
  mkdirSync(join(folder, 'node_modules/vite/bin'), { recursive: true })
  writeFileSync(join(folder, 'node_modules/vite/bin/vite.js'), standInVite)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function program(path: string, script: string): void {
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
}

export interface Run {
  child: ChildProcess
  /** Everything said so far. */
  output: () => string
  ended: Promise<{ code: number | null; output: string }>
  /** Waits for words in the output. */
  said: (words: string) => Promise<void>
}

/** Runs a program, as another account if told so. Only the given environment, plus PATH and HOME, reaches it. */
export function run(command: string, args: string[], { env = {}, ...options }: { cwd?: string; env?: NodeJS.ProcessEnv; uid?: number; gid?: number } = {}): Run {
  const { PATH, HOME, TMPDIR } = process.env
  const child = spawn(command, args, { ...options, env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ended = new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code, output }))
  })
  return {
    child,
    output: () => output,
    ended,
    async said(words) {
      await until(() => output.includes(words) || child.exitCode !== null, `"${words}" in:\n`, () => output)
      if (!output.includes(words)) throw new Error(`ended with ${child.exitCode} without "${words}":\n${output}`)
    },
  }
}

/** Runs a task of the house, e.g. `start`, without the bootstrap before it. */
export function runTask(house: House, name: string, env: NodeJS.ProcessEnv = {}): Run {
  return run(process.execPath, [join(house.folder, 'tools/tasks.ts'), name], { cwd: house.folder, env })
}

export async function until(condition: () => boolean | Promise<boolean>, what: string, detail = () => ''): Promise<void> {
  for (const end = Date.now() + 60_000; !(await condition()); await pause(25)) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}${detail()}`)
  }
}

/** Processes that name this folder in their command line or work in it, by number. Linux only. */
export function processesOf(folder: string): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid && commandOf(name).includes(folder)).map(Number)
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
