import type { Sql } from '../shared/database.ts'
import type { IdempotencyKeyReused } from '../shared/errors.graphql.ts'
import { once } from '../shared/idempotency.ts'
import type { Actor } from '../shared/viewer.ts'
import type { EventLog } from './event-log.ts'
import { appendEvents, type NewEvent } from './event.store.ts'

/** What a use case hands back when it has done something: ids to read the records again by, and what has happened. */
export interface Done<Result> {
  readonly done: Result
  readonly events: readonly NewEvent[]
}

/** An expected outcome that is not success. */
export interface Refusal {
  readonly __typename: string
  readonly code: string
}

export interface Command {
  chainId: string
  actor: Actor
  /** Name of the mutation. */
  command: string
  idempotencyKey?: string | null | undefined
  /** The input. */
  body: object
  /** Epoch milliseconds. */
  now: number
}

/** `seq` and `cursor` of the last event: a stream resumed after the cursor tells what followed the command. */
export type Recorded<Result> = Result & { seq: number; cursor: string }

/** Carries a refusal out of the transaction, so that it is rolled back. */
class Refused {
  readonly refusal: unknown
  constructor(refusal: unknown) {
    this.refusal = refusal
  }
}

/**
 * The route of every command: one write transaction holding what `work` writes, its events (last) and its idempotency record; announced after
 * commit. A refusal leaves nothing behind. `work` may run again after a deadlock, and gives back plain JSON: a repetition with the same key
 * gets it from the record.
 */
export async function runCommand<Result extends { __typename: string }, Refusing extends Refusal = never>(
  log: EventLog, command: Command, work: (sql: Sql) => Promise<Done<Result> | Refusing>,
): Promise<Recorded<Result> | Refusing | IdempotencyKeyReused> {
  const { chainId, now } = command
  let events: readonly NewEvent[] = []
  try {
    const result = await log.db.write(chainId, async (sql) => {
      events = []
      const outcome = await once<(Result & { seq: number }) | Refusing>(sql, { ...command, key: command.idempotencyKey }, async () => {
        const answer = await work(sql)
        if (!('done' in answer)) return answer
        events = asTheyHappened(answer.events)
        const seq = events.length > 0 ? await appendEvents(sql, chainId, events, now) : await headOf(sql, chainId)
        return { ...answer.done, seq }
      })
      if ('code' in outcome) throw new Refused(outcome)
      return outcome as Result & { seq: number }
    })
    announce(log, chainId, result.seq, events)
    return { ...result, cursor: log.cursors.encode(chainId, result.seq) }
  } catch (error) {
    if (error instanceof Refused) return error.refusal as Refusing | IdempotencyKeyReused
    throw error
  }
}

/** The same without a client behind it: for the scheduler, imports and generated data. `work` hands back its events beside its result. */
export async function recordEvents<Result>(
  log: EventLog, chainId: string, now: number, work: (sql: Sql) => Promise<Done<Result>>,
): Promise<Result> {
  let seq = 0
  const { done, events } = await log.db.write(chainId, async (sql) => {
    const outcome = await work(sql)
    if (outcome.events.length > 0) seq = await appendEvents(sql, chainId, asTheyHappened(outcome.events), now)
    return outcome
  })
  announce(log, chainId, seq, events)
  return done
}

/** A deadline that passed before the act that was recorded with it comes first. */
const asTheyHappened = (events: readonly NewEvent[]): NewEvent[] => [...events].sort((a, b) => a.occurredAt - b.occurredAt)

function announce(log: EventLog, chainId: string, seq: number, events: readonly NewEvent[]): void {
  if (events.length === 0) return
  const instants = events.flatMap(({ wakeAt }) => wakeAt ?? [])
  log.announce({ chainId, seq, wakeAt: instants.length > 0 ? Math.min(...instants) : null })
}

async function headOf(sql: Sql, chainId: string): Promise<number> {
  return (await sql.one<{ seq: number }>('events.head_seq', 'select seq from event_head where chain_id = $1', [chainId]))?.seq ?? 0
}
