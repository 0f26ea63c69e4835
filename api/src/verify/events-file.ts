import { checkEvents, exportEvents, type EventFault, type ExportedEvent, type RecordPosition } from '../events/index.ts'
import type { Sql } from '../shared/database.ts'

const FORMAT = 'huiyin-events 1'
/** Where every record begins. */
const { position: recordStart } = checkEvents([])

/** First line of a file of events; the events follow, one a line, in their order. */
interface Heading { format: typeof FORMAT; chainId: string; chain: string; head: RecordPosition; exportedAt: string }

/** The record of a chain as lines of a file that `checkEventsFile` verifies on any machine. Read in one snapshot. */
export async function* eventsFile(sql: Sql, { id: chainId, name }: { id: string; name: string }, exportedAt: string): AsyncGenerator<string> {
  const head = (await sql.one<RecordPosition>('verify.head', 'select seq, hash from event_head where chain_id = $1', [chainId])) ?? recordStart
  yield JSON.stringify({ format: FORMAT, chainId, chain: name, head, exportedAt } satisfies Heading)
  for await (const page of exportEvents(sql, chainId)) for (const event of page) yield JSON.stringify(event)
}

/** Where a file is not what was written. `unreadable`: the line is no event. `foreign`: it is one of another chain. */
export interface FileFault { line: number; seq: number | null; fault: EventFault['fault'] | 'unreadable' | 'foreign' }

interface FileVerification {
  chain: string
  /** Events up to the first fault. */
  checked: number
  /** As the file says it: compare it with the head of the chain, or with one noted elsewhere. */
  head: RecordPosition
  /** The first one; what follows a fault proves nothing. */
  fault: FileFault | null
}

/** Checks a file of events line by line, without a database. Undefined when it is no such file. */
export async function checkEventsFile(lines: AsyncIterable<string>): Promise<FileVerification | undefined> {
  let heading: Heading | undefined
  let position = recordStart
  let [line, checked] = [0, 0]
  const found = (fault: FileFault | null): FileVerification => ({ chain: heading!.chain, checked, head: heading!.head, fault })
  for await (const text of lines) {
    line++
    if (!heading) {
      heading = headingOf(text)
      if (!heading) return undefined
      continue
    }
    const event = eventOf(text)
    if (!event) return found({ line, seq: null, fault: 'unreadable' })
    if (event.chainId !== heading.chainId) return found({ line, seq: event.seq, fault: 'foreign' })
    const { faults: [first], position: next } = checkEvents([event], position)
    if (first) return found({ line, ...first })
    position = next
    checked++
  }
  if (!heading) return undefined
  const { seq, hash } = heading.head
  if (position.seq < seq) return found({ line: line + 1, seq: position.seq + 1, fault: 'missing' })
  if (position.seq > seq) return found({ line: seq + 2, seq: seq + 1, fault: 'surplus' })
  return found(position.hash === hash ? null : { line, seq, fault: 'altered' })
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function headingOf(text: string): Heading | undefined {
  const value = parsed(text)
  const head = value?.['head'] as Partial<RecordPosition> | null | undefined
  const isOurs = value?.['format'] === FORMAT && ['chainId', 'chain', 'exportedAt'].every((name) => typeof value[name] === 'string')
  return isOurs && Number.isSafeInteger(head?.seq) && typeof head?.hash === 'string' ? (value as unknown as Heading) : undefined
}

const TEXTS = ['chainId', 'id', 'type', 'subjectType', 'subjectId', 'actorKind', 'occurredAt', 'recordedAt', 'facts', 'previousHash', 'hash'] as const

function eventOf(text: string): ExportedEvent | undefined {
  const value = parsed(text)
  const isEvent = value !== undefined && Number.isSafeInteger(value['seq']) && TEXTS.every((name) => typeof value[name] === 'string')
    && ['campusId', 'actorId'].every((name) => value[name] === null || typeof value[name] === 'string')
  return isEvent ? (value as unknown as ExportedEvent) : undefined
}
