// The running server: its start, its guardian, its log.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serverEnv } from './postgres-cluster.ts'
import type { Account } from './postgres-home.ts'
import { gone } from './postgres-orphan.ts'

/** Starts the server and waits until it takes connections. */
export async function launch(postgres: string, pgData: string, logFile: string, settings: Record<string, string>, account: Account | undefined): Promise<ChildProcess> {
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
export function guard(server: number, graceSeconds: number): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined
  const script = `read -r word || { sleep ${graceSeconds}; kill -INT ${server}; }`
  const guardian = spawn('/bin/sh', ['-c', script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/', env: {} })
  guardian.on('error', () => {})
  guardian.stdin?.on('error', () => {})
  guardian.unref()
  ;(guardian.stdin as unknown as { unref?: () => void } | null)?.unref?.()
  return guardian
}

/** The last lines of a log. */
export function tail(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-8_000) : ''
}
