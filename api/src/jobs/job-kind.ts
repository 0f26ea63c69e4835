import type { NewEvent } from '../events/index.ts'
import type { Sql } from '../shared/database.ts'
import type { LocalizedText } from '../shared/localized-text.graphql.ts'
import type { Actor, Permission } from '../shared/viewer.ts'
import type { JobErrorRow, JobResultRow } from './job.entity.ts'

/** How a job ended, in the words of its kind. */
export interface JobEnd {
  status: 'succeeded' | 'failed'
  done: number
  total: number | null
  message: LocalizedText
  /** Of a type that implements `JobResult`. */
  result?: JobResultRow
  /** Of imports. */
  imported?: number
  refused?: number
  errors?: readonly JobErrorRow[]
}

/** Handed back by a job that has ended itself; nothing else makes one. */
export interface Ended { readonly wakeAt: number | null }

/** What a kind is given to do its work with. */
export interface JobRun {
  readonly chainId: string
  readonly id: string
  readonly dryRun: boolean
  /** What was queued. */
  readonly input: unknown
  /** The file that came with it; empty where none did. */
  readonly payload: Buffer
  /** Who asked for it. */
  readonly actor: Actor
  /** Where an earlier attempt had got to; null at the beginning. */
  readonly checkpoint: unknown
  readonly now: number
  /** Tells how far it is; heard within two seconds. @throws to give the job up: it was taken over, cancelled, or the process ends */
  progress(done: number, total: number | null): void
  /**
   * For work in several transactions: called in each, before its events are appended, it keeps where to go on, so that a killed worker's
   * piece is done as a whole or not at all. @throws JobLost when the job is somebody else's by now, so that the piece is rolled back
   */
  keep(sql: Sql, checkpoint: object, done: number, total: number | null): Promise<void>
  /**
   * Ends the job in the transaction that does its last piece of work, or all of it. The events of that work are appended here, after the
   * job's own row is locked, the last of them being that it has ended. @throws JobLost like `keep`
   */
  end(sql: Sql, end: JobEnd, events?: Iterable<readonly NewEvent[]> | AsyncIterable<readonly NewEvent[]>): Promise<Ended>
}

/** One kind of job, registered by the feature that owns it. */
export interface JobKind {
  readonly kind: string
  /** Needed to see jobs of this kind. With the reach of the whole chain one sees everybody's, else one's own. */
  readonly permission: Permission
  /** Whether its work can be called off: only where nothing of it remains then. */
  readonly isCancellable: boolean
  /** What is told when the system failed. */
  readonly failed: LocalizedText
  run(run: JobRun): Promise<Ended>
}

/** The kinds of jobs. The room of jobs knows none of them by name. */
export class JobKinds {
  readonly #kinds = new Map<string, JobKind>()

  register(kind: JobKind): void {
    if (this.#kinds.has(kind.kind)) throw new Error(`Jobs of kind ${kind.kind} are registered twice.`)
    this.#kinds.set(kind.kind, kind)
  }

  get all(): readonly JobKind[] {
    return [...this.#kinds.values()]
  }

  find(kind: string): JobKind | undefined {
    return this.#kinds.get(kind)
  }
}
