import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { Complaint, complaintLoader } from '../complaints/index.ts'
import { Job, loadJob } from '../jobs/index.ts'
import { Campus, Department, loadCampus, loadDepartment } from '../organization/index.ts'
import { PolicyVersion } from '../policies/index.ts'
import { Allow } from '../shared/allow.ts'
import { toConnection, type Connection } from '../shared/connection.graphql.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { fromGlobalId, readPage } from '../shared/relay.ts'
import type { RehearsalServices } from './rehearsal-services.ts'
import { readFlips, readRehearsal } from './rehearsal.store.ts'
import { CampusTurns, DepartmentTurns, PolicyFlip, PolicyFlipConnection, PolicySimulation } from './simulation.graphql.ts'

@Resolver(() => PolicySimulation)
export class SimulationResolver {
  readonly #services: RehearsalServices

  constructor(services: RehearsalServices) {
    this.#services = services
  }

  @Query(() => PolicySimulation, { nullable: true, description: 'What came of `simulatePolicy` or `previewCaseMigration`; null until its job has succeeded, after 30 days, and for jobs out of reach.' })
  @Allow('policies:write')
  async policySimulation(@Arg('jobId', () => ID, { description: 'The job.' }) jobId: string, @Ctx() context: RequestContext): Promise<PolicySimulation | null> {
    const uuid = fromGlobalId(jobId, 'Job')
    // Who may see the job may see what came of it.
    if (uuid === undefined || !(await loadJob(this.#services.jobs.kinds, context, uuid))) return null
    const row = await readRehearsal(await context.sql(), viewerOf(context).chainId, uuid, context.now())
    return row ? new PolicySimulation(row) : null
  }

  @FieldResolver(() => Job, { description: 'The job that found it out.' })
  async job(@Root() { row }: PolicySimulation, @Ctx() context: RequestContext): Promise<Job> {
    return (await loadJob(this.#services.jobs.kinds, context, row.jobId))!
  }

  @FieldResolver(() => PolicyVersion, { nullable: true, description: 'The version tried; null where a draft, other values or another calendar were.' })
  async policyVersion(@Root() { row }: PolicySimulation, @Ctx() context: RequestContext): Promise<PolicyVersion | null> {
    if (row.policyVersionId === null) return null
    return new PolicyVersion(await this.#services.complaints.clocks.policies.pinned(await context.sql(), viewerOf(context).chainId, row.policyVersionId))
  }

  @FieldResolver(() => [Campus], { description: 'Campuses it was tried on.' })
  async campuses(@Root() { row }: PolicySimulation, @Ctx() context: RequestContext): Promise<Campus[]> {
    return (await Promise.all(row.campusIds.map((id) => loadCampus(context, id)))).filter((campus) => campus !== undefined)
  }

  @FieldResolver(() => PolicyFlipConnection, { description: 'Cases whose verdict or any of whose limits turned, by campus and receipt.' })
  async flips(
    @Root() { row }: PolicySimulation,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to begin after.' }) after: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PolicyFlip>> {
    const page = readPage({ first, after }, ['integer'])
    const rows = await readFlips(await context.sql(), viewerOf(context).chainId, row.jobId, (page.after?.[0] as number | undefined) ?? 0, page.limit + 1)
    return toConnection(rows, page, ({ position }) => [position], (flip) => new PolicyFlip(flip), () => Promise.resolve(row.summary.flips))
  }
}

@Resolver(() => PolicyFlip)
export class PolicyFlipResolver {
  readonly #services: RehearsalServices

  constructor(services: RehearsalServices) {
    this.#services = services
  }

  @FieldResolver(() => Complaint, { nullable: true, description: 'The case; null when it is not within reach.' })
  async complaint(@Root() { row }: PolicyFlip, @Ctx() context: RequestContext): Promise<Complaint | null> {
    return (await complaintLoader(this.#services.complaints, context).load(row.complaintId)) ?? null
  }
}

@Resolver(() => CampusTurns)
export class CampusTurnsResolver {
  @FieldResolver(() => Campus, { nullable: true, description: 'The campus; null when it is gone.' })
  async campus(@Root() { campusId }: CampusTurns, @Ctx() context: RequestContext): Promise<Campus | null> {
    return (await loadCampus(context, campusId)) ?? null
  }
}

@Resolver(() => DepartmentTurns)
export class DepartmentTurnsResolver {
  @FieldResolver(() => Department, { nullable: true, description: 'The department; null for cases that were given to none.' })
  async department(@Root() { departmentId }: DepartmentTurns, @Ctx() context: RequestContext): Promise<Department | null> {
    return departmentId === null ? null : (await loadDepartment(context, departmentId)) ?? null
  }
}
