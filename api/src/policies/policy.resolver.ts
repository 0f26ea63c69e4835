import DataLoader from 'dataloader'
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Campus } from '../organization/index.ts'
import { Allow } from '../shared/allow.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { fromGlobalId } from '../shared/relay.ts'
import { DateTime } from '../shared/scalars.ts'
import { grantOf, reaches } from '../shared/viewer.ts'
import { PolicyBinding, PolicyVersion } from './policy.graphql.ts'
import { readBindings } from './policy.reader.ts'
import type { PolicyShelf } from './policy-shelf.ts'

const bindings = Symbol('policy bindings by campus')

@Resolver()
export class PolicyResolver {
  readonly #shelf: PolicyShelf

  constructor(shelf: PolicyShelf) {
    this.#shelf = shelf
  }

  @Query(() => PolicyVersion, { nullable: true, description: 'The policy that governs a complaint received at this campus at this instant; null for an unknown campus, or when none is in force.' })
  @Allow('policies:read')
  async policyFor(
    @Arg('campusId', () => ID, { description: 'Global id of the campus.' }) campusId: string,
    @Arg('at', () => DateTime, { nullable: true, description: 'Instant of receipt; now when absent.' }) at: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<PolicyVersion | null> {
    const campus = fromGlobalId(campusId, 'Campus')
    if (!campus || !reaches(grantOf(context.viewer, 'policies:read'), campus)) return null
    const policy = await this.#shelf.inForce(await context.sql(), viewerOf(context).chainId, campus, at === undefined ? context.now() : Date.parse(at))
    return policy ? new PolicyVersion(policy) : null
  }
}

@Resolver(() => Campus)
export class CampusPolicyResolver {
  readonly #shelf: PolicyShelf

  constructor(shelf: PolicyShelf) {
    this.#shelf = shelf
  }

  @FieldResolver(() => [PolicyBinding], { description: 'Policies that govern or governed the campus, oldest first.' })
  @Allow('policies:read')
  policies(@Root() campus: Campus, @Ctx() context: RequestContext): Promise<PolicyBinding[]> {
    return context.loaders.get(bindings, () => new DataLoader<string, PolicyBinding[]>((campusIds) => this.#bindingsOf(context, campusIds))).load(campus.uuid)
  }

  async #bindingsOf(context: RequestContext, campusIds: readonly string[]): Promise<PolicyBinding[][]> {
    const sql = await context.sql()
    const { chainId } = viewerOf(context)
    const rows = await readBindings(sql, chainId, campusIds)
    const policies = await this.#shelf.read(sql, chainId, rows.map(({ policyVersionId }) => policyVersionId))
    const shown = Map.groupBy(rows, ({ campusId }) => campusId)
    return campusIds.map((id) => (shown.get(id) ?? []).map((row) => new PolicyBinding(row, new PolicyVersion(policies.get(row.policyVersionId)!))))
  }
}
