import { Field, InputType } from 'type-graphql'

@InputType({ description: 'The value of one field that the policy of the case asks for.' })
export class FieldValueInput {
  @Field(() => String, { description: 'Key of the field, as in `ComplaintAction.fields`, or of a fact of the policy.' })
  field!: string

  @Field(() => String, { description: 'Its value as text: a number as `12.50`, `true` or `false`, an instant with offset, a date, the key of a choice, the global id of a department or staff member, or words of at most 5,000 characters.' })
  value!: string
}
