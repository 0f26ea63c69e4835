import { extentOf, type EventBatch, type EventLog, type EventRow } from '../events/index.ts'
import type { RequestContext } from '../shared/context.ts'
import { grantOf, type Permission } from '../shared/viewer.ts'
import type { ChainRead, StreamDeclaration } from './stream-request.ts'
import type { StreamGap, StreamLagged } from './stream.graphql.ts'

/** An item and the number of the event up to which it tells the story. */
export interface Positioned<Item = object> {
  readonly seq: number
  readonly item: Item
}

/** Numbers that cannot be served, and why. */
export type Gap = Pick<StreamGap, 'from' | 'to' | 'reason'>

/** A declared stream in terms of positions. */
export interface StreamPlan {
  readonly chainId: string
  /** Number after which to begin; null: from now on, or with `opening`. */
  readonly after: number | null
  /** The present state, for streams that begin with it: also after a gap. */
  opening?(): Promise<Positioned>
  /** Items of a batch in order; none where nothing concerns the viewer. */
  toItems(batch: EventBatch): Promise<readonly Positioned[]>
  toGap(gap: Gap, seq: number): Positioned
  toLagged(seq: number): Positioned
}

/** @throws GraphQLError CURSOR_INVALID */
export function planOf(log: EventLog, { chainId, context, request }: StreamDeclaration): StreamPlan {
  const cursorAt = (seq: number): string => log.cursors.encode(chainId, seq)
  const cursorOf = ({ seq }: EventRow): string => cursorAt(seq)
  const read: ChainRead = (work) => log.db.read(chainId, work)
  const { opening } = request
  return {
    chainId,
    after: request.after == null ? null : log.cursors.decode(chainId, request.after),
    ...(opening && {
      opening: () => read(async (sql) => {
        const { last } = await extentOf(sql, chainId)
        return { seq: last, item: await opening(sql, cursorAt(last)) }
      }),
    }),
    async toItems(batch) {
      const hears = audience(context, request.permission)
      const selected = batch.events.filter((event) => hears(event) && request.select(event))
      if (selected.length === 0) return []
      return (await request.toItems(selected, { batch, read, cursorOf })).map(({ event, item }) => ({ seq: event.seq, item }))
    },
    toGap: (gap, seq) => ({ seq, item: { __typename: 'StreamGap', cursor: cursorAt(seq), ...gap } satisfies StreamGap }),
    toLagged: (seq) => ({ seq, item: { __typename: 'StreamLagged', cursor: cursorAt(seq) } satisfies StreamLagged }),
  }
}

/** Who may hear an event: viewers of the whole chain all of them, others those of their campuses. */
export function audience(context: RequestContext, permission: Permission): (event: Pick<EventRow, 'campusId'>) => boolean {
  const { campuses } = grantOf(context.viewer, permission)
  if (campuses === 'chain') return () => true
  const reached = new Set(campuses)
  return ({ campusId }) => campusId !== null && reached.has(campusId)
}
