import { extentOf, type EventLog, type EventRow } from '../events/index.ts'
import type { RequestContext } from '../shared/context.ts'
import { grantOf, type Permission } from '../shared/viewer.ts'
import { LiveStream } from './live-stream.ts'
import type { StreamDeclaration } from './stream-request.ts'
import type { StreamGap, StreamLagged } from './stream.graphql.ts'

/** Starts a declared stream. @throws GraphQLError CURSOR_INVALID */
export function follow<Item extends object>(log: EventLog, { chainId, context, request }: StreamDeclaration<Item>): LiveStream<Item | StreamGap | StreamLagged> {
  const cursorAt = (seq: number): string => log.cursors.encode(chainId, seq)
  const cursorOf = ({ seq }: EventRow): string => cursorAt(seq)
  const read = <T>(work: Parameters<typeof log.db.read<T>>[1]): Promise<T> => log.db.read(chainId, work)
  const { opening } = request
  return new LiveStream<Item | StreamGap | StreamLagged>(log, {
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
    toGap: ({ from, to, reason }, seq): StreamGap => ({ __typename: 'StreamGap', cursor: cursorAt(seq), from, to, reason }),
    toLagged: (seq): StreamLagged => ({ __typename: 'StreamLagged', cursor: cursorAt(seq) }),
  })
}

/** Who may hear an event: viewers of the whole chain all of them, others those of their campuses. */
export function audience(context: RequestContext, permission: Permission): (event: EventRow) => boolean {
  const { campuses } = grantOf(context.viewer, permission)
  if (campuses === 'chain') return () => true
  const reached = new Set(campuses)
  return ({ campusId }) => campusId !== null && reached.has(campusId)
}
