import { Field, ObjectType } from 'type-graphql'
import { lifecycleOf, type Channel as ChannelRule, type ClauseId, type Dimension as DimensionRule, type DimensionValue as DimensionValueRule, type PolicyPack, type Stage as StageRule, type Text } from '@huiyin/policy'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { Node } from '../shared/node.graphql.ts'
import { toGlobalId } from '../shared/relay.ts'
import { DateTime } from '../shared/scalars.ts'
import { ClockDefinition } from './clock-definition.graphql.ts'
import { ActionField } from './fields/action-field.graphql.ts'
import { shownField } from './fields/shown-field.ts'
import type { GoverningPolicy } from './policy-shelf.ts'
import type { PolicyBindingRow } from './policy-version.entity.ts'
import { PolicyPurpose } from './purpose.graphql.ts'
import type { PolicyPurpose as Purpose } from './purpose.ts'
import { Regulation } from './regulation/regulation.graphql.ts'

@ObjectType({ description: 'A value one may choose in a dimension.', simpleResolvers: true })
export class DimensionValue {
  readonly value: DimensionValueRule

  constructor(value: DimensionValueRule) {
    this.value = value
  }

  @Field(() => String, { description: 'Key, as used in `ClassificationInput.value`.' })
  get key(): string { return this.value.id }

  @Field(() => LocalizedText, { description: 'Name shown to people.' })
  get title(): Text { return this.value.title }

  @Field(() => LocalizedText, { nullable: true, description: 'When to choose it.' })
  get help(): Text | undefined { return this.value.text }

  @Field(() => [String], { description: 'Clauses it comes from.' })
  get clauses(): readonly ClauseId[] { return this.value.clauses }

  @Field(() => Boolean, { description: 'Not in the regulation: proposed by the product to close a gap.' })
  get proposed(): boolean { return this.value.proposed ?? false }
}

@ObjectType({ description: 'A way in which complaints are classified.', simpleResolvers: true })
export class Dimension {
  readonly dimension: DimensionRule

  constructor(dimension: DimensionRule) {
    this.dimension = dimension
  }

  @Field(() => String, { description: 'Key, as used in `ClassificationInput.dimension`.' })
  get key(): string { return this.dimension.id }

  @Field(() => LocalizedText, { description: 'Name shown to people.' })
  get title(): Text { return this.dimension.title }

  @Field(() => [DimensionValue], { description: 'Values to choose from, in the order of the regulation.' })
  get values(): DimensionValue[] { return this.dimension.values.map((value) => new DimensionValue(value)) }

  @Field(() => [String], { description: 'Clauses it comes from.' })
  get clauses(): readonly ClauseId[] { return this.dimension.clauses }

  @Field(() => Boolean, { description: 'Whether its value stays provisional until the case is closed.' })
  get provisional(): boolean { return this.dimension.provisionalUntilClosed ?? false }
}

@ObjectType({ description: 'A way in which complaints come in.', simpleResolvers: true })
export class Channel {
  readonly pack: PolicyPack
  readonly channel: ChannelRule

  constructor(pack: PolicyPack, channel: ChannelRule) {
    this.pack = pack
    this.channel = channel
  }

  @Field(() => String, { description: 'Key, as used in `RegisterComplaintInput.channel`.' })
  get key(): string { return this.channel.id }

  @Field(() => LocalizedText, { description: 'Name shown to people.' })
  get title(): Text { return this.channel.title }

  @Field(() => [String], { description: 'Fields a record of this channel must carry, whatever else is known. Others may be required by what is entered.' })
  get requiredFields(): string[] { return this.channel.fields.filter(({ required, when }) => required && !when).map(({ id }) => id) }

  @Field(() => [ActionField], { description: 'Every field a record of this channel may carry; what `RegisterComplaintInput` has no input of its own for is sent in `values`.' })
  get fields(): ActionField[] { return this.channel.fields.map((field) => shownField(this.pack, field)) }

  @Field(() => [String], { description: 'Clauses it comes from.' })
  get clauses(): readonly ClauseId[] { return this.channel.clauses }
}

@ObjectType({ description: 'A stage in the life of a complaint.', simpleResolvers: true })
export class Stage {
  readonly stage: StageRule

  constructor(stage: StageRule) {
    this.stage = stage
  }

  @Field(() => String, { description: 'Key, as in `Complaint.stage`.' })
  get key(): string { return this.stage.id }

  @Field(() => LocalizedText, { description: 'Name shown to people.' })
  get title(): Text { return this.stage.title }

  @Field(() => [LocalizedText], { description: 'What to think of in this stage.' })
  get checklist(): Text[] { return (this.stage.checklist ?? []).map(({ title }) => title) }

  @Field(() => [String], { description: 'Clauses it comes from.' })
  get clauses(): readonly ClauseId[] { return this.stage.clauses }
}

@ObjectType({ implements: [Node, Regulation], description: 'A published edition of a regulation as data. Cases keep the edition that was in force when they were received.', simpleResolvers: true })
export class PolicyVersion extends Node {
  readonly __typename = 'PolicyVersion'
  readonly policy: GoverningPolicy

  constructor(policy: GoverningPolicy) {
    super()
    this.policy = policy
    this.id = toGlobalId('PolicyVersion', policy.id)
  }

  @Field(() => String, { description: 'Key of the pack, such as `childcare-institution`.' })
  get packKey(): string { return this.policy.packKey }

  @Field(() => String, { description: 'Edition of the pack.' })
  get version(): string { return this.policy.version }

  @Field(() => LocalizedText, { description: 'Name of the regulation.' })
  get title(): Text { return this.policy.pack.title }

  @Field(() => DateTime, { description: 'From when on it may govern.' })
  get effectiveFrom(): string { return this.policy.effectiveFrom }

  @Field(() => PolicyPurpose, { description: 'What it is for.' })
  get purpose(): Purpose { return this.policy.row.purpose }

  @Field(() => DateTime, { description: 'When it was published.' })
  get publishedAt(): string { return this.policy.row.publishedAt }

  @Field(() => String, { nullable: true, description: 'Why it was published, as its author wrote.' })
  get note(): string | null { return this.policy.row.note }

  @Field(() => [Dimension], { description: 'Ways to classify.' })
  get dimensions(): Dimension[] { return this.policy.pack.dimensions.map((dimension) => new Dimension(dimension)) }

  @Field(() => [Channel], { description: 'Ways in.' })
  get channels(): Channel[] { return this.policy.pack.channels.filter(({ ticketType }) => ticketType === 'complaint').map((channel) => new Channel(this.policy.pack, channel)) }

  @Field(() => [Stage], { description: 'Stages of a complaint, in order.' })
  get stages(): Stage[] { return lifecycleOf(this.policy.pack, 'complaint').stages.map((stage) => new Stage(stage)) }

  @Field(() => [ClockDefinition], { description: 'Time limits.' })
  get clockDefinitions(): ClockDefinition[] { return this.policy.pack.clocks.map((definition) => new ClockDefinition(definition)) }
}

@ObjectType({ description: 'From when until when a campus is governed by a policy.', simpleResolvers: true })
export class PolicyBinding {
  readonly row: PolicyBindingRow

  @Field(() => PolicyVersion, { description: 'The policy.' })
  readonly policy: PolicyVersion

  constructor(row: PolicyBindingRow, policy: PolicyVersion) {
    this.row = row
    this.policy = policy
  }

  @Field(() => DateTime, { description: 'Cases received from this instant on are judged by the policy.' })
  get effectiveFrom(): string { return this.row.effectiveFrom }

  @Field(() => DateTime, { nullable: true, description: 'Cases received from this instant on are judged by another; null while it goes on.' })
  get effectiveTo(): string | null { return this.row.effectiveTo }
}
