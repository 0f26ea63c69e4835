import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { Clock } from '../../clocks/index.ts'
import { IdempotencyKeyReused, InputInvalid, PermissionMissing, RecordNotFound, UserError } from '../../shared/errors.graphql.ts'
import { LocalizedText } from '../../shared/localized-text.graphql.ts'
import { Complaint } from '../complaint.graphql.ts'
import type { ComplaintActionId } from '../complaint-action.ts'
import { ComplaintActionName } from '../complaint-enum.graphql.ts'
import { ActionDemand, ActionRefusal } from '../complaint-part.graphql.ts'
import { DepartmentTask } from '../department-task.graphql.ts'

@ObjectType({ implements: UserError, description: 'The complaint has changed since `expectedVersion`; nothing was done.' })
export class ComplaintVersionConflict extends UserError {
  declare __typename: 'ComplaintVersionConflict'

  @Field(() => Int, { description: 'The version that was sent.' })
  expectedVersion!: number

  @Field(() => Complaint, { description: 'The complaint as it is now.' })
  current!: Complaint
}

@ObjectType({ description: 'What takes the place of an excluded act.' })
export class Substitute {
  @Field(() => String, { description: 'Element of the policy as `section/id`, such as `actions/promise`.' })
  reference!: string

  @Field(() => LocalizedText, { description: 'Its name.' })
  title!: LocalizedText
}

@ObjectType({ implements: UserError, description: 'The regulation asks for it, but it would be unlawful or dishonest; it is never carried out. The attempt was written down, nothing else was done.' })
export class ExcludedAction extends UserError {
  declare __typename: 'ExcludedAction'

  @Field(() => String, { description: 'Key of the act that was tried.' })
  actionKey!: string

  @Field(() => String, { description: 'The clause that asks for it.' })
  clause!: string

  @Field(() => [String], { description: 'All clauses concerned.' })
  clauses!: readonly string[]

  @Field(() => LocalizedText, { description: 'What is excluded.' })
  title!: LocalizedText

  @Field(() => LocalizedText, { description: 'Why it is never done.' })
  reason!: LocalizedText

  @Field(() => LocalizedText, { description: 'What to do instead.' })
  substitute!: LocalizedText

  @Field(() => [Substitute], { description: 'Elements of the policy that do it.' })
  substitutes!: readonly Substitute[]
}

@ObjectType({ implements: UserError, description: 'The life cycle of the policy does not allow this act now; nothing was done.' })
export class ComplaintActionNotAllowed extends UserError {
  declare __typename: 'ComplaintActionNotAllowed'

  @Field(() => ComplaintActionName, { nullable: true, description: 'The act that was asked for; null for acts that only the policy of the case knows.' })
  action!: ComplaintActionId | null

  @Field(() => String, { description: 'Key of the act in the policy.' })
  actionKey!: string

  @Field(() => String, { description: 'Code of the first reason in the policy, such as `RESULT_NOT_TOLD` or `ROLE_DOES_NOT_ALLOW`.' })
  reason!: string

  @Field(() => [ActionRefusal], { description: 'Every reason, the most general first.' })
  reasons!: readonly ActionRefusal[]

  @Field(() => [ActionDemand], { description: 'Every demand of the policy on this act, met or not.' })
  demands!: readonly ActionDemand[]

  @Field(() => LocalizedText, { description: 'Why it is not allowed.' })
  because!: LocalizedText

  @Field(() => [String], { description: 'Clauses the refusal comes from.' })
  clauses!: readonly string[]

  @Field(() => Complaint, { description: 'The complaint as it is now.' })
  complaint!: Complaint
}

/** What every success holds. */
@ObjectType()
abstract class Acted {
  @Field(() => Complaint, { description: 'The complaint after it.' })
  complaint!: Complaint

  @Field(() => String, { description: 'Cursor of the last event of this command: a stream resumed after it tells what followed.' })
  cursor!: string
}

@ObjectType({ description: 'The complaint was registered; its clocks run.' })
export class ComplaintRegistered extends Acted { declare __typename: 'ComplaintRegistered' }

@ObjectType({ description: 'The classification was changed; clocks that no longer apply give way to those that do, without losing elapsed time.' })
export class ComplaintClassified extends Acted { declare __typename: 'ComplaintClassified' }

@ObjectType({ description: 'The case was given to a department; its clock runs.' })
export class ComplaintDispatched extends Acted {
  declare __typename: 'ComplaintDispatched'

  @Field(() => DepartmentTask, { description: 'What the department has to answer.' })
  task!: DepartmentTask
}

@ObjectType({ description: "The department's opinion was recorded." })
export class DepartmentTaskAnswered extends Acted {
  declare __typename: 'DepartmentTaskAnswered'

  @Field(() => DepartmentTask, { description: 'The answered task.' })
  task!: DepartmentTask
}

@ObjectType({ description: 'What the complainant was told was recorded.' })
export class ComplainantInformed extends Acted { declare __typename: 'ComplainantInformed' }

@ObjectType({ description: 'The promise was recorded; its clock runs beside those of the regulation.' })
export class ReplyPromised extends Acted {
  declare __typename: 'ReplyPromised'

  @Field(() => Clock, { description: 'The clock of the promise.' })
  clock!: Clock
}

@ObjectType({ description: 'The note was recorded.' })
export class ProgressNoted extends Acted { declare __typename: 'ProgressNoted' }

@ObjectType({ description: 'The written explanation was recorded.' })
export class ExcessExplanationFiled extends Acted {
  declare __typename: 'ExcessExplanationFiled'

  @Field(() => Clock, { description: 'The clock that was exceeded.' })
  clock!: Clock
}

@ObjectType({ description: 'The case was closed; severity is confirmed with it.' })
export class ComplaintClosed extends Acted { declare __typename: 'ComplaintClosed' }

@ObjectType({ description: 'The case was reopened; the limits towards the client run anew.' })
export class ComplaintReopened extends Acted { declare __typename: 'ComplaintReopened' }

@ObjectType({ description: 'The act of the policy was done.' })
export class ComplaintActed extends Acted { declare __typename: 'ComplaintActed' }

const resolveType = (value: { __typename: string }): string => value.__typename

/** The act's success beside what any act may answer. */
function resultOf<T extends object>(name: string, success: new () => T) {
  return createUnionType({
    name, resolveType: resolveType as never, description: `What \`${name.charAt(0).toLowerCase()}${name.slice(1, -'Result'.length)}\` answers.`,
    types: () => [success, InputInvalid, RecordNotFound, PermissionMissing, ComplaintVersionConflict, ComplaintActionNotAllowed, ExcludedAction, IdempotencyKeyReused] as const,
  })
}

export const RegisterComplaintResult = createUnionType({
  name: 'RegisterComplaintResult', resolveType, description: 'What `registerComplaint` and `turnTouchpointIntoComplaint` answer.',
  types: () => [ComplaintRegistered, InputInvalid, RecordNotFound, PermissionMissing, IdempotencyKeyReused] as const,
})
export const ClassifyComplaintResult = resultOf('ClassifyComplaintResult', ComplaintClassified)
export const DispatchComplaintResult = resultOf('DispatchComplaintResult', ComplaintDispatched)
export const AnswerDepartmentTaskResult = resultOf('AnswerDepartmentTaskResult', DepartmentTaskAnswered)
export const ExplainToComplainantResult = resultOf('ExplainToComplainantResult', ComplainantInformed)
export const ReplyToComplainantResult = resultOf('ReplyToComplainantResult', ComplainantInformed)
export const PromiseReplyResult = resultOf('PromiseReplyResult', ReplyPromised)
export const NoteProgressResult = resultOf('NoteProgressResult', ProgressNoted)
export const FileExcessExplanationResult = resultOf('FileExcessExplanationResult', ExcessExplanationFiled)
export const CloseComplaintResult = resultOf('CloseComplaintResult', ComplaintClosed)
export const ActOnComplaintResult = resultOf('ActOnComplaintResult', ComplaintActed)
export const ReopenComplaintResult = resultOf('ReopenComplaintResult', ComplaintReopened)
