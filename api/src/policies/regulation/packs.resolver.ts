import DataLoader from 'dataloader'
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { Allow } from '../../shared/allow.ts'
import { viewerOf, type RequestContext } from '../../shared/context.ts'
import { campusArray, grantOf } from '../../shared/viewer.ts'
import { PolicyVersion } from '../policy.graphql.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import { listPacks } from './list-packs.ts'
import { readCampusCounts } from './packs.reader.ts'
import { PolicyPack } from './policy-pack.graphql.ts'

const campusCounts = Symbol('campuses by policy version')

@Resolver(() => PolicyVersion)
export class PacksResolver {
  readonly #shelf: PolicyShelf

  constructor(shelf: PolicyShelf) {
    this.#shelf = shelf
  }

  @Query(() => [PolicyPack], { description: 'Regulations: those that come with the product, then those of the chain.' })
  @Allow('policies:read')
  async policyPacks(@Ctx() context: RequestContext): Promise<PolicyPack[]> {
    const { chainId, permissions } = viewerOf(context)
    const packs = await listPacks(await context.sql(), this.#shelf, chainId, permissions.has('policies:write'))
    return packs.map(({ pack, versions, ...more }) => new PolicyPack(pack, { ...more, versions: versions.map((policy) => new PolicyVersion(policy)) }))
  }

  @Query(() => PolicyPack, { nullable: true, description: 'One regulation; null for an unknown key.' })
  @Allow('policies:read')
  async policyPack(@Arg('key', () => String, { description: 'Its key.' }) key: string, @Ctx() context: RequestContext): Promise<PolicyPack | null> {
    return (await this.policyPacks(context)).find((pack) => pack.key === key) ?? null
  }

  @FieldResolver(() => Int, { description: 'At how many campuses within reach it is in force now.' })
  campusesInForce(@Root() { policy }: PolicyVersion, @Ctx() context: RequestContext): Promise<number> {
    return context.loaders.get(campusCounts, () => new DataLoader<string, number>(async (ids) => {
      const reach = campusArray(grantOf(context.viewer, 'policies:read'))
      const rows = await readCampusCounts(await context.sql(), viewerOf(context).chainId, ids, context.now(), reach)
      return ids.map((id) => rows.find((row) => row.id === id)?.campuses ?? 0)
    })).load(policy.id)
  }
}
