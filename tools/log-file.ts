import { closeSync, existsSync, openSync, renameSync, statSync, writeSync } from 'node:fs'

const LARGEST = 20 * 1024 * 1024

/** Appends lines; beyond 20 MB the file becomes `<name>.1` and a new one begins. */
export function openLog(path: string): { write: (line: string) => void; close: () => void } {
  let file = openSync(path, 'a', 0o600)
  let size = existsSync(path) ? statSync(path).size : 0
  return {
    write(line) {
      if (size > LARGEST) {
        closeSync(file)
        renameSync(path, `${path}.1`)
        file = openSync(path, 'a', 0o600)
        size = 0
      }
      size += writeSync(file, `${line}\n`)
    },
    close: () => closeSync(file),
  }
}
