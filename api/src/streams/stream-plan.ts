import { extentOf, type EventBatch, type EventLog, type EventRow } from '../events/index.ts'
import type { RequestContext } from '../shared/context.ts'
import { grantOf, type Permission } from '../shared/viewer.ts'
import type { ChainRead, StreamDeclaration, StreamRequest } from './stream-request.ts'
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
  readonly paceMs: number
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
    paceMs: request.paceMs ?? 0,
    async toItems(batch) {
      const selected = await heardBy(context, request, batch.events.filter((event) => request.select(event)), read)
      if (selected.length === 0) return []
      return (await request.toItems(selected, { batch, read, cursorOf })).map(({ event, item }) => ({ seq: event.seq, item }))
    },
    toGap: (gap, seq) => ({ seq, item: { __typename: 'StreamGap', cursor: cursorAt(seq), ...gap } satisfies StreamGap }),
    toLagged: (seq) => ({ seq, item: { __typename: 'StreamLagged', cursor: cursorAt(seq) } satisfies StreamLagged }),
  }
}

/** Events that reach the viewer now: of the whole chain, of its campuses, or of its own records. */
async function heardBy(context: RequestContext, { permission, keepOwn }: StreamRequest<object>, events: readonly EventRow[], read: ChainRead): Promise<readonly EventRow[]> {
  const reachOf = reachByPermission(context)
  const asked = (event: EventRow): Reach => reachOf(typeof permission === 'function' ? permission(event) : permission)
  const within = events.filter((event) => asked(event).covers(event.campusId))
  const own = within.filter((event) => asked(event).ownOnly)
  if (own.length === 0) return within
  const kept = new Set(keepOwn ? await keepOwn(own, read) : [])
  return within.filter((event) => !asked(event).ownOnly || kept.has(event))
}

interface Reach { covers(campusId: string | null): boolean; ownOnly: boolean }

function reachByPermission(context: RequestContext): (permission: Permission) => Reach {
  const known = new Map<Permission, Reach>()
  return (permission) => {
    let reach = known.get(permission)
    if (!reach) {
      const { campuses, ownOnly } = grantOf(context.viewer, permission)
      const reached = campuses === 'chain' ? undefined : new Set(campuses)
      known.set(permission, (reach = { ownOnly, covers: (campusId) => !reached || (campusId !== null && reached.has(campusId)) }))
    }
    return reach
  }
}
