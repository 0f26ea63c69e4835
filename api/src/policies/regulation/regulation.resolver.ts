import { Arg, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { packJsonSchema } from '@huiyin/policy'
import { Allow } from '../../shared/allow.ts'
import { PolicyDraft } from '../drafts/draft.graphql.ts'
import { PolicyVersion } from '../policy.graphql.ts'
import { packOfDraft } from '../drafts/draft-pack.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { PolicyPack } from './policy-pack.graphql.ts'
import { Clause, PolicyConflict, PolicyElement, Regulation } from './regulation.graphql.ts'
import { RegulationSource } from './regulation-source.ts'
import { isSection } from './sections.ts'

@Resolver(() => Regulation)
export class RegulationResolver {
  readonly #shelf: PolicyShelf
  /** Published and built-in packs never change; drafts are read anew with each request. */
  readonly #sources = new WeakMap<object, RegulationSource>()

  constructor(shelf: PolicyShelf) {
    this.#shelf = shelf
  }

  @Query(() => String, { description: 'The JSON Schema (2020-12) of policy packs as text, for editors. `PolicyDraft.packJson` and elements follow it.' })
  @Allow('policies:read')
  policyPackSchema(): string {
    return JSON.stringify(packJsonSchema())
  }

  @FieldResolver(() => [Clause], { description: 'Clauses of the regulation in our own words, in its order.' })
  clauses(@Root() regulation: Regulation): Clause[] {
    const source = this.#sourceOf(regulation)
    return source.clauses.map((row) => new Clause(row, source))
  }

  @FieldResolver(() => [PolicyConflict], { description: 'Contradictions and gaps of the regulation, with the decision taken.' })
  conflicts(@Root() regulation: Regulation): PolicyConflict[] {
    const { pack } = this.#sourceOf(regulation)
    return (Array.isArray(pack.conflicts) ? pack.conflicts : []).map((note) => new PolicyConflict(note))
  }

  @FieldResolver(() => [PolicyElement], { description: 'Elements in the order of the pack: all, or those of one section.' })
  elements(@Root() regulation: Regulation, @Arg('section', () => String, { nullable: true, description: 'Only of this section, such as `clocks`.' }) section?: string | null): PolicyElement[] {
    const source = this.#sourceOf(regulation)
    if (section != null && !isSection(section)) return []
    return source.elements(section ?? undefined).map((placed) => new PolicyElement(placed, source))
  }

  @FieldResolver(() => PolicyElement, { nullable: true, description: 'One element; null where the section has none of this id.' })
  element(
    @Root() regulation: Regulation,
    @Arg('section', () => String, { description: 'Section, such as `clocks` or `actions`.' }) section: string,
    @Arg('id', () => String, { description: 'Id within the section.' }) id: string,
  ): PolicyElement | null {
    const source = this.#sourceOf(regulation)
    const placed = source.find(section, id)
    return placed ? new PolicyElement(placed, source) : null
  }

  #sourceOf(regulation: Regulation): RegulationSource {
    const [key, make] = this.#recipe(regulation)
    let source = this.#sources.get(key)
    if (!source) this.#sources.set(key, (source = make()))
    return source
  }

  #recipe(regulation: Regulation): readonly [key: object, make: () => RegulationSource] {
    const shelf = this.#shelf
    if (regulation instanceof PolicyVersion) {
      const { policy } = regulation
      return [policy, () => {
        const pack = policy.row.content ?? shelf.builtIn(policy.packKey, policy.version) ?? policy.pack
        return new RegulationSource(pack, shelf.clausesOf(pack), policy.row.parameters)
      }]
    }
    if (regulation instanceof PolicyDraft) {
      return [regulation, () => {
        const pack = packOfDraft(shelf, regulation.row)!
        const clauses = shelf.clausesOf(pack)
        return new RegulationSource(pack, Array.isArray(clauses) ? clauses : [], regulation.row.parameters)
      }]
    }
    const { pack } = regulation as unknown as PolicyPack
    return [pack, () => new RegulationSource(pack, shelf.clausesOf(pack))]
  }
}
