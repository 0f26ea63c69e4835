import type { NodeType } from './node.graphql.ts'

/** What a feature brings to the composition root. */
export interface Feature {
  name: string
  /** Instances of type-graphql resolver classes, made with what they need. */
  resolvers: readonly object[]
  /** Types that `node(id)` finds. */
  nodeTypes?: readonly NodeType[]
  /** Starts what runs besides requests. Called in the order of registration, after the database is ready. */
  start?(): Promise<void> | void
  /** Ends it; called in reverse order, before the database closes. */
  stop?(): Promise<void> | void
  /** Why the feature cannot work now; undefined when it can. Asked by /readyz. */
  notReady?(): Promise<string | undefined> | string | undefined
}
