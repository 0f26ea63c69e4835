import { Field, ID, InputType, Int } from 'type-graphql'
import { FieldValueInput } from '../../policies/index.ts'
import { DateTime } from '../../shared/scalars.ts'

@InputType({ description: 'Who complains. Leave it out for an anonymous complaint.' })
export class ComplainantInput {
  @Field(() => String, { nullable: true, description: 'Name, at most 100 characters.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Phone number: digits, spaces, + - ( ), at most 40 characters.' })
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'Relation to the child or customer, such as mother; at most 40 characters.' })
  relation?: string | null
}

@InputType({ description: 'A value chosen for one dimension of the policy.' })
export class ClassificationInput {
  @Field(() => String, { description: 'Key of the dimension, such as `urgency`.' })
  dimension!: string

  @Field(() => String, { description: 'Key of the value, such as `urgent`.' })
  value!: string

  @Field(() => String, { nullable: true, description: 'Why; needed where the policy would set another value. At most 2,000 characters.' })
  reason?: string | null
}

@InputType({ description: 'A new complaint.' })
export class RegisterComplaintInput {
  @Field(() => ID, { description: 'Campus it concerns; its policy and calendar govern the case.' })
  campusId!: string

  @Field(() => String, { description: 'Key of the channel in the policy of the campus.' })
  channel!: string

  @Field(() => String, { description: 'What the complaint is about; 1 to 5,000 characters.' })
  matter!: string

  @Field(() => String, { nullable: true, description: 'What the complainant asks for; at most 2,000 characters.' })
  demand?: string | null

  @Field(() => Boolean, { nullable: true, description: 'The complainant stays unknown. Default false.' })
  anonymous?: boolean | null

  @Field(() => ComplainantInput, { nullable: true, description: 'Who complains.' })
  complainant?: ComplainantInput | null

  @Field(() => ID, { nullable: true, description: 'The client it comes from, when known.' })
  clientId?: string | null

  @Field(() => ID, { nullable: true, description: 'The follow-up contact in which it was raised.' })
  touchpointId?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the complaint was made, if not now; not in the future.' })
  receivedAt?: string | null

  @Field(() => [ClassificationInput], { nullable: true, description: 'Values known at intake.' })
  classification?: ClassificationInput[] | null

  @Field(() => DateTime, { nullable: true, description: 'Time of reply agreed with the complainant at intake; after receipt.' })
  agreedTargetAt?: string | null

  @Field(() => ID, { nullable: true, description: 'Staff member the complaint is about.' })
  subjectStaffId?: string | null

  @Field(() => [FieldValueInput], { nullable: true, description: 'Further fields of the record that the policy asks for through this channel, and facts of the case known at intake.' })
  values?: FieldValueInput[] | null

  @Field(() => String, { nullable: true, description: 'Repeating the call with this key within 24 hours gives the first result again.' })
  idempotencyKey?: string | null
}

@InputType({ description: 'A case that is no complaint: a proposal, a crisis, a session of the congress, the training of a new teacher …' })
export class OpenCaseInput {
  @Field(() => ID, { description: 'Campus it belongs to; its policies and calendar govern the case.' })
  campusId!: string

  @Field(() => String, { description: 'Kind of case, as in `Campus.caseTypes`.' })
  caseType!: string

  @Field(() => String, { description: 'What it is about; 1 to 5,000 characters.' })
  matter!: string

  @Field(() => DateTime, { nullable: true, description: 'When it began, if not now; not in the future.' })
  openedAt?: string | null

  @Field(() => [FieldValueInput], { nullable: true, description: 'Facts of the case known at its beginning.' })
  values?: FieldValueInput[] | null

  @Field(() => String, { nullable: true, description: 'Repeating the call with this key within 24 hours gives the first result again.' })
  idempotencyKey?: string | null
}

@InputType({ description: 'A follow-up answer that is a complaint: the case keeps the link, and counts as received when the answer was given.' })
export class TurnTouchpointIntoComplaintInput {
  @Field(() => ID, { description: 'The follow-up contact.' })
  touchpointId!: string

  @Field(() => DateTime, { nullable: true, description: 'When the answer was given, if not now; not in the future.' })
  answeredAt?: string | null

  @Field(() => String, { description: 'What the complaint is about; 1 to 5,000 characters.' })
  matter!: string

  @Field(() => String, { nullable: true, description: 'What the complainant asks for; at most 2,000 characters.' })
  demand?: string | null

  @Field(() => [ClassificationInput], { nullable: true, description: 'Values known at intake.' })
  classification?: ClassificationInput[] | null

  @Field(() => String, { nullable: true, description: 'Repeating the call with this key within 24 hours gives the first result again.' })
  idempotencyKey?: string | null
}

/** What all acts on a case or task share. */
@InputType()
export abstract class ActInput {
  @Field(() => Int, { nullable: true, description: 'Version of the complaint the act is based on; another one answers ComplaintVersionConflict.' })
  expectedVersion?: number | null

  @Field(() => DateTime, { nullable: true, description: 'When it happened, if not now; not before receipt and not in the future.' })
  occurredAt?: string | null

  @Field(() => [FieldValueInput], { nullable: true, description: 'Further fields that the policy of the case asks for with this act; see `ComplaintAction.fields`.' })
  values?: FieldValueInput[] | null

  @Field(() => String, { nullable: true, description: 'Repeating the call with this key within 24 hours gives the first result again.' })
  idempotencyKey?: string | null
}

@InputType()
export abstract class ComplaintActInput extends ActInput {
  @Field(() => ID, { description: 'The complaint.' })
  complaintId!: string
}

@InputType({ description: 'New values of some dimensions; the others stay. Time already elapsed stays elapsed.' })
export class ClassifyComplaintInput extends ComplaintActInput {
  @Field(() => [ClassificationInput], { description: 'At least one value.' })
  classification!: ClassificationInput[]
}

@InputType({ description: 'Gives the case to a department.' })
export class DispatchComplaintInput extends ComplaintActInput {
  @Field(() => ID, { description: 'Department of the campus, or of the whole chain.' })
  departmentId!: string

  @Field(() => ID, { nullable: true, description: 'Person the department names for it.' })
  liaisonId?: string | null

  @Field(() => String, { nullable: true, description: 'What the department is asked; at most 2,000 characters.' })
  note?: string | null
}

@InputType({ description: "A department's handling opinion; all three parts are needed." })
export class AnswerDepartmentTaskInput extends ActInput {
  @Field(() => ID, { description: 'The open task.' })
  taskId!: string

  @Field(() => String, { description: 'Facts the department has verified; at most 5,000 characters.' })
  factsVerified!: string

  @Field(() => String, { description: 'Who is responsible for what; at most 5,000 characters.' })
  responsibility!: string

  @Field(() => String, { description: 'Plan to solve it; at most 5,000 characters.' })
  solution!: string
}

@InputType({ description: 'A first explanation given to the complainant.' })
export class ExplainToComplainantInput extends ComplaintActInput {
  @Field(() => String, { description: 'What was explained; at most 5,000 characters.' })
  explanation!: string
}

@InputType({ description: 'The result told to the complainant.' })
export class ReplyToComplainantInput extends ComplaintActInput {
  @Field(() => String, { description: 'What was told; at most 5,000 characters.' })
  reply!: string
}

@InputType({ description: 'A time of reply agreed with the complainant.' })
export class PromiseReplyInput extends ComplaintActInput {
  @Field(() => DateTime, { description: 'When the complainant will be answered; after the agreement was made.' })
  agreedReplyAt!: string

  @Field(() => String, { nullable: true, description: 'What was said; at most 2,000 characters.' })
  note?: string | null
}

@InputType({ description: 'Progress of the case. A note starts, stops or moves no limit towards the client.' })
export class NoteProgressInput extends ComplaintActInput {
  @Field(() => String, { description: 'What was done or found; at most 5,000 characters.' })
  note!: string

  @Field(() => Boolean, { nullable: true, description: 'Whether the complainant was told of it. Default false.' })
  toldComplainant?: boolean | null
}

@InputType({ description: 'The written explanation of an exceeded limit.' })
export class FileExcessExplanationInput extends ComplaintActInput {
  @Field(() => ID, { description: 'The breached clock.' })
  clockId!: string

  @Field(() => String, { description: 'The explanation; at most 5,000 characters.' })
  explanation!: string
}

@InputType({ description: 'The end of a case.' })
export class CloseComplaintInput extends ComplaintActInput {
  @Field(() => String, { description: 'The conclusion; at most 5,000 characters.' })
  conclusion!: string
}

@InputType({ description: 'Takes a closed case up again; the limits towards the client run anew.' })
export class ReopenComplaintInput extends ComplaintActInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string
}

@InputType({ description: 'Any act of the policy that has no mutation of its own.' })
export class ActOnComplaintInput extends ComplaintActInput {
  @Field(() => String, { description: 'Key of the act, as in `ComplaintAction.key`.' })
  action!: string

  @Field(() => String, { nullable: true, description: 'Which of several items the act is about, such as one of two measures: a name given when the item began, at most 100 characters.' })
  item?: string | null

  @Field(() => String, { nullable: true, description: 'What is to be added in words; at most 5,000 characters.' })
  note?: string | null
}
