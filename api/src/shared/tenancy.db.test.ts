import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { openTestDatabase } from '../testing/index.ts'
import type { Database } from './database.ts'
import { roleUrl } from './roles.ts'

const [first, second] = [randomUUID(), randomUUID()]
let database: TestDatabase
let db: Database
let owner: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  db = await openTestDatabase(database.url, { poolSize: 2 })
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  for (const chain of [first, second]) {
    await owner.query('insert into chain (id, name) values ($1, $2)', [chain, chain])
    await owner.query(`insert into region (chain_id, id, name) values ($1, $2, $3)`, [chain, randomUUID(), `region of ${chain}`])
    await owner.query(`insert into calendar (chain_id, id, name, spec) values ($1, $2, 'calendar', '{}')`, [chain, chain])
  }
})
afterAll(async () => {
  await owner?.end()
  await db?.close()
  await database?.drop()
})

const regions = 'select chain_id, name from region'

describe('row-level security alone', () => {
  it('shows the chain of the transaction, though the statement filters nothing', async () => {
    expect(await db.read(first, (sql) => sql.rows('test.regions', regions))).toEqual([{ chain_id: first, name: `region of ${first}` }])
  })

  it('shows nothing without a chain', async () => {
    const bare = new pg.Client({ connectionString: roleUrl(database.url, 'huiyin_app') })
    await bare.connect()
    const tables = (await owner.query<{ name: string }>(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'chain_id' where n.nspname = 'public' and c.relkind = 'r'`)).rows
    expect(tables.length).toBeGreaterThan(25)
    for (const { name } of [...tables, { name: 'chain' }]) expect((await bare.query(`select count(*)::int as n from ${pg.escapeIdentifier(name)}`)).rows, name).toEqual([{ n: 0 }])
    await bare.end()
  })

  it('is forced on every table that has a chain', async () => {
    const { rows } = await owner.query(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'chain_id'
      where n.nspname = 'public' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`)
    expect(rows).toEqual([])
  })

  it('refuses to write rows of another chain', async () => {
    await expect(db.write(first, (sql) => sql.rows('test.insert', 'insert into region (chain_id, id, name) values ($1, $2, $3)', [second, randomUUID(), 'planted']))).rejects.toThrow('row-level security')
    await db.write(first, (sql) => sql.rows('test.update', `update region set name = 'tampered'`))
    expect((await owner.query('select name from region where chain_id = $1', [second])).rows).toEqual([{ name: `region of ${second}` }])
    await db.write(first, (sql) => sql.rows('test.update_back', `update region set name = 'region of ' || chain_id::text`))
  })

  it('binds roles that are neither owner nor superuser nor exempt', async () => {
    const { rows } = await owner.query(`select rolname, rolsuper, rolbypassrls, rolcreaterole, exists (select from pg_class where relowner = pg_roles.oid) as owns from pg_roles where rolname like 'huiyin%' order by 1`)
    expect(rows).toEqual(['huiyin_app', 'huiyin_auth', 'huiyin_system'].map((rolname) => ({ rolname, rolsuper: false, rolbypassrls: false, rolcreaterole: false, owns: false })))
  })
})

describe('keys', () => {
  it('start with the chain in every unique constraint of a table that has one, so that they tell nothing of other chains', async () => {
    const { rows } = await owner.query(`select c.relname, i.relname as index from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'chain_id'
      where n.nspname = 'public' and x.indisunique and x.indkey[0] <> a.attnum`)
    expect(rows).toEqual([])
  })

  it('refuse a row that refers to another chain', async () => {
    const campus = (chain: string, calendar: string): Promise<unknown> => db.write(chain, (sql) =>
      sql.rows('test.campus', 'insert into campus (chain_id, id, calendar_id, name) values ($1, $2, $3, $4)', [chain, randomUUID(), calendar, 'campus']))
    await expect(campus(first, second)).rejects.toThrow('foreign key')
    await expect(campus(first, first)).resolves.toEqual([])
  })

  it('refer to the chain as well wherever they refer to a table that has one', async () => {
    const { rows } = await owner.query(`select k.conname from pg_constraint k join pg_class target on target.oid = k.confrelid join pg_namespace n on n.oid = target.relnamespace
      join pg_attribute a on a.attrelid = target.oid and a.attname = 'chain_id' where k.contype = 'f' and n.nspname = 'public' and not a.attnum = any(k.confkey)`)
    expect(rows).toEqual([])
  })
})

describe('a pool of two connections', () => {
  it('shows no foreign row in two thousand interleaved transactions', async () => {
    const foreign: unknown[] = []
    await Promise.all(Array.from({ length: 2000 }, async (_, index) => {
      const chain = index % 2 ? first : second
      const work = index % 3 === 0 ? db.write.bind(db) : db.read.bind(db)
      try {
        const rows = await work(chain, async (sql) => {
          if (index % 7 === 0) await sql.rows('test.fail', 'select 1 / 0')
          return sql.rows<{ chain_id: string }>('test.regions', regions)
        })
        foreign.push(...rows.filter((row) => row.chain_id !== chain))
        if (rows.length !== 1) foreign.push(rows)
      } catch (error) {
        if (index % 7 !== 0) throw error
      }
    }))
    expect(foreign).toEqual([])
  })
})

describe('the system role', () => {
  it('sees the columns it was granted, of all chains', async () => {
    const rows = await db.system((sql) => sql.rows<{ id: string }>('test.chains', 'select id from chain'))
    expect(rows.map(({ id }) => id).sort()).toEqual([first, second].sort())
  })

  it.each(['select matter from complaint', 'select name from client', 'select phone from guardian', 'select spec from calendar', 'select token from auth.session', 'select password from auth.account', `update api_key set revoked_at = null`])('may not %s', async (statement) => {
    await expect(db.system((sql) => sql.rows(`test.${statement}`, statement))).rejects.toThrow('permission denied')
  })
})

describe('the role that serves requests', () => {
  it.each(['select * from auth."user"', 'select * from auth.session', 'update event set type = type', 'delete from event', 'update complaint_entry set text = null', 'delete from chain', 'truncate region'])('may not %s', async (statement) => {
    await expect(db.write(first, (sql) => sql.rows(`test.${statement}`.slice(0, 60), statement))).rejects.toThrow('permission denied')
  })

  it('reads and writes in one snapshot each, and tries again after a deadlock', async () => {
    let attempts = 0
    const id = randomUUID()
    await db.write(first, async (sql) => {
      attempts++
      await sql.rows('test.attempt', 'insert into region (chain_id, id, name) values ($1, $2, $3)', [first, id, 'tried'])
      if (attempts < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' })
    })
    expect([attempts, (await owner.query('select from region where id = $1', [id])).rowCount]).toEqual([3, 1])
  })

  it('outlives the end of its connections, and serves the next one', async () => {
    const cut = db.read(first, async (sql) => {
      const own = (await sql.one<{ pid: number }>('test.pid', 'select pg_backend_pid() as pid'))!.pid
      await owner.query('select pg_terminate_backend($1)', [own])
      // Long enough for the end to arrive while nothing is being asked.
      await new Promise((resolve) => setTimeout(resolve, 50))
      return sql.rows('test.regions', regions)
    })
    await expect(cut).rejects.toThrow(/terminat|not queryable|connection/i)
    await expect(db.unitOfWork(first, async (_em, sql) => {
      await owner.query('select pg_terminate_backend($1)', [(await sql.one<{ pid: number }>('test.pid', 'select pg_backend_pid() as pid'))!.pid])
      await new Promise((resolve) => setTimeout(resolve, 50))
      return sql.rows('test.regions', regions)
    })).rejects.toThrow(/terminat|not queryable|connection/i)
    expect(await db.read(first, (sql) => sql.rows('test.one', 'select 1 as one'))).toEqual([{ one: 1 }])
    expect(await db.unitOfWork(first, (_em, sql) => sql.rows('test.one', 'select 1 as one'))).toEqual([{ one: 1 }])
  })

  it('writes nothing in a transaction for reading', async () => {
    await expect(db.read(first, (sql) => sql.rows('test.read_only', 'delete from region'))).rejects.toThrow('read-only')
  })

  it('refuses a chain that is no uuid before it becomes part of a statement', async () => {
    await expect(db.read(`${first}'; reset role; --`, async () => {})).rejects.toThrow('UUID')
  })
})
