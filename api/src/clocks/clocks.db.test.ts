import 'reflect-metadata'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bareServices, happensTo, openBareHouse, receiveBareComplaint, type BareHouse } from '../../../test/support/bare-case.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { createCursorCodec, EventLog, LocalBus, readEvents } from '../events/index.ts'
import type { Database } from '../shared/database.ts'
import { openTestDatabase } from '../testing/index.ts'
import { readStoredClocks } from './clock.store.ts'
import { clockIdOf, verifyClocks, type ClockVerification } from './index.ts'

const NINE = Date.parse('2026-10-12T09:00:00+08:00')
const minutes = (n: number): number => NINE + n * 60_000

let testDatabase: TestDatabase
let db: Database
let owner: pg.Client
let log: EventLog
let house: BareHouse
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  db = await openTestDatabase(testDatabase.url)
  owner = new pg.Client({ connectionString: testDatabase.url })
  await owner.connect()
  log = new EventLog({ db, bus: new LocalBus(), cursors: createCursorCodec('secret') })
})
afterAll(async () => {
  await db.close()
  await owner.end()
  await testDatabase.drop()
})
beforeEach(async () => { house = await openBareHouse(testDatabase.url, db) })

const clocksOf = (id: string) => db.read(house.chainId, (sql) => readStoredClocks(sql, house.chainId, [id]))
const eventTypes = async () => (await db.read(house.chainId, (sql) => readEvents(sql, house.chainId, 0, 1000))).map(({ type, facts }) => `${type} ${String(facts['definitionId'])}`)
const verify = (now: number): Promise<ClockVerification> => db.read(house.chainId, (sql) => verifyClocks(bareServices(house), sql, house.chainId, now))

describe('stored clocks', () => {
  it('are the same rows whoever judges: their ids follow from what they are', async () => {
    const id = await receiveBareComplaint(log, house, NINE)
    const clocks = await clocksOf(id)
    expect(clocks.length).toBeGreaterThan(0)
    for (const clock of clocks) expect(clock.id).toBe(clockIdOf(house.chainId, clock.instanceKey))
    await happensTo(log, house, id, { type: 'progress_noted', at: minutes(5), facts: {} })
    expect((await clocksOf(id)).map((clock) => clock.id)).toEqual(clocks.map((clock) => clock.id))
  })

  it('say when they change next, and nothing of the moment of asking', async () => {
    const [clock] = (await clocksOf(await receiveBareComplaint(log, house, NINE))).filter(({ isOpen }) => isOpen)
    expect(clock).toMatchObject({
      key: 'customer_reply', status: 'running', isOpen: true, startedAt: new Date(NINE).toISOString(), dueAt: new Date(minutes(60)).toISOString(),
      warnAt: new Date(minutes(45)).toISOString(), nextTransitionAt: new Date(minutes(45)).toISOString(), stoppedAt: null,
    })
    expect(Object.keys(clock!.state)).not.toContain('elapsedMs')
  })

  it('are written and told of once: an act that changes none writes none', async () => {
    const id = await receiveBareComplaint(log, house, NINE)
    const before = await eventTypes()
    await happensTo(log, house, id, { type: 'progress_noted', at: minutes(5), facts: {} })
    const { rows } = await owner.query<{ updated_at: Date }>('select distinct updated_at from clock where chain_id = $1', [house.chainId])
    expect(rows.map(({ updated_at: at }) => at.getTime())).toEqual([NINE])
    expect(await eventTypes()).toEqual(before)
  })

  it('judged anew by what is recorded late tell so', async () => {
    const id = await receiveBareComplaint(log, house, NINE)
    await happensTo(log, house, id, { type: 'progress_noted', at: minutes(70), facts: {} })
    expect(await eventTypes()).toContain('ClockBreached customer_reply.urgent')
    await happensTo(log, house, id, { type: 'customer_reply_given', at: minutes(30), facts: {} }, minutes(80))
    expect((await eventTypes()).filter((type) => type.startsWith('ClockRejudged'))).toContain('ClockRejudged customer_reply.urgent')
    expect((await clocksOf(id)).find(({ definitionId }) => definitionId === 'customer_reply.urgent')).toMatchObject({ status: 'met', breachedAt: null, isOpen: false })
    expect(await verify(minutes(80))).toMatchObject({ differences: [] })
  })

  it('of a breach that never was are withdrawn, and stay for whoever refers to them', async () => {
    const id = await receiveBareComplaint(log, house, NINE)
    await happensTo(log, house, id, { type: 'progress_noted', at: minutes(70), facts: {} })
    const explanation = (await clocksOf(id)).find(({ key }) => key === 'excess_explanation')
    expect(explanation).toMatchObject({ status: 'running', isOpen: true })
    await happensTo(log, house, id, { type: 'customer_reply_given', at: minutes(30), facts: {} }, minutes(80))
    expect((await clocksOf(id)).find((clock) => clock.id === explanation!.id)).toMatchObject({ status: 'cancelled', isOpen: false, nextTransitionAt: null })
  })
})

describe('verification', () => {
  it('finds nothing where stored and replayed agree', async () => {
    await receiveBareComplaint(log, house, NINE)
    expect(await verify(NINE)).toEqual({ subjects: 1, differences: [] })
  })

  it('names the columns that were tampered with', async () => {
    const id = await receiveBareComplaint(log, house, NINE)
    await owner.query(`update clock set status = 'met', due_at = due_at + interval '1 hour' where chain_id = $1 and definition_id = 'customer_reply.urgent'`, [house.chainId])
    const { differences } = await verify(NINE)
    expect(differences).toEqual([expect.objectContaining({
      subjectId: id, definitionId: 'customer_reply.urgent',
      columns: { status: { stored: 'met', replayed: 'running' }, dueAt: { stored: new Date(minutes(120)).toISOString(), replayed: new Date(minutes(60)).toISOString() } },
    })])
  })

  it('misses a clock that was removed', async () => {
    await receiveBareComplaint(log, house, NINE)
    await happensTo(log, house, await receiveBareComplaint(log, house, NINE), { type: 'progress_noted', at: minutes(70), facts: {} })
    await owner.query(`delete from clock where chain_id = $1 and key = 'excess_explanation'`, [house.chainId])
    expect((await verify(minutes(70))).differences).toContainEqual(expect.objectContaining({ definitionId: 'excess_explanation', columns: {} }))
  })

  it('shows a scheduler that has not run', async () => {
    await receiveBareComplaint(log, house, NINE)
    const [difference] = (await verify(minutes(50))).differences
    expect(difference!.columns['status']).toEqual({ stored: 'running', replayed: 'warning' })
  })
})
