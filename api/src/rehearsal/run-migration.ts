import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { lifecycleOf, replay } from '@huiyin/policy'
import { loadJudgings, materializeClocks } from '../clocks/index.ts'
import { repinCases } from '../complaints/index.ts'
import { recordEvents, type NewEvent } from '../events/index.ts'
import { JobLost, type Ended, type JobKind, type JobRun } from '../jobs/index.ts'
import type { GoverningPolicy } from '../policies/index.ts'
import type { Sql } from '../shared/database.ts'
import { NIL_UUID } from '../shared/relay.ts'
import { MIGRATE_KIND, type MigrationOrder } from './migrate-cases.ts'
import { countToMove, readMovable, readToMove, type MovableCase } from './migration.store.ts'
import { faultText, type FaultCode } from './migration-faults.ts'
import { PERMISSION, typeOf } from './read-request.ts'
import type { MigrationResult } from './rehearsal-result.graphql.ts'
import type { RehearsalServices } from './rehearsal-services.ts'

/** Cases moved in one transaction: whoever acts on one of them waits no longer than it takes to judge them. */
const BATCH = 10
/** Before looking again for cases that somebody held. */
const HELD_MS = 50
const MOST_FAULTS = 1_000

/** Where it has got to: campuses in order, and in each the cases by id. */
interface Place {
  campus: number
  after: string
  done: number
  total: number
  migrated: number
  moved: number
  leftAlone: number
  faults: { id: string; code: FaultCode }[]
}

export const migrationKind = (services: RehearsalServices): JobKind => ({
  kind: MIGRATE_KIND, permission: PERMISSION, isCancellable: false,
  failed: { zh: '系统出错，未能调整全部案件；已调整的有效。请再次提交，或联系管理员。', en: 'The system failed before every case was moved; those that were stand. Ask again, or tell the administrator.' },
  run: (run) => migrate(services, run),
})

async function migrate(services: RehearsalServices, run: JobRun): Promise<Ended> {
  const { log: { db }, clocks: { policies } } = services.complaints
  const order = run.input as MigrationOrder
  const target = await db.read(run.chainId, (sql) => policies.pinned(sql, run.chainId, order.policyVersionId))
  const place: Place = (run.checkpoint as Place | null) ?? {
    campus: 0, after: NIL_UUID, done: 0, migrated: 0, moved: 0, leftAlone: 0, faults: [],
    total: order.complaintIds?.length ?? await db.read(run.chainId, (sql) => countToMove(sql, run.chainId, order.campusIds!, target.id)),
  }
  run.progress(place.done, place.total)
  for (const campuses = order.campusIds?.length ?? 1; place.campus < campuses; place.campus++, place.after = NIL_UUID) {
    for (;;) {
      const began = performance.now()
      const ids = await db.read(run.chainId, (sql) => nextIds(sql, run.chainId, order, place))
      if (ids.length === 0) break
      await moveAll(services, run, target, place, ids)
      run.progress(place.done, place.total)
      // Half of the time belongs to whoever asks something meanwhile.
      await pause(Math.min(performance.now() - began, 200))
    }
  }
  const { migrated, moved, leftAlone, faults } = place
  const [zh, en] = [`已将 ${migrated} 件在办案件调整为 ${target.version} 版`, `${migrated} open cases were moved to version ${target.version}`]
  const result: MigrationResult = { __typename: 'MigrationResult', changed: migrated, migrated, moved, leftAlone }
  return db.write(run.chainId, (sql) => run.end(sql, {
    status: 'succeeded', done: place.done, total: place.done, result,
    message: leftAlone === 0 ? { zh: `${zh}。`, en: `${en}.` } : { zh: `${zh}；${leftAlone} 件未调整。`, en: `${en}; ${leftAlone} were left as they are.` },
    errors: faults.map(({ id, code }, index) => ({ row: index + 1, column: null, code, value: id, message: faultText[code] })),
  }))
}

const nextIds = async (sql: Sql, chainId: string, { policyVersionId, campusIds, complaintIds }: MigrationOrder, { campus, after }: Place): Promise<string[]> =>
  complaintIds ? complaintIds.filter((id) => id > after).slice(0, BATCH) : readToMove(sql, chainId, campusIds![campus]!, policyVersionId, after, BATCH)

/** Moves all of these; whoever holds one of them is waited for. */
async function moveAll(services: RehearsalServices, run: JobRun, target: GoverningPolicy, place: Place, ids: readonly string[]): Promise<void> {
  for (let left = ids; left.length > 0;) {
    const seen = await movePiece(services, run, target, place, left, ids.at(-1)!)
    left = left.filter((id) => !seen.has(id))
    if (left.length === 0) break
    run.progress(place.done, place.total)
    await pause(HELD_MS)
    // Gone meanwhile: then nobody waits for it.
    const known = await services.complaints.log.db.read(run.chainId, (sql) => readMovable(sql, run.chainId, left))
    left = known.map(({ id }) => id)
  }
  place.after = ids.at(-1)!
}

async function movePiece(services: RehearsalServices, run: JobRun, target: GoverningPolicy, place: Place, ids: readonly string[], last: string): Promise<ReadonlySet<string>> {
  try {
    return await moveOnce(services, run, target, place, ids, last)
  } catch (error) {
    // A lost job and a database that is away concern all of them.
    if (error instanceof JobLost || 'code' in (error as object)) throw error
    if (ids.length > 1) {
      // One that cannot be judged must not hold up the others. A worker killed between them does all of them again: one may have been held.
      const seen = new Set<string>()
      for (const id of ids) for (const one of await movePiece(services, run, target, place, [id], place.after)) seen.add(one)
      return seen
    }
    services.onTrouble(new Error(`The complaint ${ids[0]} cannot be judged by ${target.packKey} ${target.version}.`, { cause: error }))
    leaveAlone(place, ids[0]!, 'CANNOT_BE_JUDGED')
    place.done++
    return new Set(ids)
  }
}

/** One transaction: lock what is free, pin it anew, judge it from its first event on, tell of it, and keep how far the job is. */
async function moveOnce({ complaints: { log, clocks }, time }: RehearsalServices, run: JobRun, target: GoverningPolicy, place: Place, ids: readonly string[], last: string): Promise<ReadonlySet<string>> {
  const { chainId, actor } = run
  const { reason } = run.input as MigrationOrder
  const kind = clocks.kinds.of('complaint')
  const { seen, next } = await recordEvents(log, chainId, time.now(), async (sql) => {
    const free = await kind.lockFree(sql, chainId, [...ids].sort())
    // Only now: the scheduler may have judged them a moment ago, and time does not go back.
    const now = time.now()
    const next: Place = { ...place, faults: [...place.faults], done: place.done + free.length }
    const movable = (await readMovable(sql, chainId, free)).filter((one) => mayMove(one, target, next))
    const stages = await stagesUnder(clocks, sql, chainId, movable, target, now)
    const moving = movable.filter(({ id }) => {
      if (stages.get(id)!.terminal) leaveAlone(next, id, 'WOULD_CLOSE')
      return !stages.get(id)!.terminal
    })
    const events: NewEvent[] = []
    if (moving.length > 0) {
      await repinCases(sql, chainId, moving.map(({ id, packKey, packVersion }) => ({
        id, entryId: randomUUID(), stage: stages.get(id)!.stage, record: { from_version: `${packKey} ${packVersion}`, to_version: `${target.packKey} ${target.version}` },
      })), { policyVersionId: target.id, reason, actor, now })
      const judgements = await materializeClocks(sql, { chainId, judgings: await loadJudgings(clocks, sql, chainId, 'complaint', moving.map(({ id }) => id)), now, actor })
      events.push(...moving.map((one) => movedEvent(run, one, target, now)), ...judgements.flatMap((judgement) => judgement.events), ...((await kind.judged?.(sql, chainId, judgements, now)) ?? []))
    }
    next.migrated += moving.length
    next.moved += events.filter(({ type }) => type === 'ClockRejudged').length
    const freeIds = new Set(free)
    if (ids.every((id) => freeIds.has(id))) next.after = last
    // The job's row before the head of the chain, as everywhere.
    await run.keep(sql, next, next.done, Math.max(next.done, next.total))
    return { done: { seen: freeIds, next }, events }
  })
  Object.assign(place, next)
  return seen
}

function mayMove({ id, status, policyVersionId, packKey }: MovableCase, target: GoverningPolicy, place: Place): boolean {
  // Moved before, by this job or another: nothing is left to do.
  if (policyVersionId === target.id) return false
  if (status === 'open' && packKey === target.packKey) return true
  leaveAlone(place, id, status === 'closed' ? 'CLOSED' : 'OTHER_PACK')
  return false
}

function leaveAlone(place: Place, id: string, code: FaultCode): void {
  if (place.faults.some((fault) => fault.id === id)) return
  place.leftAlone++
  if (place.faults.length < MOST_FAULTS) place.faults.push({ id, code })
}

/** Where each case would stand by the rules of the version: changing rules closes no case. */
async function stagesUnder(clocks: RehearsalServices['complaints']['clocks'], sql: Sql, chainId: string, cases: readonly MovableCase[], { pack }: GoverningPolicy, now: number): Promise<Map<string, { stage: string; terminal: boolean }>> {
  if (cases.length === 0) return new Map()
  const judgings = await loadJudgings(clocks, sql, chainId, 'complaint', cases.map(({ id }) => id))
  return new Map(judgings.map(({ subject, calendar }) => {
    const { stage } = replay(pack, { id: subject.id, type: typeOf(subject), ...(subject.facts && { facts: subject.facts }) }, subject.history, calendar, now)
    return [subject.id, { stage, terminal: lifecycleOf(pack, typeOf(subject)).stages.find(({ id }) => id === stage)?.terminal ?? false }]
  }))
}

const movedEvent = ({ id: jobId, actor }: JobRun, { id, campusId, packVersion, version }: MovableCase, target: GoverningPolicy, now: number): NewEvent => ({
  type: 'ComplaintPolicyChanged', subjectType: 'Complaint', subjectId: id, campusId, actor, occurredAt: now,
  facts: { policyVersionId: target.id, packKey: target.packKey, fromVersion: packVersion, toVersion: target.version, version: version + 1, jobId },
})
