import { builtInPacks, compareCase, compileCalendar, lifecycleOf, replay, resolvePack, weekOf, type Calendar, type HistoryEvent, type PolicyPack, type ResolvedPack, type Rules } from '@huiyin/policy'
import { median, type Figure } from './report.ts'

const PACKS = ['childcare-institution', 'training-company-hq', 'training-company-campus', 'domestic-service', 'kindergarten-liangfeng', 'property-developer', 'school'] as const
const CASES_EACH = 300
const EVENTS_EACH = 12
const ROUNDS = 7
const GOAL_SECONDS = 20
const START = Date.parse('2026-09-07T08:00:00+08:00')
const NOW = Date.parse('2026-11-30T18:00:00+08:00')
const MINUTE = 60_000

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A pack with every blank filled as the product proposes. */
function ready(pack: PolicyPack): ResolvedPack {
  const resolution = resolvePack(pack, Object.fromEntries(pack.parameters.map(({ id, recommended }) => [id, recommended])))
  if (!resolution.ok) throw new Error(`${pack.id} does not resolve: ${resolution.problems.map(({ path, code }) => `${path} ${code}`).join(', ')}`)
  return resolution.pack
}

/** The rules to try: every limit that is a plain amount, halved. */
const tightened = (pack: ResolvedPack): ResolvedPack => ({
  ...pack,
  clocks: pack.clocks.map((clock) => ('amount' in clock.limit && typeof clock.limit.amount === 'number' ? { ...clock, limit: { ...clock.limit, amount: Math.max(1, Math.floor(clock.limit.amount / 2)) } } : clock)),
})

/** A case as its pack could have it: received and classified, taken through its stages by what is possible there, every third time by what starts a clock. */
function historyOf(pack: ResolvedPack, next: (below: number) => number): HistoryEvent[] {
  const { initial, stages, actions, moves } = lifecycleOf(pack, 'complaint')
  const pick = <T>(list: readonly T[]): T => list[next(list.length)]!
  const starting = [...new Set(pack.clocks.flatMap(({ subject, start }) => (subject === 'complaint' ? start.flatMap((trigger) => ('event' in trigger ? [trigger.event] : [])) : [])))]
  const facts = Object.fromEntries(pack.dimensions.flatMap(({ id, values }) => (values.length > 0 ? [[id, pick(values).id]] : [])))
  let at = START + next(60 * 24 * 60) * MINUTE
  const events: HistoryEvent[] = [{ id: '1', type: 'complaint_received', at, facts: { channel: pack.channels[0]?.id ?? 'phone', ...facts } }]
  let stage = initial
  for (let n = 2; n <= EVENTS_EACH; n++) {
    at += (5 + next(240)) * MINUTE
    const possible = actions.filter(({ id }) => stages.find((one) => one.id === stage)?.actions.includes(id))
    const type = possible.length === 0 || n % 3 === 0 ? pick(starting) : pick(possible).event
    stage = moves.find(({ on }) => on === type)?.to ?? stage
    events.push({ id: String(n), type, at, ...(/task|promise/.test(type) && { correlation: `c${next(2)}` }) })
  }
  return events
}

interface Judged { before: Rules; after: Rules; histories: HistoryEvent[][] }

function casesOf(name: string, seed: number, calendar: Calendar): Judged {
  const pack = ready(builtInPacks[name]!.pack)
  const next = numbers(seed)
  return { before: { pack, calendar }, after: { pack: tightened(pack), calendar }, histories: Array.from({ length: CASES_EACH }, () => historyOf(pack, next)) }
}

function compareAll(judged: readonly Judged[]): number {
  let evaluations = 0
  for (const { before, after, histories } of judged) {
    for (const [index, history] of histories.entries()) evaluations += compareCase({ id: String(index), type: 'complaint' }, history, before, after, NOW).evaluations
  }
  return evaluations
}

/** The judging alone, without saying what differs. */
function replayAll(judged: readonly Judged[]): void {
  for (const { before, after, histories } of judged) {
    for (const [index, history] of histories.entries()) for (const { pack, calendar } of [before, after]) replay(pack, { id: String(index), type: 'complaint' }, history, calendar, NOW)
  }
}

/** Microseconds of processor time. */
function timed(work: () => void): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return user + system
}

/** How long it takes to try other rules on what has happened: every case is judged twice. */
export async function run(): Promise<Figure[]> {
  const calendar = compileCalendar({ id: 'bench', zone: 'Asia/Shanghai', weekly: weekOf([{ from: '08:00', to: '18:00' }]) }, { fromYear: 2026, toYear: 2027 })
  const all = PACKS.map((name, index) => casesOf(name, index + 1, calendar))
  const cases = all.reduce((sum, { histories }) => sum + histories.length, 0)
  const evaluations = compareAll(all)
  if (evaluations < cases * 4) throw new Error(`${cases} cases should have four clocks or more on both sides together, not ${evaluations} in all.`)
  replayAll(all)
  const [compared, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    // Microseconds for one are seconds for a million.
    compared.push(timed(() => compareAll(all)) / evaluations)
    bare.push(timed(() => replayAll(all)) / evaluations)
  }
  const figure = median(compared)
  return [{
    name: 'try other rules on a million clocks', ours: figure, limit: median(bare), unit: 's', goal: `≤ ${GOAL_SECONDS} s on one core`, reached: figure <= GOAL_SECONDS,
    how: `processor time, median of ${ROUNDS} × ${cases.toLocaleString('en-US')} cases of ${PACKS.length} packs with ${EVENTS_EACH} events each, ${evaluations.toLocaleString('en-US')} clocks on both sides; ${Math.round(1e6 / figure).toLocaleString('en-US')} clocks a second; limit: the two replays alone`,
  }]
}
