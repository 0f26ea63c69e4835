import type { ComplaintServices } from '../complaints/index.ts'
import { appendEvents, type NewEvent } from '../events/index.ts'
import type { TimeSource } from '../shared/time.ts'
import { claimJob, endJob, JobLost, keepJob, readUnfinished, releaseJob, type ClaimedJob } from './job.store.ts'
import { runImport } from './run-import.ts'
import type { ImportOrder } from './start-import.ts'

/** Between two looks for jobs that nobody told of: those of other processes, and of workers that died. */
const POLL_MS = 5_000
/** Between two statements of progress, which also renew the lease. */
const BEAT_MS = 2_000
/** A job that has killed its worker this often is not tried again. */
const MOST_ATTEMPTS = 3

/**
 * Works off imports, one at a time. Any number of workers may run: a job belongs to whoever holds its lease. A worker that dies leaves
 * nothing half-done, since all that a job does is one transaction; once the lease has run out another worker starts the job anew.
 */
export class ImportWorker {
  readonly #services: ComplaintServices
  readonly #time: TimeSource
  readonly #onTrouble: (error: Error) => void
  #poll: NodeJS.Timeout | undefined
  #working: Promise<void> | undefined
  #stopped = true

  constructor(services: ComplaintServices, time: TimeSource, onTrouble: (error: Error) => void) {
    this.#services = services
    this.#time = time
    this.#onTrouble = onTrouble
  }

  start(): void {
    this.#stopped = false
    this.#poll = setInterval(() => void this.work(), POLL_MS)
    this.#poll.unref()
    void this.work()
  }

  /** A running import is given up and goes back into the queue; nothing of it remains. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#poll)
    await this.#working
  }

  /** Works until no job is left. Calls at the same time share the work. */
  work(): Promise<void> {
    this.#working ??= this.#workOff().catch(this.#onTrouble).finally(() => { this.#working = undefined })
    return this.#working
  }

  /** `work()` also serves workers that were never started. */
  get #interrupted(): boolean {
    return this.#stopped && this.#poll !== undefined
  }

  async #workOff(): Promise<void> {
    const { db } = this.#services.log
    for (let worked = true; worked && !this.#interrupted;) {
      worked = false
      for (const queued of await db.system(readUnfinished)) {
        const job = await db.write(queued.chainId, (sql) => claimJob(sql, queued, this.#time.now()))
        if (!job) continue
        worked = true
        await this.#do(job)
      }
    }
  }

  async #do(job: ClaimedJob): Promise<void> {
    const now = this.#time.now()
    const progress = { done: 0, total: null as number | null }
    let lost: Error | undefined
    let beating: Promise<void> | undefined
    // One at a time: while the import's own transaction ends the job, a beat waits for it, and many would take every connection.
    const beat = setInterval(() => {
      beating ??= this.#keep(job, progress).catch((error: Error) => { if (error instanceof JobLost) lost = error }).finally(() => { beating = undefined })
    }, BEAT_MS)
    try {
      if (job.attempt > MOST_ATTEMPTS) throw new GivenUp()
      const events = await runImport({
        services: this.#services, job, now,
        progress: (done, total) => {
          if (lost) throw lost
          if (this.#interrupted) throw new Interrupted()
          Object.assign(progress, { done, total })
        },
      })
      this.#announce(job.chainId, events)
    } catch (error) {
      if (error instanceof JobLost) return
      if (error instanceof Interrupted) return await this.#services.log.db.write(job.chainId, (sql) => releaseJob(sql, job))
      if (!(error instanceof GivenUp)) this.#onTrouble(error as Error)
      await this.#fail(job)
    } finally {
      clearInterval(beat)
    }
  }

  /** Renews the lease and tells of progress. */
  async #keep(job: ClaimedJob, progress: { done: number; total: number | null }): Promise<void> {
    const now = this.#time.now()
    const { actor, audience } = job.input as ImportOrder
    const events: NewEvent[] = [{ type: 'JobProgressed', subjectType: 'Job', subjectId: job.id, campusId: audience, actor, occurredAt: now, facts: { ...progress } }]
    await this.#services.log.db.write(job.chainId, async (sql) => {
      if (!(await keepJob(sql, job, progress, now))) throw new JobLost()
      await appendEvents(sql, job.chainId, events, now)
    })
    this.#announce(job.chainId, events)
  }

  async #fail(job: ClaimedJob): Promise<void> {
    const now = this.#time.now()
    const { actor, audience } = job.input as ImportOrder
    const events: NewEvent[] = [{ type: 'JobFinished', subjectType: 'Job', subjectId: job.id, campusId: audience, actor, occurredAt: now, facts: { status: 'failed', imported: 0, refused: 0, dryRun: job.dryRun } }]
    await this.#services.log.db.write(job.chainId, async (sql) => {
      await endJob(sql, job, {
        status: 'failed', done: 0, total: null, imported: 0, refused: 0, errors: [],
        message: { zh: '系统出错，没有导入任何数据，请重试；如再次失败请联系管理员。', en: 'The system failed and nothing was imported. Try again; if it fails again, tell the administrator.' },
      }, now)
      await appendEvents(sql, job.chainId, events, now)
    })
    this.#announce(job.chainId, events)
  }

  #announce(chainId: string, events: readonly NewEvent[]): void {
    const { log } = this.#services
    const instants = events.flatMap(({ wakeAt }) => wakeAt ?? [])
    void log.db.system((sql) => sql.one<{ seq: number }>('imports.head', 'select seq from event_head where chain_id = $1', [chainId]))
      .then((head) => { if (head) log.announce({ chainId, seq: head.seq, wakeAt: instants.length > 0 ? Math.min(...instants) : null }) })
      .catch(this.#onTrouble)
  }
}

class GivenUp extends Error {}
class Interrupted extends Error {}

