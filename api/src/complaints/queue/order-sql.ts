import type { CursorKind, CursorValue, Page } from '../../shared/relay.ts'
import type { ComplaintOrder } from './complaint-filter.graphql.ts'
import type { SqlValues } from '../../shared/sql-values.ts'

/** One run of a list, read along one index. */
interface Run {
  status?: 'open' | 'closed'
  column: 'next_due_at' | 'received_at' | 'updated_at'
  descending: boolean
}

/** A list is the rows of its runs, one run after the other. */
const runs: Record<ComplaintOrder, readonly Run[]> = {
  next_due: [
    { status: 'open', column: 'next_due_at', descending: false },
    { status: 'closed', column: 'received_at', descending: true },
  ],
  received_newest: [{ column: 'received_at', descending: true }],
  received_oldest: [{ column: 'received_at', descending: false }],
  updated_newest: [{ column: 'updated_at', descending: true }],
}

/** Which run, the value sorted by, and the id that breaks ties. */
export const cursorShape: readonly CursorKind[] = ['integer', 'instant', 'uuid']

/** What a row carries to make its cursor of: the columns its order sorts by. */
export type Place = { id: string; status?: string } & Partial<Record<Run['column'], string | null>>

/** Page sizes of the screens. */
const COMMON_SIZES: ReadonlySet<number> = new Set([5, 10, 20, 25, 50, 100])

/** Columns a page must read for its cursors. */
export const placeColumns = (order: ComplaintOrder): readonly ('status' | Run['column'])[] =>
  [...(runs[order].length > 1 ? (['status'] as const) : []), ...runs[order].map(({ column }) => column)]

export function placeOf(order: ComplaintOrder): (row: Place) => CursorValue[] {
  const of = runs[order]
  return (row) => {
    const index = of.length > 1 && row.status === 'closed' ? 1 : 0
    return [index, row[of[index]!.column]!, row.id]
  }
}

/**
 * `select` of the page's rows; one more than the page holds, in reading order (reversed when the page is read backward). Later runs are
 * only read when the earlier ones do not fill the page, and runs that `status` excludes not at all.
 */
export function pageSql(order: ComplaintOrder, columns: readonly string[], where: string, page: Page, values: SqlValues, status?: 'open' | 'closed' | null): string {
  // A literal limit lets PostgreSQL keep one plan; a parameter makes it plan anew each time, which costs as much as the reading.
  const limit = COMMON_SIZES.has(page.limit) ? String(page.limit + 1) : values.put(page.limit + 1, 'int')
  const selected = columns.map((column) => `c.${column}`).join(', ')
  const parts = runs[order].flatMap((run, index) => {
    if (status != null && run.status !== undefined && run.status !== status) return []
    const after = boundSql(run, index, page.after, false, values)
    const before = boundSql(run, index, page.before, true, values)
    if (after === undefined || before === undefined) return []
    const direction = run.descending !== page.backward ? 'desc' : 'asc'
    // Written out: only a literal lets the planner use the partial index of open cases.
    const conditions = [where, run.status && `c.status = '${run.status}'`, after, before].filter(Boolean)
    return [`(select ${selected} from complaint c
      where ${conditions.join(' and ')} order by c.${run.column} ${direction}, c.id ${direction} limit ${limit})`]
  })
  if (page.backward) parts.reverse()
  if (parts.length === 0) return `select ${selected} from complaint c where false`
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
