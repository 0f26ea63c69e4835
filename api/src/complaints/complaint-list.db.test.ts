import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toGlobalId } from '../shared/relay.ts'
import { openDesk, type Desk } from './test-desk.ts'

let desk: Desk
/** Ids in the order of registration. */
const ids: string[] = []
let departmentId: string
const START = Date.parse('2026-10-12T09:00:00+08:00')
const matters = ['午睡着凉，老师没有通知', '退费迟迟不到账', '食堂的菜太咸', '老师态度冷淡', '接送时无人核对', '校车晚点半小时', '教室空调太冷', '退费金额算错']

beforeAll(async () => {
  desk = await openDesk(new Date(START).toISOString())
  departmentId = toGlobalId('Department', desk.chain.departmentIds.teaching)
  const second = toGlobalId('Campus', desk.chain.campusIds[1]!)
  for (const [index, matter] of matters.entries()) {
    await desk.api.time.set(START + index * 60_000)
    ids.push(await desk.register({
      matter, campusId: index % 4 === 3 ? second : desk.campusId, channel: index % 2 ? 'on_site' : 'hotline',
      classification: [{ dimension: 'urgency', value: index % 3 ? 'ordinary' : 'urgent' }, { dimension: 'topic', value: index === 1 || index === 7 ? 'fees' : 'care' }],
    }))
  }
  await desk.act('dispatchComplaint', { complaintId: ids[0], departmentId })
  await desk.act('replyToComplainant', { complaintId: ids[2], reply: '已处理' })
  await desk.act('closeComplaint', { complaintId: ids[2], conclusion: '家长满意' })
  await desk.act('replyToComplainant', { complaintId: ids[5], reply: '已处理' })
  await desk.act('closeComplaint', { complaintId: ids[5], conclusion: '家长满意' })
  await desk.act('replyToComplainant', { complaintId: ids[6], reply: '已处理' })
})
afterAll(() => desk.close())

const statementsSent = async (): Promise<number> => Number(/^huiyin_sql_statements_total (\d+)/m.exec(await (await fetch(`${desk.api.url}/metrics`)).text())![1])

interface PageInfo { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string }
const list = async (args: object, caller?: object): Promise<{ order: number[]; totalCount: number; pageInfo: PageInfo }> => {
  const { complaints } = await desk.ask(`query ($first: Int, $after: String, $last: Int, $before: String, $filter: ComplaintFilter, $orderBy: ComplaintOrder) {
    complaints(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
      nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`, args, caller)
  return { ...complaints, order: complaints.nodes.map(({ id }: { id: string }) => ids.indexOf(id)) }
}

// Urgent ones (0, 3, 6) are due an hour after receipt, the others two; 6 is answered and waits for its end.
const queue = [0, 3, 1, 4, 7, 6, 5, 2]

describe('orders', () => {
  it.each([
    ['NEXT_DUE', queue], ['RECEIVED_OLDEST', [0, 1, 2, 3, 4, 5, 6, 7]], ['RECEIVED_NEWEST', [7, 6, 5, 4, 3, 2, 1, 0]],
  ])('%s', async (orderBy, expected) => expect((await list({ orderBy })).order).toEqual(expected))

  it('UPDATED_NEWEST brings what was touched last to the front', async () => {
    const { order } = await list({ orderBy: 'UPDATED_NEWEST' })
    expect(order.slice(-2)).toEqual([3, 1])
    expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })
})

describe.each(['NEXT_DUE', 'RECEIVED_OLDEST', 'RECEIVED_NEWEST', 'UPDATED_NEWEST'])('pages of %s', (orderBy) => {
  it.each([1, 2, 3, 7, 8])('of %i join forward and backward to the whole list', async (size) => {
    const whole = (await list({ orderBy })).order
    const forward: number[] = []
    for (let after: string | null = null; forward.length <= 8;) {
      const page = await list({ orderBy, first: size, after })
      forward.push(...page.order)
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null)
      expect(page.totalCount).toBe(8)
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor
    }
    expect(forward).toEqual(whole)
    const backward: number[] = []
    for (let before: string | null = null; backward.length <= 8;) {
      const page = await list({ orderBy, last: size, before })
      backward.unshift(...page.order)
      if (!page.pageInfo.hasPreviousPage) break
      before = page.pageInfo.startCursor
    }
    expect(backward).toEqual(whole)
  })
})

describe('filters', () => {
  it.each<[string, object, number[]]>([
    ['open ones', { status: 'OPEN' }, [0, 3, 1, 4, 7, 6]],
    ['closed ones', { status: 'CLOSED' }, [5, 2]],
    ['by stage', { stages: ['result_told', 'closed'] }, [6, 5, 2]],
    ['by channel', { channels: ['on_site'] }, [3, 1, 7, 5]],
    ['by urgency', { urgency: ['urgent'] }, [0, 3, 6]],
    ['by topic', { topics: ['fees'] }, [1, 7]],
    ['an empty list is nothing', { topics: [] }, []],
    ['by clock status', { clockStatuses: ['MET'] }, [6, 5, 2]],
    ['due before', { dueBefore: '2026-10-12T10:05:00+08:00' }, [0, 3]],
    ['received within', { received: { from: '2026-10-12T09:01:00+08:00', until: '2026-10-12T09:03:00+08:00' } }, [1, 2]],
    ['closed within', { closed: { from: '2026-10-12T09:00:00+08:00' } }, [5, 2]],
    ['two characters', { search: '退费' }, [1, 7]],
    ['a longer word', { search: '老师没有通知' }, [0]],
    ['two words', { search: '老师 态度' }, [3]],
    ['a number', { search: '2026-000002' }, [1]],
    ['characters that are not neighbours', { search: '费退' }, []],
    ['wildcards find nothing of their own', { search: '%%%' }, queue],
    ['not', { not: { urgency: ['urgent'] } }, [1, 4, 7, 5, 2]],
    ['or', { or: [{ topics: ['fees'] }, { status: 'CLOSED' }] }, [1, 7, 5, 2]],
    ['and', { and: [{ channels: ['on_site'] }, { not: { topics: ['fees'] } }, { status: 'OPEN' }] }, [3]],
    ['an empty or is nothing', { or: [] }, []],
    ['texts with quotes', { stages: ["' or true --"] }, []],
  ])('%s', async (_, filter, expected) => {
    const { order, totalCount } = await list({ filter })
    expect(order).toEqual(expected)
    expect(totalCount).toBe(expected.length)
  })

  it.each(['退费', '老师没有通知', '2026-000002', '老师 态度', '师', '8'])('%s is found the same by the index and while reading', async (search) => {
    const byIndex = await list({ filter: { search } })
    expect(byIndex.order.length).toBeGreaterThan(0)
    expect(await list({ filter: { and: [{ search }] } })).toEqual(byIndex)
  })

  it('by campus, department, client and assignee', async () => {
    expect((await list({ filter: { campusIds: [toGlobalId('Campus', desk.chain.campusIds[1]!)] } })).order).toEqual([3, 7])
    expect((await list({ filter: { departmentIds: [departmentId] } })).order).toEqual([0])
    expect((await list({ filter: { clientId: toGlobalId('Client', crypto.randomUUID()) } })).order).toEqual([])
    expect((await list({ filter: { assigneeId: 'nonsense' } })).order).toEqual([])
  })

  it('overdue ones', async () => {
    await desk.api.time.set(Date.parse('2026-10-12T10:01:00+08:00'))
    expect((await list({ filter: { overdue: true } })).order).toEqual([0])
    expect((await list({ filter: { overdue: false } })).order).toEqual([3, 1, 4, 7, 6, 5, 2])
    await desk.api.time.set(START + 7 * 60_000)
  })

  it.each([
    ['too deep', Array.from({ length: 8 }).reduce<object>((inner) => ({ not: inner }), { status: 'OPEN' })],
    ['too wide', { or: Array.from({ length: 70 }, () => ({ status: 'OPEN' })) }],
    ['too long a list', { stages: Array.from({ length: 201 }, String) }],
    ['too long a search', { search: '长'.repeat(101) }],
  ])('%s is refused', async (_, filter) => {
    const { errors } = await desk.api.graphql('query ($filter: ComplaintFilter) { complaints(filter: $filter) { nodes { id } } }', { filter }, desk.key)
    expect(errors![0]!.extensions!.code).toMatch(/FILTER_INVALID|BAD_USER_INPUT|TOO_/)
  })
})

describe('reading ahead', () => {
  const FIELDS = `id number version status stage stageTitle { zh en } campus { id name timeZone } channel channelTitle { en } anonymous complainantName complainantPhone
    client { id name number status } matter demand classification { dimension value valueTitle { zh } reason { zh } provisional clauses }
    urgency severity validity topic receivedAt registeredAt closedAt firstContactOwner { id } assignee { id name } timeliness sourceVerdict nextDueAt
    next { action text { zh } dueAt clauses clock { id key status dueAt } }
    clocks(effectiveOnly: true) { id key definitionId title { zh } clauses status startedAt dueAt warnAt stoppedAt breachedAt comparator ownerRole occurrence open provisional warnings }`

  it('answers like loaders do', async () => {
    const { complaints } = await desk.ask(`{ complaints(first: 50) { nodes { ${FIELDS} } } }`)
    const { nodes } = await desk.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Complaint { ${FIELDS} } } }`, { ids: queue.map((index) => ids[index]) })
    expect(complaints.nodes).toEqual(nodes)
  })

  it('answers like loaders do through edges, fragments, aliases and variables', async () => {
    const { complaints } = await desk.ask(`query ($effective: Boolean) { complaints(first: 50) { edges { cursor node { ...Case } } } }
      fragment Case on Complaint { id mine: assignee { ...Person } ... on Complaint { clocks(effectiveOnly: $effective) { id status } all: clocks { id campus { name } supersededBy { id } } } }
      fragment Person on StaffMember { name roles { role } }`, { effective: true })
    const { nodes } = await desk.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Complaint {
      id mine: assignee { name roles { role } } clocks(effectiveOnly: true) { id status } all: clocks { id campus { name } supersededBy { id } } } } }`, { ids: queue.map((index) => ids[index]) })
    expect(complaints.edges.map(({ node }: { node: object }) => node)).toEqual(nodes)
  })

  it.each([
    ['what one statement brings', FIELDS, 3],
    ['everything', `${FIELDS} tasks { department { name } liaison { name } clocks { id explanation { sentence { zh } } } } timeline { actor text title { zh } } ownership { partyTitle { zh } working } actions { name allowed because { zh } } policy { version } touchpoint { id }`, 25],
  ])('asks for %s with few statements, however many the complaints', async (_, fields, most) => {
    // The least of a few: what runs besides requests sends statements of its own.
    const statements = async (first: number): Promise<number> => {
      let least = Infinity
      for (let run = 0; run < 4; run++) {
        const before = await statementsSent()
        await desk.ask(`{ complaints(first: ${first}) { nodes { ${fields} } } }`)
        least = Math.min(least, (await statementsSent()) - before)
      }
      return least
    }
    const [few, many] = [await statements(2), await statements(8)]
    expect(many).toBe(few)
    expect(many).toBeLessThanOrEqual(most)
  })
})

describe('masking', () => {
  it('shows phones only to those who may see them, names of complainants not to every partner', async () => {
    const shown = async (caller: object) => (await desk.ask('query ($id: ID!) { complaint(id: $id) { complainantName complainantPhone } }', { id: ids[0] }, caller)).complaint
    expect(await shown(desk.key)).toEqual({ complainantName: '王女士', complainantPhone: '13800138000' })
    expect(await shown({ apiKey: await desk.chain.addKey(['complaints:read']) })).toEqual({ complainantName: '王**', complainantPhone: '138****8000' })
    const { email, password } = await desk.chain.addStaff('teaching_supervisor')
    expect(await shown({ cookie: await desk.api.signIn(email, password) })).toEqual({ complainantName: '王女士', complainantPhone: '138****8000' })
  })
})

describe('reach', () => {
  it('of a campus shows its cases alone, of own cases those that concern one', async () => {
    const { email, password } = await desk.chain.addStaff('director', { campusId: desk.chain.campusIds[1]! })
    expect((await list({}, { cookie: await desk.api.signIn(email, password) })).order).toEqual([3, 7])
    const liaison = await desk.chain.addStaff('department_staff', { own: true })
    const cookie = await desk.api.signIn(liaison.email, liaison.password)
    expect((await list({}, { cookie })).order).toEqual([])
    await desk.act('dispatchComplaint', { complaintId: ids[4], departmentId, liaisonId: toGlobalId('StaffMember', liaison.id) })
    expect(await list({}, { cookie })).toMatchObject({ order: [4], totalCount: 1 })
    expect((await desk.act('replyToComplainant', { complaintId: ids[1], reply: '已处理' }, { cookie })).__typename).toBe('RecordNotFound')
  })

  it('asks for a log-in and for the permission', async () => {
    for (const [caller, code] of [[{}, 'UNAUTHENTICATED'], [{ apiKey: await desk.chain.addKey(['clients:read']) }, 'FORBIDDEN']] as const) {
      const { errors } = await desk.api.graphql('{ complaints { nodes { id } } }', {}, caller)
      expect(errors![0]!.extensions!.code).toBe(code)
    }
  })
})
