import type { Duty as DutyDefinition, Text } from '@huiyin/policy'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ActionField, RecordedField, type GoverningPolicy } from '../policies/index.ts'
import { connectionOf } from '../shared/connection.graphql.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { Node } from '../shared/node.graphql.ts'
import { toGlobalId } from '../shared/relay.ts'
import { CalendarDate, DateTime } from '../shared/scalars.ts'
import type { DutyRow } from './duty.entity.ts'
import { fieldsOf, recordOf, roleTitleOf } from './duty-parts.ts'
import { dutyStatus, type DutyStatusName } from './duty-status.ts'

export const DutyStatus = { PLANNED: 'planned', OPEN: 'open', MISSED: 'missed', DONE: 'done', CANCELLED: 'cancelled' } as const satisfies Record<string, DutyStatusName>
registerEnumType(DutyStatus, {
  name: 'DutyStatus',
  description: 'Where a duty stands at the moment of asking.',
  valuesConfig: {
    PLANNED: { description: 'It has not opened yet.' },
    OPEN: { description: 'To be done now, and in time.' },
    MISSED: { description: 'Its limit has passed and nobody has done it. It can still be done.' },
    DONE: { description: 'Done, in time or late; its clock tells.' },
    CANCELLED: { description: 'Called off.' },
  },
})

export const DutyScope = { CAMPUS: 'campus', CHAIN: 'chain' } as const satisfies Record<string, DutyDefinition['scope']>
registerEnumType(DutyScope, {
  name: 'DutyScope',
  description: 'Who owes a duty.',
  valuesConfig: {
    CAMPUS: { description: 'Each campus.' },
    CHAIN: { description: 'The chain, once: the campus that the regulation governed first answers for it.' },
  },
})

/** What decides how a row is shown. */
export interface DutyView {
  policy: GoverningPolicy
  definition: DutyDefinition
  /** Epoch milliseconds. */
  now: number
}

@ObjectType({ implements: Node, description: 'One return of what a regulation asks for again and again: opening the complaint box on a working day, the report of a month.', simpleResolvers: true })
export class Duty extends Node {
  readonly __typename = 'Duty'
  readonly row: DutyRow
  readonly view: DutyView

  constructor(row: DutyRow, view: DutyView) {
    super()
    this.row = row
    this.view = view
    this.id = toGlobalId('Duty', row.id)
  }

  @Field(() => String, { description: 'Key of its definition in the policy.' })
  get key(): string { return this.row.key }

  @Field(() => LocalizedText, { description: 'Its name.' })
  get title(): Text { return this.view.definition.title }

  @Field(() => [String], { description: 'Clauses that ask for it.' })
  get clauses(): readonly string[] { return this.view.definition.clauses }

  @Field(() => DutyScope, { description: 'Who owes it.' })
  get scope(): DutyRow['scope'] { return this.row.scope }

  @Field(() => CalendarDate, { description: 'First day of the period it is for.' })
  get periodFrom(): string { return this.row.period_from }

  @Field(() => CalendarDate, { description: 'Last day of the period it is for.' })
  get periodTo(): string { return this.row.period_to }

  @Field(() => DateTime, { description: 'From when on it can be done.' })
  get opensAt(): string { return this.row.opens_at }

  @Field(() => DateTime, { nullable: true, description: 'By when it must be done; null where no limit can be known.' })
  get dueAt(): string | null { return this.row.due_at === 'infinity' ? null : this.row.due_at }

  @Field(() => Boolean, { description: 'Whether the limit rests on a year without official calendar.' })
  get provisional(): boolean { return this.row.provisional }

  @Field(() => DutyStatus, { description: 'Where it stands now.' })
  get status(): DutyStatusName { return dutyStatus(this.row, this.view.now) }

  @Field(() => [ActionField], { description: 'What the record of doing it holds.' })
  get fields(): ActionField[] { return fieldsOf(this.view.policy.pack, this.view.definition) }

  @Field(() => [RecordedField], { description: 'The record, in the order of the fields; empty until it is done.' })
  get record(): RecordedField[] { return recordOf(this.view.definition, this.row.record) }

  @Field(() => String, { description: 'Key of the role that must do it.' })
  get ownerRole(): string { return this.view.definition.ownerRole }

  @Field(() => LocalizedText, { description: 'Name of that role in the policy.' })
  get ownerRoleTitle(): Text { return roleTitleOf(this.view.policy.pack, this.view.definition.ownerRole) }

  @Field(() => DateTime, { nullable: true, description: 'When it was done.' })
  get doneAt(): string | null { return this.row.done_at }

  @Field(() => DateTime, { nullable: true, description: 'When it was called off.' })
  get cancelledAt(): string | null { return this.row.cancelled_at }

  @Field(() => String, { nullable: true, description: 'Why it was called off.' })
  get cancelReason(): string | null { return this.row.reason }

  @Field(() => Int, { description: 'Counts its changes; pass it as `expectedVersion`.' })
  get version(): number { return this.row.version }
}

const { Connection } = connectionOf(() => Duty, 'Duty', 'duties')
export { Connection as DutyConnection }

@InputType({ description: 'Narrows a list of duties. All that is given must hold; a list holds when one of its values does.' })
export class DutyFilter {
  @Field(() => [ID], { nullable: true, description: 'Of one of these campuses.' })
  campusIds?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Of one of these kinds, by key of the policy.' })
  keys?: string[] | null

  @Field(() => [DutyStatus], { nullable: true, description: 'Standing in one of these ways.' })
  statuses?: DutyStatusName[] | null

  @Field(() => DateTime, { nullable: true, description: 'Due at this instant or later.' })
  from?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Due before this instant.' })
  to?: string | null
}
