import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'

/** Makes the folder if it is missing and answers its real path. It is tried out: otherwise the first write deep below would fail without saying why. */
export function ensureFolder(path: string): string {
  const probe = join(path, `.writable.${process.pid}`)
  try {
    mkdirSync(path, { recursive: true })
    writeFileSync(probe, '')
    rmSync(probe)
    return realpathSync(path)
  } catch (error) {
    throw new Refusal(`The data folder ${path} cannot be written (${(error as NodeJS.ErrnoException).code}); make it writable or set DATA_DIR to another folder.`)
  }
}
