import 'reflect-metadata'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { childcareInstitution } from '@huiyin/policy'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { bindPolicy, publishPolicy } from '../policies/index.ts'
import { toGlobalId } from '../shared/relay.ts'
import { seedChain, startTestApi, type SeededChain, type TestApi } from '../testing/index.ts'
import { checkEventsFile, eventsFile, listChains, verifyChains, type VerifyRequest } from './index.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, time: '2026-10-12T09:00:00+08:00', background: false })
  chain = await seedChain(api.application)
  const [effectiveFrom, campusId] = [Date.parse('2020-01-01T00:00:00Z'), chain.campusIds[0]!]
  await api.db.write(chain.id, async (sql) => {
    const { id: packKey, version } = childcareInstitution
    const policyVersionId = await publishPolicy(sql, api.application.clocks.policies, { chainId: chain.id, packKey, version, effectiveFrom, now: effectiveFrom })
    await bindPolicy(sql, { chainId: chain.id, campusId, policyVersionId, effectiveFrom })
  })
  const { data } = await api.graphql<{ registerComplaint: { __typename: string } }>(
    'mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { __typename } }',
    { input: { campusId: toGlobalId('Campus', campusId), channel: 'hotline', matter: '没有人接电话。', complainant: { name: '家长', phone: '13800000000' } } }, { apiKey: await chain.addKey() })
  expect(data?.registerComplaint.__typename).toBe('ComplaintRegistered')
  api.time.set('2026-10-12T12:00:00+08:00')
  await api.application.scheduler.tick()
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

type Parts = Extract<VerifyRequest, { do: 'verify' }>['parts']

async function differences(parts?: Parts): Promise<string[]> {
  const found: string[] = []
  for await (const chain of verifyChains(api.db, api.application.clocks, api.time.now(), parts)) found.push(...chain.differences)
  return found
}

/** The lines that `npm run verify -- events --export` writes. */
const exported = (): Promise<string[]> => api.db.read(chain.id, async (sql) => {
  const lines: string[] = []
  for await (const line of eventsFile(sql, { id: chain.id, name: chain.name }, '2026-10-12T04:00:00.000Z')) lines.push(line)
  return lines
})
async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

it('a chain that worked agrees with its raw rows', async () => {
  expect(await differences()).toEqual([])
})

it('its record is as whole in a file as in the database, and names its head', async () => {
  const lines = await exported()
  const head = await api.db.read(chain.id, (sql) => sql.one<{ seq: number; hash: string }>('test.head', 'select seq, hash from event_head where chain_id = $1', [chain.id]))
  expect(lines).toHaveLength(head!.seq + 1)
  expect(await checkEventsFile(linesOf(lines))).toEqual({ chain: chain.name, checked: head!.seq, head, fault: null })
  expect(await checkEventsFile(linesOf(lines.map((line, n) => (n === 2 ? line.replace('"system"', '"staff"').replace('"partner"', '"staff"') : line))))).toMatchObject({ fault: { line: 3, seq: 2, fault: 'altered' } })
  expect(await listChains(api.db)).toContainEqual({ id: chain.id, name: chain.name })
})

it.each([
  ['a clock', `update clock set due_at = due_at + interval '1 hour' where chain_id = $1`, /^clock customer_reply/],
  ['an event', `update event set occurred_at = occurred_at - interval '1 minute' where chain_id = $1 and seq = 1`, /^event 1: /],
  ['a rollup', `update rate_month set complaints = complaints + 1 where chain_id = $1`, /^rate_month 2026-10-01 /],
])('%s changed by hand is found', async (_what, statement, line) => {
  const owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  await owner.query(statement, [chain.id])
  await owner.end()
  expect(await differences()).toContainEqual(expect.stringMatching(line))
  // By itself it is found too, and the others are not looked at.
  const part = ({ clock: 'clocks', event: 'events', rate_month: 'rollups' } as const)[/\w+/.exec(line.source)![0] as 'clock' | 'event' | 'rate_month']
  const alone = await differences([part])
  expect(alone.length).toBeGreaterThan(0)
  expect(alone.every((difference) => difference.startsWith(part === 'rollups' ? 'rate_month' : part.slice(0, -1)))).toBe(true)
})
