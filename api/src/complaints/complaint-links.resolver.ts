import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql'
import { Client } from '../clients/index.ts'
import { Clock } from '../clocks/index.ts'
import { Allow } from '../shared/allow.ts'
import type { Connection } from '../shared/connection.graphql.ts'
import type { RequestContext } from '../shared/context.ts'
import { SlaChange } from '../sla/index.ts'
import { complaintsOfClient } from './complaints-of-client.ts'
import type { ComplaintServices } from './complaint-services.ts'
import { Complaint, ComplaintConnection } from './complaint.graphql.ts'
import { complaintLoader, taskLoader } from './complaint.loader.ts'
import { DepartmentTask } from './department-task.graphql.ts'

/** What complaints add to clients, who know nothing of them. */
@Resolver(() => Client)
export class ComplaintsOfClientResolver {
  readonly #services: ComplaintServices

  constructor(services: ComplaintServices) {
    this.#services = services
  }

  @FieldResolver(() => ComplaintConnection, { description: 'Complaints of this family within reach, latest first.' })
  @Allow('complaints:read')
  complaints(
    @Root() client: Client,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to begin after.' }) after: string | null | undefined,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Complaint>> {
    return complaintsOfClient(this.#services, context, client.row.id, { first, after }, info)
  }
}

/** What complaints add to clocks. */
@Resolver(() => Clock)
export class ComplaintOfClockResolver {
  readonly #services: ComplaintServices

  constructor(services: ComplaintServices) {
    this.#services = services
  }

  @FieldResolver(() => Complaint, { nullable: true, description: 'The case it runs on; null for clocks of clients, or when the case is not within reach.' })
  async complaint(@Root() { row }: Clock, @Ctx() context: RequestContext): Promise<Complaint | null> {
    return row.complaintId === null ? null : (await complaintLoader(this.#services, context).load(row.complaintId)) ?? null
  }

  @FieldResolver(() => DepartmentTask, { nullable: true, description: 'The department task it asks an answer to.' })
  async departmentTask(@Root() { row }: Clock, @Ctx() context: RequestContext): Promise<DepartmentTask | null> {
    if (row.taskId === null || row.complaintId === null) return null
    const [complaint, task] = await Promise.all([complaintLoader(this.#services, context).load(row.complaintId), taskLoader(context).load(row.taskId)])
    return complaint && task ? new DepartmentTask(task) : null
  }
}

/** What complaints add to the stream of clocks. */
@Resolver(() => SlaChange)
export class ComplaintOfSlaChangeResolver {
  readonly #services: ComplaintServices

  constructor(services: ComplaintServices) {
    this.#services = services
  }

  @FieldResolver(() => Complaint, { nullable: true, description: 'The case whose clock changed; null for clocks of clients.' })
  async complaint(@Root() { facts }: SlaChange, @Ctx() context: RequestContext): Promise<Complaint | null> {
    return facts.complaintId === null ? null : (await complaintLoader(this.#services, context).load(facts.complaintId)) ?? null
  }
}
