import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, type Desk } from './test-desk.ts'

let desk: Desk
beforeAll(async () => { desk = await openDesk('2026-10-12T08:59:00+08:00') })
afterAll(() => desk.close())

const STREAM = `subscription ($after: String) { slaChanges(after: $after) {
  __typename ... on SlaChange { cursor kind at toRole clock { key status clauses } complaint { number } } } }`
interface Change { __typename: string; cursor: string; kind: string; at: string; toRole: string | null; clock: { key: string; status: string; clauses: string[] }; complaint: { number: string } | null }
type Item = { slaChanges: Change }

/** AC-46 on several days: a workday, a Sunday, the night before a holiday. */
describe.each(['2026-10-12T09:00:00+08:00', '2026-10-18T20:10:00+08:00', '2026-12-31T23:30:00+08:00'])('AC-46: an urgent complaint received %s', (received) => {
  const at = (minutes: number): string => new Date(Date.parse(received) + minutes * 60_000).toISOString()

  it('tells subscribers of start, warning, breach and escalation in order', async () => {
    await desk.api.time.set(Date.parse(received) - 1000)
    const { key } = await desk.openChain()
    const strangers = await desk.api.subscribe<Item>(STREAM, {}, key)
    const follower = await desk.api.subscribe<Item>(STREAM, {}, desk.key)
    await new Promise((resolve) => setTimeout(resolve, 300))

    await desk.api.time.set(received)
    const { complaint, cursor } = await desk.act('registerComplaint', { ...intake(), classification: [{ dimension: 'urgency', value: 'urgent' }] })
    await desk.api.time.set(at(60))
    const told: Change[] = []
    // Recurring duties of the campus open meanwhile; they are told of too, without a complaint.
    while (!told.some(({ kind, complaint: of }) => kind === 'ESCALATED' && of !== null)) told.push((await follower.next()).data!.slaChanges)
    const replies = told.filter(({ clock }) => clock.key === 'customer_reply' && clock.clauses.includes('childcare-institution/2.5.3.1-b'))
    expect(replies.map(({ kind, at: when }) => [kind, when])).toEqual([['CLOCK_STARTED', at(0)], ['DUE_SOON', at(45)], ['BREACHED', at(60)], ['ESCALATED', at(60)]])
    expect(replies.at(-1)).toMatchObject({ toRole: 'director', complaint: { number: complaint.number } })

    const resumed = await desk.api.subscribe<Item>(STREAM, { after: replies[0]!.cursor }, desk.key)
    const again: Change[] = []
    while (again.at(-1)?.cursor !== told.at(-1)!.cursor) again.push((await resumed.next()).data!.slaChanges)
    const story = (changes: Change[]) => changes.map(({ cursor: place, kind, at: when, toRole, complaint: of }) => [place, kind, when, toRole, of?.number ?? null])
    expect(story(again)).toEqual(story(told.slice(told.findIndex((change) => change.cursor === replies[0]!.cursor) + 1)))
    expect(cursor).toBeTypeOf('string')
    expect(strangers.taken()).toEqual([])
    for (const stream of [strangers, follower, resumed]) stream.complete()
  })
})

describe('a breach', () => {
  it('moves the case in the queue and its verdict, without an act', async () => {
    await desk.api.time.set('2026-10-13T09:00:00+08:00')
    const id = await desk.register()
    const ask = async () => (await desk.ask('query ($id: ID!) { complaint(id: $id) { timeliness nextDueAt version next { action dueAt clock { status } clauses } } }', { id })).complaint
    expect(await ask()).toMatchObject({ timeliness: 'NOT_YET_DUE', next: { action: 'REPLY', dueAt: '2026-10-13T03:00:00.000Z', clock: { status: 'RUNNING' }, clauses: ['childcare-institution/2.5.3.2-b'] } })
    await desk.api.time.set('2026-10-13T11:00:00+08:00')
    expect(await ask()).toMatchObject({ timeliness: 'LATE', nextDueAt: '2026-10-13T03:00:00.000Z', version: 1, next: { clock: { status: 'BREACHED' } } })
  })
})

describe('the stream of one complaint', () => {
  it('tells of its acts and clocks, resumes after a cursor, and hears nothing of others', async () => {
    await desk.api.time.set('2026-10-14T09:00:00+08:00')
    const id = await desk.register()
    const stream = 'subscription ($id: ID!, $after: String) { complaintChanges(id: $id, after: $after) { __typename ... on ComplaintChange { cursor type complaint { id version stage } } } }'
    type Item = { complaintChanges: { __typename: string; cursor: string; type: string; complaint: { id: string; version: number; stage: string } } }
    const follower = await desk.api.subscribe<Item>(stream, { id }, desk.key)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await desk.register()
    const { cursor } = await desk.act('explainToComplainant', { complaintId: id, explanation: '正在了解' })
    const first = (await follower.next()).data!.complaintChanges
    expect(first).toMatchObject({ __typename: 'ComplaintChange', type: 'ComplaintExplained', complaint: { id, version: 2, stage: 'first_explanation' } })
    await desk.act('replyToComplainant', { complaintId: id, reply: '已处理' })
    const resumed = await desk.api.subscribe<Item>(stream, { id, after: cursor }, desk.key)
    const types = [(await resumed.next()).data!.complaintChanges.type, (await resumed.next()).data!.complaintChanges.type]
    expect(types).toEqual(['ComplainantReplied', 'ClockMet'])
    follower.complete()
    resumed.complete()
  })

  it('of a complaint out of reach is silent', async () => {
    const { key } = await desk.openChain()
    const id = await desk.register()
    const follower = await desk.api.subscribe('subscription ($id: ID!) { complaintChanges(id: $id) { __typename } }', { id }, key)
    await new Promise((resolve) => setTimeout(resolve, 200))
    await desk.act('explainToComplainant', { complaintId: id, explanation: '正在了解' })
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(follower.taken()).toEqual([])
    follower.complete()
  })
})

const intake = () => ({ campusId: desk.campusId, channel: 'hotline', matter: '孩子在园受伤，无人告知', complainant: { name: '李先生', phone: '13900139000' } })
