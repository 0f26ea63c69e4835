import { GraphQLError } from 'graphql'
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { EventLog, EventRow } from '../events/index.ts'
import { Allow } from '../shared/allow.ts'
import { toConnection } from '../shared/connection.graphql.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { fromGlobalId, NIL_UUID, readPage } from '../shared/relay.ts'
import { streamFrom, streamOf, type StreamDeclaration } from '../streams/index.ts'
import { cancelJob } from './cancel-job.ts'
import { CancelJobInput, CancelJobResult } from './job-input.graphql.ts'
import { Job, JobErrorConnection } from './job.graphql.ts'
import type { JobKinds } from './job-kind.ts'
import { loadJob, sightOf } from './job.loader.ts'
import { countErrors, readErrors, readJobs, readRunning } from './job.store.ts'

const MOST_RUNNING = 50

@Resolver(() => Job)
export class JobsResolver {
  readonly #log: EventLog
  readonly #kinds: JobKinds

  constructor(log: EventLog, kinds: JobKinds) {
    this.#log = log
    this.#kinds = kinds
  }

  @Query(() => Job, { nullable: true, description: 'A job; null when there is none within reach. Who may start its kind in the whole chain sees all, others their own.' })
  @Allow('signed-in')
  async job(@Arg('id', () => ID, { description: 'Global id.' }) id: string, @Ctx() context: RequestContext): Promise<Job | null> {
    const uuid = fromGlobalId(id, 'Job')
    return uuid === undefined ? null : ((await loadJob(this.#kinds, context, uuid)) ?? null)
  }

  @Query(() => [Job], { description: `Jobs within reach that wait or run, the newest first; at most ${MOST_RUNNING}.` })
  @Allow('signed-in')
  async runningJobs(@Ctx() context: RequestContext): Promise<Job[]> {
    const rows = await readRunning(await context.sql(), viewerOf(context).chainId, MOST_RUNNING, sightOf(this.#kinds, context))
    return rows.map((row) => new Job(row))
  }

  @Mutation(() => CancelJobResult, { description: 'Calls a job off that waits or runs. Who may start its kind in the whole chain may do so with all, others with their own.' })
  @Allow('signed-in')
  async cancelJob(@Arg('input', () => CancelJobInput, { description: 'The job.' }) { jobId }: CancelJobInput, @Ctx() context: RequestContext): Promise<typeof CancelJobResult> {
    const outcome = await cancelJob(this.#log, this.#kinds, context, jobId)
    if (outcome.__typename === 'IdempotencyKeyReused') throw new Error('Calling off takes no idempotency key.')
    if (outcome.__typename !== 'JobCancelled') return outcome
    return { __typename: 'JobCancelled', job: (await loadJob(this.#kinds, context, outcome.jobId))! }
  }

  @FieldResolver(() => JobErrorConnection, { description: 'What is wrong with what it was given, by row.' })
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

  /** Declares the stream of a job as it gets on. */
  follow(context: RequestContext, id: string): StreamDeclaration<Job> {
    const uuid = fromGlobalId(id, 'Job') ?? NIL_UUID
    const { chainId } = viewerOf(context)
    return streamOf<Job>(context, {
      permission: ({ facts }: EventRow) => this.#kinds.find(String(facts['kind']))?.permission ?? 'admin',
      opening: async (sql) => {
        const [row] = await readJobs(sql, chainId, [uuid], sightOf(this.#kinds, context))
        if (!row) throw new GraphQLError('There is no such job.', { extensions: { code: 'RECORD_NOT_FOUND' } })
        return new Job(row)
      },
      select: ({ subjectId }) => subjectId === uuid,
      toItems: async (events, { read }) => {
        const [row] = await read((sql) => readJobs(sql, chainId, [uuid], sightOf(this.#kinds, context)))
        // What came together is told once: the row is read as it is now.
        return row ? [{ event: events.at(-1)!, item: new Job(row) }] : []
      },
    })
  }

  @Subscription(() => Job, {
    subscribe: streamFrom(() => JobsResolver, (resolver, { id }: { id: string }, context) => resolver.follow(context, id)),
    description: 'A job as it stands, then each time it gets on. An unknown id ends the stream with an error.',
  })
  @Allow('signed-in')
  jobProgress(@Arg('id', () => ID, { description: 'The job.' }) _id: string, @Root() job: Job): Job {
    return job
  }
}
