import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { Complaint } from '../complaints/index.ts'
import { loadJob, type Job } from '../jobs/index.ts'
import { Allow } from '../shared/allow.ts'
import type { RequestContext } from '../shared/context.ts'
import { JudgedNow } from './judged-now.graphql.ts'
import { judgedNowLoader } from './judged-now.loader.ts'
import { migrateCases } from './migrate-cases.ts'
import { previewMigration } from './preview-migration.ts'
import { MigrateCasesInput, PreviewCaseMigrationInput, SimulatePolicyInput } from './rehearsal-input.graphql.ts'
import { MigrateCasesResult, PreviewCaseMigrationResult, SimulatePolicyResult } from './rehearsal-result.graphql.ts'
import type { RehearsalServices } from './rehearsal-services.ts'
import { simulatePolicy } from './simulate-policy.ts'

@Resolver()
export class RehearsalResolver {
  readonly #services: RehearsalServices

  constructor(services: RehearsalServices) {
    this.#services = services
  }

  @Mutation(() => SimulatePolicyResult, { description: 'Tries a draft, a version, values or days on what was received in a span: who would have been late. A job does it; no case, clock or history is changed.' })
  @Allow('policies:write')
  async simulatePolicy(@Arg('input', () => SimulatePolicyInput, { description: 'What to try, and on what.' }) input: SimulatePolicyInput, @Ctx() context: RequestContext): Promise<typeof SimulatePolicyResult> {
    const outcome = await simulatePolicy(this.#services, context, input)
    return outcome.__typename === 'SimulationStarted' ? { __typename: 'SimulationStarted', job: await this.#started(context, outcome.jobId) } : outcome
  }

  @Mutation(() => PreviewCaseMigrationResult, { description: 'Tries a version on the open cases of campuses, before they are moved to it. A job does it; nothing is changed.' })
  @Allow('policies:write')
  async previewCaseMigration(@Arg('input', () => PreviewCaseMigrationInput, { description: 'The version and the campuses.' }) input: PreviewCaseMigrationInput, @Ctx() context: RequestContext): Promise<typeof PreviewCaseMigrationResult> {
    const outcome = await previewMigration(this.#services, context, input)
    return outcome.__typename === 'SimulationStarted' ? { __typename: 'SimulationStarted', job: await this.#started(context, outcome.jobId) } : outcome
  }

  @Mutation(() => MigrateCasesResult, {
    description: 'Moves open cases to another version of their regulation. A job does it, case by case: it writes the reason into the history and judges the case from its first event on, so that time used and paused counts on. Closed cases stay as they are.',
  })
  @Allow('policies:write')
  async migrateCases(@Arg('input', () => MigrateCasesInput, { description: 'The version, the cases and the reason.' }) input: MigrateCasesInput, @Ctx() context: RequestContext): Promise<typeof MigrateCasesResult> {
    const outcome = await migrateCases(this.#services, context, input)
    return outcome.__typename === 'MigrationStarted' ? { __typename: 'MigrationStarted', job: await this.#started(context, outcome.jobId), cursor: outcome.cursor } : outcome
  }

  async #started(context: RequestContext, jobId: string): Promise<Job> {
    void this.#services.jobs.worker.work()
    return (await loadJob(this.#services.jobs.kinds, context, jobId))!
  }
}

/** What rehearsals add to complaints, who know nothing of them. */
@Resolver(() => Complaint)
export class JudgedNowResolver {
  readonly #services: RehearsalServices

  constructor(services: RehearsalServices) {
    this.#services = services
  }

  @FieldResolver(() => JudgedNow, { nullable: true, description: 'The case by the policy in force at its campus today, beside the one it is pinned to; null when none is in force.' })
  @Allow('policies:read')
  judgedNow(@Root() { row }: Complaint, @Ctx() context: RequestContext): Promise<JudgedNow | null> {
    return judgedNowLoader(this.#services.complaints.clocks, context).load(row.id)
  }
}
