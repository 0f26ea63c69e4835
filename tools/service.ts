// A long-running child: its output by lines, its orderly end.
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'

const lifeline = new URL('end-with-parent.mjs', import.meta.url).href

export interface ServiceOptions {
  /** Arguments of Node. */
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  onLine: (line: string) => void
}

export interface Service {
  pid: number | undefined
  /** Settles with the exit code, or the signal that ended it. */
  ended: Promise<number | string>
  stop: (patience?: number) => Promise<void>
}

export function startService({ args, cwd, env, onLine }: ServiceOptions): Service {
  // A process group of its own: Ctrl-C reaches us alone, and we end our children in the right order. The channel is a lifeline:
  // its end tells the child that we are gone, see end-with-parent.mjs.
  const child = spawn(process.execPath, [`--import=${lifeline}`, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true })
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', onLine)
  const ended = endOf(child)
  return {
    pid: child.pid,
    ended,
    async stop(patience = 8_000) {
      child.kill('SIGTERM')
      const late = pause(patience, 'late', { ref: false })
      if ((await Promise.race([ended, late])) === 'late') killGroup(child)
      await ended
    },
  }
}

function endOf(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    // 'close' and not 'exit': all lines have been read by then.
    child.once('close', (code, signal) => resolve(code ?? signal ?? 1))
  })
}

function killGroup(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}
