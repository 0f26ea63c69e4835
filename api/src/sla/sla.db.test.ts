import 'reflect-metadata'
import { childcareInstitution } from '@huiyin/policy'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { bindPolicy, publishPolicy } from '../policies/index.ts'
import { toGlobalId } from '../shared/relay.ts'
import { seedChain, startTestApi, type Follower, type SeededChain, type TestApi } from '../testing/index.ts'

interface ShownClock { id: string; key: string; status: string; dueAt: string; campus: { id: string }; complaint: { id: string } | null }
interface BoardItem { __typename: string; cursor: string; serverTime: string; clocks: ShownClock[]; changed: ShownClock[]; removed: string[]; counts: { campus: { id: string }; running: number; warning: number; breached: number }[] }
interface Change { __typename: string; cursor: string; seq: number; kind: string; at: string; toRole: string | null; clock: ShownClock }

const CLOCK = 'id key status dueAt campus { id } complaint { id }'
const BOARD = `subscription ($filter: SlaFilter, $after: String) { slaBoard(filter: $filter, after: $after) { __typename
  ... on SlaBoardSnapshot { cursor serverTime clocks { ${CLOCK} } counts { campus { id } running warning breached } }
  ... on SlaBoardDelta { cursor serverTime changed { ${CLOCK} } removed counts { campus { id } running warning breached } } } }`
const CHANGES = `subscription ($filter: SlaFilter, $after: String) { slaChanges(filter: $filter, after: $after) { __typename
  ... on SlaChange { cursor seq kind at toRole clock { ${CLOCK} } } } }`

let testDatabase: TestDatabase
let api: TestApi
let chain: SeededChain
let apiKey: string
const START = '2026-10-12T09:00:00+08:00'
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  api = await startTestApi({ databaseUrl: testDatabase.url, time: START })
})
afterAll(async () => {
  await api.stop()
  await testDatabase.drop()
})
beforeEach(async () => {
  await api.time.set(START)
  chain = await seedChain(api.application)
  apiKey = await chain.addKey()
  await api.db.write(chain.id, async (sql) => {
    const { policies } = api.application.clocks
    const policyVersionId = await publishPolicy(sql, policies, { chainId: chain.id, packKey: childcareInstitution.id, version: childcareInstitution.version, effectiveFrom: 0, now: 0 })
    for (const campusId of chain.campusIds) await bindPolicy(sql, { chainId: chain.id, campusId, policyVersionId, effectiveFrom: 0 })
  })
})
const followers: Follower<object>[] = []
afterEach(() => { for (const { socket } of followers.splice(0)) socket.close() })

const campus = (index: number): string => toGlobalId('Campus', chain.campusIds[index]!)
const head = async (): Promise<string> => (await api.graphql<{ slaClocks: { cursor: string }[] }>('{ slaClocks(statuses: [RUNNING]) { cursor } }', {}, { apiKey })).data!.slaClocks[0]!.cursor

async function register(campusIndex = 0): Promise<{ id: string; cursor: string }> {
  const { data, errors } = await api.graphql<{ registerComplaint: { __typename: string; cursor: string; complaint: { id: string } } }>(
    'mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { __typename ... on ComplaintRegistered { cursor complaint { id } } ... on InputInvalid { issues { path message } } } }',
    { input: { campusId: campus(campusIndex), channel: 'hotline', matter: '午睡时无人看护', demand: '给出说明', complainant: { name: '周女士', phone: '13800000000' }, classification: [{ dimension: 'urgency', value: 'urgent' }] } }, { apiKey })
  if (data?.registerComplaint.__typename !== 'ComplaintRegistered') throw new Error(JSON.stringify(data ?? errors))
  return { id: data.registerComplaint.complaint.id, cursor: data.registerComplaint.cursor }
}
const reply = (complaintId: string) => api.graphql('mutation ($input: ReplyToComplainantInput!) { replyToComplainant(input: $input) { __typename } }', { input: { complaintId, reply: '已致歉并调整排班' } }, { apiKey })

async function follow<T extends object>(query: string, variables: object = {}, key = apiKey): Promise<Follower<T>> {
  const follower = await api.subscribe<T>(query, variables, { apiKey: key })
  followers.push(follower)
  return follower
}
async function item<T extends object>(follower: Follower<T>): Promise<T[keyof T]> {
  const { data, errors } = await follower.next()
  if (!data) throw new Error(JSON.stringify(errors))
  return Object.values(data)[0] as T[keyof T]
}
/** Deltas until one fulfils the wish; they sum up, so how many there are is not promised. */
async function until(follower: Follower<{ slaBoard: BoardItem }>, wish: (item: BoardItem) => boolean): Promise<BoardItem> {
  for (;;) {
    const next = await item(follower)
    if (wish(next)) return next
  }
}
const counts = ({ counts: all }: BoardItem): unknown => all.map(({ campus: { id }, running, warning, breached }) => [id, running, warning, breached])

describe('the board', () => {
  it('begins with its state, then tells of warnings, breaches and answers with counts', async () => {
    const { id } = await register()
    const board = await follow<{ slaBoard: BoardItem }>(BOARD)
    const snapshot = await item(board)
    expect(snapshot).toMatchObject({ __typename: 'SlaBoardSnapshot', serverTime: '2026-10-12T01:00:00.000Z' })
    expect(snapshot.clocks.map(({ key, status, complaint }) => [key, status, complaint!.id])).toEqual([['customer_reply', 'RUNNING', id]])
    expect(counts(snapshot)).toEqual([[campus(0), 1, 0, 0]])

    await api.time.set('2026-10-12T09:45:00+08:00')
    const warned = await until(board, ({ changed }) => changed.some(({ status }) => status === 'WARNING'))
    expect([warned.__typename, counts(warned)]).toEqual(['SlaBoardDelta', [[campus(0), 0, 1, 0]]])

    await api.time.set('2026-10-12T10:00:00+08:00')
    const breached = await until(board, ({ changed }) => changed.some(({ status }) => status === 'BREACHED'))
    expect(counts(breached)).toEqual([[campus(0), 1, 0, 1]])

    await reply(id)
    const answered = await until(board, ({ removed }) => removed.length > 0)
    expect(answered.removed).toEqual([snapshot.clocks[0]!.id])
  })

  it('resumes behind a cursor with what changed, not with a state', async () => {
    const { id } = await register()
    const first = await follow<{ slaBoard: BoardItem }>(BOARD)
    const { cursor, clocks } = await item(first)
    first.socket.close()
    await reply(id)
    const delta = await item(await follow<{ slaBoard: BoardItem }>(BOARD, { after: cursor }))
    expect(delta).toMatchObject({ __typename: 'SlaBoardDelta', removed: [clocks[0]!.id], changed: [] })
  })

  it('is narrowed by campus, and by the reach of the viewer', async () => {
    await register(0)
    const second = await register(1)
    const narrowed = await item(await follow<{ slaBoard: BoardItem }>(BOARD, { filter: { campusIds: [campus(1)] } }))
    expect(narrowed.clocks.map(({ complaint }) => complaint!.id)).toEqual([second.id])
    expect(counts(narrowed)).toEqual([[campus(1), 1, 0, 0]])
    const restricted = await chain.addKey(['complaints:read'], [chain.campusIds[1]!])
    const within = await follow<{ slaBoard: BoardItem }>(BOARD, {}, restricted)
    expect(counts(await item(within))).toEqual([[campus(1), 1, 0, 0]])
    await register(0)
    const third = await register(1)
    expect((await item(within)).changed.map(({ complaint }) => complaint!.id)).toEqual([third.id])
    const beyond = await item(await follow<{ slaBoard: BoardItem }>(BOARD, { filter: { campusIds: [campus(0)] } }, restricted))
    expect([beyond.clocks, beyond.counts]).toEqual([[], []])
  })

  it('of another chain stays empty', async () => {
    const other = await seedChain(api.application, { name: 'Other' })
    const board = await follow<{ slaBoard: BoardItem }>(BOARD, {}, await other.addKey())
    expect((await item(board)).clocks).toEqual([])
    await register()
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(board.taken()).toEqual([])
  })
})

describe('changes', () => {
  it('come in the order in which they took effect, each at its own instant (AC-46)', async () => {
    const { cursor } = await register()
    const changes = await follow<{ slaChanges: Change }>(CHANGES, { after: cursor, filter: { keys: ['customer_reply'] } })
    await api.time.set('2026-10-12T10:00:00+08:00')
    const heard = [await item(changes), await item(changes), await item(changes)]
    expect(heard.map(({ kind, at, toRole }) => [kind, at, toRole])).toEqual([
      ['DUE_SOON', '2026-10-12T01:45:00.000Z', null], ['BREACHED', '2026-10-12T02:00:00.000Z', null], ['ESCALATED', '2026-10-12T02:00:00.000Z', 'director'],
    ])
  })

  it('are narrowed by kind, role and key', async () => {
    const { cursor } = await register()
    const breaches = await follow<{ slaChanges: Change }>(CHANGES, { after: cursor, filter: { kinds: ['BREACHED'], ownerRoles: ['intake_officer'] } })
    const others = await follow<{ slaChanges: Change }>(CHANGES, { after: cursor, filter: { ownerRoles: ['nobody'] } })
    await api.time.set('2026-10-12T10:00:00+08:00')
    expect((await item(breaches)).kind).toBe('BREACHED')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect([...breaches.taken(), ...others.taken()]).toEqual([])
  })

  it('can be followed from what a query has read', async () => {
    const { id } = await register()
    const changes = await follow<{ slaChanges: Change }>(CHANGES, { after: await head() })
    await reply(id)
    expect((await item(changes)).kind).toBe('MET')
  })
})

describe('the list of clocks', () => {
  const list = async (variables: object, key = apiKey) => (await api.graphql<{ slaClocks: ShownClock[] }>(
    `query ($filter: SlaFilter, $statuses: [ClockStatus!], $first: Int) { slaClocks(filter: $filter, statuses: $statuses, first: $first) { ${CLOCK} } }`, variables, { apiKey: key })).data!.slaClocks

  it('is by deadline, and of breached clocks has only those unanswered', async () => {
    const first = await register()
    await api.time.set('2026-10-12T09:10:00+08:00')
    const second = await register()
    await api.time.set('2026-10-12T10:30:00+08:00')
    expect((await list({ statuses: ['BREACHED'] })).map(({ complaint }) => complaint!.id)).toEqual([first.id, second.id])
    await reply(first.id)
    expect((await list({ statuses: ['BREACHED'] })).map(({ complaint }) => complaint!.id)).toEqual([second.id])
    expect((await list({ statuses: ['BREACHED'] }, await chain.addKey(['complaints:read'], [chain.campusIds[1]!])))).toEqual([])
  })

  it('has no page beyond 100', async () => {
    const { errors } = await api.graphql('{ slaClocks(first: 101) { id } }', {}, { apiKey })
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'PAGE_INVALID' }) })])
  })
})

describe('a clock', () => {
  it('explains itself: counted segments sum to what counts, all segments to what passed', async () => {
    const { id } = await register()
    await api.time.set('2026-10-12T09:20:00+08:00')
    const { data, errors } = await api.graphql<{ complaint: { clocks: { explanation: { sentence: { zh: string }; counted: string; elapsed: string; remaining: string; segments: { from: string; to: string; counted: boolean; reason: string }[] } }[] } }>(
      `query ($id: ID!) { complaint(id: $id) { clocks(effectiveOnly: true) { explanation { sentence { zh en } counted elapsed remaining segments { from to counted reason text { zh } } alternatives { id } } } } }`, { id }, { apiKey })
    expect(errors).toBeUndefined()
    expect(data!.complaint.clocks[0]!.explanation).toMatchObject({
      counted: 'PT20M', elapsed: 'PT20M', remaining: 'PT40M', segments: [{ from: '2026-10-12T01:00:00.000Z', to: '2026-10-12T01:20:00.000Z', counted: true, reason: 'RUNNING' }],
    })
  })

  it('is found by its id within reach, and by nobody else', async () => {
    await register()
    const [clock] = await api.graphql<{ slaClocks: ShownClock[] }>('{ slaClocks(statuses: [RUNNING]) { id } }', {}, { apiKey }).then(({ data }) => data!.slaClocks)
    const find = async (key: string) => (await api.graphql<{ node: object | null }>('query ($id: ID!) { node(id: $id) { id } }', { id: clock!.id }, { apiKey: key })).data!.node
    const other = await seedChain(api.application, { name: 'Other' })
    expect(await find(apiKey)).toEqual({ id: clock!.id })
    expect(await find(await chain.addKey(['complaints:read'], [chain.campusIds[1]!]))).toBeNull()
    expect(await find(await other.addKey())).toBeNull()
  })
})
