import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { describeLimit, type ClauseId, type ClockDefinition as ClockRule, type Comparator as ComparatorValue, type Text } from '@huiyin/policy'
import { LocalizedText } from '../shared/localized-text.graphql.ts'

export const Comparator = { LT: 'lt', LTE: 'lte', GTE: 'gte' } as const satisfies Record<string, ComparatorValue>
registerEnumType(Comparator, {
  name: 'Comparator',
  description: 'How a limit is meant.',
  valuesConfig: {
    LT: { description: 'Strictly under it (小于): at the deadline itself it is late.' },
    LTE: { description: 'Within it (以内): at the deadline itself it is in time.' },
    GTE: { description: 'Not before it: sets an earliest instant, not a deadline.' },
  },
})

@ObjectType({ description: 'A time limit that the regulation sets.', simpleResolvers: true })
export class ClockDefinition {
  readonly rule: ClockRule

  constructor(rule: ClockRule) {
    this.rule = rule
  }

  @Field(() => String, { description: 'Unique within the policy; as in `Clock.definitionId`.' })
  get id(): string { return this.rule.id }

  @Field(() => String, { description: 'Limits of one key are for the same duty; the earliest applicable deadline is effective.' })
  get key(): string { return this.rule.key }

  @Field(() => LocalizedText, { description: 'Name shown to people.' })
  get title(): Text { return this.rule.title }

  @Field(() => [String], { description: 'Clauses it comes from.' })
  get clauses(): readonly ClauseId[] { return this.rule.clauses }

  @Field(() => LocalizedText, { description: 'The limit in words.' })
  get limit(): Text { return describeLimit(this.rule) }

  @Field(() => Comparator, { description: 'How the limit is meant.' })
  get comparator(): ComparatorValue { return this.rule.comparator }

  @Field(() => String, { description: 'Role that must keep it.' })
  get ownerRole(): string { return this.rule.ownerRole }
}
