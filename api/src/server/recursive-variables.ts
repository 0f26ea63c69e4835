import {
  getNamedType, getVariableValues, GraphQLScalarType, GraphQLSchema, isInputObjectType, isInputType, Kind, typeFromAST, visit,
  type DocumentNode, type GraphQLInputObjectType, type OperationDefinitionNode,
} from 'graphql'

/**
 * graphql-jit writes code for every level of an input type, and goes on for ever with one that contains itself, as filters with and/or/not do.
 * Variables of such types are therefore read by graphql-js, and enter the compiled document as values of a scalar that takes anything.
 */
const Read = new GraphQLScalarType({ name: 'AlreadyRead', description: 'A variable that was read before.' })

/** The schema to compile against: the same types, and the scalar, which introspection does not list. */
export function schemaForCompiling(schema: GraphQLSchema): GraphQLSchema {
  const twin = new GraphQLSchema({ ...schema.toConfig(), assumeValid: true })
  Object.defineProperty(twin.getTypeMap(), Read.name, { value: Read, enumerable: false })
  return twin
}

/** Reads variables of recursive types; undefined where the operation has none, or where they do not fit. */
export type VariableReader = (variables: Record<string, unknown>) => Record<string, unknown> | undefined

/** The document to compile, and what is to be done with variables before each run. */
export function liftRecursiveVariables(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): { document: DocumentNode; read: VariableReader } | undefined {
  const definitions = operation.variableDefinitions ?? []
  const lifted = definitions.filter(({ type }) => {
    const known = typeFromAST(schema, type as never)
    const named = known && isInputType(known) ? getNamedType(known) : undefined
    return isInputObjectType(named) && containsItself(named)
  })
  if (lifted.length === 0) return undefined
  const rewritten = visit(document, {
    VariableDefinition: (node) => (lifted.includes(node)
      ? { ...node, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: Read.name } } as const, defaultValue: undefined }
      : false),
  })
  return {
    document: rewritten,
    read(variables) {
      const { coerced } = getVariableValues(schema, lifted, variables)
      return coerced && { ...variables, ...coerced }
    },
  }
}

function containsItself(type: GraphQLInputObjectType, above: ReadonlySet<GraphQLInputObjectType> = new Set()): boolean {
  if (above.has(type)) return true
  const path = new Set([...above, type])
  return Object.values(type.getFields()).some((field) => {
    const named = getNamedType(field.type)
    return isInputObjectType(named) && containsItself(named, path)
  })
}
