import type { CursorKind, CursorValue, Page } from '../../shared/relay.ts'
import { ComplaintOrder } from './complaint-filter.graphql.ts'
import type { SqlValues } from '../../shared/sql-values.ts'

/** One run of a list, read along one index. */
interface Run {
  where?: string
  column: 'next_due_at' | 'received_at' | 'updated_at'
  descending: boolean
}

/** A list is the rows of its runs, one run after the other. */
const runs: Record<ComplaintOrder, readonly Run[]> = {
  next_due: [
    { where: `c.status = 'open'`, column: 'next_due_at', descending: false },
    { where: `c.status = 'closed'`, column: 'received_at', descending: true },
  ],
  received_newest: [{ column: 'received_at', descending: true }],
  received_oldest: [{ column: 'received_at', descending: false }],
  updated_newest: [{ column: 'updated_at', descending: true }],
}

/** Which run, the value sorted by, and the id that breaks ties. */
export const cursorShape: readonly CursorKind[] = ['integer', 'instant', 'uuid']

/** What each row of a page carries to make its cursor of. */
export interface Place { run: number; key: string; id: string }
export const placeOf = ({ run, key, id }: Place): CursorValue[] => [run, key, id]

/**
 * `select` of the page's rows as `c`, with their place; one more than the page holds, in reading order (reversed when the page is read
 * backward). Later runs are only read when the earlier ones do not fill the page.
 */
export function pageSql(order: ComplaintOrder, columns: readonly string[], where: string, page: Page, values: SqlValues): string {
  const limit = values.put(page.limit + 1, 'int')
  const parts = runs[order].flatMap((run, index) => {
    const after = boundSql(run, index, page.after, false, values)
    const before = boundSql(run, index, page.before, true, values)
    if (after === undefined || before === undefined) return []
    const direction = run.descending !== page.backward ? 'desc' : 'asc'
    const conditions = [where, run.where, after, before].filter(Boolean)
    return [`(select ${columns.map((column) => `c.${column}`).join(', ')}, ${index} as run, c.${run.column} as key from complaint c
      where ${conditions.join(' and ')} order by c.${run.column} ${direction}, c.id ${direction} limit ${limit})`]
  })
  if (page.backward) parts.reverse()
  if (parts.length === 0) return `select ${columns.map((column) => `c.${column}`).join(', ')}, 0 as run, c.received_at as key from complaint c where false`
  return parts.length === 1 ? parts[0]! : `${parts.join('\nunion all\n')} limit ${limit}`
}

/** Rows of the run beyond a cursor: '' for all of them, undefined for none. */
function boundSql(run: Run, index: number, cursor: CursorValue[] | undefined, isBefore: boolean, values: SqlValues): string | undefined {
  if (!cursor) return ''
  const [cursorRun, key, id] = cursor as [number, string, string]
  if (index !== cursorRun) return index > cursorRun === isBefore ? undefined : ''
  const comparison = run.descending !== isBefore ? '<' : '>'
  return `(c.${run.column}, c.id) ${comparison} (${values.put(key, 'timestamptz')}, ${values.put(id, 'uuid')})`
}
