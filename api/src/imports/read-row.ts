import { channelOf, dimensionValue, type ImportWorld } from './import-world.ts'
import type { ImportMapping, MappedColumn } from './import-mapping.ts'
import { rowError, type ImportFieldName, type ImportRow, type RowError, type RowErrorCode } from './import-row.ts'
import type { CsvRow } from './read-csv.ts'

/** NUL cannot be stored; direction overrides make text read other than it is. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u

const longest: Partial<Record<ImportFieldName, number>> = {
  NUMBER: 100, MATTER: 4000, DEMAND: 4000, COMPLAINANT_NAME: 100, COMPLAINANT_PHONE: 40, TOPIC: 100, URGENCY: 100, SOURCE_VERDICT: 100,
}

/** Reads one record of a file as the mapping says: a row that can be imported, or everything that is wrong with it. */
export function readRow({ row, cells }: CsvRow, mapping: ImportMapping, world: ImportWorld, now: number): ImportRow | RowError[] {
  if (cells.length !== mapping.width) {
    return [rowError(row, null, 'COLUMN_COUNT', `应有 ${mapping.width} 列，实际 ${cells.length} 列。`, `The header has ${mapping.width} columns, this row ${cells.length}.`)]
  }
  const errors: RowError[] = []
  const fail = (column: string | null, code: RowErrorCode, zh: string, en: string, value: string | null = null): null => {
    errors.push(rowError(row, column, code, zh, en, value))
    return null
  }

  function text(field: ImportFieldName): { column: MappedColumn; value: string } | null {
    const column = mapping.columns.get(field)
    const cell = column && cells[column.index]!.trim()
    if (!cell) return null
    const value = column.values.get(cell) ?? cell
    const limit = longest[field]
    if (limit !== undefined && value.length > limit) return fail(column.name, 'TOO_LONG', `最多 ${limit} 个字符，实际 ${value.length} 个。`, `At most ${limit} characters; there are ${value.length}.`, value)
    if (FORBIDDEN.test(value)) return fail(column.name, 'CHARACTER_NOT_ALLOWED', '含有控制字符。', 'Holds control characters.', value)
    return { column, value }
  }
  const plain = (field: ImportFieldName): string | null => text(field)?.value ?? null

  function found<T>(field: ImportFieldName, code: RowErrorCode, zh: string, en: string, find: (value: string) => T | undefined): T | null {
    const read = text(field)
    if (!read) return null
    return find(read.value) ?? fail(read.column.name, code, `${zh}“${read.value}”。`, `${en} "${read.value}".`, read.value)
  }

  function required<T>(field: ImportFieldName, value: T | null): T | null {
    const column = mapping.columns.get(field)
    // A cell that was wrong has been told already.
    if (value === null && !errors.some((error) => error.column === (column?.name ?? null))) fail(column?.name ?? null, 'REQUIRED', '不能为空。', 'Must not be empty.')
    return value
  }

  const campus = mapping.columns.has('CAMPUS')
    ? (found('CAMPUS', 'CAMPUS_UNKNOWN', '没有这个园所：', 'There is no campus', world.campus) ?? (mapping.defaultCampus && !text('CAMPUS') ? mapping.defaultCampus : null))
    : mapping.defaultCampus
  required('CAMPUS', campus)

  function instant(field: ImportFieldName): number | null {
    const read = text(field)
    const calendar = mapping.calendar ?? campus?.calendar
    if (!read || !calendar) return null
    const written = read.column.readTime(read.value)
    if (!written) return fail(read.column.name, 'INSTANT_INVALID', `不是有效的时间，应形如 ${read.column.format}。`, `Not a time as ${read.column.format}.`, read.value)
    const { date, time, milliseconds, offsetMinutes } = written
    return offsetMinutes === undefined
      ? calendar.instantOf(date, time) + milliseconds
      : Date.parse(`${date}T${time}:00Z`) + milliseconds - offsetMinutes * 60_000
  }

  const [sourceNumber, matter] = [plain('NUMBER'), required('MATTER', plain('MATTER'))]
  const [receivedAt, targetAt, closedAt] = [instant('RECEIVED_AT'), instant('TARGET_AT'), instant('CLOSED_AT')]
  if (campus) required('RECEIVED_AT', receivedAt)
  const nameOf = (field: ImportFieldName): string => mapping.columns.get(field)!.name
  if (receivedAt !== null && receivedAt > now) fail(nameOf('RECEIVED_AT'), 'IN_THE_FUTURE', '受理时间在未来。', 'Received in the future.', plain('RECEIVED_AT'))
  if (closedAt !== null && closedAt > now) fail(nameOf('CLOSED_AT'), 'IN_THE_FUTURE', '办结时间在未来。', 'Closed in the future.', plain('CLOSED_AT'))
  if (receivedAt !== null && closedAt !== null && closedAt < receivedAt) fail(nameOf('CLOSED_AT'), 'BEFORE_RECEIPT', '办结早于受理。', 'Closed before it was received.', plain('CLOSED_AT'))
  if (receivedAt !== null && targetAt !== null && targetAt < receivedAt) fail(nameOf('TARGET_AT'), 'BEFORE_RECEIPT', '约定时间早于受理。', 'Promised for a time before it was received.', plain('TARGET_AT'))

  const pack = campus && receivedAt !== null ? world.packOf(campus.id, receivedAt) : undefined
  if (campus && receivedAt !== null && !pack) fail(mapping.columns.get('RECEIVED_AT')!.name, 'NO_POLICY', '受理当时该园所没有生效的制度。', 'No policy governed this campus when it was received.', plain('RECEIVED_AT'))
  let channel: string | null = null
  let topic: string | null = null
  let urgency: string | null = null
  let departmentId: string | null = null
  if (campus) departmentId = found('DEPARTMENT', 'DEPARTMENT_UNKNOWN', '没有这个部门：', 'There is no department', (value) => world.department(value, campus.id))
  if (pack) {
    channel = mapping.columns.has('CHANNEL') && text('CHANNEL')
      ? found('CHANNEL', 'CHANNEL_UNKNOWN', '制度中没有这个渠道：', 'The policy has no channel', (value) => channelOf(pack, value))
      : ((mapping.defaultChannel && channelOf(pack, mapping.defaultChannel)) ?? null)
    required('CHANNEL', channel)
    topic = found('TOPIC', 'VALUE_UNKNOWN', '制度中没有这个主题：', 'The policy has no topic', (value) => dimensionValue(pack, 'topic', value))
    urgency = found('URGENCY', 'VALUE_UNKNOWN', '制度中没有这个紧急程度：', 'The policy has no urgency', (value) => dimensionValue(pack, 'urgency', value))
  }
  const [demand, complainantName, complainantPhone, sourceVerdict] = [plain('DEMAND'), plain('COMPLAINANT_NAME'), plain('COMPLAINANT_PHONE'), plain('SOURCE_VERDICT')]
  if (errors.length > 0 || !campus || matter === null || receivedAt === null || channel === null) return errors
  return { row, sourceNumber, campusId: campus.id, channel, matter, demand, complainantName, complainantPhone, receivedAt, targetAt, closedAt, departmentId, topic, urgency, sourceVerdict }
}
