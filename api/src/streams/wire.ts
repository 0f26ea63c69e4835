import type { DocumentNode, ExecutionArgs, ExecutionResult } from 'graphql'
import type { RequestContext } from '../shared/context.ts'

/** The end of a socket that subscriptions write to. */
export interface Wire {
  send(frame: string | Buffer): void
  /** Bytes that the reader has not taken. */
  readonly waiting: number
  /** Resolves once the reader has caught up; undefined when it does not lag. */
  ready(): Promise<void> | undefined
}

/** A context that holds a read transaction until it is finished. */
export interface FinishableContext extends RequestContext {
  finish(): Promise<void>
}

/** A validated subscription as the server hands it over. */
export interface SubscriptionArgs<Context extends FinishableContext = FinishableContext> extends ExecutionArgs {
  document: DocumentNode
  /** The client's id of the operation. */
  id: string
  wire: Wire
  contextValue: Context
}

/** What running subscriptions takes from the server. */
export interface SubscriptionServices<Context extends FinishableContext = FinishableContext> {
  /** Executes the operation for one item. */
  executor(operation: { document: DocumentNode; operationName?: string | null | undefined; variables?: Record<string, unknown> | null; root: unknown }, context: Context): Promise<ExecutionResult>
  /** The result as clients may see it: errors masked. */
  present(result: ExecutionResult, context: Context): object
  /** A fresh context of the same viewer, for items that came together. */
  contextFor(operation: Context): Context
  /** Counts running subscriptions. */
  onChange?: ((change: 1 | -1) => void) | undefined
}

/** For graphql-ws in place of the library's `subscribe`: a stream without items, which ends when the subscription ends. */
export type Subscribe<Context extends FinishableContext = FinishableContext> = (args: SubscriptionArgs<Context>) => Promise<AsyncGenerator<never, void, void> | ExecutionResult>
