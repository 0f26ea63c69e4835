import { defaultFieldResolver, getNamedType, GraphQLError, isObjectType, isUnionType, type GraphQLField, type GraphQLSchema } from 'graphql'
import { Extensions } from 'type-graphql'
import type { RequestContext } from './context.ts'
import { permissionMissing } from './errors.graphql.ts'
import type { Permission } from './viewer.ts'

/** `anyone`: also without log-in. `signed-in`: any viewer. Else the permission that is needed. */
export type Rule = Permission | 'anyone' | 'signed-in'

/**
 * Who may use a field. Each field of Query, Mutation and Subscription needs a rule; others may have one. Without permission a
 * mutation answers PermissionMissing, everything else the error FORBIDDEN; without log-in both answer UNAUTHENTICATED.
 */
export const Allow = (rule: Rule): MethodDecorator & PropertyDecorator => Extensions({ allow: rule }) as MethodDecorator & PropertyDecorator

export const ruleOf = (field: GraphQLField<unknown, unknown>): Rule | undefined => field.extensions['allow'] as Rule | undefined

type Refusal = 'UNAUTHENTICATED' | 'FORBIDDEN'

export function refusalOf(rule: Rule, viewer: RequestContext['viewer']): Refusal | undefined {
  if (rule === 'anyone') return undefined
  if (!viewer) return 'UNAUTHENTICATED'
  return rule === 'signed-in' || viewer.permissions.has(rule) ? undefined : 'FORBIDDEN'
}

export const refusalError = (refusal: Refusal, rule: Rule): GraphQLError =>
  refusal === 'UNAUTHENTICATED'
    ? new GraphQLError('Log in, or send an API key, to use this.', { extensions: { code: refusal } })
    : new GraphQLError(`The permission ${rule} is missing.`, { extensions: { code: refusal, permission: rule } })

/** Puts each rule in front of its field's resolver (or source stream). */
export function enforceRules(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const rule = ruleOf(field)
      if (rule && rule !== 'anyone') guard(field, rule, type === schema.getMutationType() && answersPermissionMissing(field))
    }
  }
  return schema
}

function guard(field: GraphQLField<unknown, RequestContext>, rule: Rule, asResult: boolean): void {
  const { resolve = defaultFieldResolver, subscribe } = field
  if (subscribe) {
    field.subscribe = (root, args, context, info) => {
      const refusal = refusalOf(rule, context.viewer)
      if (refusal) throw refusalError(refusal, rule)
      return subscribe(root, args, context, info)
    }
  }
  field.resolve = (root, args, context, info) => {
    const refusal = refusalOf(rule, context.viewer)
    if (!refusal) return resolve(root, args, context, info)
    if (asResult && refusal === 'FORBIDDEN') return permissionMissing(rule)
    throw refusalError(refusal, rule)
  }
}

function answersPermissionMissing(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type)
  return isUnionType(type) && type.getTypes().some(({ name }) => name === 'PermissionMissing')
}
