import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Outcome, Timeliness as Verdict } from '@huiyin/policy'
import { Timeliness } from '../complaints/index.ts'
import { connectionOf } from '../shared/connection.graphql.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { CalendarDate, DateTime, Duration } from '../shared/scalars.ts'
import type { FlippedClock, FlipRow, RehearsalKindName, RehearsalRow, RehearsalSummary, TurnName } from './rehearsal.entity.ts'

export const RehearsalKind = { SIMULATION: 'simulation', MIGRATION_PREVIEW: 'migration_preview' } as const satisfies Record<string, RehearsalKindName>
registerEnumType(RehearsalKind, {
  name: 'RehearsalKind',
  description: 'What was tried.',
  valuesConfig: {
    SIMULATION: { description: 'Rules or a calendar, on what was received in a span.' },
    MIGRATION_PREVIEW: { description: 'A version, on the cases that are open.' },
  },
})

export const ClockOutcome = {
  IN_TIME: 'in_time', EXTENDED: 'extended', LATE: 'late', LATE_EXCUSED: 'late_excused', OPEN: 'open', OVERDUE: 'overdue',
} as const satisfies Record<string, Outcome>
registerEnumType(ClockOutcome, {
  name: 'ClockOutcome',
  description: 'How one limit ended, or stands.',
  valuesConfig: {
    IN_TIME: { description: 'Kept.' }, EXTENDED: { description: 'Kept thanks to an extension.' }, LATE: { description: 'Missed.' },
    LATE_EXCUSED: { description: 'Missed, and explained in writing.' }, OPEN: { description: 'Still runs.' }, OVERDUE: { description: 'Has passed, and is still waited for.' },
  },
})

export const RehearsalTurn = { GAINED: 'gained', LOST: 'lost' } as const satisfies Record<string, TurnName>
registerEnumType(RehearsalTurn, {
  name: 'RehearsalTurn',
  description: 'How a limit turned.',
  valuesConfig: { GAINED: { description: 'From late to in time.' }, LOST: { description: 'From in time to late.' } },
})

/** Counts of limits that turned. */
@ObjectType()
abstract class Turned {
  @Field(() => Int, { description: 'Limits that would be kept.' })
  gained!: number

  @Field(() => Int, { description: 'Limits that would be missed.' })
  lost!: number
}

@ObjectType({ description: 'What a campus would gain and lose.', simpleResolvers: true })
export class CampusTurns extends Turned {
  declare campusId: string
}

@ObjectType({ description: 'What a department would gain and lose; cases count for the department that has them now.', simpleResolvers: true })
export class DepartmentTurns extends Turned {
  declare departmentId: string | null
}

@ObjectType({ description: 'What would be gained and lost of one kind of limit.', simpleResolvers: true })
export class ClockTurns extends Turned {
  @Field(() => String, { description: 'Key of the limits, as in `Clock.key`.' })
  key!: string

  @Field(() => LocalizedText, { description: 'Name of the first limit of this key.' })
  title!: LocalizedText
}

@ObjectType({ description: 'Cases by their verdict before and after.', simpleResolvers: true })
export class VerdictChange {
  @Field(() => Timeliness, { description: 'By the rules each case has.' })
  before!: Verdict

  @Field(() => Timeliness, { description: 'By what was tried.' })
  after!: Verdict

  @Field(() => Int, { description: 'How many cases.' })
  cases!: number
}

@ObjectType({ description: 'How often a role is warned or called on a day.', simpleResolvers: true })
export class AlertChange {
  @Field(() => String, { description: 'Key of the role in the policy.' })
  role!: string

  @Field(() => LocalizedText, { description: 'Its name.' })
  title!: LocalizedText

  @Field(() => CalendarDate, { description: 'The day, by the time of the campus.' })
  day!: string

  @Field(() => Int, { description: 'By the rules each case has.' })
  before!: number

  @Field(() => Int, { description: 'By what was tried.' })
  after!: number
}

@ObjectType({ description: 'A type of event that the rules tried do not know.', simpleResolvers: true })
export class UnknownEvent {
  @Field(() => String, { description: 'Type of the event.' })
  type!: string

  @Field(() => Int, { description: 'Cases whose history holds it.' })
  cases!: number
}

@ObjectType({ description: 'A limit that came out differently.', simpleResolvers: true })
export class FlippedLimit {
  @Field(() => String, { description: 'Key of the limit, as in `Clock.key`.' })
  key!: string

  @Field(() => LocalizedText, { description: 'Name of the first limit of this key.' })
  title!: LocalizedText

  @Field(() => ClockOutcome, { nullable: true, description: 'By the rules of the case; null where they have no such limit for it.' })
  before!: Outcome | null

  @Field(() => ClockOutcome, { nullable: true, description: 'By what was tried; null where it has no such limit for it.' })
  after!: Outcome | null

  @Field(() => RehearsalTurn, { nullable: true, description: 'How it turned; null where it is late on both sides or on neither.' })
  turn!: TurnName | null

  @Field(() => [String], { description: 'Clauses it comes from by the rules of the case.' })
  beforeClauses!: readonly string[]

  @Field(() => [String], { description: 'Clauses it comes from by what was tried.' })
  afterClauses!: readonly string[]
}

@ObjectType({ description: 'A case whose verdict or any of whose limits turned.', simpleResolvers: true })
export class PolicyFlip {
  readonly row: FlipRow

  constructor(row: FlipRow) {
    this.row = row
  }

  @Field(() => Timeliness, { description: 'Verdict by the rules of the case.' })
  get before(): Verdict { return this.row.before }

  @Field(() => Timeliness, { description: 'Verdict by what was tried.' })
  get after(): Verdict { return this.row.after }

  @Field(() => [FlippedLimit], { description: 'Limits that came out differently.' })
  get clocks(): readonly FlippedClock[] { return this.row.clocks }
}

const { Connection } = connectionOf(() => PolicyFlip, 'PolicyFlip', 'flips')
export { Connection as PolicyFlipConnection }

@ObjectType({ description: 'What rules, values or days would have meant, judged as of one instant. Kept for 30 days; nothing was changed by it.', simpleResolvers: true })
export class PolicySimulation {
  readonly row: RehearsalRow

  constructor(row: RehearsalRow) {
    this.row = row
  }

  get summary(): RehearsalSummary { return this.row.summary }

  @Field(() => RehearsalKind, { description: 'What was tried.' })
  get kind(): RehearsalKindName { return this.row.kind }

  @Field(() => DateTime, { description: 'The instant as of which both sides were judged.' })
  get asOf(): string { return this.row.asOf }

  @Field(() => DateTime, { description: 'Until when it is kept.' })
  get expiresAt(): string { return this.row.expiresAt }

  @Field(() => DateTime, { nullable: true, description: 'Complaints received from then on; null for a preview.' })
  get from(): string | null { return this.row.receivedFrom }

  @Field(() => DateTime, { nullable: true, description: 'Complaints received before then; null for a preview.' })
  get to(): string | null { return this.row.receivedTo }

  @Field(() => Int, { description: 'Cases judged.' })
  get cases(): number { return this.summary.cases }

  @Field(() => Int, { description: 'Limits judged, on both sides together.' })
  get evaluations(): number { return this.summary.evaluations }

  @Field(() => Duration, { description: 'How long it took.' })
  get duration(): number { return this.summary.durationMs }

  @Field(() => Int, { description: 'Cases that could not be judged.' })
  get failed(): number { return this.summary.failed }

  @Field(() => Int, { description: 'Of a preview: open cases of other regulations, which would stay as they are.' })
  get otherPack(): number { return this.summary.otherPack }

  @Field(() => Int, { description: 'Of a preview: open cases that have the version already.' })
  get already(): number { return this.summary.already }

  @Field(() => Int, { description: 'Limits that would be kept.' })
  get gained(): number { return this.summary.turns.gained }

  @Field(() => Int, { description: 'Limits that would be missed.' })
  get lost(): number { return this.summary.turns.lost }

  @Field(() => [CampusTurns], { description: 'Gained and lost by campus, where most turns first; campuses where nothing turns are left out.' })
  get byCampus(): RehearsalSummary['campuses'] { return this.summary.campuses }

  @Field(() => [DepartmentTurns], { description: 'Gained and lost by department.' })
  get byDepartment(): RehearsalSummary['departments'] { return this.summary.departments }

  @Field(() => [ClockTurns], { description: 'Gained and lost by key of the limits.' })
  get byClock(): RehearsalSummary['clocks'] { return this.summary.clocks }

  @Field(() => [VerdictChange], { description: 'Cases by verdict before and after, pairs that occur, the most frequent first.' })
  get verdicts(): RehearsalSummary['verdicts'] { return this.summary.verdicts }

  @Field(() => [AlertChange], { description: 'Warnings and calls by day and role.' })
  get alerts(): RehearsalSummary['alerts'] { return this.summary.alerts }

  @Field(() => [UnknownEvent], { description: 'Events that the rules tried do not know.' })
  get unknownEvents(): RehearsalSummary['unknownEvents'] { return this.summary.unknownEvents }
}
