import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../shared/connection.graphql.ts'
import { Node } from '../../shared/node.graphql.ts'
import { toGlobalId } from '../../shared/relay.ts'
import { CalendarDate, DateTime } from '../../shared/scalars.ts'
import type { ClientRow, ClientStatusName } from '../client.entity.ts'
import { ClientGrade, toClientGrade } from '../grading/grade.graphql.ts'

export const ClientStatus = { ENROLLED: 'enrolled', GRADUATED: 'graduated', LEFT: 'left', PROSPECT: 'prospect' } as const satisfies Record<string, ClientStatusName>
registerEnumType(ClientStatus, {
  name: 'ClientStatus',
  description: 'Where a family stands.',
  valuesConfig: {
    ENROLLED: { description: 'Has a child here.' },
    GRADUATED: { description: 'Its children have grown out of the institution; no loss.' },
    LEFT: { description: 'Went away earlier.' },
    PROSPECT: { description: 'Has asked, and is not enrolled.' },
  },
})

/** Getters, so that a field nobody asked for costs nothing. */
@ObjectType({ implements: Node, description: 'A family: the client of an institution for children.', simpleResolvers: true })
export class Client extends Node {
  readonly __typename = 'Client'
  readonly row: ClientRow

  constructor(row: ClientRow) {
    super()
    this.row = row
    this.id = toGlobalId('Client', row.id)
  }

  @Field(() => String, { description: 'Number of the family file, unique in the chain.' })
  get number(): string { return this.row.number }

  @Field(() => String, { description: 'Name of the family.' })
  get name(): string { return this.row.name }

  @Field(() => ClientStatus, { description: 'Where the family stands.' })
  get status(): ClientStatusName { return this.row.status }

  @Field(() => Int, { description: 'Rises with each change.' })
  get version(): number { return this.row.version }

  @Field(() => DateTime, { nullable: true, description: 'When the family enrolled; the 24-hour welcome runs from here.' })
  get enrolledAt(): string | null { return this.row.enrolled_at }

  @Field(() => CalendarDate, { nullable: true, description: 'First day of classes; follow-ups after one and three months count from here.' })
  get firstClassOn(): string | null { return this.row.first_class_on }

  @Field(() => CalendarDate, { nullable: true, description: 'Last day, once the family has left or graduated.' })
  get leftOn(): string | null { return this.row.left_on }

  @Field(() => String, { nullable: true, description: 'Why it left.' })
  get leftReason(): string | null { return this.row.left_reason }

  @Field(() => ClientGrade, { nullable: true, description: 'Grade with its reasons; null for prospects, which are not graded.' })
  get grade(): ClientGrade | null { return toClientGrade(this.row) }

  @Field(() => String, { nullable: true, description: 'Assessed intent to cooperate: strong, moderate, weak_to_moderate or weak; null while nobody has assessed it.' })
  get cooperationIntent(): string | null { return this.row.cooperation_intent }

  @Field(() => Boolean, { description: 'Whether the family shows signs of moving to another institution.' })
  get transferRisk(): boolean { return this.row.transfer_risk }
}

const { Connection } = connectionOf(() => Client, 'Client', 'families')
export { Connection as ClientConnection }
