import {
  getNamedType, getNullableType, isCompositeType, isListType, isObjectType, isInterfaceType, isUnionType, Kind,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLCompositeType, type GraphQLField, type GraphQLSchema,
  type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql'
import { DEFAULT_PAGE, LARGEST_PAGE } from '../shared/relay.ts'

/** An object costs one, a value a tenth. Lists multiply what is inside by the page asked for, or by this. */
const ASSUMED_LIST = 5
const VALUE = 0.1
/** Introspection reads memory, not the database. */
const INTROSPECTION = 0.05
/** Lists inside introspection: about as many types as the schema has, few fields each. */
const introspectionLists: Record<string, number> = { types: 150, fields: 6, args: 2, enumValues: 4, inputFields: 5, possibleTypes: 3, interfaces: 1, directives: 5 }

/**
 * What an operation may cost at most, known before it runs: objects it may return, weighed. Fragments count wherever they are
 * used. Assumes a valid document; stops counting beyond `limit`, so that counting itself stays cheap.
 */
export function operationCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>, limit: number): number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const defaults = Object.fromEntries((operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    (defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [])))
  const numberOf = (name: string, node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined => {
    const argument = node.arguments?.find((given) => given.name.value === name)
    if (argument?.value.kind === Kind.INT) return Number(argument.value.value)
    if (argument?.value.kind === Kind.VARIABLE) {
      const value = variables[argument.value.name.value] ?? defaults[argument.value.name.value]
      if (typeof value === 'number') return value
    }
    const declared = field.args.find((arg) => arg.name === name)?.defaultValue
    return typeof declared === 'number' ? declared : undefined
  }
  /** `page`: size of the connection we are directly inside; `introspecting`: within __schema or __type. */
  const costOf = (set: SelectionSetNode, type: GraphQLCompositeType, page: number | undefined, introspecting: boolean): number => {
    let cost = 0
    for (const selection of set.selections) {
      if (cost > limit) return cost
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value)
        const on = fragment && schema.getType(fragment.typeCondition.name.value)
        if (fragment && on && isCompositeType(on)) cost += costOf(fragment.selectionSet, on, page, introspecting)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type
        if (on && isCompositeType(on)) cost += costOf(selection.selectionSet, on, page, introspecting)
      } else {
        cost += fieldCost(selection, type, page, introspecting)
      }
    }
    return cost
  }
  const fieldCost = (node: FieldNode, type: GraphQLCompositeType, page: number | undefined, introspecting: boolean): number => {
    const name = node.name.value
    const field = name === '__schema' || name === '__type' ? metaField(schema, type, name) : isUnionType(type) ? undefined : type.getFields()[name]
    const weight = introspecting ? INTROSPECTION : 1
    const named = field && getNamedType(field.type)
    if (!field || !named || !isCompositeType(named) || !node.selectionSet) return VALUE * weight
    const inside = introspecting || name === '__schema' || name === '__type'
    const asked = clamp(numberOf('first', node, field) ?? numberOf('last', node, field))
    const isConnection = isObjectType(named) && 'pageInfo' in named.getFields()
    const size = isConnection ? (asked ?? DEFAULT_PAGE) : undefined
    const times = isListType(getNullableType(field.type)) ? (inside ? (introspectionLists[name] ?? ASSUMED_LIST) : (page ?? asked ?? ASSUMED_LIST)) : 1
    return times * ((inside ? INTROSPECTION : 1) + costOf(node.selectionSet, named, size, inside))
  }
  const root = schema.getRootType(operation.operation)
  // Tenths add up to a hair more than they are.
  return root ? Math.ceil(costOf(operation.selectionSet, root, undefined, false) - 1e-6) : 0
}

const clamp = (size: number | undefined): number | undefined => (size === undefined ? undefined : Math.min(Math.max(size, 0), LARGEST_PAGE))

/** `__schema` and `__type` belong to the query root alone; elsewhere the names mean nothing special. */
function metaField(schema: GraphQLSchema, type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (type !== schema.getQueryType()) return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
  const meta = schema.getType(name === '__schema' ? '__Schema' : '__Type')
  return meta && isObjectType(meta) ? ({ name, type: meta, args: [] } as unknown as GraphQLField<unknown, unknown>) : undefined
}
