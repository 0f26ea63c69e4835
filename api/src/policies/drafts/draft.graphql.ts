import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { PackProblem as Problem, Parameter, ParameterValues, Text } from '@huiyin/policy'
import { Campus } from '../../organization/index.ts'
import { IdempotencyKeyReused, InputInvalid, PermissionMissing, RecordNotFound, UserError } from '../../shared/errors.graphql.ts'
import { LocalizedText } from '../../shared/localized-text.graphql.ts'
import { Node } from '../../shared/node.graphql.ts'
import { toGlobalId } from '../../shared/relay.ts'
import { DateTime } from '../../shared/scalars.ts'
import { PolicyVersion } from '../policy.graphql.ts'
import { Regulation } from '../regulation/regulation.graphql.ts'
import type { DraftRow } from './draft.entity.ts'

export const PolicyDraftState = { EDITING: 'editing', SUBMITTED: 'submitted' } as const satisfies Record<string, DraftRow['state']>
registerEnumType(PolicyDraftState, {
  name: 'PolicyDraftState', description: 'How a draft stands.',
  valuesConfig: { EDITING: { description: 'Being written.' }, SUBMITTED: { description: 'Waits for somebody else to publish it or to hand it back; it cannot be changed.' } },
})

@ObjectType({ description: 'Something that stands in the way of publishing, and where.', simpleResolvers: true })
export class PolicyProblem {
  @Field(() => String, { description: 'Place in the pack, such as `clocks.3.when.all.0.fact` or `parameters.gift_cap`.' })
  path!: string

  @Field(() => String, { description: 'Stable code in capitals, such as `MISSING`, `OUT_OF_RANGE` or `UNKNOWN_FACT`.' })
  code!: string

  @Field(() => LocalizedText, { description: 'What is wrong and what would be right.' })
  message!: Text
}

@ObjectType({ description: 'One thing that a draft says differently from the version it goes on from.', simpleResolvers: true })
export class PolicyDifference {
  @Field(() => String, { description: '`added`, `removed` or `changed`.' })
  change!: string

  @Field(() => String, { description: 'Section of the pack.' })
  section!: string

  @Field(() => String, { description: 'Id of the element.' })
  id!: string

  @Field(() => LocalizedText, { description: 'The difference in a sentence.' })
  text!: Text

  @Field(() => [String], { description: 'Clauses concerned.' })
  clauses!: readonly string[]
}

const PARAMETER_TYPES = { NUMBER: 'number', TEXT: 'text', CHOICE: 'choice', LIST: 'list' } as const satisfies Record<string, Parameter['type']>
export const PolicyParameterType = PARAMETER_TYPES
registerEnumType(PolicyParameterType, {
  name: 'PolicyParameterType', description: 'What a blank takes.',
  valuesConfig: { NUMBER: { description: 'A number.' }, TEXT: { description: 'Words.' }, CHOICE: { description: 'One of `choices`.' }, LIST: { description: 'Several items, of `choices` where there are any.' } },
})

@ObjectType({ description: 'A blank or an undefined word of a regulation, and what it is filled with.', simpleResolvers: true })
export class PolicyParameter {
  readonly parameter: Parameter
  readonly given: ParameterValues[string] | undefined

  constructor(parameter: Parameter, given: ParameterValues[string] | undefined) {
    this.parameter = parameter
    this.given = given
  }

  @Field(() => String, { description: 'Key.' })
  get key(): string { return this.parameter.id }

  @Field(() => LocalizedText, { description: 'Name.' })
  get title(): Text { return this.parameter.title }

  @Field(() => PolicyParameterType, { description: 'What it takes.' })
  get type(): Parameter['type'] { return this.parameter.type }

  @Field(() => LocalizedText, { nullable: true, description: 'Unit, such as working days.' })
  get unit(): Text | undefined { return this.parameter.unit }

  @Field(() => Float, { nullable: true, description: 'Least number.' })
  get min(): number | undefined { return this.parameter.min }

  @Field(() => Float, { nullable: true, description: 'Greatest number.' })
  get max(): number | undefined { return this.parameter.max }

  @Field(() => [String], { nullable: true, description: 'Values to choose from; null where any will do.' })
  get choices(): readonly string[] | undefined { return this.parameter.choices }

  @Field(() => [String], { description: "The product's proposal; one item unless it is a list." })
  get recommended(): string[] { return textsOf(this.parameter.recommended) }

  @Field(() => [String], { nullable: true, description: 'What the chain has filled it with; null where it has not.' })
  get value(): string[] | null { return this.given === undefined ? null : textsOf(this.given) }

  @Field(() => Boolean, { description: 'Left blank in the regulation itself: nothing is published until it is filled. The others take the proposal until they are.' })
  get isBlankInSource(): boolean { return this.parameter.sourcePlaceholder }

  @Field(() => [String], { description: 'Clauses it comes from.' })
  get clauses(): readonly string[] { return this.parameter.clauses }
}

const textsOf = (value: ParameterValues[string]): string[] => (typeof value === 'object' ? [...value] : [String(value)])

@ObjectType({ implements: [Node, Regulation], description: 'An edition of a policy in the making. Nothing is judged by it.', simpleResolvers: true })
export class PolicyDraft extends Node {
  readonly __typename = 'PolicyDraft'
  readonly row: DraftRow

  constructor(row: DraftRow) {
    super()
    this.row = row
    this.id = toGlobalId('PolicyDraft', row.id)
  }

  @Field(() => String, { description: 'Key of the pack.' })
  get packKey(): string { return this.row.packKey }

  @Field(() => PolicyDraftState, { description: 'How it stands.' })
  get state(): DraftRow['state'] { return this.row.state }

  @Field(() => Int, { description: 'Rises with each change; pass it as `expectedRevision` to be told of changes in between.' })
  get revision(): number { return this.row.revision }

  @Field(() => String, { nullable: true, description: 'Number it was submitted under.' })
  get version(): string | null { return this.row.version }

  @Field(() => DateTime, { nullable: true, description: 'From when on it may govern, as submitted.' })
  get effectiveFrom(): string | null { return this.row.effectiveFrom }

  @Field(() => String, { nullable: true, description: 'Why it was submitted, or handed back.' })
  get note(): string | null { return this.row.note }

  @Field(() => DateTime, { description: 'When it was changed last.' })
  get updatedAt(): string { return this.row.updatedAt }
}

@ObjectType({ description: 'The draft was changed.' })
export class PolicyDraftSaved {
  declare __typename: 'PolicyDraftSaved'

  @Field(() => PolicyDraft, { description: 'The draft after it.' })
  draft!: PolicyDraft
}

@ObjectType({ description: 'The draft was thrown away.' })
export class PolicyDraftDiscarded {
  declare __typename: 'PolicyDraftDiscarded'

  @Field(() => ID, { description: 'Its id.' })
  draftId!: string
}

@ObjectType({ description: 'The draft is a published version now. It governs nothing until it is assigned to campuses.' })
export class PolicyPublished {
  declare __typename: 'PolicyPublished'

  @Field(() => PolicyVersion, { description: 'The version.' })
  policy!: PolicyVersion
}

@ObjectType({ description: 'The campuses are governed by the version from the instant on.' })
export class PolicyAssigned {
  declare __typename: 'PolicyAssigned'

  @Field(() => PolicyVersion, { description: 'The version.' })
  policy!: PolicyVersion

  @Field(() => [Campus], { description: 'The campuses.' })
  campuses!: Campus[]
}

@ObjectType({ implements: UserError, description: 'The policy cannot be activated as it is. Everything that stands in the way is listed; nothing was done.' })
export class PolicyNotReady extends UserError {
  declare __typename: 'PolicyNotReady'

  @Field(() => [PolicyProblem], { description: 'Everything that stands in the way.' })
  problems!: readonly Problem[]
}

@ObjectType({ implements: UserError, description: 'The draft has changed since `expectedRevision`, or is not in the state this needs; nothing was done.' })
export class PolicyDraftConflict extends UserError {
  declare __typename: 'PolicyDraftConflict'

  @Field(() => PolicyDraft, { description: 'The draft as it is now.' })
  current!: PolicyDraft
}

@ObjectType({ implements: UserError, description: 'Four eyes: whoever wrote or submitted a draft does not publish it. Somebody else has to.' })
export class FourEyesRequired extends UserError {
  declare __typename: 'FourEyesRequired'

  @Field(() => LocalizedText, { description: 'The reason in words.' })
  because!: Text
}

const resolveType = (value: { __typename: string }): string => value.__typename
const union = <T extends object>(name: string, successes: readonly (new () => T)[], ...more: readonly (new () => UserError)[]) => createUnionType({
  name, resolveType: resolveType as never, description: `What \`${name.charAt(0).toLowerCase()}${name.slice(1, -'Result'.length)}\` answers.`,
  types: () => [...successes, InputInvalid, RecordNotFound, PermissionMissing, ...more] as never,
})

export const CreatePolicyDraftResult = union('CreatePolicyDraftResult', [PolicyDraftSaved], IdempotencyKeyReused)
export const ChangePolicyDraftResult = union('ChangePolicyDraftResult', [PolicyDraftSaved], PolicyDraftConflict)
export const SubmitPolicyDraftResult = union('SubmitPolicyDraftResult', [PolicyDraftSaved], PolicyDraftConflict, PolicyNotReady)
export const ReturnPolicyDraftResult = union('ReturnPolicyDraftResult', [PolicyDraftSaved], PolicyDraftConflict)
export const DiscardPolicyDraftResult = union('DiscardPolicyDraftResult', [PolicyDraftDiscarded])
export const PublishPolicyDraftResult = union('PublishPolicyDraftResult', [PolicyPublished], PolicyDraftConflict, PolicyNotReady, FourEyesRequired)
export const AssignPolicyResult = union('AssignPolicyResult', [PolicyAssigned], PolicyNotReady)

export const policyNotReady = (problems: readonly Problem[]): PolicyNotReady => ({
  __typename: 'PolicyNotReady', code: 'POLICY_NOT_READY', path: null, problems, message: problems.map(({ path, message }) => `${path}: ${message.en}`).slice(0, 5).join('; '),
})

export const draftConflict = (row: DraftRow, message: string): PolicyDraftConflict => ({
  __typename: 'PolicyDraftConflict', code: 'POLICY_DRAFT_CONFLICT', path: null, message, current: new PolicyDraft(row),
})

/** Why whoever wrote or submitted a draft does not publish it. */
export const FOUR_EYES: Text = { zh: '起草或提交的人不能自己发布，请另一位负责人审核。', en: 'Whoever wrote or submitted it does not publish it; somebody else has to look at it.' }

export const fourEyesRequired = (): FourEyesRequired => ({
  __typename: 'FourEyesRequired', code: 'FOUR_EYES_REQUIRED', path: null, message: 'Whoever wrote or submitted a draft does not publish it.', because: FOUR_EYES,
})

