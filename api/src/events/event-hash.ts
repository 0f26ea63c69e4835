import { createHash } from 'node:crypto'

/** An event as it is exported: instants in UTC with microseconds, facts as the very text that was recorded. */
export interface ExportedEvent {
  readonly chainId: string
  readonly seq: number
  readonly id: string
  readonly type: string
  readonly subjectType: string
  readonly subjectId: string
  readonly campusId: string | null
  readonly actorKind: string
  readonly actorId: string | null
  readonly occurredAt: string
  readonly recordedAt: string
  readonly facts: string
  readonly previousHash: string
  readonly hash: string
}

/** The same text and digest as `event_hash` of the database. */
export function hashOfEvent(event: ExportedEvent): string {
  const { previousHash, chainId, seq, id, type, subjectType, subjectId, campusId, actorKind, actorId, occurredAt, recordedAt, facts } = event
  const parts = [previousHash, chainId, seq, id, type, subjectType, subjectId, campusId ?? '', actorKind, actorId ?? '', occurredAt, recordedAt, facts]
  return createHash('sha256').update(parts.join('\n'), 'utf8').digest('hex')
}

/** A place where the record is not what was written. */
export interface EventFault {
  readonly seq: number
  /** `missing`: numbers skipped or cut off. `altered`: content or hash differ. `detached`: does not follow its predecessor. `surplus`: after the head, or twice. */
  readonly fault: 'missing' | 'altered' | 'detached' | 'surplus'
}

/** Where a reading of the record stands; start with `recordStart`. */
export interface RecordPosition {
  readonly seq: number
  readonly hash: string
}

export const recordStart: RecordPosition = { seq: 0, hash: '0'.repeat(64) }

/**
 * Checks exported events that follow `from`, without a database. Every change of an event, removal and insertion shows.
 * @param from a position known to be right: the start, or the last event of an export checked before
 */
export function checkEvents(events: Iterable<ExportedEvent>, from: RecordPosition = recordStart): { faults: EventFault[]; position: RecordPosition } {
  const faults: EventFault[] = []
  let position = from
  for (const event of events) {
    if (event.seq <= position.seq) {
      faults.push({ seq: event.seq, fault: 'surplus' })
      continue
    }
    if (event.seq !== position.seq + 1) faults.push({ seq: position.seq + 1, fault: 'missing' })
    else if (event.previousHash !== position.hash) faults.push({ seq: event.seq, fault: 'detached' })
    if (hashOfEvent(event) !== event.hash) faults.push({ seq: event.seq, fault: 'altered' })
    position = { seq: event.seq, hash: event.hash }
  }
  return { faults, position }
}
