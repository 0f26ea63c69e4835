import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'
import { dutyColumns, type DutyRow } from './duty.entity.ts'

const COLUMNS = dutyColumns.join(', ')

export const readDuties = (sql: Sql, chainId: string, ids: readonly string[]): Promise<DutyRow[]> =>
  sql.rows<DutyRow>('duties.by_id', `select ${COLUMNS} from duty where chain_id = $1 and id = any($2::uuid[])`, [chainId, ids])

export const lockDuty = (sql: Sql, chainId: string, id: string): Promise<DutyRow | undefined> =>
  sql.one<DutyRow>('duties.lock', `select ${COLUMNS} from duty where chain_id = $1 and id = $2 for update`, [chainId, id])

export async function lockFreeDuties(sql: Sql, chainId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>('duties.lock_free', 'select id from duty where chain_id = $1 and id = any($2::uuid[]) order by id for update skip locked', [chainId, ids])
  return rows.map(({ id }) => id)
}

/** Lets duties that have opened follow their clocks, written before in the same transaction. */
export async function followClocks(sql: Sql, chainId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql.rows('duties.follow', `update duty d set due_at = k.due_at, provisional = k.provisional from clock k
    where d.chain_id = $1 and d.id = any($2::uuid[]) and k.chain_id = d.chain_id and k.subject_id = d.id and k.key = d.planning ->> 'clockKey'
      and k.superseded_by is null and k.due_at is not null and (d.due_at, d.provisional) is distinct from (k.due_at, k.provisional)`, [chainId, ids])
}

/** Writes how a duty ended; the caller holds its lock. */
export async function settleDuty(sql: Sql, chainId: string, row: DutyRow): Promise<void> {
  const { id, version, done_at, cancelled_at, settled_at, settled_by, facts, record, reason } = row
  await sql.rows('duties.settle', `update duty set version = $3, done_at = $4, cancelled_at = $5, settled_at = $6, settled_by = $7, facts = $8, record = $9, reason = $10
    where chain_id = $1 and id = $2`, [chainId, id, version, done_at, cancelled_at, settled_at, settled_by, JSON.stringify(facts), JSON.stringify(record), reason])
}

/** Duties of a place that a plan has to do with: those to come, and those of periods from a day on. Locked, in the order of ids. */
export const lockPlanned = (sql: Sql, chainId: string, campusId: string | null, from: string, now: number): Promise<DutyRow[]> =>
  sql.rows<DutyRow>('duties.planned', `select ${COLUMNS} from duty where chain_id = $1 and scope = case when $2::uuid is null then 'chain' else 'campus' end
    and ($2::uuid is null or campus_id = $2) and (opens_at > $4 or period_from >= $3) order by id for update`, [chainId, campusId, from, isoOf(now)])

/** The same of all places of a chain, without holding them. */
export const readPlanned = (sql: Sql, chainId: string, from: string, now: number): Promise<DutyRow[]> =>
  sql.rows<DutyRow>('duties.read_planned', `select ${COLUMNS} from duty where chain_id = $1 and (opens_at > $3 or period_from >= $2) order by id`, [chainId, from, isoOf(now)])

const PLANNED = `json_to_recordset($2) as r(id uuid, scope text, campus_id uuid, policy_version_id uuid, pack_key text, key text, period_from date, period_to date,
  opens_at timestamptz, due_at timestamptz, due_inclusive boolean, provisional boolean, planning jsonb, version int)`

export async function insertPlanned(sql: Sql, chainId: string, rows: readonly DutyRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql.rows('duties.plan', `insert into duty (chain_id, id, scope, campus_id, policy_version_id, pack_key, key, period_from, period_to, opens_at, due_at,
      due_inclusive, provisional, planning, version)
    select $1, r.id, r.scope, r.campus_id, r.policy_version_id, r.pack_key, r.key, r.period_from, r.period_to, r.opens_at, r.due_at,
      r.due_inclusive, r.provisional, r.planning, r.version from ${PLANNED}`, [chainId, JSON.stringify(rows)])
}

export async function updatePlanned(sql: Sql, chainId: string, rows: readonly DutyRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql.rows('duties.replan', `update duty d set campus_id = r.campus_id, policy_version_id = r.policy_version_id, period_to = r.period_to, opens_at = r.opens_at, due_at = r.due_at,
      due_inclusive = r.due_inclusive, provisional = r.provisional, planning = r.planning, version = r.version
    from ${PLANNED} where d.chain_id = $1 and d.id = r.id`, [chainId, JSON.stringify(rows)])
}

/** Takes back what is no longer demanded and has not opened: nobody has seen a clock of it. */
export async function deletePlanned(sql: Sql, chainId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql.rows('duties.take_back', `with gone as (delete from wake_up where chain_id = $1 and subject_kind = 'duty' and subject_id = any($2::uuid[]))
    delete from duty where chain_id = $1 and id = any($2::uuid[])`, [chainId, ids])
}
