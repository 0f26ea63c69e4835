import { Field, ID, ObjectType } from 'type-graphql'
import { ActionField, RecordedField } from '../policies/index.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { DateTime, Duration, Facts } from '../shared/scalars.ts'
import type { ComplaintActionId } from './complaint-action.ts'
import type { EntryRow } from './complaint.entity.ts'
import { ComplaintActionName } from './complaint-enum.graphql.ts'

@ObjectType({ description: 'One value of the classification of a case.', simpleResolvers: true })
export class ClassificationEntry {
  @Field(() => String, { description: 'Key of the dimension in the policy, such as `urgency`.' })
  dimension!: string

  @Field(() => LocalizedText, { description: 'Name of the dimension.' })
  dimensionTitle!: LocalizedText

  @Field(() => String, { description: 'Key of the value in the policy, such as `urgent`.' })
  value!: string

  @Field(() => LocalizedText, { description: 'Name of the value.' })
  valueTitle!: LocalizedText

  @Field(() => Boolean, { description: 'Whether the value may still change by itself: such a dimension is confirmed when the case is closed.' })
  provisional!: boolean

  @Field(() => LocalizedText, { nullable: true, description: 'Why: the rule that set it, or the words of the person who chose it.' })
  reason!: LocalizedText | null

  @Field(() => [String], { description: 'Clauses that define the value or forced it.' })
  clauses!: readonly string[]
}

@ObjectType({ description: 'One unbroken hold of a party on the case. Spans join from receipt to closure or now, without gap or overlap.', simpleResolvers: true })
export class OwnershipSpan {
  @Field(() => String, { description: 'Key of the party in the policy, such as `intake`, `department` or `complainant`.' })
  party!: string

  @Field(() => LocalizedText, { description: 'Name of the party; of the department, where one held the case.' })
  partyTitle!: LocalizedText

  @Field(() => DateTime, { description: 'When the hold began.' })
  from!: string

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it lasts.' })
  to!: string | null

  @Field(() => Duration, { description: 'Its length by the wall clock.' })
  natural!: number

  @Field(() => Duration, { description: "Its length within the campus's opening hours." })
  working!: number
}

@ObjectType({ description: 'A reason why an act is refused.', simpleResolvers: true })
export class ActionRefusal {
  @Field(() => String, { description: 'Stable code in capitals, as in the policy.' })
  code!: string

  @Field(() => LocalizedText, { description: 'The reason in words.' })
  because!: LocalizedText

  @Field(() => [String], { description: 'Clauses it comes from.' })
  clauses!: readonly string[]
}

@ObjectType({ description: 'A demand of the policy on an act.', simpleResolvers: true })
export class ActionDemand extends ActionRefusal {
  @Field(() => Boolean, { description: 'Whether it is met now.' })
  met!: boolean
}

@ObjectType({ description: 'An action, and whether the viewer may take it now. Decided on the server; screens only show it.', simpleResolvers: true })
export class ComplaintAction {
  @Field(() => String, { description: 'Key of the action in the policy.' })
  key!: string

  @Field(() => ComplaintActionName, { nullable: true, description: 'The mutation of its own that takes it; null for actions taken by `actOnComplaint`.' })
  name!: ComplaintActionId | null

  @Field(() => LocalizedText, { description: 'Its name.' })
  title!: LocalizedText

  @Field(() => [ActionField], { description: 'What the act carries, by the policy.' })
  fields!: readonly ActionField[]

  @Field(() => [ActionDemand], { description: 'Every demand of the policy on it, met or not.' })
  demands!: readonly ActionDemand[]

  @Field(() => Boolean, { description: 'Whether it may be taken now.' })
  allowed!: boolean

  @Field(() => LocalizedText, { nullable: true, description: 'Why not; null when it is allowed.' })
  because!: LocalizedText | null

  @Field(() => [String], { description: 'Clauses the action, or its refusal, comes from.' })
  clauses!: readonly string[]
}

@ObjectType({ description: 'One line of the append-only history of a case.', simpleResolvers: true })
export class TimelineEntry {
  @Field(() => ID, { description: 'Id of the entry, unique over all cases.' })
  id!: string

  @Field(() => String, { description: 'Type of the event in the policy, such as `customer_reply`.' })
  kind!: string

  @Field(() => LocalizedText, { description: 'What happened.' })
  title!: LocalizedText

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: string

  @Field(() => DateTime, { description: 'When it was written down.' })
  recordedAt!: string

  @Field(() => String, { nullable: true, description: 'Name of the staff member or API key that wrote it; null for the system.' })
  actor!: string | null

  @Field(() => String, { nullable: true, description: 'Words that belong to it: the reply, the note, the conclusion.' })
  text!: string | null

  @Field(() => [RecordedField], { description: 'Fields the policy asked for with it, in the order of the policy.' })
  record!: readonly RecordedField[]

  @Field(() => Facts, { description: 'Facts the policy engine learned from it, by fact id of the policy.' })
  facts!: EntryRow['facts']

  @Field(() => [String], { description: 'Clauses the event comes from.' })
  clauses!: readonly string[]
}
