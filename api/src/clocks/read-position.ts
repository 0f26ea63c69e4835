import { extentOf } from '../events/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'

export type CursorOfChain = (chainId: string, seq: number) => string

const position = Symbol('position of the record')

/** Number of the last event that this operation's snapshot includes. */
export function readPosition(context: RequestContext): Promise<number> {
  return context.loaders.get(position, async () => (await extentOf(await context.sql(), viewerOf(context).chainId)).last)
}
