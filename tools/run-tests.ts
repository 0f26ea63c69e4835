// `npm test` and `npm run check`: everything that can be said about this checkout, cheapest first, nothing left out after a failure.
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { findBrowser, installBrowser } from './browser.ts'
import { build } from './build.ts'
import { endLeftovers } from './leftovers.ts'
import { stopAsked } from './stop-asked.ts'
import { root } from './surroundings.ts'

interface Totals { passed: number; failed: number; skipped: number }
interface Part extends Totals { name: string; seconds: number }

const statics: [name: string, program: string, ...args: string[]][] = [
  ['types of API, rules, tools and tests', 'tsc', '-p', 'tsconfig.json'],
  ['types of the screens', 'tsc', '-p', 'tsconfig.web.json'],
  ['lint', 'oxlint', '--deny-warnings'],
  ['boundaries', 'depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'api/src', 'admin-shell/src', 'mfe-complaints/src', 'mfe-clients/src', 'mfe-analytics/src', 'packages', 'test', 'tools'],
]
const unused: (typeof statics)[number] = ['nothing unused', 'knip', '--no-progress']

export const check = (): Promise<number> => inRunFolder(async (run) => {
  await run.statics(statics)
})

export const test = (): Promise<number> => inRunFolder(async (run) => {
  installBrowser()
  await run.statics([...statics, unused])
  await run.vitest('unit')
  await run.vitest('architecture')
  await run.vitest('db')
  const isBuilt = await run.step('build', build)
  await (isBuilt ? run.vitest('contract') : run.skip('contract', 'the build failed'))
  if (!isBuilt) await run.skip('e2e', 'the build failed')
  else if (!findBrowser()) await run.skip('e2e', 'there is no Chromium, Chrome or Edge on this machine; install one or name it in CHROME_PATH')
  else await run.vitest('e2e')
})

/** All temporary files of a run lie in one folder, which is removed; processes that still use it are ended and count as a failure. */
async function inRunFolder(work: (run: Run) => Promise<void>): Promise<number> {
  const asked = stopAsked()
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-run-'))
  chmodSync(folder, 0o711)
  const run = new Run(folder, asked)
  try {
    await work(run).catch((error: unknown) => {
      if (!asked.aborted) throw error
    })
  } finally {
    const left = await endLeftovers(folder)
    if (!asked.aborted) run.note('nothing left running', left)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return asked.aborted ? 130 : run.report()
}

class Run {
  readonly #parts: Part[] = []
  readonly #folder: string
  readonly #asked: AbortSignal

  constructor(folder: string, asked: AbortSignal) {
    this.#folder = folder
    this.#asked = asked
  }

  /** Two at a time; each counts as one. */
  async statics(checks: typeof statics): Promise<void> {
    const queue = [...checks]
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next && !this.#asked.aborted; next = queue.shift()) {
        const [name, program, ...args] = next
        await this.step(name, async () => {
          const { code, output } = await this.#run(program, args, 'pipe')
          if (code !== 0) throw new Error(output.trim())
        })
      }
    }
    await Promise.all([worker(), worker()])
  }

  async step(name: string, work: () => Promise<unknown>): Promise<boolean> {
    this.#asked.throwIfAborted()
    const begun = Date.now()
    const problem = await work().then(() => undefined, (error: unknown) => (error instanceof Error ? error.message : String(error)))
    this.#asked.throwIfAborted()
    this.#add({ name, passed: problem === undefined ? 1 : 0, failed: problem === undefined ? 0 : 1, skipped: 0, seconds: (Date.now() - begun) / 1000 })
    if (problem !== undefined) console.log(`${problem}\n`)
    return problem === undefined
  }

  /** Something found at the end: no complaints, no failure. */
  note(name: string, complaints: string[]): void {
    this.#add({ name, passed: complaints.length ? 0 : 1, failed: complaints.length ? 1 : 0, skipped: 0, seconds: 0 })
    for (const complaint of complaints) console.log(complaint)
  }

  async vitest(project: string): Promise<void> {
    this.#asked.throwIfAborted()
    const begun = Date.now()
    const file = join(this.#folder, `${project}.json`)
    console.log(`\n── ${project} ──`)
    const { code } = await this.#run('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], 'inherit')
    this.#asked.throwIfAborted()
    this.#add({ name: project, ...countsIn(file, code), seconds: (Date.now() - begun) / 1000 })
  }

  /** Counts the tests of a project without running them. */
  async skip(project: string, because: string): Promise<void> {
    const file = join(this.#folder, `${project}.json`)
    await this.#run('vitest', ['list', '--project', project, `--json=${file}`], 'pipe')
    const skipped = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown[]).length : 1
    const bar = '!'.repeat(100)
    console.log(`\n${bar}\n!!  ${skipped} ${project} tests ARE SKIPPED: ${because}.\n${bar}\n`)
    this.#add({ name: project, passed: 0, failed: 0, skipped, seconds: 0 })
  }

  report(): number {
    const width = Math.max(...this.#parts.map(({ name }) => name.length))
    console.log('')
    for (const part of this.#parts) console.log(`  ${part.failed ? '✘' : part.passed ? '✔' : '–'} ${part.name.padEnd(width)}  ${totals(part)}  (${part.seconds.toFixed(1)} s)`)
    const sum = (key: keyof Totals): number => this.#parts.reduce((total, part) => total + part[key], 0)
    const all = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
    console.log(`\n${totals(all)}`)
    return all.failed ? 1 : 0
  }

  #add(part: Part): void {
    this.#parts.push(part)
    console.log(`${part.failed ? '✘' : part.passed ? '✔' : '–'} ${part.name}: ${totals(part)} (${part.seconds.toFixed(1)} s)`)
  }

  #run(program: string, args: string[], stdio: 'pipe' | 'inherit'): Promise<{ code: number | null; output: string }> {
    return new Promise((resolve, reject) => {
      const env = { ...process.env, TMPDIR: this.#folder, CI: 'true', ...(!process.stdout.isTTY && { NO_COLOR: '1' }) }
      const child = spawn(join(root, 'node_modules', '.bin', program), args, { cwd: root, env, stdio: ['ignore', stdio, stdio] })
      const stop = (): boolean => child.kill('SIGTERM')
      this.#asked.addEventListener('abort', stop)
      let output = ''
      for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
      child.once('error', reject)
      child.once('close', (code) => {
        this.#asked.removeEventListener('abort', stop)
        resolve({ code, output: stripVTControlCharacters(output) })
      })
    })
  }
}

const totals = ({ passed, failed, skipped }: Totals): string => `${passed} passed, ${failed} failed, ${skipped} skipped`

interface VitestReport { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }

/** A file that cannot be loaded, or an error outside any test, fails the run without a failed test: it counts as one. */
function countsIn(file: string, code: number | null): Totals {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  const failed = report.numFailedTests || (code === 0 ? 0 : 1)
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests }
}
