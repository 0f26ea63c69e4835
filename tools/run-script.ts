import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'
import { root } from './surroundings.ts'
import { stopAsked } from './stop-asked.ts'

/** Runs one of our TypeScript programs in front, with the arguments after the task's name, and answers its exit code. */
export function runScript(path: string): Promise<number> {
  const script = join(root, path)
  if (!existsSync(script)) throw new Refusal(`${path} is missing from this checkout; fetch it again.`)
  // Decorators in the API's sources need more than Node's own type stripping.
  const imports = ['@oxc-node/core/register', new URL('end-with-parent.mjs', import.meta.url).href].map((module) => `--import=${module}`)
  const child = spawn(process.execPath, [...imports, script, ...process.argv.slice(3)], { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  stopAsked().addEventListener('abort', () => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
