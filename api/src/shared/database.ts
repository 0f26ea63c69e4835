import { MikroORM, type EntityManager } from '@mikro-orm/postgresql'
import pg from 'pg'
import { isUuid, textTypes, type Sql } from './sql.ts'

export type { Sql } from './sql.ts'
export type { EntityManager } from '@mikro-orm/postgresql'

/** A read-only transaction that its holder ends: what one query operation reads from. */
export interface OpenRead {
  sql: Sql
  end(): Promise<void>
}

export interface Database {
  /** Read-only transaction of one chain: one snapshot from first statement to last. */
  read<T>(chainId: string, work: (sql: Sql) => Promise<T>): Promise<T>
  /** The same, ended by the caller. */
  openRead(chainId: string): Promise<OpenRead>
  /** Read-write transaction of one chain. Serialization failures and deadlocks are tried again, up to three times: `work` may run more than once. */
  write<T>(chainId: string, work: (sql: Sql) => Promise<T>): Promise<T>
  /** Unit of work over entities in one transaction, for rare commands; flushed at its end. `sql` runs inside the same transaction. */
  unitOfWork<T>(chainId: string, work: (em: EntityManager, sql: Sql) => Promise<T>): Promise<T>
  /** The system role: no chain, and only the columns it was granted. Never serves GraphQL fields. */
  system<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** Connection of the runtime role that row-level security binds. */
  appUrl: string
  /** Connection of the role for work that precedes knowing a chain. */
  systemUrl: string
  /** Entities of the features that use the unit of work. */
  entities: readonly (new (...args: never[]) => object)[]
  /** Default 20. */
  poolSize?: number
  /** Called for each statement: metrics and tests that count. */
  observe?: ((name: string) => void) | undefined
  /** Called for connections that break while idle; the pool replaces them. */
  onLost?: ((error: Error) => void) | undefined
}

const STATEMENT_TIMEOUT_MS = 15_000
const RETRIES = 3
/** Waiting longer for a connection is worse than being told that the service is busy. */
const ACQUIRE_MS = 10_000
/** serialization_failure and deadlock_detected: safe to run again. */
const retryable = new Set(['40001', '40P01'])

export const sessionSettings = `-c timezone=UTC -c datestyle=ISO -c statement_timeout=${STATEMENT_TIMEOUT_MS} -c idle_in_transaction_session_timeout=60000`

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const app = openPool(options.appUrl, options.poolSize ?? 20, options)
  const system = openPool(options.systemUrl, 3, options)
  const orm = await MikroORM.init({
    clientUrl: options.appUrl,
    entities: [...options.entities],
    autoJoinRefsForFilters: false,
    discovery: { warnWhenNoEntities: false },
    logger: (message) => options.onLost?.(new Error(message)),
    pool: { min: 0, max: 5 },
    driverOptions: { options: sessionSettings, types: textTypes, connectionTimeoutMillis: ACQUIRE_MS, onPoolCreated: takeBackLost },
  })

  const transaction = async <T>(pool: pg.Pool, begin: string, work: (sql: Sql) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    try {
      const begun = start(client, begin)
      const result = await work(sqlOf(client, options.observe))
      await begun
      await client.query('commit')
      client.release()
      return result
    } catch (error) {
      await abandon(client)
      throw error
    }
  }

  return {
    read: async (chainId, work) => transaction(app, beginRead(chainId), work),
    write: async (chainId, work) => retrying(() => transaction(app, beginWrite(chainId), work)),
    system: (work) => transaction(system, 'begin', work),
    async openRead(chainId) {
      const begin = beginRead(chainId)
      const client = await app.connect()
      const begun = start(client, begin)
      return {
        sql: sqlOf(client, options.observe),
        async end() {
          try {
            await begun
            await client.query('commit')
            client.release()
          } catch {
            await abandon(client)
          }
        },
      }
    },
    unitOfWork: (chainId, work) => retrying(() => {
      const em = orm.em.fork()
      em.setFilterParams('chain', { id: checked(chainId) })
      em.setSessionContext({ variables: { 'app.chain_id': chainId } })
      return em.transactional((inside) => work(inside, sqlOfUnit(inside, options.observe)))
    }),
    async close() {
      await Promise.all([app.end(), system.end(), orm.close(true)])
    },
  }
}

/** pipeline: statements are sent without waiting for the answer to the one before, so `begin` costs no round trip of its own. */
function openPool(connectionString: string, max: number, { onLost }: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString, max, types: textTypes, options: sessionSettings, pipeline: true,
    connectionTimeoutMillis: ACQUIRE_MS, idleTimeoutMillis: 30_000,
  } as pg.PoolConfig)
  const lost = (error: Error): void => onLost?.(error)
  pool.on('error', lost)
  // The pool does not listen to connections in use; an error nobody listens to would end the process.
  pool.on('connect', (client) => client.on('error', lost))
  return pool
}

/** The query builder under the unit of work keeps a connection whose rollback has failed; five of them would be the end of its pool. */
function takeBackLost(pool: pg.Pool): void {
  const inUse = new Set<pg.PoolClient>()
  pool.on('acquire', (client) => inUse.add(client))
  pool.on('release', (_error, client) => inUse.delete(client))
  pool.on('connect', (client) => client.on('error', (error) => {
    setTimeout(() => { if (inUse.has(client)) client.release(error) }, 1_000).unref()
  }))
}

function checked(chainId: string): string {
  // It becomes part of a statement's text: `set` takes no parameters.
  if (!isUuid(chainId)) throw new TypeError('A chain id must be a lower-case UUID.')
  return chainId
}
const beginRead = (chainId: string): string => `begin isolation level repeatable read read only; set local app.chain_id = '${checked(chainId)}'`
const beginWrite = (chainId: string): string => `begin; set local app.chain_id = '${checked(chainId)}'`

/** Not awaited before the first statement. Should it fail, what follows runs without a chain and so sees and changes nothing. */
function start(client: pg.PoolClient, begin: string): Promise<unknown> {
  inOnePacket(client)
  const begun = client.query(begin)
  begun.catch(() => {})
  return begun
}

/** What is sent before the event loop turns goes out in one write: a write costs as much as a small statement. */
function inOnePacket(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

async function abandon(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch (error) {
    client.release(error as Error)
  }
}

function sqlOf(client: pg.PoolClient, observe: DatabaseOptions['observe']): Sql {
  const rows = async <T>(name: string, text: string, values: readonly unknown[] = []): Promise<T[]> => {
    observe?.(name)
    inOnePacket(client)
    return (await client.query({ name, text, values: values as unknown[] })).rows as T[]
  }
  return { rows, one: async <T>(name: string, text: string, values?: readonly unknown[]) => (await rows<T>(name, text, values))[0] }
}

/** The transaction of a unit of work is Kysely's; it takes a compiled query with PostgreSQL's own placeholders. */
function sqlOfUnit(em: EntityManager, observe: DatabaseOptions['observe']): Sql {
  const transaction = em.getTransactionContext<{ executeQuery(query: unknown): Promise<{ rows: unknown[] }> }>()
  if (!transaction) throw new Error('No transaction is open.')
  const rows = async <T>(name: string, text: string, values: readonly unknown[] = []): Promise<T[]> => {
    observe?.(name)
    const query = { sql: text, parameters: values, query: { kind: 'RawNode', sqlFragments: [text], parameters: [] }, queryId: { queryId: name } }
    return (await transaction.executeQuery(query)).rows as T[]
  }
  return { rows, one: async <T>(name: string, text: string, values?: readonly unknown[]) => (await rows<T>(name, text, values))[0] }
}

async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries > RETRIES || !retryable.has(String((error as { code?: unknown }).code))) throw error
    }
  }
}
