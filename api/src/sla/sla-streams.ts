import { Clock, readClocks, type ClockRow, type SubjectKinds } from '../clocks/index.ts'
import type { EventBatch, EventRow } from '../events/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import type { Sql } from '../shared/database.ts'
import { toGlobalId } from '../shared/relay.ts'
import { streamOf, type ChainRead, type StreamDeclaration } from '../streams/index.ts'
import { SlaChange, type SlaBoardDelta, type SlaBoardSnapshot, type SlaCount, type SlaFilter } from './sla.graphql.ts'
import { factsOf, narrowingOf, passes, permissionFor, reachOf, subjectOf, type ClockNarrowing } from './sla-filter.ts'
import { boardStatuses, countClocks, countRows, readClocksByDeadline } from './sla.reader.ts'

export interface SlaStreamArgs { filter?: SlaFilter | null; after?: string | null }

const LARGEST_BOARD = 500
/** Boards are for eyes: what happens within a quarter of a second is shown together. */
const BOARD_PACE_MS = 250

const permission = (event: EventRow) => permissionFor[subjectOf(event).kind]

/** Every change of a clock the viewer may see. */
export function followChanges(kinds: SubjectKinds, context: RequestContext, { filter, after }: SlaStreamArgs): StreamDeclaration<SlaChange> {
  const { chainId } = viewerOf(context)
  const narrowing = narrowingOf(filter)
  const isWanted = passes(narrowing)
  return streamOf<SlaChange>(context, {
    after, permission, keepOwn: ownChanges(kinds, context),
    select: (event) => isWanted(event) && (!narrowing.kinds || narrowing.kinds.has(factsOf(event).kind)),
    async toItems(events, { batch, read, cursorOf }) {
      const rows = await clocksOfBatch(batch, read, chainId)
      return events.flatMap((event) => {
        const row = rows.get(event.subjectId)
        return row ? [{ event, item: new SlaChange(event, row, cursorOf(event)) }] : []
      })
    },
  })
}

/** The board, then what changes on it. */
export function followBoard(kinds: SubjectKinds, context: RequestContext, { filter, after }: SlaStreamArgs): StreamDeclaration<SlaBoardSnapshot | SlaBoardDelta> {
  const { chainId } = viewerOf(context)
  const narrowing = narrowingOf(filter)
  return streamOf<SlaBoardSnapshot | SlaBoardDelta>(context, {
    after, permission, keepOwn: ownChanges(kinds, context), select: passes(narrowing), paceMs: BOARD_PACE_MS,
    async opening(sql, cursor) {
      const rows = await readClocksByDeadline(kinds, sql, chainId, narrowing, reachOf(context), boardStatuses, LARGEST_BOARD)
      return { __typename: 'SlaBoardSnapshot', cursor, serverTime: context.now(), clocks: rows.map((row) => new Clock(row)), counts: await countBoard(kinds, sql, chainId, narrowing, context) }
    },
    async toItems(events, { batch, read, cursorOf }) {
      const known = await clocksOfBatch(batch, read, chainId)
      const rows = [...new Set(events.map(({ subjectId }) => subjectId))].map((id) => ({ id, row: known.get(id) }))
      const isShown = ({ row }: { row: ClockRow | undefined }): boolean => row !== undefined && row.isOpen && boardStatuses.includes(row.status)
      const event = events.at(-1)!
      const delta: SlaBoardDelta = {
        __typename: 'SlaBoardDelta', cursor: cursorOf(event), serverTime: context.now(),
        changed: rows.filter(isShown).map(({ row }) => new Clock(row!)),
        removed: rows.filter((one) => !isShown(one)).map(({ id }) => toGlobalId('Clock', id)),
        counts: await read((sql) => countBoard(kinds, sql, chainId, narrowing, context)),
      }
      return [{ event, item: delta }]
    },
  })
}

/** Clocks of all events of a batch, read once whoever asks. */
async function clocksOfBatch(batch: EventBatch, read: ChainRead, chainId: string): Promise<ReadonlyMap<string, ClockRow>> {
  return batch.once('clocks', async () => {
    const ids = [...new Set(batch.events.flatMap(({ subjectType, subjectId }) => (subjectType === 'Clock' ? [subjectId] : [])))]
    return new Map((await read((sql) => readClocks(sql, chainId, ids))).map((row) => [row.id, row]))
  })
}

async function countBoard(kinds: SubjectKinds, sql: Sql, chainId: string, narrowing: ClockNarrowing, context: RequestContext): Promise<SlaCount[]> {
  const reach = reachOf(context)
  if (reach.every(({ ownOf }) => ownOf === null)) return countClocks(sql, chainId, narrowing, reach)
  return countRows(await readClocksByDeadline(kinds, sql, chainId, narrowing, reach, boardStatuses, LARGEST_BOARD))
}

/** For viewers who see own records only. */
function ownChanges(kinds: SubjectKinds, context: RequestContext) {
  return async (events: readonly EventRow[], read: ChainRead): Promise<readonly EventRow[]> => {
    const { chainId, staffMemberId } = viewerOf(context)
    if (!staffMemberId) return []
    const subjects = events.map((event) => ({ event, ...subjectOf(event) }))
    const kept: EventRow[] = []
    for (const [kind, of] of Map.groupBy(subjects, (subject) => subject.kind)) {
      const own = new Set(await read(async (sql) => (await kinds.of(kind).ownOf?.(sql, chainId, of.map(({ id }) => id), staffMemberId)) ?? []))
      kept.push(...of.filter(({ id }) => own.has(id)).map(({ event }) => event))
    }
    return kept.sort((a, b) => a.seq - b.seq)
  }
}

