import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromGlobalId, toGlobalId } from '../shared/relay.ts'

/** A demonstration chain as `demo.json` tells of it. */
export interface DemoChain {
  /** In the file as the API names it. */
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
    if (!Array.isArray(file.chains) || !Array.isArray(file.accounts)) return undefined
    return { ...file, chains: file.chains.map((chain) => ({ ...chain, id: fromGlobalId(chain.id, 'Chain')! })) }
  } catch {
    return undefined
  }
}

/** Readable by the owner alone; replaced as a whole, so that nobody reads half of it. */
export function writeDemoFile(dataDir: string, file: DemoFile): void {
  mkdirSync(dataDir, { recursive: true })
  const fresh = `${path(dataDir)}.new`
  const told = { ...file, chains: file.chains.map((chain) => ({ ...chain, id: toGlobalId('Chain', chain.id) })) }
  writeFileSync(fresh, `${JSON.stringify(told, null, 2)}\n`, { mode: 0o600 })
  chmodSync(fresh, 0o600)
  renameSync(fresh, path(dataDir))
}
