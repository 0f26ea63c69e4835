import type { EventBatch, EventRow } from '../events/index.ts'
import type { Sql } from '../shared/database.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import type { Permission } from '../shared/viewer.ts'

/** Reads of the viewer's chain, in a read-only transaction. */
export type ChainRead = <T>(work: (sql: Sql) => Promise<T>) => Promise<T>

/** What a subscription field asks of the log: which events, and how to show them. */
export interface StreamRequest<Item extends object> {
  /** The client's cursor; without one the stream begins now, or with `opening`. */
  after?: string | null | undefined
  /** Its reach decides of which campuses events are heard, each time anew. May differ by event. */
  permission: Permission | ((event: EventRow) => Permission)
  /** Of events that reach the viewer only where they concern the viewer's own records, those that do. Without it none of them is heard. */
  keepOwn?(events: readonly EventRow[], read: ChainRead): Promise<readonly EventRow[]>
  /** The present state, shown first when there is no cursor, and after a gap. @param cursor of the last event that `sql` sees */
  opening?(sql: Sql, cursor: string): Promise<Item>
  /** Whether an event concerns this subscription. */
  select(event: EventRow): boolean
  /** Milliseconds between two deliveries at least; what happens in between comes together. For items that sum up. */
  paceMs?: number
  /**
   * Items for selected events that came together, each with the cursor to resume after. Fewer than events where several are told at once,
   * or where the viewer may not see one after all.
   * @param batch `batch.once(key, read)` shares with other subscribers what does not depend on who asks
   */
  toItems(events: readonly EventRow[], tools: { batch: EventBatch; read: ChainRead; cursorOf(event: EventRow): string }): Promise<readonly StreamItem<Item>[]> | readonly StreamItem<Item>[]
}

export interface StreamItem<Item> {
  /** The last event it tells of. */
  readonly event: EventRow
  readonly item: Item
}

/**
 * What the `subscribe` of a subscription field returns: `streamOf(context, { … })`. Only a declaration, since that function cannot reach
 * services; `createSubscriptions` follows it. Iterating it by itself fails.
 */
export class StreamDeclaration<Item extends object = object> implements AsyncIterable<Item> {
  readonly chainId: string
  readonly context: RequestContext
  readonly request: StreamRequest<Item>

  constructor(context: RequestContext, request: StreamRequest<Item>) {
    this.chainId = viewerOf(context).chainId
    this.context = context
    this.request = request
  }

  [Symbol.asyncIterator](): AsyncIterator<Item> {
    throw new Error('Subscriptions are followed by createSubscriptions, not by the library\'s own subscribe.')
  }
}

/** Replay after the cursor, then live, each event at most once, under the rights the viewer has at that moment. */
export const streamOf = <Item extends object>(context: RequestContext, request: StreamRequest<Item>): StreamDeclaration<Item> => new StreamDeclaration(context, request)
