import type { ClockStatus } from '@huiyin/policy'
import { CLOCK_COLUMNS, type ClockRow, type SubjectKinds } from '../clocks/index.ts'
import type { Sql } from '../shared/database.ts'
import type { SlaCount } from './sla.graphql.ts'
import type { ClockNarrowing, ClockReach } from './sla-filter.ts'

/** What a board shows: clocks somebody has to do something about, now or soon. */
export const boardStatuses: readonly ClockStatus[] = ['running', 'warning', 'paused', 'breached']
const openStatuses: readonly ClockStatus[] = ['scheduled', ...boardStatuses]

/** `$4` and `$5` are what the viewer reaches of clocks of complaints and duties, which one permission shows, and of clients; null: all, empty: none. */
const WITHIN = `chain_id = $1 and ($2::text[] is null or key = any($2)) and ($3::text[] is null or owner_role = any($3))
  and (subject_kind in ('complaint', 'duty') and ($4::uuid[] is null or campus_id = any($4)) or subject_kind = 'client' and ($5::uuid[] is null or campus_id = any($5)))
  and ($6::uuid[] is null or campus_id = any($6))`

function within(chainId: string, { keys, ownerRoles, campusIds }: ClockNarrowing, reach: readonly ClockReach[]): unknown[] {
  const campusesOf = (kind: ClockReach['kind']): readonly string[] | null => {
    const found = reach.find((one) => one.kind === kind)
    return found ? found.campusIds : []
  }
  return [chainId, keys, ownerRoles, campusesOf('complaint'), campusesOf('client'), campusIds]
}

/** Clocks by deadline. A breached clock that has been answered is no longer among the breached. */
export async function readClocksByDeadline(
  kinds: SubjectKinds, sql: Sql, chainId: string, narrowing: ClockNarrowing, reach: readonly ClockReach[], statuses: readonly ClockStatus[], limit: number,
): Promise<ClockRow[]> {
  const onlyOpen = statuses.every((status) => openStatuses.includes(status))
  const rows = await sql.rows<ClockRow>(onlyOpen ? 'sla.open_clocks' : 'sla.clocks', `select ${CLOCK_COLUMNS} from clock where ${WITHIN}
    and status = any($7) and ${onlyOpen ? 'is_open' : `(is_open or status <> 'breached')`} order by due_at nulls last, id limit $8`,
    [...within(chainId, narrowing, reach), statuses, limit])
  return keepOwn(kinds, sql, chainId, reach, rows)
}

/** Leaves out clocks of others where the viewer sees only own records. */
export async function keepOwn(kinds: SubjectKinds, sql: Sql, chainId: string, reach: readonly ClockReach[], rows: readonly ClockRow[]): Promise<ClockRow[]> {
  let kept = [...rows]
  for (const { kind, ownOf } of reach) {
    if (ownOf === null) continue
    const subjects = [...new Set(rows.flatMap(({ subjectKind, subjectId }) => (subjectKind === kind ? [subjectId] : [])))]
    const own = new Set(subjects.length > 0 ? await kinds.of(kind).ownOf?.(sql, chainId, subjects, ownOf) : [])
    kept = kept.filter(({ subjectKind, subjectId }) => subjectKind !== kind || own.has(subjectId))
  }
  return kept
}

/** Open clocks counted by campus. */
export function countClocks(sql: Sql, chainId: string, narrowing: ClockNarrowing, reach: readonly ClockReach[]): Promise<SlaCount[]> {
  return sql.rows<SlaCount>('sla.counts', `select campus_id as "campusId", count(*) filter (where status = 'running')::int as running,
      count(*) filter (where status = 'warning')::int as warning, count(*) filter (where status = 'breached')::int as breached
    from clock where ${WITHIN} and is_open and status in ('running', 'warning', 'breached') group by campus_id order by campus_id`, within(chainId, narrowing, reach))
}

/** Counts from clocks themselves, where the viewer sees only own records. */
export function countRows(rows: readonly ClockRow[]): SlaCount[] {
  return [...Map.groupBy(rows, ({ campusId }) => campusId)].map(([campusId, of]) => {
    const number = (status: ClockStatus): number => of.filter((row) => row.status === status).length
    return { campusId, running: number('running'), warning: number('warning'), breached: number('breached') }
  })
}
