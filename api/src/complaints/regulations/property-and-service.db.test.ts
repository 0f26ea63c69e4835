import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkingDesk, type WorkingDesk } from './test-working-desk.ts'

const NOW = '2026-10-12T09:00:00+08:00'

describe('property-developer', () => {
  let desk: WorkingDesk
  beforeAll(async () => { desk = await openWorkingDesk('2026-09-10T09:00:00+08:00', [{ packKey: 'property-developer' }]) })
  afterAll(() => desk.close())

  const register = async (receivedAt: string, values: Record<string, string> = {}): Promise<any> => {
    await desk.api.time.set(receivedAt)
    const result = await desk.act('registerComplaint', {
      campusId: desk.campusId, channel: 'phone', matter: '墙面渗水', complainant: { name: '王女士', phone: '13800138000' }, values: Object.entries(values).map(([field, value]) => ({ field, value })),
    })
    if (!result.complaint) throw new Error(JSON.stringify(result))
    return result.complaint
  }
  const severityOf = async (id: string): Promise<string | null> => (await desk.shown(id, 'severity')).severity

  it.each([['2', 'general'], ['3', 'hot'], ['9', 'hot'], ['10', 'major']])('AC-37: a collective of %s is %s (property-developer/5.5.1.1-c, property-developer/5.5.1.2-c)', async (size, severity) => {
    expect((await register(NOW, { collective_size: size })).severity).toBe(severity)
  })

  it.each([['2026-10-10T10:00:00+08:00', 'hot'], ['2026-10-11T10:00:00+08:00', 'general']])(
    'AC-37: the same matter by different persons on 10 and 28 September and %s makes it %s (property-developer/5.5.1.2-b)', async (third, severity) => {
      const { id } = await register('2026-09-10T10:00:00+08:00')
      for (const [at, who] of [['2026-09-28T10:00:00+08:00', 'b'], [third, 'c']] as const) {
        await desk.api.time.set(at)
        expect((await desk.work(id, 'report_same_matter', { reported_by: who })).__typename).toBe('ComplaintActed')
      }
      expect(await severityOf(id)).toBe(severity)
    })

  it('a case unsolved for own reasons grows graver as time passes, with nobody touching it (property-developer/5.5.1.2-d, property-developer/5.5.1.1-d)', async () => {
    const { id } = await register('2026-11-02T10:00:00+08:00', { fault: 'own' })
    expect(await severityOf(id)).toBe('general')
    await desk.api.time.set('2026-11-09T23:59:59+08:00')
    expect(await severityOf(id)).toBe('general')
    await desk.api.time.set('2026-11-10T00:00:00+08:00')
    expect(await severityOf(id)).toBe('hot')
    const hot = await desk.shown(id, 'version classification { dimension value clauses } clocks { key status dueAt }')
    expect(hot.version).toBe(1)
    expect(hot.classification).toContainEqual(expect.objectContaining({ dimension: 'severity', value: 'hot', clauses: expect.arrayContaining(['property-developer/5.5.1.2-d']) }))
    expect(hot.clocks).toContainEqual(expect.objectContaining({ key: 'hot_notice', dueAt: '2026-11-11T10:00:00.000Z' }))
    await desk.api.time.set('2026-12-03T00:00:00+08:00')
    expect(await severityOf(id)).toBe('major')
    const { events } = await desk.ask('{ events(types: ["ComplaintClassified"]) { nodes { facts } } }')
    expect(events.nodes.slice(-2).map(({ facts }: { facts: { severity: string } }) => facts.severity)).toEqual(['hot', 'major'])
  })
})

describe('domestic-service', () => {
  let desk: WorkingDesk
  const filled = { investigation_days: 5, investigation_max_days: 10, satisfaction_days: 3, retention_years: 3 }
  beforeAll(async () => { desk = await openWorkingDesk(NOW, [{ packKey: 'domestic-service', parameters: filled }]) })
  afterAll(() => desk.close())

  it('AC-22: with blanks of the source it cannot be published; contradictory values are refused (domestic-service/3.4-a, domestic-service/3.4-d, domestic-service/4.4.1-a, domestic-service/5.2.2-a)', async () => {
    const { email, password } = await desk.chain.addStaff('policy_owner')
    const owner = { cookie: await desk.api.signIn(email, password) }
    const run = async (mutation: string, input: object) => (await desk.ask(`mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) {
      __typename ... on PolicyDraftSaved { draft { id problems { path code } } } ${mutation.startsWith('submit') ? '... on PolicyNotReady { problems { path code } }' : ''} } }`, { input }, owner))[mutation]
    const { draft } = await run('createPolicyDraft', { packKey: 'domestic-service' })
    const fill = (values: Record<string, number | null>) => run('changePolicyDraft', { draftId: draft.id, parameters: Object.entries(values).map(([key, value]) => ({ key, value: value === null ? null : String(value) })) })
    const submit = (version: string) => run('submitPolicyDraft', { draftId: draft.id, version, effectiveFrom: NOW })
    await fill({ investigation_days: null, investigation_max_days: null, satisfaction_days: null, retention_years: null })
    const missing = await submit('1.1.0')
    expect(missing).toMatchObject({ __typename: 'PolicyNotReady' })
    expect(missing.problems.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)).toEqual(
      ['investigation_days', 'investigation_max_days', 'satisfaction_days', 'retention_years'].map((key) => `parameters.${key} MISSING`))
    const contradictory = await fill({ ...filled, investigation_days: 10, investigation_max_days: 5 })
    expect(contradictory.draft.problems).toHaveLength(1)
    expect((await submit('1.1.0')).__typename).toBe('PolicyNotReady')
    expect((await fill(filled)).draft.problems).toEqual([])
    expect((await submit('1.1.0')).__typename).toBe('PolicyDraftSaved')
  })

  it('AC-26: timeliness and complaint rate; nothing of nothing is no figure (domestic-service/8.2.1, domestic-service/8.2.3)', async () => {
    const { policyFor: { id } } = await desk.ask('query ($id: ID!) { policyFor(campusId: $id) { id } }', { id: desk.campusId })
    const figure = async (metric: string, inputs: Record<string, number>) => (await desk.ask('query ($id: ID!, $metric: String!, $inputs: [MetricInput!]!) { metricFigure(policyVersionId: $id, metric: $metric, inputs: $inputs) { value } }',
      { id, metric, inputs: Object.entries(inputs).map(([key, value]) => ({ key, value })) })).metricFigure?.value
    const metrics = (await import('@huiyin/policy')).builtInPacks['domestic-service']!.pack.metrics
    const inputsOf = (metric: string) => metrics.find((one) => one.id === metric)!.inputs!.map((input) => input.id)
    const [timely, total] = inputsOf('timeliness_rate') as [string, string]
    const [complaints, orders] = inputsOf('complaint_rate') as [string, string]
    expect(await figure('timeliness_rate', { [timely]: 47, [total]: 50 })).toBe(94)
    expect(await figure('complaint_rate', { [complaints]: 50, [orders]: 2000 })).toBe(2.5)
    expect(await figure('complaint_rate', { [complaints]: 0, [orders]: 0 })).toBeNull()
  })

  it('AC-25: a dissatisfied client keeps the case open; contact within a working day (domestic-service/4.4.2-a, domestic-service/4.4.2-b)', async () => {
    await desk.api.time.set('2026-10-12T10:00:00+08:00')
    const registered = await desk.act('registerComplaint', {
      campusId: desk.campusId, channel: 'hotline', matter: '保洁不彻底', complainant: { name: '王女士', phone: '13800138000' },
      values: [{ field: 'occurred_at', value: '2026-10-11T10:00:00+08:00' }, { field: 'place', value: '客户家中' }],
    })
    expect(registered, JSON.stringify(registered)).toMatchObject({ __typename: 'ComplaintRegistered' })
    const { id } = registered.complaint
    const step = async (action: string, given: Record<string, string> = {}, occurredAt?: string): Promise<void> => {
      const done = await desk.work(id, action, given, undefined, occurredAt)
      expect(['ComplaintActionNotAllowed', 'InputInvalid', 'ExcludedAction'].includes(done.__typename), `${action}: ${JSON.stringify(done)}`).toBe(false)
    }
    await step('promise', { agreed_reply_at: '2026-10-14T17:00:00+08:00' })
    await step('explain_procedure')
    const classified = await desk.act('classifyComplaint', { complaintId: id, classification: [{ dimension: 'topic', value: 'service_quality' }, { dimension: 'urgency', value: 'ordinary' }, { dimension: 'complexity', value: 'complex' }] })
    if (classified.__typename !== 'ComplaintClassified') throw new Error(JSON.stringify(classified))
    await step('form_team', { respondent_in_team: 'false' })
    for (const action of ['record_complainant_statement', 'record_respondent_statement', 'review_documents']) await step(action, action.includes('statement') ? { refused: 'false' } : {})
    const { actions } = await desk.shown(id, 'actions { key allowed }')
    if (actions.find(({ key, allowed }: { key: string; allowed: boolean }) => key === 'visit_site' && allowed)) await step('visit_site')
    await step('submit_investigation_report')
    await step('determine_responsibility', { responsibility: 'none' })
    await step('complete_handling')
    await desk.api.time.set('2026-10-13T11:00:00+08:00')
    await step('reply', { satisfaction: 'dissatisfied', measures: '返工', basis: '服务标准', expected_effect: '达到标准' })
    const shown = await desk.shown(id, 'stage clocks(effectiveOnly: true) { key dueAt open }')
    expect(shown.clocks).toContainEqual(expect.objectContaining({ dueAt: '2026-10-14T10:00:00.000Z', open: true }))
    const closing = await desk.act('closeComplaint', { complaintId: id, conclusion: '结案' })
    expect(closing.reasons?.map(({ code }) => code), JSON.stringify(closing)).toContain('CLIENT_DISSATISFIED')
  })
})
