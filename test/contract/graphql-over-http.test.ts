// The GraphQL-over-HTTP audits of the reference implementation, against the real server.
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApi, type TestApi } from '@huiyin/api/testing'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let api: TestApi
beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, background: false })
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

/** A page of another site cannot add this header without asking first, which is what makes GET safe to answer. */
const preflighted: typeof fetch = (input, init) => fetch(input, { ...init, headers: { 'apollo-require-preflight': 'true', ...(init?.headers as Record<string, string>) } })

describe('GraphQL over HTTP', () => {
  it.each(serverAudits({ url: () => `${api.url}/graphql`, fetchFn: preflighted }).map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn()
    expect(result.status, 'reason' in result ? result.reason : '').toBe('ok')
  })

  it('refuses a query that a foreign page could send without asking first', async () => {
    const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent('{ serverTime }')}`)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('CSRF')
  })

  it('answers mutations by GET with 405', async () => {
    const response = await preflighted(`${api.url}/graphql?query=${encodeURIComponent('mutation { signOut { at } }')}`)
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
  })

  it('names the request in every answer', async () => {
    for (const path of ['/graphql', '/healthz', '/nowhere.js']) expect((await fetch(`${api.url}${path}`)).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('refuses batches, subscriptions by POST and unknown persisted queries in words', async () => {
    const post = (body: unknown): Promise<Response> => fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    expect((await post([{ query: '{ serverTime }' }])).status).toBe(400)
    const subscription = await post({ query: 'subscription { slaChanges { __typename } }' })
    expect([subscription.status, await subscription.text()]).toEqual([400, expect.stringContaining('SUBSCRIPTION_NOT_SUPPORTED')])
    const persisted = await post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } })
    expect(await persisted.text()).toContain('PERSISTED_QUERY_NOT_SUPPORTED')
    const mismatch = await post({ query: '{ serverTime }', extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } })
    expect(mismatch.status).toBeLessThan(500)
  })
})
