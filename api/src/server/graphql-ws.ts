import { GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { handleProtocols, makeServer, type Context, type SubscribePayload } from 'graphql-ws'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Gatekeeper } from '../shared/gatekeeper.ts'
import type { Viewer } from '../shared/viewer.ts'
import type { Subscribe, SubscriptionArgs, SubscriptionServices } from '../streams/index.ts'
import { createDocuments } from './documents.ts'
import { presentError, type ReportFault } from './errors.ts'
import type { Executor } from './executor.ts'
import { tooCostly } from './graphql-http.ts'
import { limits } from './limits.ts'
import { operationCost } from './operation-cost.ts'
import { holdsStorableText } from './operation-rules.ts'
import { createRateLimit } from './rate-limit.ts'
import type { OperationContext } from './request-context.ts'
import { withTimeout } from './run-operation.ts'
import { createWire, type SocketWire } from './wire.ts'

/** Runs subscriptions with what the server lends it. */
export type Subscriptions = (services: SubscriptionServices<OperationContext>) => Subscribe<OperationContext>

export interface SocketServerOptions {
  schema: GraphQLSchema
  executor: Executor
  gatekeeper: Gatekeeper
  report: ReportFault
  subscriptions: Subscriptions
  openContext(viewer: Viewer | null, requestId: string): OperationContext
  newRequestId(): string
  /** Tells how many sockets are open. */
  onSockets?: ((open: number) => void) | undefined
  onSubscription?: ((change: 1 | -1) => void) | undefined
}

export interface SocketServer {
  /** @param cookie of the page that opens the socket; undefined when it is of another origin */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, cookie: string | undefined): void
  /** Tells clients to come back (1001) and waits for them to go, but not longer than this. */
  drain(withinMs: number): Promise<void>
}

interface Extra { cookie: string | undefined; viewer: Viewer | null; wire: SocketWire }
type Args = SubscriptionArgs<OperationContext>
type SocketContext = Context<Record<string, unknown>, Extra>

/** graphql-ws keeps the protocol; limits, which it has none of, and the sending of streams are ours. */
export function createSocketServer(options: SocketServerOptions): SocketServer {
  const { schema, executor, gatekeeper, report, openContext, newRequestId } = options
  const documents = createDocuments(schema)
  const present = (result: ExecutionResult, { requestId }: OperationContext): ExecutionResult =>
    (result.errors ? { ...result, errors: result.errors.map((error) => presentError(error, requestId, report) as never) } : result)
  const subscribe = options.subscriptions({
    executor, present, onChange: options.onSubscription,
    contextFor: ({ viewer, requestId }) => openContext(viewer, requestId),
  })

  const prepare = (context: SocketContext, id: string, payload: SubscribePayload): Args | GraphQLError[] => {
    if (Object.keys(context.subscriptions).length > limits.socket.subscriptions) {
      return refuse('TOO_MANY_SUBSCRIPTIONS', `A socket runs at most ${limits.socket.subscriptions} operations at once.`)
    }
    if (!holdsStorableText(payload.variables)) return refuse('BAD_USER_INPUT', 'Text must not contain NUL characters or half surrogate pairs.')
    const { document, errors } = documents.get(payload.query)
    if (!document) return [...errors]
    const operation = documents.operation(document, payload.operationName)
    if (!operation) return refuse('OPERATION_RESOLUTION_FAILURE', 'There is no such operation in the document.')
    const cost = operationCost(schema, document, operation, payload.variables ?? {}, limits.cost)
    if (cost > limits.cost) return [tooCostly(cost)]
    return {
      schema, document, id, wire: context.extra.wire,
      operationName: payload.operationName ?? null, variableValues: payload.variables ?? {},
      contextValue: openContext(context.extra.viewer, newRequestId()),
    }
  }

  const protocol = makeServer<Record<string, unknown>, Extra>({
    schema,
    connectionInitWaitTimeout: limits.socket.connectionInitMs,
    async onConnect({ connectionParams, extra }) {
      const authorization = connectionParams?.['authorization'] ?? connectionParams?.['Authorization']
      const admission = await gatekeeper.admit({ cookie: extra.cookie, authorization: typeof authorization === 'string' ? authorization : undefined })
      if (admission.by === 'refused') return false
      extra.viewer = admission.viewer
      if (admission.viewer) extra.wire.endWith(gatekeeper.watch(admission.viewer, (reason) => extra.wire.close(FORBIDDEN, reason)))
      return true
    },
    onSubscribe: (context, id, payload) => prepare(context, id, payload),
    async execute(args) {
      const { document, operationName, variableValues, contextValue } = args as Args
      try {
        return await withTimeout(executor({ document, operationName, variables: variableValues as Record<string, unknown> }, contextValue))
      } finally {
        await contextValue.finish()
      }
    },
    subscribe: (args) => subscribe(args as Args),
    onNext: (_context, _id, _payload, args, result) =>
      result.errors && { ...result, errors: result.errors.map((error) => presentError(error, (args as Args).contextValue.requestId, report)) },
    onError(_context, _id, _payload, errors) {
      const requestId = newRequestId()
      return errors.map((error) => presentError(error, requestId, report))
    },
  })

  const wss = new WebSocketServer({ noServer: true, maxPayload: limits.socket.message, handleProtocols, perMessageDeflate: false })
  const open = (socket: WebSocket, cookie: string | undefined): void => {
    options.onSockets?.(wss.clients.size)
    const wire = createWire(socket)
    const rate = createRateLimit(limits.socket.messagesPerSecond, limits.socket.burst)
    const closed = protocol.opened({
      protocol: socket.protocol,
      send: (message) => wire.sendAwaited(message),
      close: (code, reason) => wire.close(code ?? 1000, reason ?? ''),
      onMessage: (listener) => socket.on('message', (message, isBinary) => {
        if (isBinary) return wire.close(BAD_REQUEST, 'Binary messages are not understood')
        if (!rate.take()) return wire.close(TOO_MANY_REQUESTS, 'Too many messages')
        listener(String(message)).catch((error: unknown) => {
          report(error instanceof Error ? error : new Error(String(error)), '')
          wire.close(INTERNAL_ERROR, 'Internal server error')
        })
      }),
    }, { cookie, viewer: null, wire })
    socket.once('close', (code, reason) => {
      wire.dispose()
      void closed(code, String(reason)).catch((error: Error) => report(error, ''))
      options.onSockets?.(wss.clients.size)
    })
  }

  return {
    upgrade: (request, socket, head, cookie) => wss.handleUpgrade(request, socket, head, (client) => open(client, cookie)),
    async drain(withinMs) {
      for (const client of wss.clients) client.close(GOING_AWAY, 'Going away')
      for (const end = performance.now() + withinMs; wss.clients.size > 0 && performance.now() < end;) await new Promise((resolve) => setTimeout(resolve, 20))
      for (const client of wss.clients) client.terminate()
      wss.close()
    },
  }
}

// RFC 6455 §7.4.1, and the graphql-transport-ws protocol's own codes.
const GOING_AWAY = 1001
const BAD_REQUEST = 4400
const FORBIDDEN = 4403
const TOO_MANY_REQUESTS = 4429
const INTERNAL_ERROR = 4500

const refuse = (code: string, message: string): GraphQLError[] => [new GraphQLError(message, { extensions: { code } })]
