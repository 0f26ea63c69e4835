import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** A prepared statement as the product sent it. */
export interface RecordedStatement {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}

const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * Runs recorded statements again and again, each time in one transaction and with fresh ids where the recording made its own. Ids that
 * stood in the database before (chain, campus, policy …) stay.
 */
export async function repeatRecorded(owner: pg.Pool, chainId: string, statements: readonly RecordedStatement[]): Promise<() => Promise<void>> {
  const { rows } = await owner.query<{ id: string }>(`select id from campus union select id from policy_version union select id from staff_member
    union select id from api_key union select id from calendar union select id from chain union select id from department union select id from region`)
  const standing = new Set([chainId, ...rows.map(({ id }) => id)])
  const made = new Set<string>()
  for (const { values } of statements) for (const id of JSON.stringify(values).match(UUIDS) ?? []) if (!standing.has(id)) made.add(id)
  const renamed = (value: unknown, names: ReadonlyMap<string, string>): unknown => {
    if (Array.isArray(value)) return value.map((item) => renamed(item, names))
    return typeof value === 'string' ? value.replaceAll(UUIDS, (id) => names.get(id) ?? id) : value
  }
  return async () => {
    const names = new Map([...made].map((id) => [id, randomUUID()]))
    const client = await owner.connect()
    try {
      await client.query(`begin; set local app.chain_id = '${chainId}'`)
      for (const { name, text, values } of statements) await client.query({ name, text, values: values.map((value) => renamed(value, names)) })
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  }
}
