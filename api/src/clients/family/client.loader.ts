import DataLoader from 'dataloader'
import { viewerOf, type RequestContext } from '../../shared/context.ts'
import type { Sql } from '../../shared/database.ts'
import { clientColumns, touchpointColumns, type ChildRow, type ClientRow, type GuardianRow, type PaymentRow, type ReferralRow, type TouchpointRow } from '../client.entity.ts'
import { clientReach } from '../reach.ts'

/** Rows of a table by the family they belong to, in the order a person reads them. */
function listLoader<Row extends { client_id: string }>(name: string, table: string, columns: string, order: string) {
  const key = Symbol(name)
  const text = `select ${columns} from ${table} where chain_id = $1 and client_id = any($2::uuid[]) order by ${order}`
  return (context: RequestContext): DataLoader<string, Row[]> =>
    context.loaders.get(key, () => new DataLoader<string, Row[]>(async (clientIds) => {
      const rows = await (await context.sql()).rows<Row>(`clients.${name}`, text, [viewerOf(context).chainId, clientIds])
      const byClient = Map.groupBy(rows, ({ client_id }) => client_id)
      return clientIds.map((id) => byClient.get(id) ?? [])
    }))
}

export const guardiansOf = listLoader<GuardianRow>('guardians', 'guardian', 'id, client_id, name, relation, phone', 'relation, name, id')
export const childrenOf = listLoader<ChildRow>('children', 'child', 'id, client_id, name, birthday, class_name', 'birthday, name, id')
export const paymentsOf = listLoader<PaymentRow>('payments', 'payment', 'id, client_id, paid_on, amount, currency, item', 'paid_on desc, id')
export const referralsOf = listLoader<ReferralRow>('referrals', 'referral', 'id, client_id, referred_on, name, converted', 'referred_on desc, id')
export const touchpointsOf = listLoader<TouchpointRow>('touchpoints', 'touchpoint', touchpointColumns.join(', '), 'due_at, id')

const byId = Symbol('clients.byId')

/** Families by uuid, as far as the viewer may see them; null for the rest. */
export const clientsById = (context: RequestContext): DataLoader<string, ClientRow | null> =>
  context.loaders.get(byId, () => new DataLoader<string, ClientRow | null>(async (ids) => {
    const viewer = viewerOf(context)
    const { campusIds, ownOf } = clientReach(viewer, 'clients:read')
    const rows = await (await context.sql()).rows<ClientRow>('clients.by_id', `select ${clientColumns.join(', ')} from client c where chain_id = $1 and id = any($2::uuid[])
      and ($3::uuid[] is null or campus_id = any($3))
      and ($4::uuid is null or exists (select from touchpoint t where t.chain_id = c.chain_id and t.client_id = c.id and t.assignee_id = $4))`,
    [viewer.chainId, ids, campusIds, ownOf])
    const found = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => found.get(id) ?? null)
  }))

const childById = Symbol('clients.childById')

export const childrenById = (context: RequestContext): DataLoader<string, ChildRow | null> =>
  context.loaders.get(childById, () => new DataLoader<string, ChildRow | null>(async (ids) => {
    const rows = await (await context.sql()).rows<ChildRow>('clients.children_by_id',
      'select id, client_id, name, birthday, class_name from child where chain_id = $1 and id = any($2::uuid[])', [viewerOf(context).chainId, ids])
    const found = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => found.get(id) ?? null)
  }))

const touchpointById = Symbol('clients.touchpointById')

/** Touchpoints by uuid, as far as the viewer may see them; null for the rest. */
export const touchpointsById = (context: RequestContext): DataLoader<string, TouchpointRow | null> =>
  context.loaders.get(touchpointById, () => new DataLoader<string, TouchpointRow | null>(async (ids) => {
    const viewer = viewerOf(context)
    const { campusIds, ownOf } = clientReach(viewer, 'clients:read')
    const rows = await readTouchpoints(await context.sql(), viewer.chainId, ids)
    const found = new Map(rows.filter((row) => (campusIds === null || campusIds.includes(row.campus_id)) && (ownOf === null || row.assignee_id === ownOf)).map((row) => [row.id, row]))
    return ids.map((id) => found.get(id) ?? null)
  }))

export const readTouchpoints = (sql: Sql, chainId: string, ids: readonly string[]): Promise<TouchpointRow[]> =>
  sql.rows<TouchpointRow>('clients.touchpoints_by_id', `select ${touchpointColumns.join(', ')} from touchpoint where chain_id = $1 and id = any($2::uuid[])`, [chainId, ids])
