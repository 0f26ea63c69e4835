import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toGlobalId } from '../../shared/relay.ts'
import type { Caller, SeededChain } from '../../testing/index.ts'
import { aComplaint, openDesk, type Desk } from '../test-desk.ts'

const NOW = '2026-10-12T09:00:00+08:00'
let desk: Desk
let other: { chain: SeededChain; key: Caller; campusId: string }
beforeAll(async () => {
  desk = await openDesk(NOW)
  other = await desk.openChain()
})
beforeEach(() => desk.api.time.set(NOW))
afterAll(() => desk.close())

const register = (input: object, caller?: Caller) => desk.act('registerComplaint', { ...aComplaint(desk.campusId), ...input }, caller)
const count = async (caller?: Caller): Promise<number> => (await desk.ask('{ complaints(first: 1) { totalCount } }', {}, caller)).complaints.totalCount

describe('registering', () => {
  it('numbers complaints per chain and year of receipt, without gaps', async () => {
    const fresh = await desk.openChain()
    const numbers: string[] = []
    for (const receivedAt of ['2025-12-31T23:59:59+08:00', '2026-01-01T00:00:00+08:00', '2026-05-01T10:00:00+08:00', '2025-06-01T10:00:00+08:00']) {
      numbers.push((await desk.act('registerComplaint', { ...aComplaint(fresh.campusId), receivedAt }, fresh.key)).complaint.number)
    }
    expect(numbers).toEqual(['2025-000001', '2026-000001', '2026-000002', '2025-000002'])
  })

  it('gives numbers of their own to many at once', async () => {
    const fresh = await desk.openChain()
    const results = await Promise.all(Array.from({ length: 24 }, () => desk.act('registerComplaint', aComplaint(fresh.campusId), fresh.key)))
    expect(results.map(({ complaint }) => complaint.number).sort()).toEqual(Array.from({ length: 24 }, (_, index) => `2026-${String(index + 1).padStart(6, '0')}`))
  })

  it('counts from the time of receipt, which may lie in the past', async () => {
    const { complaint } = await register({ receivedAt: '2026-10-12T07:30:00+08:00' })
    expect(complaint).toMatchObject({ receivedAt: '2026-10-11T23:30:00.000Z', nextDueAt: '2026-10-12T01:30:00.000Z', timeliness: 'NOT_YET_DUE' })
    const late = await register({ receivedAt: '2026-10-12T06:00:00+08:00' })
    expect(late.complaint).toMatchObject({ timeliness: 'LATE', nextDueAt: '2026-10-12T00:00:00.000Z' })
  })

  it('takes an agreed time of reply as a promise', async () => {
    const { complaint } = await register({ agreedTargetAt: '2026-10-12T10:00:00+08:00' })
    expect(complaint.clocks.find(({ key }) => key === 'promised_reply')).toMatchObject({ dueAt: '2026-10-12T02:00:00.000Z', status: 'RUNNING' })
    expect(complaint.nextDueAt).toBe('2026-10-12T02:00:00.000Z')
  })

  it('makes the staff member who takes it its first contact and assignee; a partner has none', async () => {
    const { id, email, password } = await desk.chain.addStaff('front_desk', { campusId: desk.chain.campusIds[0]! })
    const cookie = await desk.api.signIn(email, password)
    const owners = 'query ($id: ID!) { complaint(id: $id) { firstContactOwner { id name } assignee { id } timeline { actor kind } } }'
    const { complaint } = await desk.ask(owners, { id: (await register({}, { cookie })).complaint.id })
    expect(complaint).toMatchObject({
      firstContactOwner: { id: toGlobalId('StaffMember', id), name: 'front_desk' }, assignee: { id: toGlobalId('StaffMember', id) },
      timeline: [{ actor: 'front_desk', kind: 'complaint_received' }],
    })
    const byPartner = await desk.ask(owners, { id: (await register({})).complaint.id })
    expect(byPartner.complaint).toMatchObject({ firstContactOwner: null, assignee: null, timeline: [{ actor: 'Test' }] })
  })
})

describe('an anonymous complaint', () => {
  it('needs no name and carries none', async () => {
    const result = await register({ anonymous: true, complainant: null })
    expect(result.__typename).toBe('ComplaintRegistered')
    const { complaint } = await desk.ask('query ($id: ID!) { complaint(id: $id) { anonymous complainantName complainantPhone client { id } } }', { id: result.complaint.id })
    expect(complaint).toEqual({ anonymous: true, complainantName: null, complainantPhone: null, client: null })
  })

  it('is refused with a name, phone, relation or client', async () => {
    const result = await register({ anonymous: true, complainant: { name: '王女士', phone: '13800138000', relation: '妈妈' }, clientId: toGlobalId('Client', crypto.randomUUID()) })
    expect(result.__typename).toBe('InputInvalid')
    expect(result.issues.map(({ path, code }) => [path.join('.'), code])).toEqual([
      ['complainant.name', 'ANONYMOUS'], ['complainant.phone', 'ANONYMOUS'], ['complainant.relation', 'ANONYMOUS'], ['clientId', 'ANONYMOUS'],
    ])
  })
})

describe('bad input', () => {
  it.each([
    ['a name is missing on the hotline', { complainant: { phone: '13800138000' } }, 'complainant.name', 'REQUIRED', '2.3.02-a'],
    ['a follow-up names no touchpoint', { channel: 'satisfaction_followup' }, 'touchpointId', 'REQUIRED', '2.3.03-b'],
    ['the channel is unknown', { channel: 'pigeon' }, 'channel', 'VALUE_UNKNOWN', null],
    ['the channel is a prototype key', { channel: '__proto__' }, 'channel', 'VALUE_UNKNOWN', null],
    ['the channel is for consultations', { channel: 'walk_in' }, 'channel', 'VALUE_UNKNOWN', null],
    ['the dimension is unknown', { classification: [{ dimension: 'mood', value: 'bad' }] }, 'classification.0.dimension', 'VALUE_UNKNOWN', null],
    ['the dimension is a prototype key', { classification: [{ dimension: 'constructor', value: 'x' }] }, 'classification.0.dimension', 'VALUE_UNKNOWN', null],
    ['the value is unknown', { classification: [{ dimension: 'urgency', value: 'toString' }] }, 'classification.0.value', 'VALUE_UNKNOWN', '2.5.3.1-a'],
    ['a dimension is given twice', { classification: [{ dimension: 'urgency', value: 'urgent' }, { dimension: 'urgency', value: 'ordinary' }] }, 'classification.1.dimension', 'REPEATED', null],
    ['the matter is empty', { matter: ' \n ' }, 'matter', 'REQUIRED', null],
    ['the matter is 100 kB long', { matter: '长'.repeat(34_000) }, 'matter', 'LENGTH_OUT_OF_RANGE', null],
    ['the matter holds a bell', { matter: '孩子\u0007着凉' }, 'matter', 'CHARACTER_NOT_ALLOWED', null],
    ['the demand turns direction', { demand: '退费\u202e费退' }, 'demand', 'CHARACTER_NOT_ALLOWED', null],
    ['the phone is no number', { complainant: { name: '王', phone: "1'; drop table" } }, 'complainant.phone', 'FORMAT_INVALID', null],
    ['it was received in the future', { receivedAt: '2026-10-12T09:01:01+08:00' }, 'receivedAt', 'IN_THE_FUTURE', null],
    ['the agreed time is before receipt', { agreedTargetAt: '2026-10-12T08:00:00+08:00' }, 'agreedTargetAt', 'NOT_AFTER_RECEIPT', null],
    ['it is older than any policy', { receivedAt: '2019-12-31T23:00:00Z' }, 'campusId', 'NO_POLICY', null],
    ['the idempotency key is empty', { idempotencyKey: '' }, 'idempotencyKey', 'LENGTH_OUT_OF_RANGE', null],
  ])('is refused when %s', async (_, input, path, code, clause) => {
    const before = await count()
    const result = await register(input)
    expect(result.__typename, JSON.stringify(result)).toBe('InputInvalid')
    expect(result.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code, clause: issue.clause }))).toEqual([{ path, code, clause: clause && `childcare-institution/${clause}` }])
    expect(await count()).toBe(before)
  })

  it('with NUL does not even reach the mutation', async () => {
    const { data, errors } = await desk.api.graphql('mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { __typename } }', { input: { ...aComplaint(desk.campusId), matter: '孩子\0着凉' } }, desk.key)
    expect(data ?? null).toBeNull()
    expect(errors![0]!.extensions!.code).toBe('BAD_USER_INPUT')
  })

  it('is told all at once', async () => {
    const result = await register({ matter: '', complainant: { name: '\u202e', phone: 'x' }, receivedAt: '2030-01-01T00:00:00Z' })
    expect(result.issues.map(({ path }) => path.join('.'))).toEqual(['matter', 'complainant.name', 'complainant.phone', 'receivedAt'])
  })
})

describe('ids of others', () => {
  it.each(['another chain', 'nobody', 'another type'])('of %s look alike', async (whose) => {
    const id = (type: string, real: string): string => (whose === 'another chain' ? toGlobalId(type, real) : toGlobalId(whose === 'nobody' ? type : 'Chain', crypto.randomUUID()))
    const campusId = id('Campus', other.chain.campusIds[0]!)
    expect(await register({ campusId })).toMatchObject({ __typename: 'RecordNotFound', path: ['campusId'], message: 'There is no such record.' })
    expect(await register({ subjectStaffId: id('StaffMember', other.chain.admin.id) })).toMatchObject({ __typename: 'RecordNotFound', path: ['subjectStaffId'] })
    expect(await register({ clientId: id('Client', crypto.randomUUID()) })).toMatchObject({ __typename: 'RecordNotFound', path: ['clientId'] })
    expect(await register({ touchpointId: id('Touchpoint', crypto.randomUUID()) })).toMatchObject({ __typename: 'RecordNotFound', path: ['touchpointId'] })
  })

  it('of a campus out of reach look unknown too', async () => {
    const { email, password } = await desk.chain.addStaff('director', { campusId: desk.chain.campusIds[1]! })
    const caller = { cookie: await desk.api.signIn(email, password) }
    expect(await register({}, caller)).toMatchObject({ __typename: 'RecordNotFound', path: ['campusId'] })
    const complaintId = await desk.register()
    for (const id of [complaintId, toGlobalId('Complaint', crypto.randomUUID())]) {
      expect(await desk.act('replyToComplainant', { complaintId: id, reply: '已处理' }, caller)).toMatchObject({ __typename: 'RecordNotFound', path: ['complaintId'], message: 'There is no such record.' })
      expect(await desk.ask('query ($id: ID!) { complaint(id: $id) { id } node(id: $id) { id } }', { id }, caller)).toEqual({ complaint: null, node: null })
    }
    expect((await desk.ask('{ complaints { nodes { id } totalCount } }', {}, caller)).complaints).toEqual({ nodes: [], totalCount: 0 })
  })

  it('are no oracle for another chain', async () => {
    const complaintId = await desk.register()
    for (const id of [complaintId, toGlobalId('Complaint', crypto.randomUUID()), 'x', toGlobalId('Campus', crypto.randomUUID())]) {
      expect(await desk.act('noteProgress', { complaintId: id, note: '试探' }, other.key)).toMatchObject({ __typename: 'RecordNotFound', path: ['complaintId'] })
      expect((await desk.ask('query ($id: ID!) { complaint(id: $id) { id } }', { id }, other.key)).complaint).toBeNull()
    }
    const { task } = await desk.act('dispatchComplaint', { complaintId, departmentId: toGlobalId('Department', desk.chain.departmentIds.teaching) })
    const answer = { factsVerified: '属实', responsibility: '教师', solution: '培训' }
    expect(await desk.act('answerDepartmentTask', { taskId: task.id, ...answer }, other.key)).toMatchObject({ __typename: 'RecordNotFound', path: ['taskId'] })
    expect(await desk.act('dispatchComplaint', { complaintId, departmentId: toGlobalId('Department', other.chain.departmentIds.teaching) })).toMatchObject({ __typename: 'RecordNotFound', path: ['departmentId'] })
  })
})

describe('the same idempotency key', () => {
  it('20 times at once has one effect and one answer', async () => {
    const before = await count()
    const results = await Promise.all(Array.from({ length: 20 }, () => register({ idempotencyKey: 'once-only' })))
    expect(new Set(results.map(({ __typename, complaint, cursor }) => JSON.stringify([__typename, complaint.id, complaint.number, cursor]))).size).toBe(1)
    expect(await count()).toBe(before + 1)
  })

  it('with another body is refused, and says since when', async () => {
    await register({ idempotencyKey: 'reused' })
    await desk.api.time.advance(60_000)
    expect(await register({ idempotencyKey: 'reused', matter: '另一件事' })).toMatchObject({ __typename: 'IdempotencyKeyReused', code: 'IDEMPOTENCY_KEY_REUSED', firstUsedAt: '2026-10-12T01:00:00.000Z' })
  })

  it('is used up by no refusal', async () => {
    expect((await register({ idempotencyKey: 'second-try', channel: 'pigeon' })).__typename).toBe('InputInvalid')
    expect((await register({ idempotencyKey: 'second-try' })).__typename).toBe('ComplaintRegistered')
  })

  it('acts once on a case', async () => {
    const complaintId = await desk.register()
    const results = await Promise.all(Array.from({ length: 20 }, () => desk.act('noteProgress', { complaintId, note: '已调监控', idempotencyKey: 'note-1' })))
    expect(results.map(({ __typename }) => __typename)).toEqual(Array(20).fill('ProgressNoted'))
    const { complaint } = await desk.ask('query ($id: ID!) { complaint(id: $id) { version timeline { kind } } }', { id: complaintId })
    expect(complaint).toEqual({ version: 2, timeline: [{ kind: 'complaint_received' }, { kind: 'progress_noted' }] })
  })
})
