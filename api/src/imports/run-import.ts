import { storeCases, type ComplaintServices } from '../complaints/index.ts'
import type { NewEvent } from '../events/index.ts'
import type { Ended, JobEnd, JobKind, JobRun } from '../jobs/index.ts'
import { refreshStatistics } from '../shared/bulk.ts'
import type { Sql } from '../shared/database.ts'
import { fileRows, loadWorld, type LoadedWorld } from './file-rows.ts'
import { intakeOf } from './import-intake.ts'
import { rowError, type ImportRow, type RowError } from './import-row.ts'
import { IMPORT_KIND, type ImportOrder } from './import-order.ts'

/** Rows per statement: large enough to be cheap, small enough to let requests in between. */
const BATCH = 250
/** Errors kept of a file; beyond them, only counted. */
export const MOST_ERRORS = 1000
/** Rows imported after which the planner is told how the tables have grown. */
const STATISTICS_AT: ReadonlySet<number> = new Set([BATCH, 20 * BATCH, 400 * BATCH])
/** Events appended per statement. */
const EVENTS = 2000

interface Findings { rows: number; refused: number; errors: RowError[] }

export const importKind = (services: ComplaintServices): JobKind => ({
  kind: IMPORT_KIND, permission: 'imports:write', isCancellable: true,
  failed: { zh: '系统出错，没有导入任何数据，请重试；如再次失败请联系管理员。', en: 'The system failed and nothing was imported. Try again; if it fails again, tell the administrator.' },
  run: (run) => runImport(services, run),
})

/** Does an import: checks every row, and only when none is refused imports all of them in one transaction, which also ends the job. */
async function runImport(services: ComplaintServices, run: JobRun): Promise<Ended> {
  const { log: { db }, clocks } = services
  const order = run.input as ImportOrder
  const world = await db.read(run.chainId, (sql) => loadWorld(sql, clocks, run.chainId, order.campusIds))
  const findings = await checkFile(services, run, order, world)
  if (findings.refused > 0 || run.dryRun) return db.write(run.chainId, (sql) => run.end(sql, endOf(findings, run.dryRun)))
  return db.write(run.chainId, (sql) => importFile(sql, services, run, order, world, findings.rows))
}

async function checkFile(services: ComplaintServices, run: JobRun, order: ImportOrder, world: LoadedWorld): Promise<Findings> {
  const findings: Findings = { rows: 0, refused: 0, errors: [] }
  const refuse = (errors: readonly RowError[]): void => {
    findings.refused++
    findings.errors.push(...errors.slice(0, MOST_ERRORS - findings.errors.length))
  }
  const numbers = new Map<string, number>()
  const column = order.mapping.columns.find(({ field }) => field === 'NUMBER')?.column ?? null
  for await (const batch of batches(fileRows(run.payload, order, world, run.now))) {
    const known = await alreadyImported(services, run.chainId, batch)
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

async function alreadyImported({ log: { db } }: ComplaintServices, chainId: string, batch: readonly (ImportRow | RowError[])[]): Promise<Map<string, string>> {
  const numbers = batch.flatMap((read) => (Array.isArray(read) ? [] : (read.sourceNumber ?? [])))
  if (numbers.length === 0) return new Map()
  const rows = await db.read(chainId, (sql) => sql.rows<{ source_number: string; number: string }>('imports.known',
    'select source_number, number from complaint where chain_id = $1 and source_number = any($2::text[])', [chainId, numbers]))
  return new Map(rows.map(({ source_number, number }) => [source_number, number]))
}

/**
 * Imports all rows and ends the job, in the caller's transaction: a process killed at any point leaves nothing behind. Events wait in a
 * temporary table and are appended last, so that the chain's log is locked for as short as possible.
 */
async function importFile(sql: Sql, services: ComplaintServices, run: JobRun, order: ImportOrder, world: LoadedWorld, total: number): Promise<Ended> {
  const { chainId, now } = run
  await sql.rows('imports.pending', 'create temporary table import_event (place bigint generated always as identity primary key, item json not null) on commit drop')
  let done = 0
  for await (const batch of batches(fileRows(run.payload, order, world, now))) {
    const intakes = batch.map((read) => {
      if (Array.isArray(read)) throw new Error(`Row ${read[0]?.row} was right when it was checked and is not any more.`)
      const policy = world.policyOf(read.campusId, read.receivedAt)!
      return { intake: intakeOf(read, policy.pack), rules: { policy, calendar: world.calendarOf(read.campusId) } }
    })
    const { events } = await storeCases(services, sql, { chainId, actor: run.actor, now, intakes })
    await sql.rows('imports.keep_events', 'insert into import_event (item) select value from json_array_elements($1)', [JSON.stringify(events)])
    if (STATISTICS_AT.has((done += batch.length))) await refreshStatistics(sql)
    run.progress(done, total)
  }
  return run.end(sql, {
    status: 'succeeded', done: total, total, imported: total, refused: 0,
    message: { zh: `已导入 ${total} 件投诉。`, en: `${total} complaints were imported.` },
  }, pendingEvents(sql))
}

async function* pendingEvents(sql: Sql): AsyncGenerator<NewEvent[]> {
  for (let after = 0; ;) {
    const page = await sql.rows<{ place: number; item: NewEvent }>('imports.pending_events', `select place, item from import_event where place > $1 order by place limit ${EVENTS}`, [after])
    if (page.length === 0) return
    yield page.map(({ item }) => item)
    after = page.at(-1)!.place
  }
}

function endOf({ rows, refused, errors }: Findings, dryRun: boolean): JobEnd {
  const whole = { done: rows, total: rows, refused, errors }
  if (refused === 0) return { ...whole, status: 'succeeded', imported: rows, message: { zh: `检查通过，${rows} 行都可以导入。`, en: `Checked: all ${rows} rows can be imported.` } }
  const [zh, en] = [`${rows} 行中有 ${refused} 行有误`, `${refused} of ${rows} rows have errors`]
  return dryRun
    ? { ...whole, status: 'succeeded', imported: rows - refused, message: { zh: `${zh}，改正后才能导入。`, en: `${en}; the file can be imported once they are mended.` } }
    : { ...whole, status: 'failed', imported: 0, message: { zh: `${zh}，没有导入任何数据。`, en: `${en}; nothing was imported.` } }
}

async function* batches<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const item of items) {
    if (batch.push(item) < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
