import { fork } from 'node:child_process'
import { join } from 'node:path'
import { endProcess, openBenchHouse, readyAddress } from './bench-house.ts'
import { timeOf, timeOfServer } from './processor-time.ts'
import { median, type Figure } from './report.ts'
import { seedCases } from './seed-cases.ts'

const CASES = 500_000
const ROUNDS = 7
const REQUESTS = 300
const AT_ONCE = 4

const page = `query Queue { complaints(first: 50, filter: { status: OPEN }, orderBy: NEXT_DUE) {
  edges { cursor node { id number stage urgency receivedAt nextDueAt matter client { id name } assignee { id name } clocks(effectiveOnly: true) { id key status dueAt } } }
  pageInfo { hasNextPage endCursor } } }`

interface Shown { number: string; client: { name: string }; assignee: { name: string }; clocks: { key: string }[] }

/** The work queue's page of 50 with client, assignee and clocks: GraphQL with log-in and row-level security against bare node and one SQL. */
export async function run(say: (progress: string) => void): Promise<Figure[]> {
  const house = await openBenchHouse()
  try {
    say(`filling ${CASES.toLocaleString('en-US')} cases`)
    await seedCases(house, { cases: CASES, open: 20_000 })
    const server = await house.startServer()
    const bare = fork(join(import.meta.dirname, 'bare-queue.ts'), [house.postgres.url(), house.chain.id], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], execArgv: [] })
    const bareUrl = await readyAddress(bare)
    const { cookie } = await server.graphql('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', { input: { email: house.chain.admin.email, password: house.chain.admin.password } })
    const body = JSON.stringify({ query: page })
    const headers = { 'content-type': 'application/json', cookie: cookie! }
    const ours = async () => (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })).text()
    const theirs = async () => (await fetch(bareUrl)).text()

    const shown = JSON.parse(await ours()) as { data: { complaints: { edges: { node: Shown }[] } } }
    const nodes = shown.data.complaints.edges.map(({ node }) => node)
    const expected = JSON.parse(await theirs()) as Shown[]
    const essence = (rows: readonly Shown[]) => JSON.stringify(rows.map(({ number, client, assignee, clocks }) => [number, client.name, assignee.name, clocks.map(({ key }) => key).sort()]))
    if (nodes.length !== 50 || essence(nodes) !== essence(expected)) throw new Error('The two pages do not show the same cases.')

    const cost = async (ask: () => Promise<string>, pid: number): Promise<{ cpu: number; node: number; wall: number[] }> => {
      const [nodeBefore, serverBefore] = [timeOf(pid), timeOfServer(house.postgres.pid)]
      const wall: number[] = []
      let left = REQUESTS
      await Promise.all(Array.from({ length: AT_ONCE }, async () => {
        while (left-- > 0) {
          const began = performance.now()
          await ask()
          wall.push(performance.now() - began)
        }
      }))
      const node = (timeOf(pid) - nodeBefore) / REQUESTS
      return { node, cpu: node + (timeOfServer(house.postgres.pid) - serverBefore) / REQUESTS, wall }
    }
    say('warming up')
    for (let round = 0; round < 2; round++) for (const [ask, pid] of [[ours, server.pid], [theirs, bare.pid!]] as const) await cost(ask, pid)
    const rounds: { ours: number; node: number; limit: number; limitNode: number; wall: number }[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const mine = await cost(ours, server.pid)
      const limit = await cost(theirs, bare.pid!)
      rounds.push({ ours: mine.cpu, node: mine.node, limit: limit.cpu, limitNode: limit.node, wall: median(mine.wall) })
    }
    await server.stop()
    await endProcess(bare)
    const middle = (key: keyof (typeof rounds)[number]) => median(rounds.map((round) => round[key]))
    const [mine, limit] = [middle('ours'), middle('limit')]
    return [{
      name: 'work queue page of 50', ours: mine, limit, unit: 'ms CPU', goal: '≤ 2.0 × the limit', reached: mine / limit <= 2,
      how: `node and PostgreSQL together per page (node alone ${middle('node').toFixed(2)} against ${middle('limitNode').toFixed(2)}), ${CASES.toLocaleString('en-US')} cases, median of ${ROUNDS} interleaved rounds of ${REQUESTS}; wall ${middle('wall').toFixed(1)} ms with ${AT_ONCE} at once`,
    }]
  } finally {
    await house.close()
  }
}
