import { randomUUID } from 'node:crypto'
import { resolvePack, type PackProblem, type ParameterValues } from '@huiyin/policy'
import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'
import type { PolicyShelf } from './policy-shelf.ts'

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
      insert into policy_version (chain_id, id, pack_key, version, parameters, effective_from, published_at) values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (chain_id, pack_key, version) do nothing returning id)
    select id from fresh union all select id from policy_version where chain_id = $1 and pack_key = $3 and version = $4 limit 1`,
    [chainId, randomUUID(), packKey, version, JSON.stringify(parameters), isoOf(effectiveFrom), isoOf(now)])
  return row!.id
}

export interface PolicyCommitment {
  chainId: string
  campusId: string
  policyVersionId: string
  /** Epoch milliseconds. Cases received from then on are judged by this version; earlier ones keep theirs. */
  effectiveFrom: number
}

/** Lets a policy version govern a campus from an instant on; the binding before it ends there. */
export async function bindPolicy(sql: Sql, { chainId, campusId, policyVersionId, effectiveFrom }: PolicyCommitment): Promise<void> {
  const from = isoOf(effectiveFrom)
  await sql.rows('policies.end_binding', `update policy_binding set effective_to = $3
    where chain_id = $1 and campus_id = $2 and effective_from < $3 and (effective_to is null or effective_to > $3)`, [chainId, campusId, from])
  await sql.rows('policies.bind', `insert into policy_binding (chain_id, id, campus_id, policy_version_id, effective_from) values ($1, $2, $3, $4, $5)
    on conflict (chain_id, campus_id, effective_from) do update set policy_version_id = excluded.policy_version_id`,
    [chainId, randomUUID(), campusId, policyVersionId, from])
}
