export { streamOf, StreamDeclaration, type ChainRead, type StreamItem, type StreamRequest } from './stream-request.ts'
export { StreamGap, StreamLagged } from './stream.graphql.ts'
export { Live } from './live.ts'
export { LiveOperation, type ItemContext, type OpenItemContext } from './live-operation.ts'
