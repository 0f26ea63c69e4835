import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Database } from '../shared/database.ts'
import type { TimeSource } from '../shared/time.ts'
import type { ReportFault } from './errors.ts'
import { createExecutor } from './executor.ts'
import type { Gatekeeper } from '../shared/gatekeeper.ts'
import { createApollo } from './graphql-http.ts'
import { graphqlRoute } from './graphql-route.ts'
import { createSocketServer, type Subscriptions } from './graphql-ws.ts'
import type { Metrics } from './metrics.ts'
import { isOwnOrigin } from './origin.ts'
import { OperationContext } from './request-context.ts'
import { answerErrors } from './request-refusal.ts'
import { screensRoute } from './screens.ts'

export interface ServerOptions {
  schema: GraphQLSchema
  gatekeeper: Gatekeeper
  db: Database
  time: TimeSource
  metrics: Metrics
  report: ReportFault
  subscriptions: Subscriptions
  trustedOrigins: readonly string[]
  trustProxy: boolean
  screensDir: string
  remotesFile: string | undefined
  /** What keeps the service from working now, in words; empty when nothing does. */
  notReady(): Promise<string[]>
}

export interface Server {
  listen(port: number, host: string): Promise<AddressInfo>
  /** Takes no new work, ends streams, finishes requests; within five seconds. */
  stop(): Promise<void>
}

const REQUEST_MS = 30_000
const DRAIN_MS = 3_000

export async function createServer(options: ServerOptions): Promise<Server> {
  const { schema, gatekeeper, db, time, metrics, report } = options
  const app: FastifyInstance = Fastify({
    logger: false,
    trustProxy: options.trustProxy,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    keepAliveTimeout: 10_000,
    requestTimeout: REQUEST_MS,
    // Without a lower one for headers, Node ignores requestTimeout.
    http: { headersTimeout: REQUEST_MS / 2, maxHeaderSize: 16 * 1024 },
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
    return503OnClosing: true,
  })
  answerErrors(app, report)
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id))

  const executor = createExecutor(schema)
  const apollo = createApollo({ schema, executor, report, onOperation: metrics.operation })
  await apollo.start()
  const source = { db, time }
  graphqlRoute(app, { apollo, gatekeeper, trustedOrigins: options.trustedOrigins, openContext: (viewer, requestId, http, bodyBytes) => new OperationContext(source, viewer, requestId, http, bodyBytes) })

  app.get('/healthz', async () => ({ status: 'alive' }))
  app.get('/readyz', async (_request, reply) => {
    const reasons = await options.notReady()
    return reply.code(reasons.length === 0 ? 200 : 503).send(reasons.length === 0 ? { status: 'ready' } : { status: 'not ready', reasons })
  })
  app.get('/metrics', async (_request, reply) => reply.header('content-type', metrics.contentType).send(await metrics.text()))
  await screensRoute(app, options)

  const sockets = createSocketServer({
    schema, executor, gatekeeper, report, subscriptions: options.subscriptions,
    openContext: (viewer, requestId) => new OperationContext(source, viewer, requestId),
    newRequestId: randomUUID,
    
    onSockets: metrics.sockets,
    onSubscription: metrics.subscription,
  })
  let isStopping = false
  app.server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const path = (request.url ?? '').split('?')[0]
    if (isStopping || path !== '/graphql') return socket.end(`HTTP/1.1 ${isStopping ? '503 Service Unavailable' : '404 Not Found'}\r\nConnection: close\r\n\r\n`)
    const isOwn = isOwnOrigin(request.headers.origin, request, options)
    sockets.upgrade(request, socket, head, isOwn ? request.headers.cookie : undefined)
  })

  return {
    async listen(port, host) {
      await app.listen({ port, host })
      return app.server.address() as AddressInfo
    },
    async stop() {
      isStopping = true
      const closing = app.close()
      await sockets.drain(DRAIN_MS)
      const cut = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS / 2)
      await closing
      clearTimeout(cut)
      await apollo.stop()
    },
  }
}
