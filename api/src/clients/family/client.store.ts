import type { Sql } from '../../shared/database.ts'
import { searchTextOf } from '../../shared/search-text.ts'
import { clientColumns, type ChildRow, type ClientRow, type GuardianRow } from '../client.entity.ts'

/** Locks a family's row, as every command does before it changes anything of the family. */
export const lockClient = (sql: Sql, chainId: string, id: string): Promise<ClientRow | undefined> =>
  sql.one<ClientRow>('clients.lock', `select ${clientColumns.join(', ')} from client where chain_id = $1 and id = $2 for update`, [chainId, id])

export interface NewFamily {
  client: ClientRow
  guardians: readonly GuardianRow[]
  children: readonly ChildRow[]
}

/** Stores families in one statement; answers which were stored: those whose number was free. */
export async function saveFamilies(sql: Sql, chainId: string, families: readonly NewFamily[], now: string): Promise<Set<string>> {
  const clients = families.map(({ client, guardians, children }) => ({
    ...client, search: searchTextOf([client.number, client.name, ...guardians.map(({ name }) => name), ...children.map(({ name }) => name)]),
  }))
  const rows = await sql.rows<{ id: string }>('clients.insert', `with saved as (
      insert into client (chain_id, id, campus_id, number, name, status, enrolled_at, first_class_on, left_on, left_reason, cooperation_intent, referral_willingness, transfer_risk,
        grade, grade_mean, grade_detail, graded_at, version, search, created_at)
      select $1, r.id, r.campus_id, r.number, r.name, r.status, r.enrolled_at, r.first_class_on, r.left_on, r.left_reason, r.cooperation_intent, r.referral_willingness, r.transfer_risk,
        r.grade, r.grade_mean, r.grade_detail, r.graded_at, r.version, r.search, $5
      from json_to_recordset($2) as r(id uuid, campus_id uuid, number text, name text, status text, enrolled_at timestamptz, first_class_on date, left_on date,
        left_reason text, cooperation_intent text, referral_willingness text, transfer_risk boolean, grade text, grade_mean numeric, grade_detail jsonb, graded_at timestamptz, version int, search text)
      on conflict (chain_id, number) do nothing returning id),
    guardians as (
      insert into guardian (chain_id, id, client_id, name, relation, phone)
      select $1, r.id, r.client_id, r.name, r.relation, r.phone
      from json_to_recordset($3) as r(id uuid, client_id uuid, name text, relation text, phone text) join saved on saved.id = r.client_id),
    children as (
      insert into child (chain_id, id, client_id, name, birthday, class_name)
      select $1, r.id, r.client_id, r.name, r.birthday, r.class_name
      from json_to_recordset($4) as r(id uuid, client_id uuid, name text, birthday date, class_name text) join saved on saved.id = r.client_id)
    select id from saved`,
  [chainId, JSON.stringify(clients), JSON.stringify(families.flatMap(({ guardians }) => guardians)), JSON.stringify(families.flatMap(({ children }) => children)), now])
  return new Set(rows.map(({ id }) => id))
}

/** The number after the highest one given so far: F000001, F000002 … */
export async function nextNumber(sql: Sql, chainId: string): Promise<string> {
  const row = await sql.one<{ number: string }>('clients.last_number', `select number from client where chain_id = $1 and number >= 'F000000' and number < 'G' and number ~ '^F\\d{6}$'
    order by number desc limit 1`, [chainId])
  return `F${String(Number(row?.number.slice(1) ?? 0) + 1).padStart(6, '0')}`
}
