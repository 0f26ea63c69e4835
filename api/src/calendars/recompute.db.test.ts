import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { builtInPacks, type PolicyPack } from '@huiyin/policy'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { verifyClocks } from '../clocks/index.ts'
import { bindPolicy } from '../policies/index.ts'
import { toGlobalId } from '../shared/relay.ts'
import { seedChain, startTestApi, type SeededChain, type TestApi } from '../testing/index.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain
let apiKey: string
const ACCEPTED = '2026-12-29T10:00:00+08:00'

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, time: ACCEPTED })
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

/** Seven working days to handle a case. */
const basis = builtInPacks['agreed-target']!.pack
const { when: _when, ...handled } = basis.clocks[0]!
const pack: PolicyPack = { ...basis, id: 'seven-working-days', clocks: [{ ...handled, limit: { amount: 7, unit: 'days', counted: 'working' } }] }

beforeEach(async () => {
  await api.time.set(ACCEPTED)
  chain = await seedChain(api.application)
  apiKey = await chain.addKey()
  await api.db.write(chain.id, async (sql) => {
    const id = randomUUID()
    await sql.rows('test.pack', `insert into policy_version (chain_id, id, pack_key, version, content, effective_from, published_at) values ($1, $2, $3, $4, $5, '2020-01-01', '2020-01-01')`, [chain.id, id, pack.id, pack.version, JSON.stringify(pack)])
    for (const campusId of chain.campusIds) await bindPolicy(sql, { chainId: chain.id, campusId, policyVersionId: id, effectiveFrom: 0 })
  })
})

async function ask<T = any>(query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await api.graphql<any>(query, variables, { apiKey })
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
const register = async (campus = 0): Promise<{ id: string; cursor: string }> => {
  const { registerComplaint } = await ask(`mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { __typename ... on UserError { code message } ... on ComplaintRegistered { cursor complaint { id } } } }`,
    { input: { campusId: toGlobalId('Campus', chain.campusIds[campus]!), channel: 'phone', matter: '等了很久没有答复', anonymous: true } })
  expect(registerComplaint).toMatchObject({ __typename: 'ComplaintRegistered' })
  return { id: registerComplaint.complaint.id, cursor: registerComplaint.cursor }
}
const clockOf = async (id: string) => (await ask('query ($id: ID!) { complaint(id: $id) { clocks { status dueAt provisional warnings } } }', { id })).complaint.clocks[0]
const newYear = { year: 2027, days: [{ date: '2027-01-01', lastDate: '2027-01-03', kind: 'REST', name: { zh: '元旦', en: "New Year's Day" } }] }
async function change(mutation: string, type: string, input: object): Promise<string> {
  const answer = (await ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on UserError { message } ... on CalendarChanged { job { id } } } }`, { input }))[mutation]
  expect(answer).toMatchObject({ __typename: 'CalendarChanged' })
  return answer.job.id
}
async function ended(id: string) {
  for (;;) {
    const { job } = await ask('query ($id: ID!) { job(id: $id) { status done total message { zh } result { changed ... on RecomputeResult { judged moved failed } } } }', { id })
    if (job.status === 'SUCCEEDED' || job.status === 'FAILED') return job
    await new Promise((resolve) => { setTimeout(resolve, 20) })
  }
}
const faults = async () => (await api.db.read(chain.id, (sql) => verifyClocks(api.application.clocks, sql, chain.id, api.time.now()))).differences

describe('a year whose official table is missing', () => {
  it('makes deadlines provisional; once it is loaded they are recomputed, pushed and audited (AC-48)', async () => {
    const { id, cursor } = await register()
    expect(await clockOf(id)).toEqual({ status: 'RUNNING', dueAt: '2027-01-07T10:00:00.000Z', provisional: true, warnings: ['CALENDAR_MISSING_2027'] })
    const changes = await api.subscribe<any>('subscription ($after: String) { slaChanges(after: $after) { ... on SlaChange { kind clock { dueAt provisional } } } }', { after: cursor }, { apiKey })
    const job = await change('loadOfficialYear', 'LoadOfficialYearInput', newYear)
    expect((await changes.next()).data.slaChanges).toEqual({ kind: 'REJUDGED', clock: { dueAt: '2027-01-08T10:00:00.000Z', provisional: false } })
    expect(await ended(job)).toMatchObject({ status: 'SUCCEEDED', done: 1, total: 1, result: { judged: 1, changed: 1, moved: 1, failed: 0 }, message: { zh: '已按新日历重算 1 件，其中 1 件的时限有变化。' } })
    expect(await clockOf(id)).toEqual({ status: 'RUNNING', dueAt: '2027-01-08T10:00:00.000Z', provisional: false, warnings: [] })
    expect(await faults()).toEqual([])
    const { events } = await ask('query ($after: String) { events(after: $after) { nodes { type facts } } }', { after: cursor })
    expect(events.nodes.map(({ type }: { type: string }) => type)).toEqual(['CalendarChanged', 'JobQueued', 'ClockRejudged', 'JobFinished'])
    expect(events.nodes[0].facts).toEqual({ what: 'year', country: 'china-mainland', year: 2027, source: 'list', days: 3 })
  })
})

describe('recomputing', () => {
  it('keeps closed cases as they were judged then, also for whoever replays them later', async () => {
    const [closed, open] = [await register(), await register()]
    await ask(`mutation ($input: CloseComplaintInput!) { closeComplaint(input: $input) { __typename ... on UserError { message } } }`, { input: { complaintId: closed.id, expectedVersion: 1, conclusion: '已当面说明' } })
    const before = await clockOf(closed.id)
    await api.time.advance(60_000)
    expect(await ended(await change('loadOfficialYear', 'LoadOfficialYearInput', newYear))).toMatchObject({ result: { judged: 1 } })
    expect(await clockOf(closed.id)).toEqual(before)
    expect(await clockOf(open.id)).toMatchObject({ dueAt: '2027-01-08T10:00:00.000Z' })
    expect(await faults()).toEqual([])
  })

  it('concerns the campuses that follow the calendar, or the one whose days changed', async () => {
    const [first, second] = [await register(0), await register(1)]
    const set = [{ date: '2026-12-30', lastDate: '2026-12-31', kind: 'CLOSED', name: { zh: '暴雪停园' } }]
    await ended(await change('setCalendarDays', 'SetCalendarDaysInput', { campusId: toGlobalId('Campus', chain.campusIds[1]!), expectedVersion: 0, set }))
    expect([await clockOf(first.id), await clockOf(second.id)]).toMatchObject([{ dueAt: '2027-01-07T10:00:00.000Z' }, { dueAt: '2027-01-11T10:00:00.000Z' }])
    await ended(await change('setCalendarDays', 'SetCalendarDaysInput', { calendarId: toGlobalId('BusinessCalendar', chain.calendarId), expectedVersion: 1, set }))
    expect(await clockOf(first.id)).toMatchObject({ dueAt: '2027-01-11T10:00:00.000Z' })
  })

  it('can make a deadline pass at once, and waits for a case that somebody holds', async () => {
    const { id } = await register()
    await api.time.set('2027-01-08T08:00:00+08:00')
    expect(await clockOf(id)).toMatchObject({ status: 'BREACHED' })
    const held = await register()
    const uuid = Buffer.from(held.id, 'base64url').toString().split(':')[1]!
    let release!: () => void
    const holding = api.db.write(chain.id, async (sql) => {
      await sql.rows('test.hold', 'select from complaint where chain_id = $1 and id = $2 for update', [chain.id, uuid])
      await new Promise<void>((resolve) => { release = resolve })
    })
    const job = await change('loadOfficialYear', 'LoadOfficialYearInput', newYear)
    // The one whose deadline moved beyond now is no longer late.
    await expect.poll(async () => (await clockOf(id)).status).not.toBe('BREACHED')
    expect((await ask('query ($id: ID!) { job(id: $id) { status } }', { id: job })).job.status).toBe('RUNNING')
    release()
    await holding
    expect(await ended(job)).toMatchObject({ result: { judged: 2, failed: 0 } })
    expect(await faults()).toEqual([])
  })

  it('goes on with the others when one cannot be judged, and says which', async () => {
    const [broken, whole] = [await register(), await register()]
    const uuid = Buffer.from(broken.id, 'base64url').toString().split(':')[1]!
    const unresolvable = randomUUID()
    await api.db.write(chain.id, async (sql) => {
      await sql.rows('test.broken', `insert into policy_version (chain_id, id, pack_key, version, effective_from, published_at) values ($1, $2, 'gone', '1', '2020-01-01', '2020-01-01')`, [chain.id, unresolvable])
      await sql.rows('test.pin', 'update complaint set policy_version_id = $3 where chain_id = $1 and id = $2', [chain.id, uuid, unresolvable])
    })
    const job = await change('loadOfficialYear', 'LoadOfficialYearInput', newYear)
    expect(await ended(job)).toMatchObject({ status: 'SUCCEEDED', result: { judged: 1, failed: 1 } })
    expect((await ask('query ($id: ID!) { job(id: $id) { errors { nodes { code value } } } }', { id: job })).job.errors.nodes).toEqual([{ code: 'CANNOT_BE_JUDGED', value: uuid }])
    expect(await clockOf(whole.id)).toMatchObject({ dueAt: '2027-01-08T10:00:00.000Z' })
  })
})
