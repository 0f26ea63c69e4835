import { isZone, type Calendar } from '@huiyin/policy'
import type { FieldIssue } from '../shared/errors.graphql.ts'
import type { ImportFieldName } from './import-row.ts'
import type { KnownCampus } from './import-world.ts'
import { compilePattern, readIsoTime, type ReadTime } from './instant-pattern.ts'
import type { Unreadable } from './read-text.ts'

/** How the mapping document came in; ids already turned into uuids. */
export interface MappingDocument {
  columns: readonly { field: ImportFieldName; column: string; format?: string | null; values?: readonly { from: string; to: string }[] | null }[]
  timeZone?: string | null
  defaultCampusId?: string | null
  defaultChannel?: string | null
}

export interface MappedColumn {
  name: string
  index: number
  format: string
  readTime: ReadTime
  /** What stands in the file, and what is meant by it. */
  values: ReadonlyMap<string, string>
}

/** A mapping fitted to the header of a file. */
export interface ImportMapping {
  /** Number of columns of the header. */
  width: number
  columns: ReadonlyMap<ImportFieldName, MappedColumn>
  /** Reads local times in the zone of the document; null: in the campus's own. */
  calendar: Calendar | null
  defaultCampus: KnownCampus | null
  defaultChannel: string | null
}

const instants: ReadonlySet<ImportFieldName> = new Set(['RECEIVED_AT', 'TARGET_AT', 'CLOSED_AT'])

/** What is wrong with a mapping by itself, before any file is looked at. */
export function mappingIssues({ columns, timeZone, defaultCampusId, defaultChannel }: MappingDocument): FieldIssue[] {
  const issues: FieldIssue[] = []
  const add = (path: readonly (string | number)[], code: string, message: string): void => void issues.push({ path: ['mapping', ...path.map(String)], code, message })
  const mapped = new Set<ImportFieldName>()
  columns.forEach(({ field, column, format }, index) => {
    if (mapped.has(field)) add(['columns', index, 'field'], 'MAPPED_TWICE', `${field} is mapped twice.`)
    mapped.add(field)
    if (column.trim() === '') add(['columns', index, 'column'], 'REQUIRED', 'Name the column of the file.')
    if (format != null && !instants.has(field)) add(['columns', index, 'format'], 'NOT_AN_INSTANT', `${field} holds no time; leave its format out.`)
    else if (format != null && !compilePattern(format)) add(['columns', index, 'format'], 'FORMAT_INVALID', `"${format}" is no pattern for times; write one like yyyy-MM-dd HH:mm:ss.`)
  })
  for (const field of ['MATTER', 'RECEIVED_AT'] as const) if (!mapped.has(field)) add(['columns'], 'REQUIRED', `Map a column to ${field}.`)
  if (!mapped.has('CAMPUS') && defaultCampusId == null) add(['defaultCampusId'], 'REQUIRED', 'Map a column to CAMPUS, or name a default campus.')
  if (!mapped.has('CHANNEL') && defaultChannel == null) add(['defaultChannel'], 'REQUIRED', 'Map a column to CHANNEL, or name a default channel.')
  if (timeZone != null && !isZone(timeZone)) add(['timeZone'], 'ZONE_UNKNOWN', `There is no time zone "${timeZone}"; write one like Asia/Shanghai.`)
  return issues
}

/** Finds the mapped columns in the header of a file. */
export function fitColumns(header: readonly string[], { columns }: MappingDocument): ReadonlyMap<ImportFieldName, MappedColumn> | Unreadable {
  const names = header.map((name) => name.trim())
  const fitted = new Map<ImportFieldName, MappedColumn>()
  for (const { field, column, format, values } of columns) {
    const name = column.trim()
    const index = names.indexOf(name)
    if (index < 0) return { code: 'COLUMN_MISSING', row: 1, column: name, zh: `文件没有“${name}”这一列。`, en: `The file has no column "${name}".` }
    if (names.indexOf(name, index + 1) >= 0) return { code: 'COLUMN_AMBIGUOUS', row: 1, column: name, zh: `文件有多列都叫“${name}”。`, en: `The file has more than one column "${name}".` }
    fitted.set(field, {
      name, index, format: format ?? 'ISO 8601', readTime: (format != null ? compilePattern(format) : undefined) ?? readIsoTime,
      values: new Map((values ?? []).map(({ from, to }) => [from.trim(), to.trim()])),
    })
  }
  return fitted
}
