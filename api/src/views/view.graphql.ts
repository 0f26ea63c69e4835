import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { InputInvalid, PermissionMissing, RecordNotFound } from '../shared/errors.graphql.ts'
import { Node } from '../shared/node.graphql.ts'
import { toGlobalId } from '../shared/relay.ts'

export interface SavedViewRow { id: string; name: string; screen: string; query: string }

@ObjectType({ implements: Node, description: 'How a staff member likes to see a screen: filters, order and columns, kept as the query of its address. Seen by its owner alone.', simpleResolvers: true })
export class SavedView extends Node {
  readonly __typename = 'SavedView'
  readonly row: SavedViewRow

  constructor(row: SavedViewRow) {
    super()
    this.row = row
    this.id = toGlobalId('SavedView', row.id)
  }

  @Field(() => String, { description: 'Name, unique per person and screen.' })
  get name(): string { return this.row.name }

  @Field(() => String, { description: 'Key of the screen, such as `complaints`.' })
  get screen(): string { return this.row.screen }

  @Field(() => String, { description: 'Query part of the address, without the question mark.' })
  get query(): string { return this.row.query }
}

@InputType({ description: 'A view to keep. One of the same name on the same screen is replaced.' })
export class SaveViewInput {
  @Field(() => String, { description: 'Name, 1 to 60 characters.' })
  name!: string

  @Field(() => String, { description: 'Key of the screen: letters, digits and hyphens, at most 40.' })
  screen!: string

  @Field(() => String, { description: 'Query part of the address, at most 4,000 characters.' })
  query!: string
}

@InputType({ description: 'A view to forget.' })
export class RemoveViewInput {
  @Field(() => ID, { description: 'The view.' })
  id!: string
}

@ObjectType({ description: 'The view is kept.' })
export class ViewSaved {
  declare __typename: 'ViewSaved'

  @Field(() => SavedView, { description: 'The view.' })
  view!: SavedView
}

@ObjectType({ description: 'The view is gone.' })
export class ViewRemoved {
  declare __typename: 'ViewRemoved'

  @Field(() => ID, { description: 'The id that was sent.' })
  id!: string
}

const resolveType = (value: { __typename: string }): string => value.__typename
export const SaveViewResult = createUnionType({ name: 'SaveViewResult', description: 'What `saveView` answers.', resolveType, types: () => [ViewSaved, InputInvalid, PermissionMissing] as const })
export const RemoveViewResult = createUnionType({ name: 'RemoveViewResult', description: 'What `removeView` answers.', resolveType, types: () => [ViewRemoved, RecordNotFound, PermissionMissing] as const })
