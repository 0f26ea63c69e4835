import { GraphQLError } from 'graphql'
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { ComplaintServices } from '../complaints/index.ts'
import { Allow } from '../shared/allow.ts'
import { toConnection } from '../shared/connection.graphql.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { fromGlobalId, NIL_UUID, readPage } from '../shared/relay.ts'
import { streamOf } from '../streams/index.ts'
import { ImportComplaintsInput, ImportComplaintsResult } from './import-input.graphql.ts'
import type { ImportWorker } from './import-worker.ts'
import { Job, JobErrorConnection } from './job.graphql.ts'
import { loadJob, visibleBy } from './job.loader.ts'
import { countErrors, readErrors, readJobs } from './job.store.ts'
import { startImport } from './start-import.ts'

function progressOf({ args: { id }, context }: { args: { id: string }; context: RequestContext }) {
  const uuid = fromGlobalId(id, 'Job') ?? NIL_UUID
  const { chainId } = viewerOf(context)
  return streamOf<Job>(context, {
    permission: 'imports:write',
    async opening(sql) {
      const [row] = await readJobs(sql, chainId, [uuid], visibleBy(context))
      if (!row) throw new GraphQLError('There is no such job.', { extensions: { code: 'RECORD_NOT_FOUND' } })
      return new Job(row)
    },
    select: ({ subjectId }) => subjectId === uuid,
    async toItems(events, { read }) {
      const [row] = await read((sql) => readJobs(sql, chainId, [uuid], visibleBy(context)))
      // What came together is told once: the row is read as it is now.
      return row ? [{ event: events.at(-1)!, item: new Job(row) }] : []
    },
  })
}

@Resolver(() => Job)
export class ImportsResolver {
  readonly #services: ComplaintServices
  readonly #worker: ImportWorker

  constructor(services: ComplaintServices, worker: ImportWorker) {
    this.#services = services
    this.#worker = worker
  }

  @Mutation(() => ImportComplaintsResult, { description: 'Imports complaints from a CSV file as a whole or not at all: a job checks every row first, and one bad row keeps the file out.' })
  @Allow('imports:write')
  async importComplaints(@Arg('input', () => ImportComplaintsInput, { description: 'The file, and how it is to be read.' }) input: ImportComplaintsInput, @Ctx() context: RequestContext): Promise<typeof ImportComplaintsResult> {
    const outcome = await startImport(this.#services, context, input)
    if (outcome.__typename !== 'ImportStarted') return outcome
    const job = (await loadJob(context, outcome.jobId))!
    void this.#worker.work()
    return { __typename: 'ImportStarted', job }
  }

  @Query(() => Job, { nullable: true, description: 'A job; null when there is none within reach. Who may import in the whole chain sees all, others their own.' })
  @Allow('imports:write')
  async job(@Arg('id', () => ID, { description: 'Global id.' }) id: string, @Ctx() context: RequestContext): Promise<Job | null> {
    const uuid = fromGlobalId(id, 'Job')
    return uuid === undefined ? null : ((await loadJob(context, uuid)) ?? null)
  }

  @FieldResolver(() => JobErrorConnection, { description: 'What is wrong with the file, by row.' })
  async errors(
    @Root() { row }: Job,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to read on from.' }) after: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<JobErrorConnection> {
    const page = readPage({ first, after }, ['integer'])
    const sql = await context.sql()
    const { chainId } = viewerOf(context)
    const rows = await readErrors(sql, chainId, row.id, (page.after?.[0] as number | undefined) ?? 0, page.limit + 1)
    return toConnection(rows, page, ({ position }) => [position], (error) => error, () => countErrors(sql, chainId, row.id)) as never
  }

  @Subscription(() => Job, { subscribe: progressOf as never, description: 'A job as it stands, then each time it gets on. An unknown id ends the stream with an error.' })
  @Allow('imports:write')
  jobProgress(@Arg('id', () => ID, { description: 'The job.' }) _id: string, @Root() job: Job): Job {
    return job
  }
}
