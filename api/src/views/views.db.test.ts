import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { seedChain, startTestApi, type Caller, type SeededChain, type TestApi } from '../testing/index.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain
let me: Caller
let colleague: Caller

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, time: '2026-10-12T01:00:00Z' })
  chain = await seedChain(api.application)
  const other = await chain.addStaff('director')
  me = { cookie: await api.signIn(chain.admin.email, chain.admin.password) }
  colleague = { cookie: await api.signIn(other.email, other.password) }
})
afterAll(async () => {
  await api.stop()
  await database.drop()
})

const ask = async (query: string, variables?: object, caller: Caller = me) => (await api.graphql<any>(query, variables, caller)).data
const save = async (input: object, caller?: Caller) =>
  (await ask('mutation ($input: SaveViewInput!) { saveView(input: $input) { __typename ... on ViewSaved { view { id name query } } ... on UserError { code } ... on InputInvalid { issues { path code } } } }', { input }, caller)).saveView
const views = async (screen: string, caller?: Caller) => (await ask('query ($screen: String!) { savedViews(screen: $screen) { id name screen query } }', { screen }, caller)).savedViews
const remove = async (id: string, caller?: Caller) =>
  (await ask('mutation ($input: RemoveViewInput!) { removeView(input: $input) { __typename ... on ViewRemoved { id } ... on UserError { code } } }', { input: { id } }, caller)).removeView

describe('saved views', () => {
  it('are kept per person and screen, and replaced under the same name', async () => {
    const first = await save({ name: '今天到期', screen: 'complaints', query: 'status=open' })
    expect(first).toMatchObject({ __typename: 'ViewSaved', view: { name: '今天到期', query: 'status=open' } })
    expect(await save({ name: ' 今天到期 ', screen: 'complaints', query: 'overdue=1' })).toMatchObject({ view: { id: first.view.id, query: 'overdue=1' } })
    await save({ name: '我的家庭', screen: 'clients', query: '' })
    expect(await views('complaints')).toEqual([{ id: first.view.id, name: '今天到期', screen: 'complaints', query: 'overdue=1' }])
    expect(await views('complaints', colleague)).toEqual([])
    expect(await ask('query ($id: ID!) { node(id: $id) { id ... on SavedView { name } } }', { id: first.view.id })).toEqual({ node: { id: first.view.id, name: '今天到期' } })
    expect(await ask('query ($id: ID!) { node(id: $id) { id } }', { id: first.view.id }, colleague)).toEqual({ node: null })
  })

  it('are removed by their owner alone', async () => {
    const { view } = await save({ name: '要删的', screen: 'board', query: 'x=1' })
    expect(await remove(view.id, colleague)).toMatchObject({ __typename: 'RecordNotFound' })
    expect(await remove('nonsense')).toMatchObject({ __typename: 'RecordNotFound' })
    expect(await remove(view.id)).toEqual({ __typename: 'ViewRemoved', id: view.id })
    expect(await remove(view.id)).toMatchObject({ __typename: 'RecordNotFound' })
    expect(await views('board')).toEqual([])
  })

  it.each([
    [{ name: ' ', screen: 'complaints', query: '' }, 'name', 'REQUIRED'],
    [{ name: 'x'.repeat(61), screen: 'complaints', query: '' }, 'name', 'LENGTH_OUT_OF_RANGE'],
    [{ name: 'x', screen: '../etc', query: '' }, 'screen', 'FORMAT_INVALID'],
    [{ name: 'x', screen: 'complaints', query: 'q'.repeat(4001) }, 'query', 'LENGTH_OUT_OF_RANGE'],
  ])('refuse %o', async (input, path, code) => {
    expect(await save(input)).toMatchObject({ __typename: 'InputInvalid', issues: [{ path: [path], code }] })
  })

  it('end at fifty per screen', async () => {
    for (let index = 0; index < 50; index++) await save({ name: `视图 ${index}`, screen: 'full', query: String(index) })
    expect(await save({ name: '再一个', screen: 'full', query: '' })).toMatchObject({ __typename: 'InputInvalid', issues: [{ path: ['name'], code: 'TOO_MANY' }] })
    expect(await save({ name: '视图 7', screen: 'full', query: 'neu' })).toMatchObject({ __typename: 'ViewSaved' })
  })

  it('belong to people: an API key has none and keeps none', async () => {
    const key = { apiKey: await chain.addKey() }
    expect(await views('complaints', key)).toEqual([])
    expect(await save({ name: 'x', screen: 'complaints', query: '' }, key)).toMatchObject({ __typename: 'PermissionMissing' })
    expect(await remove('x', key)).toMatchObject({ __typename: 'RecordNotFound' })
  })
})
