import { childcareInstitution } from '@huiyin/policy'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aComplaint, openDesk, type Desk } from '../test-desk.ts'
import { toGlobalId } from '../../shared/relay.ts'
import type { Caller } from '../../testing/index.ts'

const NOW = '2026-10-12T09:00:00+08:00'
let desk: Desk
let [writer, reviewer, director]: [Caller, Caller, Caller] = [{}, {}, {}]
beforeAll(async () => {
  desk = await openDesk(NOW)
  const caller = async (role: Parameters<Desk['chain']['addStaff']>[0]): Promise<Caller> => {
    const { email, password } = await desk.chain.addStaff(role)
    return { cookie: await desk.api.signIn(email, password) }
  }
  ;[writer, reviewer, director] = [await caller('policy_owner'), await caller('policy_owner'), await caller('director')]
})
beforeEach(() => desk.api.time.set(NOW))
afterAll(() => desk.close())

const DRAFT = `id packKey state revision version effectiveFrom note problems { path code message { zh en } } differences { change section id text { zh } clauses }
  parameters { key type value recommended isBlankInSource min max unit { zh } choices clauses } basedOn { version }`
const ERRORS = `... on UserError { code message path } ... on InputInvalid { issues { path code message } }`
const documents: Record<string, string> = {
  createPolicyDraft: `... on PolicyDraftSaved { draft { ${DRAFT} } }`,
  changePolicyDraft: `... on PolicyDraftSaved { draft { ${DRAFT} } } ... on PolicyDraftConflict { current { revision state } }`,
  submitPolicyDraft: `... on PolicyDraftSaved { draft { ${DRAFT} } } ... on PolicyDraftConflict { current { revision state } } ... on PolicyNotReady { problems { path code } }`,
  returnPolicyDraft: `... on PolicyDraftSaved { draft { ${DRAFT} } } ... on PolicyDraftConflict { current { revision state } }`,
  publishPolicyDraft: `... on PolicyPublished { policy { id packKey version effectiveFrom } } ... on PolicyDraftConflict { current { revision state } } ... on PolicyNotReady { problems { path code } } ... on FourEyesRequired { because { zh } }`,
  discardPolicyDraft: '... on PolicyDraftDiscarded { draftId }',
  assignPolicy: '... on PolicyAssigned { policy { version } campuses { name policies { policy { packKey version } effectiveFrom effectiveTo } } } ... on PolicyNotReady { problems { path code } }',
}
const INPUTS: Record<string, string> = { returnPolicyDraft: 'PolicyDraftInput', publishPolicyDraft: 'PolicyDraftInput', discardPolicyDraft: 'PolicyDraftInput' }
async function run(mutation: string, input: object, caller: Caller = writer): Promise<any> {
  const type = INPUTS[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  return (await desk.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${documents[mutation]} ${ERRORS} } }`, { input }, caller))[mutation]
}
const begin = async (packKey: string = childcareInstitution.id, more: object = {}): Promise<any> => (await run('createPolicyDraft', { packKey, ...more })).draft
let editions = 0
async function publish(draft: { id: string }, effectiveFrom = NOW): Promise<any> {
  const submitted = await run('submitPolicyDraft', { draftId: draft.id, version: `1.1.${++editions}`, effectiveFrom })
  if (submitted.__typename !== 'PolicyDraftSaved') throw new Error(JSON.stringify(submitted))
  return run('publishPolicyDraft', { draftId: draft.id }, reviewer)
}

describe('a draft', () => {
  it('goes on from what is published, and says in words what it changes', async () => {
    const draft = await begin()
    expect(draft).toMatchObject({ packKey: 'childcare-institution', state: 'EDITING', revision: 1, problems: [], differences: [], basedOn: { version: '1.0.0' } })
    const { draft: changed } = await run('changePolicyDraft', { draftId: draft.id, parameters: [{ key: 'touchpoint_grace_days', value: '3' }, { key: 'holiday_list', values: ['spring_festival'] }] })
    expect(changed.revision).toBe(2)
    expect(changed.differences.map(({ section, id }: { section: string; id: string }) => `${section}/${id}`)).toEqual(
      ['parameters/holiday_list', 'parameters/touchpoint_grace_days', 'clocks/month_1', 'clocks/month_3'])
    expect(changed.differences[1].text.zh).toBe('修改参数“满月、三个月回访的宽限期”：7 → 3 自然日。')
  })

  it('says at its place what is out of range, unknown or contradictory, and stays a draft', async () => {
    const draft = await begin()
    const { draft: changed } = await run('changePolicyDraft', { draftId: draft.id, parameters: [{ key: 'gift_cap', value: '99999' }, { key: 'parent_meeting_period', value: 'fortnight' }] })
    expect(changed.problems.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)).toEqual(['parameters.parent_meeting_period NOT_A_CHOICE', 'parameters.gift_cap OUT_OF_RANGE'])
    const submitted = await run('submitPolicyDraft', { draftId: draft.id, version: '9.9.9', effectiveFrom: NOW })
    expect(submitted).toMatchObject({ __typename: 'PolicyNotReady', code: 'POLICY_NOT_READY', problems: [{ code: 'NOT_A_CHOICE' }, { code: 'OUT_OF_RANGE' }] })
  })

  it('takes single elements, and finds what they name', async () => {
    const draft = await begin()
    const clock = { ...childcareInstitution.clocks.find(({ id }) => id === 'customer_reply.ordinary')!, limit: { amount: 100, unit: 'minutes', counted: 'natural' } }
    const { draft: changed } = await run('changePolicyDraft', { draftId: draft.id, elements: [{ section: 'clocks', id: clock.id, json: JSON.stringify(clock) }] })
    expect(changed.problems).toEqual([])
    expect(changed.differences.map(({ text }: { text: { zh: string } }) => text.zh)).toEqual([expect.stringMatching(/^修改时限“普通投诉回复家长”：不满 120 分钟.* → 不满 100 分钟/)])
    const lost = await run('changePolicyDraft', { draftId: draft.id, elements: [{ section: 'clocks', id: clock.id, json: JSON.stringify({ ...clock, ownerRole: 'king' }) }] })
    expect(lost.draft.problems).toMatchObject([{ code: 'UNKNOWN_ROLE', path: expect.stringMatching(/^clocks\.\d+\.ownerRole$/) }])
  })

  it.each<[string, object, string]>([
    ['no JSON', { packJson: '{' }, 'packJson NOT_JSON'],
    ['a list', { packJson: '[]' }, 'packJson NOT_A_PACK'],
    ['another pack', { packJson: '{"id":"school"}' }, 'packJson ANOTHER_PACK'],
    ['an unknown section', { elements: [{ section: '__proto__', id: 'x', json: '{}' }] }, 'elements.0.section SECTION_UNKNOWN'],
    ['a missing element', { elements: [{ section: 'clocks', id: 'nope' }] }, 'elements.0.id ELEMENT_UNKNOWN'],
    ['an element of another name', { elements: [{ section: 'clocks', id: 'a', json: '{"id":"b"}' }] }, 'elements.0.json ANOTHER_ELEMENT'],
    ['an unknown parameter', { parameters: [{ key: 'constructor', value: '1' }] }, 'parameters.0.key PARAMETER_UNKNOWN'],
    ['words for a number', { parameters: [{ key: 'gift_cap', value: 'much' }] }, 'parameters.0.value FORMAT_INVALID'],
    ['one value for a list', { parameters: [{ key: 'holiday_list', value: 'x' }] }, 'parameters.0.values REQUIRED'],
  ])('refuses %s', async (_name, change, issue) => {
    const draft = await begin()
    const result = await run('changePolicyDraft', { draftId: draft.id, ...change })
    expect(result.issues?.map(({ path, code }: { path: string[]; code: string }) => `${path.join('.')} ${code}`), JSON.stringify(result)).toEqual([issue])
  })

  it.each<[string, string, string]>([
    ['nested without end', `{"id":"childcare-institution","title":${'{"zh":'.repeat(3000)}1${'}'.repeat(3000)}}`, 'TOO_DEEP'],
    ['with a prototype key', '{"id":"childcare-institution","__proto__":{"admin":true}}', 'FORBIDDEN_KEY'],
    ['of two hundred thousand items', `{"id":"childcare-institution","clocks":[${'0,'.repeat(200_000)}0]}`, 'TOO_LARGE'],
  ])('a hostile pack %s is kept as what it is and never run', async (_name, packJson, code) => {
    const draft = await begin()
    const begun = performance.now()
    const result = await run('changePolicyDraft', { draftId: draft.id, packJson })
    expect(result.draft.problems.map((problem: { code: string }) => problem.code)).toEqual([code])
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(await run('submitPolicyDraft', { draftId: draft.id, version: '8.0.0', effectiveFrom: NOW })).toMatchObject({ __typename: 'PolicyNotReady' })
  })

  it('changed by somebody else meanwhile is a conflict that carries what it is now', async () => {
    const draft = await begin()
    await run('changePolicyDraft', { draftId: draft.id, parameters: [{ key: 'gift_cap', value: '100' }] }, reviewer)
    expect(await run('changePolicyDraft', { draftId: draft.id, expectedRevision: 1, parameters: [{ key: 'gift_cap', value: '50' }] })).toMatchObject({ __typename: 'PolicyDraftConflict', current: { revision: 2 } })
  })

  it('of another chain is as unknown as one that never was', async () => {
    const other = await desk.openChain()
    const draft = await begin()
    const key = { apiKey: await other.chain.addKey() }
    for (const mutation of ['changePolicyDraft', 'discardPolicyDraft', 'publishPolicyDraft']) {
      expect(await run(mutation, { draftId: draft.id }, key)).toMatchObject({ __typename: 'RecordNotFound' })
    }
    expect(await desk.ask('query ($id: ID!) { policyDraft(id: $id) { id } node(id: $id) { id } }', { id: draft.id }, key)).toEqual({ policyDraft: null, node: null })
  })

  it('is not for those who only read policies', async () => {
    expect(await run('createPolicyDraft', { packKey: 'childcare-institution' }, director)).toMatchObject({ __typename: 'PermissionMissing' })
  })
})

describe('publishing', () => {
  it('needs four eyes: neither who wrote nor who submitted publishes', async () => {
    const draft = await begin()
    await run('submitPolicyDraft', { draftId: draft.id, version: '2.0.0', effectiveFrom: NOW, note: '节日调整' })
    const own = await run('publishPolicyDraft', { draftId: draft.id })
    expect(own).toMatchObject({ __typename: 'FourEyesRequired', because: { zh: expect.stringContaining('另一位') } })
    expect(await run('publishPolicyDraft', { draftId: draft.id }, reviewer)).toMatchObject({ __typename: 'PolicyPublished', policy: { version: '2.0.0' } })
    expect(await run('publishPolicyDraft', { draftId: draft.id }, reviewer)).toMatchObject({ __typename: 'RecordNotFound' })
    const { events } = await desk.ask('{ events(types: ["PolicyDraftSubmitted", "PolicyPublished"]) { nodes { type } } }')
    expect(events.nodes.slice(-2).map(({ type }: { type: string }) => type)).toEqual(['PolicyDraftSubmitted', 'PolicyPublished'])
  })

  it('a submitted draft stands still until it is handed back, with a reason', async () => {
    const draft = await begin()
    await run('submitPolicyDraft', { draftId: draft.id, version: '2.0.1', effectiveFrom: NOW })
    expect(await run('changePolicyDraft', { draftId: draft.id, parameters: [] })).toMatchObject({ __typename: 'PolicyDraftConflict', current: { state: 'SUBMITTED' } })
    expect((await run('returnPolicyDraft', { draftId: draft.id, reason: '上限太高' }, reviewer)).draft).toMatchObject({ state: 'EDITING', note: '上限太高', version: null })
    expect(await run('publishPolicyDraft', { draftId: draft.id }, reviewer)).toMatchObject({ __typename: 'PolicyDraftConflict' })
  })

  it('an edition is published once and never changes', async () => {
    const draft = await begin()
    expect(await run('submitPolicyDraft', { draftId: draft.id, version: '1.0.0', effectiveFrom: NOW })).toMatchObject({ issues: [{ path: ['version'], code: 'ALREADY_PUBLISHED' }] })
    expect(await run('submitPolicyDraft', { draftId: draft.id, version: 'newest', effectiveFrom: NOW })).toMatchObject({ issues: [{ path: ['version'], code: 'FORMAT_INVALID' }] })
  })

  it('from an empty regulation to a published one', async () => {
    const { draft } = await run('createPolicyDraft', { packKey: 'our-own-rules', title: '自订投诉办法' })
    expect(draft.problems).toEqual([])
    const { policy } = await publish(draft)
    expect(await run('assignPolicy', { policyVersionId: policy.id, campusIds: [toGlobalId('Campus', desk.chain.campusIds[1]!)], effectiveFrom: NOW })).toMatchObject({ __typename: 'PolicyAssigned' })
    const registered = await desk.act('registerComplaint', { campusId: toGlobalId('Campus', desk.chain.campusIds[1]!), channel: 'phone', matter: '路灯不亮' })
    expect(registered).toMatchObject({ __typename: 'ComplaintRegistered', complaint: { stage: 'received' } })
    expect(await run('createPolicyDraft', { packKey: 'nameless' })).toMatchObject({ issues: [{ path: ['title'], code: 'REQUIRED' }] })
  })
})

describe('assigning', () => {
  it('cases received before keep their version; those received from the instant on are judged by the new one', async () => {
    const before = await desk.act('registerComplaint', { ...aComplaint(desk.campusId), classification: [{ dimension: 'urgency', value: 'ordinary' }] })
    const draft = await begin()
    const clock = { ...childcareInstitution.clocks.find(({ id }) => id === 'customer_reply.ordinary')!, limit: { amount: 100, unit: 'minutes', counted: 'natural' } }
    await run('changePolicyDraft', { draftId: draft.id, elements: [{ section: 'clocks', id: clock.id, json: JSON.stringify(clock) }] })
    const { policy } = await publish(draft, '2026-10-12T10:00:00+08:00')
    const assigned = await run('assignPolicy', { policyVersionId: policy.id, campusIds: [desk.campusId], effectiveFrom: '2026-10-12T10:00:00+08:00' })
    expect(assigned).toMatchObject({ __typename: 'PolicyAssigned', campuses: [{ policies: [{ policy: { version: '1.0.0' }, effectiveTo: '2026-10-12T02:00:00.000Z' }, { policy: { version: policy.version }, effectiveTo: null }] }] })
    const dueAt = async (receivedAt: string): Promise<string | null> => (await desk.act('registerComplaint', { ...aComplaint(desk.campusId), receivedAt, classification: [{ dimension: 'urgency', value: 'ordinary' }] })).complaint.nextDueAt
    await desk.api.time.set('2026-10-12T10:00:00+08:00')
    expect(await dueAt('2026-10-12T09:59:59+08:00')).toBe('2026-10-12T03:59:59.000Z')
    expect(await dueAt('2026-10-12T10:00:00+08:00')).toBe('2026-10-12T03:40:00.000Z')
    const { complaint } = await desk.ask('query ($id: ID!) { complaint(id: $id) { nextDueAt policy { version } } }', { id: before.complaint.id })
    expect(complaint).toEqual({ nextDueAt: '2026-10-12T03:00:00.000Z', policy: { version: '1.0.0' } })
  })

  it('refuses the past, an instant before the version, and places out of reach', async () => {
    const { policy } = await publish(await begin(), '2026-11-01T00:00:00+08:00')
    const assign = (more: object) => run('assignPolicy', { policyVersionId: policy.id, campusIds: [desk.campusId], effectiveFrom: '2026-11-01T00:00:00+08:00', ...more })
    expect(await assign({ effectiveFrom: '2026-10-01T00:00:00+08:00' })).toMatchObject({ issues: [{ code: 'IN_THE_PAST' }] })
    expect(await assign({ effectiveFrom: '2026-10-31T23:59:59+08:00' })).toMatchObject({ issues: [{ code: 'BEFORE_VERSION' }] })
    expect(await assign({ campusIds: [] })).toMatchObject({ issues: [{ code: 'REQUIRED' }] })
    const other = await desk.openChain()
    expect(await assign({ campusIds: [other.campusId] })).toMatchObject({ __typename: 'RecordNotFound', path: ['campusIds', '0'] })
    expect(await assign({})).toMatchObject({ __typename: 'PolicyAssigned' })
  })
})
