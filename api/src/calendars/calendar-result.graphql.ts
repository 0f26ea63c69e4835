import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { Job, JobResult } from '../jobs/index.ts'
import { BusinessCalendar, CalendarDayKind, Campus, Opening } from '../organization/index.ts'
import { IdempotencyKeyReused, InputInvalid, PermissionMissing, RecordNotFound, UserError } from '../shared/errors.graphql.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { CalendarDate } from '../shared/scalars.ts'

@ObjectType({ description: 'The change is made, and the open clocks of the campuses concerned are being judged anew.' })
export class CalendarChanged {
  declare __typename: 'CalendarChanged'

  @Field(() => [BusinessCalendar], { description: 'The calendars concerned, as they are now.' })
  calendars!: BusinessCalendar[]

  @Field(() => Campus, { nullable: true, description: 'The campus whose own days changed; null where all campuses of the calendars follow.' })
  campus!: Campus | null

  @Field(() => Job, { nullable: true, description: 'The job that judges the open clocks anew; follow it with `jobProgress`. Null where no campus follows.' })
  job!: Job | null

  @Field(() => String, { description: 'A stream resumed after it tells what followed the change.' })
  cursor!: string
}

@ObjectType({ implements: UserError, description: 'The calendar has changed since `expectedVersion`; nothing was done.' })
export class CalendarVersionConflict extends UserError {
  declare __typename: 'CalendarVersionConflict'

  @Field(() => Int, { description: 'The version that was sent.' })
  expectedVersion!: number

  @Field(() => Int, { description: 'The version as it is now.' })
  currentVersion!: number
}

@ObjectType({ implements: UserError, description: 'The product has no table of this year; give its days.' })
export class OfficialYearUnknown extends UserError {
  declare __typename: 'OfficialYearUnknown'

  @Field(() => [Int], { description: 'Years whose tables come with the product.' })
  known!: number[]
}

@ObjectType({ description: 'A day as a file says it.' })
export class ProposedDay {
  @Field(() => CalendarDate, { description: 'The day.' })
  date!: string

  @Field(() => CalendarDayKind, { description: 'What kind of day it would be.' })
  kind!: CalendarDayKind

  @Field(() => LocalizedText, { nullable: true, description: 'Its name.' })
  name!: LocalizedText | null

  @Field(() => [Opening], { description: 'Its hours; empty when closed.' })
  openings!: Opening[]

  @Field(() => Boolean, { description: 'Whether it differs from what the day is now.' })
  isChange!: boolean
}

@ObjectType({ description: 'What is wrong with one event of a file.' })
export class CalendarImportFault {
  @Field(() => Int, { description: 'Which event of the file, from 1.' })
  event!: number

  @Field(() => String, { nullable: true, description: 'Its summary, shortened.' })
  summary!: string | null

  @Field(() => String, { description: 'Stable code to branch on, in capitals.' })
  code!: string

  @Field(() => LocalizedText, { description: 'What is wrong and what would be right.' })
  message!: LocalizedText
}

@ObjectType({ description: 'What a file holds and, unless it was a dry run, what followed from taking it over.' })
export class CalendarImported {
  declare __typename: 'CalendarImported'

  @Field(() => [ProposedDay], { description: 'Days that are set, or would be, by date.' })
  days!: ProposedDay[]

  @Field(() => [CalendarImportFault], { description: 'Events that cannot be read as days.' })
  faults!: CalendarImportFault[]

  @Field(() => CalendarChanged, { nullable: true, description: 'The change; null in a dry run, which changes nothing.' })
  change!: CalendarChanged | null
}

@ObjectType({ implements: JobResult, description: 'What came of judging open clocks anew.' })
export class RecomputeResult extends JobResult {
  declare __typename: 'RecomputeResult'

  @Field(() => Int, { description: 'Cases and families judged.' })
  judged!: number

  @Field(() => Int, { description: 'Deadlines that moved.' })
  moved!: number

  @Field(() => Int, { description: 'Cases and families that could not be judged; see `errors`.' })
  failed!: number
}

const resolveType = ({ __typename }: { __typename: string }): string => __typename

export const ChangeCalendarResult = createUnionType({
  name: 'ChangeCalendarResult', resolveType,
  description: 'What became of the wish to change a calendar.',
  types: () => [CalendarChanged, InputInvalid, RecordNotFound, PermissionMissing, CalendarVersionConflict, IdempotencyKeyReused] as const,
})

export const LoadOfficialYearResult = createUnionType({
  name: 'LoadOfficialYearResult', resolveType,
  description: 'What became of the wish to load an official table.',
  types: () => [CalendarChanged, InputInvalid, PermissionMissing, OfficialYearUnknown, IdempotencyKeyReused] as const,
})

export const ImportCalendarResult = createUnionType({
  name: 'ImportCalendarResult', resolveType,
  description: 'What a file holds, or what became of taking it over.',
  types: () => [CalendarImported, InputInvalid, RecordNotFound, PermissionMissing, CalendarVersionConflict, IdempotencyKeyReused] as const,
})
