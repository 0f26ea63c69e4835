import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Part of the stream cannot be served. Read the current state; the stream goes on after `cursor`.' })
export class StreamGap {
  declare __typename: 'StreamGap'

  @Field(() => String, { description: 'Where the stream goes on: pass it as `after` when resuming.' })
  cursor!: string

  @Field(() => Int, { description: 'Number of the first event that cannot be served.' })
  from!: number

  @Field(() => Int, { description: 'Number of the last event that cannot be served.' })
  to!: number

  @Field(() => String, { description: '`pruned`: these events are no longer kept. `ahead_of_record`: the cursor is from a record that was lost; numbers above `to` are given anew.' })
  reason!: 'pruned' | 'ahead_of_record'
}

@ObjectType({ description: 'The subscriber took items more slowly than they came. Its stream ends here; resume it after `cursor`, nothing is lost.' })
export class StreamLagged {
  declare __typename: 'StreamLagged'

  @Field(() => String, { description: 'Cursor of the last item that was delivered: pass it as `after` when resuming.' })
  cursor!: string
}
