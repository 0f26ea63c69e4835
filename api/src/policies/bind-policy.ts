import { randomUUID } from 'node:crypto'
import { resolvePack, type PackProblem, type ParameterValues } from '@huiyin/policy'
import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'
import type { PolicyShelf } from './policy-shelf.ts'
import { purposeOf, type PolicyPurpose } from './purpose.ts'

export interface PolicyPublication {
  chainId: string
  packKey: string
  version: string
  /** What the chain fills its blanks with; recommended values fill the rest. */
  parameters?: ParameterValues
  /** Epoch milliseconds. */
  effectiveFrom: number
  now: number
}

/** The pack cannot be activated: something its source left blank is not filled, or values contradict each other. */
export class PolicyIncomplete extends Error {
  override readonly name = 'PolicyIncomplete'
  readonly problems: readonly PackProblem[]

  constructor(problems: readonly PackProblem[]) {
    super(`The policy cannot be published: ${problems.map(({ path, message }) => `${path}: ${message.en}`).join('; ')}`)
    this.problems = problems
  }
}

/** Publishes a built-in pack for a chain and answers the id of the version. Publishing the same key and version again answers the first. @throws PolicyIncomplete */
export async function publishPolicy(sql: Sql, shelf: PolicyShelf, { chainId, packKey, version, parameters = {}, effectiveFrom, now }: PolicyPublication): Promise<string> {
  const pack = shelf.builtIn(packKey, version)
  if (!pack) throw new Error(`The product has no built-in pack ${packKey} ${version}.`)
  const resolved = resolvePack(pack, parameters)
  if (!resolved.ok) throw new PolicyIncomplete(resolved.problems)
  const row = await sql.one<{ id: string }>('policies.publish', `with fresh as (
      insert into policy_version (chain_id, id, pack_key, version, parameters, effective_from, published_at, purpose) values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (chain_id, pack_key, version) do nothing returning id)
    select id from fresh union all select id from policy_version where chain_id = $1 and pack_key = $3 and version = $4 limit 1`,
    [chainId, randomUUID(), packKey, version, JSON.stringify(parameters), isoOf(effectiveFrom), isoOf(now), purposeOf(pack)])
  return row!.id
}

export interface PolicyCommitment {
  chainId: string
  campusId: string
  policyVersionId: string
  /** Epoch milliseconds. Cases received from then on are judged by this version; earlier ones keep theirs. */
  effectiveFrom: number
  /** Default `complaints`. */
  purpose?: PolicyPurpose
  /** Who says so, as `kind:id`, and when; absent for what comes with the product. */
  boundBy?: string
  boundAt?: number
}

/** Lets a policy version govern a campus from an instant on; the binding before it ends there. */
export async function bindPolicy(sql: Sql, { chainId, campusId, policyVersionId, effectiveFrom, purpose = 'complaints', boundBy, boundAt }: PolicyCommitment): Promise<void> {
  const from = isoOf(effectiveFrom)
  await sql.rows('policies.end_binding', `update policy_binding set effective_to = $3
    where chain_id = $1 and campus_id = $2 and purpose = $4 and effective_from < $3 and (effective_to is null or effective_to > $3)`, [chainId, campusId, from, purpose])
  await sql.rows('policies.bind', `insert into policy_binding (chain_id, id, campus_id, policy_version_id, effective_from, effective_to, purpose, bound_by, bound_at)
    select $1, $2, $3, $4, $5, (select min(effective_from) from policy_binding where chain_id = $1 and campus_id = $3 and purpose = $6 and effective_from > $5), $6, $7, $8
    on conflict (chain_id, campus_id, purpose, effective_from) do update set policy_version_id = excluded.policy_version_id, bound_by = excluded.bound_by, bound_at = excluded.bound_at`,
    [chainId, randomUUID(), campusId, policyVersionId, from, purpose, boundBy ?? null, boundAt === undefined ? null : isoOf(boundAt)])
}
