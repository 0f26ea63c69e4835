import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'

/** Marks places whose calendar or policy has changed, and their chain; in the order of ids, so that two changes cannot block each other. */
export async function markStale(sql: Sql, chainId: string, campusIds: readonly string[]): Promise<void> {
  await sql.rows('duties.mark_stale', `insert into duty_plan (chain_id, place_id, planned_at) select $1, place, null from unnest($2::uuid[]) as place order by place
    on conflict (chain_id, place_id) do update set planned_at = null`, [chainId, [...new Set([...campusIds, chainId])]])
}

/** Holds the plan of a place; answers when it was made, null where it is to be made anew. */
export async function lockPlan(sql: Sql, chainId: string, placeId: string): Promise<number | null> {
  await sql.rows('duties.begin_plan', 'insert into duty_plan (chain_id, place_id) values ($1, $2) on conflict do nothing', [chainId, placeId])
  const row = await sql.one<{ at: string | null }>('duties.lock_plan', 'select planned_at as at from duty_plan where chain_id = $1 and place_id = $2 for update', [chainId, placeId])
  return row?.at == null ? null : Date.parse(row.at)
}

export const markPlanned = (sql: Sql, chainId: string, placeId: string, now: number): Promise<unknown> =>
  sql.rows('duties.mark_planned', 'update duty_plan set planned_at = $3 where chain_id = $1 and place_id = $2', [chainId, placeId, isoOf(now)])

/** Marks places whose plan was found to be what is demanded; one that a change made stale meanwhile stays so. */
export const markUnchanged = (sql: Sql, chainId: string, placeIds: readonly string[], now: number): Promise<unknown> =>
  sql.rows('duties.mark_unchanged', `insert into duty_plan (chain_id, place_id, planned_at) select $1, place, $3 from unnest($2::uuid[]) as place order by place
    on conflict (chain_id, place_id) do update set planned_at = excluded.planned_at where duty_plan.planned_at is not null`, [chainId, placeIds, isoOf(now)])

/** Campuses of a chain, and the chain itself, that were not planned since an instant. */
export async function readUnplanned(sql: Sql, chainId: string, since: number): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>('duties.unplanned', `select p.id from (select id from campus where chain_id = $1 union all select $1::uuid) p
    left join duty_plan d on d.chain_id = $1 and d.place_id = p.id where d.planned_at is null or d.planned_at < $2 order by p.id`, [chainId, isoOf(since)])
  return rows.map(({ id }) => id)
}

export interface StoredPlan { placeId: string; plannedAt: string }

export const readPlans = (sql: Sql, chainId: string): Promise<StoredPlan[]> =>
  sql.rows<StoredPlan>('duties.plans', 'select place_id as "placeId", planned_at as "plannedAt" from duty_plan where chain_id = $1 and planned_at is not null order by place_id', [chainId])

/** Places whose plan is to be made anew; for the system role. */
export const readStale = (sql: Sql): Promise<{ chainId: string; placeId: string }[]> =>
  sql.rows('duties.stale', 'select chain_id as "chainId", place_id as "placeId" from duty_plan where planned_at is null order by chain_id, place_id limit 1000')
