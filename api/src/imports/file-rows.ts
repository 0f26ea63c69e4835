import { compileCalendar, type Calendar, type CalendarSpec } from '@huiyin/policy'
import type { ClockServices } from '../clocks/index.ts'
import type { GoverningPolicy } from '../policies/index.ts'
import type { Sql } from '../shared/database.ts'
import { fitColumns, type ImportMapping } from './import-mapping.ts'
import { finderOf, readNames, type ImportWorld, type KnownCampus } from './import-world.ts'
import { rowError, type ImportRow, type RowError } from './import-row.ts'
import { NotCsv, readCsv } from './read-csv.ts'
import { readRow } from './read-row.ts'
import { openText } from './read-text.ts'
import type { ImportOrder } from './import-order.ts'

/** The chain as an import sees it: everything rows can refer to, read once. */
export interface LoadedWorld extends ImportWorld {
  policyOf(campusId: string, at: number): GoverningPolicy | undefined
  calendarOf(campusId: string): Calendar
}

interface Binding { campus_id: string; policy_version_id: string; from: string; to: string | null }

export async function loadWorld(sql: Sql, { policies, calendars }: ClockServices, chainId: string, campusIds: readonly string[] | null): Promise<LoadedWorld> {
  const { campuses, departments } = await readNames(sql, chainId, campusIds)
  const bindings = await sql.rows<Binding>('imports.bindings', `select campus_id, policy_version_id, effective_from as from, effective_to as to from policy_binding
    where chain_id = $1 and purpose = 'complaints' order by effective_from desc`, [chainId])
  const [versions, calendarOf] = await Promise.all([
    policies.read(sql, chainId, bindings.map(({ policy_version_id }) => policy_version_id)),
    calendars.read(sql, chainId, campuses.map(({ id }) => id)),
  ])
  const governing = Map.groupBy(bindings, ({ campus_id }) => campus_id)
  const policyOf = (campusId: string, at: number): GoverningPolicy | undefined => {
    const binding = governing.get(campusId)?.find(({ from, to }) => Date.parse(from) <= at && (to === null || at < Date.parse(to)))
    return binding && versions.get(binding.policy_version_id)
  }
  const [campusesBy, departmentsBy] = [finderOf('Campus', campuses), finderOf('Department', departments)]
  return {
    policyOf,
    packOf: (campusId, at) => policyOf(campusId, at)?.pack,
    calendarOf: (campusId) => calendarOf.get(campusId)!,
    campus(text): KnownCampus | undefined {
      const id = campusesBy(text)[0]?.id
      return id === undefined ? undefined : { id, calendar: calendarOf.get(id)! }
    },
    department: (text, campusId) => {
      const found = departmentsBy(text)
      return (found.find(({ campus_id }) => campus_id === campusId) ?? found.find(({ campus_id }) => campus_id === null))?.id
    },
  }
}

/** Reads local times in a zone; its opening hours do not matter. */
function zoneCalendar(zone: string): Calendar {
  const day = [{ from: '00:00', to: '24:00' }]
  const weekly: CalendarSpec['weekly'] = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }
  return compileCalendar({ id: `zone:${zone}`, zone, weekly }, { fromYear: 2000, toYear: 2030 })
}

/** The records of a job's file, read under its mapping: rows, and errors in place of rows that have any. */
export async function* fileRows(payload: Buffer, { encoding, mapping }: Pick<ImportOrder, 'encoding' | 'mapping'>, world: LoadedWorld, now: number): AsyncGenerator<ImportRow | RowError[]> {
  const opened = openText(payload, encoding)
  // Both were checked when the job was queued.
  if ('unreadable' in opened) throw new Error(opened.unreadable.en)
  let fitted: ImportMapping | undefined
  try {
    for await (const record of readCsv(opened.file)) {
      if (fitted) {
        yield readRow(record, fitted, world, now)
        continue
      }
      const columns = fitColumns(record.cells, mapping)
      if ('code' in columns) throw new Error(columns.en)
      fitted = {
        width: record.cells.length, columns, defaultChannel: mapping.defaultChannel ?? null,
        calendar: mapping.timeZone == null ? null : zoneCalendar(mapping.timeZone),
        defaultCampus: mapping.defaultCampusId == null ? null : { id: mapping.defaultCampusId, calendar: world.calendarOf(mapping.defaultCampusId) },
      }
    }
  } catch (error) {
    if (!(error instanceof NotCsv)) throw error
    yield [rowError(error.unreadable.row ?? 1, null, 'NOT_CSV', error.unreadable.zh, error.unreadable.en)]
  }
}
