import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, FieldResolver, Info, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { Client } from '../clients/index.ts'
import { Clock } from '../clocks/index.ts'
import { Campus } from '../organization/index.ts'
import { PolicyVersion } from '../policies/index.ts'
import { Allow } from '../shared/allow.ts'
import type { Connection } from '../shared/connection.graphql.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { SlaChange } from '../sla/index.ts'
import { caseTypesAt } from './acts/open-other-case.ts'
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

@ObjectType({ description: 'A kind of case that is no complaint.', simpleResolvers: true })
export class CaseType {
  @Field(() => String, { description: 'Key, as in `OpenCaseInput.caseType`.' })
  key!: string

  @Field(() => LocalizedText, { description: 'Name.' })
  title!: LocalizedText

  @Field(() => PolicyVersion, { description: 'The policy that knows it.' })
  policy!: PolicyVersion
}

/** What cases add to campuses. */
@Resolver(() => Campus)
export class CaseTypesOfCampusResolver {
  readonly #services: ComplaintServices

  constructor(services: ComplaintServices) {
    this.#services = services
  }

  @FieldResolver(() => [CaseType], { description: 'Kinds of cases that the policies in force here know besides complaints.' })
  @Allow('policies:read')
  async caseTypes(@Root() campus: Campus, @Ctx() context: RequestContext): Promise<CaseType[]> {
    const types = await caseTypesAt(this.#services.clocks.policies, await context.sql(), viewerOf(context).chainId, campus.uuid, context.now())
    return [...types].map(([key, policy]) => ({ key, title: policy.pack.subjects.find(({ id }) => id === key)?.title ?? { zh: key, en: key }, policy: new PolicyVersion(policy) }))
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
