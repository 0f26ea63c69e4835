import type { Text } from '@huiyin/policy'
import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { IdempotencyKeyReused, InputInvalid, PermissionMissing, RecordNotFound, UserError } from '../shared/errors.graphql.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { Duty } from './duty.graphql.ts'

const CURSOR = 'Cursor of the last event of this command: a stream resumed after it tells what followed.'
const resolveType = ({ __typename }: { __typename: string }): string => __typename

@ObjectType({ description: 'The duty is done; its clock has stopped.' })
export class DutyCompleted {
  declare __typename: 'DutyCompleted'

  @Field(() => Duty, { description: 'The duty after it.' })
  duty!: Duty

  @Field(() => String, { description: CURSOR })
  cursor!: string
}

@ObjectType({ description: 'The duty is called off; its clock no longer counts.' })
export class DutyCancelled {
  declare __typename: 'DutyCancelled'

  @Field(() => Duty, { description: 'The duty after it.' })
  duty!: Duty

  @Field(() => String, { description: CURSOR })
  cursor!: string
}

@ObjectType({ implements: UserError, description: 'This cannot be done with the duty now, or not by the viewer. Nothing was changed.' })
export class DutyActNotAllowed extends UserError {
  declare __typename: 'DutyActNotAllowed'

  @Field(() => String, { description: 'Which reason: `NOT_OPEN_YET`, `ALREADY_DONE`, `ALREADY_CANCELLED` or `ROLE_DOES_NOT_ALLOW`.' })
  reason!: string

  @Field(() => LocalizedText, { description: 'The reason in words.' })
  because!: Text

  @Field(() => [String], { description: 'Clauses it comes from.' })
  clauses!: readonly string[]

  @Field(() => Duty, { description: 'The duty as it is.' })
  duty!: Duty
}

@ObjectType({ implements: UserError, description: 'The duty has changed since `expectedVersion`; nothing was done.' })
export class DutyVersionConflict extends UserError {
  declare __typename: 'DutyVersionConflict'

  @Field(() => Int, { description: 'The version that was sent.' })
  expectedVersion!: number

  @Field(() => Duty, { description: 'The duty as it is now.' })
  current!: Duty
}

export const CompleteDutyResult = createUnionType({
  name: 'CompleteDutyResult', description: 'What `completeDuty` answers.', resolveType,
  types: () => [DutyCompleted, InputInvalid, RecordNotFound, PermissionMissing, DutyActNotAllowed, DutyVersionConflict, IdempotencyKeyReused] as const,
})
export const CancelDutyResult = createUnionType({
  name: 'CancelDutyResult', description: 'What `cancelDuty` answers.', resolveType,
  types: () => [DutyCancelled, InputInvalid, RecordNotFound, PermissionMissing, DutyActNotAllowed, DutyVersionConflict, IdempotencyKeyReused] as const,
})
