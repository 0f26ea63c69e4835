// One PostgreSQL for a whole run of tests, whatever the number of projects, with fsync off. The database `template` in it has been migrated
// once by the product's own migrations; suites copy it (see database.ts), which takes about 50 ms instead of a migration.
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@huiyin/api/testing'
import type { TestProject } from 'vitest/node'
import { startEmbedded, type Embedded } from '../../tools/embedded-pg.ts'
import { takeLock } from '../../tools/lock.mjs'
import { stopOrphans } from '../../tools/postgres-orphan.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The run's PostgreSQL: `inject('pg')`. `adminUrl` is the superuser's, on the database `postgres`. */
    pg: { host: string; port: number; adminUrl: string }
  }
}

const PREFIX = 'huiyin-cluster-'

/** A cluster of one's own, for suites that kill PostgreSQL. Call `destroy()` at the end. */
export async function startCluster(settings: Record<string, string> = {}): Promise<Embedded> {
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX))
  chmodSync(dataDir, 0o711)
  const cluster = await startEmbedded({ dataDir, fast: true, database: 'template', settings })
  try {
    await migrate(cluster.url('template'))
    return cluster
  } catch (error) {
    await cluster.destroy()
    throw error
  }
}

// Each vitest project has its own instance of this module but shares the process.
interface Shared { users: number; cluster: Promise<Embedded> }
const shared = globalThis as typeof globalThis & { huiyinCluster?: Shared | undefined }

/** vitest globalSetup. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = (shared.huiyinCluster ??= { users: 0, cluster: sweep().then(() => startCluster()) })
  run.users++
  const cluster = await run.cluster
  project.provide('pg', { host: cluster.host, port: cluster.port, adminUrl: cluster.url('postgres') })
  return async () => {
    if (--run.users > 0) return
    shared.huiyinCluster = undefined
    await cluster.destroy()
  }
}

/** Removes what runs killed in the middle have left behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name)
    // A cluster just being made holds no lock yet.
    if (!name.startsWith(PREFIX) || Date.now() - statSync(folder).mtimeMs < 600_000) continue
    try {
      const release = await takeLock(join(folder, 'lock'), { wait: false })
      await stopOrphans(join(folder, 'postgres'))
      release()
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Alive, or somebody else's.
    }
  }
}
