import { GraphQLError } from 'graphql'
import type { Sql } from '../../shared/database.ts'
import { uuidsOf, type CursorKind, type CursorValue, type Page } from '../../shared/relay.ts'
import { searchPatterns } from '../../shared/search-text.ts'
import { SqlValues, statementName } from '../../shared/sql-values.ts'
import { isoOf } from '../../shared/time.ts'
import { clientColumns, type ClientRow } from '../client.entity.ts'
import type { ClientReach } from '../reach.ts'
import type { ClientFilter, ClientOrder } from './client-filter.graphql.ts'

const LONGEST_SEARCH = 100

/** Families of a list, with their place in it. */
export interface ClientPageRow extends ClientRow { place: string }

interface Sorting { key: string; kind: CursorKind; descending: boolean }

/** The value each order sorts by; the number breaks ties. Absent values get one that sorts last, since a cursor cannot stand beside null. */
const sortings: Record<ClientOrder, Sorting> = {
  number: { key: 'c.number', kind: 'text', descending: false },
  name: { key: 'c.name collate "zh-Hans-CN-x-icu"', kind: 'text', descending: false },
  grade: { key: `coalesce(c.grade, '~')`, kind: 'text', descending: false },
  enrolled_newest: { key: `coalesce(c.enrolled_at, '0001-01-01Z'::timestamptz)`, kind: 'instant', descending: true },
}

export const clientCursorShape = (order: ClientOrder): readonly CursorKind[] => [sortings[order].kind, 'text']
export const clientPlace = ({ place, number }: ClientPageRow): CursorValue[] => [place, number]

/** What a list is narrowed by. */
export interface ClientSelection {
  chainId: string
  reach: ClientReach
  filter: ClientFilter | null | undefined
  /** Epoch milliseconds. */
  now: number
}

/** The page's rows and one more, in reading order: reversed when the page is read backward. */
export async function readClientPage(sql: Sql, selection: ClientSelection, order: ClientOrder, page: Page): Promise<ClientPageRow[]> {
  const values = new SqlValues()
  const { key, kind, descending } = sortings[order]
  const conditions = [conditionsOf(selection, values)]
  for (const [cursor, isBefore] of [[page.after, false], [page.before, true]] as const) {
    if (!cursor) continue
    const place = values.put(cursor[0], kind === 'instant' ? 'timestamptz' : 'text')
    conditions.push(`(${key}, c.number) ${descending !== isBefore ? '<' : '>'} (${place}, ${values.put(cursor[1], 'text')})`)
  }
  const direction = descending !== page.backward ? 'desc' : 'asc'
  const text = `select ${clientColumns.map((column) => `c.${column}`).join(', ')}, ${key} as place from client c
    where ${conditions.join(' and ')} order by ${key} ${direction}, c.number ${direction} limit ${values.put(page.limit + 1, 'int')}`
  return sql.rows<ClientPageRow>(statementName('clients.page', text), text, values.list)
}

export async function countClients(sql: Sql, selection: ClientSelection): Promise<number> {
  const values = new SqlValues()
  const text = `select count(*)::int as total from client c where ${conditionsOf(selection, values)}`
  return (await sql.one<{ total: number }>(statementName('clients.count', text), text, values.list))!.total
}

function conditionsOf({ chainId, reach, filter, now }: ClientSelection, values: SqlValues): string {
  const all = [`c.chain_id = ${values.put(chainId, 'uuid')}`]
  if (reach.campusIds) all.push(`c.campus_id = any(${values.put(reach.campusIds, 'uuid[]')})`)
  if (reach.ownOf !== null) all.push(`exists (select from touchpoint t where t.chain_id = c.chain_id and t.client_id = c.id and t.assignee_id = ${values.put(reach.ownOf, 'uuid')})`)
  if (filter?.campusIds != null) all.push(`c.campus_id = any(${values.put(uuidsOf(filter.campusIds, 'Campus'), 'uuid[]')})`)
  if (filter?.status != null) all.push(`c.status = any(${values.put(filter.status, 'text[]')})`)
  if (filter?.grades != null) all.push(`c.grade = any(${values.put(filter.grades, 'text[]')})`)
  if (filter?.search != null) all.push(...searchConditions(filter.search, values))
  if (filter?.touchpointOverdue != null) {
    const overdue = `exists (select from touchpoint t where t.chain_id = c.chain_id and t.client_id = c.id and t.done_at is null and t.cancelled_at is null
      and t.due_at < ${values.put(isoOf(now), 'timestamptz')})`
    all.push(filter.touchpointOverdue ? overdue : `not ${overdue}`)
  }
  return all.join(' and ')
}

function searchConditions(search: string, values: SqlValues): string[] {
  if (search.length > LONGEST_SEARCH) throw new GraphQLError(`A search has at most ${LONGEST_SEARCH} characters.`, { extensions: { code: 'FILTER_INVALID' } })
  const digits = search.replaceAll(/[\s\-()]/g, '')
  // Only whole numbers are found: with parts of them, somebody who sees masked numbers could guess the rest.
  if (/^\+?\d{7,20}$/.test(digits)) {
    return [`(exists (select from guardian g where g.chain_id = c.chain_id and g.client_id = c.id and g.phone = ${values.put(digits, 'text')}) or c.number = ${values.put(search.trim(), 'text')})`]
  }
  return searchPatterns(search).map((pattern) => `c.search like ${values.put(pattern, 'text')}`)
}
