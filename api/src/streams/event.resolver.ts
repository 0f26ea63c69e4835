import { GraphQLError } from 'graphql'
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import { extentOf, readSelectedEvents, type CursorCodec } from '../events/index.ts'
import { Campus, loadCampus } from '../organization/index.ts'
import { Allow } from '../shared/allow.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { LARGEST_PAGE, readPage } from '../shared/relay.ts'
import { campusArray, grantOf } from '../shared/viewer.ts'
import { DomainEvent, EventConnection, EventStreamItem } from './event.graphql.ts'
import { streamOf } from './stream-request.ts'

interface EventStreamArgs { after?: string | null; types?: readonly string[] | null }

@Resolver(() => DomainEvent)
export class EventResolver {
  readonly #cursors: CursorCodec

  constructor(cursors: CursorCodec) {
    this.#cursors = cursors
  }

  @Query(() => EventConnection, { description: 'The record of what happened, after a cursor. Errors: CURSOR_INVALID, CURSOR_EXPIRED when events behind it are no longer kept, PAGE_INVALID.' })
  @Allow('events:read')
  async events(
    @Arg('after', () => String, { nullable: true, description: 'Cursor of an event, of a command or of a stream; from the beginning when absent.' }) after: string | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: LARGEST_PAGE, description: 'How many, at most 100.' }) first: number | null,
    @Arg('types', () => [String], { nullable: true, description: 'Only events of these types.' }) types: string[] | undefined,
    @Ctx() context: RequestContext,
  ): Promise<EventConnection> {
    const { limit } = readPage({ first }, [], LARGEST_PAGE)
    const { chainId } = viewerOf(context)
    const position = after == null ? null : this.#cursors.decode(chainId, after)
    const sql = await context.sql()
    const extent = await extentOf(sql, chainId)
    if (position !== null && position + 1 < extent.first) throw this.#expired(chainId, extent.first)
    const grant = grantOf(context.viewer, 'events:read')
    const rows = grant.ownOnly ? [] : await readSelectedEvents(sql, chainId, position ?? 0, limit + 1, { types: types ?? null, campusIds: campusArray(grant) })
    const nodes = rows.slice(0, limit).map((row) => new DomainEvent(row, this.#cursors.encode(chainId, row.seq)))
    return {
      nodes,
      pageInfo: { hasNextPage: rows.length > limit, hasPreviousPage: position !== null && position >= extent.first, startCursor: nodes[0]?.cursor ?? null, endCursor: nodes.at(-1)?.cursor ?? null },
    }
  }

  #expired(chainId: string, first: number): GraphQLError {
    return new GraphQLError('Events behind this cursor are no longer kept; read the current state, then continue from the cursor in the extensions.', {
      extensions: { code: 'CURSOR_EXPIRED', cursor: this.#cursors.encode(chainId, first - 1) },
    })
  }

  @Subscription(() => EventStreamItem, {
    name: 'events',
    description: 'Everything that happens, as it happens. With `after`, first every event since that cursor, then live, without gap or duplicate. Error: CURSOR_INVALID.',
    subscribe: ({ args, context }) => followEvents(context as RequestContext, args as EventStreamArgs) as never,
  })
  @Allow('events:read')
  followedEvents(
    @Root() item: typeof EventStreamItem,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to resume behind; from now on when absent.' }) _after?: string,
    @Arg('types', () => [String], { nullable: true, description: 'Only events of these types.' }) _types?: string[],
  ): typeof EventStreamItem {
    return item
  }

  @FieldResolver(() => Campus, { nullable: true, description: 'Campus concerned; null for what concerns the whole chain.' })
  async campus(@Root() { row }: DomainEvent, @Ctx() context: RequestContext): Promise<Campus | null> {
    return row.campusId === null ? null : ((await loadCampus(context, row.campusId)) ?? null)
  }
}

function followEvents(context: RequestContext, { after, types }: EventStreamArgs) {
  const wanted = types ? new Set(types) : undefined
  return streamOf<DomainEvent>(context, {
    after, permission: 'events:read',
    select: ({ type }) => wanted === undefined || wanted.has(type),
    toItems: (events, { cursorOf }) => events.map((event) => ({ event, item: new DomainEvent(event, cursorOf(event)) })),
  })
}
