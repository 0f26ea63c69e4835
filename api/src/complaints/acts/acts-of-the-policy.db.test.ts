import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Caller } from '../../testing/index.ts'
import { openDesk, type Desk } from '../test-desk.ts'

const NOW = '2026-10-12T09:00:00+08:00'
let desk: Desk
let [director, supervisor]: [Caller, Caller] = [{}, {}]
beforeAll(async () => {
  desk = await openDesk(NOW)
  const caller = async (role: Parameters<Desk['chain']['addStaff']>[0]): Promise<Caller> => {
    const { email, password } = await desk.chain.addStaff(role)
    return { cookie: await desk.api.signIn(email, password) }
  }
  director = await caller('director')
  supervisor = await caller('teaching_supervisor')
})
beforeEach(() => desk.api.time.set(NOW))
afterAll(() => desk.close())

const values = (given: Record<string, string>) => Object.entries(given).map(([field, value]) => ({ field, value }))
const act = (complaintId: string, action: string, given: Record<string, string> = {}, caller?: Caller) => desk.act('actOnComplaint', { complaintId, action, values: values(given) }, caller)
const lawful = { fault_finding: '巡查缺位', evidence: '监控录像', rule: '员工手册' }

describe('an act that only the policy knows', () => {
  it('is shown with its fields, kept with its words and facts, and told to others', async () => {
    const complaintId = await desk.register()
    const { complaint } = await desk.ask(`query ($id: ID!) { complaint(id: $id) { actions { key name title { zh } allowed fields { key type required choices { key title { zh } excludedBecause { zh } } clauses } } } }`, { id: complaintId })
    const measure = complaint.actions.find(({ key }: { key: string }) => key === 'propose_personnel_measure')
    expect(measure).toMatchObject({ name: null, allowed: true, title: { zh: '提出人事处理' } })
    expect(measure.fields[0]).toMatchObject({ key: 'measure', type: 'CHOICE', required: true, clauses: ['childcare-institution/2.8.01-b'] })
    expect(measure.fields[0].choices).toEqual(expect.arrayContaining([
      { key: 'warning', title: { zh: '警告' }, excludedBecause: null },
      { key: 'employee_bears_payout', title: { zh: '由员工或部门承担对家长的赔付' }, excludedBecause: { zh: '不得把赔付不设上限地转嫁给员工' } },
    ]))
    expect(await act(complaintId, 'propose_personnel_measure', { measure: 'warning', ...lawful })).toMatchObject({ __typename: 'ComplaintActed' })
    const after = await desk.ask(`query ($id: ID!) { complaint(id: $id) { version timeline { kind facts record { key title { zh } value } } } }`, { id: complaintId })
    expect(after.complaint.version).toBe(2)
    expect(after.complaint.timeline.at(-1)).toEqual({
      kind: 'personnel_measure_proposed', facts: { measure: 'warning' },
      record: [{ key: 'fault_finding', title: { zh: '过错认定' }, value: '巡查缺位' }, { key: 'evidence', title: { zh: '证据' }, value: '监控录像' }, { key: 'rule', title: { zh: '依据的制度' }, value: '员工手册' }],
    })
  })

  it('is asked for everything it lacks at once, with the clause that wants it', async () => {
    const complaintId = await desk.register()
    const result = await act(complaintId, 'propose_personnel_measure', { evidence: '监控录像' })
    expect(result.issues.map(({ path, code, clause }) => [path.join('.'), code, clause])).toEqual([
      ['values.measure', 'REQUIRED', 'childcare-institution/2.8.01-b'], ['values.fault_finding', 'REQUIRED', 'childcare-institution/2.4.04'], ['values.rule', 'REQUIRED', 'childcare-institution/2.8.01-a'],
    ])
  })

  it.each<[string, string, Record<string, string>, string]>([
    ['a value off the list', 'propose_personnel_measure', { measure: 'flogging', ...lawful }, 'values.0.value VALUE_UNKNOWN'],
    ['a field of another act', 'record_hearing', { statement: '…', amount: '3' }, 'values.1.field FIELD_UNKNOWN'],
    ['a prototype key', 'record_hearing', { statement: '…', constructor: 'x' }, 'values.1.field FIELD_UNKNOWN'],
    ['an amount in words', 'propose_settlement', { settlement: 'gift', amount: 'eighty' }, 'values.1.value FORMAT_INVALID'],
    ['an amount too fine', 'propose_settlement', { settlement: 'gift', amount: '1e9' }, 'values.1.value FORMAT_INVALID'],
    ['a day that is none', 'approve_personnel_measure', { appeal_until: '2026-13-40' }, 'values.0.value FORMAT_INVALID'],
    ['a direction override', 'record_hearing', { statement: 'abc\u202edef' }, 'values.0.value CHARACTER_NOT_ALLOWED'],
    ['an act with a mutation of its own', 'close', {}, 'action HAS_OWN_MUTATION'],
  ])('refuses %s at its place', async (_name, action, given, issue) => {
    const complaintId = await desk.register()
    if (action === 'approve_personnel_measure') {
      await act(complaintId, 'propose_personnel_measure', { measure: 'warning', ...lawful })
      await act(complaintId, 'record_hearing', { statement: '当时在接电话' })
    }
    const result = await act(complaintId, action, given, action.startsWith('approve') ? director : undefined)
    expect(result.issues?.map(({ path, code }) => `${path.join('.')} ${code}`), JSON.stringify(result)).toContain(issue)
  })

  it('unknown to the policy is refused as such', async () => {
    const result = await act(await desk.register(), 'dance')
    expect(result).toMatchObject({ __typename: 'ComplaintActionNotAllowed', action: null, actionKey: 'dance', because_code: 'ACTION_UNKNOWN' })
  })

  it('repeated with its key is done once', async () => {
    const complaintId = await desk.register()
    const input = { complaintId, action: 'record_hearing', values: values({ statement: '当时在接电话' }), idempotencyKey: 'hearing-1' }
    const [first, again] = [await desk.act('actOnComplaint', input), await desk.act('actOnComplaint', input)]
    expect(again).toMatchObject({ __typename: 'ComplaintActed', cursor: first.cursor })
    expect(again.complaint.version).toBe(2)
  })
})

describe('an excluded act', () => {
  it.each(['employee_bears_payout', 'department_bears_payout'])('%s is refused with its clause and what to do instead, and written down as tried', async (measure) => {
    const complaintId = await desk.register()
    const result = await act(complaintId, 'propose_personnel_measure', { measure, ...lawful }, director)
    expect(result).toMatchObject({
      __typename: 'ExcludedAction', code: 'EXCLUDED_SANCTION', clause: 'childcare-institution/2.8.02-b', reason: { zh: '不得把赔付不设上限地转嫁给员工' },
      substitutes: [{ reference: 'personnel/recovery_decision', title: { zh: '追偿决定' } }],
    })
    const { complaint } = await desk.ask('query ($id: ID!) { complaint(id: $id) { version timeline { kind } } }', { id: complaintId })
    expect(complaint).toEqual({ version: 1, timeline: [{ kind: 'complaint_received' }] })
    const { events } = await desk.ask('{ events(types: ["ExcludedActionAttempted"]) { nodes { type facts } } }')
    expect(events.nodes.slice(-1)).toMatchObject([{ type: 'ExcludedActionAttempted', facts: { action: 'propose_personnel_measure', clause: 'childcare-institution/2.8.02-b' } }])
  })

  it('is named before stage and role are: also on a closed case, also by those who may not decide', async () => {
    const complaintId = await desk.register()
    await desk.act('replyToComplainant', { complaintId, reply: '已处理' })
    await desk.act('closeComplaint', { complaintId, conclusion: '家长满意' })
    const { email, password } = await desk.chain.addStaff('front_desk')
    const result = await act(complaintId, 'propose_personnel_measure', { measure: 'employee_bears_payout' }, { cookie: await desk.api.signIn(email, password) })
    expect(result).toMatchObject({ __typename: 'ExcludedAction' })
  })
})

describe('settlements and four eyes', () => {
  it('AC-06: no payout while invalid, but a gift within the cap (childcare-institution/2.5.4.1-c, childcare-institution/2.7.2)', async () => {
    const complaintId = await desk.register()
    await desk.act('classifyComplaint', {
      complaintId, classification: [{ dimension: 'validity', value: 'invalid' }, { dimension: 'topic', value: 'attitude' }], values: values({ direct_economic_loss: 'false' }),
    })
    expect(await act(complaintId, 'propose_settlement', { settlement: 'payout', amount: '500' })).toMatchObject({
      __typename: 'ComplaintActionNotAllowed', because_code: 'PAYOUT_NOT_ALLOWED', clauses: ['childcare-institution/2.5.4.1-c'],
    })
    expect(await act(complaintId, 'propose_settlement', { settlement: 'gift', amount: '80' })).toMatchObject({ __typename: 'ComplaintActed' })
  })

  it('nobody approves his own proposal; another director may, once the person was heard', async () => {
    const complaintId = await desk.register()
    await act(complaintId, 'propose_personnel_measure', { measure: 'warning', ...lawful }, director)
    expect(await act(complaintId, 'approve_personnel_measure', { appeal_until: '2026-10-30' }, director)).toMatchObject({ because_code: 'SAME_PERSON' })
    const { email, password } = await desk.chain.addStaff('director')
    const other = { cookie: await desk.api.signIn(email, password) }
    const early = await act(complaintId, 'approve_personnel_measure', { appeal_until: '2026-10-30' }, other)
    expect(early).toMatchObject({ because_code: 'PERSON_NOT_HEARD', demands: [{ code: 'NO_MEASURE_PROPOSED', met: true }, { code: 'PERSON_NOT_HEARD', met: false }] })
    await act(complaintId, 'record_hearing', { statement: '当时在接电话' }, supervisor)
    expect(await act(complaintId, 'approve_personnel_measure', { appeal_until: '2026-10-30' }, supervisor)).toMatchObject({ because_code: 'ROLE_DOES_NOT_ALLOW' })
    expect(await act(complaintId, 'approve_personnel_measure', { appeal_until: '2026-10-30' }, other)).toMatchObject({ __typename: 'ComplaintActed' })
  })
})

describe('further values at intake and with other acts', () => {
  it('facts of the case are taken at intake, and judged by', async () => {
    const result = await desk.act('registerComplaint', {
      campusId: desk.campusId, channel: 'hotline', matter: '孩子被抓伤', complainant: { name: '王女士', phone: '13800138000' },
      values: values({ direct_economic_loss: 'true', payout_amount: '120.5' }),
    })
    const { complaint } = await desk.ask('query ($id: ID!) { complaint(id: $id) { timeline { facts } } }', { id: result.complaint.id })
    expect(complaint.timeline[0].facts).toMatchObject({ direct_economic_loss: true, payout_amount: 120.5 })
  })
  it('what the engine counts itself cannot be set', async () => {
    const complaintId = await desk.register()
    for (const field of ['result_told', 'open_department_tasks', 'amount']) {
      const result = await desk.act('classifyComplaint', { complaintId, classification: [], values: [{ field, value: 'true' }] })
      expect(result.issues.map(({ code }) => code)).toEqual(['FIELD_UNKNOWN'])
    }
  })
})
