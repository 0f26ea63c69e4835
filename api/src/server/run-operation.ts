import { GraphQLError, isObjectType, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { limits } from './limits.ts'
import type { OperationContext } from './request-context.ts'

/** After each mutation, reads start afresh: its answer must show what it wrote. */
export function renewAfterMutations(schema: GraphQLSchema): GraphQLSchema {
  const mutation = schema.getMutationType()
  if (!isObjectType(mutation)) return schema
  for (const field of Object.values(mutation.getFields())) {
    const { resolve } = field
    if (!resolve) continue
    field.resolve = async (root, args, context: OperationContext, info) => {
      const result: unknown = await resolve(root, args, context, info)
      await context.renew()
      return result
    }
  }
  return schema
}

/** Answers with the error TIMEOUT when the operation has not ended in time; its SQL is cancelled by the statement's own time-out. */
export async function withTimeout(work: Promise<ExecutionResult>): Promise<ExecutionResult> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<ExecutionResult>((resolve) => {
    timer = setTimeout(() => resolve({
      data: null,
      errors: [new GraphQLError(`The operation took longer than ${limits.operationMs / 1000} seconds and was given up.`, { extensions: { code: 'TIMEOUT' } })],
    }), limits.operationMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
