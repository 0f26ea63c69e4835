import { Field, ID, InputType, registerEnumType } from 'type-graphql'
import { CalendarDate, DateTime } from '../shared/scalars.ts'

export const RehearsedDayKind = { REST: 'rest', WORK: 'work' } as const
registerEnumType(RehearsedDayKind, {
  name: 'RehearsedDayKind',
  description: 'What a day is taken to be.',
  valuesConfig: { REST: { description: 'A day off.' }, WORK: { description: 'A working day, with hours of its own or those of its weekday.' } },
})

@InputType({ description: 'A span of opening within a day that is tried out.' })
export class RehearsedOpeningInput {
  @Field(() => String, { description: 'Wall-clock time at which it opens, `HH:MM`.' })
  from!: string

  @Field(() => String, { description: 'Wall-clock time at which it closes, `HH:MM`; `24:00` is the end of the day.' })
  to!: string
}

@InputType({ description: 'Days of the calendar as they would be.' })
export class RehearsedDayInput {
  @Field(() => CalendarDate, { description: 'The day, or the first of a span.' })
  date!: string

  @Field(() => CalendarDate, { nullable: true, description: 'Last day of a span, included.' })
  lastDate?: string | null

  @Field(() => RehearsedDayKind, { description: 'What they are taken to be.' })
  kind!: 'rest' | 'work'

  @Field(() => [RehearsedOpeningInput], { nullable: true, description: 'Hours of a working day; those of its weekday, else of Monday, when absent.' })
  openings?: RehearsedOpeningInput[] | null
}

@InputType({ description: 'A value to try for a parameter of the policy. Give `value`, or `values` for a list.' })
export class RehearsedParameterInput {
  @Field(() => String, { description: 'Key of the parameter.' })
  key!: string

  @Field(() => String, { nullable: true, description: 'A number as text, words, or the key of a choice.' })
  value?: string | null

  @Field(() => [String], { nullable: true, description: 'Items of a list.' })
  values?: string[] | null
}

@InputType({ description: 'Rules or a calendar to try on what has happened. Nothing is changed by it.' })
export class SimulatePolicyInput {
  @Field(() => ID, { nullable: true, description: 'A draft to judge by; else name a version, or neither to judge each case by its own version with other values or another calendar.' })
  draftId?: string | null

  @Field(() => ID, { nullable: true, description: 'A published version to judge by.' })
  policyVersionId?: string | null

  @Field(() => [RehearsedParameterInput], { nullable: true, description: 'Values to try instead of those the rules have; at most 100. Versions without such a parameter stay as they are.' })
  parameters?: RehearsedParameterInput[] | null

  @Field(() => [RehearsedDayInput], { nullable: true, description: 'Days to try over the calendar of each campus; at most 400.' })
  calendar?: RehearsedDayInput[] | null

  @Field(() => DateTime, { description: 'Complaints received from this instant on …' })
  from!: string

  @Field(() => DateTime, { description: '… and before this one; at most 1,100 days later.' })
  to!: string

  @Field(() => [ID], { description: 'Campuses; at most 500.' })
  campusIds!: string[]

  @Field(() => String, { nullable: true, description: 'Repeating the call with this key within 24 hours gives the first result again.' })
  idempotencyKey?: string | null
}

@InputType({ description: 'Open cases to try a version on, before they are moved to it. Nothing is changed by it.' })
export class PreviewCaseMigrationInput {
  @Field(() => ID, { description: 'The published version.' })
  policyVersionId!: string

  @Field(() => [ID], { description: 'Campuses; at most 500.' })
  campusIds!: string[]

  @Field(() => String, { nullable: true, description: 'Repeating the call with this key within 24 hours gives the first result again.' })
  idempotencyKey?: string | null
}

@InputType({ description: 'Moves open cases to another version of their regulation. Name campuses or cases.' })
export class MigrateCasesInput {
  @Field(() => ID, { description: 'The published version; it must already be allowed to govern.' })
  policyVersionId!: string

  @Field(() => [ID], { nullable: true, description: 'Campuses whose open cases are moved; at most 500. Cases of other regulations stay as they are.' })
  campusIds?: string[] | null

  @Field(() => [ID], { nullable: true, description: 'Cases to move; at most 500.' })
  complaintIds?: string[] | null

  @Field(() => String, { description: 'Why; it is written into the history of each case. At most 2,000 characters.' })
  reason!: string

  @Field(() => ID, { nullable: true, description: 'Job of the preview this follows: it must be of the same version and cover the campuses.' })
  expectedPreviewJobId?: string | null

  @Field(() => String, { nullable: true, description: 'Repeating the call with this key within 24 hours gives the first result again.' })
  idempotencyKey?: string | null
}
