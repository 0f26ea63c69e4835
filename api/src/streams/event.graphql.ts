import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import type { EventRow } from '../events/index.ts'
import { PageInfo } from '../shared/connection.graphql.ts'
import { toGlobalId } from '../shared/relay.ts'
import { DateTime, Facts } from '../shared/scalars.ts'
import { StreamGap, StreamLagged } from './stream.graphql.ts'

/** Types of the records that facts refer to, so that their ids can be passed to `node`. */
const referred: Readonly<Record<string, string>> = {
  complaintId: 'Complaint', clientId: 'Client', taskId: 'DepartmentTask', touchpointId: 'Touchpoint', clockId: 'Clock', dutyId: 'Duty', campusId: 'Campus', calendarId: 'BusinessCalendar', departmentId: 'Department',
  staffMemberId: 'StaffMember', assigneeId: 'StaffMember', liaisonId: 'StaffMember', childId: 'Child', jobId: 'Job', policyVersionId: 'PolicyVersion', apiKeyId: 'ApiKey',
}

/** Facts with global ids in place of uuids. */
export function showFacts(facts: EventRow['facts']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' && referred[name] ? toGlobalId(referred[name], value) : value]))
}

const actorTypes = { staff: 'StaffMember', partner: 'ApiKey' } as const

@ObjectType({ description: 'Something that happened in the chain, as it was recorded. Numbers have no gap, and each event carries the hash of the one before.', simpleResolvers: true })
export class DomainEvent {
  readonly __typename = 'DomainEvent'
  readonly row: EventRow

  @Field(() => String, { description: 'Pass it as `after` to continue behind this event: to `events`, to subscriptions, to webhooks.' })
  readonly cursor: string

  constructor(row: EventRow, cursor: string) {
    this.row = row
    this.cursor = cursor
  }

  @Field(() => Int, { description: 'Number within the chain, from 1 without gap, in the order of writing.' })
  get seq(): number { return this.row.seq }

  @Field(() => String, { description: 'What happened, in the past tense: `ComplaintRegistered`, `ClockBreached`.' })
  get type(): string { return this.row.type }

  @Field(() => String, { description: 'Type of the record concerned.' })
  get subjectType(): string { return this.row.subjectType }

  @Field(() => ID, { description: 'Global id of the record concerned.' })
  get subjectId(): string { return toGlobalId(this.row.subjectType, this.row.subjectId) }

  @Field(() => String, { nullable: true, description: 'Who did it: `staff:` or `partner:` and a global id, or `system`.' })
  get actor(): string {
    const { actorKind, actorId } = this.row
    return actorKind === 'system' || actorId === null ? actorKind : `${actorKind}:${toGlobalId(actorTypes[actorKind], actorId)}`
  }

  @Field(() => DateTime, { description: 'When it happened; for a deadline its own instant, however late it was noticed.' })
  get occurredAt(): string { return this.row.occurredAt }

  @Field(() => DateTime, { description: 'When it was written down.' })
  get recordedAt(): string { return this.row.recordedAt }

  @Field(() => Facts, { description: 'What else there is to know: ids and small values, never personal data.' })
  get facts(): Record<string, unknown> { return showFacts(this.row.facts) }

  @Field(() => String, { description: 'SHA-256 over the event and `previousHash`, in hexadecimal.' })
  get hash(): string { return this.row.hash }

  @Field(() => String, { description: 'Hash of the event before; zeros for the first.' })
  get previousHash(): string { return this.row.previousHash }

}

@ObjectType({ description: 'A page of the record.' })
export class EventConnection {
  @Field(() => [DomainEvent], { description: 'Events in the order of writing.' })
  nodes!: DomainEvent[]

  @Field(() => PageInfo, { description: 'Where the page ends. Keep `endCursor` and ask again later: nothing is ever written before it.' })
  pageInfo!: PageInfo
}

export const EventStreamItem = createUnionType({
  name: 'EventStreamItem',
  description: 'An event, or word that some cannot be delivered.',
  types: () => [DomainEvent, StreamGap, StreamLagged] as const,
  resolveType: (item: { __typename: string }) => item.__typename,
})
