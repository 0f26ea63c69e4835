// A lock file that survives kill -9 of its holder. Plain JavaScript without packages: tools/boot.mjs needs it before
// anything is installed, on whatever Node the machine has.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'

const HEARTBEAT = 5_000
/** After this long without a heartbeat a holder on another host counts as dead. */
const SILENCE = 30_000

export class LockHeld extends Error {
  constructor(path, holder) {
    super(`${path} is held by process ${holder.pid} on ${holder.host}`)
    this.holder = holder
  }
}

/**
 * Takes the lock and answers the function that gives it back. Waits for a living holder, unless `wait` is false:
 * then LockHeld is thrown. The lock of a dead holder is taken over.
 */
export async function takeLock(path, { wait = true, note = '', onWait = () => {} } = {}) {
  mkdirSync(dirname(path), { recursive: true })
  const mine = { pid: process.pid, host: hostname(), born: born(process.pid), token: randomBytes(8).toString('hex'), note }
  for (let round = 0; ; round++) {
    if (create(path, mine)) break
    const holder = read(path)
    if (holder && !isAlive(holder, path)) {
      if (takeOver(path, holder, mine)) break
    } else if (holder && !wait) {
      throw new LockHeld(path, holder)
    }
    if (round === 5) onWait(holder)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const heartbeat = setInterval(() => touch(path), HEARTBEAT)
  heartbeat.unref()
  return () => {
    clearInterval(heartbeat)
    if (read(path)?.token === mine.token) rmSync(path, { force: true })
  }
}

export async function withLock(path, options, work) {
  const release = await takeLock(path, options)
  try {
    return await work()
  } finally {
    release()
  }
}

function create(path, record) {
  try {
    writeFileSync(path, JSON.stringify(record), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Two processes may find the same dead holder; only the one that owns the takeover file may replace its lock. */
function takeOver(path, dead, mine) {
  const gate = `${path}.takeover`
  if (!create(gate, mine)) {
    if (age(gate) > SILENCE) rmSync(gate, { force: true })
    return false
  }
  try {
    if (read(path)?.token !== dead.token) return false
    const next = `${path}.${mine.token}`
    writeFileSync(next, JSON.stringify(mine))
    renameSync(next, path)
    return true
  } finally {
    rmSync(gate, { force: true })
  }
}

function isAlive(holder, path) {
  if (holder.host !== hostname()) return age(path) < SILENCE
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (error.code === 'ESRCH') return false
  }
  // A number may have been given to another process since, for certain after a container has been restarted.
  return born(holder.pid) === holder.born
}

/** When the process started, in clock ticks since boot; '' where there is no /proc to tell, and for a dead one that nobody has reaped. */
function born(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    return fields[0] === 'Z' ? '' : fields[19]
  } catch {
    return ''
  }
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    // Half written: its writer is either busy with it right now or died in the middle.
    if (error instanceof SyntaxError && age(path) > HEARTBEAT) rmSync(path, { force: true })
    else if (!(error instanceof SyntaxError)) throw error
    return undefined
  }
}

function age(path) {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return 0
  }
}

function touch(path) {
  try {
    utimesSync(path, new Date(), new Date())
  } catch {
    // Removed under us: whoever did that knows better.
  }
}
