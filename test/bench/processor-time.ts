// Processor time of other processes, as Linux keeps it in /proc.
import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds of one tick of the kernel's accounting. */
const TICK = 10

interface Accounting {
  readonly parent: number
  /** Own user and system time, and that of children that have ended, in milliseconds. */
  readonly own: number
  readonly ended: number
}

function accountingOf(pid: number): Accounting | undefined {
  try {
    // The name in brackets may hold anything; the fields after it are numbered from 3.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    const ticks = (field: number) => Number(fields[field - 3]) * TICK
    return { parent: Number(fields[1]), own: ticks(14) + ticks(15), ended: ticks(16) + ticks(17) }
  } catch {
    return undefined
  }
}

/** Processor time used so far by one process, in milliseconds. */
export const timeOf = (pid: number): number => accountingOf(pid)?.own ?? 0

/** Processor time used so far by a PostgreSQL server and all of its backends, in milliseconds. */
export function timeOfServer(postmaster: number): number {
  const server = accountingOf(postmaster)
  let sum = (server?.own ?? 0) + (server?.ended ?? 0)
  for (const name of readdirSync('/proc')) {
    const accounting = /^\d+$/.test(name) ? accountingOf(Number(name)) : undefined
    if (accounting?.parent === postmaster) sum += accounting.own
  }
  return sum
}

/** Resident memory of a process in bytes. */
export function memoryOf(pid: number): number {
  const match = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(match?.[1] ?? 0) * 1024
}
