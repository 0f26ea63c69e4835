import { ApolloServer, HeaderMap, type ApolloServerPlugin, type BaseContext } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import { presentError, type ReportFault } from './errors.ts'
import type { Executor } from './executor.ts'
import { limits } from './limits.ts'
import { operationCost } from './operation-cost.ts'
import { operationRules } from './operation-rules.ts'
import type { OperationContext } from './request-context.ts'
import { withTimeout } from './run-operation.ts'

export type HttpContext = OperationContext & BaseContext

export interface GraphqlHttpOptions {
  schema: GraphQLSchema
  executor: Executor
  report: ReportFault
  onOperation?: ((name: string, kind: string, milliseconds: number, failed: boolean) => void) | undefined
}

export function createApollo({ schema, executor, report, onOperation }: GraphqlHttpOptions): ApolloServer<HttpContext> {
  return new ApolloServer<HttpContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [...operationRules],
    validationOptions: { maxErrors: 20 },
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    // The request id is not known here; errors are presented in willSendResponse.
    formatError: (formatted, error) => ({ ...formatted, extensions: { ...formatted.extensions, [RAW]: error } }),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginUsageReportingDisabled(), operationPlugin({ schema, executor, report, onOperation })],
  })
}

const RAW = Symbol('error')

function operationPlugin({ schema, executor, report, onOperation }: GraphqlHttpOptions): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      const started = performance.now()
      let cost: number | undefined
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (!operation) return
          if (operation.operation === 'subscription') {
            throw new GraphQLError('Subscriptions are served over graphql-ws, at this same address.', { extensions: { code: 'SUBSCRIPTION_NOT_SUPPORTED', http: { status: 400 } } })
          }
          if (contextValue.bodyBytes > limits.body && !document.definitions.every((definition) => definition.kind !== 'OperationDefinition' || isImport(definition.selectionSet.selections))) {
            throw new GraphQLError(`A request has at most ${limits.body} bytes; only those that bring a file take more.`, { extensions: { code: 'REQUEST_TOO_LARGE', http: { status: 413 } } })
          }
          cost = operationCost(schema, document, operation, request.variables ?? {}, limits.cost)
          if (cost > limits.cost) throw tooCostly(cost, { status: 400 })
        },
        // Execution is ours, the same as over sockets. Errors are presented below.
        async responseForOperation({ document, operation, operationName, request, contextValue }) {
          if (!operation) return null
          const result = await withTimeout(executor({ document, operationName, variables: request.variables }, contextValue))
          // Nothing ran: the variables do not fit (GraphQL over HTTP §6.4.2).
          const status = result.errors && result.data === undefined ? { status: 400 } : {}
          return { http: { headers: new HeaderMap(), ...status }, body: { kind: 'single', singleResult: result as never } }
        },
        async willSendResponse({ request, response, contextValue, operation }) {
          await contextValue.finish()
          if (response.body.kind !== 'single') return
          const result = response.body.singleResult
          if (result.errors) result.errors = result.errors.map((error) => presentError(rawOf(error), contextValue.requestId, report))
          if (cost !== undefined) {
            result.extensions = { ...result.extensions, cost: { requested: cost, limit: limits.cost } }
            response.http.headers.set('x-graphql-cost', String(cost))
          }
          response.http.headers.set('x-graphql-cost-limit', String(limits.cost))
          legacyStatus(request.http?.headers.get('accept'), response.http, result.errors, result.data)
          onOperation?.(operation?.name?.value ?? '', operation?.operation ?? 'none', performance.now() - started, Boolean(result.errors))
        },
      }
    },
  }
}

/** Fields whose arguments hold a file. */
const bringFiles: ReadonlySet<string> = new Set(['importComplaints', 'importCalendar', 'loadOfficialYear', '__typename'])

const isImport = (selections: readonly { kind: string; name?: { value: string } }[]): boolean =>
  selections.every((selection) => selection.kind === 'Field' && bringFiles.has(selection.name?.value ?? ''))

export const tooCostly = (cost: number, http?: { status: number }): GraphQLError =>
  new GraphQLError(`This operation may cost ${cost} and ${limits.cost} is allowed: ask for fewer fields or smaller pages.`,
    { extensions: { code: 'OPERATION_TOO_COSTLY', cost: { requested: cost, limit: limits.cost }, ...(http && { http }) } })

/** What Apollo says itself (syntax, validation, bad requests) is its own error class, with a code of its own, around ours. */
function rawOf(error: GraphQLFormattedError): unknown {
  if (error instanceof GraphQLError) return error
  const raw = (error.extensions as Record<symbol, unknown> | undefined)?.[RAW] ?? new GraphQLError(error.message, { extensions: error.extensions ?? {} })
  if (!(raw instanceof GraphQLError)) return raw
  const own = raw.originalError
  if (own instanceof GraphQLError && typeof own.extensions['code'] === 'string') return own
  const code = error.extensions?.['code']
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') raw.extensions['code'] ??= code
  return raw
}

/**
 * With `application/json`, the GraphQL-over-HTTP draft (§6.4.1) wants 200 for every well-formed request, since clients of that
 * media type cannot tell a 400 of ours from one of something between. Apollo answers 400.
 */
function legacyStatus(accept: string | undefined, http: { status?: number }, errors: readonly GraphQLFormattedError[] | undefined, data: unknown): void {
  const legacy = !accept?.includes('application/graphql-response+json')
  if (legacy && http.status === 400 && errors && data === undefined && errors.every(({ extensions }) => legacyCodes.has(String(extensions?.['code'])))) http.status = 200
}
const legacyCodes = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE'])
