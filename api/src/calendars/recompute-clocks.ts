import { setTimeout as pause } from 'node:timers/promises'
import { loadJudgings, materializeClocks, type SubjectKindName } from '../clocks/index.ts'
import { recordEvents, type NewEvent } from '../events/index.ts'
import { JobLost, type Ended, type JobKind, type JobRun } from '../jobs/index.ts'
import type { Sql } from '../shared/database.ts'
import type { RecomputeResult } from './calendar-result.graphql.ts'
import type { CalendarServices } from './calendar-services.ts'

export const RECOMPUTE_KIND = 'recompute_clocks'

export interface RecomputeOrder { campusIds: readonly string[] }

/** Subjects judged in one transaction: judging them blocks no request for longer than it takes to answer one. */
const BATCH = 40
/** Before looking again for subjects that somebody held. */
const HELD_MS = 50
const MOST_FAILURES = 1_000
const kinds = ['complaint', 'client', 'duty'] as const satisfies readonly SubjectKindName[]
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Where it has got to: subjects in the order of campus, kind and id. */
interface Place {
  campus: number
  kind: number
  after: string
  done: number
  total: number
  judged: number
  changed: number
  moved: number
  failed: string[]
}

/** Judges every open case, and every family and duty with an open clock, by the calendar as it is now. Closed cases keep the edition they were closed under. */
export const recomputeKind = (services: CalendarServices): JobKind => ({
  kind: RECOMPUTE_KIND, permission: 'calendars:write', isCancellable: false,
  failed: { zh: '系统出错，未能重算全部时限；已重算的有效。请再次保存日历，或联系管理员。', en: 'The system failed before every clock was judged anew; those that were stand. Save the calendar again, or tell the administrator.' },
  run: (run) => recompute(services, run),
})

async function recompute(services: CalendarServices, run: JobRun): Promise<Ended> {
  const { log: { db } } = services
  const { campusIds } = run.input as RecomputeOrder
  const place: Place = (run.checkpoint as Place | null)
    ?? { campus: 0, kind: 0, after: FIRST, done: 0, total: await db.read(run.chainId, (sql) => countOpen(sql, run.chainId, campusIds)), judged: 0, changed: 0, moved: 0, failed: [] }
  run.progress(place.done, place.total)
  for (; place.campus < campusIds.length; place.campus++, place.kind = 0) {
    for (; place.kind < kinds.length; place.kind++, place.after = FIRST) {
      for (;;) {
        const began = performance.now()
        const ids = await db.read(run.chainId, (sql) => readOpen(sql, run.chainId, campusIds[place.campus]!, kinds[place.kind]!, place.after))
        if (ids.length === 0) break
        await judgeAll(services, run, place, ids)
        run.progress(place.done, place.total)
        // Half of the time belongs to whoever asks something meanwhile.
        await pause(Math.min(performance.now() - began, 200))
      }
    }
  }
  const { judged, changed, moved, failed } = place
  const result = { __typename: 'RecomputeResult', judged, changed, moved, failed: failed.length } as const satisfies RecomputeResult
  const [zh, en] = [`已按新日历重算 ${judged} 件，其中 ${changed} 件的时限有变化`, `${judged} cases and families were judged by the new calendar; clocks of ${changed} changed`]
  return db.write(run.chainId, (sql) => run.end(sql, {
    status: 'succeeded', done: place.done, total: place.done, result,
    message: failed.length === 0 ? { zh: `${zh}。`, en: `${en}.` } : { zh: `${zh}；${failed.length} 件无法重算。`, en: `${en}; ${failed.length} could not be judged.` },
    errors: failed.map((value, index) => ({ row: index + 1, column: null, code: 'CANNOT_BE_JUDGED', value, message: { zh: '这件的时限无法重算，请联系管理员。', en: 'Its clocks cannot be judged anew; tell the administrator.' } })),
  }))
}

/** Judges all of these. Whoever holds one of them may have read the calendar before it changed, so none is passed over for good. */
async function judgeAll(services: CalendarServices, run: JobRun, place: Place, ids: readonly string[]): Promise<void> {
  for (let left: readonly string[] = ids; left.length > 0;) {
    const judged = await judgeBatch(services, run, place, left, ids.at(-1)!)
    left = left.filter((id) => !judged.has(id))
    if (left.length === 0) break
    run.progress(place.done, place.total)
    await pause(HELD_MS)
    // Closed or gone meanwhile: then nobody waits for it.
    const still = new Set(await services.log.db.read(run.chainId, (sql) => stillOpen(sql, run.chainId, kinds[place.kind]!, left)))
    left = left.filter((id) => still.has(id))
  }
  place.after = ids.at(-1)!
}

async function judgeBatch(services: CalendarServices, run: JobRun, place: Place, ids: readonly string[], last: string): Promise<ReadonlySet<string>> {
  try {
    return await judgeOnce(services, run, place, ids, last)
  } catch (error) {
    // A lost job and a database that is away concern all of them.
    if (error instanceof JobLost || 'code' in (error as object)) throw error
    if (ids.length > 1) {
      // One that cannot be judged must not hold up the others. The place to go on never lies behind one that somebody holds.
      const judged = new Set<string>()
      for (const id of ids) {
        const isWhole = ids.slice(0, ids.indexOf(id)).every((earlier) => judged.has(earlier))
        for (const done of await judgeBatch(services, run, place, [id], !isWhole ? place.after : id === ids.at(-1) ? last : id)) judged.add(done)
      }
      return judged
    }
    services.onTrouble(new Error(`The clocks of ${kinds[place.kind]} ${ids[0]} cannot be judged anew.`, { cause: error }))
    if (place.failed.length < MOST_FAILURES) place.failed.push(ids[0]!)
    place.done++
    return new Set(ids)
  }
}

async function judgeOnce({ clocks, log, time }: CalendarServices, run: JobRun, place: Place, ids: readonly string[], last: string): Promise<ReadonlySet<string>> {
  const kind = clocks.kinds.of(kinds[place.kind]!)
  const { chainId, actor } = run
  const { judged, next } = await recordEvents(log, chainId, time.now(), async (sql) => {
    const free = await kind.lockFree(sql, chainId, [...ids].sort())
    // Only now: the scheduler may have judged them a moment ago, and time does not go back.
    const now = time.now()
    const judgements = free.length === 0 ? [] : await materializeClocks(sql, { chainId, judgings: await loadJudgings(clocks, sql, chainId, kind.kind, free), now, actor })
    const events: NewEvent[] = [...judgements.flatMap((judgement) => judgement.events), ...((await kind.judged?.(sql, chainId, judgements, now)) ?? [])]
    // A subject that went meanwhile has nothing left to judge.
    const judgedIds = new Set(free)
    const isWhole = ids.every((id) => judgedIds.has(id))
    const next: Place = {
      ...place, after: isWhole ? last : place.after, done: place.done + free.length, judged: place.judged + free.length,
      changed: place.changed + judgements.filter((judgement) => judgement.events.length > 0).length,
      moved: place.moved + events.filter(({ type }) => type === 'ClockRejudged').length,
    }
    // The job's row before the head of the chain, as everywhere.
    await run.keep(sql, next, next.done, next.total)
    return { done: { judged: judgedIds, next }, events }
  })
  Object.assign(place, next)
  return judged
}

const open: Record<SubjectKindName, { from: string; id: string }> = {
  complaint: { from: `complaint where chain_id = $1 and status = 'open'`, id: 'id' },
  client: { from: 'clock where chain_id = $1 and is_open and client_id is not null', id: 'client_id' },
  duty: { from: `clock where chain_id = $1 and is_open and subject_kind = 'duty'`, id: 'subject_id' },
}

async function readOpen(sql: Sql, chainId: string, campusId: string, kind: SubjectKindName, after: string): Promise<string[]> {
  const { from, id } = open[kind]
  const rows = await sql.rows<{ id: string }>(`calendars.open_${kind}`, `select distinct ${id} as id from ${from} and campus_id = $2 and ${id} > $3 order by 1 limit ${BATCH}`, [chainId, campusId, after])
  return rows.map((row) => row.id)
}

async function stillOpen(sql: Sql, chainId: string, kind: SubjectKindName, ids: readonly string[]): Promise<string[]> {
  const { from, id } = open[kind]
  const rows = await sql.rows<{ id: string }>(`calendars.still_open_${kind}`, `select distinct ${id} as id from ${from} and ${id} = any($2::uuid[])`, [chainId, ids])
  return rows.map((row) => row.id)
}

async function countOpen(sql: Sql, chainId: string, campusIds: readonly string[]): Promise<number> {
  const counts = await Promise.all(kinds.map((kind) => sql.one<{ total: number }>(`calendars.count_${kind}`,
    `select count(distinct ${open[kind].id})::int as total from ${open[kind].from} and campus_id = any($2::uuid[])`, [chainId, campusIds])))
  return counts.reduce((sum, row) => sum + row!.total, 0)
}
