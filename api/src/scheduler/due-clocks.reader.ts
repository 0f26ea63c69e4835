import type { SubjectKindName } from '../clocks/index.ts'
import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'

/** When time alone next changes anything anywhere; null when nothing is waiting. For the system role. */
export async function readNextTransition(sql: Sql): Promise<number | null> {
  const row = await sql.one<{ at: string | null }>('scheduler.next', `select least(
    (select min(next_transition_at) from clock where next_transition_at is not null), (select min(at) from wake_up)) as at`)
  return row?.at == null ? null : Date.parse(row.at)
}

/** Chains in which something is due, the one that has waited longest first. For the system role. */
export async function readDueChains(sql: Sql, now: number): Promise<string[]> {
  const rows = await sql.rows<{ chainId: string }>('scheduler.chains', `select chain_id as "chainId" from (
      select chain_id, next_transition_at as at from clock where next_transition_at <= $1
      union all select chain_id, at from wake_up where at <= $1) due
    group by chain_id order by min(at)`, [isoOf(now)])
  return rows.map(({ chainId }) => chainId)
}

/** A place in the list of due clocks. */
export interface DuePlace {
  readonly at: string
  readonly id: string
}

export const duePlaceBeforeAll: DuePlace = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' }

export interface DueClock extends DuePlace {
  readonly kind: SubjectKindName
  readonly subjectId: string
}

/** Clocks of a chain that are due, and subjects that have come of age, in the order in which they fell due. */
export function readDueClocks(sql: Sql, chainId: string, now: number, after: DuePlace, limit: number): Promise<DueClock[]> {
  return sql.rows<DueClock>('scheduler.due', `(select subject_kind as kind, subject_id as "subjectId", next_transition_at as at, id from clock
      where chain_id = $1 and next_transition_at <= $2 and (next_transition_at, id) > ($3, $4) order by next_transition_at, id limit $5)
    union all (select subject_kind, subject_id, at, subject_id from wake_up
      where chain_id = $1 and at <= $2 and (at, subject_id) > ($3, $4) order by at, subject_id limit $5)
    order by at, id limit $5`,
    [chainId, isoOf(now), after.at, after.id, limit])
}
