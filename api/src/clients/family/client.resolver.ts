import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Campus, loadCampus } from '../../organization/index.ts'
import { Allow } from '../../shared/allow.ts'
import { toConnection, type Connection } from '../../shared/connection.graphql.ts'
import { viewerOf, type RequestContext } from '../../shared/context.ts'
import { fromGlobalId, readPage } from '../../shared/relay.ts'
import { EndEnrolmentInput, EnrolClientInput, RecordReferralInput } from '../client-input.graphql.ts'
import { EndEnrolmentResult, EnrolClientResult, RecordReferralResult } from '../client-result.graphql.ts'
import type { ClientServices } from '../client-services.ts'
import { endEnrolment } from '../end-enrolment.ts'
import { enrolClient } from '../enrol-client.ts'
import { clientReach, maySeePhones } from '../reach.ts'
import { recordReferral } from '../record-referral.ts'
import { Touchpoint, TouchpointStatus } from '../touchpoints/touchpoint.graphql.ts'
import type { TouchpointStatusName } from '../touchpoints/touchpoint-status.ts'
import { showTouchpoints } from '../touchpoints/show-touchpoints.ts'
import { ClientFilter, ClientOrder } from './client-filter.graphql.ts'
import { clientCursorShape, clientPlace, countClients, readClientPage, type ClientSelection } from './client-list.reader.ts'
import { Child, Guardian, Payment, Referral, toChild, toGuardian, toPayment, toReferral } from './client-part.graphql.ts'
import { Client, ClientConnection } from './client.graphql.ts'
import { childrenOf, clientsById, guardiansOf, paymentsOf, referralsOf, touchpointsOf } from './client.loader.ts'

@ArgsType()
class ClientListArguments {
  @Field(() => Int, { nullable: true, description: 'How many to read forward, at most 100; 20 when neither this nor `last` is given.' })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor to read on from.' })
  after?: string | null

  @Field(() => Int, { nullable: true, description: 'How many to read backward, at most 100.' })
  last?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor to read back from.' })
  before?: string | null

  @Field(() => ClientFilter, { nullable: true, description: 'What the list is narrowed to.' })
  filter?: ClientFilter | null

  @Field(() => ClientOrder, { nullable: true, defaultValue: ClientOrder.NUMBER, description: 'Order of the list.' })
  orderBy?: ClientOrder | null
}

@Resolver(() => Client)
export class ClientResolver {
  readonly #services: ClientServices

  constructor(services: ClientServices) {
    this.#services = services
  }

  @Query(() => Client, { nullable: true, description: 'A family; null when there is none within reach.' })
  @Allow('clients:read')
  async client(@Arg('id', () => ID, { description: 'Global id.' }) id: string, @Ctx() context: RequestContext): Promise<Client | null> {
    const uuid = fromGlobalId(id, 'Client')
    const row = uuid === undefined ? null : await clientsById(context).load(uuid)
    return row && new Client(row)
  }

  @Query(() => ClientConnection, { description: 'Families within reach.' })
  @Allow('clients:read')
  async clients(@Args(() => ClientListArguments) { filter, orderBy, ...paging }: ClientListArguments, @Ctx() context: RequestContext): Promise<Connection<Client>> {
    const order = orderBy ?? ClientOrder.NUMBER
    const page = readPage(paging, clientCursorShape(order))
    const viewer = viewerOf(context)
    const selection: ClientSelection = { chainId: viewer.chainId, reach: clientReach(viewer, 'clients:read'), filter, now: context.now() }
    const rows = await readClientPage(await context.sql(), selection, order, page)
    return toConnection(rows, page, clientPlace, (row) => new Client(row), async () => countClients(await context.sql(), selection))
  }

  @FieldResolver(() => Campus, { description: 'Campus the family belongs to.' })
  async campus(@Root() { row }: Client, @Ctx() context: RequestContext): Promise<Campus> {
    return (await loadCampus(context, row.campus_id))!
  }

  @FieldResolver(() => [Guardian], { description: 'Those who care for the children.' })
  async guardians(@Root() { row }: Client, @Ctx() context: RequestContext): Promise<Guardian[]> {
    const unmasked = maySeePhones(context)
    return (await guardiansOf(context).load(row.id)).map((guardian) => toGuardian(guardian, unmasked))
  }

  @FieldResolver(() => [Child], { description: 'The children, eldest first.' })
  async children(@Root() { row }: Client, @Ctx() context: RequestContext): Promise<Child[]> {
    return (await childrenOf(context).load(row.id)).map(toChild)
  }

  @FieldResolver(() => [Touchpoint], { description: 'Follow-ups by due time: done, due and planned for the months ahead.' })
  async touchpoints(
    @Root() { row }: Client,
    @Arg('status', () => TouchpointStatus, { nullable: true, description: 'Only those standing so.' }) status: TouchpointStatusName | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Touchpoint[]> {
    const touchpoints = await showTouchpoints(this.#services, context, await touchpointsOf(context).load(row.id))
    return status == null ? touchpoints : touchpoints.filter((touchpoint) => touchpoint.status === status)
  }

  @FieldResolver(() => [Payment], { description: 'Fees paid, latest first.' })
  async payments(@Root() { row }: Client, @Ctx() context: RequestContext): Promise<Payment[]> {
    return (await paymentsOf(context).load(row.id)).map(toPayment)
  }

  @FieldResolver(() => [Referral], { description: 'Whom the family told about the institution, latest first.' })
  async referrals(@Root() { row }: Client, @Ctx() context: RequestContext): Promise<Referral[]> {
    return (await referralsOf(context).load(row.id)).map(toReferral)
  }

  @Mutation(() => EnrolClientResult, { description: "Opens a family's file and plans its follow-ups." })
  @Allow('clients:write')
  async enrolClient(@Arg('input', () => EnrolClientInput, { description: 'The family.' }) input: EnrolClientInput, @Ctx() context: RequestContext): Promise<typeof EnrolClientResult> {
    return shown(context, await enrolClient(this.#services, context, input))
  }

  @Mutation(() => EndEnrolmentResult, { description: 'Ends an enrolment: open follow-ups are cancelled with their clocks.' })
  @Allow('clients:write')
  async endEnrolment(@Arg('input', () => EndEnrolmentInput, { description: 'Who, when and why.' }) input: EndEnrolmentInput, @Ctx() context: RequestContext): Promise<typeof EndEnrolmentResult> {
    return shown(context, await endEnrolment(this.#services, context, input))
  }

  @Mutation(() => RecordReferralResult, { description: 'Records that a family brought somebody in, and works out its grade anew.' })
  @Allow('clients:write')
  async recordReferral(@Arg('input', () => RecordReferralInput, { description: 'Who referred whom.' }) input: RecordReferralInput, @Ctx() context: RequestContext): Promise<typeof RecordReferralResult> {
    return shown(context, await recordReferral(this.#services, context, input))
  }
}

/** Puts the family in the place of its id. */
async function shown<Outcome extends { __typename: string }>(context: RequestContext, outcome: Outcome): Promise<Exclude<Outcome, { clientId: string }> & { client: Client }> {
  const { clientId } = outcome as { clientId?: string }
  if (clientId === undefined) return outcome as never
  const row = await clientsById(context).load(clientId)
  return { ...outcome, client: new Client(row!) } as never
}
