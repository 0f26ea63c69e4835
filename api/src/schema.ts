import 'reflect-metadata'
import { isAbstractType, type GraphQLSchema } from 'graphql'
import { buildSchema } from 'type-graphql'
import { NodeResolver, renewAfterMutations } from './server/index.ts'
import { enforceRules } from './shared/allow.ts'
import type { Feature } from './shared/feature.ts'
import { readFieldsPlainly } from './shared/plain-fields.ts'

/** One schema of all features, each field behind its rule. */
export async function schemaOf(features: readonly Feature[]): Promise<GraphQLSchema> {
  const instances = [...features.flatMap(({ resolvers }) => resolvers), new NodeResolver(features.flatMap(({ nodeTypes = [] }) => nodeTypes))]
  const byClass = new Map(instances.map((instance) => [instance.constructor, instance]))
  readFieldsPlainly()
  const schema = await buildSchema({
    resolvers: instances.map(({ constructor }) => constructor) as unknown as [NewableFunction, ...NewableFunction[]],
    container: { get: (type) => byClass.get(type) },
    validate: false,
    // Streams follow the log of events; type-graphql only insists on having one.
    pubSub: { publish: unused, subscribe: unused },
  })
  // `streamFrom` finds here the instance that declares a subscription's stream.
  schema.extensions = { ...schema.extensions, resolvers: byClass }
  // type-graphql wraps what tells types apart in promises, which graphql-jit cannot wait for.
  for (const type of Object.values(schema.getTypeMap())) if (isAbstractType(type)) type.resolveType = typeNameOf
  return renewAfterMutations(enforceRules(schema))
}

const typeNameOf = (value: { __typename: string }): string => value.__typename

function unused(): never {
  throw new Error('Subscriptions are declared with `subscribe: … streamOf(…)`, not with topics.')
}
