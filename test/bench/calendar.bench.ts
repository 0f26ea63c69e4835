import { chinaMainland, compileCalendar, mergeCalendarLayers, weekOf, type CalendarSpec } from '@huiyin/policy'
import { median, type Figure } from './report.ts'

const YEARS = { fromYear: 2021, toYear: 2026 }
const MINUTE = 60_000
const ADDITIONS = 2_000_000
const ROUNDS = 7

/** Two openings a day with a lunch break, the national holidays and make-up days. */
const spec: CalendarSpec = mergeCalendarLayers(
  { id: 'bench', zone: 'Asia/Shanghai', weekly: weekOf([{ from: '08:00', to: '12:00' }, { from: '13:30', to: '18:00' }]) },
  chinaMainland(),
)

/** The limit: every opening minute of six years listed once, its rank by minute, no zones, no range checks. */
function minuteIndex(from: number, to: number) {
  const calendar = compileCalendar(spec, YEARS)
  const first = from / MINUTE
  const length = to / MINUTE - first
  const rank = new Int32Array(length)
  const open: number[] = []
  for (let minute = 0; minute < length; minute++) {
    rank[minute] = open.length
    if (calendar.isOpen((first + minute) * MINUTE)) open.push(minute)
  }
  const minutes = Int32Array.from(open)
  return (at: number, amount: number) => (first + minutes[rank[at / MINUTE - first]! + amount - 1]! + 1) * MINUTE
}

/** "Add n working minutes" on one core, with holidays, make-up days and a lunch break. */
export async function run(say: (progress: string) => void): Promise<Figure[]> {
  const from = Date.parse('2021-01-01T00:00:00+08:00')
  const to = Date.parse('2027-01-01T00:00:00+08:00')
  say('listing every opening minute of six years for the limit')
  const bare = minuteIndex(from, to)
  const calendar = compileCalendar(spec, YEARS)
  let seed = 42
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff
  const starts = Float64Array.from({ length: 4096 }, () => from + Math.floor(random() * 5 * 365 * 1440) * MINUTE)
  const amounts = Int32Array.from({ length: 4096 }, () => 1 + Math.floor(random() * 4800))
  for (let i = 0; i < starts.length; i++) {
    const [ours, theirs] = [calendar.addWorkingMinutes(starts[i]!, amounts[i]!), bare(starts[i]!, amounts[i]!)]
    if (ours !== theirs) throw new Error(`Answers differ at ${new Date(starts[i]!).toISOString()} + ${amounts[i]}: ${ours}, ${theirs}.`)
  }
  const perSecond = (add: (at: number, amount: number) => number) => {
    const began = process.hrtime.bigint()
    let sum = 0
    for (let i = 0; i < ADDITIONS; i++) sum += add(starts[i & 4095]!, amounts[i & 4095]!)
    if (!Number.isFinite(sum)) throw new Error('The sum is not a number.')
    return ADDITIONS / (Number(process.hrtime.bigint() - began) / 1e9)
  }
  const ours: number[] = []
  const limit: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(perSecond((at, amount) => calendar.addWorkingMinutes(at, amount)))
    limit.push(perSecond(bare))
  }
  const compiling: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    compileCalendar({ ...spec, id: `bench-${round}` }, YEARS).addWorkingMinutes(from, 10_000)
    compiling.push(performance.now() - began)
  }
  const figure = median(ours)
  return [
    {
      name: 'add n working minutes', ours: figure, limit: median(limit), unit: '/s', goal: '≥ 10,000,000/s', reached: figure >= 10_000_000,
      how: `median of ${ROUNDS} × ${ADDITIONS.toLocaleString('en-US')} random additions up to 80 opening hours, one core; limit: a table of every opening minute`,
    },
    {
      name: 'compile a calendar', ours: median(compiling), unit: 'ms', goal: '≤ 20 ms', reached: median(compiling) <= 20,
      how: 'from plain JSON to the first answer',
    },
  ]
}
