import { exampleGradingScale, gradingScaleOf, type GradingScale } from '@huiyin/policy'
import type { PolicyShelf } from '../../policies/index.ts'
import type { Sql } from '../../shared/database.ts'

/** Families that one scale grades. */
export interface ScaledClients { scale: GradingScale; clientIds: string[] }

/** Families by the scale in force for grading at their campus; where no grading regulation is in force, the example thresholds grade. */
export async function scalesInForce(sql: Sql, policies: PolicyShelf, chainId: string, clientIds: readonly string[], now: number): Promise<ScaledClients[]> {
  const campuses = await sql.rows<{ campusId: string; ids: string[] }>('clients.by_campus',
    'select campus_id as "campusId", array_agg(id) as ids from client where chain_id = $1 and id = any($2::uuid[]) group by campus_id', [chainId, clientIds])
  const groups = new Map<string | undefined, ScaledClients>()
  for (const { campusId, ids } of campuses) {
    const policy = await policies.inForce(sql, chainId, campusId, now, 'grading')
    const group = groups.get(policy?.id) ?? { scale: (policy && gradingScaleOf(policy.pack)) ?? exampleGradingScale, clientIds: [] }
    groups.set(policy?.id, { ...group, clientIds: [...group.clientIds, ...ids] })
  }
  return [...groups.values()]
}
