import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Admission, Gatekeeper } from '../shared/gatekeeper.ts'
import type { HttpContext } from './graphql-http.ts'
import { limits } from './limits.ts'
import { holdsStorableText } from './operation-rules.ts'
import { isOwnOrigin, type OriginRules } from './origin.ts'
import type { HttpExchange } from '../shared/context.ts'
import type { OperationContext } from './request-context.ts'
import { RequestRefusal } from './request-refusal.ts'
import type { Viewer } from '../shared/viewer.ts'

export interface GraphqlRouteOptions extends OriginRules {
  apollo: ApolloServer<HttpContext>
  gatekeeper: Gatekeeper
  openContext(viewer: Admission['viewer'], requestId: string, http: HttpExchange, bodyBytes: number): OperationContext
}

const admissions = new WeakMap<FastifyRequest, Admission>()
const bodySizes = new WeakMap<FastifyRequest, number>()

/** /graphql over HTTP: who is asking is settled before the body is read, so that only known ones may send large ones. */
export function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { apollo, gatekeeper, openContext } = options
  const handler = fastifyApolloHandler(apollo, {
    context: async (request, reply) => {
      const http: HttpExchange = {
        requestHeaders: headersOf(request),
        isHttps: request.protocol === 'https',
        setCookie: (header) => void reply.header('set-cookie', header),
      }
      return openContext(admissions.get(request)?.viewer ?? null, request.id, http, bodySizes.get(request) ?? 0) as HttpContext
    },
  })

  app.register(async (route) => {
    route.removeAllContentTypeParsers()
    route.addContentTypeParser('application/json', async (request: FastifyRequest, payload: AsyncIterable<Buffer>) => readJson(request, payload))
    route.addHook('onRequest', async (request) => {
      const { cookie, authorization } = request.headers
      const isCrossOrigin = !isOwnOrigin(request.headers.origin, request, options)
      // A foreign page may use an API key it knows, never the log-in of the person before the screen.
      if (isCrossOrigin && cookie && !authorization) throw new RequestRefusal(403, 'FOREIGN_ORIGIN', 'This page may not use the log-in of another origin.')
      const admission = await gatekeeper.admit({ cookie, authorization })
      if (admission.by === 'refused') throw new RequestRefusal(401, 'UNAUTHENTICATED', admission.message)
      admissions.set(request, admission)
    })
    route.addHook('preHandler', async (request) => {
      if (request.method === 'GET' ? !holdsStorableText(request.query) : !holdsStorableText((request.body as { variables?: unknown } | null)?.variables)) {
        throw new RequestRefusal(400, 'BAD_USER_INPUT', 'Text must not contain NUL characters or half surrogate pairs.')
      }
    })
    route.route({ method: ['GET', 'POST'], url: '/graphql', handler, bodyLimit: limits.importBody })
  })
}

/** Bytes of a body of somebody who may send files in it. */
const mostOf = (viewer: Viewer | null | undefined): number =>
  viewer?.permissions.has('imports:write') ? limits.importBody : viewer?.permissions.has('calendars:write') ? limits.calendarBody : limits.body

/** Reads at most what this viewer may send: bodies sent in chunks announce no length. */
async function readJson(request: FastifyRequest, payload: AsyncIterable<Buffer>): Promise<unknown> {
  const most = mostOf(admissions.get(request)?.viewer)
  const tooLarge = (): RequestRefusal => new RequestRefusal(413, 'REQUEST_TOO_LARGE', `A request has at most ${most} bytes here.`)
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge()
  if (request.headers['content-encoding'] !== undefined) throw new RequestRefusal(415, 'UNSUPPORTED_ENCODING', 'Compressed bodies are not taken.')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of payload) {
    size += chunk.length
    if (size > most) throw tooLarge()
    chunks.push(chunk)
  }
  bodySizes.set(request, size)
  try {
    return JSON.parse(utf8.decode(Buffer.concat(chunks)))
  } catch {
    throw new RequestRefusal(400, 'BAD_REQUEST', 'The body is not JSON in UTF-8.')
  }
}
const utf8 = new TextDecoder('utf-8', { fatal: true })

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value))
  return headers
}
