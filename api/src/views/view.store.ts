import { randomUUID } from 'node:crypto'
import type { Sql } from '../shared/database.ts'
import type { SavedViewRow } from './view.graphql.ts'

/** Whose views. */
export interface Owner { chainId: string; staffMemberId: string }

/** More than anybody keeps; a list stays a list. */
const MOST = 50

/** Keeps a view under its name; undefined when the owner has too many. */
export function saveView(sql: Sql, { chainId, staffMemberId }: Owner, { name, screen, query }: Omit<SavedViewRow, 'id'>): Promise<SavedViewRow | undefined> {
  return sql.one<SavedViewRow>('views.save', `insert into saved_view (chain_id, id, staff_member_id, name, screen, query)
    select $1, $2, $3, $4, $5, $6
    where (select count(*) from saved_view where chain_id = $1 and staff_member_id = $3 and screen = $5) < ${MOST}
      or exists (select from saved_view where chain_id = $1 and staff_member_id = $3 and screen = $5 and name = $4)
    on conflict (chain_id, staff_member_id, screen, name) do update set query = excluded.query
    returning id, name, screen, query`, [chainId, randomUUID(), staffMemberId, name, screen, query])
}

/** Whether there was such a view of this owner. */
export async function removeView(sql: Sql, { chainId, staffMemberId }: Owner, id: string): Promise<boolean> {
  return (await sql.rows('views.remove', 'delete from saved_view where chain_id = $1 and staff_member_id = $2 and id = $3 returning 1 as gone', [chainId, staffMemberId, id])).length > 0
}

export function listViews(sql: Sql, { chainId, staffMemberId }: Owner, screen: string): Promise<SavedViewRow[]> {
  return sql.rows<SavedViewRow>('views.list', `select id, name, screen, query from saved_view
    where chain_id = $1 and staff_member_id = $2 and screen = $3 order by created_at, id`, [chainId, staffMemberId, screen])
}

export function readViews(sql: Sql, { chainId, staffMemberId }: Owner, ids: readonly string[]): Promise<SavedViewRow[]> {
  return sql.rows<SavedViewRow>('views.by_id', 'select id, name, screen, query from saved_view where chain_id = $1 and staff_member_id = $2 and id = any($3::uuid[])', [chainId, staffMemberId, ids])
}
