import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql'
import { Client, clientsById, Touchpoint } from '../clients/index.ts'
import { Clock, clocksOf, type ClockRow } from '../clocks/index.ts'
import { Campus, loadCampus, loadStaffMember, StaffMember } from '../organization/index.ts'
import { PolicyVersion } from '../policies/index.ts'
import { Allow } from '../shared/allow.ts'
import type { Connection } from '../shared/connection.graphql.ts'
import type { RequestContext } from '../shared/context.ts'
import { fromGlobalId } from '../shared/relay.ts'
import { actionsOf, ownershipOf, timelineOf } from './case-page.ts'
import { listComplaints } from './complaint-list.ts'
import type { ComplaintServices } from './complaint-services.ts'
import { Complaint, ComplaintConnection } from './complaint.graphql.ts'
import { complaintLoader, historyLoader, judgedLoader } from './complaint.loader.ts'
import { loadTouchpoint } from './touchpoint-of-complaint.ts'
import { ComplaintAction, OwnershipSpan, TimelineEntry } from './complaint-part.graphql.ts'
import { DepartmentTask } from './department-task.graphql.ts'
import { NextStep } from './next-step.graphql.ts'
import { nextStep } from './next-step.ts'
import { ComplaintFilter, ComplaintOrder } from './queue/complaint-filter.graphql.ts'

@ArgsType()
class ListArguments {
  @Field(() => Int, { nullable: true, description: 'How many, from the beginning or after `after`; at most 100, default 20.' })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor to begin after.' })
  after?: string | null

  @Field(() => Int, { nullable: true, description: 'How many, counted from the end or from before `before`; at most 100.' })
  last?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor to end before.' })
  before?: string | null

  @Field(() => ComplaintFilter, { nullable: true, description: 'Which complaints.' })
  filter?: ComplaintFilter | null

  @Field(() => ComplaintOrder, { nullable: true, defaultValue: ComplaintOrder.NEXT_DUE, description: 'In which order.' })
  orderBy?: ComplaintOrder | null
}

@Resolver(() => Complaint)
export class ComplaintResolver {
  readonly #services: ComplaintServices

  constructor(services: ComplaintServices) {
    this.#services = services
  }

  @Query(() => Complaint, { nullable: true, description: 'A complaint within reach; null for any other id.' })
  @Allow('complaints:read')
  async complaint(@Arg('id', () => ID, { description: 'Its global id.' }) id: string, @Ctx() context: RequestContext): Promise<Complaint | null> {
    const uuid = fromGlobalId(id, 'Complaint')
    return uuid === undefined ? null : (await complaintLoader(this.#services, context).load(uuid)) ?? null
  }

  @Query(() => ComplaintConnection, { description: 'Complaints within reach. The default order is the work queue.' })
  @Allow('complaints:read')
  complaints(@Args(() => ListArguments) given: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Complaint>> {
    return listComplaints(this.#services, context, given, info)
  }

  @FieldResolver(() => Campus, { description: 'Campus it concerns.' })
  campus(@Root() { row, nested }: Complaint, @Ctx() context: RequestContext): Campus | Promise<Campus | undefined> {
    return nested?.campus ?? loadCampus(context, row.campus_id)
  }

  @FieldResolver(() => Client, { nullable: true, description: 'The family it comes from; null when unknown, anonymous, or not within reach.' })
  client(@Root() { row, nested }: Complaint, @Ctx() context: RequestContext): Client | null | Promise<Client | null> {
    // Not async: a promise for each of what is at hand costs more than the rest of the page.
    if (nested?.client !== undefined) return nested.client
    return row.client_id === null ? null : clientsById(context).load(row.client_id).then((found) => found && new Client(found))
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: 'Staff member it is about.' })
  subjectStaff(@Root() { row }: Complaint, @Ctx() context: RequestContext): Promise<StaffMember | null> {
    return member(context, row.subject_staff_id)
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: 'Who took the complaint and answers for it to the complainant; null when it came from a partner.' })
  firstContactOwner(@Root() { row }: Complaint, @Ctx() context: RequestContext): Promise<StaffMember | null> {
    return member(context, row.first_contact_owner_id)
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: 'Who works on it now.' })
  assignee(@Root() { row, nested }: Complaint, @Ctx() context: RequestContext): StaffMember | null | Promise<StaffMember | null> {
    return nested?.assignee !== undefined ? nested.assignee : member(context, row.assignee_id)
  }

  @FieldResolver(() => Touchpoint, { nullable: true, description: 'The follow-up contact in which it was raised; null when it was not, or not within reach.' })
  touchpoint(@Root() { row }: Complaint, @Ctx() context: RequestContext): Promise<Touchpoint | null> | null {
    return row.touchpoint_id === null ? null : loadTouchpoint(this.#services, context, row.touchpoint_id)
  }

  @FieldResolver(() => PolicyVersion, { description: 'The policy it is judged by: the one in force when it was received.' })
  policy(@Root() { view }: Complaint): PolicyVersion {
    return new PolicyVersion(view.policy)
  }

  @FieldResolver(() => NextStep, { nullable: true, description: 'What must be done next, by when and why; null when nothing is owed.' })
  next(@Root() complaint: Complaint, @Ctx() context: RequestContext): NextStep | null | Promise<NextStep | null> {
    const { clocks } = complaint.nested ?? {}
    return clocks ? stepOf(complaint, clocks.map(({ row }) => row)) : clocksOf(context, 'complaint').load(complaint.row.id).then((rows) => stepOf(complaint, rows))
  }

  @FieldResolver(() => [Clock], { description: 'Its clocks, in order of start.' })
  clocks(
    @Root() { row, nested }: Complaint,
    @Arg('effectiveOnly', () => Boolean, { defaultValue: false, nullable: true, description: 'Leave out superseded and cancelled ones.' }) effectiveOnly: boolean | null,
    @Ctx() context: RequestContext,
  ): readonly Clock[] | Promise<readonly Clock[]> {
    if (nested?.clocks) return effectiveOnly ? effective(nested.clocks) : nested.clocks
    return clocksOf(context, 'complaint').load(row.id).then((rows) => {
      const clocks = rows.map((clock) => new Clock(clock))
      return effectiveOnly ? effective(clocks) : clocks
    })
  }

  @FieldResolver(() => [DepartmentTask], { description: 'What departments were asked, in order.' })
  async tasks(@Root() { row }: Complaint, @Ctx() context: RequestContext): Promise<DepartmentTask[]> {
    return (await historyLoader(context).load(row.id)).tasks.map((task) => new DepartmentTask(task))
  }

  @FieldResolver(() => [TimelineEntry], { description: 'Its whole history, in the order things happened.' })
  async timeline(@Root() complaint: Complaint, @Ctx() context: RequestContext): Promise<TimelineEntry[]> {
    return timelineOf(complaint, (await historyLoader(context).load(complaint.row.id)).entries, context)
  }

  @FieldResolver(() => [OwnershipSpan], { description: 'Who held it when: every moment from receipt to closure belongs to one party.' })
  async ownership(@Root() complaint: Complaint, @Ctx() context: RequestContext): Promise<OwnershipSpan[]> {
    return ownershipOf(complaint, await judgedLoader(this.#services, context).load(complaint), context)
  }

  @FieldResolver(() => [ComplaintAction], { description: 'Every action, and for those the viewer may not take now, why not.' })
  async actions(@Root() complaint: Complaint, @Ctx() context: RequestContext): Promise<ComplaintAction[]> {
    return actionsOf(complaint, await judgedLoader(this.#services, context).load(complaint), context)
  }
}

const effective = (clocks: readonly Clock[]): readonly Clock[] => clocks.filter(({ status }) => status !== 'superseded' && status !== 'cancelled')

function stepOf({ row, view }: Complaint, clocks: readonly ClockRow[]): NextStep | null {
  const step = nextStep(view.policy.pack, row.case_type, row.stage, clocks)
  return step && { ...step, clock: step.clock && new Clock(step.clock) }
}

async function member(context: RequestContext, uuid: string | null): Promise<StaffMember | null> {
  return uuid === null ? null : (await loadStaffMember(context, uuid)) ?? null
}
