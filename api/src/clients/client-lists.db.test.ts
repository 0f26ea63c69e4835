import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { toGlobalId } from '../shared/relay.ts'
import { seedChain, startTestApi, type SeededChain, type TestApi } from '../testing/index.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain
let apiKey: string

const people = [
  ['李家', '李慧珊', '李小满', 0], ['张家', '张立军', '张听澜', 0], ['阿布家', '王海燕', '王星野', 1], ['赵家', '赵明辉', '赵知夏', 1], ['陈家', '陈静怡', '陈安然', 0],
] as const

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, time: '2026-03-02T01:00:00Z', background: false })
  chain = await seedChain(api.application)
  apiKey = await chain.addKey()
  for (const [index, [name, guardian, child, campus]] of people.entries()) {
    const input = { campusId: toGlobalId('Campus', chain.campusIds[campus]!), name, enrolledAt: `2026-02-0${index + 1}T01:00:00Z`, guardians: [{ name: guardian, relation: '妈妈', phone: `1380000000${index}` }], children: [{ name: child }] }
    const { data, errors } = await api.graphql<{ enrolClient: { __typename: string } }>('mutation ($input: EnrolClientInput!) { enrolClient(input: $input) { __typename } }', { input }, { apiKey })
    expect(errors).toBeUndefined()
    expect(data!.enrolClient.__typename).toBe('ClientEnrolled')
  }
})

afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

interface Page { clients: { nodes: { name: string }[]; edges: { cursor: string }[]; pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string; startCursor: string }; totalCount: number } }
const QUERY = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: ClientFilter, $orderBy: ClientOrder) {
  clients(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) { nodes { name } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`
const page = async (variables: object): Promise<Page['clients']> => {
  const { data, errors } = await api.graphql<Page>(QUERY, variables, { apiKey })
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.clients
}
const names = async (variables: object): Promise<string[]> => (await page(variables)).nodes.map(({ name }) => name)

describe('the list of families', () => {
  it.each([
    ['NUMBER', ['李家', '张家', '阿布家', '赵家', '陈家']],
    ['NAME', ['阿布家', '陈家', '李家', '张家', '赵家']],
    ['ENROLLED_NEWEST', ['陈家', '赵家', '阿布家', '张家', '李家']],
  ])('by %s stands in order, forward and backward, page by page', async (orderBy, expected) => {
    expect(await names({ orderBy })).toEqual(expected)
    const first = await page({ orderBy, first: 2 })
    const second = await page({ orderBy, first: 2, after: first.pageInfo.endCursor })
    const third = await page({ orderBy, first: 2, after: second.pageInfo.endCursor })
    expect([first, second, third].flatMap(({ nodes }) => nodes.map(({ name }) => name))).toEqual(expected)
    expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false])
    const back = await page({ orderBy, last: 2, before: third.pageInfo.startCursor })
    expect(back.nodes).toEqual(second.nodes)
    expect(back.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true })
  })

  it.each([['静怡', ['陈家']], ['小满', ['李家']], ['赵家', ['赵家']], ['阿布', ['阿布家']], ['13800000003', ['赵家']], ['1380000', []], ['F000002', ['张家']], ['不存在', []]])('searched for %s finds %j', async (search, expected) => {
    expect(await names({ filter: { search } })).toEqual(expected)
  })

  it('is narrowed by campus, status and grade, and counted', async () => {
    expect(await page({ filter: { campusIds: [toGlobalId('Campus', chain.campusIds[1]!)] } })).toMatchObject({ totalCount: 2, nodes: [{ name: '阿布家' }, { name: '赵家' }] })
    expect(await names({ filter: { status: ['LEFT'] } })).toEqual([])
    expect(await names({ filter: { grades: ['A', 'B', 'C', 'D'] } })).toHaveLength(5)
    expect(await names({ filter: { campusIds: ['nonsense'] } })).toEqual([])
  })

  it('refuses foreign cursors and too large pages with a code', async () => {
    const cursor = (await page({ first: 1 })).pageInfo.endCursor
    for (const [variables, code] of [[{ after: cursor, orderBy: 'ENROLLED_NEWEST' }, 'CURSOR_INVALID'], [{ after: 'x' }, 'CURSOR_INVALID'], [{ first: 101 }, 'PAGE_INVALID']] as const) {
      const { errors } = await api.graphql(QUERY, variables, { apiKey })
      expect(errors![0]!.extensions!.code).toBe(code)
    }
  })

  it('of one who reaches a single campus holds that campus alone', async () => {
    const { data } = await api.graphql<Page>(QUERY, {}, { apiKey: await chain.addKey(['clients:read'], [chain.campusIds[1]!]) })
    expect(data!.clients.nodes.map(({ name }) => name)).toEqual(['阿布家', '赵家'])
  })
})
