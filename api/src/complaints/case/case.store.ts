import type { Sql } from '../../shared/database.ts'
import { complaintColumns, type ComplaintRow, type EntryRow, type TaskRow } from '../complaint.entity.ts'
import { searchTextOf } from '../../shared/search-text.ts'
import type { Case } from './case.ts'

const COLUMNS = complaintColumns.join(', ')
const ENTRY_COLUMNS = 'complaint_id, position, id, type, at, recorded_at, actor_kind, actor_id, correlation, facts, text, record'
const TASK_COLUMNS = 'id, complaint_id, department_id, liaison_id, dispatched_at, answered_at, facts_verified, responsibility, solution'

/**
 * Locks a complaint and loads its case in one round trip. The statements are sent together, and each sees what was committed when the lock
 * was granted; a single statement would see the history as it was before the wait.
 */
export async function lockCase(sql: Sql, chainId: string, id: string): Promise<Case | undefined> {
  const locked = sql.rows('complaints.lock', 'select from complaint where chain_id = $1 and id = $2 for update', [chainId, id])
  const [, [found]] = await Promise.all([locked, readCases(sql, chainId, [id])])
  return found
}

/** Cases in any order; unknown ids are left out. */
export async function readCases(sql: Sql, chainId: string, ids: readonly string[]): Promise<Case[]> {
  const [complaints, histories] = await Promise.all([
    sql.rows<ComplaintRow>('complaints.rows', `select ${COLUMNS} from complaint where chain_id = $1 and id = any($2::uuid[])`, [chainId, ids]),
    readHistories(sql, chainId, ids),
  ])
  return complaints.map((complaint) => ({ complaint, ...histories(complaint.id) }))
}

/** Histories and tasks of cases whose rows are known. */
export async function readHistories(sql: Sql, chainId: string, ids: readonly string[]): Promise<(id: string) => Pick<Case, 'entries' | 'tasks'>> {
  const [entries, tasks] = await Promise.all([
    sql.rows<EntryRow>('complaints.entries', `select ${ENTRY_COLUMNS} from complaint_entry where chain_id = $1 and complaint_id = any($2::uuid[]) order by position`, [chainId, ids]),
    sql.rows<TaskRow>('complaints.tasks', `select ${TASK_COLUMNS} from department_task where chain_id = $1 and complaint_id = any($2::uuid[]) order by dispatched_at, id`, [chainId, ids]),
  ])
  const entriesOf = Map.groupBy(entries, ({ complaint_id }) => complaint_id)
  const tasksOf = Map.groupBy(tasks, ({ complaint_id }) => complaint_id)
  return (id) => ({ entries: entriesOf.get(id) ?? [], tasks: tasksOf.get(id) ?? [] })
}

export async function readTasks(sql: Sql, chainId: string, ids: readonly string[]): Promise<TaskRow[]> {
  return sql.rows<TaskRow>('complaints.tasks_by_id', `select ${TASK_COLUMNS} from department_task where chain_id = $1 and id = any($2::uuid[])`, [chainId, ids])
}

const INSERT_ENTRIES = (values: string): string => `insert into complaint_entry (chain_id, ${ENTRY_COLUMNS})
  select $1, r.* from json_to_recordset(${values}) as r(complaint_id uuid, position int, id uuid, type text, at timestamptz, recorded_at timestamptz,
    actor_kind text, actor_id text, correlation text, facts jsonb, text text, record jsonb)`

const UPSERT_TASKS = (values: string): string => `insert into department_task (chain_id, ${TASK_COLUMNS})
  select $1, r.* from json_to_recordset(${values}) as r(id uuid, complaint_id uuid, department_id uuid, liaison_id uuid, dispatched_at timestamptz,
    answered_at timestamptz, facts_verified text, responsibility text, solution text)
  on conflict (chain_id, id) do update set answered_at = excluded.answered_at, facts_verified = excluded.facts_verified,
    responsibility = excluded.responsibility, solution = excluded.solution`

/** What an act changed. */
export interface CaseChange {
  complaint: ComplaintRow
  /** Written by this act. */
  entries: readonly EntryRow[]
  /** New or answered by it. */
  tasks: readonly TaskRow[]
}

/** Writes an act in one statement. The caller holds the lock. */
export async function saveCase(sql: Sql, chainId: string, { complaint, entries, tasks }: CaseChange): Promise<void> {
  await sql.rows('complaints.save', `with entry as (${INSERT_ENTRIES('$3')}), task as (${UPSERT_TASKS('$4')})
    update complaint c set version = r.version, status = r.status, stage = r.stage, topic = r.topic, urgency = r.urgency, severity = r.severity,
      validity = r.validity, classification = r.classification, closed_at = r.closed_at, updated_at = r.updated_at, assignee_id = r.assignee_id,
      department_id = r.department_id, timeliness = r.timeliness, next_due_at = r.next_due_at
    from json_to_record($2) as r(id uuid, version int, status text, stage text, topic text, urgency text, severity text, validity text,
      classification jsonb, closed_at timestamptz, updated_at timestamptz, assignee_id uuid, department_id uuid, timeliness text, next_due_at timestamptz)
    where c.chain_id = $1 and c.id = r.id`, [chainId, JSON.stringify(complaint), JSON.stringify(entries), JSON.stringify(tasks)])
}

/** A case about to be stored; its number is given by the database. */
export interface NewCase extends Case {
  /** Year of the number, by the calendar of the campus. */
  year: number
  /** Number in another system, for imported cases. */
  sourceNumber?: string | null
}

const RECORD = `id uuid, case_type text, status text, stage text, campus_id uuid, channel text, anonymous boolean, complainant_name text, complainant_phone text,
  complainant_relation text, client_id uuid, touchpoint_id uuid, matter text, demand text, subject_staff_id uuid, topic text, urgency text, severity text,
  validity text, classification jsonb, received_at timestamptz, registered_at timestamptz, closed_at timestamptz, updated_at timestamptz,
  first_contact_owner_id uuid, assignee_id uuid, department_id uuid, policy_version_id uuid, timeliness text, source_verdict text, next_due_at timestamptz,
  version int`
const RECORD_COLUMNS = RECORD.replaceAll(/ (uuid|text|boolean|jsonb|timestamptz|int)\b/g, '').replaceAll(/\s+/g, ' ')

/**
 * Stores new cases in one statement and answers their numbers by id. Numbers are per chain and year, in the order given, without gaps; the
 * row that counts them is locked until commit.
 */
export async function saveNewCases(sql: Sql, chainId: string, cases: readonly NewCase[]): Promise<Map<string, string>> {
  const records = cases.map(({ complaint, year, sourceNumber }, place) => ({
    ...complaint, year, place, source_number: sourceNumber ?? null,
    search: searchTextOf([complaint.matter, complaint.demand, complaint.complainant_name, sourceNumber]),
  }))
  const rows = await sql.rows<{ id: string; number: string }>('complaints.insert', `with fresh as (
      select r.*, row_number() over (partition by r.year order by r.place) as nth, count(*) over (partition by r.year) as of_year
      from json_to_recordset($2) as r(${RECORD}, source_number text, search text, year int, place int)),
    counter as (
      insert into complaint_number as n (chain_id, year, last) select $1, year, max(of_year) from fresh group by year order by year
      on conflict (chain_id, year) do update set last = n.last + excluded.last returning n.year, n.last),
    numbered as (
      select fresh.*, lpad((counter.last - fresh.of_year + fresh.nth)::text, greatest(6, length(counter.last::text)), '0') as counted
      from fresh join counter on counter.year = fresh.year),
    saved as (
      insert into complaint (chain_id, number, search, source_number, ${RECORD_COLUMNS})
      select $1, year || '-' || counted, ' ' || year || ' ' || counted || search, source_number, ${RECORD_COLUMNS} from numbered returning id, number),
    entry as (${INSERT_ENTRIES('$3')}),
    task as (${UPSERT_TASKS('$4')})
    select id, number from saved`,
  [chainId, JSON.stringify(records), JSON.stringify(cases.flatMap(({ entries }) => entries)), JSON.stringify(cases.flatMap(({ tasks }) => tasks))])
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/** Dimensions with a column of their own. */
export const CLASSIFIED = ['topic', 'urgency', 'severity', 'validity'] as const

/** Columns that clocks or their followers ask about. */
export type Standing = Pick<ComplaintRow, 'id' | 'campus_id' | 'client_id' | 'case_type' | 'received_at' | 'status' | 'timeliness' | 'next_due_at' | 'classification' | (typeof CLASSIFIED)[number]>

export function readStanding(sql: Sql, chainId: string, ids: readonly string[]): Promise<Standing[]> {
  return sql.rows<Standing>('complaints.standing', `select id, campus_id, client_id, case_type, received_at, topic, urgency, severity, validity, classification, status, timeliness, next_due_at from complaint
    where chain_id = $1 and id = any($2::uuid[])`, [chainId, ids])
}

/** What the clocks alone changed of complaints. */
export type ClockFollowing = Pick<ComplaintRow, 'id' | 'timeliness' | 'next_due_at' | 'classification' | (typeof CLASSIFIED)[number]>

/** Follows clocks that changed by themselves; nobody acted, so versions stay. */
export async function followClocks(sql: Sql, chainId: string, rows: readonly ClockFollowing[], now: string): Promise<void> {
  await sql.rows('complaints.follow_clocks', `update complaint c set timeliness = r.timeliness, next_due_at = r.next_due_at, updated_at = $3,
      classification = r.classification, topic = r.topic, urgency = r.urgency, severity = r.severity, validity = r.validity
    from json_to_recordset($2) as r(id uuid, timeliness text, next_due_at timestamptz, classification jsonb, topic text, urgency text, severity text, validity text) where c.chain_id = $1 and c.id = r.id`,
  [chainId, JSON.stringify(rows.map(({ id, timeliness, next_due_at, classification, topic, urgency, severity, validity }) => ({ id, timeliness, next_due_at, classification, topic, urgency, severity, validity }))), now])
}
