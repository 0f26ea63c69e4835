// A database per test file:
//
//   const database = await createTestDatabase()      // in beforeAll
//   … connect to database.url …
//   await database.drop()                            // in afterAll, after closing the connections
//
// The url is the owner's: row-level security does not bind it. Take the API's own connection to see what the runtime role sees.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export interface TestDatabase { name: string; url: string; drop: () => Promise<void> }

/** A fresh copy of the migrated template. `adminUrl` defaults to the run's cluster; pass `cluster.url('postgres')` for one of your own. */
export async function createTestDatabase(adminUrl: string = inject('pg').adminUrl): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin(adminUrl, `create database ${name} template template`)
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return { name, url: url.href, drop: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`) }
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
