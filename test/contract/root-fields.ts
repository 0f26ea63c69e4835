import {
  getNamedType, isCompositeType, isEnumType, isInputObjectType, isListType, isNonNullType, isScalarType, isUnionType,
  type GraphQLField, type GraphQLInputType, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql'
import { ruleOf, type Rule } from '@huiyin/api/testing'

export interface RootField { operation: 'query' | 'mutation' | 'subscription'; field: GraphQLField<unknown, unknown>; rule: Rule | undefined }

export function rootFieldsOf(schema: GraphQLSchema): RootField[] {
  const kinds = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: schema.getSubscriptionType() } as Record<RootField['operation'], GraphQLObjectType>
  return Object.entries(kinds).flatMap(([operation, type]) =>
    Object.values(type.getFields()).map((field) => ({ operation: operation as RootField['operation'], field, rule: ruleOf(field) })))
}

export const unknownId = (type: string): string => Buffer.from(`${type}:00000000-0000-4000-8000-000000000000`).toString('base64url')

export const takesIds = (field: GraphQLField<unknown, unknown>): boolean => field.args.some((argument) => {
  const type = getNamedType(argument.type)
  return type.name === 'ID' || (isInputObjectType(type) && Object.values(type.getFields()).some((inner) => getNamedType(inner.type).name === 'ID'))
})

/** A well-formed value of any input type: ids lead nowhere, texts are short, lists have one item. */
function valueOf(type: GraphQLInputType, name: string, id: string): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name, id)
  if (isListType(type)) return [valueOf(type.ofType, name, id)]
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (isInputObjectType(type)) {
    return Object.fromEntries(Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || getNamedType(field.type).name === 'ID')
      .map((field) => [field.name, valueOf(field.type, field.name, id)]))
  }
  if (isScalarType(type)) return scalars[type.name] ?? (type.name === 'ID' ? id : name === 'email' ? 'nobody@example.org' : 'x')
  return null
}
const scalars: Record<string, unknown> = { Int: 1, Float: 1, Boolean: true, DateTime: '2026-01-05T09:00:00+08:00', Date: '2026-01-05', Duration: 'PT1H', Decimal: '1.00' }

/** An operation that uses one root field with well-formed arguments. */
export function operationOn({ operation, field }: RootField, id: string): { query: string; variables: Record<string, unknown> } {
  const used = field.args.filter((argument) => isNonNullType(argument.type) || getNamedType(argument.type).name === 'ID' || (isInputObjectType(getNamedType(argument.type)) && operation === 'mutation'))
  const head = used.length > 0 ? `(${used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')})` : ''
  const args = used.length > 0 ? `(${used.map(({ name }) => `${name}: $${name}`).join(', ')})` : ''
  const named = getNamedType(field.type)
  const members = isUnionType(named) ? named.getTypes().map(({ name }) => name) : []
  const details = [['RecordNotFound', 'id code message path'], ['PermissionMissing', 'permission'], ['InputInvalid', 'issues { path code }']].filter(([type]) => members.includes(type!)).map(([type, fields]) => `... on ${type} { ${fields} }`)
  return {
    query: `${operation} ${head} { ${field.name}${args}${isCompositeType(named) ? ` { __typename ${details.join(' ')} }` : ''} }`,
    variables: Object.fromEntries(used.map(({ name, type }) => [name, valueOf(type, name, id)])),
  }
}
