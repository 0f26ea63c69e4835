import { createSourceEventStream, GraphQLError, type ExecutionArgs, type ExecutionResult } from 'graphql'
import type { EventLog } from '../events/index.ts'
import { follow } from './follow.ts'
import { LiveOperation, type OpenItemContext } from './live-operation.ts'
import { StreamDeclaration } from './stream-request.ts'

/** Runs subscriptions. Give `subscribe` to graphql-ws in place of the library's. */
export class Live {
  readonly #log: EventLog
  readonly #open: OpenItemContext

  constructor(log: EventLog, open: OpenItemContext) {
    this.#log = log
    this.#open = open
  }

  readonly subscribe = async (args: ExecutionArgs): Promise<ExecutionResult | LiveOperation> => {
    const declared: unknown = await createSourceEventStream(args)
    if (!(declared instanceof StreamDeclaration)) return declared as ExecutionResult
    try {
      return new LiveOperation(args, follow(this.#log, declared), this.#open)
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] }
      throw error
    }
  }
}
