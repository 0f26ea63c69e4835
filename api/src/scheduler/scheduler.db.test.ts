import 'reflect-metadata'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bareServices, happensTo, openBareHouse, receiveBareComplaint, type BareHouse } from '../../../test/support/bare-case.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { createCursorCodec, EventLog, LocalBus, readEvents, verifyEvents, type EventRow } from '../events/index.ts'
import { verifyClocks } from '../clocks/index.ts'
import type { Database } from '../shared/database.ts'
import { ManualTime, openTestDatabase } from '../testing/index.ts'
import { Scheduler } from './scheduler.ts'

const NINE = Date.parse('2026-10-12T09:00:00+08:00')
const minutes = (n: number): number => NINE + n * 60_000

let testDatabase: TestDatabase
let db: Database
let log: EventLog
let house: BareHouse
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  db = await openTestDatabase(testDatabase.url, { poolSize: 12 })
  log = new EventLog({ db, bus: new LocalBus(), cursors: createCursorCodec('secret') })
})
afterAll(async () => {
  await db.close()
  await testDatabase.drop()
})
beforeEach(async () => {
  house = await openBareHouse(testDatabase.url, db)
})

const eventsOf = (): Promise<EventRow[]> => db.read(house.chainId, (sql) => readEvents(sql, house.chainId, 0, 10_000))
const story = async (): Promise<string[]> => (await eventsOf()).map(({ type, occurredAt, facts }) => `${type} ${new Date(Date.parse(occurredAt) + 8 * 3_600_000).toISOString().slice(11, 16)} ${String(facts['key'])}${facts['toRole'] ? ` → ${String(facts['toRole'])}` : ''}`)
const schedulerAt = (time: ManualTime): Scheduler => new Scheduler({ log, clocks: bareServices(house), time, onTrouble: (error) => { throw error } })

describe('the scheduler', () => {
  it('tells of an unanswered urgent complaint in order, each at its own instant (AC-46)', async () => {
    const time = new ManualTime(NINE)
    const scheduler = schedulerAt(time)
    await scheduler.start()
    await receiveBareComplaint(log, house, NINE)
    await time.set(minutes(60))
    await scheduler.stop()
    const reply = (await story()).filter((line) => line.includes('customer_reply'))
    expect(reply.filter((line) => !/Superseded|Scheduled/.test(line))).toEqual([
      'ClockStarted 09:00 customer_reply', 'ClockDueSoon 09:45 customer_reply', 'ClockBreached 10:00 customer_reply', 'ClockEscalated 10:00 customer_reply → director',
    ])
  })

  it('catches up after a long sleep: the same events, recorded late', async () => {
    await receiveBareComplaint(log, house, NINE)
    const time = new ManualTime(minutes(300))
    await schedulerAt(time).tick()
    const events = (await eventsOf()).filter(({ facts }) => facts['key'] === 'customer_reply' && facts['kind'] !== 'clock_started')
    expect(events.map(({ type, occurredAt }) => [type, occurredAt])).toEqual([
      ['ClockDueSoon', new Date(minutes(45)).toISOString()], ['ClockBreached', new Date(minutes(60)).toISOString()], ['ClockEscalated', new Date(minutes(60)).toISOString()],
    ])
    expect(new Set(events.map(({ recordedAt }) => recordedAt))).toEqual(new Set([new Date(minutes(300)).toISOString()]))
  })

  it('does nothing when nothing is due, and nothing twice', async () => {
    await receiveBareComplaint(log, house, NINE)
    const time = new ManualTime(minutes(45))
    const scheduler = schedulerAt(time)
    expect(await scheduler.tick()).toBe(1)
    expect(await scheduler.tick()).toBe(0)
    expect((await story()).filter((line) => line.startsWith('ClockDueSoon'))).toHaveLength(1)
  })

  it('is woken by what appears while it sleeps', async () => {
    const time = new ManualTime(NINE)
    const scheduler = schedulerAt(time)
    await scheduler.start()
    await receiveBareComplaint(log, house, NINE + 600_000, NINE + 600_000)
    await receiveBareComplaint(log, house, NINE)
    await time.set(minutes(46))
    await scheduler.stop()
    expect((await story()).filter((line) => line.startsWith('ClockDueSoon'))).toEqual(['ClockDueSoon 09:45 customer_reply'])
  })

  it('leaves alone what was answered in time', async () => {
    const id = await receiveBareComplaint(log, house, NINE)
    await happensTo(log, house, id, { type: 'customer_reply_given', at: minutes(30) })
    await schedulerAt(new ManualTime(minutes(300))).tick()
    expect((await story()).filter((line) => line.startsWith('ClockBreached'))).toEqual([])
  })

  it('makes each transition once when several work at the same time', async () => {
    const ids = []
    for (let n = 0; n < 60; n++) ids.push(await receiveBareComplaint(log, house, NINE + n))
    const time = new ManualTime(minutes(90))
    const schedulers = Array.from({ length: 3 }, () => new Scheduler({ log, clocks: bareServices(house), time, batch: 7, onTrouble: (error) => { throw error } }))
    for (let round = 0; round < 20; round++) {
      const made = await Promise.all(schedulers.map((scheduler) => scheduler.tick()))
      if (made.every((transitions) => transitions === 0)) break
    }
    const breached = (await eventsOf()).filter(({ type, facts }) => type === 'ClockBreached' && facts['key'] === 'customer_reply')
    expect(breached).toHaveLength(60)
    expect(new Set(breached.map(({ facts }) => facts['complaintId'])).size).toBe(60)
    expect(await db.read(house.chainId, (sql) => verifyEvents(sql, house.chainId))).toMatchObject({ faults: [] })
  })

  it('passes over a subject that a command holds, and judges it afterwards', async () => {
    const [held, free] = [await receiveBareComplaint(log, house, NINE), await receiveBareComplaint(log, house, NINE)]
    const time = new ManualTime(minutes(45))
    await db.write(house.chainId, async (sql) => {
      await sql.rows('test.hold', 'select 1 from complaint where chain_id = $1 and id = $2 for update', [house.chainId, held])
      await schedulerAt(time).tick()
      expect((await eventsOf()).filter(({ type }) => type === 'ClockDueSoon').map(({ facts }) => facts['complaintId'])).toEqual([free])
    })
    await schedulerAt(time).tick()
    expect((await eventsOf()).filter(({ type }) => type === 'ClockDueSoon').map(({ facts }) => facts['complaintId'])).toEqual([free, held])
  })

  it('goes on with the others when one subject cannot be judged', async () => {
    const [broken, sound] = [await receiveBareComplaint(log, house, NINE), await receiveBareComplaint(log, house, NINE)]
    const services = bareServices(house)
    const complaints = services.kinds.of('complaint')
    services.kinds.of = () => ({ ...complaints, load: async (sql, chainId, ids) => {
      if (ids.includes(broken)) throw new Error('history unreadable')
      return complaints.load(sql, chainId, ids)
    } })
    const troubles: Error[] = []
    await new Scheduler({ log, clocks: services, time: new ManualTime(minutes(45)), onTrouble: (error) => troubles.push(error) }).tick()
    expect((await eventsOf()).filter(({ type }) => type === 'ClockDueSoon').map(({ facts }) => facts['complaintId'])).toEqual([sound])
    expect(troubles[0]!.message).toContain(broken)
  })

  it('leaves clocks that equal a replay of their histories', async () => {
    const answered = await receiveBareComplaint(log, house, NINE)
    await receiveBareComplaint(log, house, NINE + 1)
    const scheduler = schedulerAt(new ManualTime(minutes(50)))
    await scheduler.tick()
    await happensTo(log, house, answered, { type: 'customer_reply_given', at: minutes(55) })
    await schedulerAt(new ManualTime(minutes(200))).tick()
    expect(await db.read(house.chainId, (sql) => verifyClocks(bareServices(house), sql, house.chainId, minutes(200)))).toEqual({ subjects: 2, differences: [] })
  })
})
