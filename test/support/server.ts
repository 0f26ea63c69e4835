// The built product as a process of its own, for suites that speak to it from outside or kill it:
//
//   const server = await startServer({ databaseUrl: database.url })
//   await fetch(`${server.url}/healthz`)
//   await server.stop()
//
// `npm test` has built everything before; alone, run `npm run check` or `node tools/boot.mjs build` first.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startService } from '../../tools/service.ts'

const checkout = join(import.meta.dirname, '../..')

export interface ServerOptions {
  databaseUrl: string
  /** Default: any free one. */
  port?: number
  /** Anything else the API reads from its environment, e.g. `{ DEMO: '1' }`. */
  env?: NodeJS.ProcessEnv
  /** Kept after the end if given; default a temporary one. */
  dataDir?: string
}

export interface TestServer {
  url: string
  pid: number
  dataDir: string
  /** All it has printed so far. */
  output: () => string
  /** Settles with exit code or signal. */
  ended: Promise<number | string>
  /** What the API wrote for people with an account, when it filled in demo data. */
  demo: () => { url: string; chains: { id: string; name: string; adminEmail: string; adminPassword: string; apiKey: string }[] }
  stop: () => Promise<void>
  /** kill -9. */
  kill: () => Promise<void>
}

export async function startServer({ databaseUrl, port = 0, env = {}, dataDir }: ServerOptions): Promise<TestServer> {
  const program = join(checkout, 'api/dist/main.mjs')
  if (!existsSync(program)) throw new Error('The API is not built; run: node tools/boot.mjs build')
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'huiyin-server-'))
  const lines: string[] = []
  const { promise: announced, resolve: announce } = Promise.withResolvers<string>()
  const service = startService({
    args: ['--enable-source-maps', program],
    cwd: checkout,
    env: { ...withoutVitest(), HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: databaseUrl, DATA_DIR: folder, WEB_ROOT: checkout, ...env },
    onLine(line) {
      lines.push(line)
      const url = /^ready (\S+)$/.exec(line)?.[1]
      if (url) announce(url)
    },
  })
  const output = (): string => lines.join('\n')
  const cleared = async (): Promise<void> => {
    await service.ended
    if (!dataDir) rmSync(folder, { recursive: true, force: true })
  }
  const failed = service.ended.then(async (how) => {
    await cleared()
    throw new Error(`the API ended with ${how} before it was ready:\n${output()}`)
  })
  failed.catch(() => {})
  const url = await Promise.race([announced, failed])
  return {
    url, output, dataDir: folder, pid: service.pid!, ended: service.ended,
    demo: () => JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8')) as ReturnType<TestServer['demo']>,
    async stop() {
      await service.stop()
      await cleared()
    },
    async kill() {
      process.kill(service.pid!, 'SIGKILL')
      await cleared()
    },
  }
}

/** The product must not notice that a test runner started it. */
function withoutVitest(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries({ ...process.env, NODE_ENV: 'production' }).filter(([name]) => !/^(VITEST|TEST$|VITE_|NODE_OPTIONS$)/.test(name)))
}
