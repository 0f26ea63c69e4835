import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { seedChain, startTestApi, type Caller, type SeededChain, type TestApi } from '../testing/index.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain
let everything: Caller
const statements: string[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, background: false, onStatement: (name) => statements.push(name) })
  chain = await seedChain(api.application, { campuses: ['一园', '二园', '三园'] })
  everything = { apiKey: await chain.addKey() }
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

const globalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url')
const signedIn = async (...staff: Parameters<SeededChain['addStaff']>): Promise<Caller> => {
  const { email, password } = await chain.addStaff(...staff)
  return { cookie: await api.signIn(email, password) }
}
const campusesOf = async (caller: Caller): Promise<string[]> => (await api.graphql<any>('{ chain { campuses { name } } }', {}, caller)).data.chain.campuses.map(({ name }: { name: string }) => name)

describe('the organization of a chain', () => {
  it('is answered in one statement per kind of record, however deep', async () => {
    statements.length = 0
    const { data, errors } = await api.graphql<any>(`{ chain { name nameEn timeZone
      regions { name campuses { name region { name campuses { name } } } }
      campuses { name timeZone region { name } calendar { name timeZone } departments { name kind campus { name } } }
      departments { name campus { name } } staffMembers { name active campus { name } roles { role scope region { name } campus { name } } } } }`, {}, everything)
    expect(errors).toBeUndefined()
    expect(data.chain).toMatchObject({
      name: chain.name, timeZone: 'Asia/Shanghai', regions: [{ name: '华东', campuses: [{ name: '一园', region: { name: '华东' } }] }],
      campuses: [{ name: '一园' }, { name: '三园', region: null }, { name: '二园' }],
    })
    expect(statements.length).toBeLessThanOrEqual(11)
    expect(new Set(statements).size).toBe(statements.length)
  })

  it('keeps the names of other chains apart from what is in them', async () => {
    const other = await seedChain(api.application)
    const member = await chain.addStaff('director')
    await api.db.write(other.id, async (sql) => sql.rows('test.twin', 'update staff_member set user_id = $1 where chain_id = $2 and id = $3',
      [(await api.db.read(chain.id, (own) => own.one<{ user_id: string }>('test.user', 'select user_id from staff_member where id = $1', [member.id])))!.user_id, other.id, other.admin.id]))
    const cookie = await api.signIn(member.email, member.password)
    const { data } = await api.graphql<any>('{ viewer { chain { id } chains { id name campuses { name } } } }', {}, { cookie })
    for (const listed of data.viewer.chains) expect(listed.campuses.length > 0).toBe(listed.id === data.viewer.chain.id)
  })
})

describe('staff see the campuses they reach', () => {
  it.each([
    ['all of the chain', {}, ['一园', '三园', '二园']],
    ['those of a region', { region: true }, ['一园']],
    ['one', { campus: 2 }, ['三园']],
  ] as [string, { region?: boolean; campus?: number }, string[]][])('%s', async (_words, reach, names) => {
    const caller = await signedIn('director', { ...(reach.region && { regionId: chain.regionId }), ...(reach.campus !== undefined && { campusId: chain.campusIds[reach.campus]! }) })
    expect(await campusesOf(caller)).toEqual(names)
  })

  it('and nothing of the others, however they ask', async () => {
    const caller = await signedIn('director', { campusId: chain.campusIds[2]! })
    const { data } = await api.graphql<any>('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } chain { departments { name } staffMembers { campus { name } } } }',
      { ids: [globalId('Campus', chain.campusIds[0]!), globalId('Department', chain.departmentIds.teaching), globalId('Campus', chain.campusIds[2]!)] }, caller)
    expect(data.nodes).toEqual([null, null, { __typename: 'Campus' }])
    expect(data.chain.departments).toEqual([])
    expect(data.chain.staffMembers.every(({ campus }: { campus: { name: string } | null }) => campus === null || campus.name === '三园')).toBe(true)
  })
})

describe('a business calendar', () => {
  const days = async (from: string, to: string) => api.graphql<any>(`query ($from: Date!, $to: Date!) { chain { campuses { calendar { days(from: $from, to: $to) { date kind name { zh } openings { from to } provisional } } } } }`, { from, to }, everything)

  it('tells working days, holidays and make-up days with their hours', async () => {
    const { data, errors } = await days('2026-09-30', '2026-10-10')
    expect(errors).toBeUndefined()
    const found = data.chain.campuses[0].calendar.days as { date: string; kind: string; name: { zh: string } | null; openings: { from: string; to: string }[] }[]
    expect(found.map(({ date, kind }) => `${date.slice(5)} ${kind}`)).toEqual([
      '09-30 WORKDAY', '10-01 HOLIDAY', '10-02 HOLIDAY', '10-03 HOLIDAY', '10-04 HOLIDAY', '10-05 HOLIDAY', '10-06 HOLIDAY', '10-07 HOLIDAY',
      '10-08 WORKDAY', '10-09 WORKDAY', '10-10 MAKEUP_WORKDAY',
    ])
    expect(found[0]).toEqual({ date: '2026-09-30', kind: 'WORKDAY', name: null, openings: [{ from: '08:00', to: '12:00' }, { from: '13:00', to: '18:00' }], provisional: false })
    expect(found[1]).toMatchObject({ date: '2026-10-01', name: { zh: '国庆节' }, openings: [] })
    expect(found[10]!.openings).toEqual(found[0]!.openings)
  })

  it('marks years without an official table', async () => {
    expect((await days('2031-01-06', '2031-01-06')).data.chain.campuses[0].calendar.days).toEqual([expect.objectContaining({ kind: 'WORKDAY', provisional: true })])
  })

  it.each([['2026-01-02', '2026-01-01'], ['2026-01-01', '2027-01-03'], ['1960-01-01', '1960-01-02']])('refuses the span from %s to %s', async (from, to) => {
    expect((await days(from, to)).errors?.[0]?.extensions?.code).toBe('RANGE_INVALID')
  })
})
