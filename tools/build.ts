// Builds what has changed. The stamp of a part is the digest of everything its build reads.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { withLock } from './lock.mjs'
import { Refusal } from './refusal.mjs'
import { stopAsked } from './stop-asked.ts'
import { root } from './surroundings.ts'

interface Part { name: string; command: [string, ...string[]]; reads: string[]; makes: string }

const screens = (name: string): Part => ({
  name,
  command: ['vite', 'build', '--logLevel', 'warn'],
  reads: [name, 'packages', 'api/schema.graphql', 'tsconfig.base.json'],
  makes: name === 'admin-shell' ? `${name}/dist/index.html` : `${name}/dist/mf-manifest.json`,
})

const parts: Part[] = [
  screens('admin-shell'),
  screens('mfe-complaints'),
  screens('mfe-clients'),
  screens('mfe-analytics'),
  { name: 'api', command: ['rolldown', '-c'], reads: ['api', 'packages/policy', 'tsconfig.base.json', 'tsconfig.json'], makes: 'api/dist/main.mjs' },
]

const stamps = join(root, '.cache', 'built')

/** Answers the names of the parts that had to be built. */
export async function build(): Promise<string[]> {
  if (!parts.some(isStale)) return []
  // A start and a test run may want to build at the same time.
  return withLock(join(root, '.cache', 'build.lock'), { onWait: () => console.error('Waiting for another build in this folder …') }, async () => {
    const stale = parts.filter(isStale)
    const queue = [...stale]
    const problems: unknown[] = []
    const worker = async (): Promise<void> => {
      for (let part = queue.shift(); part && !problems.length; part = queue.shift()) await buildPart(part).catch((error: unknown) => problems.push(error))
    }
    // Both come to their end also after a failure, so that no compiler is left behind.
    await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker))
    if (problems.length) throw problems[0]
    return stale.map(({ name }) => name)
  })
}

export async function buildAndReport(): Promise<number> {
  const start = Date.now()
  const built = await build()
  console.error(built.length ? `Built ${built.join(', ')}: ${((Date.now() - start) / 1000).toFixed(1)} s` : 'Everything is built.')
  return 0
}

function isStale(part: Part): boolean {
  const stamp = join(stamps, part.name)
  return !existsSync(join(root, part.makes)) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== digestOf(part)
}

async function buildPart(part: Part): Promise<void> {
  const digest = digestOf(part)
  mkdirSync(stamps, { recursive: true })
  rmSync(join(stamps, part.name), { force: true })
  const { code, output } = await run(part)
  if (code !== 0 || !existsSync(join(root, part.makes))) throw new Refusal(`The build of ${part.name} failed:\n\n${output.trim()}`)
  // Edited while it was being built: the next start builds again.
  if (digestOf(part) === digest) writeFileSync(join(stamps, part.name), digest)
}

function run({ name, command: [program, ...args] }: Part): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' }
    const child = spawn(join(root, 'node_modules', '.bin', program), args, { cwd: join(root, name), env, stdio: ['ignore', 'pipe', 'pipe'] })
    stopAsked().addEventListener('abort', () => child.kill())
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output: stripVTControlCharacters(output) }))
  })
}

function digestOf(part: Part): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of ['pnpm-lock.yaml', 'tools/build.ts', ...part.reads]) addTo(hash, path)
  return hash.digest('hex')
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  const absolute = join(root, path)
  let entries
  try {
    entries = readdirSync(absolute, { withFileTypes: true })
  } catch {
    if (existsSync(absolute)) hash.update(`${path}\0`).update(readFileSync(absolute))
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!/^(node_modules|dist|\..*)$|\.test\.tsx?$/.test(entry.name)) addTo(hash, `${path}/${entry.name}`)
  }
}
