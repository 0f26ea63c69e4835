import 'reflect-metadata'
import { builtInPacks, childcareInstitution } from '@huiyin/policy'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts'
import { toGlobalId } from '../../shared/relay.ts'
import { seedChain, startTestApi, type Caller, type SeededChain, type TestApi } from '../../testing/index.ts'
import { bindPolicy, publishPolicy } from '../bind-policy.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain
let [owner, director]: [Caller, Caller] = [{}, {}]
beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, time: '2026-10-12T09:00:00+08:00' })
  chain = await seedChain(api.application)
  const from = Date.parse('2026-01-01T00:00:00Z')
  await api.db.write(chain.id, async (sql) => {
    const policyVersionId = await publishPolicy(sql, api.application.clocks.policies, { chainId: chain.id, packKey: childcareInstitution.id, version: childcareInstitution.version, effectiveFrom: from, now: from })
    for (const campusId of chain.campusIds) await bindPolicy(sql, { chainId: chain.id, campusId, policyVersionId, effectiveFrom: from })
  })
  const caller = async (role: Parameters<SeededChain['addStaff']>[0]): Promise<Caller> => {
    const { email, password } = await chain.addStaff(role)
    return { cookie: await api.signIn(email, password) }
  }
  ;[owner, director] = [await caller('policy_owner'), await caller('director')]
})
afterAll(async () => {
  await api.stop()
  await database.drop()
})

const ask = async (query: string, variables: object, caller: Caller): Promise<any> => {
  const { data, errors } = await api.graphql<any>(query, variables, caller)
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
const PACKS = '{ policyPacks { key purpose builtInVersion title { zh } draftCount versions { version campusesInForce publishedAt purpose note } } }'
const pack = (packs: any[], key: string): any => packs.find((one) => one.key === key)
const draftOf = async (input: object): Promise<string> =>
  (await ask('mutation ($input: CreatePolicyDraftInput!) { createPolicyDraft(input: $input) { ... on PolicyDraftSaved { draft { id } } } }', { input }, owner)).createPolicyDraft.draft.id

it('lists what comes with the product and what the chain has, with versions in force and drafts', async () => {
  await draftOf({ packKey: 'our-own-rules', title: '自订投诉办法' })
  const { policyPacks } = await ask(PACKS, {}, owner)
  expect(policyPacks.map(({ key }: { key: string }) => key)).toEqual([...Object.keys(builtInPacks), 'our-own-rules'])
  expect(pack(policyPacks, 'childcare-institution')).toMatchObject({
    purpose: 'COMPLAINTS', builtInVersion: childcareInstitution.version, draftCount: 0,
    versions: [{ version: '1.0.0', campusesInForce: chain.campusIds.length, purpose: 'COMPLAINTS', note: null }],
  })
  expect(pack(policyPacks, 'our-own-rules')).toMatchObject({ builtInVersion: null, draftCount: 1, versions: [], title: { zh: '自订投诉办法' } })
})

it('does not tell of drafts to those who only read', async () => {
  const { policyPacks } = await ask(PACKS, {}, director)
  expect(pack(policyPacks, 'our-own-rules')).toBeUndefined()
  expect(pack(policyPacks, 'childcare-institution').versions).toHaveLength(1)
})

it('says of each clause how it is carried out, and by what', async () => {
  const { policyPack } = await ask('{ policyPack(key: "childcare-institution") { clauses { id kind state elements { section elementId } } conflicts { key decision { zh } alternatives { zh } clauses } } }', {}, director)
  const clause = (number: string): any => policyPack.clauses.find(({ id }: { id: string }) => id === `childcare-institution/${number}`)
  expect(clause('2.5.3.1-b')).toMatchObject({ kind: 'clock', state: 'ENFORCED', elements: expect.arrayContaining([{ section: 'clocks', elementId: 'customer_reply.urgent' }]) })
  expect(clause('2.4.01')).toMatchObject({ state: 'GUIDANCE' })
  expect(clause('2.8.02-b')).toMatchObject({ state: 'EXCLUDED', elements: expect.arrayContaining([{ section: 'excluded', elementId: 'employee_bears_payout' }]) })
  expect(policyPack.conflicts[0]).toMatchObject({ key: expect.any(String), decision: { zh: expect.any(String) }, alternatives: expect.any(Array) })
})

it('opens an element in words: a limit with its owner, an action with who may do it and what it demands', async () => {
  const { policyFor } = await ask(`query ($campus: ID!) { policyFor(campusId: $campus) {
    clock: element(section: "clocks", id: "customer_reply.urgent") { sectionTitle { zh } title { zh } clauses json lines { label { zh en } text { zh en } } }
    close: element(section: "actions", id: "close") { lifecycle lines { label { zh } text { zh } } }
    none: element(section: "constructor", id: "name") { elementId }
    elements(section: "channels") { elementId } } }`, { campus: toGlobalId('Campus', chain.campusIds[0]!) }, director)
  const said = (lines: any[], label: string): string | undefined => lines.find((line) => line.label.zh === label)?.text.zh
  expect(policyFor.clock.sectionTitle.zh).toBe('时限')
  expect(said(policyFor.clock.lines, '时限')).toBe('不满 60 分钟（自然时间）')
  expect(said(policyFor.clock.lines, '责任人')).toBe('受理人员')
  expect(said(policyFor.clock.lines, '适用于')).toContain('加急')
  expect(JSON.parse(policyFor.clock.json)).toMatchObject({ id: 'customer_reply.urgent' })
  expect(policyFor.close.lifecycle).toBe('complaint')
  expect(said(policyFor.close.lines, '谁可以做')).toBeTruthy()
  expect(policyFor.none).toBeNull()
  expect(policyFor.elements).toHaveLength(childcareInstitution.channels.length)
})

it('shows a draft as it is written, and its elements without words while it is out of shape', async () => {
  const id = await draftOf({ packKey: 'childcare-institution' })
  const change = (elements: object[]) => ask('mutation ($input: ChangePolicyDraftInput!) { changePolicyDraft(input: $input) { __typename } }', { input: { draftId: id, elements } }, owner)
  const look = async () => (await ask('query ($id: ID!) { policyDraft(id: $id) { publishRefusal { zh } clauses { state } element(section: "clocks", id: "customer_reply.urgent") { title { zh } lines { text { zh } } } } }', { id }, owner)).policyDraft
  const clock = childcareInstitution.clocks.find((one) => one.id === 'customer_reply.urgent')!
  await change([{ section: 'clocks', id: clock.id, json: JSON.stringify({ ...clock, title: { zh: '改名', en: 'renamed' } }) }])
  expect(await look()).toMatchObject({ publishRefusal: { zh: expect.stringContaining('另一位') }, element: { title: { zh: '改名' }, lines: expect.arrayContaining([{ text: { zh: '不满 60 分钟（自然时间）' } }]) } })
  await change([{ section: 'clocks', id: clock.id, json: JSON.stringify({ ...clock, limit: 'soon' }) }])
  expect(await look()).toMatchObject({ element: { lines: [] } })
})

it('names a blank that nobody has filled where a number would stand', async () => {
  const id = await draftOf({ packKey: 'childcare-institution' })
  const blank = { id: 'ordinary_minutes', clauses: [], title: { zh: '普通回复时限', en: 'ordinary limit' }, type: 'number', recommended: 100, sourcePlaceholder: true }
  const clock = childcareInstitution.clocks.find((one) => one.id === 'customer_reply.ordinary')!
  const change = (input: object) => ask('mutation ($input: ChangePolicyDraftInput!) { changePolicyDraft(input: $input) { __typename } }', { input: { draftId: id, ...input } }, owner)
  await change({ elements: [{ section: 'parameters', id: blank.id, json: JSON.stringify(blank) }, { section: 'clocks', id: clock.id, json: JSON.stringify({ ...clock, limit: { ...clock.limit, amount: { parameter: blank.id } } }) }] })
  const limits = async () => {
    const { policyDraft } = await ask('query ($id: ID!) { policyDraft(id: $id) { ordinary: element(section: "clocks", id: "customer_reply.ordinary") { lines { text { zh } } } urgent: element(section: "clocks", id: "customer_reply.urgent") { lines { text { zh } } } } }', { id }, owner)
    return [policyDraft.ordinary, policyDraft.urgent].map(({ lines }) => lines[0].text.zh)
  }
  expect(await limits()).toEqual(['不满 “普通回复时限” 分钟', '不满 60 分钟（自然时间）'])
  await change({ parameters: [{ key: blank.id, value: '90' }] })
  expect(await limits()).toEqual(['不满 90 分钟（自然时间）', '不满 60 分钟（自然时间）'])
})

it('gives the JSON Schema that packs follow', async () => {
  const { policyPackSchema } = await ask('{ policyPackSchema }', {}, director)
  expect(JSON.parse(policyPackSchema)).toMatchObject({ $schema: expect.stringContaining('2020-12') })
})

it('every element of every built-in regulation can be told in words', async () => {
  const { policyPacks } = await ask('{ policyPacks { key elements { section elementId lines { label { zh en } text { zh en } } } clauses { state missing { zh } } } }', {}, director)
  for (const { elements } of policyPacks) for (const { lines } of elements) for (const { text } of lines) expect(`${text.zh}${text.en}`).not.toMatch(/undefined|\[object/)
  for (const { clauses } of policyPacks) {
    expect(clauses.map(({ state }: { state: string }) => state)).not.toContain('OPEN')
    for (const { state, missing } of clauses) expect(missing.length > 0).toBe(state === 'AWAITING')
  }
})
