import type { Sql } from '../shared/database.ts'
import type { CursorKind, CursorValue, Page } from '../shared/relay.ts'
import { SqlValues, statementName } from '../shared/sql-values.ts'
import { UNCLASSIFIED } from './complaint-rollup.store.ts'
import type { RateScope } from './rate-facts.reader.ts'
import type { RateKind } from './rate-definitions.ts'

export type RateCasesName = 'all' | 'counted' | 'missed'

/** What stands behind a figure: complaints, or families month by month. */
export interface CaseSelection {
  type: 'Complaint' | 'Client'
  /** `from … where …` over `c`. */
  text: string
  /** Sort values in order; the last one is unique. */
  order: readonly string[]
  shape: readonly CursorKind[]
  values: SqlValues
}

export interface CaseRow { id: string; place: CursorValue[] }

const LOCAL_DAY = (column: string): string => `(${column} at time zone campus.time_zone)::date`

/**
 * The cases behind a figure. Of the complaint rate: its complaints (counted), or the families present who made none (missed). Of timeliness: the
 * judged complaints, those in time, those late. Of retention: families enrolled at the start of a month and not graduated in it, those still
 * there at its end, those lost; a family counts once per month, as in the figure.
 */
export function selectCases(kind: RateKind, only: RateCasesName, scope: RateScope): CaseSelection {
  if (kind === 'RETENTION_RATE') return retainedFamilies(only, scope)
  return kind === 'COMPLAINT_RATE' && only === 'missed' ? familiesWithoutComplaint(scope) : complaintsOf(kind, only, scope)
}

function complaintsOf(kind: RateKind, only: RateCasesName, scope: RateScope): CaseSelection {
  const values = new SqlValues()
  const conditions = [receivedWithin(scope, values, 'c')]
  if (kind === 'TIMELINESS_RATE') {
    conditions.push(`c.timeliness in (${{ all: `'timely', 'extended', 'late', 'late_excused'`, counted: `'timely', 'extended'`, missed: `'late', 'late_excused'` }[only]})`)
  }
  return { type: 'Complaint', text: `from complaint c join campus on campus.chain_id = c.chain_id and campus.id = c.campus_id where ${conditions.join(' and ')}`, order: ['c.received_at', 'c.id'], shape: ['instant', 'uuid'], values }
}

function receivedWithin({ chainId, months, campusIds, categories }: RateScope, values: SqlValues, of: string): string {
  const from = values.put(months[0], 'text')
  const last = values.put(months.at(-1), 'text')
  const conditions = [
    `${of}.chain_id = ${values.put(chainId, 'uuid')}`,
    // A day of room on each side lets the index narrow what the local day then decides.
    `${of}.received_at >= ${from}::date - interval '1 day'`, `${of}.received_at < ${last}::date + interval '1 month 1 day'`,
    `${LOCAL_DAY(`${of}.received_at`)} >= ${from}::date`, `${LOCAL_DAY(`${of}.received_at`)} < ${last}::date + interval '1 month'`,
  ]
  if (campusIds) conditions.push(`${of}.campus_id = any(${values.put(campusIds, 'uuid[]')})`)
  if (categories) conditions.push(`coalesce(${of}.topic, '${UNCLASSIFIED}') = any(${values.put(categories, 'text[]')})`)
  return conditions.join(' and ')
}

function familiesWithoutComplaint(scope: RateScope): CaseSelection {
  const values = new SqlValues()
  const complained = receivedWithin(scope, values, 'x')
  const text = `from client c join campus on campus.chain_id = c.chain_id and campus.id = c.campus_id
    where ${familiesOf(scope, values)} and ${LOCAL_DAY('c.enrolled_at')} < $2::date + interval '1 month' and (c.left_on is null or c.left_on >= $1::date)
      and not exists (select from complaint x where x.client_id = c.id and ${complained})`
  return { type: 'Client', text, order: ['c.number'], shape: ['text'], values }
}

function retainedFamilies(only: RateCasesName, scope: RateScope): CaseSelection {
  const values = new SqlValues()
  const lost = `(c.left_on is not null and c.left_on < month + interval '1 month')`
  const condition = { all: `not (${lost} and c.status = 'graduated')`, counted: `not ${lost}`, missed: `${lost} and c.status <> 'graduated'` }[only]
  const text = `from client c join campus on campus.chain_id = c.chain_id and campus.id = c.campus_id cross join unnest(${values.put(scope.months, 'text[]')}::date[]) as month
    where ${familiesOf(scope, values)} and date_trunc('month', ${LOCAL_DAY('c.enrolled_at')}) < month and (c.left_on is null or c.left_on >= month) and ${condition}`
  return { type: 'Client', text, order: ['month', 'c.number'], shape: ['date', 'text'], values }
}

function familiesOf({ chainId, campusIds }: RateScope, values: SqlValues): string {
  const ofChain = `c.chain_id = ${values.put(chainId, 'uuid')} and c.enrolled_at is not null`
  return campusIds ? `${ofChain} and c.campus_id = any(${values.put(campusIds, 'uuid[]')})` : ofChain
}

/** The page's cases and one more. */
export async function readCasePage(sql: Sql, selection: CaseSelection, page: Page): Promise<CaseRow[]> {
  const values = new SqlValues()
  values.list.push(...selection.values.list)
  const { order, shape } = selection
  const types = { instant: 'timestamptz', uuid: 'uuid', text: 'text', date: 'text' } as const
  const casts = { instant: '', uuid: '', text: '', date: '::date' } as const
  const after = page.after && ` and (${order.join(', ')}) > (${page.after.map((value, index) => {
    const kind = shape[index] as keyof typeof types
    return `${values.put(value, types[kind])}${casts[kind]}`
  }).join(', ')})`
  const text = `select c.id, ${order.map((column, index) => `${column} as place${index}`).join(', ')} ${selection.text}${after ?? ''} order by ${order.join(', ')} limit ${values.put(page.limit + 1, 'int')}`
  const rows = await sql.rows<Record<string, string>>(statementName('analytics.cases', text), text, values.list)
  return rows.map((row) => ({ id: row['id']!, place: order.map((_, index) => row[`place${index}`]!) }))
}

export async function countCases(sql: Sql, { text, values }: CaseSelection): Promise<number> {
  const counting = `select count(*)::int as total ${text}`
  return (await sql.one<{ total: number }>(statementName('analytics.count_cases', counting), counting, values.list))!.total
}
