import type { FieldType } from '@huiyin/policy'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { LocalizedText } from '../../shared/localized-text.graphql.ts'

export const ActionFieldType = {
  TEXT: 'text', NUMBER: 'number', MONEY: 'money', INSTANT: 'instant', DATE: 'date', BOOLEAN: 'boolean', CHOICE: 'choice', DEPARTMENT: 'department', STAFF: 'staff',
} as const satisfies Record<string, FieldType>
registerEnumType(ActionFieldType, {
  name: 'ActionFieldType',
  description: 'What kind of value a field takes.',
  valuesConfig: {
    TEXT: { description: 'Words.' },
    NUMBER: { description: 'A number.' },
    MONEY: { description: 'An amount in the currency of the chain.' },
    INSTANT: { description: 'A moment with offset.' },
    DATE: { description: 'A day.' },
    BOOLEAN: { description: '`true` or `false`.' },
    CHOICE: { description: 'One of `choices`.' },
    DEPARTMENT: { description: 'Global id of a department.' },
    STAFF: { description: 'Global id of a staff member.' },
  },
})

@ObjectType({ description: 'One value a field can take.', simpleResolvers: true })
export class ActionChoice {
  @Field(() => String, { description: 'Key to send.' })
  key!: string

  @Field(() => LocalizedText, { description: 'Its name.' })
  title!: LocalizedText

  @Field(() => LocalizedText, { nullable: true, description: 'Why choosing it would be refused as an excluded act; null for lawful values.' })
  excludedBecause!: LocalizedText | null
}

@ObjectType({ description: 'A field that an act, or doing what is owed, carries.', simpleResolvers: true })
export class ActionField {
  @Field(() => String, { description: 'Key to send as `FieldValueInput.field`.' })
  key!: string

  @Field(() => LocalizedText, { description: 'Its name.' })
  title!: LocalizedText

  @Field(() => ActionFieldType, { description: 'What kind of value it takes.' })
  type!: FieldType

  @Field(() => Boolean, { description: 'Whether it is needed as things stand.' })
  required!: boolean

  @Field(() => [ActionChoice], { nullable: true, description: 'Values of a choice; null where any will do.' })
  choices!: readonly ActionChoice[] | null

  @Field(() => [String], { description: 'Clauses that ask for it.' })
  clauses!: readonly string[]
}

@ObjectType({ description: 'A field as it was filled in.', simpleResolvers: true })
export class RecordedField {
  @Field(() => String, { description: 'Key of the field in the policy.' })
  key!: string

  @Field(() => LocalizedText, { description: 'Its name.' })
  title!: LocalizedText

  @Field(() => String, { description: 'Its value.' })
  value!: string
}
