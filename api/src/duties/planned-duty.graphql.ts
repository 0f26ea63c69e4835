import type { PlannedDuty as Plan, Text } from '@huiyin/policy'
import { Field, ObjectType } from 'type-graphql'
import { ActionField, PolicyVersion } from '../policies/index.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { CalendarDate, DateTime } from '../shared/scalars.ts'
import { DutyScope } from './duty.graphql.ts'
import { definitionOf, fieldsOf, roleTitleOf } from './duty-parts.ts'
import type { WantedDuty } from './wanted-duties.ts'

@ObjectType({ description: 'What a policy in force will ask for, worked out and not stored.', simpleResolvers: true })
export class PlannedDuty {
  readonly #wanted: WantedDuty

  constructor(wanted: WantedDuty) {
    this.#wanted = wanted
  }

  @Field(() => String, { description: 'Key of its definition in the policy.' })
  get key(): string { return this.#wanted.planned.duty }

  @Field(() => LocalizedText, { description: 'Its name.' })
  get title(): Text { return this.#wanted.planned.title }

  @Field(() => [String], { description: 'Clauses that ask for it.' })
  get clauses(): readonly string[] { return this.#wanted.planned.clauses }

  @Field(() => DutyScope, { description: 'Who owes it.' })
  get scope(): Plan['scope'] { return this.#wanted.planned.scope }

  @Field(() => PolicyVersion, { description: 'The policy in force when it opens.' })
  get policy(): PolicyVersion { return new PolicyVersion(this.#wanted.policy) }

  @Field(() => CalendarDate, { description: 'First day of the period it is for.' })
  get periodFrom(): string { return this.#wanted.planned.periodFrom }

  @Field(() => CalendarDate, { description: 'Last day of the period it is for.' })
  get periodTo(): string { return this.#wanted.planned.periodTo }

  @Field(() => DateTime, { description: 'From when on it can be done.' })
  get opensAt(): number { return this.#wanted.planned.opensAt }

  @Field(() => DateTime, { nullable: true, description: 'By when it must be done; null where no limit can be known.' })
  get dueAt(): number | null { return this.#wanted.planned.dueAt }

  @Field(() => Boolean, { description: 'Whether the limit rests on a year without official calendar.' })
  get provisional(): boolean { return this.#wanted.planned.provisional }

  @Field(() => [ActionField], { description: 'What the record of doing it holds.' })
  get fields(): ActionField[] {
    const { policy: { pack }, planned } = this.#wanted
    return fieldsOf(pack, definitionOf(pack, planned.duty))
  }

  @Field(() => String, { description: 'Key of the role that must do it.' })
  get ownerRole(): string { return this.#wanted.planned.ownerRole }

  @Field(() => LocalizedText, { description: 'Name of that role in the policy.' })
  get ownerRoleTitle(): Text { return roleTitleOf(this.#wanted.policy.pack, this.#wanted.planned.ownerRole) }
}
