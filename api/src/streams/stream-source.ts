import type { GraphQLResolveInfo } from 'graphql'
import type { RequestContext } from '../shared/context.ts'
import type { StreamDeclaration } from './stream-request.ts'

interface Subscribing<Args> { args: Args; context: RequestContext; info: GraphQLResolveInfo }

/**
 * The `subscribe` of a subscription field as a method of its resolver: type-graphql calls it without the instance, which the schema knows.
 * @param resolver a thunk, since the class is not yet defined where its decorators are written
 */
export const streamFrom = <Resolver extends object, Args>(resolver: () => new (...args: never[]) => Resolver, declare: (instance: Resolver, args: Args, context: RequestContext) => StreamDeclaration) =>
  (({ args, context, info }: Subscribing<Args>): StreamDeclaration => {
    const instances = info.schema.extensions['resolvers'] as ReadonlyMap<unknown, object> | undefined
    const instance = instances?.get(resolver()) as Resolver | undefined
    if (!instance) throw new Error('The schema does not know the instances of its resolvers.')
    return declare(instance, args, context)
  }) as never
