import type { CursorCodec } from '../events/index.ts'
import type { Feature } from '../shared/feature.ts'
import { EventResolver } from './event.resolver.ts'

export { streamOf, StreamDeclaration, type ChainRead, type StreamItem, type StreamRequest } from './stream-request.ts'
export { streamFrom } from './stream-source.ts'
export { StreamGap, StreamLagged } from './stream.graphql.ts'
export { createSubscriptions, type SubscriptionOptions } from './subscriptions.ts'
export type { FinishableContext, Subscribe, SubscriptionArgs, SubscriptionServices, Wire } from './wire.ts'

export const streamsFeature = (cursors: CursorCodec): Feature => ({ name: 'streams', resolvers: [new EventResolver(cursors)] })
