import type { ClockStatus as ClockStatusValue } from '@huiyin/policy'
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import { Clock, ClockStatus, type SubjectKinds } from '../clocks/index.ts'
import { Campus, loadCampus } from '../organization/index.ts'
import { Allow } from '../shared/allow.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { readPage } from '../shared/relay.ts'
import { streamFrom } from '../streams/index.ts'
import { narrowingOf, reachOf } from './sla-filter.ts'
import { SlaBoardItem, SlaCount, SlaFilter, SlaStreamItem } from './sla.graphql.ts'
import { readClocksByDeadline } from './sla.reader.ts'
import { followBoard, followChanges, type SlaStreamArgs } from './sla-streams.ts'

const NARROWING = { nullable: true, description: 'Narrows the clocks.' } as const
const FIRST = 50
const URGENT: ClockStatusValue[] = ['warning', 'breached']

@Resolver(() => SlaCount)
export class SlaResolver {
  readonly kinds: SubjectKinds

  constructor(kinds: SubjectKinds) {
    this.kinds = kinds
  }

  @Query(() => [Clock], { description: 'Clocks by deadline, the earliest first. Of breached clocks only those still unanswered. Clocks of follow-ups need clients:read besides.' })
  @Allow('complaints:read')
  async slaClocks(
    @Arg('filter', () => SlaFilter, { ...NARROWING }) filter: SlaFilter | undefined,
    @Arg('statuses', () => [ClockStatus], { nullable: true, defaultValue: URGENT, description: 'How they stand.' }) statuses: ClockStatusValue[] | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: FIRST, description: 'How many, at most 100.' }) first: number | null,
    @Ctx() context: RequestContext,
  ): Promise<Clock[]> {
    const { limit } = readPage({ first }, [], FIRST)
    const rows = await readClocksByDeadline(this.kinds, await context.sql(), viewerOf(context).chainId, narrowingOf(filter), reachOf(context), statuses ?? URGENT, limit)
    return rows.map((row) => new Clock(row))
  }

  @Subscription(() => SlaStreamItem, {
    description: "Each change of a clock's status as it happens. With `after`, first every change since that cursor, then live, without gap or duplicate. Error: CURSOR_INVALID.",
    subscribe: streamFrom<SlaResolver, SlaStreamArgs>(() => SlaResolver, (resolver, args, context) => followChanges(resolver.kinds, context, args)),
  })
  @Allow('complaints:read')
  slaChanges(
    @Root() item: typeof SlaStreamItem,
    @Arg('filter', () => SlaFilter, { ...NARROWING }) _filter?: SlaFilter,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to resume behind; from now on when absent.' }) _after?: string,
  ): typeof SlaStreamItem {
    return item
  }

  @Subscription(() => SlaBoardItem, {
    description: 'First the board as it stands (with `after`, what changed since), then deltas, at most four a second. Error: CURSOR_INVALID.',
    subscribe: streamFrom<SlaResolver, SlaStreamArgs>(() => SlaResolver, (resolver, args, context) => followBoard(resolver.kinds, context, args)),
  })
  @Allow('complaints:read')
  slaBoard(
    @Root() item: typeof SlaBoardItem,
    @Arg('filter', () => SlaFilter, { ...NARROWING }) _filter?: SlaFilter,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to resume behind; a snapshot when absent.' }) _after?: string,
  ): typeof SlaBoardItem {
    return item
  }

  @FieldResolver(() => Campus, { description: 'The campus.' })
  async campus(@Root() { campusId }: SlaCount, @Ctx() context: RequestContext): Promise<Campus> {
    return (await loadCampus(context, campusId))!
  }
}
