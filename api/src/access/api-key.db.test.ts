import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { seedChain, startTestApi, type Caller, type SeededChain, type TestApi } from '../testing/index.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain
let admin: Caller

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, time: '2026-10-12T09:00:00+08:00' })
  chain = await seedChain(api.application)
  admin = { cookie: await api.signIn(chain.admin.email, chain.admin.password) }
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

const CREATE = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { __typename
  ... on ApiKeyCreated { secret apiKey { id name prefix scopes campuses { name } expiresAt lastUsedAt } }
  ... on InputInvalid { issues { path code } } ... on PermissionMissing { permission } ... on RecordNotFound { id path } ... on IdempotencyKeyReused { key firstUsedAt } } }`
const create = async (input: object, caller = admin) => (await api.graphql<any>(CREATE, { input: { name: '合作方', scopes: ['complaints:read', 'organization:read'], ...input } }, caller)).data.createApiKey
const campusId = (id: string): string => Buffer.from(`Campus:${id}`).toString('base64url')

describe('a new key', () => {
  it('shows its secret once, and is stored as a hash', async () => {
    const { secret, apiKey } = await create({})
    expect(secret).toMatch(/^hy_live_[\w-]{43}$/)
    expect(apiKey).toMatchObject({ name: '合作方', prefix: secret.slice(0, 14), campuses: [{ name: '一园' }, { name: '二园' }] })
    const list = await api.graphql('{ apiKeys { id name prefix scopes createdAt } }', {}, admin)
    expect(list.text).not.toContain(secret)
    const stored = await api.db.read(chain.id, (sql) => sql.rows<{ all: string }>('test.keys', `select api_key::text || coalesce((select string_agg(result::text, '') from idempotency), '') as all from api_key where chain_id = $1`, [chain.id]))
    expect(JSON.stringify(stored)).not.toContain(secret.slice(20))
  })

  it('works over HTTP and sockets with what it carries and nothing else', async () => {
    const { secret } = await create({})
    expect((await api.graphql<any>('{ viewer { kind name email permissions staffMember { id } sessionExpiresAt } }', {}, { apiKey: secret })).data.viewer)
      .toEqual({ kind: 'PARTNER', name: '合作方', email: null, permissions: ['complaints:read', 'organization:read'], staffMember: null, sessionExpiresAt: null })
    const socket = await api.socket({ apiKey: secret })
    expect((await socket.follow<any>('{ chain { name } }').next()).data.chain.name).toBe(chain.name)
    expect((await socket.follow<any>('{ clients { totalCount } }').next()).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  it('may be restricted to campuses, and then sees no other', async () => {
    const { secret, apiKey } = await create({ campusIds: [campusId(chain.campusIds[1]!)] })
    expect(apiKey.campuses).toEqual([{ name: '二园' }])
    const seen = await api.graphql<any>('query ($hidden: ID!, $open: ID!) { chain { campuses { name } } hidden: node(id: $hidden) { id } open: node(id: $open) { __typename } }',
      { hidden: campusId(chain.campusIds[0]!), open: campusId(chain.campusIds[1]!) }, { apiKey: secret })
    expect(seen.data).toEqual({ chain: { campuses: [{ name: '二园' }] }, hidden: null, open: { __typename: 'Campus' } })
  })

  it('stops working when it expires', async () => {
    const { secret } = await create({ expiresAt: '2026-10-12T10:00:00+08:00' })
    expect((await api.graphql('{ serverTime }', {}, { apiKey: secret })).status).toBe(200)
    await api.time.set('2026-10-12T10:00:00+08:00')
    await api.application.access.recheck()
    expect((await api.graphql('{ serverTime }', {}, { apiKey: secret })).status).toBe(401)
  })

  it('remembers when it was used, to the minute', async () => {
    const { secret, apiKey } = await create({})
    const lastUsed = async () => {
      await api.graphql('{ serverTime }', {}, { apiKey: secret })
      await api.application.access.recheck()
      return (await api.graphql<any>('{ apiKeys { id lastUsedAt } }', {}, admin)).data.apiKeys.find(({ id }: { id: string }) => id === apiKey.id).lastUsedAt
    }
    const first = await lastUsed()
    expect(first).toBe(new Date(api.time.now()).toISOString())
    await api.time.advance(30_000)
    expect(await lastUsed()).toBe(first)
    await api.time.advance(31_000)
    expect(await lastUsed()).toBe(new Date(api.time.now()).toISOString())
  })
})

describe('making a key', () => {
  it('names everything that is wrong', async () => {
    expect(await create({ name: ' ', scopes: ['complaints:read', 'all'], campusIds: [], expiresAt: '2020-01-01T00:00:00Z', idempotencyKey: '' })).toEqual({
      __typename: 'InputInvalid',
      issues: [{ path: ['name'], code: 'REQUIRED' }, { path: ['scopes', '1'], code: 'VALUE_UNKNOWN' }, { path: ['campusIds'], code: 'REQUIRED' }, { path: ['expiresAt'], code: 'IN_THE_PAST' }, { path: ['idempotencyKey'], code: 'LENGTH_OUT_OF_RANGE' }],
    })
    expect((await create({ scopes: [] })).issues).toEqual([{ path: ['scopes'], code: 'REQUIRED' }])
  })

  it('finds no campus of another chain', async () => {
    const other = await seedChain(api.application)
    expect(await create({ campusIds: [campusId(chain.campusIds[0]!), campusId(other.campusIds[0]!)] })).toEqual({ __typename: 'RecordNotFound', id: campusId(other.campusIds[0]!), path: ['campusIds', '1'] })
  })

  it('hands out no more than the maker has', async () => {
    const keeper = await create({ scopes: ['keys:manage', 'complaints:read'], campusIds: [campusId(chain.campusIds[0]!)] })
    const caller = { apiKey: keeper.secret }
    expect(await create({ scopes: ['clients:read'] }, caller)).toEqual({ __typename: 'PermissionMissing', permission: 'clients:read' })
    expect((await create({ scopes: ['complaints:read'], campusIds: [campusId(chain.campusIds[1]!)] }, caller)).__typename).toBe('RecordNotFound')
    const child = await create({ scopes: ['complaints:read'] }, caller)
    const stored = await api.db.read(chain.id, (sql) => sql.rows('test.child', 'select campus_ids from api_key where id = $1', [Buffer.from(child.apiKey.id, 'base64url').toString().slice(7)]))
    expect(stored).toEqual([{ campus_ids: [chain.campusIds[0]] }])
  })

  it('answers a repetition with the first result, also thirty at once, and refuses another body under the key', async () => {
    const input = { name: 'Einmal', idempotencyKey: 'key-1' }
    const answers = await Promise.all(Array.from({ length: 30 }, () => create(input)))
    expect(new Set(answers.map(({ secret }) => secret)).size).toBe(1)
    expect(await create({ ...input, name: 'Zweimal' })).toMatchObject({ __typename: 'IdempotencyKeyReused', key: 'key-1' })
    await api.time.advance(24 * 60 * 60_000)
    admin = { cookie: await api.signIn(chain.admin.email, chain.admin.password) }
    expect((await create(input)).secret).not.toBe(answers[0].secret)
  })
})

describe('rotating a key', () => {
  const rotate = async (id: string, overlap?: string) => (await api.graphql<any>(`mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { __typename
    ... on ApiKeyCreated { secret apiKey { id name scopes } } ... on InputInvalid { issues { path code } } } }`, { input: { id, overlap } }, admin)).data.rotateApiKey
  const works = async (apiKey: string): Promise<boolean> => (await api.graphql('{ serverTime }', {}, { apiKey })).status === 200

  it('gives a new secret and lets the old one go on for a while', async () => {
    const old = await create({ name: 'Rotated' })
    const fresh = await rotate(old.apiKey.id, 'PT1H')
    expect(fresh.apiKey).toMatchObject({ name: 'Rotated', scopes: old.apiKey.scopes })
    expect([await works(old.secret), await works(fresh.secret)]).toEqual([true, true])
    await api.time.advance(60 * 60_000)
    await api.application.access.recheck()
    expect([await works(old.secret), await works(fresh.secret)]).toEqual([false, true])
    expect((await rotate(old.apiKey.id)).__typename).toBe('RecordNotFound')
  })

  it('lets nobody keep the old one for more than thirty days', async () => {
    expect(await rotate((await create({})).apiKey.id, 'P31D')).toEqual({ __typename: 'InputInvalid', issues: [{ path: ['overlap'], code: 'OUT_OF_RANGE' }] })
  })
})
