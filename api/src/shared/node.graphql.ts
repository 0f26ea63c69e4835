import { Field, ID, InterfaceType } from 'type-graphql'
import type { RequestContext } from './context.ts'
import type { Permission } from './viewer.ts'

/** Values returned for `node` carry their GraphQL type in `__typename`. */
@InterfaceType('Node', { description: "Anything with a global id, as in Relay's object identification.", resolveType: (value: { __typename: string }) => value.__typename })
export abstract class Node {
  @Field(() => ID, { description: 'Global id: the same for the life of the record, opaque, unique over all types.' })
  id!: string
}

/** How a feature lets `node(id)` find its records. */
export interface NodeType {
  /** Name of the GraphQL type. */
  type: string
  /** Needed to see any record of the type; without it each looks unknown. `signed-in`: `load` decides alone. */
  permission: Permission | 'signed-in'
  /** In the order of the uuids; undefined where there is no such record within the viewer's chain and reach. */
  load(context: RequestContext, uuids: readonly string[]): Promise<readonly (object | undefined | null)[]>
}
