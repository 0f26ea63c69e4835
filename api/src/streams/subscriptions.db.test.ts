import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { appendEvents, extentOf, recordEvents, type NewEvent } from '../events/index.ts'
import { seedChain, startTestApi, type Follower, type SeededChain, type TestApi } from '../testing/index.ts'

const NOW = Date.parse('2026-10-12T01:00:00Z')
const EVENTS = `subscription ($after: String, $types: [String!]) { events(after: $after, types: $types) { __typename
  ... on DomainEvent { seq type cursor facts } ... on StreamGap { from to reason cursor } ... on StreamLagged { cursor } } }`
interface Item { __typename: string; seq: number; type: string; cursor: string; facts: { n: number }; from?: number; to?: number; reason?: string }
type Events = { events: Item }

let testDatabase: TestDatabase
let api: TestApi
let chain: SeededChain
let apiKey: string
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  api = await startTestApi({ databaseUrl: testDatabase.url, time: '2026-10-12T01:00:00Z' })
})
afterAll(async () => {
  await api.stop()
  await testDatabase.drop()
})
beforeEach(async () => {
  chain = await seedChain(api.application)
  apiKey = await chain.addKey()
})
const followers: Follower<Events>[] = []
afterEach(() => { for (const { socket } of followers.splice(0)) socket.close() })

const happening = (n: number, over: Partial<NewEvent> = {}): NewEvent => ({
  type: 'ThingHappened', subjectType: 'Thing', subjectId: randomUUID(), campusId: chain.campusIds[0]!, actor: { kind: 'system', id: null }, occurredAt: NOW + n, facts: { n }, ...over,
})
const happen = (...events: NewEvent[]): Promise<void> => recordEvents(api.application.eventLog, chain.id, NOW, async () => ({ done: undefined, events }))
const cursorAt = (seq: number): string => api.application.eventLog.cursors.encode(chain.id, seq)
async function follow(variables: object = {}, key = apiKey): Promise<Follower<Events>> {
  const follower = await api.subscribe<Events>(EVENTS, variables, { apiKey: key })
  followers.push(follower)
  return follower
}
/** Follows from now on, whenever the server gets round to it. */
async function followLive(variables: object = {}, key = apiKey): Promise<Follower<Events>> {
  const { last } = await api.db.read(chain.id, (sql) => extentOf(sql, chain.id))
  return follow({ after: cursorAt(last), ...variables }, key)
}
async function take(follower: Follower<Events>, count: number): Promise<Item[]> {
  const items: Item[] = []
  while (items.length < count) items.push((await follower.next()).data!.events)
  return items
}
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, n) => from + n)

describe('a subscription to events', () => {
  it('hears what happens from now on', async () => {
    await happen(happening(1))
    const follower = await follow()
    const feed = await api.application.eventLog.feed(chain.id)
    await expect.poll(() => feed.followers).toBe(1)
    await happen(happening(2), happening(3))
    expect((await take(follower, 2)).map(({ seq, facts }) => [seq, facts.n])).toEqual([[2, 2], [3, 3]])
  })

  it('replays after a cursor and goes live without gap or duplicate while others write', async () => {
    for (let n = 1; n <= 700; n += 50) await happen(...numbers(n, n + 49).map((m) => happening(m)))
    const writing = (async () => { for (let n = 701; n <= 900; n++) await happen(happening(n)) })()
    const follower = await follow({ after: cursorAt(3) })
    expect((await take(follower, 897)).map(({ seq }) => seq)).toEqual(numbers(4, 900))
    await writing
  })

  it('survives a hundred disconnections over three thousand events', async () => {
    const last = 3_000
    const writing = (async () => { for (let n = 1; n <= last; n += 10) await happen(...numbers(n, n + 9).map((m) => happening(m))) })()
    const seen: number[] = []
    let after = cursorAt(0)
    for (let drops = 0; seen.length < last; drops++) {
      const follower = await follow({ after })
      const patience = drops < 100 ? Math.ceil(Math.random() * 60) : last
      for (let taken = 0; taken < patience && seen.length < last; taken++) {
        const item = (await follower.next()).data!.events
        seen.push(item.seq)
        after = item.cursor
      }
      follower.socket.raw.terminate()
    }
    await writing
    expect(seen).toEqual(numbers(1, last))
  })

  it('delivers only the types asked for', async () => {
    const follower = await followLive({ types: ['Other'] })
    await happen(happening(1), happening(2, { type: 'Other' }), happening(3))
    expect((await take(follower, 1)).map(({ seq }) => seq)).toEqual([2])
  })

  it('keeps chains and campuses apart', async () => {
    const other = await seedChain(api.application, { name: 'Other' })
    const ofOther = await follow({}, await other.addKey())
    const ofCampus = await followLive({ after: cursorAt(0) }, await chain.addKey(['events:read'], [chain.campusIds[1]!]))
    await happen(happening(1), happening(2, { campusId: chain.campusIds[1]! }), happening(3, { campusId: null }), happening(4, { campusId: chain.campusIds[1]! }))
    expect((await take(ofCampus, 2)).map(({ seq }) => seq)).toEqual([2, 4])
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect([...ofOther.taken(), ...ofCampus.taken()]).toEqual([])
  })

  it('is refused without the permission', async () => {
    const follower = await follow({}, await chain.addKey(['complaints:read']))
    expect((await follower.next()).errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) })])
  })

  it.each([
    ['forged', () => `${cursorAt(1).slice(0, -2)}xx`],
    ['foreign', () => api.application.eventLog.cursors.encode(randomUUID(), 1)],
  ])('answers a %s cursor with CURSOR_INVALID', async (_, cursor) => {
    const follower = await follow({ after: cursor() })
    expect((await follower.next()).errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'CURSOR_INVALID' }) })])
    expect(await follower.ended).toBeUndefined()
  })

  it('tells of events that are no longer kept, then goes on behind them', async () => {
    await happen(...numbers(1, 20).map((n) => happening(n)))
    const owner = new pg.Client({ connectionString: testDatabase.url })
    await owner.connect()
    await owner.query('delete from event where chain_id = $1 and seq <= 15', [chain.id])
    await owner.end()
    const follower = await follow({ after: cursorAt(5) })
    const [gap, ...events] = await take(follower, 6)
    expect(gap).toMatchObject({ __typename: 'StreamGap', from: 6, to: 15, reason: 'pruned', cursor: cursorAt(15) })
    expect(events.map(({ seq }) => seq)).toEqual(numbers(16, 20))
  })

  it('tells of a cursor from a record that was lost', async () => {
    await happen(happening(1))
    const follower = await follow({ after: cursorAt(40) })
    expect((await take(follower, 1))[0]).toMatchObject({ __typename: 'StreamGap', from: 2, to: 40, reason: 'ahead_of_record', cursor: cursorAt(1) })
    await happen(happening(2))
    expect((await take(follower, 1))[0]).toMatchObject({ seq: 2 })
  })

  it('delivers by polling when every wake-up is lost', async () => {
    const follower = await followLive()
    await api.db.write(chain.id, (sql) => appendEvents(sql, chain.id, [happening(1)], NOW))
    expect((await take(follower, 1))[0]).toMatchObject({ seq: 1 })
  })

  it('lets go of the feed when subscribers complete or drop', async () => {
    const [completing, dropping] = [await followLive(), await followLive({ types: ['ThingHappened'] })]
    const feed = await api.application.eventLog.feed(chain.id)
    await expect.poll(() => feed.followers).toBe(2)
    completing.complete()
    dropping.socket.raw.terminate()
    await expect.poll(() => feed.followers).toBe(0)
    await happen(happening(1))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(completing.taken()).toEqual([])
  })

  it('is cut with its cursor when it takes nothing, while others go on', async () => {
    const [slow, quick] = [await followLive(), await followLive()]
    slow.socket.raw.pause()
    const big = 'x'.repeat(20_000)
    for (let n = 1; n <= 400; n++) await happen(happening(n, { facts: { n, big } }))
    expect((await take(quick, 400)).map(({ seq }) => seq)).toEqual(numbers(1, 400))
    slow.socket.raw.resume()
    const seen: Item[] = []
    for (let item = (await slow.next()).data!.events; ; item = (await slow.next()).data!.events) {
      seen.push(item)
      if (item.__typename === 'StreamLagged') break
    }
    const lag = seen.pop()!
    expect(seen.map(({ seq }) => seq)).toEqual(numbers(1, seen.length))
    expect(lag.cursor).toBe(cursorAt(seen.length))
    expect(await slow.ended).toBeUndefined()
    const resumed = await follow({ after: lag.cursor })
    expect((await take(resumed, 400 - seen.length)).map(({ seq }) => seq)).toEqual(numbers(seen.length + 1, 400))
  })
})

describe('the record as a query', () => {
  it('is read page by page with the same cursors', async () => {
    await happen(...numbers(1, 7).map((n) => happening(n)))
    const read = async (after: string | null): Promise<{ nodes: Item[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> =>
      (await api.graphql<{ events: { nodes: Item[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>('query ($after: String) { events(first: 3, after: $after) { nodes { seq cursor } pageInfo { hasNextPage endCursor } } }', { after }, { apiKey })).data!.events
    const first = await read(null)
    const second = await read(first.pageInfo.endCursor)
    const third = await read(second.pageInfo.endCursor)
    expect([first, second, third].map(({ nodes, pageInfo }) => [nodes.map(({ seq }) => seq), pageInfo.hasNextPage])).toEqual([[[1, 2, 3], true], [[4, 5, 6], true], [[7], false]])
    expect((await take(await follow({ after: first.nodes[1]!.cursor }), 1))[0]).toMatchObject({ seq: 3 })
  })
})
