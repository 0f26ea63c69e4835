import type { MissingField } from '@huiyin/policy'
import { createUnionType, Field, ObjectType } from 'type-graphql'
import { IdempotencyKeyReused, InputInvalid, PermissionMissing, RecordNotFound, UserError } from '../shared/errors.graphql.ts'
import { Client } from './family/client.graphql.ts'
import { Touchpoint } from './touchpoints/touchpoint.graphql.ts'

const CURSOR = 'Place in the stream of events right after this; resume a subscription from it.'
const resolveType = ({ __typename }: { __typename: string }): string => __typename

@ObjectType({ description: 'The family is enrolled and its follow-ups are planned.' })
export class ClientEnrolled {
  declare __typename: 'ClientEnrolled'

  @Field(() => Client, { description: 'The family.' })
  client!: Client

  @Field(() => String, { description: CURSOR })
  cursor!: string
}

@ObjectType({ description: 'The enrolment has ended; open follow-ups are cancelled.' })
export class EnrolmentEnded {
  declare __typename: 'EnrolmentEnded'

  @Field(() => Client, { description: 'The family.' })
  client!: Client

  @Field(() => String, { description: CURSOR })
  cursor!: string
}

@ObjectType({ description: 'The referral is recorded; the grade of the family was worked out anew.' })
export class ReferralRecorded {
  declare __typename: 'ReferralRecorded'

  @Field(() => Client, { description: 'The family that recommended.' })
  client!: Client
}

@ObjectType({ description: 'The follow-up is done.' })
export class TouchpointCompleted {
  declare __typename: 'TouchpointCompleted'

  @Field(() => Touchpoint, { description: 'The follow-up.' })
  touchpoint!: Touchpoint

  @Field(() => String, { description: CURSOR })
  cursor!: string
}

@ObjectType({ implements: UserError, description: 'A required item of the checklist is not ticked. Nothing was changed.' })
export class ChecklistIncomplete extends UserError {
  declare __typename: 'ChecklistIncomplete'

  @Field(() => [String], { description: 'Keys of the items that are missing.' })
  missing!: string[]

  @Field(() => [String], { description: 'Clauses that ask for them.' })
  clauses!: string[]
}

export const checklistIncomplete = (missing: readonly MissingField[]): ChecklistIncomplete => ({
  __typename: 'ChecklistIncomplete', code: 'CHECKLIST_INCOMPLETE', path: ['checked'],
  message: `Tick what the regulation asks for first: ${missing.map(({ title }) => title.en).join(', ')}.`,
  missing: missing.map(({ field }) => field), clauses: [...new Set(missing.flatMap(({ clauses }) => clauses))],
})

export const EnrolClientResult = createUnionType({
  name: 'EnrolClientResult', description: 'What became of an enrolment.', resolveType,
  types: () => [ClientEnrolled, InputInvalid, RecordNotFound, PermissionMissing, IdempotencyKeyReused] as const,
})
export const EndEnrolmentResult = createUnionType({
  name: 'EndEnrolmentResult', description: 'What became of the end of an enrolment.', resolveType,
  types: () => [EnrolmentEnded, InputInvalid, RecordNotFound, PermissionMissing, IdempotencyKeyReused] as const,
})
export const RecordReferralResult = createUnionType({
  name: 'RecordReferralResult', description: 'What became of a referral.', resolveType,
  types: () => [ReferralRecorded, InputInvalid, RecordNotFound, PermissionMissing, IdempotencyKeyReused] as const,
})
export const CompleteTouchpointResult = createUnionType({
  name: 'CompleteTouchpointResult', description: 'What became of the completion of a follow-up.', resolveType,
  types: () => [TouchpointCompleted, ChecklistIncomplete, InputInvalid, RecordNotFound, PermissionMissing, IdempotencyKeyReused] as const,
})
