import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { execute, parse, type ExecutionResult } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { recordEvents, type NewEvent } from '../events/index.ts'
import { createLoaders } from '../shared/context.ts'
import type { Viewer } from '../shared/viewer.ts'
import { seedChain, startTestApi, type SeededChain, type TestApi } from '../testing/index.ts'
import { createSubscriptions, type FinishableContext, type SubscriptionServices } from './index.ts'

const NOW = Date.parse('2026-10-12T01:00:00Z')
let testDatabase: TestDatabase
let api: TestApi
let chain: SeededChain
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  api = await startTestApi({ databaseUrl: testDatabase.url, time: '2026-10-12T01:00:00Z' })
  chain = await seedChain(api.application)
})
afterAll(async () => {
  await api.stop()
  await testDatabase.drop()
})

/** The server's part, counting executions. */
function services(): SubscriptionServices & { executions: number } {
  const context = (viewer: Viewer): FinishableContext => {
    const reads: Promise<{ end(): Promise<void> }>[] = []
    return {
      requestId: 'test', now: () => NOW, viewer, db: api.db, loaders: createLoaders(), become: async () => {},
      async sql() {
        const read = api.db.openRead(viewer.chainId)
        reads.push(read)
        return (await read).sql
      },
      async finish() { for (const read of reads.splice(0)) await (await read).end() },
    }
  }
  const counted = {
    executions: 0,
    async executor({ document, variables, root }: Parameters<SubscriptionServices['executor']>[0], contextValue: FinishableContext): Promise<ExecutionResult> {
      counted.executions++
      return execute({ schema: api.application.schema, document, variableValues: variables ?? {}, rootValue: root, contextValue })
    },
    present: (result: ExecutionResult) => result,
    contextFor: ({ viewer }: FinishableContext) => context(viewer!),
  }
  return counted
}

const viewer = (campuses: 'chain' | string[]): Viewer => ({
  kind: 'partner', chainId: chain.id, name: 'test', apiKeyId: randomUUID(), actor: { kind: 'partner', id: null }, roles: new Set(), permissions: new Set(['events:read']),
  grants: new Map([['events:read', { campuses, ownOnly: false }]]), scope: campuses, viewerClass: JSON.stringify([chain.id, campuses]),
})

const ALL = parse('subscription ($after: String) { events(after: $after) { __typename ... on DomainEvent { seq type cursor facts campus { name } } } }')
const FEW = parse('subscription ($after: String, $types: [String!]) { events(after: $after, types: $types) { ... on DomainEvent { seq } } }')

const happening = (n: number): NewEvent => ({
  type: n % 2 ? 'B' : 'A', subjectType: 'Thing', subjectId: randomUUID(), campusId: chain.campusIds[n % 2 ? 0 : 1]!, actor: { kind: 'system', id: null }, occurredAt: NOW, facts: { n },
})
const happen = (...numbers: number[]): Promise<void> => recordEvents(api.application.eventLog, chain.id, NOW, async () => ({ done: undefined, events: numbers.map(happening) }))

/** Starts every operation and answers what each is sent, its id aside. */
async function start(sharing: boolean) {
  const server = services()
  const subscribe = createSubscriptions(api.application.eventLog, server, { sharing })
  const wholeChain = viewer('chain')
  const [start, head] = [0, 6].map((seq) => api.application.eventLog.cursors.encode(chain.id, seq))
  const operations = [
    ...Array.from({ length: 4 }, () => ({ document: ALL, variableValues: { after: head }, viewer: wholeChain })),
    { document: ALL, variableValues: { after: start }, viewer: wholeChain },
    { document: ALL, variableValues: { after: head }, viewer: viewer([chain.campusIds[0]!]) },
    { document: ALL, variableValues: { after: start }, viewer: viewer([chain.campusIds[1]!]) },
    { document: FEW, variableValues: { after: head, types: ['B'] }, viewer: wholeChain },
    { document: FEW, variableValues: { after: head, types: ['A'] }, viewer: wholeChain },
  ]
  const sent = operations.map((): string[] => [])
  const streams = await Promise.all(operations.map(async (operation, index) => {
    const stream = await subscribe({
      ...operation, schema: api.application.schema, id: randomUUID(), contextValue: server.contextFor({ viewer: operation.viewer } as FinishableContext),
      wire: { waiting: 0, ready: () => undefined, send: (frame) => sent[index]!.push(String(frame).replace(/"id":"[^"]*"/, '')) },
    })
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream))
    void stream.next()
    return stream
  }))
  return { server, sent, end: () => Promise.all(streams.map((stream) => stream.return())) }
}

/** Streams with a cursor execute for what they missed too, at their own pace; counting begins when that has come to rest. */
async function replayed(executions: () => number): Promise<void> {
  for (let before = -1; before !== executions();) {
    before = executions()
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

describe('operations that share one execution', () => {
  it('are answered like operations executed apart, with as many executions as there are different answers', async () => {
    await happen(1, 2, 3, 4, 5, 6)
    const [together, apart] = [await start(true), await start(false)]
    const feed = await api.application.eventLog.feed(chain.id)
    await expect.poll(() => feed.followers).toBe(5 + 9)
    await replayed(() => together.server.executions + apart.server.executions)
    const executed = [together.server.executions, apart.server.executions]
    await happen(7, 8, 9)
    const counts = [3, 3, 3, 3, 9, 2, 4, 2, 1]
    for (const { sent } of [together, apart]) await expect.poll(() => sent.map((frames) => frames.length)).toEqual(counts)
    expect(together.sent).toEqual(apart.sent)
    expect(together.sent[0]!.join()).toContain('"campus":{"name":')
    expect([together.server.executions - executed[0]!, apart.server.executions - executed[1]!]).toEqual([3 + 2 + 1 + 2 + 1, 5 * 3 + 2 + 1 + 2 + 1])
    await Promise.all([together.end(), apart.end()])
    expect(feed.followers).toBe(0)
  })
})
