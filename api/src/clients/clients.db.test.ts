import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { bindPolicy, publishPolicy } from '../policies/index.ts'
import { toGlobalId } from '../shared/relay.ts'
import { seedChain, startTestApi, type SeededChain, type TestApi } from '../testing/index.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain
let apiKey: string
const START = '2025-12-01T00:00:00Z'

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, time: START })
  chain = await seedChain(api.application)
  apiKey = await chain.addKey()
  await api.db.write(chain.id, async (sql) => {
    const [effectiveFrom, now] = [Date.parse('2025-01-01T00:00:00Z'), api.time.now()]
    const policyVersionId = await publishPolicy(sql, api.application.clocks.policies, { chainId: chain.id, packKey: 'childcare-institution', version: '1.0.0', effectiveFrom, now })
    for (const campusId of chain.campusIds) await bindPolicy(sql, { chainId: chain.id, campusId, policyVersionId, effectiveFrom })
  })
})

afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

const ERRORS = `... on UserError { code message path } ... on InputInvalid { issues { path code } }`
const TOUCHPOINTS = 'touchpoints { id kind title { zh } plannedFor dueAt status doneAt outcome checklist { key required checked } clauses assignee { id } clock { status dueAt open } }'
const CLIENT = `id number name status version enrolledAt firstClassOn leftOn leftReason guardians { name relation phone } children { name birthday } ${TOUCHPOINTS}
  grade { grade mean indicators { key score } reasons { zh en } clauses }`

interface Touchpoint { id: string; kind: string; title: { zh: string }; plannedFor: string; dueAt: string; status: string; doneAt: string | null; checklist: { key: string; required: boolean; checked: boolean }[]; clock: { status: string; dueAt: string; open: boolean } | null }
interface Family { id: string; number: string; name: string; status: string; version: number; leftOn: string | null; guardians: { phone: string | null }[]; touchpoints: Touchpoint[]; grade: { grade: string; mean: string; indicators: { key: string; score: number }[]; reasons: { zh: string }[] } | null }
type Outcome = { __typename: string; client?: Family; touchpoint?: Touchpoint; issues?: { path: string[]; code: string }[]; missing?: string[]; clauses?: string[]; cursor?: string; path?: string[] }

async function mutate(name: string, input: object, caller: object = { apiKey }): Promise<Outcome> {
  const result = `${name[0]!.toUpperCase()}${name.slice(1)}`
  const success = { EnrolClient: `... on ClientEnrolled { cursor client { ${CLIENT} } }`, EndEnrolment: `... on EnrolmentEnded { cursor client { ${CLIENT} } }`, RecordReferral: `... on ReferralRecorded { client { ${CLIENT} } }`, CompleteTouchpoint: `... on ChecklistIncomplete { missing clauses } ... on TouchpointCompleted { cursor touchpoint { id status doneAt outcome checklist { key required checked } clock { status dueAt open } } }` }[result]
  const { data, errors } = await api.graphql<Record<string, Outcome>>(`mutation ($input: ${result}Input!) { ${name}(input: $input) { __typename ${success} ${ERRORS} } }`, { input }, caller)
  if (errors) throw new Error(JSON.stringify(errors))
  return data![name]!
}

const family = (over: object = {}) => ({
  campusId: toGlobalId('Campus', chain.campusIds[0]!), name: '陈家', enrolledAt: new Date(api.time.now()).toISOString(),
  guardians: [{ name: '陈静怡', relation: '妈妈', phone: '138 0000 0001' }], children: [{ name: '陈安然', birthday: '2024-02-29', className: '小一班' }], ...over,
})
const ofKind = (touchpoints: readonly Touchpoint[], kind: string): Touchpoint => touchpoints.find((one) => one.kind === kind)!

describe('enrolment', () => {
  it('plans birthdays and holidays, keeping 29 February on the 28th in common years (AC-10)', async () => {
    await api.time.set('2026-01-05T02:00:00Z')
    const { client } = await mutate('enrolClient', family())
    const days = client!.touchpoints.map(({ kind, title, plannedFor }) => [kind, title.zh, new Date(Date.parse(plannedFor) + 8 * 3_600_000).toISOString().slice(0, 10)])
    expect(days).toContainEqual(['birthday', expect.any(String), '2026-02-28'])
    expect(days).toContainEqual(['festival', expect.stringContaining('国庆'), '2026-10-01'])
    expect(days.filter(([kind]) => kind === 'festival')).toHaveLength(4)
  })

  it('gives numbers in a row and refuses one that is taken', async () => {
    const first = await mutate('enrolClient', family())
    const second = await mutate('enrolClient', family())
    expect(Number(second.client!.number.slice(1))).toBe(Number(first.client!.number.slice(1)) + 1)
    expect(await mutate('enrolClient', family({ number: second.client!.number }))).toMatchObject({ __typename: 'InputInvalid', issues: [{ path: ['number'], code: 'NUMBER_TAKEN' }] })
  })

  it('happens once for one idempotency key', async () => {
    const input = family({ idempotencyKey: 'enrol-once' })
    const results = await Promise.all([mutate('enrolClient', input), mutate('enrolClient', input), mutate('enrolClient', input)])
    expect(new Set(results.map(({ client }) => client!.id)).size).toBe(1)
    expect(await mutate('enrolClient', { ...input, name: '另一家' })).toMatchObject({ __typename: 'IdempotencyKeyReused' })
  })

  it('lists everything that is wrong at once', async () => {
    const wrong = await mutate('enrolClient', family({ name: ' ', guardians: [{ name: '', relation: '妈妈', phone: 'call me' }], enrolledAt: '2030-01-01T00:00:00Z' }))
    expect(wrong.issues!.map(({ path, code }) => [path.join('.'), code])).toEqual([
      ['name', 'REQUIRED'], ['guardians.0.name', 'REQUIRED'], ['guardians.0.phone', 'FORMAT_INVALID'], ['enrolledAt', 'IN_THE_FUTURE'],
    ])
    expect(await mutate('enrolClient', family({ firstClassOn: '2025-12-31', children: [{ name: '小树', birthday: '2030-01-01' }] }))).toMatchObject({
      issues: [{ path: ['children', '0', 'birthday'], code: 'IN_THE_FUTURE' }, { path: ['firstClassOn'], code: 'BEFORE_ENROLMENT' }],
    })
  })

  it('at a campus of another chain is like one at no campus', async () => {
    const other = await seedChain(api.application)
    for (const campusId of [toGlobalId('Campus', other.campusIds[0]!), 'nonsense']) {
      expect(await mutate('enrolClient', family({ campusId }))).toMatchObject({ __typename: 'RecordNotFound', path: ['campusId'] })
    }
  })

  it('needs clients:write, at the campus', async () => {
    expect(await mutate('enrolClient', family(), { apiKey: await chain.addKey(['clients:read']) })).toMatchObject({ __typename: 'PermissionMissing' })
    const elsewhere = await chain.addKey(['clients:write', 'clients:read'], [chain.campusIds[1]!])
    expect(await mutate('enrolClient', family(), { apiKey: elsewhere })).toMatchObject({ __typename: 'RecordNotFound' })
  })
})

describe('the 24-hour welcome (AC-08)', () => {
  let client: Family
  beforeAll(async () => {
    await api.time.set('2026-09-30T07:00:00Z')
    client = (await mutate('enrolClient', family({ firstClassOn: '2026-10-08' }))).client!
  })

  it('is due 24 hours after the enrolment, holiday or not', () => {
    const welcome = ofKind(client.touchpoints, 'welcome_24h')
    expect(welcome).toMatchObject({ dueAt: '2026-10-01T07:00:00.000Z', status: 'DUE', clock: { status: 'RUNNING', dueAt: '2026-10-01T07:00:00.000Z' } })
    expect(welcome.checklist.filter(({ required }) => required)).toEqual([{ key: 'complaint_channel_told', required: true, checked: false }])
  })

  it('cannot be completed without telling about the complaint channel', async () => {
    const { id } = ofKind(client.touchpoints, 'welcome_24h')
    expect(await mutate('completeTouchpoint', { touchpointId: id, checked: [] })).toEqual(expect.objectContaining({
      __typename: 'ChecklistIncomplete', missing: ['complaint_channel_told'], clauses: ['childcare-institution/1.1.01-c'],
    }))
    expect(await mutate('completeTouchpoint', { touchpointId: id, checked: ['complaint_channel_told', 'nonsense'] })).toMatchObject({ issues: [{ path: ['checked', '1'], code: 'VALUE_UNKNOWN' }] })
    expect(await mutate('completeTouchpoint', { touchpointId: id, checked: ['complaint_channel_told'], occurredAt: '2026-09-30T06:00:00Z' })).toMatchObject({ issues: [{ path: ['occurredAt'], code: 'BEFORE_START' }] })
  })

  it('stops its clock when it is completed, once', async () => {
    const { id } = ofKind(client.touchpoints, 'welcome_24h')
    await api.time.set('2026-10-01T03:00:00Z')
    const done = await mutate('completeTouchpoint', { touchpointId: id, checked: ['complaint_channel_told'], outcome: '一切都好' })
    expect(done.touchpoint).toMatchObject({ status: 'DONE', doneAt: '2026-10-01T03:00:00.000Z', outcome: '一切都好', clock: { status: 'MET', open: false } })
    expect(await mutate('completeTouchpoint', { touchpointId: id, checked: ['complaint_channel_told'] })).toMatchObject({ issues: [{ code: 'ALREADY_DONE' }] })
  })

  it('is overdue once its time has passed, and its clock is breached', async () => {
    const late = (await mutate('enrolClient', family())).client!
    await api.time.advance(25 * 3_600_000)
    const { data } = await api.graphql<{ client: Family }>(`query ($id: ID!) { client(id: $id) { ${CLIENT} } }`, { id: late.id }, { apiKey })
    expect(ofKind(data!.client.touchpoints, 'welcome_24h')).toMatchObject({ status: 'OVERDUE', clock: { status: 'BREACHED', open: true } })
    const overdue = await api.graphql<{ clients: { nodes: { id: string }[] } }>('{ clients(filter: { touchpointOverdue: true }, first: 100) { nodes { id } } }', {}, { apiKey })
    expect(overdue.data!.clients.nodes).toContainEqual({ id: late.id })
  })

  it('the follow-up after a month gets its clock when classes begin, though the family enrolled before', async () => {
    expect(ofKind(client.touchpoints, 'month_1')).toMatchObject({ clock: null, status: 'PLANNED' })
    await api.time.set('2026-10-09T00:00:00Z')
    const { data } = await api.graphql<{ client: Family }>(`query ($id: ID!) { client(id: $id) { ${CLIENT} } }`, { id: client.id }, { apiKey })
    expect(ofKind(data!.client.touchpoints, 'month_1')).toMatchObject({ clock: { status: 'SCHEDULED' } })
  })
})

describe('day by day', () => {
  it('the year ahead stays planned, and nothing appears that is overdue already', async () => {
    const { client } = await mutate('enrolClient', family({ enrolledAt: '2022-03-01T02:00:00Z', children: [{ name: '陈星野', birthday: '2021-12-24' }] }))
    const id = Buffer.from(client!.id, 'base64url').toString().slice('Client:'.length)
    // As a family is that came from elsewhere: its follow-ups of the past were never kept here.
    await api.db.write(chain.id, (sql) => sql.rows('test.takeover', `delete from touchpoint where chain_id = $1 and client_id = $2 and due_at < $3`, [chain.id, id, new Date(api.time.now()).toISOString()]))
    const known = async (): Promise<Touchpoint[]> => (await api.graphql<{ client: Family }>(`query ($id: ID!) { client(id: $id) { ${CLIENT} } }`, { id: client!.id }, { apiKey })).data!.client.touchpoints
    const before = await known()
    expect(before.filter(({ kind }) => kind === 'birthday')).toHaveLength(1)
    await api.time.advance(90 * 86_400_000)
    const after = await known()
    expect(after.map(({ id: one }) => one)).toEqual(expect.arrayContaining(before.map(({ id: one }) => one)))
    expect(after.filter(({ kind }) => kind === 'birthday')).toHaveLength(2)
    expect(after.filter(({ plannedFor }) => Date.parse(plannedFor) < Date.parse(before[0]!.plannedFor))).toEqual([])
    expect(after.at(-1)!.clock).not.toBeNull()
  })
})

describe('a family', () => {
  it('that leaves is owed nothing any more', async () => {
    const { client } = await mutate('enrolClient', family())
    expect(await mutate('endEnrolment', { clientId: client!.id, leftOn: '2031-01-01', graduated: false })).toMatchObject({ issues: [{ path: ['leftOn'], code: 'IN_THE_FUTURE' }] })
    const today = new Date(api.time.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const ended = (await mutate('endEnrolment', { clientId: client!.id, leftOn: today, graduated: false, reason: '搬家' })).client!
    expect(ended).toMatchObject({ status: 'LEFT', leftOn: today, leftReason: '搬家', version: 2 })
    expect(new Set(ended.touchpoints.map(({ status }) => status))).toEqual(new Set(['CANCELLED']))
    expect(ended.touchpoints.filter(({ clock }) => clock?.open)).toEqual([])
    expect(await mutate('endEnrolment', { clientId: client!.id, leftOn: today, graduated: true })).toMatchObject({ issues: [{ code: 'NOT_ENROLLED' }] })
    expect(await mutate('completeTouchpoint', { touchpointId: ended.touchpoints[0]!.id, checked: ['complaint_channel_told'] })).toMatchObject({ issues: [{ code: 'CANCELLED' }] })
  })

  it('is graded anew when it refers somebody', async () => {
    const { client } = await mutate('enrolClient', family())
    expect(client!.grade!.indicators.find(({ key }) => key === 'referral_influence')!.score).toBe(1)
    const graded = (await mutate('recordReferral', { clientId: client!.id, name: '朋友一家', referredOn: '2026-01-01', converted: true })).client!.grade!
    expect(graded.indicators.find(({ key }) => key === 'referral_influence')!.score).toBe(3)
    expect(Number(graded.mean)).toBeGreaterThan(Number(client!.grade!.mean))
  })

  it('shows telephone numbers only to those who may see them', async () => {
    const { client } = await mutate('enrolClient', family())
    const masked = await chain.addKey(['clients:read'])
    const query = 'query ($id: ID!) { client(id: $id) { guardians { phone } } }'
    expect((await api.graphql<{ client: Family }>(query, { id: client!.id }, { apiKey: masked })).data!.client.guardians).toEqual([{ phone: '138****0001' }])
    expect((await api.graphql<{ client: Family }>(query, { id: client!.id }, { apiKey })).data!.client.guardians).toEqual([{ phone: '13800000001' }])
  })

  it('of another campus or chain looks like none', async () => {
    const { client } = await mutate('enrolClient', family())
    const other = await seedChain(api.application)
    const query = 'query ($id: ID!) { client(id: $id) { id } node(id: $id) { id } }'
    for (const key of [await other.addKey(), await chain.addKey(['clients:read'], [chain.campusIds[1]!])]) {
      expect((await api.graphql(query, { id: client!.id }, { apiKey: key })).data).toEqual({ client: null, node: null })
    }
    expect(await mutate('recordReferral', { clientId: client!.id, name: '某家', referredOn: '2026-01-01' }, { apiKey: await other.addKey() })).toMatchObject({ __typename: 'RecordNotFound' })
  })
})

describe('the list of follow-ups', () => {
  it('can be narrowed to any standing alone, and the standings together are the whole', async () => {
    const ask = async (filter: object): Promise<number> => {
      const { data, errors } = await api.graphql<{ touchpoints: { totalCount: number } }>('query ($filter: TouchpointFilter) { touchpoints(filter: $filter) { nodes { id } totalCount } }', { filter }, { apiKey })
      expect(errors).toBeUndefined()
      return data!.touchpoints.totalCount
    }
    const counts = []
    for (const status of ['PLANNED', 'DUE', 'OVERDUE', 'DONE', 'CANCELLED']) counts.push(await ask({ statuses: [status] }))
    const whole = await ask({})
    expect(whole).toBeGreaterThan(0)
    expect(counts.reduce((sum, count) => sum + count)).toBe(whole)
  })
})
