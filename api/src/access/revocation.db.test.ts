import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { seedChain, startTestApi, type Caller, type SeededChain, type TestApi } from '../testing/index.ts'

let database: TestDatabase
let api: TestApi
/** A second process on the same database: what is said to one must reach the other. */
let neighbour: TestApi
let chain: SeededChain
let admin: string

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url })
  neighbour = await startTestApi({ databaseUrl: database.url })
  chain = await seedChain(api.application)
  admin = await api.signIn(chain.admin.email, chain.admin.password)
})
afterAll(async () => {
  await neighbour?.stop()
  await api?.stop()
  await database?.drop()
})

const STREAM = 'subscription { slaChanges { __typename } }'

/** Follows a stream at the neighbour, revokes, and answers how its socket ended. */
async function endOf(caller: Caller, revoke: () => Promise<unknown>): Promise<{ code: number; reason: string }> {
  const stream = await neighbour.subscribe(STREAM, {}, caller)
  expect((await neighbour.graphql<any>('{ viewer { name } }', {}, caller)).data.viewer).not.toBeNull()
  await revoke()
  return stream.socket.closed
}
const within = { timeout: 6_000 }
const globalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url')

describe('open streams and requests end on every process', () => {
  it('when the person logs out', within, async () => {
    const { email, password } = await chain.addStaff('director', { campusId: chain.campusIds[0] })
    const cookie = await api.signIn(email, password)
    expect(await endOf({ cookie }, () => api.graphql('mutation { signOut { at } }', {}, { cookie }))).toEqual({ code: 4403, reason: 'The log-in has ended' })
    expect((await neighbour.graphql<any>('{ viewer { name } }', {}, { cookie })).data.viewer).toBeNull()
  })

  it('when the log-ins of the person are revoked', within, async () => {
    const { id, email, password } = await chain.addStaff('director')
    const cookie = await api.signIn(email, password)
    const revoked = async () => {
      const { data } = await api.graphql<any>('mutation ($input: RevokeSessionsInput!) { revokeSessions(input: $input) { __typename ... on SessionsRevoked { sessions staffMember { name } } } }', { input: { staffMemberId: globalId('StaffMember', id) } }, { cookie: admin })
      expect(data.revokeSessions).toEqual({ __typename: 'SessionsRevoked', sessions: 1, staffMember: { name: 'director' } })
    }
    expect((await endOf({ cookie }, revoked)).code).toBe(4403)
  })

  it('when the session expires', within, async () => {
    const { email, password } = await chain.addStaff('director')
    const cookie = await api.signIn(email, password)
    expect((await endOf({ cookie }, () => owner(`update auth.session set "expiresAt" = now() where "userId" = (select id from auth."user" where email = '${email}')`))).code).toBe(4403)
  })

  it('when a role is taken away', within, async () => {
    const { id, email, password } = await chain.addStaff('director')
    const cookie = await api.signIn(email, password)
    const end = await endOf({ cookie }, () => owner(`update role_assignment set role = 'department_staff' where staff_member_id = '${id}'`))
    expect(end).toEqual({ code: 4403, reason: 'Permissions have changed' })
    expect((await neighbour.graphql<any>('{ viewer { permissions } }', {}, { cookie })).data.viewer.permissions).not.toContain('events:read')
  })

  it('when the person leaves', within, async () => {
    const { id, email, password } = await chain.addStaff('director')
    const cookie = await api.signIn(email, password)
    expect((await endOf({ cookie }, () => owner(`update staff_member set active = false where id = '${id}'`))).code).toBe(4403)
  })

  it('when an API key is revoked', within, async () => {
    const { id, secret } = await createKey()
    const revoke = () => api.graphql<any>('mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { __typename ... on ApiKeyRevoked { apiKey { revokedAt } } } }', { input: { id } }, { cookie: admin })
    expect((await endOf({ apiKey: secret }, revoke)).code).toBe(4403)
    const after = await neighbour.graphql('{ serverTime }', {}, { apiKey: secret })
    expect([after.status, after.errors?.[0]?.extensions?.code]).toEqual([401, 'UNAUTHENTICATED'])
    await expect(neighbour.subscribe(STREAM, {}, { apiKey: secret })).rejects.toThrow('4403')
  })

  it('when an API key expires', within, async () => {
    const { secret } = await createKey()
    expect((await endOf({ apiKey: secret }, () => owner(`update api_key set expires_at = now() where chain_id = '${chain.id}'`))).code).toBe(4403)
  })
})

async function createKey(): Promise<{ id: string; secret: string }> {
  const { data } = await api.graphql<any>('mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on ApiKeyCreated { secret apiKey { id } } } }', { input: { name: 'Partner', scopes: ['events:read', 'complaints:read'] } }, { cookie: admin })
  return { id: data.createApiKey.apiKey.id, secret: data.createApiKey.secret }
}

async function owner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
