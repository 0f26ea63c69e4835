import { Field, ObjectType } from 'type-graphql'
import { Node } from '../shared/node.graphql.ts'
import { toGlobalId } from '../shared/relay.ts'
import { DateTime } from '../shared/scalars.ts'
import type { TaskRow } from './complaint.entity.ts'

/** Getters, so that a field nobody asked for costs nothing. */
@ObjectType({ implements: Node, description: 'What one department has to answer about one case.', simpleResolvers: true })
export class DepartmentTask extends Node {
  readonly __typename = 'DepartmentTask'
  readonly row: TaskRow

  constructor(row: TaskRow) {
    super()
    this.row = row
    this.id = toGlobalId('DepartmentTask', row.id)
  }

  @Field(() => DateTime, { description: 'When the department was asked.' })
  get dispatchedAt(): string { return this.row.dispatched_at }

  @Field(() => DateTime, { nullable: true, description: 'When it answered; null while it is asked.' })
  get answeredAt(): string | null { return this.row.answered_at }

  @Field(() => String, { nullable: true, description: 'Facts it has verified.' })
  get factsVerified(): string | null { return this.row.facts_verified }

  @Field(() => String, { nullable: true, description: 'Who is responsible for what.' })
  get responsibility(): string | null { return this.row.responsibility }

  @Field(() => String, { nullable: true, description: 'Plan to solve it.' })
  get solution(): string | null { return this.row.solution }
}
