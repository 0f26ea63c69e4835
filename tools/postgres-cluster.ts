// The files of a database server: how they are made, and what it is told about itself.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { own, type Account, type Binaries } from './postgres-home.ts'
import { Refusal } from './refusal.mjs'

/** The superuser, and owner of everything. */
export const OWNER = 'postgres'

/** Into a folder beside the final one and then renamed, so that an interrupted first start leaves nothing half made. */
export function initialise({ initdb }: Binaries, pgData: string, password: string, account: Account | undefined, fast: boolean): void {
  const half = `${pgData}.half`
  const passwordFile = `${pgData}.password`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  for (const path of [half, passwordFile]) own(path, account)
  const made = spawnSync(initdb, [
    '-D', half, '-U', OWNER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
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

export function checkVersion(pgData: string): void {
  const found = readFileSync(join(pgData, 'PG_VERSION'), 'utf8').trim()
  if (found !== '18') throw new Refusal(`${pgData} was written by PostgreSQL ${found}, this is PostgreSQL 18; move the folder away or set DATA_DIR to another one.`)
}

/** For a machine that does other things too. */
export function serverSettings(host: string, fast: boolean): Record<string, string> {
  const mebibytes = (share: number, most: number): string => `${Math.max(64, Math.min(most, Math.floor(totalmem() / 1024 / 1024 / share)))}MB`
  return {
    listen_addresses: host,
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

/** Nothing of ours steers the server. */
export const serverEnv = (): Record<string, string> => ({ PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' })
