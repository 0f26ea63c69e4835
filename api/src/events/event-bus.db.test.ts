import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { PostgresBus, type WakeUp } from './event-bus.ts'

let testDatabase: TestDatabase
beforeAll(async () => { testDatabase = await createTestDatabase() })
afterAll(() => testDatabase.drop())

async function twoProcesses() {
  const troubles: Error[] = []
  const [here, there] = [new PostgresBus(testDatabase.url, (error) => troubles.push(error)), new PostgresBus(testDatabase.url, (error) => troubles.push(error))]
  const heard: WakeUp[] = []
  there.listen((wakeUp) => heard.push(wakeUp))
  await Promise.all([here.start(), there.start()])
  return { here, there, heard, troubles, stop: () => Promise.all([here.stop(), there.stop()]) }
}

describe('the bus', () => {
  it('tells other processes, once for what comes within a few milliseconds', async () => {
    const { here, heard, stop } = await twoProcesses()
    const [one, two] = [randomUUID(), randomUUID()]
    for (const [chainId, seq, wakeAt] of [[one, 1, 500], [two, 7, null], [one, 3, 200], [one, 2, null]] as const) here.announce({ chainId, seq, wakeAt })
    await expect.poll(() => heard).toEqual([{ chainId: one, seq: 3, wakeAt: 200 }, { chainId: two, seq: 7, wakeAt: null }])
    await stop()
  })

  it('listens again after its connections were cut', async () => {
    const { here, heard, troubles, stop } = await twoProcesses()
    here.announce({ chainId: randomUUID(), seq: 1, wakeAt: null })
    await expect.poll(() => heard.length).toBe(1)
    const admin = new pg.Client({ connectionString: testDatabase.url })
    await admin.connect()
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()')
    await admin.end()
    await expect.poll(() => troubles.length).toBeGreaterThan(0)
    const chainId = randomUUID()
    await expect.poll(() => {
      here.announce({ chainId, seq: 2, wakeAt: null })
      return heard.some((wakeUp) => wakeUp.chainId === chainId)
    }, { timeout: 10_000, interval: 100 }).toBe(true)
    await stop()
  })

  it('does not keep a command waiting or failing when the database is away', async () => {
    const troubles: Error[] = []
    const nowhere = new PostgresBus('postgresql://nobody:x@127.0.0.1:1/none', (error) => troubles.push(error))
    await nowhere.start()
    nowhere.announce({ chainId: randomUUID(), seq: 1, wakeAt: null })
    await expect.poll(() => troubles.length).toBeGreaterThan(1)
    await nowhere.stop()
  })
})
