// Everything `npm start` and `npm run dev` take from outside, checked before anything slow begins.
import { join, relative, resolve } from 'node:path'
import pg from 'pg'
import { ensureFolder } from './ensure-folder.ts'
import { freePort, isFree } from './free-port.ts'
import { Refusal } from './refusal.mjs'

export const root = join(import.meta.dirname, '..')

export interface Surroundings {
  host: string
  port: number
  dataDir: string
  /** A PostgreSQL somebody else runs; undefined: ours. */
  databaseUrl: string | undefined
}

export async function surroundings(env: NodeJS.ProcessEnv = process.env): Promise<Surroundings> {
  const host = env.HOST || '127.0.0.1'
  // 0 means any; it is chosen here, so that the API keeps it when it has to be started again.
  const port = readPort(env.PORT) || (await freePort(host))
  await assertFree(port, host)
  const databaseUrl = env.DATABASE_URL || undefined
  if (databaseUrl) await assertUsable(databaseUrl)
  const dataDir = ensureFolder(resolve(root, env.DATA_DIR || '.data'))
  return { host, port, dataDir, databaseUrl }
}

/** A path as the reader would type it from the checkout. */
export function shown(path: string): string {
  const short = relative(root, path)
  return short.startsWith('..') ? path : short
}

function readPort(text: string | undefined): number {
  const port = Number(text || 4000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Refusal(`PORT must be a number from 1 to 65535, not "${text}".`)
  return port
}

async function assertFree(port: number, host: string): Promise<void> {
  const free = await isFree(port, host).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES') throw new Refusal(`Port ${port} is not open to ordinary users; choose one above 1023, for example PORT=4000.`)
    throw new Refusal(`Huiyin cannot listen on ${host}:${port} (${error.code}); set HOST to an address of this machine.`)
  })
  if (!free) throw new Refusal(`Port ${port} is taken by another program; stop that one, or choose another port: PORT=${port + 1} npm start.`)
}

/** PostgreSQL 15 is the oldest with security_invoker views, on which our row-level security stands. */
const OLDEST_POSTGRES = 15

async function assertUsable(databaseUrl: string): Promise<void> {
  const where = placeOf(databaseUrl)
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
    const major = Math.floor(Number(rows[0]?.version) / 10_000)
    if (major < OLDEST_POSTGRES) throw new Refusal(`DATABASE_URL names PostgreSQL ${major} at ${where}, and Huiyin needs ${OLDEST_POSTGRES} or newer.`)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`The database at ${where}, named by DATABASE_URL, cannot be used (${reasonOf(error)}); start it or correct the address, or unset DATABASE_URL to use the built-in one.`)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Without user and password, which have no place in a message. */
function placeOf(databaseUrl: string): string {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) throw new Refusal('DATABASE_URL must look like postgresql://user:password@host:5432/database.')
  return `${url.host}${url.pathname}`
}

function reasonOf(error: unknown): string {
  const inner = error instanceof AggregateError ? error.errors[0] : error
  return inner instanceof Error ? ((inner as NodeJS.ErrnoException).code === 'ECONNREFUSED' ? 'nobody listens there' : inner.message) : String(inner)
}
