import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { ComplaintServices } from '../complaints/index.ts'
import { loadJob, type JobServices } from '../jobs/index.ts'
import { Allow } from '../shared/allow.ts'
import type { RequestContext } from '../shared/context.ts'
import { ImportComplaintsInput, ImportComplaintsResult } from './import-input.graphql.ts'
import { startImport } from './start-import.ts'

@Resolver()
export class ImportsResolver {
  readonly #services: ComplaintServices
  readonly #jobs: JobServices

  constructor(services: ComplaintServices, jobs: JobServices) {
    this.#services = services
    this.#jobs = jobs
  }

  @Mutation(() => ImportComplaintsResult, { description: 'Imports complaints from a CSV file as a whole or not at all: a job checks every row first, and one bad row keeps the file out.' })
  @Allow('imports:write')
  async importComplaints(@Arg('input', () => ImportComplaintsInput, { description: 'The file, and how it is to be read.' }) input: ImportComplaintsInput, @Ctx() context: RequestContext): Promise<typeof ImportComplaintsResult> {
    const outcome = await startImport(this.#services, context, input)
    if (outcome.__typename !== 'ImportStarted') return outcome
    const job = (await loadJob(this.#jobs.kinds, context, outcome.jobId))!
    void this.#jobs.worker.work()
    return { __typename: 'ImportStarted', job }
  }
}
