import { Field, ID, InputType, Int } from 'type-graphql'
import { FieldValueInput } from '../policies/index.ts'
import { DateTime } from '../shared/scalars.ts'

@InputType()
abstract class DutyInput {
  @Field(() => ID, { description: 'The duty.' })
  dutyId!: string

  @Field(() => Int, { nullable: true, description: 'Version the act is based on; another one answers DutyVersionConflict.' })
  expectedVersion?: number | null

  @Field(() => String, { nullable: true, description: 'Repeating the call with this key within 24 hours gives the first result again.' })
  idempotencyKey?: string | null
}

@InputType({ description: 'A duty that was done.' })
export class CompleteDutyInput extends DutyInput {
  @Field(() => [FieldValueInput], { nullable: true, description: 'The record the policy asks for; see `Duty.fields`.' })
  values?: FieldValueInput[] | null

  @Field(() => DateTime, { nullable: true, description: 'When it was done, if not now; not before it opened and not in the future.' })
  occurredAt?: string | null
}

@InputType({ description: 'A duty that is called off, such as the opening of a box while the campus is closed for repairs.' })
export class CancelDutyInput extends DutyInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string
}
