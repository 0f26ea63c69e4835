import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import type { Database } from '../shared/database.ts'
import { openTestDatabase } from '../testing/index.ts'
import { appendEvents, checkEvents, exportEvents, readEvents, verifyEvents, type ExportedEvent, type NewEvent } from './index.ts'

const NOW = Date.parse('2026-10-12T01:00:00Z')
let testDatabase: TestDatabase
let db: Database
let owner: pg.Client

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  db = await openTestDatabase(testDatabase.url, { poolSize: 10 })
  owner = new pg.Client({ connectionString: testDatabase.url })
  await owner.connect()
})
afterAll(async () => {
  await db.close()
  await owner.end()
  await testDatabase.drop()
})

async function newChain(): Promise<string> {
  const id = randomUUID()
  await owner.query('insert into chain (id, name) values ($1, $2)', [id, 'test'])
  return id
}

const happening = (n: number): NewEvent => ({
  type: 'ComplaintRegistered', subjectType: 'Complaint', subjectId: randomUUID(), campusId: null, actor: { kind: 'staff', id: null },
  occurredAt: NOW + n, facts: { n, text: '家长“投诉”\n\u2028' },
})

describe('the log of events', () => {
  it('has no gap and no duplicate under eight writers of which some roll back at random', async () => {
    const chainId = await newChain()
    let committed = 0
    const writer = async (): Promise<void> => {
      for (let round = 0; round < 25; round++) {
        const size = 1 + Math.floor(Math.random() * 4)
        try {
          await db.write(chainId, async (sql) => {
            await appendEvents(sql, chainId, Array.from({ length: size }, (_, n) => happening(n)), NOW)
            if (Math.random() < 0.3) throw new Error('rolled back')
          })
          committed += size
        } catch (error) {
          expect((error as Error).message).toBe('rolled back')
        }
      }
    }
    await Promise.all(Array.from({ length: 8 }, writer))
    const events = await db.read(chainId, (sql) => readEvents(sql, chainId, 0, 10_000))
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: committed }, (_, n) => n + 1))
    expect(await db.read(chainId, (sql) => verifyEvents(sql, chainId))).toMatchObject({ checked: committed, faults: [] })
  })

  it('is exported in a form that proves itself without the database', async () => {
    const chainId = await newChain()
    await db.write(chainId, (sql) => appendEvents(sql, chainId, [happening(1), happening(2), happening(3)], NOW))
    const exported = await db.read(chainId, async (sql) => {
      const events: ExportedEvent[] = []
      for await (const page of exportEvents(sql, chainId)) events.push(...page)
      return events
    })
    const copied = JSON.parse(JSON.stringify(exported)) as ExportedEvent[]
    expect(copied).toHaveLength(3)
    expect(checkEvents(copied).faults).toEqual([])
  })

  it.each([
    ['a changed fact', `update event set facts = '{"n":99}' where chain_id = $1 and seq = 3`, { seq: 3, fault: 'altered' }],
    ['a changed instant', `update event set occurred_at = occurred_at + interval '1 microsecond' where chain_id = $1 and seq = 3`, { seq: 3, fault: 'altered' }],
    ['a removed event', 'delete from event where chain_id = $1 and seq = 3', { seq: 3, fault: 'missing' }],
    ['a removed end', 'delete from event where chain_id = $1 and seq > 3', { seq: 4, fault: 'missing' }],
    ['an inserted event', `insert into event select chain_id, 6, gen_random_uuid(), type, subject_type, subject_id, campus_id, actor_kind, actor_id, occurred_at, recorded_at, facts, hash, hash from event where chain_id = $1 and seq = 5`, { seq: 6, fault: 'surplus' }],
    ['an event forged with a fitting hash', `update event e set actor_kind = 'system', hash = event_hash(previous_hash, chain_id, seq, id, type, subject_type, subject_id, campus_id, 'system', actor_id, occurred_at, recorded_at, facts) where chain_id = $1 and seq = 3`, { seq: 4, fault: 'detached' }],
    ['a forged last event with a fitting hash', `update event e set actor_kind = 'system', hash = event_hash(previous_hash, chain_id, seq, id, type, subject_type, subject_id, campus_id, 'system', actor_id, occurred_at, recorded_at, facts) where chain_id = $1 and seq = 5`, { seq: 5, fault: 'altered' }],
  ])('shows %s', async (_, tampering, fault) => {
    const chainId = await newChain()
    await db.write(chainId, (sql) => appendEvents(sql, chainId, [1, 2, 3, 4, 5].map(happening), NOW))
    await owner.query(tampering, [chainId])
    expect((await db.read(chainId, (sql) => verifyEvents(sql, chainId))).faults).toContainEqual(fault)
  })

  it('cannot be changed by the role that serves requests', async () => {
    const chainId = await newChain()
    await db.write(chainId, (sql) => appendEvents(sql, chainId, [happening(1)], NOW))
    for (const statement of ['update event set facts = null where chain_id = $1', 'delete from event where chain_id = $1']) {
      await expect(db.write(chainId, (sql) => sql.rows(`test.${statement.slice(0, 6)}`, statement, [chainId]))).rejects.toThrow(/permission denied/)
    }
  })

  it('keeps the instants of business and of recording apart, to the millisecond', async () => {
    const chainId = await newChain()
    await db.write(chainId, (sql) => appendEvents(sql, chainId, [happening(-123)], NOW + 456))
    const [event] = await db.read(chainId, (sql) => readEvents(sql, chainId, 0, 10))
    expect(event).toMatchObject({ occurredAt: '2026-10-12T00:59:59.877Z', recordedAt: '2026-10-12T01:00:00.456Z', facts: { text: '家长“投诉”\n\u2028' } })
  })
})
