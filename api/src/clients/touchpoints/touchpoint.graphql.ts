import type { PolicyPack } from '@huiyin/policy'
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../shared/connection.graphql.ts'
import { LocalizedText } from '../../shared/localized-text.graphql.ts'
import { Node } from '../../shared/node.graphql.ts'
import { toGlobalId } from '../../shared/relay.ts'
import { DateTime } from '../../shared/scalars.ts'
import type { TouchpointRow } from '../client.entity.ts'
import { touchpointStatus, type TouchpointStatusName } from './touchpoint-status.ts'
import { definitionOf, touchpointTitle } from './touchpoint-title.ts'

export const TouchpointStatus = { PLANNED: 'planned', DUE: 'due', OVERDUE: 'overdue', DONE: 'done', CANCELLED: 'cancelled' } as const satisfies Record<string, TouchpointStatusName>
registerEnumType(TouchpointStatus, {
  name: 'TouchpointStatus',
  description: 'Where a follow-up stands at the moment of asking.',
  valuesConfig: {
    PLANNED: { description: 'Its day has not come.' },
    DUE: { description: 'To be done now.' },
    OVERDUE: { description: 'Its time has passed and nobody has done it.' },
    DONE: { description: 'Done, in time or late; its clock tells.' },
    CANCELLED: { description: 'No longer owed, as when the family has left.' },
  },
})

@ObjectType({ description: 'Something to be settled during a follow-up.' })
export class ChecklistItem {
  @Field(() => String, { description: 'Key to pass in `checked`.' })
  key!: string

  @Field(() => LocalizedText, { description: 'What is to be settled.' })
  title!: LocalizedText

  @Field(() => Boolean, { description: 'Whether the follow-up cannot be completed without it.' })
  required!: boolean

  @Field(() => Boolean, { description: 'Whether it was ticked.' })
  checked!: boolean
}

/** What decides how a row is shown. */
export interface TouchpointView {
  pack: PolicyPack
  /** Epoch milliseconds. */
  now: number
}

@ObjectType({ implements: Node, description: 'A planned contact with a family: after enrolment, after a month, on a birthday …', simpleResolvers: true })
export class Touchpoint extends Node {
  readonly __typename = 'Touchpoint'
  readonly row: TouchpointRow
  readonly view: TouchpointView

  constructor(row: TouchpointRow, view: TouchpointView) {
    super()
    this.row = row
    this.view = view
    this.id = toGlobalId('Touchpoint', row.id)
  }

  @Field(() => String, { description: 'Key of its definition in the policy: welcome_24h, month_1 …' })
  get kind(): string { return this.row.kind }

  @Field(() => LocalizedText, { description: 'Name, with the occasion.' })
  get title(): LocalizedText { return touchpointTitle(this.view.pack, this.row) }

  @Field(() => DateTime, { description: 'From when on it can be done.' })
  get plannedFor(): string { return this.row.planned_for }

  @Field(() => DateTime, { description: 'By when it must be done.' })
  get dueAt(): string { return this.row.due_at }

  @Field(() => TouchpointStatus, { description: 'Where it stands now.' })
  get status(): TouchpointStatusName { return touchpointStatus(this.row, this.view.now) }

  @Field(() => DateTime, { nullable: true, description: 'When it was done.' })
  get doneAt(): string | null { return this.row.done_at }

  @Field(() => String, { nullable: true, description: 'What came of it, in words.' })
  get outcome(): string | null { return this.row.outcome }

  @Field(() => [ChecklistItem], { description: 'What is to be settled, required items first.' })
  get checklist(): ChecklistItem[] {
    const items = definitionOf(this.view.pack, this.row.kind)?.checklist ?? []
    return [...items].sort((a, b) => Number(b.required) - Number(a.required)).map(({ id, title, required }) => ({ key: id, title, required, checked: this.row.checked.includes(id) }))
  }

  @Field(() => [String], { description: 'Clauses that ask for it.' })
  get clauses(): string[] { return [...(definitionOf(this.view.pack, this.row.kind)?.clauses ?? [])] }
}

const { Connection } = connectionOf(() => Touchpoint, 'Touchpoint', 'follow-ups')
export { Connection as TouchpointConnection }

@InputType({ description: 'Narrows a list of follow-ups. All that is given must hold; a list holds when one of its values does.' })
export class TouchpointFilter {
  @Field(() => [ID], { nullable: true, description: 'Of families at one of these campuses.' })
  campusIds?: string[] | null

  @Field(() => [TouchpointStatus], { nullable: true, description: 'Standing in one of these ways.' })
  statuses?: TouchpointStatusName[] | null

  @Field(() => DateTime, { nullable: true, description: 'Due before this instant.' })
  dueBefore?: string | null

  @Field(() => [String], { nullable: true, description: 'Of one of these kinds, by key of the policy.' })
  kinds?: string[] | null
}
