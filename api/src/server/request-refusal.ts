import type { FastifyInstance } from 'fastify'
import type { ReportFault } from './errors.ts'

/** A request that is refused before GraphQL begins. */
export class RequestRefusal extends Error {
  readonly statusCode: number
  readonly code: string

  constructor(statusCode: number, code: string, message: string) {
    super(message)
    this.statusCode = statusCode
    this.code = code
  }
}

const reasons: Record<number, { code: string; message: string }> = {
  400: { code: 'BAD_REQUEST', message: 'The request is malformed.' },
  404: { code: 'NOT_FOUND', message: 'There is nothing at this address.' },
  405: { code: 'METHOD_NOT_ALLOWED', message: 'Use GET or POST.' },
  408: { code: 'REQUEST_TOO_SLOW', message: 'The request took too long to arrive.' },
  413: { code: 'REQUEST_TOO_LARGE', message: 'The request is too large.' },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send application/json.' },
}

/** Every error outside GraphQL answers in GraphQL's shape, with the request id and without what went wrong inside. */
export function answerErrors(app: FastifyInstance, report: ReportFault): void {
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500
    // Whoever hung up in the middle of a request wants no answer, and nothing of ours failed.
    if (status === 500 && !request.raw.destroyed) report(error, request.id)
    const { code, message } = error instanceof RequestRefusal ? error
      : reasons[status] ?? { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side. Quote the request id when you ask about it.' }
    // The rest of a refused body is not read, so the connection cannot be used again.
    if (status === 413 || status === 415) void reply.header('connection', 'close')
    if (status === 401) void reply.header('www-authenticate', 'Bearer')
    return reply.code(status).header('content-type', 'application/json; charset=utf-8').send(JSON.stringify({ errors: [{ message, extensions: { code, requestId: request.id } }] }))
  })
}
