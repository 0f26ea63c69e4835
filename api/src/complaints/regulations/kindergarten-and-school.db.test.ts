import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toGlobalId } from '../../shared/relay.ts'
import { openWorkingDesk, type WorkingDesk } from './test-working-desk.ts'

const NOW = '2026-10-12T09:00:00+08:00'
const register = (desk: WorkingDesk, receivedAt: string, input: object = {}) => desk.act('registerComplaint', {
  campusId: desk.campusId, channel: 'phone', matter: '老师当众责备孩子', complainant: { name: '王女士', phone: '13800138000' }, receivedAt, values: [{ field: 'respondent', value: '某班老师' }], ...input,
})

describe('kindergarten-liangfeng', () => {
  let desk: WorkingDesk
  beforeAll(async () => { desk = await openWorkingDesk(NOW, [{ packKey: 'kindergarten-liangfeng' }]) })
  afterAll(() => desk.close())

  it.each([
    ['2026-09-22T09:30:00+08:00', '2026-10-09T10:00:00.000Z'], ['2026-09-30T15:00:00+08:00', '2026-10-15T10:00:00.000Z'], ['2026-09-20T23:30:00+08:00', '2026-09-30T10:00:00.000Z'],
  ])('AC-28: accepted %s, handled and answered by %s (kindergarten-liangfeng/4.4-a)', async (at, due) => {
    await desk.api.time.set(at)
    const { complaint, ...refused } = await register(desk, at)
    expect(complaint, JSON.stringify(refused)).toBeDefined()
    expect(complaint.clocks.find(({ key, status }) => key === 'handle_and_reply' && status !== 'SUPERSEDED')?.dueAt).toBe(due)
  })

  it('AC-50: no finding before both sides were heard, or a refusal was documented (kindergarten-liangfeng/4.3-a)', async () => {
    await desk.api.time.set(NOW)
    const { complaint: { id } } = await register(desk, NOW)
    for (const action of ['file_case', 'ask_for_direction']) expect((await desk.work(id, action, {})).__typename, action).toBe('ComplaintActed')
    const leader = await desk.person('chain_admin')
    expect((await desk.work(id, 'give_direction', {}, leader)).__typename).toBe('ComplaintActed')
    expect((await desk.work(id, 'start_investigation')).__typename).toBe('ComplaintActed')
    expect((await desk.work(id, 'record_complainant_statement')).__typename).toBe('ComplaintActed')
    const early = await desk.work(id, 'submit_finding')
    expect(early.reasons.map(({ code }) => code)).toContain('BOTH_STATEMENTS_REQUIRED')
    expect(early.clauses).toContain('kindergarten-liangfeng/4.3-a')
    expect((await desk.work(id, 'record_respondent_statement', { refused: 'true' })).__typename).toBe('ComplaintActed')
    expect((await desk.work(id, 'submit_finding')).__typename).toBe('ComplaintActed')
  })

  it('an extension counts only once it was approved by another person and told before expiry (kindergarten-liangfeng/4.4-b, kindergarten-liangfeng/4.4-c)', async () => {
    const { actions } = await desk.shown((await register(desk, NOW)).complaint.id, 'actions { key because { zh } }')
    expect(actions.map(({ key }: { key: string }) => key)).toEqual(expect.arrayContaining(['request_extension', 'approve_extension', 'tell_extension']))
  })
})

describe('school', () => {
  let desk: WorkingDesk
  beforeAll(async () => { desk = await openWorkingDesk(NOW, [{ packKey: 'school' }]) })
  afterAll(() => desk.close())

  it('AC-33: the handling quality score is weighted (school/2-b)', async () => {
    const { policyFor: { id } } = await desk.ask('query ($id: ID!) { policyFor(campusId: $id) { id } }', { id: desk.campusId })
    const figure = (inputs: Record<string, number>) => desk.ask('query ($id: ID!, $inputs: [MetricInput!]!) { metricFigure(policyVersionId: $id, metric: "handling_quality_score", inputs: $inputs) { value clauses } }',
      { id, inputs: Object.entries(inputs).map(([key, value]) => ({ key, value })) })
    expect((await figure({ attitude: 90, timeliness: 80, method: 70 })).metricFigure).toEqual({ value: 83, clauses: ['school/2-b'] })
    expect((await figure({ attitude: 90, timeliness: 80 })).metricFigure.value).toBeNull()
    expect((await desk.ask('query ($id: ID!) { metricFigure(policyVersionId: $id, metric: "constructor", inputs: []) { value } }', { id })).metricFigure).toBeNull()
  })

  it('AC-34: whom a case is about cannot write in it; withholding wages is refused (school/5.5, school/6-c, school/6-d)', async () => {
    await desk.api.time.set(NOW)
    const { email, password, ...teacher } = await desk.chain.addStaff('department_staff')
    const caller = { cookie: await desk.api.signIn(email, password) }
    const { complaint: { id } } = await register(desk, NOW, { subjectStaffId: toGlobalId('StaffMember', teacher.id) })
    const refused = await desk.act('noteProgress', { complaintId: id, note: '与我无关' }, caller)
    expect(refused, JSON.stringify(refused)).toMatchObject({ __typename: 'ComplaintActionNotAllowed', because_code: 'RESPONDENT_CANNOT_WRITE', clauses: ['school/5.5'] })
    for (const [measure, clause] of [['withhold_workload_pay', '6-c'], ['fine', '6-d']]) {
      expect(await desk.work(id, 'propose_personnel_measure', { measure: measure! }), measure).toMatchObject({ __typename: 'ExcludedAction', code: 'EXCLUDED_SANCTION', clause: `school/${clause}` })
    }
    const { complaint } = await desk.ask('query ($id: ID!) { complaint(id: $id) { version } }', { id })
    expect(complaint.version).toBe(1)
  })
})
