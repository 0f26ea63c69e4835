import type { Sql } from '../../shared/database.ts'
import { uuidsOf, type CursorKind, type CursorValue, type Page } from '../../shared/relay.ts'
import { SqlValues, statementName } from '../../shared/sql-values.ts'
import { isoOf } from '../../shared/time.ts'
import { touchpointColumns, type TouchpointRow } from '../client.entity.ts'
import type { ClientReach } from '../reach.ts'
import type { TouchpointFilter } from './touchpoint.graphql.ts'
import { statusCondition } from './touchpoint-status.ts'

export const touchpointCursorShape: readonly CursorKind[] = ['instant', 'uuid']
export const touchpointPlace = ({ due_at, id }: TouchpointRow): CursorValue[] => [due_at, id]

export interface TouchpointSelection {
  chainId: string
  reach: ClientReach
  filter: TouchpointFilter | null | undefined
  /** Epoch milliseconds. */
  now: number
}

/** The page's rows and one more by due time, in reading order: reversed when the page is read backward. */
export async function readTouchpointPage(sql: Sql, selection: TouchpointSelection, page: Page): Promise<TouchpointRow[]> {
  const values = new SqlValues()
  const conditions = [conditionsOf(selection, values)]
  for (const [cursor, comparison] of [[page.after, '>'], [page.before, '<']] as const) {
    if (cursor) conditions.push(`(t.due_at, t.id) ${comparison} (${values.put(cursor[0], 'timestamptz')}, ${values.put(cursor[1], 'uuid')})`)
  }
  const direction = page.backward ? 'desc' : 'asc'
  const text = `select ${touchpointColumns.map((column) => `t.${column}`).join(', ')} from touchpoint t
    where ${conditions.join(' and ')} order by t.due_at ${direction}, t.id ${direction} limit ${values.put(page.limit + 1, 'int')}`
  return sql.rows<TouchpointRow>(statementName('clients.touchpoint_page', text), text, values.list)
}

export async function countTouchpoints(sql: Sql, selection: TouchpointSelection): Promise<number> {
  const values = new SqlValues()
  const text = `select count(*)::int as total from touchpoint t where ${conditionsOf(selection, values)}`
  return (await sql.one<{ total: number }>(statementName('clients.touchpoint_count', text), text, values.list))!.total
}

function conditionsOf({ chainId, reach, filter, now }: TouchpointSelection, values: SqlValues): string {
  const all = [`t.chain_id = ${values.put(chainId, 'uuid')}`]
  if (reach.campusIds) all.push(`t.campus_id = any(${values.put(reach.campusIds, 'uuid[]')})`)
  if (reach.ownOf !== null) all.push(`t.assignee_id = ${values.put(reach.ownOf, 'uuid')}`)
  if (filter?.campusIds != null) all.push(`t.campus_id = any(${values.put(uuidsOf(filter.campusIds, 'Campus'), 'uuid[]')})`)
  if (filter?.dueBefore != null) all.push(`t.due_at < ${values.put(filter.dueBefore, 'timestamptz')}`)
  if (filter?.kinds != null) all.push(`t.kind = any(${values.put(filter.kinds.filter((kind) => !kind.includes('\0')), 'text[]')})`)
  if (filter?.statuses != null) {
    let placeholder: string | undefined
    const conditions = [...new Set(filter.statuses)].map((status) => statusCondition(status, () => (placeholder ??= values.put(isoOf(now), 'timestamptz'))))
    all.push(conditions.length === 0 ? 'false' : `(${conditions.join(' or ')})`)
  }
  return all.join(' and ')
}
