import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { Allow } from '../../shared/allow.ts'
import type { RequestContext } from '../../shared/context.ts'
import { fromGlobalId } from '../../shared/relay.ts'
import type { ComplaintServices } from '../complaint-services.ts'
import type { ActKind } from './act.ts'
import {
  ActOnComplaintInput, AnswerDepartmentTaskInput, ClassifyComplaintInput, CloseComplaintInput, DispatchComplaintInput, ExplainToComplainantInput, FileExcessExplanationInput,
  NoteProgressInput, OpenCaseInput, PromiseReplyInput, RegisterComplaintInput, ReopenComplaintInput, ReplyToComplainantInput, TurnTouchpointIntoComplaintInput,
  type ComplaintActInput,
} from './act-input.graphql.ts'
import {
  ActOnComplaintResult, AnswerDepartmentTaskResult, ClassifyComplaintResult, CloseComplaintResult, DispatchComplaintResult, ExplainToComplainantResult, FileExcessExplanationResult,
  NoteProgressResult, PromiseReplyResult, RegisterComplaintResult, ReopenComplaintResult, ReplyToComplainantResult,
} from './act-result.graphql.ts'
import { actOnComplaint } from './act-on-complaint.ts'
import { answerDepartmentTask, complaintOfTask } from './answer-department-task.ts'
import { classifyComplaint } from './classify-complaint.ts'
import { closeComplaint } from './close-complaint.ts'
import { dispatchComplaint } from './dispatch-complaint.ts'
import { explainToComplainant } from './explain-to-complainant.ts'
import { fileExcessExplanation } from './file-excess-explanation.ts'
import { noteProgress } from './note-progress.ts'
import { openOtherCase } from './open-other-case.ts'
import { performAct } from './perform-act.ts'
import { promiseReply } from './promise-reply.ts'
import { registerComplaint } from './register-complaint.ts'
import { reopenComplaint } from './reopen-complaint.ts'
import { replyToComplainant } from './reply-to-complainant.ts'
import { showOutcome } from './show-outcome.ts'
import { turnTouchpointIntoComplaint } from './turn-touchpoint-into-complaint.ts'

const INPUT = { description: 'What to do.' }

@Resolver()
export class ActsResolver {
  readonly #services: ComplaintServices

  constructor(services: ComplaintServices) {
    this.#services = services
  }

  @Mutation(() => RegisterComplaintResult, { description: 'Takes in a complaint. Its clocks run from receipt, under the policy in force at the campus then.' })
  @Allow('complaints:write')
  async registerComplaint(@Arg('input', () => RegisterComplaintInput, INPUT) input: RegisterComplaintInput, @Ctx() context: RequestContext): Promise<object> {
    return showOutcome(this.#services, context, await registerComplaint(this.#services, context, input))
  }

  @Mutation(() => RegisterComplaintResult, { description: 'Makes a complaint of what was said in a follow-up contact; received when the answer was given.' })
  @Allow('complaints:write')
  async turnTouchpointIntoComplaint(@Arg('input', () => TurnTouchpointIntoComplaintInput, INPUT) input: TurnTouchpointIntoComplaintInput, @Ctx() context: RequestContext): Promise<object> {
    return showOutcome(this.#services, context, await turnTouchpointIntoComplaint(this.#services, context, input))
  }

  @Mutation(() => ClassifyComplaintResult, { description: 'Sets or changes classifications. Clocks are judged anew; time already elapsed stays elapsed.' })
  @Allow('complaints:write')
  classifyComplaint(@Arg('input', () => ClassifyComplaintInput, INPUT) input: ClassifyComplaintInput, @Ctx() context: RequestContext): Promise<object> {
    return this.#act(context, classifyComplaint, input)
  }

  @Mutation(() => DispatchComplaintResult, { description: 'Gives the case to a department, which has to answer in time.' })
  @Allow('complaints:write')
  dispatchComplaint(@Arg('input', () => DispatchComplaintInput, INPUT) input: DispatchComplaintInput, @Ctx() context: RequestContext): Promise<object> {
    return this.#act(context, dispatchComplaint, input)
  }

  @Mutation(() => AnswerDepartmentTaskResult, { description: "Records a department's handling opinion: verified facts, responsibility and solution." })
  @Allow('complaints:write')
  async answerDepartmentTask(@Arg('input', () => AnswerDepartmentTaskInput, INPUT) input: AnswerDepartmentTaskInput, @Ctx() context: RequestContext): Promise<object> {
    const target = { sent: input.taskId, field: 'taskId', find: complaintOfTask(input.taskId) }
    return showOutcome(this.#services, context, await performAct(this.#services, context, answerDepartmentTask, target, input))
  }

  @Mutation(() => ExplainToComplainantResult, { description: 'Records a first explanation given to the complainant. It answers no limit.' })
  @Allow('complaints:write')
  explainToComplainant(@Arg('input', () => ExplainToComplainantInput, INPUT) input: ExplainToComplainantInput, @Ctx() context: RequestContext): Promise<object> {
    return this.#act(context, explainToComplainant, input)
  }

  @Mutation(() => ReplyToComplainantResult, { description: 'Records the result told to the complainant, which answers the limits towards the client.' })
  @Allow('complaints:write')
  replyToComplainant(@Arg('input', () => ReplyToComplainantInput, INPUT) input: ReplyToComplainantInput, @Ctx() context: RequestContext): Promise<object> {
    return this.#act(context, replyToComplainant, input)
  }

  @Mutation(() => PromiseReplyResult, { description: 'Records a time of reply agreed with the complainant, or renews it. Limits of the regulation stay as they are.' })
  @Allow('complaints:write')
  promiseReply(@Arg('input', () => PromiseReplyInput, INPUT) input: PromiseReplyInput, @Ctx() context: RequestContext): Promise<object> {
    return this.#act(context, promiseReply, input)
  }

  @Mutation(() => NoteProgressResult, { description: 'Writes down progress of a case.' })
  @Allow('complaints:write')
  noteProgress(@Arg('input', () => NoteProgressInput, INPUT) input: NoteProgressInput, @Ctx() context: RequestContext): Promise<object> {
    return this.#act(context, noteProgress, input)
  }

  @Mutation(() => FileExcessExplanationResult, { description: 'Files the written explanation of an exceeded limit: late, but excused.' })
  @Allow('complaints:write')
  fileExcessExplanation(@Arg('input', () => FileExcessExplanationInput, INPUT) input: FileExcessExplanationInput, @Ctx() context: RequestContext): Promise<object> {
    return this.#act(context, fileExcessExplanation, input)
  }

  @Mutation(() => CloseComplaintResult, { description: 'Ends a case.' })
  @Allow('complaints:write')
  closeComplaint(@Arg('input', () => CloseComplaintInput, INPUT) input: CloseComplaintInput, @Ctx() context: RequestContext): Promise<object> {
    return this.#act(context, closeComplaint, input)
  }

  @Mutation(() => RegisterComplaintResult, { description: 'Begins a case that is no complaint, under the policy of the campus that knows its kind. It is worked on, listed and streamed like complaints, and counts in no rate.' })
  @Allow('complaints:write')
  async openCase(@Arg('input', () => OpenCaseInput, INPUT) input: OpenCaseInput, @Ctx() context: RequestContext): Promise<object> {
    return showOutcome(this.#services, context, await openOtherCase(this.#services, context, input))
  }

  @Mutation(() => ActOnComplaintResult, { description: 'Takes any action of the policy that has no mutation of its own: `Complaint.actions` says which, with their fields.' })
  @Allow('complaints:write')
  actOnComplaint(@Arg('input', () => ActOnComplaintInput, INPUT) input: ActOnComplaintInput, @Ctx() context: RequestContext): Promise<object> {
    return this.#act(context, actOnComplaint(input.action), input)
  }

  @Mutation(() => ReopenComplaintResult, { description: 'Takes a closed case up again.' })
  @Allow('complaints:write')
  reopenComplaint(@Arg('input', () => ReopenComplaintInput, INPUT) input: ReopenComplaintInput, @Ctx() context: RequestContext): Promise<object> {
    return this.#act(context, reopenComplaint, input)
  }

  async #act<Input extends ComplaintActInput, Values>(context: RequestContext, kind: ActKind<Input, Values>, input: Input): Promise<object> {
    const target = { sent: input.complaintId, field: 'complaintId', find: () => fromGlobalId(input.complaintId, 'Complaint') }
    return showOutcome(this.#services, context, await performAct(this.#services, context, kind, target, input))
  }
}
