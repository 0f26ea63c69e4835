import { GraphQLError, type GraphQLFormattedError } from 'graphql'

/** Writes down what clients must not see. */
export type ReportFault = (error: Error, requestId: string) => void

const MASKED = 'Something went wrong on our side. Quote the request id when you ask about it.'

/** Codes of PostgreSQL and of its client that mean "later", not "wrong". */
const databaseCodes: Record<string, { code: string; message: string }> = {
  '57014': { code: 'TIMEOUT', message: 'The operation took too long and was cancelled.' },
  '53300': { code: 'UNAVAILABLE', message: 'The service is busy. Try again in a moment.' },
  '57P01': { code: 'UNAVAILABLE', message: 'The service is restarting. Try again in a moment.' },
  '57P03': { code: 'UNAVAILABLE', message: 'The service is starting. Try again in a moment.' },
  ECONNREFUSED: { code: 'UNAVAILABLE', message: 'The service is starting. Try again in a moment.' },
  ECONNRESET: { code: 'UNAVAILABLE', message: 'The service is restarting. Try again in a moment.' },
}

/** Said on purpose, by graphql-js or by us; everything else is a surprise. */
function isMeantForClients(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && (!error.originalError || isMeantForClients(error.originalError))
}

function codeOf(error: GraphQLError): string {
  if (typeof error.extensions['code'] === 'string') return error.extensions['code']
  return error.message.startsWith('Variable "$') ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED'
}

/** The one place where errors are made fit to be seen: expected ones keep their text and get a code, surprises are masked and reported. */
export function presentError(error: unknown, requestId: string, report: ReportFault): GraphQLFormattedError {
  const shown = error instanceof GraphQLError ? error.toJSON() : { message: MASKED }
  const place = { ...(shown.path && { path: shown.path }), ...(shown.locations && { locations: shown.locations }) }
  if (isMeantForClients(error)) {
    const { stacktrace, http, ...extensions } = error.extensions as Record<string, unknown>
    void stacktrace
    void http
    return { message: shorten(error.message), ...place, extensions: { ...extensions, code: codeOf(error), requestId } }
  }
  const cause = rootCause(error)
  const known = databaseCodes[String((cause as { code?: unknown }).code)] ?? (/timeout exceeded when trying to connect|Connection terminated/.test(cause.message) ? databaseCodes['53300'] : undefined)
  if (!known) report(cause, requestId)
  return { message: known?.message ?? MASKED, ...place, extensions: { code: known?.code ?? 'INTERNAL_SERVER_ERROR', requestId } }
}

/** graphql-js repeats offending input in its messages: five megabytes in would be ten out. */
const shorten = (message: string): string => (message.length > 500 ? `${message.slice(0, 500)}…` : message)

function rootCause(error: unknown): Error {
  let cause = error instanceof Error ? error : new Error(String(error))
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return cause
}
