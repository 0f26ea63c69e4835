import { GraphQLError } from 'graphql'
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { Allow, refusalOf } from '../shared/allow.ts'
import type { RequestContext } from '../shared/context.ts'
import { Node, type NodeType } from '../shared/node.graphql.ts'
import { LARGEST_PAGE, parseGlobalId } from '../shared/relay.ts'

/** Finds records of every type that a feature has registered. */
@Resolver()
export class NodeResolver {
  readonly #types: ReadonlyMap<string, NodeType>

  constructor(types: readonly NodeType[]) {
    this.#types = new Map(types.map((type) => [type.type, type]))
  }

  @Query(() => Node, { nullable: true, description: 'A record by its global id; null for unknown ids, and for records that the viewer may not see.' })
  @Allow('signed-in')
  async node(@Arg('id', () => ID, { description: 'Global id.' }) id: string, @Ctx() context: RequestContext): Promise<Node | null> {
    return (await this.#find(context, [id]))[0] ?? null
  }

  @Query(() => [Node], { nullable: 'items', description: `Several records by their global ids, in the order asked for; at most ${LARGEST_PAGE}.` })
  @Allow('signed-in')
  async nodes(@Arg('ids', () => [ID], { description: 'Global ids.' }) ids: string[], @Ctx() context: RequestContext): Promise<(Node | null)[]> {
    if (ids.length > LARGEST_PAGE) throw new GraphQLError(`At most ${LARGEST_PAGE} ids at once.`, { extensions: { code: 'PAGE_INVALID' } })
    return this.#find(context, ids)
  }

  async #find(context: RequestContext, ids: readonly string[]): Promise<(Node | null)[]> {
    const found: (Node | null)[] = ids.map(() => null)
    const asked = ids.map((id, position) => ({ position, ...parseGlobalId(id) }))
    for (const [name, group] of Map.groupBy(asked, ({ type }) => type)) {
      const type = name === undefined ? undefined : this.#types.get(name)
      if (!type || refusalOf(type.permission, context.viewer)) continue
      const records = await type.load(context, group.map(({ uuid }) => uuid!))
      group.forEach(({ position }, index) => {
        const record = records[index]
        // Records with getters name their type themselves; a copy would lose the getters.
        if (record) found[position] = ('__typename' in record ? record : { ...record, __typename: type.type }) as unknown as Node
      })
    }
    return found
  }
}
