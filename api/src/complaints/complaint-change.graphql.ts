import { createUnionType, Field, ObjectType } from 'type-graphql'
import { StreamGap, StreamLagged } from '../streams/index.ts'

@ObjectType({ description: 'Something happened to the complaint: an act, or a change of one of its clocks.', simpleResolvers: true })
export class ComplaintChange {
  declare __typename: 'ComplaintChange'
  /** Of the complaint; not shown. */
  declare complaintUuid: string

  @Field(() => String, { description: 'Pass it as `after` to resume behind this change.' })
  cursor!: string

  @Field(() => String, { description: 'Type of the last event it tells of, such as `ComplaintDispatched` or `ClockBreached`.' })
  type!: string
}

export const ComplaintStreamItem = createUnionType({
  name: 'ComplaintStreamItem',
  description: 'What a stream about one complaint delivers.',
  types: () => [ComplaintChange, StreamGap, StreamLagged] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
})
