import { Field, ID, InputType } from 'type-graphql'
import { CalendarDate, DateTime } from '../shared/scalars.ts'

const KEY = 'Repeating the mutation with the same key and input within 24 hours gives the first result and changes nothing more.'

@InputType({ description: 'Somebody who cares for the children.' })
export class GuardianInput {
  @Field(() => String, { description: 'Name, at most 100 characters.' })
  name!: string

  @Field(() => String, { description: 'Relation to the children, in the words of the family; at most 40 characters.' })
  relation!: string

  @Field(() => String, { nullable: true, description: 'Telephone number: digits, spaces, +, - and brackets.' })
  phone?: string | null
}

@InputType({ description: 'A child.' })
export class ChildInput {
  @Field(() => String, { description: 'Name, at most 100 characters.' })
  name!: string

  @Field(() => CalendarDate, { nullable: true, description: 'Date of birth, not in the future; birthdays are greeted.' })
  birthday?: string | null

  @Field(() => String, { nullable: true, description: 'Class or group, at most 100 characters.' })
  className?: string | null
}

@InputType({ description: 'A family that enrols.' })
export class EnrolClientInput {
  @Field(() => ID, { description: 'Campus it enrols at.' })
  campusId!: string

  @Field(() => String, { description: 'Name of the family, at most 100 characters.' })
  name!: string

  @Field(() => [GuardianInput], { description: 'One to ten people who care for the children.' })
  guardians!: GuardianInput[]

  @Field(() => [ChildInput], { description: 'At most ten children.' })
  children!: ChildInput[]

  @Field(() => DateTime, { description: 'When it enrolled, not in the future; the 24-hour welcome runs from here.' })
  enrolledAt!: string

  @Field(() => CalendarDate, { nullable: true, description: 'First day of classes, not before the day of enrolment; without it there are no follow-ups after one and three months.' })
  firstClassOn?: string | null

  @Field(() => String, { nullable: true, description: 'Number of the file, unique in the chain; given by the product when absent.' })
  number?: string | null

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}

@InputType({ description: 'A follow-up that was done.' })
export class CompleteTouchpointInput {
  @Field(() => ID, { description: 'The follow-up.' })
  touchpointId!: string

  @Field(() => DateTime, { nullable: true, description: 'When it was done, if not now; not in the future and not before the family enrolled.' })
  occurredAt?: string | null

  @Field(() => String, { nullable: true, description: 'What came of it, at most 2000 characters.' })
  outcome?: string | null

  @Field(() => [String], { description: 'Keys of the checklist items that were settled.' })
  checked!: string[]

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}

@InputType({ description: 'Somebody a family told about the institution.' })
export class RecordReferralInput {
  @Field(() => ID, { description: 'The family that recommended.' })
  clientId!: string

  @Field(() => String, { description: 'Who was referred, at most 100 characters.' })
  name!: string

  @Field(() => CalendarDate, { description: 'Day of the referral, not in the future.' })
  referredOn!: string

  @Field(() => Boolean, { nullable: true, description: 'Whether the referred family has enrolled; no when absent.' })
  converted?: boolean | null

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}

@InputType({ description: 'A family that leaves or graduates.' })
export class EndEnrolmentInput {
  @Field(() => ID, { description: 'The family.' })
  clientId!: string

  @Field(() => CalendarDate, { description: 'Its last day: not in the future, not before the day of enrolment.' })
  leftOn!: string

  @Field(() => Boolean, { description: 'Whether the children have grown out of the institution; graduates are no loss in the retention rate.' })
  graduated!: boolean

  @Field(() => String, { nullable: true, description: 'Why, at most 500 characters.' })
  reason?: string | null

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null
}
