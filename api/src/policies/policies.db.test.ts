import 'reflect-metadata'
import { builtInPacks, childcareInstitution, type PolicyPack } from '@huiyin/policy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { toGlobalId } from '../shared/relay.ts'
import { seedChain, startTestApi, type SeededChain, type TestApi } from '../testing/index.ts'
import { bindPolicy, PolicyIncomplete, PolicyShelf, publishPolicy } from './index.ts'

const at = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)
let testDatabase: TestDatabase
let api: TestApi
let chain: SeededChain
let campusId: string
let apiKey: string
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  api = await startTestApi({ databaseUrl: testDatabase.url, time: '2026-10-12T01:00:00Z' })
  chain = await seedChain(api.application)
  campusId = chain.campusIds[0]!
  apiKey = await chain.addKey()
})
afterAll(async () => {
  await api.stop()
  await testDatabase.drop()
})

const { id: packKey, version } = childcareInstitution
const publish = (shelf: PolicyShelf, pack = packKey, edition = version): Promise<string> =>
  api.db.write(chain.id, (sql) => publishPolicy(sql, shelf, { chainId: chain.id, packKey: pack, version: edition, effectiveFrom: at('2026-01-01'), now: at('2026-01-01') }))
const bind = (policyVersionId: string, day: string): Promise<void> => api.db.write(chain.id, (sql) => bindPolicy(sql, { chainId: chain.id, campusId, policyVersionId, effectiveFrom: at(day) }))

describe('a policy', () => {
  it('governs cases received from its binding on; earlier ones keep the one before', async () => {
    const shelf = api.application.clocks.policies
    const [childcare, agreed] = [await publish(shelf), await publish(shelf, 'agreed-target', builtInPacks['agreed-target']!.pack.version)]
    await bind(agreed, '2026-02-01')
    await bind(childcare, '2026-09-01')
    const inForce = (day: string): Promise<string | undefined> => api.db.read(chain.id, async (sql) => (await shelf.inForce(sql, chain.id, campusId, at(day)))?.packKey)
    expect(await inForce('2026-01-31')).toBeUndefined()
    expect(await inForce('2026-02-01')).toBe('agreed-target')
    expect(await inForce('2026-08-31')).toBe('agreed-target')
    expect(await inForce('2026-09-01')).toBe('childcare-institution')
  })

  it('is published once per version, and bound again at the same instant replaces', async () => {
    const shelf = api.application.clocks.policies
    const id = await publish(shelf)
    expect(await publish(shelf)).toBe(id)
    await bind(id, '2026-09-01')
    const { rows } = await api.db.read(chain.id, async (sql) => ({ rows: await sql.rows<{ n: number }>('test.bindings', 'select count(*)::int as n from policy_binding where campus_id = $1', [campusId]) }))
    expect(rows).toEqual([{ n: 2 }])
  })

  it('with a blank the chain has not filled is refused, and says which', async () => {
    const blank: PolicyPack = {
      ...childcareInstitution, id: 'blank', parameters: [...childcareInstitution.parameters, {
        id: 'blank_days', clauses: [], title: { zh: '天数', en: 'days' }, type: 'number', recommended: 3, sourcePlaceholder: true,
      }],
    }
    const shelf = new PolicyShelf({ blank: { pack: blank, clauses: [] } })
    await expect(publish(shelf, 'blank')).rejects.toThrow(PolicyIncomplete)
    await expect(publish(shelf, 'blank')).rejects.toThrow(/blank_days/)
    await expect(publish(shelf, 'unknown')).rejects.toThrow('The product has no built-in pack unknown')
  })

  it('is shown with everything the forms need', async () => {
    const { data, errors } = await api.graphql<{ policyFor: Record<string, unknown[]> & { id: string } }>(`query ($campus: ID!, $at: DateTime) { policyFor(campusId: $campus, at: $at) {
      id packKey title { zh en } channels { key requiredFields } dimensions { key provisional values { key title { zh } } } stages { key checklist { zh } }
      clockDefinitions { id key limit { zh en } comparator ownerRole clauses } clauses { id kind summary { zh en } } } }`, { campus: toGlobalId('Campus', campusId), at: '2026-10-12T09:00:00+08:00' }, { apiKey })
    expect(errors).toBeUndefined()
    const policy = data!.policyFor
    expect(policy).toMatchObject({ packKey: 'childcare-institution' })
    expect(policy['clockDefinitions']).toContainEqual(expect.objectContaining({
      id: 'customer_reply.urgent', comparator: 'LT', ownerRole: 'intake_officer', limit: expect.objectContaining({ zh: expect.stringContaining('60 分钟') }),
    }))
    expect(policy['clauses']).toHaveLength(builtInPacks[packKey]!.clauses.length)
    expect(policy['dimensions']!.length).toBeGreaterThan(3)
    // Enquiries come in by ways of their own; a complaint cannot be registered through them.
    expect(policy['channels']!.map((channel) => (channel as { key: string }).key)).toEqual(['on_site', 'hotline', 'satisfaction_followup'])
    const { data: found } = await api.graphql<{ node: { packKey: string } }>('query ($id: ID!) { node(id: $id) { ... on PolicyVersion { packKey } } }', { id: policy.id }, { apiKey })
    expect(found!.node.packKey).toBe('childcare-institution')
  })

  it('of a campus out of reach or of another chain is not shown', async () => {
    const other = await seedChain(api.application, { name: 'Other' })
    const ask = async (key: string) => (await api.graphql<{ policyFor: object | null }>('query ($campus: ID!) { policyFor(campusId: $campus) { id } }', { campus: toGlobalId('Campus', campusId) }, { apiKey: key })).data!.policyFor
    expect(await ask(apiKey)).not.toBeNull()
    expect(await ask(await chain.addKey(['policies:read'], [chain.campusIds[1]!]))).toBeNull()
    expect(await ask(await other.addKey())).toBeNull()
  })

  it('is listed with its dates at the campus', async () => {
    const { data } = await api.graphql<{ chain: { campuses: { id: string; policies: object[] }[] } }>('{ chain { campuses { id policies { effectiveFrom effectiveTo policy { packKey } } } } }', {}, { apiKey })
    expect(data!.chain.campuses.find(({ id }) => id === toGlobalId('Campus', campusId))!.policies).toEqual([
      { effectiveFrom: '2026-01-31T16:00:00.000Z', effectiveTo: '2026-08-31T16:00:00.000Z', policy: { packKey: 'agreed-target' } },
      { effectiveFrom: '2026-08-31T16:00:00.000Z', effectiveTo: null, policy: { packKey: 'childcare-institution' } },
    ])
  })
})
