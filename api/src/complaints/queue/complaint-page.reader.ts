import type { ClockRow } from '../../clocks/index.ts'
import type { CampusRow, StaffMemberRow } from '../../organization/index.ts'
import type { Sql } from '../../shared/database.ts'
import type { Page } from '../../shared/relay.ts'
import { SqlValues, statementName } from '../../shared/sql-values.ts'
import type { ComplaintRow } from '../complaint.entity.ts'
import type { ComplaintFilter, ComplaintOrder } from './complaint-filter.graphql.ts'
import { filterSql, reachSql, type Reach } from './filter-sql.ts'
import { pageSql, placeColumns } from './order-sql.ts'
import type { PagePlan } from './page-plan.ts'

export interface PageQuestion {
  chainId: string
  reach: Reach
  filter: ComplaintFilter
  order: ComplaintOrder
  page: Page
  now: number
  /** What the words of the filter's search have found; null where they are compared while reading. */
  found: readonly string[] | null
  plan: PagePlan
  /** A page of each of these clients instead of one of all. */
  ofClients?: readonly string[]
  /** Campuses whose clients may be named; null: all of the chain, undefined: none. */
  clientCampusIds: readonly string[] | null | undefined
}

export type ClientLine = { id: string } & Partial<Record<'name' | 'number' | 'status', string>>

/** A page and the records around it, each once. Null where the plan did not ask for them; complaints hold the planned columns alone. */
export interface PageRows {
  complaints: ComplaintRow[]
  campuses: CampusRow[] | null
  staff: StaffMemberRow[] | null
  clients: ClientLine[] | null
  clocks: (ClockRow & { complaintId: string })[] | null
}

const INSTANTS = ['received_at', 'registered_at', 'closed_at', 'updated_at', 'next_due_at'] as const
const CLOCK_INSTANTS = ['startedAt', 'dueAt', 'warnAt', 'stoppedAt', 'breachedAt'] as const

/** The page in one statement, as JSON: a list of rows costs node far more to take apart than a text that JSON.parse reads. */
export async function readComplaintPage(sql: Sql, question: PageQuestion): Promise<PageRows> {
  const { chainId, reach, filter, order, page, now, found, plan, ofClients } = question
  const values = new SqlValues()
  const where = `${reachSql(chainId, reach, values)} and ${filterSql(filter, values, now, found)}${ofClients ? ' and c.client_id = family.id' : ''}`
  const chain = '$1'
  const columns = [...new Set([...plan.columns, ...placeColumns(order), ...(ofClients ? ['client_id'] : [])])]
  const rows = pageSql(order, columns, where, page, values, filter.status)
  const parts = [`with page as materialized (${ofClients ? `select c.* from unnest(${values.put(ofClients, 'uuid[]')}) as family (id) cross join lateral (${rows}) c` : rows})
    select (select coalesce(json_agg(page), '[]') from page) as complaints`]
  if (plan.campus) parts.push(`(select coalesce(json_agg(r), '[]') from (select id, name, region_id, calendar_id, time_zone from campus where chain_id = ${chain} and id in (select campus_id from page)) r) as campuses`)
  if (plan.assignee) parts.push(`(select coalesce(json_agg(r), '[]') from (select id, name, email, active, campus_id from staff_member where chain_id = ${chain} and id in (select assignee_id from page)) r) as staff`)
  if (plan.client && question.clientCampusIds !== undefined) {
    const visible = question.clientCampusIds === null ? '' : ` and campus_id = any(${values.put(question.clientCampusIds, 'uuid[]')})`
    parts.push(`(select coalesce(json_agg(r), '[]') from (select ${plan.client.join(', ')} from client where chain_id = ${chain} and id in (select client_id from page)${visible}) r) as clients`)
  }
  if (plan.clocks) {
    const effective = plan.clocks.effectiveOnly ? ` and status not in ('superseded', 'cancelled')` : ''
    parts.push(`(select coalesce(json_agg(r), '[]') from (select ${plan.clocks.columns.map(clockColumn).join(', ')}, complaint_id as "complaintId" from clock
      where chain_id = ${chain} and complaint_id in (select id from page)${effective} order by started_at, definition_id, occurrence) r) as clocks`)
  }
  const text = parts.join(',\n    ')
  const row = (await sql.one<Partial<PageRows>>(statementName('complaints.page', text), text, values.list))!
  for (const complaint of row.complaints!) restoreInstants(complaint, INSTANTS)
  for (const clock of row.clocks ?? []) restoreInstants(clock, CLOCK_INSTANTS)
  return { complaints: row.complaints!, campuses: row.campuses ?? null, staff: row.staff ?? null, clients: row.clients ?? null, clocks: row.clocks ?? null }
}

export async function countComplaints(sql: Sql, { chainId, reach, filter, now, found }: Pick<PageQuestion, 'chainId' | 'reach' | 'filter' | 'now' | 'found'>): Promise<number> {
  const values = new SqlValues()
  const text = `select count(*) as total from complaint c where ${reachSql(chainId, reach, values)} and ${filterSql(filter, values, now, found)}`
  return (await sql.one<{ total: number }>(statementName('complaints.count', text), text, values.list))!.total
}

/** Counts by client; clients without any are left out. */
export async function countOfClients(sql: Sql, chainId: string, reach: Reach, clientIds: readonly string[]): Promise<Map<string, number>> {
  const values = new SqlValues()
  const text = `select c.client_id as id, count(*) as total from complaint c where ${reachSql(chainId, reach, values)} and c.client_id = any(${values.put(clientIds, 'uuid[]')}) group by c.client_id`
  const rows = await sql.rows<{ id: string; total: number }>(statementName('complaints.count_of_clients', text), text, values.list)
  return new Map(rows.map(({ id, total }) => [id, total]))
}

/** `definitionId` → `definition_id as "definitionId"`. */
const clockColumn = (name: string): string => {
  const column = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return column === name ? name : `${column} as "${name}"`
}

/** Instants inside JSON come as `2026-10-12T09:00:00+00:00`; everywhere else they are `2026-10-12T09:00:00.000Z`. */
function restoreInstants<Key extends string>(row: Partial<Record<Key, unknown>>, keys: readonly Key[]): void {
  for (const key of keys) {
    const value = row[key]
    if (typeof value === 'string') row[key] = isoOfJson(value)
  }
}

export function isoOfJson(text: string): string {
  if (!text.endsWith('+00:00')) return text
  return text.length === 25 ? `${text.slice(0, 19)}.000Z` : `${text.slice(0, 19)}.${text.slice(20, -6).padEnd(3, '0').slice(0, 3)}Z`
}
