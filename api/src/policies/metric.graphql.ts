import { Field, Float, InputType, ObjectType } from 'type-graphql'
import { LocalizedText } from '../shared/localized-text.graphql.ts'

@InputType({ description: 'One number a figure is worked out of.' })
export class MetricInput {
  @Field(() => String, { description: 'Key of the input in the policy, such as `attended`.' })
  key!: string

  @Field(() => Float, { description: 'Its value.' })
  value!: number
}

@ObjectType({ description: 'A figure of a regulation, worked out by its formula.', simpleResolvers: true })
export class MetricFigure {
  @Field(() => String, { description: 'Key of the metric in the policy.' })
  metric!: string

  @Field(() => LocalizedText, { description: 'Its name.' })
  title!: LocalizedText

  @Field(() => LocalizedText, { description: 'The formula in words.' })
  formula!: LocalizedText

  @Field(() => Float, { nullable: true, description: 'Two decimals; null where a divisor is 0 or an input is missing: no figure is not a figure of 0.' })
  value!: number | null

  @Field(() => Float, { nullable: true, description: 'What the policy holds it against; null without a target.' })
  target!: number | null

  @Field(() => Boolean, { nullable: true, description: 'Whether the target is met; null without target or value.' })
  onTarget!: boolean | null

  @Field(() => [String], { description: 'Clauses it comes from.' })
  clauses!: readonly string[]
}
