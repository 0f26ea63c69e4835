import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, type Desk } from './test-desk.ts'

let desk: Desk
const clients: string[] = []
/** Numbers of each client's complaints, latest first. */
const numbers: string[][] = []

beforeAll(async () => {
  desk = await openDesk('2026-10-12T09:00:00+08:00')
  for (let family = 0; family < 6; family++) {
    const { enrolClient } = await desk.ask('mutation ($input: EnrolClientInput!) { enrolClient(input: $input) { ... on ClientEnrolled { client { id } } } }', {
      input: { campusId: desk.campusId, name: `家庭 ${family}`, number: `F-${family}`, enrolledAt: '2026-09-01T09:00:00+08:00', guardians: [{ name: '家长', relation: '妈妈' }], children: [{ name: '孩子' }] },
    })
    clients.push(enrolClient.client.id)
    const own: string[] = []
    for (let count = 0; count < family; count++) {
      await desk.api.time.advance(60_000)
      own.unshift((await desk.act('registerComplaint', { campusId: desk.campusId, channel: 'on_site', matter: `第 ${count} 件`, complainant: { name: '家长' }, clientId: clients[family] })).complaint.number)
    }
    numbers.push(own)
  }
})
afterAll(() => desk.close())

const statementsSent = async (): Promise<number> => Number(/^huiyin_sql_statements_total (\d+)/m.exec(await (await fetch(`${desk.api.url}/metrics`)).text())![1])
const shown = (connection: { nodes: { number: string }[] }): string[] => connection.nodes.map(({ number }) => number)

describe('complaints of clients', () => {
  it('come latest first, page by page, counted', async () => {
    const page = 'query ($id: ID!, $after: String) { client(id: $id) { complaints(first: 2, after: $after) { nodes { number client { id name } } totalCount pageInfo { hasNextPage endCursor } } } }'
    const id = clients[5]
    const first = (await desk.ask(page, { id })).client.complaints
    expect(shown(first)).toEqual(numbers[5]!.slice(0, 2))
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } })
    expect(first.nodes[0].client).toEqual({ id, name: '家庭 5' })
    const second = (await desk.ask(page, { id, after: first.pageInfo.endCursor })).client.complaints
    const third = (await desk.ask(page, { id, after: second.pageInfo.endCursor })).client.complaints
    expect([...shown(second), ...shown(third)]).toEqual(numbers[5]!.slice(2))
    expect(third.pageInfo.hasNextPage).toBe(false)
  })

  it('are read at once for a whole list, also where the field stands several times', async () => {
    const list = `query ($first: Int) { clients(first: $first, orderBy: NUMBER) { nodes {
      ...Lately complaints(first: 3) { nodes { number } totalCount } all: complaints(first: 10) { nodes { matter assignee { name } number } } } } }
      fragment Lately on Client { complaints(first: 3) { nodes { clocks(effectiveOnly: true) { key } } } }`
    const ask = async (first: number) => {
      let statements = Infinity
      let nodes: any[] = []
      // The least of a few: what runs besides requests sends statements of its own.
      for (let run = 0; run < 4; run++) {
        const before = await statementsSent()
        nodes = (await desk.ask(list, { first })).clients.nodes
        statements = Math.min(statements, await statementsSent() - before)
      }
      return { nodes, statements }
    }
    const [few, many] = [await ask(2), await ask(6)]
    expect(many.statements).toBe(few.statements)
    many.nodes.forEach((node: any, family: number) => {
      expect(shown(node.complaints)).toEqual(numbers[family]!.slice(0, 3))
      expect(node.complaints.totalCount).toBe(family)
      expect(shown(node.all)).toEqual(numbers[family])
      for (const complaint of node.complaints.nodes) expect(complaint.clocks).toEqual([{ key: 'customer_reply' }])
    })
  })

  it('out of reach are not shown', async () => {
    const { email, password } = await desk.chain.addStaff('department_staff', { own: true })
    const cookie = await desk.api.signIn(email, password)
    const { errors, data } = await desk.api.graphql<any>('query ($id: ID!) { client(id: $id) { complaints { totalCount } } }', { id: clients[3] }, { cookie })
    expect(errors?.[0]?.extensions?.code ?? data?.client ?? null).toBe('FORBIDDEN')
    const reader = { apiKey: await desk.chain.addKey(['clients:read']) }
    const refused = await desk.api.graphql<any>('query ($id: ID!) { client(id: $id) { name complaints { totalCount } } }', { id: clients[3] }, reader)
    expect(refused.errors![0]!.extensions!.code).toBe('FORBIDDEN')
  })
})
