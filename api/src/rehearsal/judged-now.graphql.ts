import { Field, ObjectType } from 'type-graphql'
import type { ClockState, ClockStatus as ClockStatusValue, ResolvedPack, Timeliness as Verdict } from '@huiyin/policy'
import { ClockStatus } from '../clocks/index.ts'
import { Timeliness } from '../complaints/index.ts'
import { PolicyVersion } from '../policies/index.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { DateTime } from '../shared/scalars.ts'

/** Not `Clock`: what another version says of a case is stored nowhere and has no id. */
@ObjectType({ description: 'A limit of a case as some version of the rules has it.', simpleResolvers: true })
export class JudgedLimit {
  readonly state: ClockState
  readonly pack: ResolvedPack

  constructor(state: ClockState, pack: ResolvedPack) {
    this.state = state
    this.pack = pack
  }

  @Field(() => String, { description: 'Limits of one key are for the same duty.' })
  get key(): string { return this.state.key }

  @Field(() => String, { description: 'Its definition in the policy.' })
  get definitionId(): string { return this.state.definitionId }

  @Field(() => LocalizedText, { description: 'Name shown to people.' })
  get title(): LocalizedText {
    const { definitionId, key } = this.state
    return this.pack.clocks.find(({ id }) => id === definitionId)?.title ?? this.pack.clocks.find((clock) => clock.key === key)?.title ?? { zh: key, en: key }
  }

  @Field(() => [String], { description: 'Clauses that set it.' })
  get clauses(): readonly string[] { return this.state.clauses }

  @Field(() => ClockStatus, { description: 'How it stands.' })
  get status(): ClockStatusValue { return this.state.status }

  @Field(() => DateTime, { description: 'When counting began or will begin.' })
  get startedAt(): number { return this.state.startedAt }

  @Field(() => DateTime, { nullable: true, description: 'The deadline; null while paused.' })
  get dueAt(): number | null { return this.state.dueAt }

  @Field(() => DateTime, { nullable: true, description: 'When it was answered or set aside.' })
  get stoppedAt(): number | null { return this.state.stoppedAt }

  @Field(() => DateTime, { nullable: true, description: 'When the deadline passed unanswered.' })
  get breachedAt(): number | null { return this.state.breachedAt }

  @Field(() => String, { description: 'Role that must keep it.' })
  get ownerRole(): string { return this.state.ownerRole }
}

@ObjectType({ description: 'A case as one version of the rules judges it now.' })
export class CaseJudgement {
  @Field(() => PolicyVersion, { description: 'The version.' })
  policy!: PolicyVersion

  @Field(() => Timeliness, { description: 'Verdict on the promised times.' })
  timeliness!: Verdict

  @Field(() => [JudgedLimit], { description: 'Its limits, in order of start.' })
  clocks!: JudgedLimit[]
}

@ObjectType({ description: 'As judged then, as judged now. Nothing is changed by looking.' })
export class JudgedNow {
  @Field(() => CaseJudgement, { description: 'By the version the case is pinned to; of a closed case, with the calendar it was closed under.' })
  pinned!: CaseJudgement

  @Field(() => CaseJudgement, { description: 'By the version in force at its campus today, with the calendar of today.' })
  inForce!: CaseJudgement

  @Field(() => Boolean, { description: 'Whether the case is pinned to the version in force.' })
  isSameVersion!: boolean
}
