import 'reflect-metadata'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { bindPolicy, publishPolicy } from '../policies/index.ts'
import { toGlobalId } from '../shared/relay.ts'
import { seedChain, startTestApi, type SeededChain, type TestApi } from '../testing/index.ts'
import { verifyRollups } from './index.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain
let apiKey: string

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, time: '2026-01-30T08:00:00Z' })
  chain = await seedChain(api.application)
  apiKey = await chain.addKey()
  await api.db.write(chain.id, async (sql) => {
    const effectiveFrom = Date.parse('2024-01-01T00:00:00Z')
    const policyVersionId = await publishPolicy(sql, api.application.clocks.policies, { chainId: chain.id, packKey: 'childcare-institution', version: '1.0.0', effectiveFrom, now: effectiveFrom })
    for (const campusId of chain.campusIds) await bindPolicy(sql, { chainId: chain.id, campusId, policyVersionId, effectiveFrom })
  })
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

const verify = () => api.db.read(chain.id, (sql) => verifyRollups(sql, chain.id))
const iso = (at: number): string => new Date(at).toISOString()

type Outcome = { __typename: string; complaint?: { id: string }; client?: { id: string } }
async function mutate(name: string, input: object): Promise<Outcome> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}`
  const of = { registerComplaint: 'ComplaintRegistered { complaint { id } }', enrolClient: 'ClientEnrolled { client { id } }' }[name]
  const { data, errors } = await api.graphql<Record<string, Outcome>>(`mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ${of ? `... on ${of}` : ''} } }`, { input }, { apiKey })
  if (errors) throw new Error(JSON.stringify(errors))
  return data![name]!
}

/** What can happen; numbers pick among what there is. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant('register' as const), campus: fc.nat(1), daysAgo: fc.nat(70), topic: fc.constantFrom('fees', 'attitude', 'child_safety', null) }),
  fc.record({ kind: fc.constant('classify' as const), which: fc.nat(), topic: fc.constantFrom('care', 'teaching', 'other') }),
  fc.record({ kind: fc.constant('reply' as const), which: fc.nat(), minutesAgo: fc.nat(180) }),
  fc.record({ kind: fc.constant('close' as const), which: fc.nat() }),
  fc.record({ kind: fc.constant('reopen' as const), which: fc.nat() }),
  fc.record({ kind: fc.constant('enrol' as const), campus: fc.nat(1), daysAgo: fc.nat(400) }),
  fc.record({ kind: fc.constant('end' as const), which: fc.nat(), daysAgo: fc.nat(60), graduated: fc.boolean() }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 60 * 24 * 12 }) }),
)

it('after anything that can happen, the rollups are what a fresh count gives', async () => {
  const complaints: string[] = []
  const clients: string[] = []
  await fc.assert(fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 14 }), async (happenings) => {
    for (const one of happenings) {
      const now = api.time.now()
      const pick = (list: readonly string[], which: number): string | undefined => list[which % Math.max(list.length, 1)]
      if (one.kind === 'wait') await api.time.advance(one.minutes * 60_000)
      else if (one.kind === 'register') {
        const { complaint } = await mutate('registerComplaint', {
          campusId: toGlobalId('Campus', chain.campusIds[one.campus]!), channel: 'on_site', matter: '事由', anonymous: true, receivedAt: iso(now - one.daysAgo * 86_400_000),
          classification: one.topic ? [{ dimension: 'topic', value: one.topic }] : [],
        })
        complaints.push(complaint!.id)
      } else if (one.kind === 'enrol') {
        const { client } = await mutate('enrolClient', { campusId: toGlobalId('Campus', chain.campusIds[one.campus]!), name: '某家', enrolledAt: iso(now - one.daysAgo * 86_400_000), guardians: [{ name: '某人', relation: '妈妈' }], children: [] })
        clients.push(client!.id)
      } else if (one.kind === 'end') {
        const clientId = pick(clients, one.which)
        if (clientId) await mutate('endEnrolment', { clientId, leftOn: iso(now - one.daysAgo * 86_400_000).slice(0, 10), graduated: one.graduated })
      } else {
        const complaintId = pick(complaints, one.which)
        if (!complaintId) continue
        // Many are refused, as they would be in life; refusals must change nothing either.
        if (one.kind === 'classify') await mutate('classifyComplaint', { complaintId, classification: [{ dimension: 'topic', value: one.topic }] })
        if (one.kind === 'reply') await mutate('replyToComplainant', { complaintId, reply: '答复', occurredAt: iso(now - one.minutesAgo * 60_000) })
        if (one.kind === 'close') await mutate('closeComplaint', { complaintId, conclusion: '结论' })
        if (one.kind === 'reopen') await mutate('reopenComplaint', { complaintId, reason: '理由' })
      }
    }
    expect(await verify()).toEqual([])
  }), { numRuns: 12 })
  const held = await api.db.read(chain.id, (sql) => sql.rows('test.months', 'select from rate_month where chain_id = $1 and complaints > 0', [chain.id]))
  expect(held.length).toBeGreaterThan(3)
}, 120_000)

it('what was changed by hand is found, cell by cell', async () => {
  await api.db.write(chain.id, async (sql) => {
    await sql.rows('test.break', 'update rate_month set timely = timely + 1 where chain_id = $1', [chain.id])
    await sql.rows('test.lose', 'delete from enrolment_month where chain_id = $1', [chain.id])
  })
  const found = await verify()
  expect(new Set(found.map(({ table }) => table))).toEqual(new Set(['rate_month', 'enrolment_month']))
  const broken = found.find(({ table }) => table === 'rate_month')!
  expect(broken.stored['timely']).toBe(broken.counted['timely']! + 1)
})

it('a month is that of the campus: the last minutes of January in China are January, though they are not in Greenwich', async () => {
  const fresh = await seedChain(api.application)
  const key = await fresh.addKey()
  await api.time.set(Math.max(api.time.now(), Date.parse('2027-02-01T00:00:00Z')))
  await api.db.write(fresh.id, async (sql) => {
    const effectiveFrom = Date.parse('2024-01-01T00:00:00Z')
    const policyVersionId = await publishPolicy(sql, api.application.clocks.policies, { chainId: fresh.id, packKey: 'childcare-institution', version: '1.0.0', effectiveFrom, now: effectiveFrom })
    await bindPolicy(sql, { chainId: fresh.id, campusId: fresh.campusIds[0]!, policyVersionId, effectiveFrom })
  })
  for (const receivedAt of ['2027-01-31T15:59:59Z', '2027-01-31T16:00:00Z']) {
    await api.graphql('mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { __typename } }',
      { input: { campusId: toGlobalId('Campus', fresh.campusIds[0]!), channel: 'on_site', matter: '事由', anonymous: true, receivedAt } }, { apiKey: key })
  }
  const { data } = await api.graphql<{ ratesDashboard: { rates: { month: string; numerator: number; cases: { totalCount: number } }[] } }>(
    '{ ratesDashboard(filter: { months: { from: "2027-01-01", to: "2027-02-01" } }) { rates(kind: COMPLAINT_RATE, by: [MONTH]) { month numerator cases { totalCount } } } }', {}, { apiKey: key })
  expect(data!.ratesDashboard.rates).toEqual([{ month: '2027-01-01', numerator: 1, cases: { totalCount: 1 } }, { month: '2027-02-01', numerator: 1, cases: { totalCount: 1 } }])
})
