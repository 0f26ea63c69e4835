import { appendEvents, type EventLog, type NewEvent } from '../events/index.ts'
import type { Sql } from '../shared/database.ts'
import type { TimeSource } from '../shared/time.ts'
import type { Ended, JobEnd, JobKind, JobKinds, JobRun } from './job-kind.ts'
import { actorOf, checkpointJob, claimJob, endJob, JobLost, keepJob, readUnfinished, releaseJob, type ClaimedJob } from './job.store.ts'

/** Between two looks for jobs that nobody told of: those of other processes, and of workers that died. */
const POLL_MS = 5_000
/** Between two statements of progress, which also renew the lease. */
const BEAT_MS = 2_000
/** A job that has killed its worker this often without getting on is not tried again. */
const MOST_ATTEMPTS = 3

export interface JobWorkerOptions {
  log: EventLog
  kinds: JobKinds
  time: TimeSource
  onTrouble(error: Error): void
}

/**
 * Works off jobs: of each kind one at a time, so that a long one holds up only its like. Any number of workers may run: a job belongs to
 * whoever holds its lease. Whatever a job does belongs to a transaction that also moves the job, so a worker that dies leaves nothing
 * half-done; once the lease has run out another worker goes on where the job last was.
 */
export class JobWorker {
  readonly #options: JobWorkerOptions
  #poll: NodeJS.Timeout | undefined
  readonly #working = new Map<string, Promise<void>>()
  /** Kinds asked for while they were being worked off: what was queued meanwhile may have been missed. */
  readonly #asked = new Set<string>()
  #stopped = true

  constructor(options: JobWorkerOptions) {
    this.#options = options
  }

  start(): void {
    this.#stopped = false
    this.#poll = setInterval(() => void this.work(), POLL_MS)
    this.#poll.unref()
    void this.work()
  }

  /** Running jobs are given up and go back into the queue. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#poll)
    await Promise.all(this.#working.values())
  }

  /** Works until no job is left. Calls at the same time share the work. */
  async work(): Promise<void> {
    await Promise.all(this.#options.kinds.all.map((kind) => {
      let working = this.#working.get(kind.kind)
      if (working) this.#asked.add(kind.kind)
      else {
        working = this.#workOff(kind).catch(this.#options.onTrouble).finally(() => this.#working.delete(kind.kind))
        this.#working.set(kind.kind, working)
      }
      return working
    }))
  }

  /** `work()` also serves workers that were never started. */
  get #interrupted(): boolean {
    return this.#stopped && this.#poll !== undefined
  }

  async #workOff(kind: JobKind): Promise<void> {
    const { log: { db }, time } = this.#options
    for (let worked = true; (worked || this.#asked.has(kind.kind)) && !this.#interrupted;) {
      worked = false
      this.#asked.delete(kind.kind)
      for (const queued of await db.system((sql) => readUnfinished(sql, kind.kind))) {
        if (this.#interrupted) return
        const job = await db.write(queued.chainId, (sql) => claimJob(sql, queued, time.now()))
        if (!job) continue
        worked = true
        await this.#do(kind, job)
      }
    }
  }

  async #do(kind: JobKind, job: ClaimedJob): Promise<void> {
    const { log: { db }, time, onTrouble } = this.#options
    const now = time.now()
    const progress = { done: job.done, total: job.total }
    let lost: Error | undefined
    let beating: Promise<void> | undefined
    // One at a time: while the job's own transaction ends it, a beat waits for it, and many would take every connection.
    const beat = setInterval(() => {
      beating ??= this.#keep(job, progress).catch((error: Error) => { if (error instanceof JobLost) lost = error }).finally(() => { beating = undefined })
    }, BEAT_MS)
    const run: JobRun = {
      chainId: job.chainId, id: job.id, dryRun: job.dryRun, input: job.input, payload: job.payload ?? Buffer.alloc(0), actor: actorOf(job.createdBy),
      checkpoint: job.checkpoint, now,
      progress: (done, total) => {
        if (lost) throw lost
        if (this.#interrupted) throw new Interrupted()
        Object.assign(progress, { done, total })
      },
      keep: (sql, checkpoint, done, total) => checkpointJob(sql, job, checkpoint, Object.assign(progress, { done, total }), time.now()),
      end: (sql, end, events) => this.#end(sql, job, end, events),
    }
    try {
      if (job.fruitless > MOST_ATTEMPTS) throw new GivenUp()
      this.#announce(job.chainId, (await kind.run(run)).wakeAt)
    } catch (error) {
      if (error instanceof JobLost) return
      if (error instanceof Interrupted) return await db.write(job.chainId, (sql) => releaseJob(sql, job))
      if (!(error instanceof GivenUp)) onTrouble(error as Error)
      await this.#fail(kind, job).catch((failing: Error) => { if (!(failing instanceof JobLost)) throw failing })
    } finally {
      clearInterval(beat)
    }
  }

  /** Renews the lease and tells of progress. */
  async #keep(job: ClaimedJob, progress: { done: number; total: number | null }): Promise<void> {
    const now = this.#options.time.now()
    await this.#options.log.db.write(job.chainId, async (sql) => {
      if (!(await keepJob(sql, job, progress, now))) throw new JobLost()
      await appendEvents(sql, job.chainId, [eventOf(job, 'JobProgressed', { ...progress }, now)], now)
    })
    this.#announce(job.chainId, null)
  }

  async #end(sql: Sql, job: ClaimedJob, end: JobEnd, events: Iterable<readonly NewEvent[]> | AsyncIterable<readonly NewEvent[]> = []): Promise<Ended> {
    const now = this.#options.time.now()
    await endJob(sql, job, end, now)
    let wakeAt: number | null = null
    for await (const page of events) {
      if (page.length > 0) await appendEvents(sql, job.chainId, page, now)
      for (const event of page) if (event.wakeAt != null && (wakeAt === null || event.wakeAt < wakeAt)) wakeAt = event.wakeAt
    }
    const { status, imported = 0, refused = 0 } = end
    await appendEvents(sql, job.chainId, [eventOf(job, 'JobFinished', { status, imported, refused, dryRun: job.dryRun }, now)], now)
    return { wakeAt }
  }

  async #fail({ failed }: JobKind, job: ClaimedJob): Promise<void> {
    await this.#options.log.db.write(job.chainId, (sql) => this.#end(sql, job, { status: 'failed', done: 0, total: null, message: failed }))
    this.#announce(job.chainId, null)
  }

  #announce(chainId: string, wakeAt: number | null): void {
    const { log, onTrouble } = this.#options
    void log.db.system((sql) => sql.one<{ seq: number }>('jobs.head', 'select seq from event_head where chain_id = $1', [chainId]))
      .then((head) => { if (head) log.announce({ chainId, seq: head.seq, wakeAt }) })
      .catch(onTrouble)
  }
}

/** The kind goes into every event: it decides who may hear of it. */
const eventOf = (job: ClaimedJob, type: string, facts: object, now: number): NewEvent =>
  ({ type, subjectType: 'Job', subjectId: job.id, campusId: job.audience, actor: actorOf(job.createdBy), occurredAt: now, facts: { kind: job.kind, ...facts } })

class GivenUp extends Error {}
class Interrupted extends Error {}
