import { loadJudgings, materializeClocks, type ClockServices } from '../clocks/index.ts'
import { recordEvents, type EventLog, type NewEvent } from '../events/index.ts'
import type { Sql } from '../shared/database.ts'
import type { Actor } from '../shared/viewer.ts'
import { duePlaceBeforeAll, readDueClocks, type DueClock, type DuePlace } from './due-clocks.reader.ts'

export interface WorkOff {
  log: EventLog
  clocks: ClockServices
  /** Told of subjects that cannot be judged; the others go on. */
  onTrouble(error: Error): void
  /** Due clocks per transaction. Default 300. */
  batch?: number
}

const BATCH = 300
const actor: Actor = { kind: 'system', id: null }

/**
 * Judges every subject of a chain that has a due clock, batch by batch, each in one transaction with its events: killed at any point, either
 * both are there or neither. Subjects that somebody else holds are passed over: a command judges its subject itself, and another scheduler is
 * about to. @returns the number of transitions made
 */
export async function workOffChain(work: WorkOff, chainId: string, now: number): Promise<number> {
  const { log, batch = BATCH } = work
  let transitions = 0
  for (let place: DuePlace = duePlaceBeforeAll; ;) {
    const due = await log.db.read(chainId, (sql) => readDueClocks(sql, chainId, now, place, batch))
    if (due.length === 0) return transitions
    transitions += await workOffBatch(work, chainId, due, now)
    if (due.length < batch) return transitions
    place = due.at(-1)!
  }
}

async function workOffBatch(work: WorkOff, chainId: string, due: readonly DueClock[], now: number): Promise<number> {
  try {
    return await recordEvents(work.log, chainId, now, async (sql) => {
      const events = await judgeDue(work.clocks, sql, chainId, due, now)
      return { done: events.length, events }
    })
  } catch (error) {
    const subjects = [...new Map(due.map((clock) => [clock.subjectId, clock])).values()]
    if (subjects.length === 1) {
      work.onTrouble(new Error(`The clocks of ${subjects[0]!.kind} ${subjects[0]!.subjectId} cannot be judged.`, { cause: error }))
      return 0
    }
    // One that cannot be judged must not hold up the others.
    let transitions = 0
    for (const subject of subjects) transitions += await workOffBatch(work, chainId, [subject], now)
    return transitions
  }
}

async function judgeDue(clocks: ClockServices, sql: Sql, chainId: string, due: readonly DueClock[], now: number): Promise<NewEvent[]> {
  const events: NewEvent[] = []
  for (const [name, of] of Map.groupBy(due, ({ kind }) => kind)) {
    const kind = clocks.kinds.of(name)
    // Always in the order of ids, and never waiting: two schedulers cannot block each other.
    const ids = await kind.lockFree(sql, chainId, [...new Set(of.map(({ subjectId }) => subjectId))].sort())
    if (ids.length === 0) continue
    const judgements = await materializeClocks(sql, { chainId, judgings: await loadJudgings(clocks, sql, chainId, name, ids), now, actor })
    events.push(...judgements.flatMap((judgement) => judgement.events), ...((await kind.judged?.(sql, chainId, judgements, now)) ?? []))
  }
  return events
}

