import { Field, ID, InputType, registerEnumType } from 'type-graphql'
import { ClockStatus } from '../../clocks/index.ts'
import { DateTime } from '../../shared/scalars.ts'
import { ComplaintStatus } from '../complaint-enum.graphql.ts'

export const ComplaintOrder = {
  NEXT_DUE: 'next_due', RECEIVED_NEWEST: 'received_newest', RECEIVED_OLDEST: 'received_oldest', UPDATED_NEWEST: 'updated_newest',
} as const
export type ComplaintOrder = (typeof ComplaintOrder)[keyof typeof ComplaintOrder]
registerEnumType(ComplaintOrder, {
  name: 'ComplaintOrder',
  description: 'Order of a list of complaints; ties are broken by id.',
  valuesConfig: {
    NEXT_DUE: { description: 'Open cases by their next deadline, those without one after them; then closed ones.' },
    RECEIVED_NEWEST: { description: 'Latest receipt first.' },
    RECEIVED_OLDEST: { description: 'Earliest receipt first.' },
    UPDATED_NEWEST: { description: 'Latest change first.' },
  },
})

@InputType({ description: 'A stretch of time.' })
export class InstantRange {
  @Field(() => DateTime, { nullable: true, description: 'First instant, included.' })
  from?: string | null

  @Field(() => DateTime, { nullable: true, description: 'End, excluded.' })
  until?: string | null
}

@InputType({ description: 'Narrows a list of complaints. All that is given must hold; a list holds when one of its values does, an empty list never.' })
export class ComplaintFilter {
  @Field(() => [ID], { nullable: true, description: 'At one of these campuses.' })
  campusIds?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Cases of these kinds, such as `proposal`; complaints alone when absent from the outermost filter.' })
  caseTypes?: string[] | null

  @Field(() => [ID], { nullable: true, description: 'Given to one of these departments, now or earlier.' })
  departmentIds?: string[] | null

  @Field(() => ID, { nullable: true, description: 'From this client.' })
  clientId?: string | null

  @Field(() => ComplaintStatus, { nullable: true, description: 'Open or closed.' })
  status?: 'open' | 'closed' | null

  @Field(() => [String], { nullable: true, description: 'In one of these stages, by key of the policy.' })
  stages?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Through one of these channels, by key of the policy.' })
  channels?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Of one of these urgencies.' })
  urgency?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Of one of these severities.' })
  severity?: string[] | null

  @Field(() => [String], { nullable: true, description: 'About one of these topics.' })
  topics?: string[] | null

  @Field(() => ID, { nullable: true, description: 'Assigned to this staff member.' })
  assigneeId?: string | null

  @Field(() => [ClockStatus], { nullable: true, description: 'With a clock in one of these states.' })
  clockStatuses?: string[] | null

  @Field(() => Boolean, { nullable: true, description: 'Whether a deadline has passed that is still unanswered.' })
  overdue?: boolean | null

  @Field(() => DateTime, { nullable: true, description: 'With the next deadline before this instant.' })
  dueBefore?: string | null

  @Field(() => InstantRange, { nullable: true, description: 'Received within.' })
  received?: InstantRange | null

  @Field(() => InstantRange, { nullable: true, description: 'Closed within.' })
  closed?: InstantRange | null

  @Field(() => String, { nullable: true, description: 'Words in number, matter, demand or complainant name, all of them; two Chinese characters suffice. At most 100 characters.' })
  search?: string | null

  @Field(() => [ComplaintFilter], { nullable: true, description: 'All of these hold.' })
  and?: ComplaintFilter[] | null

  @Field(() => [ComplaintFilter], { nullable: true, description: 'One of these holds.' })
  or?: ComplaintFilter[] | null

  @Field(() => ComplaintFilter, { nullable: true, description: 'This does not hold.' })
  not?: ComplaintFilter | null
}
