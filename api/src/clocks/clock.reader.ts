import type { Sql } from '../shared/database.ts'
import type { ClockRow } from './clock.entity.ts'
import { CLOCK_COLUMNS } from './clock.store.ts'

export function readClocks(sql: Sql, chainId: string, ids: readonly string[]): Promise<ClockRow[]> {
  return sql.rows<ClockRow>('clocks.by_id', `select ${CLOCK_COLUMNS} from clock where chain_id = $1 and id = any($2::uuid[])`, [chainId, ids])
}

const columns = { complaint: 'complaint_id', touchpoint: 'touchpoint_id', task: 'task_id' } as const
/** Records that have clocks. */
export type ClockOwner = keyof typeof columns

/** Clocks of several records at once, each list in order of start. */
export async function readClocksOf(sql: Sql, chainId: string, owner: ClockOwner, ids: readonly string[]): Promise<Map<string, ClockRow[]>> {
  const column = columns[owner]
  const rows = await sql.rows<ClockRow & { ownerId: string }>(`clocks.of_${owner}`, `select ${CLOCK_COLUMNS}, ${column} as "ownerId" from clock
    where chain_id = $1 and ${column} = any($2::uuid[]) order by started_at, definition_id, occurrence`, [chainId, ids])
  return Map.groupBy(rows, ({ ownerId }) => ownerId)
}
