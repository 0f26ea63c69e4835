import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'
import type { PolicyPurpose } from './purpose.ts'
import type { PolicyBindingRow, PolicyVersionRow } from './policy-version.entity.ts'

const VERSION_COLUMNS = `v.id, v.pack_key as "packKey", v.version, v.content, v.parameters, v.effective_from as "effectiveFrom", v.published_at as "publishedAt",
  v.purpose, v.note, v.submitted_by as "submittedBy", v.published_by as "publishedBy"`
const BINDING_COLUMNS = `id, purpose, campus_id as "campusId", policy_version_id as "policyVersionId", effective_from as "effectiveFrom", effective_to as "effectiveTo"`

export function readPolicyVersions(sql: Sql, chainId: string, ids: readonly string[]): Promise<PolicyVersionRow[]> {
  return sql.rows<PolicyVersionRow>('policies.versions', `select ${VERSION_COLUMNS} from policy_version v where v.chain_id = $1 and v.id = any($2::uuid[])`, [chainId, ids])
}

/** Id of the policy version in force for a purpose at a campus at an instant. A later binding wins over an earlier one that has not ended. */
export async function readBoundVersionId(sql: Sql, chainId: string, campusId: string, at: number, purpose: PolicyPurpose): Promise<string | undefined> {
  const row = await sql.one<{ id: string }>('policies.bound', `select policy_version_id as id from policy_binding
    where chain_id = $1 and campus_id = $2 and purpose = $4 and effective_from <= $3 and (effective_to is null or effective_to > $3)
    order by effective_from desc limit 1`, [chainId, campusId, isoOf(at), purpose])
  return row?.id
}

/** Bindings of campuses, oldest first. */
export function readBindings(sql: Sql, chainId: string, campusIds: readonly string[]): Promise<PolicyBindingRow[]> {
  return sql.rows<PolicyBindingRow>('policies.bindings', `select ${BINDING_COLUMNS} from policy_binding where chain_id = $1 and campus_id = any($2::uuid[])
    order by campus_id, purpose, effective_from`, [chainId, campusIds])
}

/** Every version of a chain, newest first. */
export function readAllVersions(sql: Sql, chainId: string): Promise<PolicyVersionRow[]> {
  return sql.rows<PolicyVersionRow>('policies.all_versions', `select ${VERSION_COLUMNS} from policy_version v where v.chain_id = $1 order by v.pack_key, v.published_at desc, v.id`, [chainId])
}
