import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { ClockStatus as ClockStatusValue, Comparator as ComparatorValue, Text } from '@huiyin/policy'
import { Comparator } from '../policies/index.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { Node } from '../shared/node.graphql.ts'
import { toGlobalId } from '../shared/relay.ts'
import { DateTime } from '../shared/scalars.ts'
import type { ClockRow } from './clock.entity.ts'

export const ClockStatus = {
  SCHEDULED: 'scheduled', RUNNING: 'running', PAUSED: 'paused', WARNING: 'warning', MET: 'met', MET_EXTENDED: 'met_extended',
  LATE_EXCUSED: 'late_excused', BREACHED: 'breached', CANCELLED: 'cancelled', SUPERSEDED: 'superseded',
} as const satisfies Record<string, ClockStatusValue>
registerEnumType(ClockStatus, {
  name: 'ClockStatus',
  description: 'How a clock stands.',
  valuesConfig: {
    SCHEDULED: { description: 'Counting has not begun: it begins at `startedAt`.' },
    RUNNING: { description: 'Counting, in time.' },
    PAUSED: { description: 'Not counting, for instance while the client must act.' },
    WARNING: { description: 'Counting, and its warning point has passed.' },
    MET: { description: 'Done in time.' },
    MET_EXTENDED: { description: 'Done in time thanks to an extension or a renewed promise.' },
    LATE_EXCUSED: { description: 'Done late, and the explanation the regulation asks for was filed.' },
    BREACHED: { description: 'The deadline passed; `open` tells whether it still waits.' },
    CANCELLED: { description: 'No longer asked for.' },
    SUPERSEDED: { description: 'Another clock of the same key has the earlier deadline.' },
  },
})

/** Fields of records above it (complaint, touchpoint, department task) are added by their features. */
@ObjectType({ implements: Node, description: 'A time limit of the regulation running on a case: what must happen by when, and how it stands.', simpleResolvers: true })
export class Clock extends Node {
  readonly __typename = 'Clock'
  readonly row: ClockRow

  constructor(row: ClockRow) {
    super()
    this.row = row
    this.id = toGlobalId('Clock', row.id)
  }

  @Field(() => String, { description: 'Clocks of one key are for the same duty and compete; the earliest deadline is effective.' })
  get key(): string { return this.row.key }

  @Field(() => String, { description: 'Its definition in the policy.' })
  get definitionId(): string { return this.row.definitionId }

  @Field(() => LocalizedText, { description: 'Name shown to people.' })
  get title(): Text { return this.row.title }

  @Field(() => [String], { description: 'Clauses that set it.' })
  get clauses(): string[] { return this.row.clauses }

  @Field(() => ClockStatus, { description: 'How it stands.' })
  get status(): ClockStatusValue { return this.row.status }

  @Field(() => DateTime, { nullable: true, description: 'When counting began or will begin.' })
  get startedAt(): string | null { return this.row.startedAt }

  @Field(() => DateTime, { nullable: true, description: 'The deadline; null while paused. For GTE the earliest lawful instant.' })
  get dueAt(): string | null { return this.row.dueAt }

  @Field(() => DateTime, { nullable: true, description: 'First warning under the present deadline.' })
  get warnAt(): string | null { return this.row.warnAt }

  @Field(() => DateTime, { nullable: true, description: 'When it was answered or set aside.' })
  get stoppedAt(): string | null { return this.row.stoppedAt }

  @Field(() => DateTime, { nullable: true, description: 'When the deadline passed unanswered.' })
  get breachedAt(): string | null { return this.row.breachedAt }

  @Field(() => Comparator, { description: 'Whether the deadline itself is still in time.' })
  get comparator(): ComparatorValue { return this.row.comparator }

  @Field(() => String, { description: 'Role that must keep it.' })
  get ownerRole(): string { return this.row.ownerRole }

  @Field(() => Int, { description: '1 for the first of this definition, 2 after reopening or renewal, and so on.' })
  get occurrence(): number { return this.row.occurrence }

  @Field(() => Boolean, { description: 'Still waited for: running, or breached and unanswered.' })
  get open(): boolean { return this.row.isOpen }

  @Field(() => Boolean, { description: 'The deadline lies in a year whose official calendar is not out yet.' })
  get provisional(): boolean { return this.row.provisional }

  @Field(() => [String], { description: 'Codes such as `CALENDAR_MISSING_2027`.' })
  get warnings(): string[] { return this.row.warnings }
}
