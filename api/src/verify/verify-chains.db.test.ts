import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDesk, type Desk } from '../complaints/test-desk.ts'
import { verifyChains } from './index.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk('2026-10-12T09:00:00+08:00')
  await desk.register()
  desk.api.time.set('2026-10-12T12:00:00+08:00')
  await desk.api.application.scheduler.tick()
})
afterAll(() => desk?.close())

async function differences(): Promise<string[]> {
  const found: string[] = []
  for await (const chain of verifyChains(desk.api.db, desk.api.application.clocks, desk.api.time.now())) found.push(...chain.differences)
  return found
}

it('a chain that worked agrees with its raw rows', async () => {
  expect(await differences()).toEqual([])
})

it.each([
  ['a clock', `update clock set due_at = due_at + interval '1 hour' where chain_id = $1`, /^clock customer_reply/],
  ['an event', `update event set occurred_at = occurred_at - interval '1 minute' where chain_id = $1 and seq = 1`, /^event 1: /],
  ['a rollup', `update rate_month set complaints = complaints + 1 where chain_id = $1`, /^rate_month 2026-10-01 /],
])('%s changed by hand is found', async (_what, statement, line) => {
  const owner = new pg.Client({ connectionString: desk.api.application.config.databaseUrl })
  await owner.connect()
  await owner.query(statement, [desk.chain.id])
  await owner.end()
  expect(await differences()).toContainEqual(expect.stringMatching(line))
})
