import type { RequestContext } from '../shared/context.ts'
import type { Sql } from '../shared/database.ts'
import { uuidsOf, type CursorKind, type CursorValue, type Page } from '../shared/relay.ts'
import { SqlValues, statementName } from '../shared/sql-values.ts'
import { isoOf } from '../shared/time.ts'
import { campusArray, grantOf } from '../shared/viewer.ts'
import { dutyColumns, type DutyRow } from './duty.entity.ts'
import type { DutyFilter } from './duty.graphql.ts'
import { statusCondition } from './duty-status.ts'

export const dutyCursorShape: readonly CursorKind[] = ['instant', 'uuid']
export const dutyPlace = ({ due_at, id }: DutyRow): CursorValue[] => [due_at, id]

/** Campuses whose duties a viewer sees; null: all, empty: none. Duties belong to roles, so who sees only own records sees none. */
export function dutyReach({ viewer }: RequestContext): readonly string[] | null {
  const grant = grantOf(viewer, 'complaints:read')
  return grant.ownOnly ? [] : campusArray(grant)
}

export interface DutySelection {
  chainId: string
  campusIds: readonly string[] | null
  filter: DutyFilter | null | undefined
  /** Epoch milliseconds. */
  now: number
}

/** The page's rows and one more, by deadline. */
export async function readDutyPage(sql: Sql, selection: DutySelection, page: Page): Promise<DutyRow[]> {
  const values = new SqlValues()
  const conditions = [conditionsOf(selection, values)]
  if (page.after) conditions.push(`(d.due_at, d.id) > (${values.put(page.after[0], 'timestamptz')}, ${values.put(page.after[1], 'uuid')})`)
  const text = `select ${dutyColumns.map((column) => `d.${column}`).join(', ')} from duty d where ${conditions.join(' and ')} order by d.due_at, d.id limit ${values.put(page.limit + 1, 'int')}`
  return sql.rows<DutyRow>(statementName('duties.page', text), text, values.list)
}

export async function countDuties(sql: Sql, selection: DutySelection): Promise<number> {
  const values = new SqlValues()
  const text = `select count(*)::int as total from duty d where ${conditionsOf(selection, values)}`
  return (await sql.one<{ total: number }>(statementName('duties.count', text), text, values.list))!.total
}

function conditionsOf({ chainId, campusIds, filter, now }: DutySelection, values: SqlValues): string {
  const all = [`d.chain_id = ${values.put(chainId, 'uuid')}`]
  if (campusIds) all.push(`d.campus_id = any(${values.put(campusIds, 'uuid[]')})`)
  if (filter?.campusIds != null) all.push(`d.campus_id = any(${values.put(uuidsOf(filter.campusIds, 'Campus'), 'uuid[]')})`)
  if (filter?.keys != null) all.push(`d.key = any(${values.put(filter.keys.filter((key) => !key.includes('\0')), 'text[]')})`)
  if (filter?.from != null) all.push(`d.due_at >= ${values.put(filter.from, 'timestamptz')}`)
  if (filter?.to != null) all.push(`d.due_at < ${values.put(filter.to, 'timestamptz')}`)
  if (filter?.statuses != null) {
    let placeholder: string | undefined
    const conditions = [...new Set(filter.statuses)].map((status) => statusCondition(status, () => (placeholder ??= values.put(isoOf(now), 'timestamptz'))))
    all.push(conditions.length === 0 ? 'false' : `(${conditions.join(' or ')})`)
  }
  return all.join(' and ')
}
