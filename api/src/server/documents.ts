import { getOperationAST, parse, validate, type DocumentNode, type GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import { limits } from './limits.ts'
import { allRules } from './operation-rules.ts'

export interface Documents {
  /** The parsed and validated document, or what is wrong with it. The same text gives the same document object. */
  get(text: string): { document?: DocumentNode; errors: readonly GraphQLError[] }
  operation(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode | null | undefined
}

/** Characters of text whose documents are kept; a parsed document takes some ten times as much. */
const KEPT_CHARACTERS = 2_000_000

/** Documents for sockets; Apollo has its own store for HTTP. */
export function createDocuments(schema: GraphQLSchema): Documents {
  const kept = new Map<string, DocumentNode>()
  let size = 0
  const keep = (text: string, document: DocumentNode): void => {
    kept.set(text, document)
    size += text.length
    for (const oldest of kept.keys()) {
      if (size <= KEPT_CHARACTERS) break
      kept.delete(oldest)
      size -= oldest.length
    }
  }
  return {
    get(text) {
      const known = kept.get(text)
      if (known) return { document: known, errors: [] }
      let document: DocumentNode
      try {
        document = parse(text, { maxTokens: limits.tokens })
      } catch (error) {
        const syntax = error as GraphQLError
        syntax.extensions['code'] = 'GRAPHQL_PARSE_FAILED'
        return { errors: [syntax] }
      }
      const errors = validate(schema, document, allRules, { maxErrors: 20 })
      if (errors.length > 0) return { errors }
      keep(text, document)
      return { document, errors }
    },
    operation: getOperationAST,
  }
}
