// What belongs to another chain looks like what does not exist: in every field that takes ids, by row-level security and filter
// together, and by the filter alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedChain, startTestApi, type TestApi } from '@huiyin/api/testing'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { operationOn, rootFieldsOf, takesIds, unknownId } from './root-fields.ts'

describe.each([['row-level security and the filter', false], ['the filter alone', true]])('with %s, an id of another chain', (_words, withoutRowSecurity) => {
  let database: TestDatabase
  let api: TestApi
  let ownKey: string
  let otherKey: string
  let foreign: { type: string; id: string }[]

  beforeAll(async () => {
    database = await createTestDatabase()
    api = await startTestApi({ databaseUrl: database.url, withoutRowSecurity, background: false })
    ownKey = await (await seedChain(api.application)).addKey()
    otherKey = await (await seedChain(api.application)).addKey()
    foreign = await idsSeenBy(otherKey)
  })
  afterAll(async () => {
    await api?.stop()
    await database?.drop()
  })

  /** Ids of everything a chain is made of. */
  async function idsSeenBy(apiKey: string): Promise<{ type: string; id: string }[]> {
    const { data } = await api.graphql<any>('{ chain { id regions { id } campuses { id calendar { id } } departments { id } staffMembers { id } } apiKeys { id } }', {}, { apiKey })
    const { chain, apiKeys } = data
    return Object.entries({
      Chain: chain.id, Region: chain.regions[0].id, Campus: chain.campuses[0].id, BusinessCalendar: chain.campuses[0].calendar.id,
      Department: chain.departments[0].id, StaffMember: chain.staffMembers[0].id, ApiKey: apiKeys[0].id,
    }).map(([type, id]) => ({ type, id: id as string }))
  }

  /** The answer without what differs from call to call. */
  async function answerTo(root: Parameters<typeof operationOn>[0], id: string): Promise<string> {
    const { query, variables } = operationOn(root, id)
    const { text } = await api.graphql(query, variables, { apiKey: ownKey })
    return text.replaceAll(id, '<id>').replace(/"requestId":"[^"]*"/g, '').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>').replace(/"cursor":"[^"]*"/g, '')
  }

  it('answers exactly like an unknown one, in every field that takes ids', async () => {
    const faults: string[] = []
    let compared = 0
    for (const root of rootFieldsOf(api.application.schema).filter(({ operation, field }) => operation !== 'subscription' && takesIds(field))) {
      for (const { type, id } of foreign) {
        const [answer, reference] = [await answerTo(root, id), await answerTo(root, unknownId(type))]
        if (answer !== reference) faults.push(`${root.field.name} with ${type}: ${answer} and not ${reference}`)
        compared++
      }
    }
    expect(faults).toEqual([])
    expect(compared).toBeGreaterThan(100)
  }, 60_000)

  it('is found by nobody but its own chain', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { __typename } }'
    for (const { type, id } of foreign) {
      expect((await api.graphql<any>(query, { id }, { apiKey: ownKey })).data.node, type).toBeNull()
      expect((await api.graphql<any>(query, { id }, { apiKey: otherKey })).data.node, type).toEqual({ __typename: type })
    }
  })

  it('leads to nothing in lists', async () => {
    const own = await idsSeenBy(ownKey)
    expect(own.map(({ id }) => id).filter((id) => foreign.some((theirs) => theirs.id === id))).toEqual([])
    expect((await api.graphql<any>('{ chain { regions { id } campuses { id } departments { id } staffMembers { id } } apiKeys { id } }', {}, { apiKey: ownKey })).data)
      .toMatchObject({ chain: { regions: [expect.anything()], campuses: [expect.anything(), expect.anything()], departments: [expect.anything(), expect.anything()], staffMembers: [expect.anything()] }, apiKeys: [expect.anything()] })
  })
})
