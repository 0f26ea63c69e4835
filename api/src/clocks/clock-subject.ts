import type { Calendar, ClockState, Facts, HistoryEvent, ReplayResult, ResolvedPack, Timeliness } from '@huiyin/policy'
import type { NewEvent } from '../events/index.ts'
import type { Sql } from '../shared/database.ts'
import type { SubjectKindName } from './clock.entity.ts'

/** Records besides its subject that a clock is about. */
export interface ClockLinks {
  readonly taskId?: string | null
  readonly touchpointId?: string | null
}

/** Whose clocks are judged: everything the engine needs to know. */
export interface ClockSubject {
  readonly kind: SubjectKindName
  /** What the policy calls subjects of this kind, if not by the same name. */
  readonly type?: string
  readonly id: string
  readonly campusId: string
  /** The policy the case was opened under. */
  readonly policyVersionId: string
  /** Of one that is closed, when the last of its history was written, in epoch milliseconds: calendars that change later do not judge it anew. */
  readonly settledAt?: number
  /** Of one whose history begins later, such as a duty that is planned: wakes the scheduler then. */
  readonly beginsAt?: number
  /** Facts known before the first event. */
  readonly facts?: Facts
  readonly history: readonly HistoryEvent[]
  /** By the correlation of a clock: its department task or touchpoint. */
  linksOf?(correlation: string): ClockLinks
}

/** A subject with the rules and the calendar it is judged by. */
export interface Judging {
  readonly subject: ClockSubject
  readonly pack: ResolvedPack
  readonly calendar: Calendar
}

/** What replaying a subject gave, and what it means for the record it belongs to. */
export interface Judgement {
  readonly subject: ClockSubject
  readonly replay: ReplayResult
  readonly clocks: readonly ClockState[]
  /** Earliest deadline of an effective clock that still runs, or is breached and unanswered; epoch milliseconds. */
  readonly nextDueAt: number | null
  readonly timeliness: Timeliness
  /** When time alone next changes anything of the subject. */
  readonly nextTransitionAt: number | null
  /** The same, where no clock of the subject wakes the scheduler for it; undefined where the policy knows nothing of the kind. */
  readonly wakeUpAt?: number | null
  /** What became of the clocks, in the order it took effect. */
  readonly events: readonly NewEvent[]
}

/** What a feature tells about the subjects it owns, so that the scheduler and explanations can replay them without knowing it. */
export interface SubjectKind {
  readonly kind: SubjectKindName
  /**
   * Locks the rows of these subjects that nobody else holds: `… order by id for update skip locked`. Commands lock the same row first, so
   * nobody judges a subject while it changes. Answers the ids that were locked.
   */
  lockFree(sql: Sql, chainId: string, ids: readonly string[]): Promise<string[]>
  /** In any order; unknown ids are left out. */
  load(sql: Sql, chainId: string, ids: readonly string[]): Promise<ClockSubject[]>
  /** Of these subjects, those that concern a staff member: assigned, first contact, liaison. Without it nobody sees only own ones. */
  ownOf?(sql: Sql, chainId: string, ids: readonly string[], staffMemberId: string): Promise<string[]>
  /** Called in the transaction that changed clocks by the scheduler, to follow in the subject's own rows. May add events. */
  judged?(sql: Sql, chainId: string, judgements: readonly Judgement[], now: number): Promise<readonly NewEvent[] | void>
}

/** The kinds of subjects, each registered by the feature that owns it. */
export class SubjectKinds {
  readonly #kinds = new Map<SubjectKindName, SubjectKind>()

  register(kind: SubjectKind): void {
    if (this.#kinds.has(kind.kind)) throw new Error(`Subjects of kind ${kind.kind} are registered twice.`)
    this.#kinds.set(kind.kind, kind)
  }

  /** @throws when no feature owns it */
  of(kind: SubjectKindName): SubjectKind {
    const found = this.#kinds.get(kind)
    if (!found) throw new Error(`No feature has registered subjects of kind ${kind}.`)
    return found
  }
}
