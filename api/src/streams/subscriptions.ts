import { createSourceEventStream, GraphQLError } from 'graphql'
import type { EventFeed, EventLog } from '../events/index.ts'
import { AudienceGroup } from './audience-group.ts'
import { Frame, type Render } from './frame.ts'
import { createOperationKeys } from './operation-key.ts'
import { Replay } from './replay.ts'
import { planOf, type StreamPlan } from './stream-plan.ts'
import { StreamDeclaration } from './stream-request.ts'
import { Subscriber } from './subscriber.ts'
import type { FinishableContext, Subscribe, SubscriptionArgs, SubscriptionServices } from './wire.ts'

export interface SubscriptionOptions {
  /** Whether equal operations share one execution; switched off to show that answers are alike. Default true. */
  sharing?: boolean
}

/**
 * Runs subscriptions beside graphql-ws, which keeps handshake, log-in and life cycle: the plumbing of one item through it costs several times
 * the sending.
 */
export function createSubscriptions<Context extends FinishableContext>(
  log: EventLog, services: SubscriptionServices<Context>, { sharing = true }: SubscriptionOptions = {},
): Subscribe<Context> {
  const keyOf = createOperationKeys()
  const groups = new Map<string, AudienceGroup>()
  let apart = 0

  const groupOf = (key: string, feed: EventFeed, plan: StreamPlan, render: Render): AudienceGroup => {
    let group = groups.get(key)
    if (!group) {
      group = new AudienceGroup(feed, plan, render, () => { if (groups.get(key) === group) groups.delete(key) })
      groups.set(key, group)
    }
    return group
  }

  return async (args) => {
    const declared: unknown = await createSourceEventStream(args)
    // What is read later must not hold a connection for the life of the socket.
    await args.contextValue.finish()
    if (!(declared instanceof StreamDeclaration)) return declared as Awaited<ReturnType<Subscribe<Context>>>
    let plan: StreamPlan
    try {
      plan = planOf(log, declared)
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] }
      throw error
    }
    const { document, operationName, contextValue, variableValues } = args
    const render = renderer(services, args)
    const viewerClass = contextValue.viewer?.viewerClass ?? ''
    const key = sharing ? keyOf(document, operationName, variableValues ?? {}, viewerClass) : String(++apart)
    const feed = await log.feed(plan.chainId)
    services.onChange?.(1)
    const subscriber = new Subscriber(args.id, args.wire, plan, render, () => services.onChange?.(-1))
    subscriber.prepare(new Replay(log, plan, feed), () => groupOf(key, feed, plan, render))
    return subscriber
  }
}

function renderer<Context extends FinishableContext>({ executor, present, contextFor }: SubscriptionServices<Context>, args: SubscriptionArgs<Context>): Render {
  const { document, operationName, variableValues, contextValue } = args
  return async (items) => {
    const context = contextFor(contextValue)
    try {
      return await Promise.all(items.map(async ({ seq, item }) => {
        const result = await executor({ document, operationName, variables: variableValues ?? {}, root: item }, context)
        return new Frame(seq, present(result, context))
      }))
    } finally {
      await context.finish()
    }
  }
}
