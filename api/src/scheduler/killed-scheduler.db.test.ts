import 'reflect-metadata'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bareServices, openBareHouse, receiveBareComplaint, type BareHouse } from '../../../test/support/bare-case.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { verifyClocks } from '../clocks/index.ts'
import { createCursorCodec, EventLog, LocalBus, readEvents, verifyEvents } from '../events/index.ts'
import type { Database } from '../shared/database.ts'
import { ManualTime, openTestDatabase } from '../testing/index.ts'
import { Scheduler } from './scheduler.ts'

const NINE = Date.parse('2026-10-12T09:00:00+08:00')
const NOON = NINE + 3 * 3_600_000
const COMPLAINTS = 60

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

/** Runs a scheduler in a process of its own and kills it within the transaction after so many. @returns the signal that ended it */
async function runAndKill({ chainId, campusId, policyVersionId }: BareHouse, afterBatches: number): Promise<string | null> {
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', join(import.meta.dirname, '../../../test/support/scheduler-child.ts'),
    testDatabase.url, JSON.stringify({ chainId, campusId, policyVersionId }), String(NOON)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let batches = 0
  child.stdout.on('data', (text) => {
    const before = batches
    batches += String(text).split('batch').length - 1
    if (before < afterBatches && batches >= afterBatches) setTimeout(() => child.kill('SIGKILL'), Math.random() * 10)
  })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return signal
}

/** What became of each complaint's clocks, in order. */
async function stories({ chainId }: BareHouse): Promise<string[]> {
  const events = await db.read(chainId, (sql) => readEvents(sql, chainId, 0, 100_000))
  const byComplaint = Map.groupBy(events, ({ facts }) => String(facts['complaintId']))
  return [...byComplaint.values()].map((of) => of.map(({ type, occurredAt, facts }) => `${type} ${String(facts['key'])} ${(Date.parse(occurredAt) - NINE) / 60_000} ${String(facts['toRole'])}`).join('\n'))
}

it('makes each transition exactly once, although schedulers are killed in the middle', async () => {
  const [house, undisturbed] = [await openBareHouse(testDatabase.url, db), await openBareHouse(testDatabase.url, db)]
  await receiveBareComplaint(log, undisturbed, NINE)
  await new Scheduler({ log, clocks: bareServices(undisturbed), time: new ManualTime(NOON) }).tick()
  const [expected] = await stories(undisturbed)
  for (let n = 0; n < COMPLAINTS; n++) await receiveBareComplaint(log, house, NINE)

  const ends = await Promise.all([1, 4, 7, 10].map((batches) => runAndKill(house, batches)))
  expect(ends).toEqual(['SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGKILL'])
  while ((await new Scheduler({ log, clocks: bareServices(house), time: new ManualTime(NOON) }).tick()) > 0);

  expect(await stories(house)).toEqual(Array.from({ length: COMPLAINTS }, () => expected))
  expect(await db.read(house.chainId, (sql) => verifyEvents(sql, house.chainId))).toMatchObject({ faults: [] })
  expect(await db.read(house.chainId, (sql) => verifyClocks(bareServices(house), sql, house.chainId, NOON))).toEqual({ subjects: COMPLAINTS, differences: [] })
}, 60_000)
