import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Clock, clocksOf } from '../../clocks/index.ts'
import { loadStaffMember, StaffMember } from '../../organization/index.ts'
import { Allow } from '../../shared/allow.ts'
import { toConnection, type Connection } from '../../shared/connection.graphql.ts'
import { viewerOf, type RequestContext } from '../../shared/context.ts'
import { readPage } from '../../shared/relay.ts'
import { SlaChange } from '../../sla/index.ts'
import { CompleteTouchpointInput } from '../client-input.graphql.ts'
import { CompleteTouchpointResult } from '../client-result.graphql.ts'
import type { ClientServices } from '../client-services.ts'
import type { TouchpointRow } from './client-subject.ts'
import { completeTouchpoint } from '../complete-touchpoint.ts'
import { Child, toChild } from '../family/client-part.graphql.ts'
import { Client } from '../family/client.graphql.ts'
import { childrenById, clientsById, touchpointsById } from '../family/client.loader.ts'
import { clientReach } from '../reach.ts'
import { showTouchpoints } from './show-touchpoints.ts'
import { countTouchpoints, readTouchpointPage, touchpointCursorShape, touchpointPlace, type TouchpointSelection } from './touchpoint-list.reader.ts'
import { Touchpoint, TouchpointConnection, TouchpointFilter } from './touchpoint.graphql.ts'

@ArgsType()
class TouchpointListArguments {
  @Field(() => Int, { nullable: true, description: 'How many to read, at most 100; 20 when absent.' })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor to read on from.' })
  after?: string | null

  @Field(() => TouchpointFilter, { nullable: true, description: 'What the list is narrowed to.' })
  filter?: TouchpointFilter | null
}

@Resolver(() => Touchpoint)
export class TouchpointResolver {
  readonly #services: ClientServices

  constructor(services: ClientServices) {
    this.#services = services
  }

  @Query(() => TouchpointConnection, { description: 'Follow-ups within reach, by due time.' })
  @Allow('clients:read')
  async touchpoints(@Args(() => TouchpointListArguments) { filter, ...paging }: TouchpointListArguments, @Ctx() context: RequestContext): Promise<Connection<Touchpoint>> {
    const page = readPage(paging, touchpointCursorShape)
    const viewer = viewerOf(context)
    const selection: TouchpointSelection = { chainId: viewer.chainId, reach: clientReach(viewer, 'clients:read'), filter, now: context.now() }
    const sql = await context.sql()
    const rows = await readTouchpointPage(sql, selection, page)
    const shown = new Map((await showTouchpoints(this.#services, context, rows)).map((touchpoint) => [touchpoint.row.id, touchpoint]))
    return toConnection(rows, page, touchpointPlace, (row: TouchpointRow) => shown.get(row.id)!, () => countTouchpoints(sql, selection))
  }

  @FieldResolver(() => Client, { description: 'The family to be contacted.' })
  async client(@Root() { row }: Touchpoint, @Ctx() context: RequestContext): Promise<Client> {
    return new Client((await clientsById(context).load(row.client_id))!)
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child it is about, as on birthdays.' })
  async child(@Root() { row }: Touchpoint, @Ctx() context: RequestContext): Promise<Child | null> {
    const child = row.child_id === null ? null : await childrenById(context).load(row.child_id)
    return child && toChild(child)
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: 'Who is to do it; null when nobody at the campus has the role.' })
  async assignee(@Root() { row }: Touchpoint, @Ctx() context: RequestContext): Promise<StaffMember | null> {
    return row.assignee_id === null ? null : ((await loadStaffMember(context, row.assignee_id)) ?? null)
  }

  @FieldResolver(() => Clock, { nullable: true, description: 'Its time limit; null until its count begins.' })
  async clock(@Root() { row }: Touchpoint, @Ctx() context: RequestContext): Promise<Clock | null> {
    const clock = (await clocksOf(context, 'touchpoint').load(row.id)).findLast(({ status }) => status !== 'superseded')
    return clock ? new Clock(clock) : null
  }

  @Mutation(() => CompleteTouchpointResult, { description: 'Records that a follow-up was done.' })
  @Allow('clients:write')
  async completeTouchpoint(
    @Arg('input', () => CompleteTouchpointInput, { description: 'What was done, when, and what came of it.' }) input: CompleteTouchpointInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof CompleteTouchpointResult> {
    const outcome = await completeTouchpoint(this.#services, context, input)
    if (outcome.__typename !== 'TouchpointCompleted') return outcome
    const row = await touchpointsById(context).load(outcome.touchpointId)
    const [touchpoint] = await showTouchpoints(this.#services, context, [row!])
    return { __typename: 'TouchpointCompleted', touchpoint: touchpoint!, cursor: outcome.cursor }
  }
}

/** Clocks know what they are about by id only; this shows the touchpoint behind one. */
@Resolver(() => Clock)
export class ClockTouchpointResolver {
  readonly #services: ClientServices

  constructor(services: ClientServices) {
    this.#services = services
  }

  @FieldResolver(() => Touchpoint, { nullable: true, description: 'The follow-up it runs for, within reach and with clients:read.' })
  async touchpoint(@Root() { row }: Clock, @Ctx() context: RequestContext): Promise<Touchpoint | null> {
    return loadTouchpoint(this.#services, context, row.touchpointId)
  }
}

@Resolver(() => SlaChange)
export class SlaChangeTouchpointResolver {
  readonly #services: ClientServices

  constructor(services: ClientServices) {
    this.#services = services
  }

  @FieldResolver(() => Touchpoint, { nullable: true, description: 'The follow-up the clock runs for, within reach and with clients:read.' })
  async touchpoint(@Root() { facts }: SlaChange, @Ctx() context: RequestContext): Promise<Touchpoint | null> {
    return loadTouchpoint(this.#services, context, facts.touchpointId)
  }
}

/** A touchpoint as the viewer may see it; null for the rest. */
export async function loadTouchpoint(services: ClientServices, context: RequestContext, id: string | null): Promise<Touchpoint | null> {
  const row = id === null || !context.viewer?.permissions.has('clients:read') ? null : await touchpointsById(context).load(id)
  return row ? (await showTouchpoints(services, context, [row]))[0]! : null
}
