import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { seedChain, startTestApi, type SeededChain, type TestApi } from '../testing/index.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url })
  chain = await seedChain(api.application)
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename
  ... on SignedIn { viewer { name email kind permissions chain { id name } chains { name } campuses { name } staffMember { email roles { role scope title { zh } } } } }
  ... on SignInRefused { code message retryAfter } ... on InputInvalid { issues { path code } } } }`

describe('logging in', () => {
  it('answers who is logged in now, under the new rights', async () => {
    const { data, errors, cookie } = await api.graphql<any>(SIGN_IN, { input: { email: chain.admin.email.toUpperCase(), password: chain.admin.password } })
    expect(errors).toBeUndefined()
    expect(data.signIn).toMatchObject({ __typename: 'SignedIn', viewer: { kind: 'STAFF', chain: { name: chain.name }, campuses: [{ name: '一园' }, { name: '二园' }], staffMember: { roles: [{ role: 'chain_admin', scope: 'CHAIN', title: { zh: '集团管理员' } }] } } })
    expect(cookie).toContain('huiyin.session_token=')
    const again = await api.graphql<any>('{ viewer { email } serverTime }', {}, { cookie })
    expect(again.data.viewer).toEqual({ email: chain.admin.email })
  })
})
