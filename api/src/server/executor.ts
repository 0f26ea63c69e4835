import { execute, getOperationAST, GraphQLError, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit'
import type { RequestContext } from '../shared/context.ts'
import { liftRecursiveVariables, schemaForCompiling, type VariableReader } from './recursive-variables.ts'

export interface Operation {
  document: DocumentNode
  operationName?: string | null | undefined
  variables?: Record<string, unknown> | null | undefined
  /** The item, for one execution of a subscription. */
  root?: unknown
}

export type Executor = (operation: Operation, context: RequestContext) => Promise<ExecutionResult>

/** Compiling pays from about the third use; a document asked once is interpreted. */
const USES_BEFORE_COMPILING = 2

interface Compiled { query: CompiledQuery['query']; read: VariableReader | undefined }
interface Seen { uses: number; compiled?: Compiled | 'not possible' }

/** Runs validated documents: often used ones compiled by graphql-jit, others by graphql-js. Both answer alike. */
export function createExecutor(schema: GraphQLSchema): Executor {
  const seen = new WeakMap<DocumentNode, Map<string, Seen>>()
  const twin = schemaForCompiling(schema)
  const recall = (document: DocumentNode, name: string): Seen => {
    let byName = seen.get(document)
    if (!byName) seen.set(document, (byName = new Map()))
    let entry = byName.get(name)
    if (!entry) byName.set(name, (entry = { uses: 0 }))
    return entry
  }
  return async ({ document, operationName, variables, root = {} }, context) => {
    const entry = recall(document, operationName ?? '')
    if (++entry.uses > USES_BEFORE_COMPILING) {
      entry.compiled ??= compile(twin, document, operationName ?? undefined)
      const given = entry.compiled === 'not possible' ? undefined : entry.compiled.read ? entry.compiled.read(variables ?? {}) : variables ?? {}
      if (entry.compiled !== 'not possible' && given) {
        const result = await entry.compiled.query(root, context, given)
        // Variables that do not fit are refused before anything runs; graphql-js says better what is wrong with them.
        if (!result.errors || result.data !== undefined) return result.errors ? { ...result, errors: result.errors.map(asGraphQLError) } : result
      }
    }
    return execute({ schema, document, operationName: operationName ?? null, variableValues: variables ?? null, rootValue: root, contextValue: context })
  }
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): Compiled | 'not possible' {
  try {
    const operation = getOperationAST(document, operationName)
    const lifted = operation ? liftRecursiveVariables(schema, document, operation) : undefined
    const compiled = compileQuery(schema, lifted?.document ?? document, operationName, { disableLeafSerialization: false })
    return isCompiledQuery(compiled) ? { query: compiled.query, read: lifted?.read } : 'not possible'
  } catch {
    // What the compiler does not know, graphql-js does.
    return 'not possible'
  }
}

/** graphql-jit has an error class of its own that drops the extensions of the error thrown. */
function asGraphQLError(error: GraphQLError): GraphQLError {
  if (error instanceof GraphQLError && error.extensions) return error
  const { message, path, nodes, originalError } = error as GraphQLError
  const cause = originalError as (Error & { extensions?: Record<string, unknown> }) | undefined
  return new GraphQLError(message, { path, nodes, originalError: cause, extensions: cause?.extensions ?? null })
}
