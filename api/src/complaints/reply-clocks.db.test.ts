import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aComplaint, openDesk, type Desk, type ShownClock } from './test-desk.ts'
import { toGlobalId } from '../shared/relay.ts'

let desk: Desk
beforeAll(async () => { desk = await openDesk('2026-09-30T08:50:00Z') })
afterAll(() => desk.close())

const clauses = (...numbers: string[]): string[] => numbers.map((number) => `childcare-institution/${number}`)
const department = (): string => toGlobalId('Department', desk.chain.departmentIds.teaching)
const intake = () => aComplaint(desk.campusId)
const effective = (clocks: readonly ShownClock[], key: string): ShownClock => clocks.find((clock) => clock.key === key && !['SUPERSEDED', 'CANCELLED'].includes(clock.status))!

describe('AC-01: an urgent reply is strictly under 60 minutes', () => {
  it.each([
    ['2026-09-30T16:50:00+08:00', '2026-09-30T17:50:00+08:00'],
    ['2026-12-31T23:30:00+08:00', '2027-01-01T00:30:00+08:00'],
    ['2028-02-28T23:59:00+08:00', '2028-02-29T00:59:00+08:00'],
  ])('received %s it is due %s, met a second before and breached at that instant', async (received, due) => {
    await desk.api.time.set(received)
    const inTime = await desk.register({ classification: [{ dimension: 'urgency', value: 'urgent' }] })
    const late = await desk.register({ classification: [{ dimension: 'urgency', value: 'urgent' }] })

    await desk.api.time.set(Date.parse(due) - 1000)
    const met = await desk.act('replyToComplainant', { complaintId: inTime, reply: '已核实并当面致歉' })
    const metClock = effective(met.complaint.clocks, 'customer_reply')
    expect(metClock).toMatchObject({ status: 'MET', dueAt: new Date(due).toISOString(), comparator: 'LT', clauses: clauses('2.5.3.1-b') })
    expect(met.complaint.timeliness).toBe('TIMELY')

    await desk.api.time.set(due)
    const breached = await desk.act('replyToComplainant', { complaintId: late, reply: '已核实并当面致歉' })
    expect(effective(breached.complaint.clocks, 'customer_reply')).toMatchObject({ status: 'BREACHED', breachedAt: new Date(due).toISOString(), open: false })
    expect(breached.complaint.timeliness).toBe('LATE')
  })
})

describe('AC-02: an urgent department answers in under 40 minutes, and the uniform 90 give way', () => {
  it.each([
    ['2026-10-08T10:05:00+08:00', '2026-10-08T10:45:00+08:00', '2026-10-08T11:35:00+08:00'],
    ['2026-10-10T17:40:00+08:00', '2026-10-10T18:20:00+08:00', '2026-10-10T19:10:00+08:00'],
  ])('dispatched %s, due %s; the superseded clause would have said %s', async (dispatched, due, uniform) => {
    await desk.api.time.set(dispatched)
    const complaintId = await desk.register({ classification: [{ dimension: 'urgency', value: 'urgent' }] })
    const { complaint, task } = await desk.act('dispatchComplaint', { complaintId, departmentId: department() })
    const answers = complaint.clocks.filter(({ key }) => key === 'dept_reply')
    expect(answers.find(({ status }) => status !== 'SUPERSEDED' && status !== 'CANCELLED')).toMatchObject({
      status: 'RUNNING', dueAt: new Date(due).toISOString(), clauses: clauses('2.5.3.1-c'), comparator: 'LT',
    })
    expect(answers.filter(({ status }) => status === 'SUPERSEDED')).toEqual([
      expect.objectContaining({ clauses: clauses('2.6.03-a'), dueAt: new Date(uniform).toISOString(), open: false }),
    ])

    const { nodes: [shown] } = await desk.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on DepartmentTask { answeredAt department { name } clocks { status clauses supersededBy { clauses } } } } }`, { ids: [task.id] })
    expect(shown).toMatchObject({ answeredAt: null, department: { name: '教学部' } })
    expect(shown.clocks.find((clock: { status: string }) => clock.status === 'SUPERSEDED').supersededBy.clauses).toEqual(clauses('2.5.3.1-c'))

    await desk.api.time.set(due)
    const { complaint: late } = await desk.ask(`query ($id: ID!) { complaint(id: $id) { clocks(effectiveOnly: true) { key status breachedAt } } }`, { id: complaintId })
    expect(late.clocks).toContainEqual({ key: 'dept_reply', status: 'BREACHED', breachedAt: new Date(due).toISOString() })
  })
})

describe('AC-04: late with a written explanation is excused, and still not timely', () => {
  it.each([
    ['2026-10-08T14:00:00+08:00', '2026-10-08T16:00:00+08:00', '2026-10-08T16:20:00+08:00', '2026-10-09T18:00:00+08:00'],
    // Friday: the next working day is the make-up Saturday.
    ['2026-10-09T14:00:00+08:00', '2026-10-09T16:00:00+08:00', '2026-10-09T16:20:00+08:00', '2026-10-10T18:00:00+08:00'],
    ['2026-09-30T14:00:00+08:00', '2026-09-30T16:00:00+08:00', '2026-09-30T16:20:00+08:00', '2026-10-08T18:00:00+08:00'],
  ])('received %s, due %s, replied %s, explanation due %s', async (received, due, replied, explanationDue) => {
    await desk.api.time.set(received)
    const complaintId = await desk.register({ classification: [{ dimension: 'urgency', value: 'ordinary' }, { dimension: 'severity', value: 'special' }] })
    await desk.api.time.set(replied)
    const { complaint: late } = await desk.act('replyToComplainant', { complaintId, reply: '已致歉' })
    const reply = effective(late.clocks, 'customer_reply')
    expect(reply).toMatchObject({ status: 'BREACHED', dueAt: new Date(due).toISOString(), clauses: clauses('2.5.3.2-b') })
    expect(effective(late.clocks, 'excess_explanation')).toMatchObject({ status: 'RUNNING', dueAt: new Date(explanationDue).toISOString(), clauses: clauses('2.5.3.2-d') })
    expect(late.timeliness).toBe('LATE')

    await desk.api.time.set(Date.parse(explanationDue) - 8 * 3_600_000)
    const filed = await desk.act('fileExcessExplanation', { complaintId, clockId: reply.id, explanation: '当日多名教师病假，已调整排班' })
    expect(filed.clock).toMatchObject({ id: reply.id, status: 'LATE_EXCUSED' })
    expect(filed.complaint.timeliness).toBe('LATE_EXCUSED')
    expect(effective(filed.complaint.clocks, 'excess_explanation').status).toBe('MET')
  })

  it('filed a minute too late excuses nothing', async () => {
    await desk.api.time.set('2026-10-12T14:00:00+08:00')
    const complaintId = await desk.register()
    await desk.api.time.set('2026-10-12T16:20:00+08:00')
    const { complaint: late } = await desk.act('replyToComplainant', { complaintId, reply: '已致歉' })
    await desk.api.time.set('2026-10-13T18:01:00+08:00')
    const filed = await desk.act('fileExcessExplanation', { complaintId, clockId: effective(late.clocks, 'customer_reply').id, explanation: '排班失误' })
    expect(filed.complaint.timeliness).toBe('LATE')
  })
})

describe('a note', () => {
  it.each([false, true])('never restarts a clock towards the client (told: %s)', async (toldComplainant) => {
    await desk.api.time.set('2026-10-14T09:00:00+08:00')
    const complaintId = await desk.register()
    await desk.api.time.set('2026-10-14T09:40:00+08:00')
    const { complaint } = await desk.act('noteProgress', { complaintId, note: '家长又来电催问', toldComplainant })
    expect(effective(complaint.clocks, 'customer_reply')).toMatchObject({ startedAt: '2026-10-14T01:00:00.000Z', dueAt: '2026-10-14T03:00:00.000Z', occurrence: 1 })
  })
})

describe('classifying later', () => {
  it('takes the elapsed time along: urgent from receipt, not from the classification', async () => {
    await desk.api.time.set('2026-10-14T09:00:00+08:00')
    const complaintId = await desk.register()
    await desk.api.time.set('2026-10-14T09:50:00+08:00')
    const { complaint } = await desk.act('classifyComplaint', { complaintId, classification: [{ dimension: 'urgency', value: 'urgent' }] })
    expect(effective(complaint.clocks, 'customer_reply')).toMatchObject({ dueAt: '2026-10-14T02:00:00.000Z', clauses: clauses('2.5.3.1-b'), status: 'WARNING' })
    await desk.api.time.set('2026-10-14T10:10:00+08:00')
    const back = await desk.act('classifyComplaint', { complaintId, classification: [{ dimension: 'urgency', value: 'ordinary', reason: '家长同意稍后答复' }] })
    expect(effective(back.complaint.clocks, 'customer_reply')).toMatchObject({ dueAt: '2026-10-14T03:00:00.000Z', status: 'RUNNING' })
  })

  it.each([
    ['complaint_type', 'urgent_coordination', 'coordination_is_urgent'],
    ['topic', 'child_safety', 'child_safety_is_urgent'],
  ])('%s %s makes it urgent, and says by which rule', async (dimension, value) => {
    await desk.api.time.set('2026-10-14T09:00:00+08:00')
    const complaintId = await desk.register({ classification: [{ dimension, value }] })
    const { complaint } = await desk.ask(`query ($id: ID!) { complaint(id: $id) { urgency classification { dimension value provisional reason { zh } clauses } } }`, { id: complaintId })
    expect(complaint.urgency).toBe('urgent')
    const urgency = complaint.classification.find((entry: { dimension: string }) => entry.dimension === 'urgency')
    expect(urgency.reason.zh).toMatch(/加急/)
    expect(urgency.clauses).toContain('childcare-institution/2.5.3.1-a')
  })

  it('lets a reason stand against urgent coordination, but not against child safety', async () => {
    await desk.api.time.set('2026-10-14T09:00:00+08:00')
    const ordinary = { dimension: 'urgency', value: 'ordinary', reason: '只是预约家访' }
    const coordination = await desk.act('registerComplaint', { ...intake(), classification: [{ dimension: 'complaint_type', value: 'urgent_coordination' }, ordinary] })
    expect(coordination.complaint.urgency).toBe('ordinary')
    const safety = await desk.act('registerComplaint', { ...intake(), classification: [{ dimension: 'topic', value: 'child_safety' }, ordinary] })
    expect(safety.complaint.urgency).toBe('urgent')
  })

  it('keeps severity provisional until closure', async () => {
    await desk.api.time.set('2026-10-14T09:00:00+08:00')
    const complaintId = await desk.register({ classification: [{ dimension: 'severity', value: 'normal' }] })
    const severity = async () => (await desk.ask(`query ($id: ID!) { complaint(id: $id) { classification { dimension provisional } } }`, { id: complaintId })).complaint.classification
    expect(await severity()).toContainEqual({ dimension: 'severity', provisional: true })
    await desk.act('replyToComplainant', { complaintId, reply: '已协商解决' })
    await desk.act('closeComplaint', { complaintId, conclusion: '家长满意' })
    expect(await severity()).toContainEqual({ dimension: 'severity', provisional: false })
  })
})

describe('reopening', () => {
  it('starts a new occurrence of the reply clocks', async () => {
    await desk.api.time.set('2026-10-14T09:00:00+08:00')
    const complaintId = await desk.register()
    await desk.act('replyToComplainant', { complaintId, reply: '已答复' })
    const closed = await desk.act('closeComplaint', { complaintId, conclusion: '家长满意' })
    expect(closed.complaint).toMatchObject({ status: 'CLOSED', stage: 'closed', closedAt: '2026-10-14T01:00:00.000Z', nextDueAt: null, timeliness: 'TIMELY' })
    await desk.api.time.set('2026-10-15T10:00:00+08:00')
    const { complaint } = await desk.act('reopenComplaint', { complaintId, reason: '家长再次来电，问题复发' })
    expect(complaint).toMatchObject({ status: 'OPEN', closedAt: null, nextDueAt: '2026-10-15T04:00:00.000Z', timeliness: 'NOT_YET_DUE' })
    const replies = complaint.clocks.filter(({ definitionId }) => definitionId === 'customer_reply.ordinary')
    expect(replies).toEqual([
      expect.objectContaining({ occurrence: 1, status: 'MET' }),
      expect.objectContaining({ occurrence: 2, status: 'RUNNING', startedAt: '2026-10-15T02:00:00.000Z', dueAt: '2026-10-15T04:00:00.000Z' }),
    ])
  })
})

describe('a promise', () => {
  it('runs beside the clock of the regulation, and a renewal in time extends it', async () => {
    await desk.api.time.set('2026-10-14T09:00:00+08:00')
    const complaintId = await desk.register()
    const first = await desk.act('promiseReply', { complaintId, agreedReplyAt: '2026-10-14T10:30:00+08:00' })
    expect(first.clock).toMatchObject({ key: 'promised_reply', status: 'RUNNING', dueAt: '2026-10-14T02:30:00.000Z', clauses: clauses('2.6.05') })
    expect(first.complaint.nextDueAt).toBe('2026-10-14T02:30:00.000Z')
    await desk.api.time.set('2026-10-14T10:20:00+08:00')
    const second = await desk.act('promiseReply', { complaintId, agreedReplyAt: '2026-10-14T15:00:00+08:00', note: '需要调看监控' })
    expect(second.clock).toMatchObject({ status: 'RUNNING', dueAt: '2026-10-14T07:00:00.000Z', occurrence: 2 })
    expect(second.complaint.clocks.find(({ id }) => id === first.clock.id)!.status).toBe('MET_EXTENDED')
    expect(effective(second.complaint.clocks, 'customer_reply')).toMatchObject({ dueAt: '2026-10-14T03:00:00.000Z' })
  })
})
