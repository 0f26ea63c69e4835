import { storeCases, type ComplaintServices } from '../complaints/index.ts'
import { appendEvents, type NewEvent } from '../events/index.ts'
import { refreshStatistics } from '../shared/bulk.ts'
import type { Sql } from '../shared/database.ts'
import { fileRows, loadWorld, type LoadedWorld } from './file-rows.ts'
import { intakeOf } from './import-intake.ts'
import { rowError, type ImportRow, type RowError } from './import-row.ts'
import { endJob, type ClaimedJob, type JobEnd } from './job.store.ts'
import type { ImportOrder } from './start-import.ts'

/** Rows per statement: large enough to be cheap, small enough to let requests in between. */
const BATCH = 250
/** Errors kept of a file; beyond them, only counted. */
export const MOST_ERRORS = 1000
/** Rows imported after which the planner is told how the tables have grown. */
const STATISTICS_AT: ReadonlySet<number> = new Set([BATCH, 20 * BATCH, 400 * BATCH])
/** Events appended per statement. */
const EVENTS = 2000

export interface ImportRun {
  services: ComplaintServices
  job: ClaimedJob
  now: number
  /** Told after each batch. @throws to give the job up */
  progress(done: number, total: number | null): void
}

interface Findings { rows: number; refused: number; errors: RowError[] }

/** Does a claimed job: checks every row, and only when none is refused imports all of them in one transaction, which also ends the job. */
export async function runImport(run: ImportRun): Promise<NewEvent[]> {
  const { services: { log: { db }, clocks }, job, now } = run
  const order = job.input as ImportOrder
  const world = await db.read(job.chainId, (sql) => loadWorld(sql, clocks, job.chainId, order.campusIds))
  const findings = await checkFile(run, order, world)
  const finished = finishedEvent(job, order, now)
  if (findings.refused > 0 || job.dryRun) {
    const end = endOf(findings, job.dryRun)
    return db.write(job.chainId, async (sql) => {
      await endJob(sql, job, end, now)
      const events = [finished(end)]
      await appendEvents(sql, job.chainId, events, now)
      return events
    })
  }
  return db.write(job.chainId, (sql) => importFile(sql, run, order, world, findings.rows))
}

async function checkFile(run: ImportRun, order: ImportOrder, world: LoadedWorld): Promise<Findings> {
  const findings: Findings = { rows: 0, refused: 0, errors: [] }
  const refuse = (errors: readonly RowError[]): void => {
    findings.refused++
    findings.errors.push(...errors.slice(0, MOST_ERRORS - findings.errors.length))
  }
  const numbers = new Map<string, number>()
  const column = order.mapping.columns.find(({ field }) => field === 'NUMBER')?.column ?? null
  for await (const batch of batches(fileRows(run.job.payload, order, world, run.now))) {
    const known = await alreadyImported(run, batch)
    for (const read of batch) {
      findings.rows++
      if (Array.isArray(read)) {
        refuse(read)
        continue
      }
      const { row, sourceNumber } = read
      if (sourceNumber === null) continue
      const first = numbers.get(sourceNumber)
      if (first !== undefined) refuse([rowError(row, column, 'DUPLICATE_IN_FILE', `与第 ${first} 行编号相同。`, `The same number as in row ${first}.`, sourceNumber)])
      else if (known.has(sourceNumber)) refuse([rowError(row, column, 'ALREADY_IMPORTED', `编号已导入，对应投诉 ${known.get(sourceNumber)}。`, `Imported before, as complaint ${known.get(sourceNumber)}.`, sourceNumber)])
      else numbers.set(sourceNumber, row)
    }
    run.progress(findings.rows, null)
  }
  findings.errors.sort((a, b) => a.row - b.row)
  return findings
}

async function alreadyImported({ services, job }: ImportRun, batch: readonly (ImportRow | RowError[])[]): Promise<Map<string, string>> {
  const numbers = batch.flatMap((read) => (Array.isArray(read) ? [] : (read.sourceNumber ?? [])))
  if (numbers.length === 0) return new Map()
  const rows = await services.log.db.read(job.chainId, (sql) => sql.rows<{ source_number: string; number: string }>('imports.known',
    'select source_number, number from complaint where chain_id = $1 and source_number = any($2::text[])', [job.chainId, numbers]))
  return new Map(rows.map(({ source_number, number }) => [source_number, number]))
}

/**
 * Imports all rows and ends the job, in the caller's transaction: a process killed at any point leaves nothing behind. Events wait in a
 * temporary table and are appended last, so that the chain's log is locked for as short as possible.
 */
async function importFile(sql: Sql, run: ImportRun, order: ImportOrder, world: LoadedWorld, total: number): Promise<NewEvent[]> {
  const { services, job, now } = run
  await sql.rows('imports.pending', 'create temporary table import_event (place bigint generated always as identity primary key, item json not null) on commit drop')
  let done = 0
  for await (const batch of batches(fileRows(job.payload, order, world, now))) {
    const intakes = batch.map((read) => {
      if (Array.isArray(read)) throw new Error(`Row ${read[0]?.row} was right when it was checked and is not any more.`)
      const policy = world.policyOf(read.campusId, read.receivedAt)!
      return { intake: intakeOf(read, policy.pack), rules: { policy, calendar: world.calendarOf(read.campusId) } }
    })
    const { events } = await storeCases(services, sql, { chainId: job.chainId, actor: order.actor, now, intakes })
    await sql.rows('imports.keep_events', 'insert into import_event (item) select value from json_array_elements($1)', [JSON.stringify(events)])
    if (STATISTICS_AT.has((done += batch.length))) await refreshStatistics(sql)
    run.progress(done, total)
  }
  const end: JobEnd = {
    status: 'succeeded', done: total, total, imported: total, refused: 0, errors: [],
    message: { zh: `已导入 ${total} 件投诉。`, en: `${total} complaints were imported.` },
  }
  await endJob(sql, job, end, now)
  const last = finishedEvent(job, order, now)(end)
  let wakeAt: number | null = null
  for (let after = 0; ;) {
    const page = await sql.rows<{ place: number; item: NewEvent }>('imports.pending_events', `select place, item from import_event where place > $1 order by place limit ${EVENTS}`, [after])
    if (page.length === 0) break
    await appendEvents(sql, job.chainId, page.map(({ item }) => item), now)
    for (const { item } of page) if (item.wakeAt != null && (wakeAt === null || item.wakeAt < wakeAt)) wakeAt = item.wakeAt
    after = page.at(-1)!.place
  }
  const announced = [{ ...last, wakeAt }]
  await appendEvents(sql, job.chainId, announced, now)
  return announced
}

function endOf({ rows, refused, errors }: Findings, dryRun: boolean): JobEnd {
  const whole = { done: rows, total: rows, refused, errors }
  if (refused === 0) return { ...whole, status: 'succeeded', imported: rows, message: { zh: `检查通过，${rows} 行都可以导入。`, en: `Checked: all ${rows} rows can be imported.` } }
  const [zh, en] = [`${rows} 行中有 ${refused} 行有误`, `${refused} of ${rows} rows have errors`]
  return dryRun
    ? { ...whole, status: 'succeeded', imported: rows - refused, message: { zh: `${zh}，改正后才能导入。`, en: `${en}; the file can be imported once they are mended.` } }
    : { ...whole, status: 'failed', imported: 0, message: { zh: `${zh}，没有导入任何数据。`, en: `${en}; nothing was imported.` } }
}

const finishedEvent = ({ id, dryRun }: ClaimedJob, { actor, audience }: ImportOrder, now: number) => ({ status, imported, refused }: JobEnd): NewEvent => ({
  type: 'JobFinished', subjectType: 'Job', subjectId: id, campusId: audience, actor, occurredAt: now, facts: { status, imported, refused, dryRun },
})

async function* batches<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const item of items) {
    if (batch.push(item) < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
