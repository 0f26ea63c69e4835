import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Clock, type ClockChangeKind, type ClockFacts, type ClockRow } from '../clocks/index.ts'
import type { EventRow } from '../events/index.ts'
import { DateTime } from '../shared/scalars.ts'
import { StreamGap, StreamLagged } from '../streams/index.ts'

export const SlaChangeKind = {
  SCHEDULED: 'scheduled', CLOCK_STARTED: 'clock_started', DUE_SOON: 'due_soon', BREACHED: 'breached', ESCALATED: 'escalated', MET: 'met',
  MET_EXTENDED: 'met_extended', STOPPED_LATE: 'stopped_late', LATE_EXCUSED: 'late_excused', PAUSED: 'paused', RESUMED: 'resumed', RESET: 'reset',
  EXTENDED: 'extended', RENEWAL_ALERT: 'renewal_alert', SUPERSEDED: 'superseded', REINSTATED: 'reinstated', CANCELLED: 'cancelled',
  REJUDGED: 'rejudged', WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, ClockChangeKind>
registerEnumType(SlaChangeKind, {
  name: 'SlaChangeKind',
  description: 'What became of a clock.',
  valuesConfig: {
    SCHEDULED: { description: 'It is set and will begin to count later.' },
    CLOCK_STARTED: { description: 'It began to count.' },
    DUE_SOON: { description: 'A warning point has passed.' },
    BREACHED: { description: 'The deadline passed unanswered.' },
    ESCALATED: { description: 'The breach was brought before the role `toRole`.' },
    MET: { description: 'Done in time.' },
    MET_EXTENDED: { description: 'Done in time thanks to an extension or a renewed promise.' },
    STOPPED_LATE: { description: 'Done after the deadline.' },
    LATE_EXCUSED: { description: 'Done late, and the explanation the regulation asks for was filed.' },
    PAUSED: { description: 'It stopped counting for a while.' },
    RESUMED: { description: 'It counts again.' },
    RESET: { description: 'It began anew.' },
    EXTENDED: { description: 'It got a later deadline.' },
    RENEWAL_ALERT: { description: 'A promise was renewed too often; `toRole` is told.' },
    SUPERSEDED: { description: 'Another clock of the same key has the earlier deadline.' },
    REINSTATED: { description: 'It is effective again.' },
    CANCELLED: { description: 'It is no longer asked for.' },
    REJUDGED: { description: 'The past was judged anew, for instance because something was recorded late.' },
    WITHDRAWN: { description: 'Judged anew, it never applied.' },
  },
})

/** Fields of the records above it (complaint, touchpoint) are added by their features. */
@ObjectType({ description: 'A change of a clock.', simpleResolvers: true })
export class SlaChange {
  readonly __typename = 'SlaChange'
  readonly event: EventRow
  readonly facts: ClockFacts

  @Field(() => String, { description: 'Pass it as `after` to resume behind this change.' })
  readonly cursor: string

  @Field(() => Clock, { description: 'The clock as it stands now, which may be later than the change.' })
  readonly clock: Clock

  constructor(event: EventRow, row: ClockRow, cursor: string) {
    this.event = event
    this.facts = event.facts as unknown as ClockFacts
    this.clock = new Clock(row)
    this.cursor = cursor
  }

  @Field(() => Int, { description: 'Number of the event in the chain.' })
  get seq(): number { return this.event.seq }

  @Field(() => SlaChangeKind, { description: 'What became of the clock.' })
  get kind(): ClockChangeKind { return this.facts.kind }

  @Field(() => DateTime, { description: 'When it took effect, to the millisecond, however late it was noticed.' })
  get at(): string { return this.event.occurredAt }

  @Field(() => DateTime, { description: 'When it was noticed and written down.' })
  get recordedAt(): string { return this.event.recordedAt }

  @Field(() => String, { nullable: true, description: 'Whom it was brought before, for escalations and renewal alerts.' })
  get toRole(): string | null { return this.facts.toRole }
}

@InputType({ description: 'Narrows clocks. Absent fields do not narrow.' })
export class SlaFilter {
  @Field(() => [ID], { nullable: true, description: 'Campuses; those out of reach are left out.' })
  campusIds?: string[] | null

  @Field(() => [SlaChangeKind], { nullable: true, description: 'Kinds of change; matters to streams of changes only.' })
  kinds?: ClockChangeKind[] | null

  @Field(() => [String], { nullable: true, description: 'Roles that must keep the limit.' })
  ownerRoles?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Keys of clocks, such as `customer_reply`.' })
  keys?: string[] | null
}

/** Its campus is added by the resolver. */
@ObjectType({ description: 'Open clocks of a campus, counted.' })
export class SlaCount {
  campusId!: string

  @Field(() => Int, { description: 'In time, no warning yet.' })
  running!: number

  @Field(() => Int, { description: 'Warning point passed.' })
  warning!: number

  @Field(() => Int, { description: 'Deadline passed and still unanswered.' })
  breached!: number
}

@ObjectType({ description: 'The board as it stands: where a stream begins.' })
export class SlaBoardSnapshot {
  declare __typename: 'SlaBoardSnapshot'

  @Field(() => String, { description: 'Pass it as `after` to resume behind this state.' })
  cursor!: string

  @Field(() => DateTime, { description: "The server's time, for countdowns." })
  serverTime!: number

  @Field(() => [Clock], { description: 'Open clocks that count, pause or are breached, by deadline; at most 500.' })
  clocks!: Clock[]

  @Field(() => [SlaCount], { description: 'Counts of every campus that has any, over all open clocks.' })
  counts!: SlaCount[]
}

@ObjectType({ description: 'What changed on the board.' })
export class SlaBoardDelta {
  declare __typename: 'SlaBoardDelta'

  @Field(() => String, { description: 'Pass it as `after` to resume behind this change.' })
  cursor!: string

  @Field(() => DateTime, { description: "The server's time, for countdowns." })
  serverTime!: number

  @Field(() => [Clock], { description: 'Clocks to put on the board, or to show anew.' })
  changed!: Clock[]

  @Field(() => [ID], { description: 'Global ids of clocks to take off the board.' })
  removed!: string[]

  @Field(() => [SlaCount], { description: 'Counts anew, of every campus that has any.' })
  counts!: SlaCount[]
}

const resolveType = (item: { __typename: string }): string => item.__typename

export const SlaStreamItem = createUnionType({
  name: 'SlaStreamItem', description: 'A change of a clock, or word that some cannot be delivered.', types: () => [SlaChange, StreamGap, StreamLagged] as const, resolveType,
})
export const SlaBoardItem = createUnionType({
  name: 'SlaBoardItem', description: 'A state of the board, a change of it, or word that some cannot be delivered.',
  types: () => [SlaBoardSnapshot, SlaBoardDelta, StreamGap, StreamLagged] as const, resolveType,
})
