import type { Sql } from '../../shared/database.ts'
import { isoOf } from '../../shared/time.ts'

/** At how many campuses each version is in force at an instant; `campusIds` null means all of the chain. */
export function readCampusCounts(sql: Sql, chainId: string, versionIds: readonly string[], at: number, campusIds: readonly string[] | null): Promise<{ id: string; campuses: number }[]> {
  return sql.rows('policies.campus_counts', `select policy_version_id as id, count(*)::int as campuses from (
      select distinct on (campus_id, purpose) policy_version_id from policy_binding
      where chain_id = $1 and effective_from <= $3 and (effective_to is null or effective_to > $3) and ($4::uuid[] is null or campus_id = any($4))
      order by campus_id, purpose, effective_from desc) b
    where policy_version_id = any($2::uuid[]) group by policy_version_id`, [chainId, versionIds, isoOf(at), campusIds])
}
