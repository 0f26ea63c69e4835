import { readdirSync, readFileSync } from 'node:fs'
import { gone } from './postgres-orphan.ts'

/** Ends what still runs with files in this folder, after a moment to leave by itself; answers what had to be ended. Linux only: elsewhere nobody tells us. */
export async function endLeftovers(folder: string): Promise<string[]> {
  await gone(() => users(folder).length === 0, 3_000)
  const left = users(folder)
  for (const { pid } of left) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Left by itself after all.
    }
  }
  await gone(() => users(folder).length === 0, 3_000)
  return left.map(({ pid, command }) => `Left running and ended: process ${pid}, ${command}`)
}

function users(folder: string): { pid: number; command: string }[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid).flatMap((pid) => {
    const command = read(pid, 'cmdline')
    const isUser = command.includes(folder) || read(pid, 'environ').split('\0').includes(`TMPDIR=${folder}`)
    return isUser ? [{ pid: Number(pid), command: command.replaceAll('\0', ' ').trim() }] : []
  })
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
