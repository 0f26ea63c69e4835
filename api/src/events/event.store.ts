import { randomUUID } from 'node:crypto'
import type { Sql } from '../shared/sql.ts'
import { isoOf } from '../shared/time.ts'
import type { Actor } from '../shared/viewer.ts'

/** Something that has happened, about to be recorded. Facts hold ids and small values, never personal data. */
export interface NewEvent {
  /** In the past tense: `ComplaintRegistered`, `ClockBreached`. */
  readonly type: string
  /** GraphQL type of the record concerned: `Complaint`, `Clock`, `Client`. */
  readonly subjectType: string
  readonly subjectId: string
  /** Decides who may hear of it; null: only viewers of the whole chain. */
  readonly campusId: string | null
  readonly actor: Actor
  /** Business time in epoch milliseconds: for a deadline its own instant, however late it was noticed. */
  readonly occurredAt: number
  readonly facts: Readonly<Record<string, unknown>>
  /** When what happened changes by itself next, in epoch milliseconds: wakes the scheduler, is not recorded. */
  readonly wakeAt?: number | null
}

/** A recorded event. Numbers are per chain, start at 1 and have no gap. */
export interface EventRow {
  readonly seq: number
  readonly id: string
  readonly type: string
  readonly subjectType: string
  readonly subjectId: string
  readonly campusId: string | null
  readonly actorKind: Actor['kind']
  readonly actorId: string | null
  readonly occurredAt: string
  readonly recordedAt: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly previousHash: string
  readonly hash: string
}

/**
 * Appends events in order and returns the number of the last one. Call it last in the write transaction: the lock on the chain's head that it
 * takes lasts until commit, which is what makes the numbers gapless and ordered by commit.
 */
export async function appendEvents(sql: Sql, chainId: string, events: readonly NewEvent[], recordedAt: number): Promise<number> {
  const recorded = isoOf(recordedAt)
  const items = events.map((event) => ({
    id: randomUUID(), type: event.type, subject_type: event.subjectType, subject_id: event.subjectId, campus_id: event.campusId,
    actor_kind: event.actor.kind, actor_id: event.actor.id, occurred_at: isoOf(event.occurredAt), recorded_at: recorded, facts: event.facts,
  }))
  const row = await sql.one<{ seq: number }>('events.append', 'select append_events($1, $2) as seq', [chainId, JSON.stringify(items)])
  return row!.seq
}

const COLUMNS = `seq, id, type, subject_type as "subjectType", subject_id as "subjectId", campus_id as "campusId", actor_kind as "actorKind",
  actor_id as "actorId", occurred_at as "occurredAt", recorded_at as "recordedAt", facts, previous_hash as "previousHash", hash`

/** Events after a number, in order. */
export function readEvents(sql: Sql, chainId: string, after: number, limit: number): Promise<EventRow[]> {
  return sql.rows<EventRow>('events.after', `select ${COLUMNS} from event where chain_id = $1 and seq > $2 order by seq limit $3`, [chainId, after, limit])
}

/** What narrows a reading of the log. */
export interface EventSelection {
  readonly types: readonly string[] | null
  /** Null: the whole chain, also events of no campus. */
  readonly campusIds: readonly string[] | null
}

/** Selected events after a number, in order. */
export function readSelectedEvents(sql: Sql, chainId: string, after: number, limit: number, { types, campusIds }: EventSelection): Promise<EventRow[]> {
  return sql.rows<EventRow>('events.selected', `select ${COLUMNS} from event where chain_id = $1 and seq > $2
    and ($4::text[] is null or type = any($4)) and ($5::uuid[] is null or campus_id = any($5)) order by seq limit $3`, [chainId, after, limit, types, campusIds])
}

/** First and last number kept of a chain; `first` is `last + 1` when nothing is kept. */
export async function extentOf(sql: Sql, chainId: string): Promise<{ first: number; last: number }> {
  const row = await sql.one<{ first: number | null; last: number }>('events.extent',
    `select head.seq as last, (select min(seq) from event where chain_id = $1) as first from event_head head where head.chain_id = $1`, [chainId])
  return row ? { last: row.last, first: row.first ?? row.last + 1 } : { first: 1, last: 0 }
}
