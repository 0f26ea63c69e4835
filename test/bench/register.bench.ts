import type { Sql } from '../../api/src/shared/database.ts'
import { openBenchHouse } from './bench-house.ts'
import { repeatRecorded, type RecordedStatement } from './recorded-statements.ts'
import { median, type Figure } from './report.ts'

const AT_ONCE = 16
const SECONDS = 4
const ROUNDS = 4

const mutation = `mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { __typename ... on ComplaintRegistered { complaint { id number nextDueAt } } ... on UserError { message } } }`

/** Complaints registered through GraphQL against the same statements in a bare prepared loop, both with fsync. */
export async function run(say: (progress: string) => void): Promise<Figure[]> {
  const house = await openBenchHouse()
  try {
    const input = { campusId: house.campusId, channel: 'hotline', matter: '放学时没有人告诉我孩子摔倒了。', complainant: { name: '家长', phone: '13800000000' }, classification: [{ dimension: 'urgency', value: 'ordinary' }, { dimension: 'topic', value: 'care' }] }
    say('recording the statements of one registration')
    const here = await house.startHere(false)
    const recorded: RecordedStatement[] = []
    const write = here.db.write.bind(here.db)
    here.db.write = (chainId, work) => write(chainId, (sql) => work(recording(sql, recorded)))
    const answer = await here.graphql<{ registerComplaint: { __typename: string; message?: string } }>(mutation, { input }, house.key)
    if (answer.data?.registerComplaint.__typename !== 'ComplaintRegistered') throw new Error(`Not registered: ${answer.text}`)
    await here.stop()

    const server = await house.startServer()
    const body = JSON.stringify({ query: mutation, variables: { input } })
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${house.key.apiKey}` }
    const register = async () => {
      const text = await (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })).text()
      if (!text.includes('"ComplaintRegistered"')) throw new Error(text)
    }
    const bare = await repeatRecorded(house.owner, house.chain.id, recorded)
    const perSecond = async (once: () => Promise<void>): Promise<number> => {
      const end = performance.now() + SECONDS * 1000
      let done = 0
      await Promise.all(Array.from({ length: AT_ONCE }, async () => {
        for (; performance.now() < end; done++) await once()
      }))
      return done / SECONDS
    }
    say('warming up')
    await perSecond(register)
    await perSecond(bare)
    const [ours, limit]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await perSecond(register))
      limit.push(await perSecond(bare))
    }
    await server.stop()
    const [mine, theirs] = [median(ours), median(limit)]
    return [{
      name: 'complaints registered', ours: mine, limit: theirs, unit: '/s', goal: '≥ 0.4 × the limit', reached: mine / theirs >= 0.4,
      how: `through GraphQL with an API key, row-level security and fsync, ${AT_ONCE} at once in one chain; limit: the ${recorded.length} recorded statements in a bare prepared loop; median of ${ROUNDS} interleaved rounds`,
    }]
  } finally {
    await house.close()
  }
}

function recording(sql: Sql, statements: RecordedStatement[]): Sql {
  const note = (name: string, text: string, values: readonly unknown[] = []) => statements.push({ name, text, values })
  return {
    rows: (name, text, values) => (note(name, text, values), sql.rows(name, text, values)),
    one: (name, text, values) => (note(name, text, values), sql.one(name, text, values)),
  }
}
