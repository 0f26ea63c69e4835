// A server whose parent was killed lives on and holds its data folder; so may single backends when the server itself was killed.
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Stops whatever still works on this data folder and clears a lock file that would block the next start. */
export async function stopOrphans(pgData: string): Promise<void> {
  const lockFile = join(pgData, 'postmaster.pid')
  const postmaster = postmasterOf(lockFile)
  if (postmaster === undefined && !workingIn(pgData).length) return
  // Fast shutdown first, then immediate (recovers from its log at the next start), then the hard way.
  for (const [signal, patience] of [['SIGINT', 10_000], ['SIGQUIT', 5_000], ['SIGKILL', 5_000]] as const) {
    const left = stillWorking(pgData, postmaster)
    if (!left.length) break
    for (const pid of signal === 'SIGINT' ? left.slice(0, 1) : left) send(pid, signal)
    await gone(() => stillWorking(pgData, postmaster).length === 0, patience)
  }
  // A killed server leaves its lock file behind. PostgreSQL copes with a dead number in it, not with one that a stranger has by now.
  if (postmaster !== undefined && isAlive(postmaster)) rmSync(lockFile, { force: true })
}

/** Process number in postmaster.pid, if there is one. */
function postmasterOf(lockFile: string): number | undefined {
  try {
    return Number(readFileSync(lockFile, 'utf8').split('\n')[0]) || undefined
  } catch {
    return undefined
  }
}

function stillWorking(pgData: string, postmaster: number | undefined): number[] {
  const found = workingIn(pgData)
  if (postmaster === undefined || found.includes(postmaster)) return found.sort((a, b) => Number(b === postmaster) - Number(a === postmaster))
  // Without /proc the lock file is all we know.
  return process.platform === 'linux' ? found : isAlive(postmaster) ? [postmaster] : []
}

/** The server names its data folder in its command line; its backends have it as working directory (which a container may hide from us). */
function workingIn(pgData: string): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && worksIn(Number(name), pgData)).map(Number)
}

function worksIn(pid: number, pgData: string): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return command.includes('postgres') && (command.split('\0').includes(pgData) || readlinkSync(`/proc/${pid}/cwd`) === pgData)
  } catch {
    return false // gone, or not ours to look at
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Ended by itself in the meantime.
  }
}

/** Waits until the condition holds; answers whether it did in time. */
export async function gone(condition: () => boolean, patience: number): Promise<boolean> {
  const end = Date.now() + patience
  while (!condition()) {
    if (Date.now() > end) return false
    await pause(20)
  }
  return true
}
