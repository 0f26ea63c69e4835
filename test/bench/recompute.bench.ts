import { chinaMainland, compileCalendar, mergeCalendarLayers, weekOf, type Calendar } from '@huiyin/policy'
import { toGlobalId } from '../../api/src/shared/relay.ts'
import { openBenchHouse, type BenchServer } from './bench-house.ts'
import { quantile, type Figure } from './report.ts'
import { seedCases } from './seed-cases.ts'

/** Open clocks to judge anew; two to a case. The figure in the plan is a million. */
const CLOCKS = Number(process.env['BENCH_CLOCKS'] ?? 20_000)
const CALENDARS = 200
const PROBES = 300
const SETTLED_MS = 3_000

const setDays = `mutation ($input: SetCalendarDaysInput!) { setCalendarDays(input: $input) { __typename ... on UserError { message } ... on CalendarChanged { job { id } } } }`
const jobQuery = `query ($id: ID!) { job(id: $id) { status done total result { changed } } }`
const probe = '{ complaints(first: 20, filter: { status: OPEN }) { nodes { id number nextDueAt } } }'

interface Job { status: string; done: number; total: number | null; result: { changed: number } | null }

/** What a compiled calendar holds in memory, and what judging many open clocks anew does to those who ask something meanwhile. */
export async function run(say: (progress: string) => void): Promise<Figure[]> {
  return [memoryFigure(), ...(await recompute(say))]
}

function memoryFigure(): Figure {
  const collect = globalThis.gc
  const used = (): number => {
    collect?.()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const spec = mergeCalendarLayers({ id: 'bench', zone: 'Asia/Shanghai', weekly: weekOf([{ from: '08:00', to: '12:00' }, { from: '13:30', to: '18:00' }]) }, chinaMainland())
  const before = used()
  const kept: Calendar[] = Array.from({ length: CALENDARS }, (_, index) => compileCalendar({ ...spec, id: `bench-${index}` }, { fromYear: 2023, toYear: 2028 }))
  const each = (used() - before) / kept.length / 1024
  return {
    name: 'memory of a compiled calendar', ours: each, unit: 'KiB', goal: '≤ 256 KiB', reached: each <= 256,
    how: `six years with two openings a day, mean of ${kept.length}${collect ? '' : '; start Node with --expose-gc for a steady figure'}`,
  }
}

async function recompute(say: (progress: string) => void): Promise<Figure[]> {
  const house = await openBenchHouse()
  try {
    say(`filling ${CLOCKS.toLocaleString('en-US')} open clocks`)
    await seedCases(house, { cases: CLOCKS / 2, open: CLOCKS / 2, nextTransition: 'far' })
    const server = await house.startServer()
    say('the queue while nothing else is done')
    for (let n = 0; n < 30; n++) await answerMs(server, house.key)
    const idle: number[] = []
    for (let n = 0; n < PROBES; n++) idle.push(await answerMs(server, house.key))

    say('a day becomes a day off')
    const began = performance.now()
    const { data, text } = await server.graphql<{ setCalendarDays: { job?: { id: string } } }>(setDays,
      { input: { calendarId: toGlobalId('BusinessCalendar', house.chain.calendarId), expectedVersion: 1, set: [{ date: '2030-05-15', kind: 'REST' }] } }, house.key)
    const id = data?.setCalendarDays.job?.id
    if (!id) throw new Error(text)
    const busy: number[] = []
    let job: Job = { status: 'QUEUED', done: 0, total: null, result: null }
    for (let told = 0; job.status === 'QUEUED' || job.status === 'RUNNING';) {
      busy.push(await answerMs(server, house.key))
      job = (await server.graphql<{ job: Job }>(jobQuery, { id }, house.key)).data!.job
      if (performance.now() - told > SETTLED_MS) {
        told = performance.now()
        say(`${job.done.toLocaleString('en-US')} of ${job.total?.toLocaleString('en-US') ?? '?'} cases`)
      }
    }
    const seconds = (performance.now() - began) / 1000
    if (job.status !== 'SUCCEEDED') throw new Error(`The job has ended as ${job.status}.`)
    await server.stop()
    const [calm, strained] = [quantile(idle, 0.99), quantile(busy, 0.99)]
    return [
      {
        name: 'queue while clocks are judged anew, p99', ours: strained, limit: calm, unit: 'ms', goal: '≤ 2 × idle', reached: strained <= 2 * calm,
        how: `${busy.length} requests during the job, ${idle.length} before it, one after the other`,
      },
      {
        name: 'clocks judged anew', ours: CLOCKS / seconds, unit: '/s', goal: '≥ 500/s', reached: CLOCKS / seconds >= 500,
        how: `${job.total?.toLocaleString('en-US')} cases with ${CLOCKS.toLocaleString('en-US')} open clocks in ${seconds.toFixed(0)} s, clocks of ${job.result?.changed ?? 0} cases changed; BENCH_CLOCKS=1000000 for the full size`,
      },
    ]
  } finally {
    await house.close()
  }
}

async function answerMs(server: BenchServer, key: Parameters<BenchServer['graphql']>[2]): Promise<number> {
  const began = performance.now()
  const { text } = await server.graphql(probe, {}, key)
  if (text.includes('"errors"')) throw new Error(text)
  return performance.now() - began
}
