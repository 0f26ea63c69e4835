// A PostgreSQL that really writes to disk, and the product's own process beside it, as they run in service.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { graphqlClient, migrate, seedChain, startTestApi, type Caller, type SeededChain, type TestApi } from '@huiyin/api/testing'
import { childcareInstitution } from '@huiyin/policy'
import pg from 'pg'
import { bindPolicy, publishPolicy } from '../../api/src/policies/index.ts'
import { toGlobalId } from '../../api/src/shared/relay.ts'
import { startEmbedded, type Embedded } from '../../tools/embedded-pg.ts'

const root = join(import.meta.dirname, '../..')

export interface BenchHouse {
  postgres: Embedded
  /** The owner's connection: no row-level security, no log-in. */
  owner: pg.Pool
  chain: SeededChain
  campusId: string
  policyVersionId: string
  /** A key with every scope. */
  key: Caller
  /** The product in a process of its own. */
  startServer(): Promise<BenchServer>
  /** The product in this process, with what runs besides requests only when asked for. */
  startHere(background: boolean): Promise<TestApi>
  close(): Promise<void>
}

export interface BenchServer {
  pid: number
  url: string
  graphql: ReturnType<typeof graphqlClient>
  stop(): Promise<void>
}

/** An empty chain under the childcare policy on a fresh cluster with fsync on. */
export async function openBenchHouse(): Promise<BenchHouse> {
  const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-bench-'))
  chmodSync(dataDir, 0o711)
  const postgres = await startEmbedded({ dataDir, settings: { shared_buffers: '1GB', max_wal_size: '4GB' } })
  await migrate(postgres.url())
  const startHere = (background: boolean) => startTestApi({ databaseUrl: postgres.url(), background, poolSize: 20 })
  const api = await startHere(false)
  const chain = await seedChain(api.application)
  const key = { apiKey: await chain.addKey() }
  const effectiveFrom = Date.parse('2020-01-01T00:00:00Z')
  const policyVersionId = await api.db.write(chain.id, async (sql) => {
    const id = await publishPolicy(sql, api.application.clocks.policies, { chainId: chain.id, packKey: 'childcare-institution', version: childcareInstitution.version, effectiveFrom, now: effectiveFrom })
    for (const campusId of chain.campusIds) await bindPolicy(sql, { chainId: chain.id, campusId, policyVersionId: id, effectiveFrom })
    return id
  })
  await api.stop()
  const owner = new pg.Pool({ connectionString: postgres.url(), max: 20 })
  // Closing the house cuts what a failed benchmark left open; its own error is the one to see.
  owner.on('error', () => {})
  return {
    postgres, owner, chain, key, policyVersionId, startHere,
    campusId: toGlobalId('Campus', chain.campusIds[0]!),
    startServer: () => startServer(postgres.url()),
    async close() {
      void owner.end()
      await postgres.destroy()
    },
  }
}

async function startServer(databaseUrl: string): Promise<BenchServer> {
  const child = spawn(process.execPath, ['--expose-gc', '--max-semi-space-size=32', '--import', '@oxc-node/core/register', join(root, 'api/src/main.ts')], {
    cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', NODE_ENV: 'production' },
  })
  const url = await readyAddress(child)
  return { pid: child.pid!, url, graphql: graphqlClient(url), stop: () => endProcess(child) }
}

/** Waits for the line `ready <address>` of a child process. */
export function readyAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const ready = /^ready (\S+)$/m.exec(said)
      if (ready) resolve(ready[1]!)
    })
    child.once('exit', (code) => reject(new Error(`The process ended with ${code} before it was ready.\n${said}`)))
  })
}

export function endProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
