import 'reflect-metadata'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ClockState, HistoryEvent } from '@huiyin/policy'
import { bareServices, happensTo, openBareHouse, receiveBareComplaint } from '../../../test/support/bare-case.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { readStoredClocks, verifyClocks } from '../clocks/index.ts'
import { createCursorCodec, EventLog, LocalBus, readEvents } from '../events/index.ts'
import type { Database } from '../shared/database.ts'
import { ManualTime, openTestDatabase } from '../testing/index.ts'
import { Scheduler } from './scheduler.ts'

const NINE = Date.parse('2026-10-12T09:00:00+08:00')

let testDatabase: TestDatabase
let db: Database
let log: EventLog
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  db = await openTestDatabase(testDatabase.url)
  log = new EventLog({ db, bus: new LocalBus(), cursors: createCursorCodec('secret') })
})
afterAll(async () => {
  await db.close()
  await testDatabase.drop()
})

/** Something that happens some minutes after what came before; late: written down that much later. */
const step = fc.record({
  minutes: fc.integer({ min: 1, max: 90 }),
  late: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 })),
  what: fc.constantFrom('tick', 'tick', 'customer_reply_given', 'progress_noted', 'reply_promised', 'excess_explained', 'complaint_classified', 'complaint_closed', 'complaint_reopened'),
  choice: fc.integer({ min: 0, max: 5 }),
})

function factsOf(what: string, choice: number, at: number): NonNullable<HistoryEvent['facts']> {
  if (what === 'reply_promised') return { agreed_reply_at: at + choice * 20 * 60_000 }
  if (what === 'progress_noted') return { told_complainant: choice % 2 === 0 }
  if (what === 'complaint_classified') return { urgency: choice % 2 === 0 ? 'urgent' : 'ordinary', ...(choice > 3 && { severity: 'normal' }), ...(choice === 1 && { validity: 'invalid' }) }
  return {}
}

/** Transitions of a clock as its events told them; a new judgement takes back what it told otherwise. */
function transitionsTold(told: readonly { kind: string; at: number }[], { transitions }: Pick<ClockState, 'transitions'>): boolean {
  const all = new Set(told.map(({ kind, at }) => `${kind} ${at}`))
  return transitions.every(({ kind, at }) => all.has(`${kind} ${at}`))
}

it('whatever happens in whatever order it is written down, stored clocks equal a replay and every transition has been told', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
    const house = await openBareHouse(testDatabase.url, db)
    const services = bareServices(house)
    const id = await receiveBareComplaint(log, house, NINE)
    let now = NINE
    for (const { minutes, late, what, choice } of steps) {
      const at = now + minutes * 60_000
      now = at + late * 60_000
      if (what === 'tick') await new Scheduler({ log, clocks: services, time: new ManualTime(now), onTrouble: (error) => { throw error } }).tick()
      else await happensTo(log, house, id, { type: what, at, facts: factsOf(what, choice, at) }, now)
    }
    await new Scheduler({ log, clocks: services, time: new ManualTime(now), onTrouble: (error) => { throw error } }).tick()

    expect(await db.read(house.chainId, (sql) => verifyClocks(services, sql, house.chainId, now))).toEqual({ subjects: 1, differences: [] })
    const [clocks, events] = await db.read(house.chainId, async (sql) => [await readStoredClocks(sql, house.chainId, [id]), await readEvents(sql, house.chainId, 0, 10_000)] as const)
    for (const { id: clockId, state } of clocks) {
      if (state.withdrawn) continue
      const told = events.filter(({ subjectId }) => subjectId === clockId).map(({ facts, occurredAt }) => ({ kind: String(facts['kind']), at: Date.parse(occurredAt) }))
      expect(transitionsTold(told, state as ClockState), `${state.definitionId}: ${JSON.stringify({ told, transitions: state.transitions })}`).toBe(true)
    }
  }), { numRuns: 25 })
}, 120_000)
