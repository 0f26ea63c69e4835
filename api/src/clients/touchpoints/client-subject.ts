import type { HistoryEvent } from '@huiyin/policy'
import type { ClockSubject, SubjectKind } from '../../clocks/index.ts'
import type { Sql } from '../../shared/database.ts'
import { touchpointColumns, type ClientRow, type TouchpointRow } from '../client.entity.ts'

export type { TouchpointRow } from '../client.entity.ts'

/** What packs call these; the clock of a touchpoint stops and is cancelled by them. */
const DONE = 'touchpoint_done'
const CANCELLED = 'touchpoint_cancelled'

/**
 * A family as the engine judges it. Its history is written nowhere but in its touchpoints: planned, done, cancelled.
 * Undefined without touchpoints: then there is nothing to judge, nor a policy to judge by.
 */
export function clientSubject(client: Pick<ClientRow, 'id' | 'campus_id'>, touchpoints: readonly TouchpointRow[]): ClockSubject | undefined {
  const first = touchpoints[0]
  if (!first) return undefined
  const idOf = new Map(touchpoints.map(({ plan_key, id }) => [plan_key, id]))
  return {
    kind: 'client', id: client.id, campusId: client.campus_id, policyVersionId: first.policy_version_id,
    history: touchpoints.flatMap(historyOf),
    linksOf: (correlation) => ({ touchpointId: idOf.get(correlation) ?? null }),
  }
}

/** Numbered, since what happens at the same instant is otherwise in no order. */
function historyOf({ id, plan_key: correlation, planning, done_at: doneAt, cancelled_at: cancelledAt }: TouchpointRow): HistoryEvent[] {
  const { type, at, facts } = planning
  const history: HistoryEvent[] = [{ id: `${id}:planned`, type, at, facts, correlation, seq: 1 }]
  if (doneAt !== null) history.push({ id: `${id}:done`, type: DONE, at: Date.parse(doneAt), correlation, seq: 2 })
  else if (cancelledAt !== null) history.push({ id: `${id}:cancelled`, type: CANCELLED, at: Date.parse(cancelledAt), correlation, seq: 2 })
  return history
}

export const readTouchpointsOf = (sql: Sql, chainId: string, clientIds: readonly string[]): Promise<TouchpointRow[]> =>
  sql.rows<TouchpointRow>('clients.touchpoints_of', `select ${touchpointColumns.join(', ')} from touchpoint where chain_id = $1 and client_id = any($2::uuid[]) order by due_at, id`, [chainId, clientIds])

/** How the scheduler finds families whose follow-ups fall due. */
export const clientSubjects: SubjectKind = {
  kind: 'client',
  async lockFree(sql, chainId, ids) {
    const rows = await sql.rows<{ id: string }>('clients.lock_free', 'select id from client where chain_id = $1 and id = any($2::uuid[]) order by id for update skip locked', [chainId, ids])
    return rows.map(({ id }) => id)
  },
  async load(sql, chainId, ids) {
    const [clients, touchpoints] = await Promise.all([
      sql.rows<Pick<ClientRow, 'id' | 'campus_id'>>('clients.subjects', 'select id, campus_id from client where chain_id = $1 and id = any($2::uuid[])', [chainId, ids]),
      readTouchpointsOf(sql, chainId, ids),
    ])
    const ofClient = Map.groupBy(touchpoints, ({ client_id }) => client_id)
    return clients.flatMap((client) => clientSubject(client, ofClient.get(client.id) ?? []) ?? [])
  },
}
