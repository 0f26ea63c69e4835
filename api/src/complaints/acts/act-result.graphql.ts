import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { Clock } from '../../clocks/index.ts'
import { IdempotencyKeyReused, InputInvalid, PermissionMissing, RecordNotFound, UserError } from '../../shared/errors.graphql.ts'
import { LocalizedText } from '../../shared/localized-text.graphql.ts'
import { Complaint } from '../complaint.graphql.ts'
import type { ComplaintActionId } from '../complaint-action.ts'
import { ComplaintActionName } from '../complaint-enum.graphql.ts'
import { DepartmentTask } from '../department-task.graphql.ts'

@ObjectType({ implements: UserError, description: 'The complaint has changed since `expectedVersion`; nothing was done.' })
export class ComplaintVersionConflict extends UserError {
  declare __typename: 'ComplaintVersionConflict'

  @Field(() => Int, { description: 'The version that was sent.' })
  expectedVersion!: number

  @Field(() => Complaint, { description: 'The complaint as it is now.' })
  current!: Complaint
}

@ObjectType({ implements: UserError, description: 'The life cycle of the policy does not allow this act now; nothing was done.' })
export class ComplaintActionNotAllowed extends UserError {
  declare __typename: 'ComplaintActionNotAllowed'

  @Field(() => ComplaintActionName, { description: 'The act that was asked for.' })
  action!: ComplaintActionId

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

const resolveType = (value: { __typename: string }): string => value.__typename

/** The act's success beside what any act may answer. */
function resultOf<T extends object>(name: string, success: new () => T) {
  return createUnionType({
    name, resolveType: resolveType as never, description: `What \`${name.charAt(0).toLowerCase()}${name.slice(1, -'Result'.length)}\` answers.`,
    types: () => [success, InputInvalid, RecordNotFound, PermissionMissing, ComplaintVersionConflict, ComplaintActionNotAllowed, IdempotencyKeyReused] as const,
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
export const ReopenComplaintResult = resultOf('ReopenComplaintResult', ComplaintReopened)
