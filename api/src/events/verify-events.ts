import type { Sql } from '../shared/sql.ts'
import { checkEvents, recordStart, type EventFault, type ExportedEvent, type RecordPosition } from './event-hash.ts'

const PAGE = 5_000
const MICROSECONDS = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`

/** The record of a chain page by page, in a form that `checkEvents` verifies without a database. */
export async function* exportEvents(sql: Sql, chainId: string, after = 0): AsyncGenerator<ExportedEvent[]> {
  for (let last = after; ;) {
    const page = await sql.rows<ExportedEvent>('events.export', `select chain_id as "chainId", seq, id, type, subject_type as "subjectType",
      subject_id as "subjectId", campus_id as "campusId", actor_kind as "actorKind", actor_id as "actorId",
      to_char(occurred_at at time zone 'UTC', ${MICROSECONDS}) as "occurredAt", to_char(recorded_at at time zone 'UTC', ${MICROSECONDS}) as "recordedAt",
      facts::text as facts, previous_hash as "previousHash", hash
      from event where chain_id = $1 and seq > $2 order by seq limit $3`, [chainId, last, PAGE])
    if (page.length === 0) return
    yield page
    last = page.at(-1)!.seq
  }
}

export interface EventVerification {
  /** Events looked at. */
  readonly checked: number
  readonly head: RecordPosition
  /** Empty when the record is as it was written. */
  readonly faults: readonly EventFault[]
}

/** Recomputes every hash of a chain's record and compares its end with the head that is kept apart. */
export async function verifyEvents(sql: Sql, chainId: string): Promise<EventVerification> {
  const head = (await sql.one<RecordPosition>('events.head', 'select seq, hash from event_head where chain_id = $1', [chainId])) ?? recordStart
  const faults: EventFault[] = []
  let checked = 0
  let position = recordStart
  for await (const page of exportEvents(sql, chainId)) {
    const result = checkEvents(page, position)
    faults.push(...result.faults)
    position = result.position
    checked += page.length
  }
  if (position.seq < head.seq) faults.push({ seq: position.seq + 1, fault: 'missing' })
  else if (position.seq > head.seq) faults.push({ seq: head.seq + 1, fault: 'surplus' })
  else if (position.hash !== head.hash) faults.push({ seq: head.seq, fault: 'altered' })
  return { checked, head, faults }
}
