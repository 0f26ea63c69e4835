// The API as a child process. Contract: it reads its settings from the environment, prints `ready <url>` when it serves, ends with code 1
// and one sentence on bad settings, and drains on SIGTERM.
import { join } from 'node:path'
import { openLog } from './log-file.ts'
import { Refusal } from './refusal.mjs'
import { startService, type Service } from './service.ts'
import { root, shown } from './surroundings.ts'

export interface ApiOptions { host: string; port: number; dataDir: string; databaseUrl: string }

export interface Api extends Service {
  /** The address, once it serves; undefined when it ended before that with a sentence of its own. */
  ready: Promise<string | undefined>
}

interface Program { args: string[]; cwd: string; env?: NodeJS.ProcessEnv }

/** `program`: how the API is run; default is the built one. `say`: where its words for people go. */
export function startApi(options: ApiOptions, program: Program = built(), say: (words: string) => void = console.log): Api {
  const log = openLog(join(options.dataDir, 'api.log'))
  const last: string[] = []
  let isReady = false
  let announce: (url: string) => void = () => {}
  const announced = new Promise<string>((resolve) => (announce = resolve))
  const service = startService({
    args: program.args,
    cwd: program.cwd,
    env: apiEnv(options, program.env),
    onLine(line) {
      log.write(line)
      const url = /^ready (\S+)$/.exec(line)?.[1]
      if (url) {
        isReady = true
        return announce(url)
      }
      if (last.push(line) > 20) last.shift()
      // On the way up its progress is worth reading.
      const words = forPeople(line, isReady ? WARNING : INFORMATION)
      if (words !== undefined) say(words)
    },
  })
  const failed = service.ended.then((how) => {
    log.close()
    if (how === 1 && last.length) return undefined
    throw new Refusal(`Huiyin did not start: the API ended with ${how}; see ${shown(join(options.dataDir, 'api.log'))}.`)
  })
  const ready = Promise.race([announced, failed])
  // Its later end is no surprise to those who do not wait for the start.
  ready.catch(() => {})
  failed.catch(() => {})
  return { ...service, ready }
}

/** A page of records lives for milliseconds; with the default of 16 MB much of it is promoted and costs again. */
const YOUNG_GENERATION = '--max-semi-space-size=32'

function built(): Program {
  return { args: ['--enable-source-maps', YOUNG_GENERATION, join(root, 'api', 'dist', 'main.mjs')], cwd: root, env: { NODE_ENV: 'production' } }
}

function apiEnv({ host, port, dataDir, databaseUrl }: ApiOptions, extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return { DEMO: '1', WEB_ROOT: root, ...process.env, HOST: host, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: databaseUrl, ...extra }
}

const INFORMATION = 30
const WARNING = 40
const ERROR = 50

/** The log is for machines: its JSON lines reach the screen in short, and only from a level on. Everything else is meant to be read. */
export function forPeople(line: string, least: number): string | undefined {
  if (!line.startsWith('{')) return line
  try {
    const { level, msg, err } = JSON.parse(line) as { level?: number; msg?: string; err?: { message?: string } }
    if (typeof level !== 'number' || level < least) return undefined
    const words = [msg, err?.message].filter(Boolean).join(': ')
    return level >= ERROR ? `Error: ${words}` : level >= WARNING ? `Warning: ${words}` : words
  } catch {
    return line
  }
}
