import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toGlobalId } from '../shared/relay.ts'
import { openDesk, type Desk } from './test-desk.ts'

let desk: Desk
beforeAll(async () => { desk = await openDesk('2026-10-12T09:00:00+08:00') })
afterAll(() => desk.close())

const at = (time: string): string => `2026-10-12T${time}:00+08:00`
const department = (): string => toGlobalId('Department', desk.chain.departmentIds.teaching)
const answer = { factsVerified: '监控属实', responsibility: '生活老师未巡查', solution: '每半小时巡查一次' }

describe('a case from receipt to closure', () => {
  it('tells its story, who held it when, and what each department said', async () => {
    await desk.api.time.set(at('09:00'))
    const complaintId = await desk.register({ classification: [{ dimension: 'urgency', value: 'ordinary' }] })
    await desk.api.time.set(at('09:10'))
    await desk.act('classifyComplaint', { complaintId, classification: [{ dimension: 'content_cause', value: 'staff_mishandling', reason: '老师承认疏忽' }] })
    const { id: liaison } = await desk.chain.addStaff('department_staff')
    await desk.api.time.set(at('09:20'))
    const { task } = await desk.act('dispatchComplaint', { complaintId, departmentId: department(), liaisonId: toGlobalId('StaffMember', liaison), note: '请核实午睡巡查' })
    await desk.api.time.set(at('10:00'))
    await desk.act('answerDepartmentTask', { taskId: task.id, ...answer })
    await desk.act('promiseReply', { complaintId, agreedReplyAt: at('10:45'), note: '家长同意' })
    await desk.api.time.set(at('10:30'))
    await desk.act('replyToComplainant', { complaintId, reply: '已向家长致歉' })
    await desk.act('closeComplaint', { complaintId, conclusion: '家长满意' })

    const { complaint } = await desk.ask(`query ($id: ID!) { complaint(id: $id) {
      stageTitle { zh en } next { action }
      assignee { id } tasks { department { name } liaison { name } answeredAt factsVerified responsibility solution clocks { key status } }
      timeline { kind title { zh } at text facts clauses actor } ownership { party partyTitle { zh } from to natural working }
      classification { dimension value dimensionTitle { zh } valueTitle { zh } reason { zh } } policy { packKey } } }`, { id: complaintId })
    expect(complaint.stageTitle).toEqual({ zh: '已结案', en: 'Closed' })
    expect(complaint.next).toBeNull()
    expect(complaint.policy.packKey).toBe('childcare-institution')
    expect(complaint.tasks).toEqual([{
      department: { name: '教学部' }, liaison: { name: 'department_staff' }, answeredAt: '2026-10-12T02:00:00.000Z', ...answer,
      clocks: expect.arrayContaining([{ key: 'dept_reply', status: 'MET' }]),
    }])
    expect(complaint.timeline.map(({ kind, text }: { kind: string; text: string | null }) => [kind, text])).toEqual([
      ['complaint_received', null], ['complaint_classified', null], ['department_task_dispatched', '请核实午睡巡查'], ['department_task_answered', answer.solution],
      ['reply_promised', '家长同意'], ['customer_reply_given', '已向家长致歉'], ['complaint_closed', '家长满意'],
    ])
    const [received, , dispatched, , promised] = complaint.timeline
    expect(received).toMatchObject({ title: { zh: '受理投诉' }, at: '2026-10-12T01:00:00.000Z', clauses: ['childcare-institution/2.6.01-a'], facts: { channel: 'hotline', urgency: 'ordinary', anonymous: false } })
    expect(dispatched.facts).toEqual({ department: department(), liaison: toGlobalId('StaffMember', liaison) })
    expect(promised.facts).toEqual({ agreed_reply_at: '2026-10-12T02:45:00.000Z' })
    expect(complaint.ownership).toEqual([
      expect.objectContaining({ party: 'intake', natural: 'PT10M', from: '2026-10-12T01:00:00.000Z', to: '2026-10-12T01:10:00.000Z' }),
      expect.objectContaining({ party: 'director', natural: 'PT10M' }),
      expect.objectContaining({ party: 'department', partyTitle: { zh: '教学部' }, natural: 'PT40M', working: 'PT40M' }),
      expect.objectContaining({ party: 'director', natural: 'PT30M', to: '2026-10-12T02:30:00.000Z' }),
    ])
    expect(complaint.classification).toContainEqual({
      dimension: 'content_cause', value: 'staff_mishandling', dimensionTitle: { zh: '投诉成因' }, valueTitle: { zh: '操作失误或处理不当' }, reason: { zh: '老师承认疏忽' },
    })
  })

  it('says what is owed next at each step', async () => {
    await desk.api.time.set(at('13:00'))
    const complaintId = await desk.register()
    const next = async () => (await desk.ask('query ($id: ID!) { complaint(id: $id) { next { action text { zh } dueAt clauses } } }', { id: complaintId })).complaint.next
    expect(await next()).toEqual({ action: 'REPLY', text: { zh: '回复家长' }, dueAt: '2026-10-12T07:00:00.000Z', clauses: ['childcare-institution/2.5.3.2-b'] })
    const { task } = await desk.act('dispatchComplaint', { complaintId, departmentId: department() })
    expect(await next()).toMatchObject({ action: 'ANSWER_DEPARTMENT_TASK', dueAt: '2026-10-12T06:30:00.000Z' })
    await desk.act('answerDepartmentTask', { taskId: task.id, ...answer })
    expect(await next()).toMatchObject({ action: 'REPLY' })
    await desk.act('replyToComplainant', { complaintId, reply: '已致歉' })
    expect(await next()).toMatchObject({ action: 'CLOSE', dueAt: null })
    await desk.act('closeComplaint', { complaintId, conclusion: '家长满意' })
    expect(await next()).toBeNull()
  })

  it('brings the case back to the first contact when the department has answered', async () => {
    await desk.api.time.set(at('14:00'))
    const front = await desk.chain.addStaff('director')
    const cookie = await desk.api.signIn(front.email, front.password)
    const complaintId = await desk.register({}, { cookie })
    const { id: liaison } = await desk.chain.addStaff('department_staff')
    const assignee = async () => (await desk.ask('query ($id: ID!) { complaint(id: $id) { assignee { id } } }', { id: complaintId })).complaint.assignee.id
    const { task } = await desk.act('dispatchComplaint', { complaintId, departmentId: department(), liaisonId: toGlobalId('StaffMember', liaison) })
    expect(await assignee()).toBe(toGlobalId('StaffMember', liaison))
    await desk.act('answerDepartmentTask', { taskId: task.id, ...answer })
    expect(await assignee()).toBe(toGlobalId('StaffMember', front.id))
  })
})

describe('an answer of a department', () => {
  it.each(['factsVerified', 'responsibility', 'solution'])('needs %s, by clause', async (field) => {
    await desk.api.time.set(at('15:00'))
    const complaintId = await desk.register()
    const { task } = await desk.act('dispatchComplaint', { complaintId, departmentId: department() })
    const result = await desk.act('answerDepartmentTask', { taskId: task.id, ...answer, [field]: ' ' })
    expect(result).toMatchObject({ __typename: 'InputInvalid', issues: [{ path: [field], code: 'REQUIRED', clause: 'childcare-institution/2.6.03-b' }] })
  })

  it('is given once', async () => {
    await desk.api.time.set(at('15:10'))
    const complaintId = await desk.register()
    const { task } = await desk.act('dispatchComplaint', { complaintId, departmentId: department() })
    await desk.act('dispatchComplaint', { complaintId, departmentId: toGlobalId('Department', desk.chain.departmentIds.catering) })
    expect((await desk.act('answerDepartmentTask', { taskId: task.id, ...answer })).__typename).toBe('DepartmentTaskAnswered')
    expect(await desk.act('answerDepartmentTask', { taskId: task.id, ...answer })).toMatchObject({ __typename: 'InputInvalid', issues: [{ path: ['taskId'], code: 'ALREADY_ANSWERED' }] })
  })
})

describe('the version of a case', () => {
  it('rises by one with each act; an act on another one is refused with the case as it is', async () => {
    await desk.api.time.set(at('15:30'))
    const complaintId = await desk.register()
    expect((await desk.act('explainToComplainant', { complaintId, expectedVersion: 1, explanation: '正在了解' })).complaint.version).toBe(2)
    const conflict = await desk.act('replyToComplainant', { complaintId, expectedVersion: 1, reply: '已处理' })
    expect(conflict).toMatchObject({ __typename: 'ComplaintVersionConflict', code: 'COMPLAINT_VERSION_CONFLICT', path: ['expectedVersion'], current: { id: complaintId, version: 2, stage: 'first_explanation' } })
    expect((await desk.act('replyToComplainant', { complaintId, expectedVersion: 2, reply: '已处理' })).complaint.version).toBe(3)
  })

  it('lets one of ten at once through', async () => {
    await desk.api.time.set(at('15:40'))
    const complaintId = await desk.register()
    const results = await Promise.all(Array.from({ length: 10 }, (_, index) => desk.act('noteProgress', { complaintId, expectedVersion: 1, note: `第 ${index} 条` })))
    expect(results.map(({ __typename }) => __typename).sort()).toEqual([...Array<string>(9).fill('ComplaintVersionConflict'), 'ProgressNoted'])
  })

  it('loses none of ten acts at once that expect nothing', async () => {
    await desk.api.time.set(at('15:50'))
    const complaintId = await desk.register()
    await Promise.all(Array.from({ length: 10 }, (_, index) => desk.act('noteProgress', { complaintId, note: `第 ${index} 条` })))
    const { complaint } = await desk.ask('query ($id: ID!) { complaint(id: $id) { version timeline { text } } }', { id: complaintId })
    expect(complaint.version).toBe(11)
    expect(complaint.timeline.map(({ text }: { text: string | null }) => text).sort()).toHaveLength(11)
  })
})

describe('when something happened', () => {
  it.each([
    ['before receipt', 'noteProgress', { note: '跟进' }, at('15:59'), 'BEFORE_RECEIPT'],
    ['in the future', 'noteProgress', { note: '跟进' }, at('16:22'), 'IN_THE_FUTURE'],
  ])('is not %s', async (_, mutation, input, occurredAt, code) => {
    await desk.api.time.set(at('16:00'))
    const complaintId = await desk.register()
    await desk.api.time.set(at('16:20'))
    expect(await desk.act(mutation, { complaintId, ...input, occurredAt })).toMatchObject({ __typename: 'InputInvalid', issues: [{ path: ['occurredAt'], code }] })
  })

  it('decides about the clock, not when it was written down', async () => {
    await desk.api.time.set(at('16:00'))
    const complaintId = await desk.register()
    await desk.api.time.set(at('18:30'))
    const { complaint } = await desk.act('replyToComplainant', { complaintId, occurredAt: at('17:10'), reply: '已电话答复' })
    expect(complaint.timeliness).toBe('TIMELY')
    expect(complaint.clocks.find(({ key, status }) => key === 'customer_reply' && status !== 'SUPERSEDED')).toMatchObject({ status: 'MET', stoppedAt: '2026-10-12T09:10:00.000Z' })
  })

  it('never lies across the closing of a case', async () => {
    await desk.api.time.set(at('16:00'))
    const complaintId = await desk.register()
    await desk.api.time.set(at('16:30'))
    await desk.act('replyToComplainant', { complaintId, reply: '已处理' })
    expect(await desk.act('closeComplaint', { complaintId, occurredAt: at('16:20'), conclusion: '家长满意' })).toMatchObject({ issues: [{ path: ['occurredAt'], code: 'BEFORE_HISTORY' }] })
    await desk.act('closeComplaint', { complaintId, conclusion: '家长满意' })
    await desk.api.time.set(at('17:00'))
    await desk.act('reopenComplaint', { complaintId, reason: '家长再次来电' })
    expect(await desk.act('noteProgress', { complaintId, occurredAt: at('16:40'), note: '补记' })).toMatchObject({ issues: [{ code: 'BEFORE_HISTORY' }] })
    expect((await desk.act('noteProgress', { complaintId, occurredAt: at('17:00'), note: '补记' })).__typename).toBe('ProgressNoted')
  })

  it('a promise lies ahead of the moment it was made', async () => {
    await desk.api.time.set(at('16:00'))
    const complaintId = await desk.register()
    expect(await desk.act('promiseReply', { complaintId, agreedReplyAt: at('16:00') })).toMatchObject({ issues: [{ path: ['agreedReplyAt'], code: 'NOT_AFTER_PROMISE' }] })
  })

  it('an explanation names a limit of the case that was exceeded', async () => {
    await desk.api.time.set('2026-10-13T09:00:00+08:00')
    const [complaintId, other] = [await desk.register(), await desk.register()]
    await desk.api.time.set('2026-10-13T11:30:00+08:00')
    const clocks = async (id: string) => (await desk.ask('query ($id: ID!) { complaint(id: $id) { clocks { id key status } } }', { id })).complaint.clocks as { id: string; key: string; status: string }[]
    const file = (clockId: string) => desk.act('fileExcessExplanation', { complaintId, clockId, explanation: '人手不足' })
    expect(await file((await clocks(other))[0]!.id)).toMatchObject({ __typename: 'RecordNotFound', path: ['clockId'] })
    expect(await file((await clocks(complaintId)).find(({ key }) => key === 'excess_explanation')!.id)).toMatchObject({ issues: [{ path: ['clockId'], code: 'NOT_EXCEEDED' }] })
    expect((await file((await clocks(complaintId)).find(({ status }) => status === 'BREACHED')!.id)).__typename).toBe('ExcessExplanationFiled')
  })
})
