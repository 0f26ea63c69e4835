import { resolvePack, type BuiltInPack, type ClauseRow, type PolicyPack, type ResolvedPack } from '@huiyin/policy'
import type { Sql } from '../shared/database.ts'
import { readBoundVersionId, readPolicyVersions } from './policy.reader.ts'
import type { PolicyVersionRow } from './policy-version.entity.ts'
import type { PolicyPurpose } from './purpose.ts'

/** A policy version ready to judge by. */
export interface GoverningPolicy {
  readonly id: string
  readonly packKey: string
  readonly version: string
  readonly effectiveFrom: string
  readonly pack: ResolvedPack
  readonly row: PolicyVersionRow
}

const LARGEST = 500

/** Policy versions by id, resolved once per process: they never change. */
export class PolicyShelf {
  readonly #builtIn: Readonly<Record<string, BuiltInPack>>
  readonly #policies = new Map<string, GoverningPolicy>()

  /** @param builtIn packs that come with the product, by key */
  constructor(builtIn: Readonly<Record<string, BuiltInPack>>) {
    this.#builtIn = builtIn
  }

  /** The pack of this key that comes with the product; of this version, where one is named. */
  builtIn(packKey: string, version?: string): PolicyPack | undefined {
    const pack = Object.hasOwn(this.#builtIn, packKey) ? this.#builtIn[packKey]!.pack : undefined
    return version === undefined || pack?.version === version ? pack : undefined
  }

  /** Packs that come with the product. */
  get builtIns(): readonly BuiltInPack[] {
    return Object.values(this.#builtIn)
  }

  /** Clauses of a regulation: those a pack brings with it, else those that come with the product. */
  clausesOf(pack: PolicyPack): readonly ClauseRow[] {
    return pack.regulation ?? (Object.hasOwn(this.#builtIn, pack.id) ? this.#builtIn[pack.id]!.clauses : [])
  }

  /** Unknown ids are left out. */
  async read(sql: Sql, chainId: string, ids: readonly string[]): Promise<Map<string, GoverningPolicy>> {
    const wanted = [...new Set(ids)]
    const missing = wanted.filter((id) => !this.#policies.has(shelfMark(chainId, id)))
    if (missing.length > 0) {
      for (const row of await readPolicyVersions(sql, chainId, missing)) this.#keep(chainId, row)
    }
    return new Map(wanted.flatMap((id) => {
      const policy = this.#policies.get(shelfMark(chainId, id))
      return policy ? [[id, policy] as const] : []
    }))
  }

  /** The version a case is pinned to. @throws when there is none, which foreign keys exclude */
  async pinned(sql: Sql, chainId: string, id: string): Promise<GoverningPolicy> {
    const policy = (await this.read(sql, chainId, [id])).get(id)
    if (!policy) throw new Error(`There is no policy version ${id}.`)
    return policy
  }

  /** The version in force for a purpose at a campus at an instant, such as when a case is received there. */
  async inForce(sql: Sql, chainId: string, campusId: string, at: number, purpose: PolicyPurpose = 'complaints'): Promise<GoverningPolicy | undefined> {
    const id = await readBoundVersionId(sql, chainId, campusId, at, purpose)
    return id === undefined ? undefined : this.pinned(sql, chainId, id)
  }

  #keep(chainId: string, row: PolicyVersionRow): void {
    if (this.#policies.size >= LARGEST) this.#policies.delete(this.#policies.keys().next().value!)
    this.#policies.set(shelfMark(chainId, row.id), { id: row.id, packKey: row.packKey, version: row.version, effectiveFrom: row.effectiveFrom, pack: this.#resolve(row), row })
  }

  #resolve(row: PolicyVersionRow): ResolvedPack {
    const pack = row.content ?? this.builtIn(row.packKey, row.version)
    if (!pack) throw new Error(`The product has no built-in pack ${row.packKey} ${row.version}, which policy version ${row.id} names.`)
    const resolved = resolvePack(pack, row.parameters)
    // Checked when it was published; a pack that no longer resolves must stop everything rather than judge wrongly.
    if (!resolved.ok) throw new Error(`Policy version ${row.id} does not resolve: ${resolved.problems.map(({ path, code }) => `${path} ${code}`).join(', ')}`)
    return resolved.pack
  }
}

const shelfMark = (...parts: string[]): string => parts.join('\n')
