import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql'
import type { RequestContext } from '../shared/context.ts'
import type { LiveStream, Positioned } from './live-stream.ts'

/** A context for items that came together: the viewer of the operation, fresh loaders, a read transaction of its own. */
export interface ItemContext {
  context: RequestContext
  /** Ends the transaction. */
  end(): Promise<void>
}

/** Made anew for each batch of items, since what an operation has read must not be shown again later. */
export type OpenItemContext = (operation: RequestContext) => ItemContext

/** The answer to one item, and the number of the event it tells of. */
export interface Answer {
  readonly seq: number
  readonly result: ExecutionResult
}

/** Executes items that came together in one context, so that loaders serve all of them with one statement each. */
export async function answerItems(args: ExecutionArgs, items: readonly Positioned<unknown>[], open: OpenItemContext): Promise<Answer[]> {
  const { context, end } = open(args.contextValue as RequestContext)
  try {
    return await Promise.all(items.map(async ({ seq, item }) => ({ seq, result: await execute({ ...args, contextValue: context, rootValue: item }) })))
  } finally {
    await end()
  }
}

/** A running subscription: what graphql-ws iterates over. `return()` lets go at once. */
export class LiveOperation implements AsyncGenerator<ExecutionResult, undefined, void> {
  readonly args: ExecutionArgs
  readonly source: LiveStream<unknown>
  readonly #open: OpenItemContext
  #ready: Answer[] = []
  #ended = false

  constructor(args: ExecutionArgs, source: LiveStream<unknown>, open: OpenItemContext) {
    this.args = args
    this.source = source
    this.#open = open
  }

  async next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    while (this.#ready.length === 0 && !this.#ended) {
      const items = await this.source.nextBatch()
      if (!items) break
      this.#ready = await answerItems(this.args, items, this.#open)
    }
    const answer = this.#ended ? undefined : this.#ready.shift()
    return answer ? { done: false, value: answer.result } : { done: true, value: undefined }
  }

  async return(): Promise<IteratorResult<ExecutionResult, undefined>> {
    this.#ended = true
    this.#ready = []
    await this.source.return()
    return { done: true, value: undefined }
  }

  async throw(error: unknown): Promise<IteratorResult<ExecutionResult, undefined>> {
    await this.return()
    throw error
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return()
  }
}
