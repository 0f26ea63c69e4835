import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { seedChain, startTestApi, type SeededChain, type TestApi } from '../testing/index.ts'
import { claimGuess, returnGuess } from './guess-window.store.ts'
import { createLogIn, type LogIn } from './log-in.ts'
import { roleUrl } from '../shared/roles.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, time: '2026-10-12T09:00:00+08:00' })
  chain = await seedChain(api.application)
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename
  ... on SignedIn { viewer { name email kind permissions chain { name } chains { name } campuses { name } staffMember { email roles { role scope title { zh } } } } }
  ... on SignInRefused { code message retryAfter } ... on InputInvalid { issues { path code } } } }`
const signIn = async (email: string, password: string, headers: Record<string, string> = {}) => api.graphql<any>(SIGN_IN, { input: { email, password } }, { headers })

describe('logging in', () => {
  it('answers who is logged in now, under the new rights', async () => {
    const { data, errors, cookie } = await signIn(chain.admin.email.toUpperCase(), chain.admin.password)
    expect(errors).toBeUndefined()
    expect(data.signIn).toMatchObject({
      __typename: 'SignedIn',
      viewer: { kind: 'STAFF', chain: { name: chain.name }, chains: [{ name: chain.name }], campuses: [{ name: '一园' }, { name: '二园' }], staffMember: { roles: [{ role: 'chain_admin', scope: 'CHAIN', title: { zh: '集团管理员' } }] } },
    })
    expect((await api.graphql<any>('{ viewer { email } }', {}, { cookie })).data.viewer).toEqual({ email: chain.admin.email })
  })

  it('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const { headers } = await signIn(chain.admin.email, chain.admin.password)
    const [cookie] = headers.getSetCookie()
    expect(cookie).toMatch(/^huiyin\.session_token=.+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  it('gives a session of its own each time and ends the one before', async () => {
    const first = await api.signIn(chain.admin.email, chain.admin.password)
    const again = await api.graphql<any>(SIGN_IN, { input: { email: chain.admin.email, password: chain.admin.password } }, { cookie: first })
    expect(again.cookie).toBeDefined()
    expect(again.cookie).not.toBe(first)
    await api.application.access.recheck()
    expect((await api.graphql<any>('{ viewer { name } }', {}, { cookie: first })).data.viewer).toBeNull()
    expect((await api.graphql<any>('{ viewer { name } }', {}, { cookie: again.cookie })).data.viewer).not.toBeNull()
  })

  it('says the same of a wrong password and of an unknown address', async () => {
    const { email } = await chain.addStaff('front_desk')
    const [wrong, unknown] = [await signIn(email, 'wrong'), await signIn('nobody@example.org', 'wrong')]
    expect(wrong.data.signIn).toMatchObject({ __typename: 'SignInRefused', code: 'CREDENTIALS_WRONG' })
    expect(unknown.data.signIn).toEqual(wrong.data.signIn)
    expect(unknown.cookie).toBeUndefined()
  })

  it('names every field that is wrong', async () => {
    expect((await signIn('nobody', '')).data.signIn).toEqual({ __typename: 'InputInvalid', issues: [{ path: ['email'], code: 'FORMAT_INVALID' }, { path: ['password'], code: 'LENGTH_OUT_OF_RANGE' }] })
  })

  it('is refused to staff who have left', async () => {
    const { id, email, password } = await chain.addStaff('front_desk')
    await api.db.write(chain.id, (sql) => sql.rows('test.leave', 'update staff_member set active = false where chain_id = $1 and id = $2', [chain.id, id]))
    expect((await signIn(email, password)).data.signIn.code).toBe('CREDENTIALS_WRONG')
  })

  it('stores passwords by argon2id at the strength that OWASP asks for', async () => {
    const logIn = createLogIn({ authUrl: roleUrl(database.url, 'huiyin_auth'), secret: 'a secret of sufficient length for a test' })
    const { rows } = await logIn.pool.query<{ password: string }>('select password from account limit 1')
    expect(rows[0]!.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    await logIn.close()
  })
})

describe('guessing', () => {
  it('is looked at ten times per address, then told when to come back, with the right password too', async () => {
    const { email, password } = await chain.addStaff('front_desk')
    const told: string[] = []
    for (let guess = 0; guess < 12; guess++) told.push((await signIn(email, `guess ${guess}`)).data.signIn.code)
    expect(told).toEqual([...Array<string>(10).fill('CREDENTIALS_WRONG'), 'TOO_MANY_GUESSES', 'TOO_MANY_GUESSES'])
    expect((await signIn(email, password)).data.signIn).toMatchObject({ code: 'TOO_MANY_GUESSES', retryAfter: 'PT15M' })
    await api.time.advance(15 * 60_000)
    expect((await signIn(email, password)).data.signIn.__typename).toBe('SignedIn')
  })

  it('is counted for unknown addresses as well', async () => {
    const told: string[] = []
    for (let guess = 0; guess < 11; guess++) told.push((await signIn('who@example.org', 'x')).data.signIn.code)
    expect(told.at(-1)).toBe('TOO_MANY_GUESSES')
  })

  it('does not shut out those who know the password', async () => {
    const { email, password } = await chain.addStaff('front_desk')
    for (let time = 0; time < 14; time++) expect((await signIn(email, password)).data.signIn.__typename).toBe('SignedIn')
  })

  describe('in a hundred attempts at once', () => {
    let logIn: LogIn
    beforeAll(() => { logIn = createLogIn({ authUrl: roleUrl(database.url, 'huiyin_auth'), secret: 'a secret of sufficient length for a test' }) })
    afterAll(() => logIn.close())

    it('is looked at ten times', async () => {
      const claims = await Promise.all(Array.from({ length: 100 }, () => claimGuess(logIn.pool, 'flood@example.org', 0)))
      expect(claims.filter((claim) => claim === undefined)).toHaveLength(10)
      await returnGuess(logIn.pool, 'flood@example.org')
      await returnGuess(logIn.pool, 'flood@example.org')
      expect(await claimGuess(logIn.pool, 'flood@example.org', 0)).toBeUndefined()
    })
  })
})

describe('a page of another origin', () => {
  it('may not act with the log-in of the person before the screen', async () => {
    const cookie = await api.signIn(chain.admin.email, chain.admin.password)
    const foreign = await api.graphql('{ viewer { name } }', {}, { cookie, headers: { origin: 'https://evil.example' } })
    expect([foreign.status, foreign.errors?.[0]?.extensions?.code]).toEqual([403, 'FOREIGN_ORIGIN'])
    expect((await api.graphql('{ viewer { name } }', {}, { cookie, headers: { origin: 'null' } })).status).toBe(403)
    expect((await api.graphql('{ viewer { name } }', {}, { cookie, headers: { origin: api.url } })).status).toBe(200)
  })

  it('may not log in or out', async () => {
    const cookie = await api.signIn(chain.admin.email, chain.admin.password)
    expect((await api.graphql('mutation { signOut { at } }', {}, { cookie, headers: { origin: 'https://evil.example' } })).status).toBe(403)
  })
})

describe('behind a proxy that encrypts', () => {
  it('the cookie stays encrypted, and logging out takes it away', async () => {
    const proxied = await startTestApi({ databaseUrl: database.url, background: false, trustProxy: true })
    const https = { 'x-forwarded-proto': 'https' }
    const { headers, cookie } = await proxied.graphql(SIGN_IN, { input: { email: chain.admin.email, password: chain.admin.password } }, { headers: https })
    expect(headers.getSetCookie()[0]).toMatch(/^__Secure-huiyin\.session_token=.+; HttpOnly; Secure; SameSite=Lax$/)
    const viewer = async () => (await proxied.graphql<any>('{ viewer { name } }', {}, { cookie, headers: https })).data.viewer
    expect(await viewer()).toEqual({ name: 'chain_admin' })
    const out = await proxied.graphql<any>('mutation { signOut { at } }', {}, { cookie, headers: https })
    expect(out.headers.getSetCookie()[0]).toMatch(/^__Secure-huiyin\.session_token=; Max-Age=0/)
    await proxied.application.access.recheck()
    expect(await viewer()).toBeNull()
    expect((await proxied.graphql<any>('mutation { signOut { at } }')).data.signOut.at).toMatch(/Z$/)
    await proxied.stop()
  })

  it('a proxy is believed only when told to', async () => {
    const { headers } = await signIn(chain.admin.email, chain.admin.password, { 'x-forwarded-proto': 'https' })
    expect(headers.getSetCookie()[0]).not.toContain('Secure')
  })
})

describe('the chain of a session', () => {
  it('changes among the chains one is staff of, and to no other', async () => {
    const second = await seedChain(api.application)
    const { id, email, password } = await chain.addStaff('director', { campusId: chain.campusIds[0] })
    const userId = (await api.db.read(chain.id, (sql) => sql.one<{ user_id: string }>('test.user', 'select user_id from staff_member where id = $1', [id])))!.user_id
    const twin = await second.addStaff('analyst')
    await api.db.write(second.id, (sql) => sql.rows('test.twin', 'update staff_member set user_id = $1 where id = $2', [userId, twin.id]))
    const cookie = await api.signIn(email, password)
    const view = async () => (await api.graphql<any>('{ viewer { chain { id name } chains { id name } permissions } }', {}, { cookie })).data.viewer
    const switchTo = async (chainId: string) => (await api.graphql<any>('mutation ($input: SwitchChainInput!) { switchChain(input: $input) { __typename ... on ChainSwitched { viewer { chain { name } campuses { name } } } } }', { input: { chainId } }, { cookie })).data.switchChain
    const before = await view()
    expect(before.chains.map(({ name }: { name: string }) => name).sort()).toEqual([chain.name, second.name].sort())
    const other = before.chains.find((candidate: { id: string }) => candidate.id !== before.chain.id)
    expect(await switchTo(other.id)).toMatchObject({ __typename: 'ChainSwitched', viewer: { chain: { name: other.name } } })
    expect((await view()).chain).toEqual({ id: other.id, name: other.name })
    const stranger = await seedChain(api.application)
    expect(await switchTo(Buffer.from(`Chain:${stranger.id}`).toString('base64url'))).toEqual({ __typename: 'RecordNotFound' })
  })
})
