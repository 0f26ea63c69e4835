import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A demonstration chain as `demo.json` tells of it. */
export interface DemoChain {
  id: string
  name: string
  adminEmail: string
  adminPassword: string
  apiKey: string
}

/** What is in `demo.json`: for people and scripts that want in. Its passwords and keys are made anew for each installation. */
export interface DemoFile {
  url: string
  chains: DemoChain[]
  /** Every log-in, with what it may do. */
  accounts: { chain: string; email: string; password: string; role: { zh: string; en: string } }[]
}

const path = (dataDir: string): string => join(dataDir, 'demo.json')

export function readDemoFile(dataDir: string): DemoFile | undefined {
  if (!existsSync(path(dataDir))) return undefined
  try {
    const file = JSON.parse(readFileSync(path(dataDir), 'utf8')) as DemoFile
    return Array.isArray(file.chains) && Array.isArray(file.accounts) ? file : undefined
  } catch {
    return undefined
  }
}

/** Readable by the owner alone; replaced as a whole, so that nobody reads half of it. */
export function writeDemoFile(dataDir: string, file: DemoFile): void {
  mkdirSync(dataDir, { recursive: true })
  const fresh = `${path(dataDir)}.new`
  writeFileSync(fresh, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 })
  chmodSync(fresh, 0o600)
  renameSync(fresh, path(dataDir))
}
