import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Clock, clocksOfSubject } from '../clocks/index.ts'
import { Campus, loadCampus, loadStaffMember, StaffMember } from '../organization/index.ts'
import { PolicyVersion } from '../policies/index.ts'
import { Allow } from '../shared/allow.ts'
import { toConnection, type Connection } from '../shared/connection.graphql.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { readPage } from '../shared/relay.ts'
import { CalendarDate } from '../shared/scalars.ts'
import { cancelDuty } from './cancel-duty.ts'
import type { DutyOutcome } from './change-duty.ts'
import { completeDuty } from './complete-duty.ts'
import { Duty, DutyConnection, DutyFilter } from './duty.graphql.ts'
import { CancelDutyInput, CompleteDutyInput } from './duty-input.graphql.ts'
import { countDuties, dutyCursorShape, dutyPlace, dutyReach, readDutyPage, type DutySelection } from './duty-list.reader.ts'
import { dutyLoader, showDuties } from './duty.loader.ts'
import { whyNotComplete } from './duty-refusal.ts'
import { CancelDutyResult, CompleteDutyResult } from './duty-result.graphql.ts'
import type { DutyServices } from './duty-services.ts'
import { PlannedDuty } from './planned-duty.graphql.ts'
import { previewDuties } from './preview-duties.ts'

@ArgsType()
class DutyListArguments {
  @Field(() => DutyFilter, { nullable: true, description: 'What the list is narrowed to.' })
  filter?: DutyFilter | null

  @Field(() => Int, { nullable: true, description: 'How many to read, at most 100; 20 when absent.' })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor to read on from.' })
  after?: string | null
}

@Resolver(() => Duty)
export class DutyResolver {
  readonly #services: DutyServices

  constructor(services: DutyServices) {
    this.#services = services
  }

  @Query(() => DutyConnection, { description: 'Duties within reach, by deadline: those of the past, and those planned for the days ahead.' })
  @Allow('complaints:read')
  async duties(@Args(() => DutyListArguments) { filter, ...paging }: DutyListArguments, @Ctx() context: RequestContext): Promise<Connection<Duty>> {
    const page = readPage(paging, dutyCursorShape)
    const selection: DutySelection = { chainId: viewerOf(context).chainId, campusIds: dutyReach(context), filter, now: context.now() }
    const sql = await context.sql()
    const rows = await readDutyPage(sql, selection, page)
    const shown = new Map((await showDuties(this.#services, context, rows)).map((duty) => [duty.row.id, duty]))
    return toConnection(rows, page, dutyPlace, ({ id }) => shown.get(id)!, () => countDuties(sql, selection))
  }

  @Query(() => [PlannedDuty], { nullable: true, description: 'What the policies in force at a campus ask for on days, worked out anew, in the order in which it opens: at most 400 days; null for an unknown campus. What the chain owes once is told of the campus that answers for it. Error: RANGE_INVALID.' })
  @Allow('complaints:read')
  async dutyPlan(
    @Arg('campusId', () => ID, { description: 'The campus.' }) campusId: string,
    @Arg('from', () => CalendarDate, { description: 'First day on which it may open.' }) from: string,
    @Arg('to', () => CalendarDate, { description: 'Last day on which it may open, included.' }) to: string,
    @Ctx() context: RequestContext,
  ): Promise<PlannedDuty[] | null> {
    return (await previewDuties(this.#services, context, campusId, from, to))?.map((wanted) => new PlannedDuty(wanted)) ?? null
  }

  @FieldResolver(() => Campus, { description: 'The campus whose duty it is; of one of the chain, the campus that answers for it.' })
  async campus(@Root() { row }: Duty, @Ctx() context: RequestContext): Promise<Campus> {
    return (await loadCampus(context, row.campus_id))!
  }

  @FieldResolver(() => PolicyVersion, { description: 'The policy that asks for it: the one in force when it opens.' })
  policy(@Root() { view }: Duty): PolicyVersion {
    return new PolicyVersion(view.policy)
  }

  @FieldResolver(() => Clock, { nullable: true, description: 'Its time limit; null until it opens.' })
  async clock(@Root() { row }: Duty, @Ctx() context: RequestContext): Promise<Clock | null> {
    const clock = (await clocksOfSubject(context).load(row.id)).find(({ key, supersededBy }) => key === row.planning.clockKey && supersededBy === null)
    return clock ? new Clock(clock) : null
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: 'Who did it or called it off; null while nobody has, and for partners.' })
  async doneBy(@Root() { row }: Duty, @Ctx() context: RequestContext): Promise<StaffMember | null> {
    const [kind, id] = row.settled_by?.split(':') ?? []
    return kind === 'staff' && id ? ((await loadStaffMember(context, id)) ?? null) : null
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'Why the viewer cannot record it as done now; null when they can.' })
  notCompletableBecause(@Root() duty: Duty, @Ctx() context: RequestContext): LocalizedText | null {
    const viewer = viewerOf(context)
    if (!viewer.permissions.has('complaints:write')) return { zh: '您没有办理例行工作的权限', en: 'You may not act on duties' }
    return whyNotComplete(duty, viewer)?.because ?? null
  }

  @Mutation(() => CompleteDutyResult, { description: 'Records that a duty was done.' })
  @Allow('complaints:write')
  async completeDuty(
    @Arg('input', () => CompleteDutyInput, { description: 'Which, when, and the record the policy asks for.' }) input: CompleteDutyInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof CompleteDutyResult> {
    return (await this.#shown(context, await completeDuty(this.#services, context, input))) as typeof CompleteDutyResult
  }

  @Mutation(() => CancelDutyResult, { description: 'Calls a duty off; for those who run the campus or the chain.' })
  @Allow('complaints:write')
  async cancelDuty(
    @Arg('input', () => CancelDutyInput, { description: 'Which, and why.' }) input: CancelDutyInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof CancelDutyResult> {
    return (await this.#shown(context, await cancelDuty(this.#services, context, input))) as typeof CancelDutyResult
  }

  async #shown(context: RequestContext, outcome: DutyOutcome): Promise<object> {
    if (!('dutyId' in outcome)) return outcome
    return { __typename: outcome.__typename, duty: (await dutyLoader(this.#services, context).load(outcome.dutyId))!, cursor: outcome.cursor }
  }
}
