import { Field, ObjectType } from 'type-graphql'
import { Clock } from '../clocks/index.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { DateTime } from '../shared/scalars.ts'
import type { ComplaintActionId } from './complaint-action.ts'
import { ComplaintActionName } from './complaint-enum.graphql.ts'

@ObjectType({ description: 'What must be done next on a case.', simpleResolvers: true })
export class NextStep {
  @Field(() => ComplaintActionName, { nullable: true, description: 'The action that does it; null where only the policy knows it.' })
  action!: ComplaintActionId | null

  @Field(() => String, { description: 'Key of the action in the policy.' })
  actionKey!: string

  @Field(() => LocalizedText, { description: 'Its name.' })
  text!: LocalizedText

  @Field(() => DateTime, { nullable: true, description: 'By when; null without a limit.' })
  dueAt!: string | null

  @Field(() => Clock, { nullable: true, description: 'The clock that asks for it.' })
  clock!: Clock | null

  @Field(() => [String], { description: 'Clauses that ask for it.' })
  clauses!: readonly string[]
}
