import type { Sql } from '../shared/database.ts'
import { complaintRecount } from './complaint-rollup.store.ts'
import { enrolmentRecount } from './enrolment-rollup.store.ts'

/** A cell of a rollup that differs from what the raw rows say. */
export interface RollupDifference {
  table: 'rate_month' | 'enrolment_month'
  month: string
  campusId: string
  /** Only of rate_month. */
  category: string | null
  stored: Record<string, number>
  counted: Record<string, number>
}

interface Rollup { table: RollupDifference['table']; category: string; figures: readonly string[]; recount: string }

const rollups: readonly Rollup[] = [
  { table: 'rate_month', category: 'category', figures: ['complaints', 'judged', 'timely', 'excused'], recount: complaintRecount },
  { table: 'enrolment_month', category: 'null::text', figures: ['joined', 'left_later', 'graduated_later', 'left_same'], recount: enrolmentRecount },
]

/** Counts a chain's raw rows again and lists every cell that the rollups hold otherwise; empty when all agree. A cell of zeros equals an absent one. */
export async function verifyRollups(sql: Sql, chainId: string): Promise<RollupDifference[]> {
  const found = []
  for (const { table, category, figures, recount } of rollups) {
    const zeros = (side: string): string => `jsonb_build_object(${figures.map((figure) => `'${figure}', coalesce(${side}.${figure}, 0)`).join(', ')})`
    const differences = await sql.rows<Omit<RollupDifference, 'table'>>(`analytics.verify.${table}`, `
      with counted as (select month, campus_id, ${category} as category, ${figures.join(', ')} from (${recount}) as raw),
      stored as (select month, campus_id, ${category} as category, ${figures.join(', ')} from ${table} where chain_id = $1)
      select coalesce(stored.month, counted.month) as month, coalesce(stored.campus_id, counted.campus_id) as "campusId",
        coalesce(stored.category, counted.category) as category, ${zeros('stored')} as stored, ${zeros('counted')} as counted
      from stored full join counted on (stored.month, stored.campus_id, coalesce(stored.category, '')) = (counted.month, counted.campus_id, coalesce(counted.category, ''))
      where ${zeros('stored')} <> ${zeros('counted')} order by 1, 2, 3`, [chainId])
    found.push(...differences.map((difference) => ({ table, ...difference })))
  }
  return found
}
