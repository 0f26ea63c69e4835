import { openSocket } from '@huiyin/api/testing'
import { openBenchHouse } from './bench-house.ts'
import { median, quantile, type Figure } from './report.ts'
import { seedCases } from './seed-cases.ts'

const OPEN = 50_000
const DUE = 400
const WINDOW_SECONDS = 20
const TICKS = 300

const register = `mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { __typename ... on UserError { message } } }`
const changes = `subscription { slaChanges(filter: { kinds: [BREACHED] }) { __typename ... on SlaChange { at kind clock { id } } } }`

/** From the instant of a deadline to the subscriber, with 100,000 open clocks, and what a look at the clocks costs when none is due. */
export async function run(say: (progress: string) => void): Promise<Figure[]> {
  const house = await openBenchHouse()
  try {
    say(`filling ${(OPEN * 2).toLocaleString('en-US')} open clocks`)
    await seedCases(house, { cases: OPEN + 10_000, open: OPEN, nextTransition: 'far' })
    const server = await house.startServer()
    const socket = await openSocket(`${server.url.replace('http', 'ws')}/graphql`, house.key)
    const lateness: number[] = []
    const follower = socket.follow<{ slaChanges: { at?: string; kind?: string } }>(changes)
    say(`${DUE} urgent complaints fall due within ${WINDOW_SECONDS} s`)
    const began = Date.now()
    const deadline = (n: number) => began + 25_000 + (n / DUE) * WINDOW_SECONDS * 1000
    for (let n = 0; n < DUE; n++) {
      const receivedAt = new Date(deadline(n) - 3_600_000).toISOString()
      const { text } = await server.graphql(register, { input: { campusId: house.campusId, channel: 'hotline', matter: '孩子受伤后没有通知家长。', complainant: { name: '家长', phone: '13800000000' }, receivedAt, classification: [{ dimension: 'urgency', value: 'urgent' }] } }, house.key)
      if (!text.includes('"ComplaintRegistered"')) throw new Error(text)
    }
    const late = Date.now() - deadline(0)
    if (late > 0) throw new Error(`Registering took ${late} ms too long; the first deadlines have passed.`)
    while (lateness.length < DUE) {
      const slaChanges = (await follower.next(60_000)).data!.slaChanges
      if (slaChanges.kind === 'BREACHED') lateness.push(Date.now() - Date.parse(slaChanges.at!))
    }
    socket.close()
    await server.stop()

    say('ticks with none due')
    const here = await house.startHere(false)
    const ticks: number[] = []
    for (let n = 0; n < TICKS; n++) {
      const start = performance.now()
      await here.application.scheduler.tick()
      ticks.push(performance.now() - start)
    }
    await here.stop()
    const p99 = quantile(lateness, 0.99)
    return [
      {
        name: 'deadline to subscriber, p99', ours: p99, unit: 'ms', goal: '≤ 1,000 ms', reached: p99 <= 1000 && Math.min(...lateness) >= 0,
        how: `${DUE} deadlines in ${WINDOW_SECONDS} s with ${(OPEN * 2).toLocaleString('en-US')} open clocks; median ${median(lateness).toFixed(0)} ms, earliest ${Math.min(...lateness)} ms`,
      },
      { name: 'scheduler tick with none due', ours: median(ticks), unit: 'ms', goal: '≤ 0.5 ms', reached: median(ticks) <= 0.5, how: `wall time, median of ${TICKS}, p99 ${quantile(ticks, 0.99).toFixed(2)} ms` },
    ]
  } finally {
    await house.close()
  }
}
