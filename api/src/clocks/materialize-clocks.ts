import { isDeepStrictEqual } from 'node:util'
import { changesBetween, isOpen, replay, timelinessOf, type ClockState, type ReplayResult, type ResolvedPack } from '@huiyin/policy'
import type { Sql } from '../shared/database.ts'
import type { Actor } from '../shared/viewer.ts'
import type { ClockRow } from './clock.entity.ts'
import { clockEvent } from './clock-event.ts'
import type { ClockLinks, ClockSubject, Judgement, Judging } from './clock-subject.ts'
import { readStoredClocks, rowOf, writeClocks } from './clock.store.ts'
import { writeWakeUps } from './wake-up.store.ts'

export interface Materializing {
  chainId: string
  judgings: readonly Judging[]
  /** Epoch milliseconds; what happens later is not yet known. */
  now: number
  /** Who caused the changes; the scheduler acts as the system. */
  actor: Actor
  /** The subjects are being created: nothing is stored of them yet. */
  fresh?: boolean
}

/**
 * Replays subjects and writes what changed of their clocks, in one statement for all. The caller holds the lock on each subject's row, has
 * written its history, and appends the events of the judgements last. Judgements come in the order of `judgings`.
 */
export async function materializeClocks(sql: Sql, { chainId, judgings, now, actor, fresh = false }: Materializing): Promise<Judgement[]> {
  const stored = fresh ? [] : await readStoredClocks(sql, chainId, judgings.map(({ subject }) => subject.id))
  const storedBySubject = Map.groupBy(stored, ({ subjectId }) => subjectId)
  const changed: ClockRow[] = []
  const judgements = judgings.map((judging) => {
    const { judgement, rows } = judge(chainId, judging, storedBySubject.get(judging.subject.id) ?? [], now, actor)
    changed.push(...rows)
    return judgement
  })
  await Promise.all([writeClocks(sql, chainId, changed, now), writeWakeUps(sql, chainId, judgements)])
  return judgements
}

/** Replays one subject and compares with what is stored. */
export function judge(chainId: string, { subject, pack, calendar }: Judging, stored: readonly ClockRow[], now: number, actor: Actor): { judgement: Judgement; rows: ClockRow[] } {
  const result = replay(pack, { id: subject.id, type: subject.type ?? subject.kind, ...(subject.facts && { facts: subject.facts }) }, subject.history, calendar, now)
  const known = stored.filter(({ state }) => !state.withdrawn)
  const changes = changesBetween(known.map(({ state }) => state as ClockState), result.clocks)
  const clocks = new Map(result.clocks.map((clock) => [clock.instanceId, clock]))
  const linksOf = (instanceId: string): ClockLinks => linksThrough(subject, clocks, instanceId)
  const rows = [
    ...result.clocks.map((clock) => rowOf(chainId, subject, clock, linksOf(clock.instanceId), pack)),
    ...known.filter(({ instanceKey }) => !clocks.has(instanceKey)).map((row) => rowOf(chainId, subject, { ...row.state, withdrawn: true }, row, pack)),
  ].filter((row) => !isSameJson(row, stored.find(({ id }) => id === row.id)))
  const judgement: Judgement = {
    subject, replay: result, clocks: result.clocks, nextTransitionAt: result.nextTransitionAt, nextDueAt: nextDueOf(result.clocks),
    timeliness: timelinessOf(pack, result.clocks),
    ...wakeUpOf(pack, subject, result, now),
    events: changes.map((change) => clockEvent(chainId, subject, change, clocks.get(change.instanceId), linksOf(change.instanceId), actor)),
  }
  return { judgement, rows }
}

/** A clock started by the breach of another belongs to what that one belongs to. */
function linksThrough(subject: ClockSubject, clocks: ReadonlyMap<string, ClockState>, instanceId: string): ClockLinks {
  const clock = clocks.get(instanceId)
  const own = clock?.correlation == null ? undefined : subject.linksOf?.(clock.correlation)
  if (own?.taskId || own?.touchpointId) return own
  return clock?.causedBy && clock.causedBy !== instanceId ? linksThrough(subject, clocks, clock.causedBy) : {}
}

/** A history that begins later, else a change that time brings and no clock of the subject is due for. */
function wakeUpOf(pack: ResolvedPack, { beginsAt }: ClockSubject, { nextTransitionAt, clocks }: ReplayResult, now: number): Pick<Judgement, 'wakeUpAt'> {
  if (beginsAt !== undefined && beginsAt > now) return { wakeUpAt: beginsAt }
  if (beginsAt === undefined && !pack.derivedFacts.some(({ kind }) => kind === 'age')) return {}
  return { wakeUpAt: nextTransitionAt === null || clocks.some((clock) => clock.nextTransitionAt === nextTransitionAt) ? null : nextTransitionAt }
}

/** A `gte` clock says from when something may be done; it is no deadline. */
function nextDueOf(clocks: readonly ClockState[]): number | null {
  const due = clocks.flatMap((clock) => (isOpen(clock) && clock.comparator !== 'gte' && clock.dueAt !== null ? clock.dueAt : []))
  return due.length > 0 ? Math.min(...due) : null
}

/** Whether a value is what is stored. The stored one has been through JSON, where absent and undefined are one. */
export const isSameJson = (value: unknown, stored: unknown): boolean => isDeepStrictEqual(JSON.parse(JSON.stringify(value ?? null)), stored)

