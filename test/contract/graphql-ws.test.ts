// The graphql-transport-ws protocol, close code by close code, and the limits it has none of itself.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRaw, openSocket, seedChain, startTestApi, type SeededChain, type TestApi } from '@huiyin/api/testing'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import type { WebSocket } from 'ws'

let database: TestDatabase
let api: TestApi
let chain: SeededChain
let apiKey: string
beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url })
  chain = await seedChain(api.application)
  apiKey = await chain.addKey()
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

const closing = (socket: WebSocket): Promise<{ code: number; reason: string }> => new Promise((resolve) => socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })))
const messages = (socket: WebSocket): { type: string; id?: string; payload?: any }[] => {
  const seen: { type: string; id?: string; payload?: any }[] = []
  socket.on('message', (text) => seen.push(JSON.parse(String(text))))
  return seen
}
const until = async (is: () => boolean): Promise<void> => {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 5))
}
/** What the server answers to these messages, sent one after another, when it closes. */
async function codeAfter(...sent: (object | string)[]): Promise<number> {
  const socket = await openRaw(api.wsUrl)
  const closed = closing(socket)
  for (const message of sent) socket.send(typeof message === 'string' ? message : JSON.stringify(message))
  return (await closed).code
}
const init = { type: 'connection_init' }
const subscribe = (id: string, query: string, variables?: object): object => ({ id, type: 'subscribe', payload: { query, variables } })

describe('a socket is closed', () => {
  it.each([
    ['4400 for what is no message', 4400, ['hello']],
    ['4400 for an unknown type', 4400, [{ type: 'start' }]],
    ['4401 for an operation before the acknowledgement', 4401, [subscribe('1', '{ serverTime }')]],
    ['4429 for a second connection_init', 4429, [init, init]],
    ['4409 for an id that is in use', 4409, [init, subscribe('1', 'subscription { slaChanges { __typename } }'), subscribe('1', '{ serverTime }')]],
    ['4403 for an unknown API key', 4403, [{ type: 'connection_init', payload: { authorization: `Bearer hy_live_${'a'.repeat(43)}` } }]],
  ])('with %s', async (_words, code, sent) => {
    if (code === 4409) {
      const socket = await openSocket(api.wsUrl, { apiKey })
      for (const message of sent.slice(1)) socket.send(message as never)
      expect((await socket.closed).code).toBe(4409)
      return
    }
    expect(await codeAfter(...sent)).toBe(code)
  })

  it('with 4406 when it speaks another protocol', async () => {
    const socket = await openRaw(api.wsUrl, { protocol: 'graphql-ws' }).catch((error: Error) => error)
    if (socket instanceof Error) expect(socket.message).toContain('Server sent no subprotocol')
    else expect((await closing(socket)).code).toBe(4406)
  })

  it('with 4408 when it does not introduce itself within five seconds', async () => {
    const socket = await openRaw(api.wsUrl)
    expect((await closing(socket)).code).toBe(4408)
  }, 8_000)

  it('with 4400 for binary messages', async () => {
    const socket = await openRaw(api.wsUrl)
    socket.send(Buffer.from([1, 2, 3]))
    expect((await closing(socket)).code).toBe(4400)
  })

  it('with 1009 for a message that is too long', async () => {
    expect(await codeAfter(init, subscribe('1', `{ serverTime } #${'x'.repeat(300_000)}`))).toBe(1009)
  })

  it('with 4429 for a flood of messages', async () => {
    expect(await codeAfter(init, ...Array.from({ length: 400 }, () => ({ type: 'ping' })))).toBe(4429)
  })
})

describe('an open socket', () => {
  it('answers ping with pong and its payload', async () => {
    const socket = await openRaw(api.wsUrl)
    const seen = messages(socket)
    socket.send(JSON.stringify(init))
    await until(() => seen.length === 1)
    socket.send(JSON.stringify({ type: 'ping', payload: { at: 1 } }))
    await until(() => seen.length === 2)
    expect(seen).toEqual([{ type: 'connection_ack' }, { type: 'pong', payload: { at: 1 } }])
    socket.close()
  })

  it('answers queries and completes them', async () => {
    const socket = await api.socket({ apiKey })
    const query = socket.follow('{ chain { name } }')
    expect(await query.next()).toEqual({ data: { chain: { name: chain.name } } })
    expect(await query.ended).toBeUndefined()
  })

  it.each([
    ['syntax', '{', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['depth', `{ chain { ${'regions { campuses { region { '.repeat(4)} name ${'} } }'.repeat(4)} } }`, 'OPERATION_TOO_DEEP'],
    ['cost', '{ complaints(first: 100) { nodes { client { complaints(first: 100) { nodes { client { complaints(first: 100) { nodes { id } } } } } } } } }', 'OPERATION_TOO_COSTLY'],
  ])('ends an operation with an error message for %s, under the same limits as HTTP', async (_words, query, code) => {
    const errors = await (await api.socket()).follow(query).ended
    expect(errors?.[0]?.extensions?.code).toBe(code)
    expect(errors?.[0]?.extensions?.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('answers a subscription without permission with an error, and completes it', async () => {
    const stream = (await api.socket()).follow('subscription { slaChanges { __typename } }')
    expect((await stream.next()).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    expect(await stream.ended).toBeUndefined()
  })

  it('refuses more operations at once than it may have, and goes on', async () => {
    const socket = await api.socket({ apiKey })
    const streams = Array.from({ length: 51 }, () => socket.follow('subscription { slaChanges { __typename } }'))
    const errors = await streams.at(-1)!.ended
    expect(errors?.[0]?.extensions?.code).toBe('TOO_MANY_SUBSCRIPTIONS')
    expect(await socket.follow('{ serverTime }').ended).toMatchObject([{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }])
    streams[0]!.complete()
    streams[1]!.complete()
    expect((await socket.follow<any>('{ chain { name } }').next()).data.chain.name).toBe(chain.name)
  })

  it('says nothing more after the client has completed an operation', async () => {
    const socket = await api.socket({ apiKey })
    const seen = messages(socket.raw)
    socket.send({ id: 'a', type: 'subscribe', payload: { query: 'subscription { slaChanges { __typename } }' } })
    socket.send({ id: 'a', type: 'complete' })
    socket.send({ type: 'ping' })
    await until(() => seen.some(({ type }) => type === 'pong'))
    expect(seen.filter(({ id }) => id === 'a')).toEqual([])
  })

  it('may use an id again once its operation has ended', async () => {
    const socket = await api.socket({ apiKey })
    const seen = messages(socket.raw)
    for (let round = 1; round <= 2; round++) {
      socket.send({ id: 'b', type: 'subscribe', payload: { query: '{ serverTime }' } })
      await until(() => seen.filter(({ type, id }) => type === 'complete' && id === 'b').length === round)
    }
    expect(seen.map(({ type }) => type)).toEqual(['next', 'complete', 'next', 'complete'])
  })

  it('refuses log-in, whose cookie it could not set', async () => {
    const socket = await api.socket()
    const attempt = socket.follow('mutation { signIn(input: { email: "a@b.cn", password: "x" }) { __typename } }')
    expect((await attempt.next()).errors?.[0]?.extensions?.code).toBe('HTTP_ONLY')
  })
})

describe('who opens a socket', () => {
  it('is known by the cookie of our own pages', async () => {
    const cookie = await api.signIn(chain.admin.email, chain.admin.password)
    const own = await openSocket(api.wsUrl, { cookie, headers: { origin: api.url } })
    expect((await own.follow<any>('{ viewer { name } }').next()).data).toEqual({ viewer: { name: 'chain_admin' } })
    own.close()
  })

  it('is nobody when a page of another site brings the cookie', async () => {
    const cookie = await api.signIn(chain.admin.email, chain.admin.password)
    const foreign = await openSocket(api.wsUrl, { cookie, headers: { origin: 'https://evil.example' } })
    expect((await foreign.follow<any>('{ viewer { name } }').next()).data).toEqual({ viewer: null })
    foreign.close()
  })
})

describe('the address of the sockets', () => {
  it('is /graphql and no other', async () => {
    await expect(openRaw(api.wsUrl.replace('/graphql', '/other'))).rejects.toThrow('404')
  })
})
