import { Field, ID, InterfaceType, ObjectType } from 'type-graphql'
import { DateTime } from './scalars.ts'

@InterfaceType('UserError', {
  description: 'An expected outcome that is not success. Every error member of a result union implements it.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class UserError {
  @Field(() => String, { description: 'Stable code to branch on, in capitals.' })
  code!: string

  @Field(() => String, { description: 'What is the case, as an English sentence for developers and logs; screens translate by code.' })
  message!: string

  @Field(() => [String], { nullable: true, description: 'The input field concerned, as a path of names; null when no single field is.' })
  path?: string[] | null
}

@ObjectType({ description: 'One thing wrong with one input field.' })
export class FieldIssue {
  @Field(() => [String], { description: 'The field, as a path of names and list positions.' })
  path!: string[]

  @Field(() => String, { description: 'Stable code to branch on, in capitals.' })
  code!: string

  @Field(() => String, { description: 'What is wrong and what would be right, as an English sentence.' })
  message!: string

  @Field(() => String, { nullable: true, description: 'Clause of the regulation that asks for it.' })
  clause?: string | null
}

@ObjectType({ implements: UserError, description: 'The input breaks rules; all broken ones are listed at once. Nothing was changed.' })
export class InputInvalid extends UserError {
  declare __typename: 'InputInvalid'

  @Field(() => [FieldIssue], { description: 'Everything that is wrong, in the order of the input fields.' })
  issues!: FieldIssue[]
}

@ObjectType({ implements: UserError, description: 'There is no such record. Ids of other chains and of campuses out of reach answer alike.' })
export class RecordNotFound extends UserError {
  declare __typename: 'RecordNotFound'

  @Field(() => ID, { description: 'The id that was sent.' })
  id!: string
}

@ObjectType({ implements: UserError, description: 'The viewer lacks a permission.' })
export class PermissionMissing extends UserError {
  declare __typename: 'PermissionMissing'

  @Field(() => String, { description: 'The permission that is needed, such as `complaints:write`.' })
  permission!: string
}

@ObjectType({ implements: UserError, description: 'The same idempotency key was used with another body within 24 hours. Nothing was changed.' })
export class IdempotencyKeyReused extends UserError {
  declare __typename: 'IdempotencyKeyReused'

  @Field(() => String, { description: 'The key.' })
  key!: string

  @Field(() => DateTime, { description: 'When the key was used first.' })
  firstUsedAt!: string
}

export const inputInvalid = (issues: FieldIssue[]): InputInvalid => ({
  __typename: 'InputInvalid', code: 'INPUT_INVALID', path: issues.length === 1 ? issues[0]!.path : null, issues,
  message: issues.length === 1 ? issues[0]!.message : `${issues.length} input fields are wrong.`,
})

export const recordNotFound = (id: string, path: string[] | null = null): RecordNotFound => ({
  __typename: 'RecordNotFound', code: 'RECORD_NOT_FOUND', message: 'There is no such record.', path, id,
})

export const permissionMissing = (permission: string): PermissionMissing => ({
  __typename: 'PermissionMissing', code: 'PERMISSION_MISSING', message: `The permission ${permission} is missing.`, path: null, permission,
})

export const idempotencyKeyReused = (key: string, firstUsedAt: string): IdempotencyKeyReused => ({
  __typename: 'IdempotencyKeyReused', code: 'IDEMPOTENCY_KEY_REUSED', message: 'This idempotency key was used with another body.', path: ['idempotencyKey'], key, firstUsedAt,
})
